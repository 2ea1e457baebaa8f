namespace Accerta.Agenda;

/// <summary>Il luogo di una commissione o di un centro medico-legale.</summary>
public sealed class Sede
{
    public required Guid Id { get; init; }
    public required string Nome { get; init; }
    public required string Indirizzo { get; init; }

    /// <summary>Sigla della provincia servita.</summary>
    public required string Provincia { get; init; }
}

/// <summary>Una commissione medica; <see cref="Unica"/> nelle province convenzionate (CIC).</summary>
public sealed class CommissioneMedica
{
    public required Guid Id { get; init; }
    public required Guid SedeId { get; init; }
    public required string Nome { get; init; }
    public required bool Unica { get; init; }
}

/// <summary>Un posto nell'agenda di una commissione; con <see cref="FascicoloId"/> è preso.</summary>
public sealed class Posto
{
    public required Guid Id { get; init; }
    public required Guid CommissioneId { get; init; }
    public required DateTimeOffset Quando { get; init; }

    /// <summary>Il giorno in Italia.</summary>
    public required DateOnly Giorno { get; init; }
    public Guid? FascicoloId { get; private set; }

    /// <summary>Cresce a ogni cambio: due persone non prendono lo stesso posto.</summary>
    public int Versione { get; private set; }

    public void Assegna(Guid fascicoloId)
    {
        if (FascicoloId is not null) throw new InvalidOperationException($"il posto {Id} è già preso");
        (FascicoloId, Versione) = (fascicoloId, Versione + 1);
    }

    public void Libera() => (FascicoloId, Versione) = (null, Versione + 1);
}

/// <summary>A che punto è la visita.</summary>
public enum StatoVisita
{
    Proposta,
    Fissata,
    Svolta,
}

/// <summary>La visita di una domanda: data proposta, scelta, svolta.</summary>
public sealed class Visita
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid CommissioneId { get; init; }
    public required Guid PostoId { get; set; }
    public required DateTimeOffset Quando { get; set; }
    public required DateOnly Giorno { get; set; }
    public StatoVisita Stato { get; set; }

    /// <summary>L'ultimo giorno utile, compreso.</summary>
    public required DateOnly EntroIl { get; init; }
    public required DateTimeOffset PropostaIl { get; init; }
    public int Spostamenti { get; set; }

    /// <summary>A-02: la prima data libera era oltre il termine; il ritardo è annotato.</summary>
    public bool OltreTermine => Giorno > EntroIl;
}
