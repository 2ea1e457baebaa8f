using Accerta.Persone;

namespace Accerta.Fascicoli;

/// <summary>Quale termine di legge corre. Ogni atto che ne apre uno lo dichiara nel <see cref="CatalogoDegliAtti"/>.</summary>
public enum TipoObbligo
{
    // prima della visita
    PresentareDomanda,
    FareLaVisita,
    ConcludereLaProcedura,
    FissareLaVisitaDopoDiffida,

    // agenda
    ConfermareLaData,
    DecidereLaVisitaDomiciliare,
    DocumentiPerRevisione,

    // convalida
    ConvalidareIlVerbale,

    /// <summary>G-08: la commissione si pronuncia sull'handicap.</summary>
    PronunciarsiSullHandicap,

    // fase economica
    PresentareAp70,
    LiquidareSenzaInteressi,

    // dichiarazioni
    PresentareDichiarazioni,
    // revisioni
    GiustificareLAssenza,

    // ricorso
    FareRicorso,
    DissentireDallaPerizia,
    DepositareIlRicorso,
    PagareDopoIlGiudizio,

    // attestazioni
    ConsegnareLaCard,
}

/// <summary>Come è andato un termine.</summary>
public enum StatoObbligo
{
    Aperto,
    Adempiuto,

    /// <summary>Passato l'ultimo giorno utile senza che nessuno l'abbia fatto.</summary>
    Mancato,

    /// <summary>Non serve più: è successo altro.</summary>
    Decaduto,
}

/// <summary>
/// Un termine di legge che un atto ha fatto cominciare: di chi è, entro quando, com'è andato. Si può chiedere per ruolo;
/// da qui corrono gli interessi e qui si vede chi è in ritardo.
/// </summary>
public sealed class Obbligo
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }

    /// <summary>L'atto che l'ha fatto cominciare.</summary>
    public required Guid AttoId { get; init; }
    public required TipoObbligo Tipo { get; init; }

    /// <summary>La regola che dà il termine.</summary>
    public required string Regola { get; init; }

    /// <summary>Di chi è: <see cref="Ruolo.Cittadino"/> per la persona e chi la rappresenta, altrimenti l'ufficio.</summary>
    public required Ruolo Proprietario { get; init; }

    /// <summary>La provincia della pratica quando il termine è cominciato: gli uffici lo trovano da qui; nulla prima della domanda.</summary>
    public string? Provincia { get; init; }

    /// <summary>Il giorno da cui si conta (T-01: non compreso nel conto).</summary>
    public required DateOnly Dal { get; init; }

    /// <summary>L'ultimo giorno utile, compreso.</summary>
    public required DateOnly EntroIl { get; set; }

    /// <summary>L'ultimo giorno utile prima di una proroga; nullo se non ce n'è stata.</summary>
    public DateOnly? EraEntroIl { get; set; }
    public StatoObbligo Stato { get; set; }

    /// <summary>Quando è stato adempiuto, anche tardi, o quando è caduto.</summary>
    public DateOnly? ChiusoIl { get; set; }

    /// <summary>L'atto che l'ha chiuso; nullo se è passato il tempo.</summary>
    public Guid? ChiusoDa { get; set; }

    /// <summary>Vero se è stato adempiuto oltre l'ultimo giorno utile.</summary>
    public bool InRitardo => Stato == StatoObbligo.Adempiuto && ChiusoIl > EntroIl;
}
