using Accerta.Norma.Domande;
using Accerta.Norma.Ricorsi;
using Accerta.Verbali;

namespace Accerta.Ricorsi;

/// <summary>A che punto è il giudizio (art. 445-bis c.p.c.).</summary>
public enum StatoRicorso
{
    Depositato,
    CtuNominato,
    OperazioniAnnunciate,
    BozzaRicevuta,
    OsservazioniInviate,
    PeriziaDepositata,

    /// <summary>Corre il termine che il giudice ha dato per dissentire.</summary>
    TermineFissato,

    /// <summary>Una parte dissente: deve depositare il ricorso.</summary>
    Contestato,
    NelMerito,
    Concluso,
}

/// <summary>Chi dissente dalla perizia.</summary>
public enum ParteDelGiudizio
{
    Persona,
    Inps,
}

/// <summary>L'accertamento tecnico preventivo su un verbale, dal deposito alla decisione. Uno solo in corso per verbale; finché dura, D-06.</summary>
public sealed class RicorsoGiudiziario
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid VerbaleId { get; init; }
    public required Accertamento Accertamento { get; init; }

    /// <summary>Il numero di ruolo del tribunale.</summary>
    public required string NumeroDiRuolo { get; init; }
    public required DateOnly DepositatoIl { get; init; }
    public StatoRicorso Stato { get; set; }

    /// <summary>L-01: quando cominciano le operazioni del consulente; nullo finché non le annuncia.</summary>
    public DateOnly? OperazioniIl { get; set; }

    /// <summary>L-02: l'ultimo giorno per dissentire, compreso.</summary>
    public DateOnly? DissensoEntro { get; set; }
    public ParteDelGiudizio? Dissente { get; set; }

    /// <summary>L-02: l'ultimo giorno per depositare il ricorso, compreso.</summary>
    public DateOnly? RicorsoEntro { get; set; }
    public int Versione { get; set; }
}

/// <summary>L-02, L-03: la decisione del giudice; se è favorevole è il giudizio in vigore, dal giorno in cui è notificata all'INPS.</summary>
public sealed class EsitoDelGiudizio
{
    public required Guid Id { get; init; }
    public required Guid RicorsoId { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid VerbaleId { get; init; }
    public required Accertamento Accertamento { get; init; }
    public required TipoDiEsito Tipo { get; init; }
    public required DateOnly NotificatoIl { get; init; }

    /// <summary>Il giudizio riconosciuto; nullo se la decisione è contraria.</summary>
    public Giudizio? Giudizio { get; init; }
    public DateOnly? Decorrenza { get; init; }

    /// <summary>L-03: l'ultimo giorno per pagare, compreso.</summary>
    public DateOnly? PagamentoEntro { get; init; }

    /// <summary>La percentuale, cifrata con la chiave del fascicolo; vuota se non c'è.</summary>
    public required byte[] PercentualeCifrata { get; init; }
}
