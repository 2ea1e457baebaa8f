using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>La mia pratica a colpo d'occhio: dov'è, di chi è il turno, entro quando, e poi. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed record Voce(Azione Azione, string Spiega);

    /// <summary>Un avviso e, se c'è, la carta di cui parla.</summary>
    public sealed record Avviso(Notifica Notifica, string? Carta);

    public Turno Turno => Turno.Di(Pratica, Oggi, norme);
    public IEnumerable<Tappa> Tappe => Tappa.Di(Pratica, norme);
    public IReadOnlyList<Avviso> Avvisi { get; private set; } = [];
    public IReadOnlyList<Voce> Voci { get; private set; } = [];

    /// <summary>A-04: la visita è fissata e si può ancora spostare.</summary>
    public bool PuoSpostare => Pratica.Visita is { Stato: StatoVisita.Fissata } v && !TermineVisita.ValutaSpostamento(v.Spostamenti, v.Giorno, Oggi, norme).Any();

    /// <summary>K-04: il termine dell'intera procedura, rispettato o no.</summary>
    public (int Giorni, string Frase)? FineProcedura
    {
        get
        {
            if (Pratica.Domanda is not { PresentataIl: var del }) return null;
            var giorni = norme.Termini.InteraProceduraGiorni.Al(del);
            var ultimo = norme.Termini.InteraProceduraGiorni.UltimoGiorno(del);
            return (giorni, Pratica.Verbale?.DefinitivoDal is { } dal
                ? dal <= ultimo ? $"il termine era {ultimo.Con("il")}, ed è rispettato." : $"il termine era {ultimo.Con("il")}, e non è stato rispettato."
                : Oggi <= ultimo ? $"fino {ultimo.Con("al")}." : $"il termine era {ultimo.Con("il")}, ed è passato.");
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Avvisi = [.. (await (from n in Db.Notifiche.AsNoTracking()
                             join a in Db.Atti on n.AttoId equals a.Id
                             where n.FascicoloId == Id
                             orderby n.CreataAlle descending
                             select new { n, a.Tipo }).ToListAsync(ct)).Select(x => new Avviso(x.n, CartaDi(x.Tipo)))];
        Voci = [.. VociDi(await Db.Allegati.CountAsync(a => a.FascicoloId == Id, ct), await Db.Letture.CountAsync(l => l.FascicoloId == Id, ct))];
    }

    private static string? CartaDi(TipoAtto atto) => atto switch
    {
        TipoAtto.DomandaPresentata => CarteDelFascicolo.RicevutaDellaDomanda,
        TipoAtto.VisitaFissata or TipoAtto.VisitaSpostata => CarteDelFascicolo.Convocazione,
        TipoAtto.VerbaleDefinitivo or TipoAtto.VerbaleCorretto => CarteDelFascicolo.Verbale,
        TipoAtto.PrestazioniLiquidate => CarteDelFascicolo.Decisione,
        _ => null,
    };

    private IEnumerable<Voce> VociDi(int documenti, int letture)
    {
        var definitivo = Pratica.Stato.ColVerbale;
        if (Pratica.Economica.DecisaIl is not null)
        {
            yield return new(new("La decisione", $"{Pratica.Indirizzo}/decisione"), "Che cosa ti spetta, da quando, quanto, e perché.");
            if (Pratica.Stato == StatoFascicolo.Liquidato) yield return new(new("I pagamenti", $"{Pratica.Indirizzo}/pagamenti"), "Le somme, mese per mese.");
        }
        if (definitivo)
        {
            yield return new(new("Il verbale", $"{Pratica.Indirizzo}/verbale"), "Il giudizio in parole semplici e le due copie da scaricare.");
            if (Pratica.Verbale is { Favorevole: true })
                yield return new(new("Il codice QR", $"{Pratica.Indirizzo}/qr"), "Per mostrare che il riconoscimento vale, senza dire altro.");
        }
        yield return new(new($"Documenti ({documenti})", $"{Pratica.Indirizzo}/documenti"), definitivo ? "I documenti che hai dato." : "I documenti che hai dato, e come aggiungerne.");
        yield return new(new($"Chi ha visto il fascicolo ({letture})", $"{Pratica.Indirizzo}/letture"), "Quando, chi, perché.");
    }
}
