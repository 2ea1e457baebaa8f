using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>A che punto è la visita.</summary>
public enum StatoVisita
{
    Proposta,
    Fissata,
    Svolta,

    /// <summary>A-06: la persona, convocata, non è venuta.</summary>
    Assente,

    /// <summary>Non si fa: seduta annullata, convocazione mai arrivata, decisione sui documenti.</summary>
    Annullata,

    /// <summary>La persona ha disdetto.</summary>
    Disdetta,
}

/// <summary>Come si visita.</summary>
public enum ModalitaVisita
{
    Ambulatoriale,

    /// <summary>A-05: la commissione va dalla persona.</summary>
    Domiciliare,

    /// <summary>V-02: si decide sui documenti.</summary>
    AgliAtti,
}

/// <summary>Chi visita: la commissione, o l'INPS che verifica (M-04).</summary>
public enum GradoVisita
{
    Primo,
    Secondo,
}

/// <summary>Una visita di un fascicolo: data proposta, scelta, svolta. Ne ha più d'una dopo un'assenza o in secondo grado, ma una sola in corso.</summary>
public sealed class Visita
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }

    /// <summary>Da 1: la prima convocazione, la seconda…</summary>
    public required int Numero { get; init; }
    public required Guid CommissioneId { get; init; }

    /// <summary>Il posto nell'agenda; nullo a domicilio, agli atti, o se la visita non si fa più.</summary>
    public Guid? PostoId { get; set; }
    public required DateTimeOffset Quando { get; set; }
    public required DateOnly Giorno { get; set; }
    public StatoVisita Stato { get; set; }
    public GradoVisita Grado { get; init; }
    public ModalitaVisita Modalita { get; set; }

    /// <summary>Dove va la commissione; nullo se è la persona ad andare.</summary>
    public string? Indirizzo { get; set; }

    /// <summary>L'ultimo giorno utile, compreso.</summary>
    public required DateOnly EntroIl { get; init; }
    public required DateTimeOffset PropostaIl { get; init; }
    public int Spostamenti { get; set; }

    /// <summary>A-02: la prima data libera era oltre il termine; il ritardo è annotato.</summary>
    public bool OltreTermine => Giorno > EntroIl;

    /// <summary>Vero finché la visita si deve ancora fare.</summary>
    public bool InCorso => Stato is StatoVisita.Proposta or StatoVisita.Fissata;
}

/// <summary>A che punto è una richiesta di visita a domicilio.</summary>
public enum StatoRichiesta
{
    InAttesa,
    Accolta,
    Rigettata,

    /// <summary>La visita a cui si riferiva non si fa più.</summary>
    Decaduta,
}

/// <summary>A-05: la richiesta di visita a domicilio, che aspetta il presidente.</summary>
public sealed class RichiestaDomiciliare
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid VisitaId { get; init; }
    public required Guid MedicoId { get; init; }
    public required DateOnly RicevutaIl { get; init; }

    /// <summary>Dove si trova la persona.</summary>
    public required string Indirizzo { get; init; }
    public StatoRichiesta Stato { get; set; }
    public DateOnly? DecisaIl { get; set; }
}

/// <summary>Le visite di un fascicolo.</summary>
public static class VisiteDelFascicolo
{
    extension(IQueryable<Visita> visite)
    {
        /// <summary>L'ultima visita, qualunque sia il suo stato; nulla se non ce n'è mai stata una.</summary>
        public Task<Visita?> UltimaAsync(Guid fascicoloId, CancellationToken ct) =>
            visite.Where(v => v.FascicoloId == fascicoloId).OrderByDescending(v => v.Numero).FirstOrDefaultAsync(ct);
    }
}
