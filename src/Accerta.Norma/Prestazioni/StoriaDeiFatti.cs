using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;

namespace Accerta.Norma.Prestazioni;

/// <summary>Un giudizio definitivo, da quando vale: resta finché un altro dello stesso accertamento non lo segue.</summary>
/// <param name="Accertamento">Di che cosa.</param>
/// <param name="Domanda">Il giorno della domanda da cui viene.</param>
/// <param name="Decorrenza">G-12: da quando vale.</param>
/// <param name="Riconosciuto">Che cosa riconosce; nulla se non è favorevole.</param>
/// <param name="Percentuale">La percentuale, se c'è.</param>
/// <param name="MediaDb">Perdita media dell'orecchio migliore, in dB; nulla se il verbale non la riporta.</param>
public sealed record GiudizioNelTempo(
    Accertamento Accertamento, DateOnly Domanda, DateOnly Decorrenza, Riconoscimenti Riconosciuto, Percentuale? Percentuale = null, decimal? MediaDb = null);

/// <summary>E-05: una prestazione di un altro ente, nel suo tempo.</summary>
/// <param name="Prestazione">Quale, e quanto.</param>
/// <param name="Dal">Primo giorno, compreso.</param>
/// <param name="Al">Ultimo giorno, compreso; nullo se in corso.</param>
public sealed record AltraNelTempo(PrestazioneDiAltri Prestazione, DateOnly Dal, DateOnly? Al);

/// <summary>E-05: una scelta, da quando vale.</summary>
/// <param name="Scelta">Che cosa ha scelto la persona.</param>
/// <param name="Dal">Il giorno della scelta.</param>
/// <param name="Fino">Il giorno di una scelta successiva fra le stesse prestazioni, escluso; nullo se vale ancora.</param>
public sealed record OpzioneNelTempo(OpzioneEsercitata Scelta, DateOnly Dal, DateOnly? Fino = null);

/// <summary>D-08: la domanda fatta prima dei 18 anni.</summary>
/// <param name="Domanda">Il giorno della domanda.</param>
/// <param name="Maggiorenne">Il giorno dei 18 anni.</param>
/// <param name="Concluso">Quando si è concluso l'accertamento; nullo se è in corso.</param>
public sealed record DomandaPrimaDeiDiciotto(DateOnly Domanda, DateOnly Maggiorenne, DateOnly? Concluso);

/// <summary>Tutto ciò che si sa di una persona negli anni: più giudizi, ricoveri, frequenze e scelte, ciascuno nel suo tempo.</summary>
public sealed record StoriaDeiFatti
{
    /// <summary>La persona.</summary>
    public required Beneficiario Persona { get; init; }

    /// <summary>I giudizi definitivi, anche quelli superati; almeno uno.</summary>
    public required IReadOnlyList<GiudizioNelTempo> Giudizi { get; init; }

    /// <summary>I redditi dichiarati.</summary>
    public Redditi Redditi { get; init; } = new();

    /// <summary>I ricoveri.</summary>
    public IReadOnlyList<Ricovero> Ricoveri { get; init; } = [];

    /// <summary>Le frequenze.</summary>
    public IReadOnlyList<Frequenza> Frequenze { get; init; } = [];

    /// <summary>Le prestazioni di altri enti.</summary>
    public IReadOnlyList<AltraNelTempo> Altre { get; init; } = [];

    /// <summary>Le scelte.</summary>
    public IReadOnlyList<OpzioneNelTempo> Opzioni { get; init; } = [];

    /// <summary>Prestazioni ricevute da minorenne (E-07, D-08).</summary>
    public InsiemeDiPrestazioni TitolareDaMinore { get; init; }

    /// <summary>Prestazioni ricevute prima dell'età pensionabile (E-08).</summary>
    public InsiemeDiPrestazioni TitolarePrimaDellEtaPensionabile { get; init; }

    /// <summary>D-08; nulla se non c'è.</summary>
    public DomandaPrimaDeiDiciotto? PrimaDeiDiciotto { get; init; }

    /// <summary>Il primo giorno da cui può spettare qualcosa.</summary>
    public DateOnly Inizio => Giudizi.Min(g => g.Decorrenza);

