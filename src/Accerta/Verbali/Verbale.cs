using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;

namespace Accerta.Verbali;

/// <summary>A che punto è il verbale.</summary>
public enum StatoVerbale
{
    DaFirmare,
    Trasmesso,
    Definitivo,
}

/// <summary>Che cosa ha reso definitivo il verbale.</summary>
public enum DefinitivoPer
{
    FirmaDellaCommissioneUnica,
    Convalida,
    SilenzioAssenso,
}

/// <summary>
/// Il giudizio in una parola, come serve a prestazioni e QR. La percentuale non è qui: sta nella parte cifrata (P-02).
/// </summary>
public enum Giudizio
{
    NonInvalido,
    Parziale,
    Totale,
    TotaleAccompagnamento,
    MinoreDifficolta,
    MinoreAccompagnamento,
    Ultra67Difficolta,
    Ultra67Accompagnamento,
}

/// <summary>Il verbale di un accertamento (B-01). Definitivo, non si modifica più (B-03). La parte sanitaria è cifrata.</summary>
public sealed class Verbale
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid CommissioneId { get; init; }
    public required Accertamento Accertamento { get; init; }
    public required bool CommissioneUnica { get; init; }
    public StatoVerbale Stato { get; set; }
    public required DateOnly VisitaDel { get; init; }
    public required Giudizio Giudizio { get; init; }

    /// <summary>G-12: decorrenza indicata dalla commissione; nulla = mese dopo la domanda.</summary>
    public DateOnly? Decorrenza { get; init; }

    /// <summary>Mese di revisione; nullo = senza revisione.</summary>
    public DateOnly? RevisioneDal { get; init; }
    public required bool EsenteRevisione { get; init; }

    /// <summary>G-10: requisiti per il contrassegno e per le agevolazioni fiscali sui veicoli.</summary>
    public required bool Contrassegno { get; init; }
    public required bool AgevolazioniVeicoli { get; init; }

    /// <summary>Trasmesso al CML: da qui si conta il silenzio-assenso (K-01).</summary>
    public DateOnly? TrasmessoIl { get; set; }
    public DateOnly? DefinitivoDal { get; set; }
    public DefinitivoPer? DefinitivoPer { get; set; }
    public DateOnly? NotificatoIl { get; set; }
    public required List<ComponenteVerbale> Componenti { get; init; }

    /// <summary><see cref="DatiVerbale"/> cifrati.</summary>
    public required byte[] DatiSanitari { get; init; }
    public int Versione { get; set; }
}

/// <summary>Chi c'era alla visita, con il suo posto; la firma è qui, una sola per persona.</summary>
public sealed class ComponenteVerbale
{
    public required Guid VerbaleId { get; init; }
    public required Guid PersonaId { get; init; }
    public required Componente Posto { get; init; }
    public DateTimeOffset? FirmatoAlle { get; set; }
}

/// <summary>Una menomazione come la commissione l'ha valutata.</summary>
public sealed record MenomazioneValutata(
    string Descrizione, string? CodiceDm1992, string? CodiceIcd9, string Apparato, int Percentuale, string Fascia, string? Gruppo, string? Motivazione);

/// <summary>La parte sanitaria del verbale: si legge solo da <see cref="Fascicoli.ApriFascicolo"/>.</summary>
public sealed record DatiVerbale(
    string Anamnesi,
    string EsameObiettivo,
    IReadOnlyList<string> DocumentiVisti,
    IReadOnlyList<MenomazioneValutata> Menomazioni,
    string Diagnosi,
    int? Percentuale,
    string? PercentualeEsatta,
    IReadOnlyList<string> PassiDelCalcolo,
    int VariazionePunti,
    string? MotivazioneVariazione);
