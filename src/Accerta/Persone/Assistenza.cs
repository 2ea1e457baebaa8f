namespace Accerta.Persone;

/// <summary>Chi assiste le persone nella procedura, per mandato.</summary>
public enum TipoDiEnte
{
    Patronato,
    Anffas,
    Anmic,
    Uici,
    Ens,
}

/// <summary>Un patronato o un'associazione di categoria.</summary>
public sealed class EnteDiAssistenza
{
    public required Guid Id { get; init; }
    public required TipoDiEnte Tipo { get; init; }
    public required string Nome { get; init; }
}

/// <summary>Una sede di un ente: agisce solo finché è abilitata.</summary>
public sealed class SedeDiAssistenza
{
    public required Guid Id { get; init; }
    public required Guid EnteId { get; init; }
    public required string Nome { get; init; }
    public required string Indirizzo { get; init; }

    /// <summary>Sigla della provincia.</summary>
    public required string Provincia { get; init; }

    /// <summary>Primo giorno di abilitazione; nullo se non è mai stata abilitata.</summary>
    public DateOnly? AbilitataDal { get; set; }

    /// <summary>Ultimo giorno, compreso; nullo se l'abilitazione è in corso.</summary>
    public DateOnly? AbilitataAl { get; set; }

    public bool Abilitata(DateOnly giorno) => AbilitataDal <= giorno && (AbilitataAl is null || giorno <= AbilitataAl);
}

/// <summary>Il mandato di una persona a una sede: vale nel suo periodo e finché non è revocato. Per ogni sede ne resta aperto uno.</summary>
public sealed class Mandato
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid SedeId { get; init; }
    public required DateOnly Dal { get; init; }

    /// <summary>Ultimo giorno, compreso; nullo se non ha una fine.</summary>
    public DateOnly? Al { get; init; }

    /// <summary>Chi l'ha registrato: la persona dal portale, o la sede con il modulo firmato.</summary>
    public required Guid RegistratoDa { get; init; }
    public required DateTimeOffset RegistratoAlle { get; init; }

    /// <summary>Il modulo firmato, cifrato; nullo se la persona l'ha dato dal portale.</summary>
    public byte[]? ModuloCifrato { get; init; }

    /// <summary>Il giorno in cui è stato revocato, o sostituito dopo la scadenza; nullo finché è aperto.</summary>
    public DateOnly? ChiusoIl { get; private set; }
    public Guid? ChiusoDa { get; private set; }

    public bool Vale(DateOnly giorno) => ChiusoIl is null && Dal <= giorno && (Al is null || giorno <= Al);

    public void Chiudi(DateOnly giorno, Guid chi) => (ChiusoIl, ChiusoDa) = (giorno, chi);
}
