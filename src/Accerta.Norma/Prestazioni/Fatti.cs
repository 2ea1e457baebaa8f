using Accerta.Norma.Giudizi;

namespace Accerta.Norma.Prestazioni;

/// <summary>D-02: la cittadinanza, per ciò che conta qui.</summary>
public enum Cittadinanza
{
    /// <summary>Italiana.</summary>
    Italiana,

    /// <summary>Di un altro Paese dell'Unione europea.</summary>
    Ue,

    /// <summary>Di un Paese fuori dall'Unione europea, o nessuna.</summary>
    ExtraUe,
}

/// <summary>Chi è la persona.</summary>
/// <param name="Nascita">Giorno di nascita.</param>
/// <param name="Cittadinanza">Cittadinanza.</param>
/// <param name="ResidenteInItalia">Residenza stabile e abituale in Italia.</param>
/// <param name="Coniugata">Conta solo per l'incremento.</param>
/// <param name="IscrittaAnagrafe">Per chi è cittadino UE.</param>
/// <param name="PermessoMesi">Durata del permesso di soggiorno; nulla se non c'è.</param>
/// <param name="PermessoLungoPeriodo">Permesso UE per soggiornanti di lungo periodo.</param>
public sealed record Beneficiario(
    DateOnly Nascita,
    Cittadinanza Cittadinanza = Cittadinanza.Italiana,
    bool ResidenteInItalia = true,
    bool Coniugata = false,
    bool IscrittaAnagrafe = true,
    int? PermessoMesi = null,
    bool PermessoLungoPeriodo = false);

/// <summary>I giudizi definitivi che contano per le prestazioni.</summary>
[Flags]
public enum Riconoscimenti
{
    /// <summary>Nessuno.</summary>
    Nessuno = 0,

    /// <summary>Minore con difficoltà persistenti.</summary>
    MinoreDifficolta = 1,

    /// <summary>Minore con una delle due condizioni dell'accompagnamento.</summary>
    MinoreAccompagnamento = 1 << 1,

    /// <summary>Invalido parziale, con percentuale.</summary>
    Parziale = 1 << 2,

    /// <summary>Invalido totale.</summary>
    Totale = 1 << 3,

    /// <summary>Invalido totale con una delle due condizioni dell'accompagnamento.</summary>
    TotaleAccompagnamento = 1 << 4,

    /// <summary>Oltre l'età pensionabile, con difficoltà persistenti.</summary>
    Ultra67Difficolta = 1 << 5,

    /// <summary>Oltre l'età pensionabile, con una delle due condizioni dell'accompagnamento.</summary>
    Ultra67Accompagnamento = 1 << 6,

    /// <summary>Cieco assoluto.</summary>
    CiecoAssoluto = 1 << 7,

    /// <summary>Cieco parziale (ventesimista).</summary>
    CiecoParziale = 1 << 8,

    /// <summary>Decimista.</summary>
    Decimista = 1 << 9,

    /// <summary>Sordo.</summary>
    Sordo = 1 << 10,

    /// <summary>Drepanocitosi o talassemia major accertata.</summary>
    DrepanocitosiTalassemiaMajor = 1 << 11,
}

/// <summary>Chi paga il ricovero.</summary>
public enum Retta
{
    /// <summary>Tutto l'ente pubblico.</summary>
    Gratuito,

    /// <summary>L'ente pubblico; la persona paga solo per stare meglio: è gratuito (messaggio INPS 18291/2011).</summary>
    GratuitoConSupplementoMigliore,

    /// <summary>In parte la persona.</summary>
    APagamentoParziale,

    /// <summary>Tutto la persona.</summary>
    APagamentoIntero,
}

/// <summary>Che ricovero è.</summary>
public enum TipoRicovero
{
    /// <summary>Ospedale.</summary>
    Ospedale,

    /// <summary>Lungodegenza o riabilitazione.</summary>
    LungodegenzaRiabilitativa,

    /// <summary>Struttura residenziale permanente.</summary>
    ContinuativoPermanente,

    /// <summary>Day hospital: non conta come ricovero.</summary>
    DayHospital,
}

