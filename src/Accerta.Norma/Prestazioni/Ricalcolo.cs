using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Prestazioni;

/// <summary>Perché si rifanno i conti.</summary>
public enum CausaDelRicalcolo
{
    /// <summary>E-11: l'importo provvisorio è diventato definitivo.</summary>
    ImportoDefinitivo,

    /// <summary>E-06: un ricovero saputo dopo.</summary>
    Ricovero,

    /// <summary>E-02: la frequenza saputa dopo.</summary>
    Frequenza,

    /// <summary>E-02: il reddito saputo dopo.</summary>
    Reddito,

    /// <summary>G-12, L-03: un nuovo giudizio, o una nuova decorrenza.</summary>
    Giudizio,

    /// <summary>R-02: sospensione o revoca.</summary>
    Sospensione,

    /// <summary>E-05: una scelta fra prestazioni che non si sommano.</summary>
    Opzione,

    /// <summary>E-07, D-08: i 18 anni.</summary>
    MaggioreEta,

    /// <summary>E-08: l'età pensionabile.</summary>
    EtaPensionabile,
}

/// <summary>Una rata com'era e com'è.</summary>
/// <param name="Mese">Primo giorno del mese.</param>
/// <param name="Prestazione">Quale.</param>
/// <param name="Tredicesima">Vero se è la mensilità aggiuntiva.</param>
/// <param name="Pagato">Quanto è stato pagato; zero se nulla.</param>
/// <param name="Dovuto">Quanto era dovuto; zero se nulla.</param>
/// <param name="Motivo">Perché differiscono.</param>
public sealed record RigaDiRicalcolo(DateOnly Mese, CodicePrestazione Prestazione, bool Tredicesima, Euro Pagato, Euro Dovuto, Motivo Motivo)
{
    /// <summary>Positivo: alla persona spetta ancora; negativo: ha avuto di più.</summary>
    public Euro Differenza => Dovuto - Pagato;
}

/// <summary>Il confronto fra ciò che è stato pagato e ciò che era dovuto: arretrati (E-04), conguaglio (E-11) o indebito (E-10), riga per riga.</summary>
/// <param name="Causa">Perché si rifanno i conti.</param>
/// <param name="Righe">Le sole rate che differiscono, in ordine di mese.</param>
public sealed record Ricalcolo(CausaDelRicalcolo Causa, IReadOnlyList<RigaDiRicalcolo> Righe)
{
    /// <summary>Ciò che si deve ancora alla persona.</summary>
    public Euro ACredito => Righe.Where(r => r.Differenza > Euro.Zero).Aggregate(Euro.Zero, (somma, r) => somma + r.Differenza);

    /// <summary>Ciò che la persona ha avuto in più, come numero positivo.</summary>
    public Euro ADebito => Righe.Where(r => r.Differenza < Euro.Zero).Aggregate(Euro.Zero, (somma, r) => somma - r.Differenza);

    /// <summary>Le due voci compensate: positivo se si deve ancora alla persona.</summary>
    public Euro Saldo => ACredito - ADebito;

    /// <summary>Confronta le rate pagate con quelle dovute. Più rate pagate per lo stesso mese (una rata e il suo conguaglio) si sommano.</summary>
    public static Ricalcolo Confronta(IEnumerable<RataDovuta> pagate, IEnumerable<RataDovuta> dovute, CausaDelRicalcolo causa)
    {
        var prima = pagate.ToLookup(Chiave);
        var ora = dovute.ToLookup(Chiave);
        return new(causa, [.. prima.Select(g => g.Key).Union(ora.Select(g => g.Key))
            .OrderBy(c => c.Mese).ThenBy(c => c.Prestazione).ThenBy(c => c.Tredicesima)
            .Select(c => Riga(c, prima[c], ora[c], causa))
            .Where(r => r.Pagato != r.Dovuto)]);
    }

    /// <summary>E-11: il conguaglio fra le rate pagate di una prestazione e le stesse rate con gli importi noti a un giorno.</summary>
    /// <param name="pagate">Le rate pagate di una sola prestazione con importo di legge.</param>
    /// <param name="decorrenza">Da quando la prestazione è dovuta.</param>
    /// <param name="notoAl">Il giorno in cui si fa il conguaglio.</param>
    /// <param name="norme">Le norme.</param>
    /// <exception cref="ArgumentException">Le rate sono di più prestazioni.</exception>
    /// <exception cref="NormaAssenteException">Manca l'importo di un mese.</exception>
    public static Ricalcolo Conguaglio(IReadOnlyList<RataDovuta> pagate, DateOnly decorrenza, DateOnly notoAl, NormeVigenti norme)
    {
        if (pagate is []) return new(CausaDelRicalcolo.ImportoDefinitivo, []);
        var prestazione = pagate[0].Prestazione;
        if (pagate.Any(r => r.Prestazione != prestazione)) throw new ArgumentException("il conguaglio si fa una prestazione per volta", nameof(pagate));
        var mesi = pagate.Select(Chiave).ToHashSet();
        var fine = pagate.Max(r => r.Mese).AddMonths(1);
        var dovute = Arretrati.RateDi(prestazione, decorrenza, fine, norme, notoAl, null).Where(r => mesi.Contains(Chiave(r)));
        return Confronta(pagate, dovute, CausaDelRicalcolo.ImportoDefinitivo);
    }

    private static RigaDiRicalcolo Riga((DateOnly Mese, CodicePrestazione Prestazione, bool Tredicesima) c, IEnumerable<RataDovuta> prima, IEnumerable<RataDovuta> ora, CausaDelRicalcolo causa)
    {
        var (pagato, dovuto) = (Somma(prima), Somma(ora));
        var (regola, perche) = causa switch
        {
            CausaDelRicalcolo.ImportoDefinitivo => ("E-11", "l'importo definitivo dell'anno"),
            CausaDelRicalcolo.Ricovero => ("E-06", "un ricovero di cui si è saputo dopo"),
            CausaDelRicalcolo.Frequenza => ("E-02", "la frequenza dichiarata dopo"),
            CausaDelRicalcolo.Reddito => ("E-02", "il reddito dichiarato dopo"),
            CausaDelRicalcolo.Giudizio => ("G-12", "il nuovo giudizio"),
            CausaDelRicalcolo.Sospensione => ("R-02", "la sospensione o la revoca"),
            CausaDelRicalcolo.Opzione => ("E-05", "la scelta fra prestazioni che non si sommano"),
            CausaDelRicalcolo.MaggioreEta => ("E-07", "i 18 anni"),
            CausaDelRicalcolo.EtaPensionabile => ("E-08", "l'età pensionabile"),
        };
        return new(c.Mese, c.Prestazione, c.Tredicesima, pagato, dovuto, new(
            regola,
            $"{c.Prestazione.InParole}, {(c.Tredicesima ? "tredicesima" : c.Mese.MeseItaliano)}: {perche}",
            $"pagati {pagato.Italiano}",
            $"dovuti {dovuto.Italiano}",
            dovuto < pagato ? EsitoMotivo.NonSpetta : EsitoMotivo.Calcolato,
            ora.LastOrDefault()?.Fonte));
    }

    private static Euro Somma(IEnumerable<RataDovuta> rate) => rate.Aggregate(Euro.Zero, (somma, r) => somma + r.Importo);

    private static (DateOnly Mese, CodicePrestazione Prestazione, bool Tredicesima) Chiave(RataDovuta r) => (r.Mese, r.Prestazione, r.Tredicesima);
}
