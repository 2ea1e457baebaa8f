namespace Accerta.Notifiche;

/// <summary>A che punto è la spedizione.</summary>
public enum StatoNotifica
{
    DaInviare,
    Inviata,
    Fallita,
}

/// <summary>Con che mezzo parte un avviso: PEC e raccomandata notificano; posta elettronica e SMS sono cortesia.</summary>
public enum CanaleAvviso
{
    Email,
    Sms,
    Pec,
    Raccomandata,
}

/// <summary>Com'è andata la consegna di una notifica legale (N-01).</summary>
public enum EsitoConsegna
{
    /// <summary>Avviso di cortesia: la consegna non si segue.</summary>
    NonSiSegue,
    InAttesa,
    Consegnata,

    /// <summary>Depositata e non ritirata in tempo: vale come consegnata.</summary>
    CompiutaGiacenza,
    NonConsegnata,
    IndirizzoErrato,
}

/// <summary>Un avviso da spedire dopo il commit dell'atto che lo deve (outbox, N-01). Il testo non porta dati sanitari.</summary>
public sealed class Notifica
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid AttoId { get; init; }
    public required Guid DestinatarioId { get; init; }
    public CanaleAvviso Canale { get; init; }

    /// <summary>Vero se da questo avviso comincia un termine, o cambia un diritto: se ne prova la consegna.</summary>
    public bool Legale { get; init; }
    public required string Indirizzo { get; init; }

    /// <summary>Perché a questo indirizzo e non a un altro.</summary>
    public required string IndirizzoPerche { get; init; }
    public required string Oggetto { get; init; }
    public required string Testo { get; init; }
    public StatoNotifica Stato { get; set; }
    public int Tentativi { get; set; }
    public required DateTimeOffset ProssimoTentativo { get; set; }
    public required DateTimeOffset CreataAlle { get; init; }
    public DateTimeOffset? EsitoAlle { get; set; }
    public string? UltimoErrore { get; set; }
    public EsitoConsegna EsitoConsegna { get; set; }

    /// <summary>Il giorno della consegna, da cui cominciano i termini; nullo se non è arrivata.</summary>
    public DateOnly? ConsegnataIl { get; set; }

    /// <summary>La notifica non arrivata di cui questa è il nuovo tentativo.</summary>
    public Guid? TentativoDi { get; init; }
    public int Versione { get; set; }

    /// <summary>Vero se la consegna è provata.</summary>
    public bool Arrivata => EsitoConsegna is EsitoConsegna.Consegnata or EsitoConsegna.CompiutaGiacenza;
}

/// <summary>Dove la persona vuole ricevere le notifiche di un fascicolo (D-03); senza, valgono residenza e raccomandata.</summary>
public sealed class Recapito
{
    public required Guid FascicoloId { get; init; }
    public string? Pec { get; set; }

    /// <summary>Il domicilio eletto, in una riga; nullo = la residenza.</summary>
    public string? Domicilio { get; set; }

    /// <summary>Il domicilio come si riscrive in un modulo che chiede a parte CAP e provincia: via, numero e comune, senza perdere nulla.</summary>
    public string? SenzaCapNeProvincia => Cap is null ? Domicilio : Domicilio?.Replace($" ({Provincia})", "").Replace($", {Cap} ", ", ").Replace($", {Cap}", "");

    /// <summary>CAP e provincia del domicilio: decidono l'agenda; nulli con <see cref="Domicilio"/>.</summary>
    public string? Cap { get; set; }
    public string? Provincia { get; set; }
}