    /// <summary>I fatti di un mese: i giudizi che valgono allora, e di ricoveri, frequenze, altre prestazioni e scelte ciò che tocca quel mese.</summary>
    /// <param name="giorno">Un giorno del mese; prima del primo giudizio valgono i fatti del primo.</param>
    public Fatti Il(DateOnly giorno)
    {
        var primo = new DateOnly(giorno.Year, giorno.Month, 1);
        var ultimo = primo.AddMonths(1).AddDays(-1);
        var valgono = CheValgono(ultimo);
        var partenza = valgono.OrderBy(g => g.Riconosciuto == Riconoscimenti.Nessuno).ThenBy(g => g.Decorrenza).First();
        var scelte = Opzioni.Where(o => o.Dal <= ultimo && !(o.Fino <= ultimo)).OrderBy(o => o.Dal).Select(o => o.Scelta).ToList();
        var prima = PrimaDeiDiciotto is { } d && ultimo >= d.Maggiorenne ? d : null;
        return new()
        {
            Persona = Persona,
            Domanda = prima?.Domanda ?? partenza.Domanda,
            DecorrenzaVerbale = partenza.Decorrenza,
            Riconoscimenti = valgono.Aggregate(Riconoscimenti.Nessuno, (insieme, g) => insieme | g.Riconosciuto),
            Percentuale = valgono.Find(g => g.Percentuale is not null)?.Percentuale,
            MediaDb = valgono.Find(g => g.MediaDb is not null)?.MediaDb,
            Redditi = Redditi.FinoA(giorno.Year),
            Ricovero = Ricoveri is [var solo] ? solo : Ricoveri.Where(r => r.Dal <= ultimo && !(r.Al < primo)).OrderByDescending(r => r.Giorni).Select(r => (Ricovero?)r).FirstOrDefault(),
            Frequenza = Frequenze is [var sola] ? sola : FrequenzaDi(primo),
            AltrePrestazioni = [.. Altre.Where(a => a.Dal <= ultimo && !(a.Al < primo)).Select(a => a.Prestazione)],
            Opzione = scelte is [.., var ultimaScelta] ? ultimaScelta : null,
            AltreOpzioni = [.. scelte.SkipLast(1)],
            TitolareDaMinore = TitolareDaMinore,
            TitolarePrimaDellEtaPensionabile = TitolarePrimaDellEtaPensionabile,
            DomandaPrimaDei18Anni = prima is not null,
            AccertamentoConcluso = prima?.Concluso,
        };
    }

    /// <summary>E-06: i ricoveri che toccano un mese, dal più lungo.</summary>
    internal List<Ricovero> RicoveriDel(DateOnly mese)
    {
        var ultimo = mese.AddMonths(1).AddDays(-1);
        return [.. Ricoveri.Where(r => r.Dal <= ultimo && !(r.Al < mese)).OrderByDescending(r => r.Giorni).ThenBy(r => r.Dal)];
    }

    /// <summary>Vero se i fatti sono gli stessi in tutti i mesi dell'anno: allora l'anno si calcola in una volta.</summary>
    internal bool Costante(int anno)
    {
        if (Ricoveri.Count > 1 || Frequenze.Count > 1) return false;
        var inizio = Inizio;
        return !Giudizi.Where(g => g.Decorrenza > inizio).Select(g => g.Decorrenza)
            .Concat(Altre.SelectMany(a => a.Al is { } al ? (DateOnly[])[a.Dal, al.AddDays(1)] : [a.Dal]))
            .Concat(Opzioni.Select(o => o.Dal))
            .Concat(PrimaDeiDiciotto is { } d ? [d.Maggiorenne] : [])
            .Any(giorno => giorno.Year == anno && giorno.Month > 1);
    }

    private List<GiudizioNelTempo> CheValgono(DateOnly giorno)
    {
        var cominciati = Giudizi.Where(g => g.Decorrenza <= giorno).ToList();
        if (cominciati is []) cominciati = [Giudizi.MinBy(g => g.Decorrenza)!];
        return [.. cominciati.GroupBy(g => g.Accertamento).Select(g => g.OrderBy(x => x.Decorrenza).Last())]; // l'ultimo segue gli altri
    }

    // Il mese è della frequenza che lo copre; fra due, dell'ultima.
    private Frequenza? FrequenzaDi(DateOnly mese) => Frequenze
        .Where(f => f.Dal < mese && !(f.Al < mese)).OrderBy(f => f.Dal).Select(f => (Frequenza?)f).LastOrDefault()
        ?? Frequenze.OrderBy(f => f.Dal).Select(f => (Frequenza?)f).FirstOrDefault();
}
