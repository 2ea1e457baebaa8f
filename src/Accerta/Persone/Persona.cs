using Accerta.Norma.Persone;
using Cittadinanza = Accerta.Norma.Prestazioni.Cittadinanza;

namespace Accerta.Persone;

/// <summary>
/// Una persona: l'interessato, chi lo rappresenta, chi lavora alla procedura. Gli atti la citano con <see cref="Id"/>, mai per nome.
/// </summary>
public sealed class Persona
{
    public required Guid Id { get; init; }
    public required CodiceFiscale CodiceFiscale { get; init; }
    public required string Nome { get; set; }
    public required string Cognome { get; set; }
    public required DateOnly Nascita { get; init; }
    public Cittadinanza Cittadinanza { get; set; }
    public int? PermessoMesi { get; set; }

    /// <summary>Via e numero di residenza; nullo se la persona non è residente in Italia o non è ancora nota.</summary>
    public string? Indirizzo { get; set; }
    public string? Cap { get; set; }
    public string? Comune { get; set; }

    /// <summary>Sigla della provincia di residenza; nulla se non residente in Italia.</summary>
    public string? Provincia { get; set; }
    public string? Email { get; set; }
    public string? Telefono { get; set; }

    public string NomeCompleto => $"{Nome} {Cognome}";
}

/// <summary>Il ruolo con cui una persona agisce (dominio, sezione 1).</summary>
public enum Ruolo
{
    Sistema,
    Cittadino,
    MedicoCertificatore,
    Commissione,
    Cml,
    Operatore,
    Revisore,
    Patronato,
    Segreteria,
    Cms,
    GestoreServizi,
    CollocamentoMirato,
}

/// <summary>L'incarico professionale di una persona, con la sua durata; senza incarico si è cittadini.</summary>
public sealed class Incarico
{
    public required Guid Id { get; init; }
    public required Guid PersonaId { get; init; }
    public required Ruolo Ruolo { get; init; }

    /// <summary>La sede in cui lavora: ASL o centro INPS; nulla per i medici certificatori e i revisori.</summary>
    public Guid? SedeId { get; init; }

    /// <summary>La commissione di cui fa parte; nulla per gli altri ruoli.</summary>
    public Guid? CommissioneId { get; init; }

    /// <summary>Qualifica da mostrare: «medico INPS», «specialista in medicina legale».</summary>
    public required string Qualifica { get; init; }

    /// <summary>Il posto in commissione, se ne fa parte (M-01).</summary>
    public Accerta.Norma.Commissioni.Componente? Componente { get; init; }

    /// <summary>Per il medico di categoria, l'associazione che lo manda; nulla per gli altri.</summary>
    public Accerta.Norma.Commissioni.Associazione? Associazione { get; init; }
    public required DateOnly Dal { get; init; }

    /// <summary>Ultimo giorno, compreso; nullo se in corso.</summary>
    public DateOnly? Al { get; set; }

    public bool Attivo(DateOnly giorno) => Dal <= giorno && (Al is null || giorno <= Al);
}

/// <summary>Chi può agire per un'altra persona (D-05). Conta solo dopo la verifica, e solo nel suo periodo.</summary>
public sealed class Delega
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid DelegatoId { get; init; }

    /// <summary>AA08 persona di fiducia, AA09 persona che non può venire allo sportello, AA10 genitori e tutori.</summary>
    public required string Modulo { get; init; }
    public required DateOnly Dal { get; init; }

    /// <summary>Ultimo giorno, compreso; nullo finché non è revocata.</summary>
    public DateOnly? Al { get; set; }
    public Guid? VerificataDa { get; set; }
    public DateTimeOffset? VerificataIl { get; set; }

    public bool Valida(DateOnly giorno) => Dal <= giorno && (Al is null || giorno <= Al);
}

/// <summary>Chi compie un'operazione, e con quale ruolo. Viene dall'accesso, mai dal modulo che la persona compila.</summary>
/// <param name="PersonaId">La persona.</param>
/// <param name="Ruolo">Il ruolo con cui agisce.</param>
/// <param name="IncaricoId">L'incarico da cui viene il ruolo; nullo per i cittadini e il sistema.</param>
public sealed record Attore(Guid PersonaId, Ruolo Ruolo, Guid? IncaricoId = null)
{
    /// <summary>Il sistema stesso: lotti notturni, spedizioni.</summary>
    public static Attore Sistema { get; } = new(Guid.Empty, Ruolo.Sistema);
}
