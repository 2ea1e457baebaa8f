using System.Runtime.InteropServices;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Prestazioni;

/// <summary>
/// I fatti di una persona ridotti a una riga di soli valori, per un anno: una liquidazione di massa la riempie da una tabella senza creare oggetti.
/// <see cref="Da"/> la ricava dai <see cref="Fatti"/>: la legge che la legge è la stessa.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FattiInRiga
{
    /// <summary>Giorno di nascita.</summary>
    public required DateOnly Nascita { get; init; }

    /// <summary>Il giorno della domanda.</summary>
    public required DateOnly Domanda { get; init; }

    /// <summary>G-12: la decorrenza del verbale; nulla = primo del mese dopo la domanda.</summary>
    public DateOnly? DecorrenzaVerbale { get; init; }

    /// <summary>D-02: la cittadinanza.</summary>
    public Cittadinanza Cittadinanza { get; init; }

    /// <summary>D-02: residenza stabile in Italia.</summary>
    public bool ResidenteInItalia { get; init; }

    /// <summary>D-02: iscrizione all'anagrafe, per chi è cittadino UE.</summary>
    public bool IscrittaAnagrafe { get; init; }

    /// <summary>D-02: durata del permesso di soggiorno in mesi; nulla se non c'è.</summary>
    public int? PermessoMesi { get; init; }

    /// <summary>D-02: permesso UE di lungo periodo.</summary>
    public bool PermessoLungoPeriodo { get; init; }

    /// <summary>E-09: per chi è coniugato contano i redditi di entrambi.</summary>
    public bool Coniugata { get; init; }

    /// <summary>I giudizi definitivi.</summary>
    public Riconoscimenti Riconoscimenti { get; init; }

    /// <summary>La percentuale; zero se non c'è.</summary>
    public int Percentuale { get; init; }

    /// <summary>Perdita media dell'orecchio migliore, in dB; nulla se non c'è.</summary>
    public decimal? MediaDb { get; init; }

    /// <summary>Da quando si percepisce l'assegno ai decimisti; nulla se mai.</summary>
    public DateOnly? DecimistaDal { get; init; }

    /// <summary>Anni di contributi.</summary>
    public int AnniDiContributi { get; init; }

    /// <summary>C51: i giudizi riguardano la stessa minorazione.</summary>
    public bool StessaMinorazione { get; init; }

    /// <summary>Reddito personale netto dell'anno prima; nullo se non dichiarato.</summary>
    public Euro? RedditoPrecedente { get; init; }

    /// <summary>Reddito personale netto dell'anno valutato; nullo se non dichiarato.</summary>
    public Euro? RedditoInCorso { get; init; }

    /// <summary>Reddito del coniuge dell'anno prima; nullo se non dichiarato.</summary>
    public Euro? ConiugePrecedente { get; init; }

    /// <summary>Reddito del coniuge dell'anno valutato; nullo se non dichiarato.</summary>
    public Euro? ConiugeInCorso { get; init; }

    /// <summary>Altri redditi annui che contano solo per l'incremento.</summary>
    public Euro SoloPerIncremento { get; init; }

    /// <summary>E-06: il ricovero che riguarda il periodo; nullo se nessuno.</summary>
    public Ricovero? Ricovero { get; init; }

    /// <summary>La frequenza; nulla se nessuna.</summary>
    public Frequenza? Frequenza { get; init; }

    /// <summary>Prestazioni di altri enti: un bit per ciascuna, nell'ordine di <see cref="AltraPrestazione"/>.</summary>
    public uint Altre { get; init; }

    /// <summary>E-05: la scelta già fatta; nulla se nessuna.</summary>
    public OpzioneEsercitata? Opzione { get; init; }

    /// <summary>E-05: le nostre prestazioni scelte fra altre coppie.</summary>
    public InsiemeDiPrestazioni AltreScelte { get; init; }

    /// <summary>E-01: i dati socio-economici sono arrivati.</summary>
    public bool Ap70Presentato { get; init; }

    /// <summary>Prestazioni ricevute da minorenne (E-07, D-08).</summary>
    public InsiemeDiPrestazioni TitolareDaMinore { get; init; }

    /// <summary>Prestazioni ricevute prima dell'età pensionabile (E-08).</summary>
    public InsiemeDiPrestazioni TitolarePrima { get; init; }

    /// <summary>D-08: la domanda è quella dell'art. 25 c. 5 DL 90/2014.</summary>
    public bool DomandaPrimaDei18Anni { get; init; }

    /// <summary>D-08: quando si è concluso l'accertamento; nullo se è in corso.</summary>
    public DateOnly? AccertamentoConcluso { get; init; }

    /// <summary>La riga di una persona per un anno.</summary>
    /// <param name="fatti">I fatti.</param>
    /// <param name="anno">L'anno valutato: dei redditi restano questo e quello prima.</param>
    public static FattiInRiga Da(Fatti fatti, int anno)
    {
        var (p, redditi) = (fatti.Persona, fatti.Redditi);
        var altre = 0u;
        foreach (var altra in fatti.AltrePrestazioni) altre |= 1u << (int)altra.Codice;
        return new()
        {
            Nascita = p.Nascita,
            Domanda = fatti.Domanda,
            DecorrenzaVerbale = fatti.DecorrenzaVerbale,
            Cittadinanza = p.Cittadinanza,
            ResidenteInItalia = p.ResidenteInItalia,
            IscrittaAnagrafe = p.IscrittaAnagrafe,
            PermessoMesi = p.PermessoMesi,
            PermessoLungoPeriodo = p.PermessoLungoPeriodo,
            Coniugata = p.Coniugata,
            Riconoscimenti = fatti.Riconoscimenti,
            Percentuale = fatti.Percentuale ?? 0,
            MediaDb = fatti.MediaDb,
            DecimistaDal = fatti.DecimistaDal,
            AnniDiContributi = fatti.AnniDiContributi ?? 0,
            StessaMinorazione = fatti.DistinteMinorazioni == false,
            RedditoPrecedente = redditi.PersonaleNetto(anno - 1),
            RedditoInCorso = redditi.PersonaleNetto(anno),
            ConiugePrecedente = redditi.DelConiuge(anno - 1),
            ConiugeInCorso = redditi.DelConiuge(anno),
            SoloPerIncremento = redditi.SoloPerIncremento,
            Ricovero = fatti.Ricovero,
            Frequenza = fatti.Frequenza,
            Altre = altre,
            Opzione = fatti.Opzione,
            AltreScelte = InsiemeDiPrestazioni.Di(fatti.AltreOpzioni.Select(o => o.Nostra).OfType<CodicePrestazione>()),
            Ap70Presentato = fatti.Ap70Presentato,
            TitolareDaMinore = fatti.TitolareDaMinore,
            TitolarePrima = fatti.TitolarePrimaDellEtaPensionabile,
            DomandaPrimaDei18Anni = fatti.DomandaPrimaDei18Anni,
            AccertamentoConcluso = fatti.AccertamentoConcluso,
        };
    }
}
