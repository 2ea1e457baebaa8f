using Accerta.Norma.Domande;

namespace Accerta.Persone;

/// <summary>Perché una delega non vale più.</summary>
public enum FineDellaDelega
{
    Rifiutata,
    Revocata,
    Scaduta,
}

/// <summary>Chi può agire per un'altra persona (D-05). Conta solo dopo la verifica, e solo nel suo periodo. Fra due persone ne resta aperta una.</summary>
public sealed class Delega
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid DelegatoId { get; init; }

    /// <summary>AA08 persona di fiducia, AA09 persona che non può venire allo sportello, AA10 genitori e tutori.</summary>
    public required string Modulo { get; init; }
    public required QualitaDelRappresentante Qualita { get; init; }
    public required DateOnly Dal { get; init; }

    /// <summary>Ultimo giorno, compreso: per i minori la vigilia dei 18 anni; nullo se non ha una fine.</summary>
    public DateOnly? Al { get; set; }
    public DateTimeOffset? RichiestaAlle { get; init; }

    /// <summary>Il nome o la nascita scritti nella richiesta non sono quelli noti: lo vede solo chi verifica.</summary>
    public bool DatiDiscordanti { get; init; }
    public Guid? VerificataDa { get; set; }
    public DateTimeOffset? VerificataIl { get; set; }

    /// <summary>Il giorno in cui è stata rifiutata, revocata, o è scaduta; nullo finché è aperta.</summary>
    public DateOnly? ChiusaIl { get; private set; }
    public FineDellaDelega? ChiusaPerche { get; private set; }

    /// <summary>Chi l'ha chiusa; nullo se è scaduta.</summary>
    public Guid? ChiusaDa { get; private set; }

    /// <summary>Perché è stata rifiutata, in parole.</summary>
    public string? Motivo { get; private set; }

    /// <summary>Cresce a ogni cambio: verifica e revoca insieme, una sola vince.</summary>
    public int Versione { get; private set; }

    public bool Valida(DateOnly giorno) => ChiusaIl is null && Dal <= giorno && (Al is null || giorno <= Al);

    public void Verifica(Attore chi, DateTimeOffset quando) => (VerificataDa, VerificataIl, Versione) = (chi.PersonaId, quando, Versione + 1);

    public void Chiudi(FineDellaDelega perche, DateOnly giorno, Guid? chi, string? motivo = null) =>
        (ChiusaIl, ChiusaPerche, ChiusaDa, Motivo, Versione) = (giorno, perche, chi, motivo, Versione + 1);
}

/// <summary>Che documento accompagna una richiesta di delega.</summary>
public enum TipoDocumentoDiDelega
{
    DocumentoDelegante,
    DocumentoDelegato,

    /// <summary>AA09: l'attestazione del medico che la persona non può andare allo sportello.</summary>
    Attestazione,
}

/// <summary>Un documento allegato a una richiesta di delega, cifrato: l'attestazione è un dato sanitario.</summary>
public sealed class DocumentoDiDelega
{
    public required Guid Id { get; init; }
    public required Guid DelegaId { get; init; }
    public required TipoDocumentoDiDelega Tipo { get; init; }

    /// <summary>SHA-256 del file in chiaro.</summary>
    public required byte[] Impronta { get; init; }
    public required byte[] ContenutoCifrato { get; init; }
}
