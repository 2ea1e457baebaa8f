namespace Accerta.Notifiche;

/// <summary>A che punto è la spedizione.</summary>
public enum StatoNotifica
{
    DaInviare,
    Inviata,
    Fallita,
}

/// <summary>Un avviso da spedire dopo il commit dell'atto che lo deve (outbox, N-01). Il testo non porta dati sanitari.</summary>
public sealed class Notifica
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid AttoId { get; init; }
    public required Guid DestinatarioId { get; init; }
    public required string Indirizzo { get; init; }
    public required string Oggetto { get; init; }
    public required string Testo { get; init; }
    public StatoNotifica Stato { get; set; }
    public int Tentativi { get; set; }
    public required DateTimeOffset ProssimoTentativo { get; set; }
    public required DateTimeOffset CreataAlle { get; init; }
    public DateTimeOffset? EsitoAlle { get; set; }
    public string? UltimoErrore { get; set; }
    public int Versione { get; set; }
}