/// <summary>E-06: il ricovero che riguarda il periodo valutato. La sospensione tocca i suoi giorni.</summary>
/// <param name="Dal">Primo giorno, compreso.</param>
/// <param name="Al">Ultimo giorno, compreso; nullo se in corso.</param>
/// <param name="Giorni">Giorni, estremi compresi.</param>
/// <param name="Retta">Chi paga.</param>
/// <param name="Tipo">Che ricovero è.</param>
/// <param name="AssistenzaNonEsaustiva">Documentato che la struttura non dà tutta l'assistenza (scelta C45).</param>
public readonly record struct Ricovero(DateOnly Dal, DateOnly? Al, int Giorni, Retta Retta, TipoRicovero Tipo, bool AssistenzaNonEsaustiva = false);

/// <summary>Dove va il minore.</summary>
public enum TipoFrequenza
{
    /// <summary>Scuola di ogni ordine e grado, compresa quella dell'infanzia, e formazione professionale.</summary>
    Scuola,

    /// <summary>Asilo nido (scelta C47).</summary>
    AsiloNido,

    /// <summary>Centro pubblico o convenzionato.</summary>
    CentroConvenzionato,

    /// <summary>Centro senza convenzione: non dà diritto.</summary>
    CentroNonConvenzionato,
}

/// <summary>Un periodo di frequenza.</summary>
/// <param name="Tipo">Dove.</param>
/// <param name="Dal">Primo giorno, compreso.</param>
/// <param name="Al">Ultimo giorno, compreso; nullo se in corso.</param>
public readonly record struct Frequenza(TipoFrequenza Tipo, DateOnly Dal, DateOnly? Al);

/// <summary>Una prestazione che la persona già riceve da un altro ente.</summary>
/// <param name="Codice">Quale.</param>
/// <param name="ImportoMensile">Quanto; nullo se non lo dice.</param>
public sealed record PrestazioneDiAltri(AltraPrestazione Codice, Euro? ImportoMensile);

/// <summary>E-05: ciò che la persona ha scelto fra due prestazioni che non si sommano.</summary>
/// <param name="Nostra">Ha scelto una prestazione di questa procedura; nulla altrimenti.</param>
/// <param name="Altra">Ha scelto una prestazione di un altro ente; nulla altrimenti.</param>
public readonly record struct OpzioneEsercitata(CodicePrestazione? Nostra, AltraPrestazione? Altra);

/// <summary>I redditi, per anno.</summary>
public sealed record Redditi
{
    /// <summary>Redditi personali imponibili IRPEF di ogni anno dichiarato.</summary>
    public IReadOnlyDictionary<int, Euro> Personali { get; init; } = new Dictionary<int, Euro>();

    /// <summary>Oneri deducibili (art. 10 TUIR) da togliere ai personali.</summary>
    public IReadOnlyDictionary<int, Euro> OneriDeducibili { get; init; } = new Dictionary<int, Euro>();

    /// <summary>Redditi del coniuge: contano solo per l'incremento.</summary>
    public IReadOnlyDictionary<int, Euro> Coniuge { get; init; } = new Dictionary<int, Euro>();

    /// <summary>Altri redditi annui che contano solo per l'incremento (per esempio la reversibilità).</summary>
    public Euro SoloPerIncremento { get; init; }

    /// <summary>Il reddito del coniuge in un anno; nullo se non è dichiarato.</summary>
    public Euro? DelConiuge(int anno) => Coniuge.TryGetValue(anno, out var reddito) ? reddito : null;

    /// <summary>Il reddito personale di un anno al netto degli oneri, mai meno di zero; nullo se non è dichiarato.</summary>
    public Euro? PersonaleNetto(int anno) =>
        !Personali.TryGetValue(anno, out var lordo) ? null
        : lordo - OneriDeducibili.GetValueOrDefault(anno) is var netto && netto > Euro.Zero ? netto : Euro.Zero;

    /// <summary>
    /// Gli stessi redditi, buoni anche per un anno di cui non si sa ancora nulla: finché la dichiarazione non arriva vale l'ultima, della persona e
    /// del coniuge ciascuno per sé. Gli anni prima del primo dichiarato restano ignoti.
    /// </summary>
    public Redditi FinoA(int anno)
    {
        var (della, delConiuge) = (UltimoPrimaDi(Personali, anno), UltimoPrimaDi(Coniuge, anno));
        if (della is null && delConiuge is null) return this;
        return this with
        {
            Personali = Riportato(Personali, della, anno),
            OneriDeducibili = Riportato(OneriDeducibili, della, anno),
            Coniuge = Riportato(Coniuge, delConiuge, anno),
        };
    }

