namespace Accerta.Validazione;

/// <summary>Un sorteggio della commissione superiore (K-03): chi conosce il seme pubblicato lo può rifare e confrontare l'elenco.</summary>
public sealed class CampioneEstratto
{
    public required Guid Id { get; init; }

    /// <summary>Il seme pubblicato prima del sorteggio; uno per campione.</summary>
    public required string Seme { get; init; }

    /// <summary>La quota per mille che valeva quel giorno.</summary>
    public required int PerMille { get; init; }

    /// <summary>Il periodo in cui i verbali sono diventati definitivi, estremi compresi.</summary>
    public required DateOnly Dal { get; init; }
    public required DateOnly Al { get; init; }

    /// <summary>Fra quanti verbali, e quanti sono usciti.</summary>
    public required int Fra { get; init; }
    public required int Usciti { get; init; }

    /// <summary>SHA-256 degli identificativi di tutti i verbali del periodo, in ordine: dice su quale elenco si è sorteggiato.</summary>
    public required byte[] ImprontaElenco { get; init; }
    public required Guid EstrattoDa { get; init; }
    public required DateTimeOffset EstrattoAlle { get; init; }
}

/// <summary>Com'è andato un esame della commissione superiore.</summary>
public enum EsitoSuperiore
{
    InCorso,
    Confermato,

    /// <summary>Il verbale non regge: l'INPS lo corregge in autotutela, dopo una visita o sui documenti.</summary>
    RiesameDisposto,
}

/// <summary>Un verbale che la commissione superiore riesamina: sorteggiato, o segnalato da un centro medico-legale.</summary>
public sealed class EsameSuperiore
{
    public required Guid Id { get; init; }
    public required Guid VerbaleId { get; init; }
    public required Guid FascicoloId { get; init; }

    /// <summary>Il campione da cui è uscito; nullo se è stato segnalato.</summary>
    public Guid? CampioneId { get; init; }

    /// <summary>Chi l'ha segnalato; nullo se è uscito dal sorteggio.</summary>
    public Guid? SegnalatoDa { get; init; }
    public required DateOnly ApertoIl { get; init; }
    public EsitoSuperiore Esito { get; set; }
    public DateOnly? ConclusoIl { get; set; }
    public Guid? ConclusoDa { get; set; }
    public int Versione { get; set; }
}
