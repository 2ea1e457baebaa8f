using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Verbali;

namespace Accerta.Verbali;

/// <summary>A che punto è il verbale.</summary>
public enum StatoVerbale
{
    DaFirmare,
    Trasmesso,

    /// <summary>K-01: il centro medico-legale ha chiesto altri esami; il silenzio non vale più assenso (C23).</summary>
    Sospeso,

    /// <summary>K-01: il centro medico-legale chiama la persona a una nuova visita.</summary>
    VisitaDisposta,

    /// <summary>M-04: la visita di secondo grado è fatta; manca la convalida.</summary>
    RivistoInSecondoGrado,
    Definitivo,

    /// <summary>B-03: un verbale nuovo, in autotutela, ha preso il suo posto; si legge ancora.</summary>
    Sostituito,
}

/// <summary>Che cosa ha reso definitivo il verbale.</summary>
public enum DefinitivoPer
{
    FirmaDellaCommissioneUnica,
    Convalida,
    SilenzioAssenso,

    /// <summary>B-03: è il verbale nuovo che ne corregge uno definitivo.</summary>
    Autotutela,
}

/// <summary>Il verbale di un accertamento (B-01). Definitivo, non si modifica più (B-03). La parte sanitaria è cifrata.</summary>
public sealed class Verbale
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid CommissioneId { get; init; }
    public required Accertamento Accertamento { get; init; }

    /// <summary>Vero se la commissione è una sola e il verbale è definitivo alla firma: territori convenzionati e riforma (C29).</summary>
    public required bool CommissioneUnica { get; init; }
    public TipoDiAccertamento Tipo { get; init; }
    public ModalitaDiVisita Modalita { get; init; }
    public StatoVerbale Stato { get; set; }
    public required DateOnly VisitaDel { get; init; }

    /// <summary>Cambia solo per la correzione del centro medico-legale, prima che il verbale sia definitivo.</summary>
    public required Giudizio Giudizio { get; set; }

    /// <summary>G-12: decorrenza indicata dalla commissione; nulla = mese dopo la domanda.</summary>
    public DateOnly? Decorrenza { get; init; }

    /// <summary>Mese di revisione; nullo = senza revisione.</summary>
    public DateOnly? RevisioneDal { get; set; }
    public required bool EsenteRevisione { get; init; }

    /// <summary>G-10: requisiti per il contrassegno e per le agevolazioni fiscali sui veicoli.</summary>
    public required bool Contrassegno { get; init; }
    public required bool AgevolazioniVeicoli { get; init; }

    /// <summary>K-04: vero se ha effetto dalla firma, senza aspettare la convalida (L. 80/2006 art. 6 c. 3-bis).</summary>
    public bool EffettoImmediato { get; init; }

    /// <summary>Il primo giorno in cui il giudizio ha effetto, compreso; nullo se non ancora. Da qui contano QR e fase economica.</summary>
    public DateOnly? EfficaceDal { get; set; }

    /// <summary>Il giorno da cui un verbale più recente della stessa persona ha preso il suo posto; nullo se è quello in vigore.</summary>
    public DateOnly? SuperatoIl { get; set; }

    /// <summary>B-03: il verbale che questo corregge in autotutela; nullo per gli altri.</summary>
    public Guid? SostituisceId { get; init; }

    /// <summary>Trasmesso al CML: da qui si conta il silenzio-assenso (K-01).</summary>
    public DateOnly? TrasmessoIl { get; set; }

    /// <summary>L'atto della trasmissione, che ha aperto il termine del centro medico-legale.</summary>
    public Guid? TrasmessoCon { get; set; }

    /// <summary>Il giorno in cui il centro medico-legale ha chiesto esami o una visita; nullo se non l'ha fatto (C23).</summary>
    public DateOnly? FermatoIl { get; set; }
    public DateOnly? DefinitivoDal { get; set; }
    public DefinitivoPer? DefinitivoPer { get; set; }

    /// <summary>L'atto che l'ha reso definitivo, e ha aperto i termini di chi lo riceve.</summary>
    public Guid? DefinitivoCon { get; set; }

    /// <summary>B-02: il giorno da cui si contano i termini di chi lo riceve; se è provata una consegna successiva, quello della consegna.</summary>
    public DateOnly? NotificatoIl { get; set; }

    /// <summary>N-01: vero se la consegna è provata e <see cref="NotificatoIl"/> non cambia più.</summary>
    public bool ConsegnaProvata { get; set; }
    public required List<ComponenteVerbale> Componenti { get; init; }

    /// <summary><see cref="DatiVerbale"/> cifrati.</summary>
    public required byte[] DatiSanitari { get; set; }
    public int Versione { get; set; }

    /// <summary>Vero se aspetta il centro medico-legale.</summary>
    public bool InConvalida => Stato is StatoVerbale.Trasmesso or StatoVerbale.Sospeso or StatoVerbale.VisitaDisposta or StatoVerbale.RivistoInSecondoGrado;
}

/// <summary>Chi c'era alla visita, con il suo posto; la firma è qui, una sola per persona.</summary>
public sealed class ComponenteVerbale
{
    public required Guid VerbaleId { get; init; }
    public required Guid PersonaId { get; init; }
    public required Componente Posto { get; init; }
    public DateTimeOffset? FirmatoAlle { get; set; }
}