    // L'anno da riportare avanti; nullo se quello in corso o quello prima sono dichiarati, o se non c'è nulla da riportare.
    private static int? UltimoPrimaDi(IReadOnlyDictionary<int, Euro> dichiarati, int anno) =>
        dichiarati.ContainsKey(anno) || dichiarati.ContainsKey(anno - 1) ? null : dichiarati.Keys.Where(a => a < anno - 1).Max(a => (int?)a);

    private static IReadOnlyDictionary<int, Euro> Riportato(IReadOnlyDictionary<int, Euro> dichiarati, int? ultimo, int anno) =>
        ultimo is { } da ? new Dictionary<int, Euro>(dichiarati) { [anno - 1] = dichiarati.GetValueOrDefault(da) } : dichiarati;
}

/// <summary>Tutto ciò che si sa di una persona quando si valutano le sue prestazioni.</summary>
public sealed record Fatti
{
    /// <summary>La persona.</summary>
    public required Beneficiario Persona { get; init; }

    /// <summary>Il giorno della domanda.</summary>
    public required DateOnly Domanda { get; init; }

    /// <summary>G-12: la decorrenza indicata dal verbale; nulla = primo del mese dopo la domanda.</summary>
    public DateOnly? DecorrenzaVerbale { get; init; }

    /// <summary>I giudizi definitivi.</summary>
    public Riconoscimenti Riconoscimenti { get; init; }

    /// <summary>La percentuale, se c'è un giudizio di invalidità parziale.</summary>
    public Percentuale? Percentuale { get; init; }

    /// <summary>Perdita media dell'orecchio migliore, in dB; nulla se il verbale non la riporta.</summary>
    public decimal? MediaDb { get; init; }

    /// <summary>Da quando si percepisce l'assegno ai decimisti; nulla se mai.</summary>
    public DateOnly? DecimistaDal { get; init; }

    /// <summary>Anni di contributi, per drepanocitosi e talassemia.</summary>
    public int? AnniDiContributi { get; init; }

    /// <summary>Falso se i giudizi riguardano la stessa minorazione; nullo se non si sa.</summary>
    public bool? DistinteMinorazioni { get; init; }

    /// <summary>I redditi.</summary>
    public Redditi Redditi { get; init; } = new();

    /// <summary>Il ricovero che riguarda il periodo; nullo se nessuno.</summary>
    public Ricovero? Ricovero { get; init; }

    /// <summary>La frequenza del minore; nulla se nessuna.</summary>
    public Frequenza? Frequenza { get; init; }

    /// <summary>Prestazioni di altri enti.</summary>
    public IReadOnlyList<PrestazioneDiAltri> AltrePrestazioni { get; init; } = [];

    /// <summary>La scelta già fatta, o l'ultima; nulla se nessuna.</summary>
    public OpzioneEsercitata? Opzione { get; init; }

    /// <summary>Le scelte fatte fra altre prestazioni, se sono più d'una.</summary>
    public IReadOnlyList<OpzioneEsercitata> AltreOpzioni { get; init; } = [];

    /// <summary>E-01: i dati socio-economici sono arrivati.</summary>
    public bool Ap70Presentato { get; init; } = true;

    /// <summary>Prestazioni ricevute da minorenne (E-07, D-08).</summary>
    public InsiemeDiPrestazioni TitolareDaMinore { get; init; }

    /// <summary>Prestazioni ricevute prima dell'età pensionabile (E-08).</summary>
    public InsiemeDiPrestazioni TitolarePrimaDellEtaPensionabile { get; init; }

    /// <summary>D-08: la domanda è quella dell'art. 25 c. 5 DL 90/2014.</summary>
    public bool DomandaPrimaDei18Anni { get; init; }

    /// <summary>La domanda da cui contano i mesi di frequenza; nulla se è quella di D-08: la frequenza era già pagata per una di prima, e non ricomincia.</summary>
    public DateOnly? DomandaDellaFrequenza => DomandaPrimaDei18Anni ? null : Domanda;

    /// <summary>D-08: quando si è concluso l'accertamento chiesto prima dei 18 anni; nullo se è in corso.</summary>
    public DateOnly? AccertamentoConcluso { get; init; }

    /// <summary>Tutte le scelte che valgono.</summary>
    internal IEnumerable<OpzioneEsercitata> Scelte => Opzione is { } ultima ? AltreOpzioni.Append(ultima) : AltreOpzioni;
}
