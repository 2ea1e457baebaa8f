using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Economica;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Norme;
using Accerta.Web.Componenti;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>X-01, X-02: le dichiarazioni dell'anno, dovute e presentate, con la loro scadenza; e ciò che è fermo perché ne manca una.</summary>
public sealed class DichiarazioniModel(AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public IReadOnlyList<DichiarazioneDovuta> DaFare { get; private set; } = [];
    public IReadOnlyList<DichiarazioneDovuta> Fatte { get; private set; } = [];

    /// <summary>Le prestazioni ferme adesso perché manca una dichiarazione.</summary>
    public IReadOnlyList<Sospensione> Ferme { get; private set; } = [];

    /// <summary>R-02: da quando il pagamento è fermo per un'assenza a revisione, e quale revisione; nullo se non lo è.</summary>
    public (Guid FascicoloId, DateOnly Dal)? Assenza { get; private set; }

    /// <summary>La scadenza dell'anno che si sta dichiarando dopo.</summary>
    public DateOnly ProssimaScadenza => TermineDelleDichiarazioni.Scadenza(Oggi.Year, norme);

    /// <summary>X-03: il certificato non c'è ancora, e qualcosa da sostituire sì.</summary>
    public bool SiPuoDareIlCertificato { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tutte = await Db.DichiarazioniDovute.AsNoTracking().Where(d => d.InteressatoId == Pratica.InteressatoId).OrderByDescending(d => d.Anno).ThenBy(d => d.Modello).ToListAsync(ct);
        DaFare = [.. tutte.Where(d => d.Stato != StatoDichiarazione.Presentata)];
        Fatte = [.. tutte.Where(d => d.Stato == StatoDichiarazione.Presentata)];
        SiPuoDareIlCertificato = tutte.Exists(d => d.Modello is ModelloDichiarazione.Icric or ModelloDichiarazione.Iclav)
            && !await Db.FattiDichiarati.AnyAsync(f => f.InteressatoId == Pratica.InteressatoId && f.Tipo == TipoFatto.CertificatoL662, ct);
        Ferme = await Db.Sospensioni.AsNoTracking().Where(s => s.InteressatoId == Pratica.InteressatoId && s.ChiusaIl == null).OrderBy(s => s.Dal).ToListAsync(ct);
        if (await Db.SospensioniPerAssenza.AsNoTracking().Where(s => s.InteressatoId == Pratica.InteressatoId && s.Al == null && s.RevocataIl == null).OrderBy(s => s.Dal).FirstOrDefaultAsync(ct) is { } assenza)
            Assenza = (assenza.FascicoloId, assenza.Dal);
    }

    /// <summary>Che cosa fa ripartire un pagamento fermo.</summary>
    public static string CheFare(Sospensione ferma) => ferma.Definitiva
        ? T("La prestazione è revocata. Puoi presentare una nuova domanda, o fare ricorso.")
        : T("Presenta qui sotto la dichiarazione: il pagamento riprende, e i mesi fermi si pagano.");

    public static (string Parole, Tono Tono) InParole(DichiarazioneDovuta d, DateOnly oggi) => d.Stato switch
    {
        StatoDichiarazione.Dovuta => oggi > d.EntroIl ? (T("Il termine è passato"), Tono.Attenzione) : (T("Da presentare"), Tono.Informazione),
        StatoDichiarazione.Sollecitata => (T("Sollecitata"), Tono.Attenzione),
        StatoDichiarazione.Mancata => (T("Mancata: il pagamento è fermo"), Tono.Negativo),
        StatoDichiarazione.Presentata => d.Tardiva ? (T("Presentata in ritardo"), Tono.Attenzione) : (T("Presentata"), Tono.Positivo),
    };
}
