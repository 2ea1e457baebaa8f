using Accerta.Norma.Prestazioni;

namespace Accerta.Misure;

/// <summary>
/// Persone di fantasia, tante e sempre le stesse a parità di seme: età, giudizi, redditi, ricoveri e frequenze in proporzioni verosimili.
/// Le proporzioni servono a esercitare tutta la legge, non a descrivere una popolazione vera.
/// </summary>
internal static class Popolazione
{
    /// <summary>Quante persone hanno una prestazione di invalidità civile in Italia, in cifra tonda.</summary>
    public const int Intera = 3_400_000;

    public static FattiInRiga[] Genera(int quante, int anno, ulong seme = 20251121)
    {
        var persone = new FattiInRiga[quante];
        var caso = new Caso(seme);
        for (var i = 0; i < quante; i++) persone[i] = Persona(ref caso, anno);
        return persone;
    }

    private static FattiInRiga Persona(ref Caso caso, int anno)
    {
        var eta = caso.Fino(100) switch
        {
            < 9 => caso.Fino(18),
            < 45 => 18 + caso.Fino(49),
            _ => 67 + caso.Fino(33),
        };
        var nascita = new DateOnly(anno - eta, 1, 1).AddDays(caso.Fino(365));
        var domanda = new DateOnly(anno - 1 - caso.Fino(10), 1, 1).AddDays(caso.Fino(365));
        if (domanda < nascita) domanda = nascita.AddDays(60);
        var giudizi = Giudizio(ref caso, eta);
        var minore = eta < 18;
        return new()
        {
            Nascita = nascita,
            Domanda = domanda,
            DecorrenzaVerbale = caso.Uno(20) ? new DateOnly(anno, 1 + caso.Fino(12), 1) : null,
            Cittadinanza = caso.Fino(100) switch { < 93 => Cittadinanza.Italiana, < 96 => Cittadinanza.Ue, _ => Cittadinanza.ExtraUe },
            ResidenteInItalia = !caso.Uno(200),
            IscrittaAnagrafe = !caso.Uno(20),
            PermessoMesi = caso.Uno(5) ? 6 : 24,
            Coniugata = !minore && caso.Uno(2),
            Riconoscimenti = giudizi,
            Percentuale = giudizi.HasFlag(Riconoscimenti.Parziale) ? 34 + caso.Fino(66) : 0,
            MediaDb = giudizi.HasFlag(Riconoscimenti.Sordo) ? 55 + caso.Fino(50) : null,
            DecimistaDal = new DateOnly(1961, 1, 1),
            AnniDiContributi = caso.Fino(35),
            StessaMinorazione = caso.Uno(50),
            RedditoPrecedente = new(caso.Uno(3) ? 0 : caso.Fino(3_000_000)),
            ConiugePrecedente = new(caso.Fino(2_500_000)),
            Ricovero = caso.Uno(12) ? Ricovero(ref caso, anno) : null,
            Frequenza = minore && caso.Fino(10) < 8 ? new(TipoFrequenza.Scuola, new(anno - 1, 9, 12), caso.Uno(2) ? new(anno, 6, 10) : null) : null,
            Altre = caso.Uno(25) ? 1u << caso.Fino(4) : 0,
            Opzione = caso.Uno(60) ? new(CodicePrestazione.AssegnoMensile, null) : null,
            Ap70Presentato = !caso.Uno(30),
            TitolareDaMinore = eta == 18 ? InsiemeDiPrestazioni.Di([CodicePrestazione.IndennitaFrequenza]) : default,
            TitolarePrima = eta >= 67 && caso.Uno(3) ? InsiemeDiPrestazioni.Di([CodicePrestazione.PensioneInabilita]) : default,
            DomandaPrimaDei18Anni = eta == 18 && caso.Uno(3),
        };
    }

    private static Riconoscimenti Giudizio(ref Caso caso, int eta)
    {
        var civile = eta < 18
            ? caso.Uno(3) ? Riconoscimenti.MinoreAccompagnamento : Riconoscimenti.MinoreDifficolta
            : eta < 67 ? caso.Fino(10) switch { < 5 => Riconoscimenti.Parziale, < 8 => Riconoscimenti.Totale, _ => Riconoscimenti.TotaleAccompagnamento }
            : caso.Fino(10) < 7 ? Riconoscimenti.Ultra67Accompagnamento : Riconoscimenti.Ultra67Difficolta;
        return caso.Fino(100) switch
        {
            < 90 => civile,
            < 92 => Riconoscimenti.CiecoAssoluto,
            < 94 => Riconoscimenti.CiecoParziale,
            < 96 => Riconoscimenti.Sordo,
            < 97 => civile | Riconoscimenti.CiecoParziale,
            < 98 => civile | Riconoscimenti.Sordo,
            < 99 => Riconoscimenti.DrepanocitosiTalassemiaMajor,
            _ => Riconoscimenti.Decimista,
        };
    }

    private static Ricovero Ricovero(ref Caso caso, int anno)
    {
        var dal = new DateOnly(anno, 1, 1).AddDays(caso.Fino(330));
        var giorni = 3 + caso.Fino(120);
        return new(dal, dal.AddDays(giorni - 1), giorni, (Retta)caso.Fino(4), (TipoRicovero)caso.Fino(4));
    }

    // SplitMix64: lo stesso seme dà le stesse persone su ogni macchina e con ogni versione di .NET.
    private struct Caso(ulong seme)
    {
        private ulong _stato = seme;

        public int Fino(int escluso)
        {
            var z = _stato += 0x9E3779B97F4A7C15;
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
            z = (z ^ z >> 27) * 0x94D049BB133111EB;
            return (int)((z ^ z >> 31) % (ulong)escluso);
        }

        public bool Uno(int su) => Fino(su) == 0;
    }
}
