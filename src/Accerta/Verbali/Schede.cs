using System.Text.Json.Serialization;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Verbali;

namespace Accerta.Verbali;

/// <param name="CodiceDm1992">Il codice della tabella, della voce o di quella analoga.</param>
/// <param name="Analoga">Vero se il codice è di una voce analoga, perché la menomazione non è in tabella.</param>
/// <param name="Gruppo">Stessa etichetta = concorrenti.</param>
public sealed record MenomazioneProposta(
    string Descrizione, string? CodiceDm1992, bool Analoga, string? CodiceIcd9, string Apparato, int Percentuale, string? Gruppo, bool Deroga, string? Motivazione);

public sealed record ValutazioneDiGruppo(string Gruppo, int? Percentuale);

/// <summary>I fatti da cui seguono le caselle del verbale (G-10): la commissione accerta i fatti, le caselle le dà la legge.</summary>
public sealed record FattiMotori(bool DeambulazioneRidotta = false, bool GraveLimitazioneOPluriamputazioni = false, bool RidotteCapacitaMotorie = false, bool PsichicoOMentale = false);

/// <summary>La parte del verbale uguale per tutti gli accertamenti (B-01).</summary>
/// <param name="RevisioneDal">Mese di revisione; nullo = senza revisione.</param>
/// <param name="EsenteRevisione">G-11: il verbale annota l'esenzione.</param>
/// <param name="VoceDm2007">La voce del DM 2-8-2007 riconosciuta; se il verbale è esente e qui non c'è, quella del certificato.</param>
/// <param name="AutismoLieve">Nullo se non c'è un disturbo dello spettro autistico; vero se una struttura ne attesta una forma lieve.</param>
public sealed record ParteComune(
    [property: JsonRequired] string Anamnesi,
    [property: JsonRequired] string EsameObiettivo,
    [property: JsonRequired] IReadOnlyList<string> DocumentiVisti,
    [property: JsonRequired] string Diagnosi)
{
    public ModalitaDiVisita Modalita { get; init; }
    public IReadOnlyList<string> CodiciIcd9 { get; init; } = [];
    public IReadOnlyList<string> EsamiRichiesti { get; init; } = [];
    public DateOnly? Decorrenza { get; init; }
    public DateOnly? RevisioneDal { get; init; }
    public bool EsenteRevisione { get; init; }
    public int? VoceDm2007 { get; init; }
    public bool DocumentazioneDm2007AgliAtti { get; init; } = true;
    public bool? AutismoLieve { get; init; }
    public FattiMotori Fatti { get; init; } = new();
}

/// <summary>Invalidità civile (G-01…G-05).</summary>
/// <param name="DifficoltaPersistenti">G-04, G-05: per i minori e per chi ha superato l'età pensionabile, al posto della percentuale.</param>
public sealed record SchedaInvalidita(
    IReadOnlyList<MenomazioneProposta> Menomazioni,
    IReadOnlyList<ValutazioneDiGruppo> Gruppi,
    int VariazionePunti = 0,
    string? MotivazioneVariazione = null,
    bool DifficoltaPersistenti = false,
    CondizioneAccompagnamento Condizione = CondizioneAccompagnamento.Nessuna);

/// <summary>Cecità (G-06): il visus con la migliore correzione («1/20», «NULLO», «OMBRA_LUCE», «MOTO_MANO») e il campo residuo in percento.</summary>
public sealed record SchedaVista(string VisusDestro, string VisusSinistro, string? ResiduoPerimetrico = null, CausaMinorazione Causa = CausaMinorazione.Civile);

/// <summary>Le soglie di un orecchio, in dB HTL.</summary>
public sealed record SogliaOrecchio(int Db500, int Db1000, int Db2000);

/// <summary>Sordità (G-07).</summary>
public sealed record SchedaUdito(
    SogliaOrecchio Destro, SogliaOrecchio Sinistro, int InsorgenzaMesi, bool LinguaggioOstacolato, bool SoloPsichica = false, CausaMinorazione Causa = CausaMinorazione.Civile);

/// <summary>Collocamento mirato (G-09): diagnosi funzionale, scheda socio-lavorativa, otto aree, relazione conclusiva.</summary>
/// <param name="Percentuale">La percentuale di un verbale precedente; se è nel fascicolo, vale quella.</param>
/// <param name="CiecoOSordo">Vero se lo è per un verbale precedente.</param>
public sealed record SchedaLavoro(
    string? DiagnosiFunzionale,
    string? SchedaSocioLavorativa,
    IReadOnlyDictionary<AreaDiCapacita, GradoDiCapacita> Capacita,
    RelazioneConclusiva? Relazione,
    int? Percentuale = null,
    bool CiecoOSordo = false);
