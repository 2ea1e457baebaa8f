using Accerta.Norma.Domande;
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

    /// <summary>Nome e cognome li ha scritti chi chiede di rappresentarla o il patronato: il medico, o chi verifica, li conferma.</summary>
    public bool SoloDichiarata { get; set; }
    public Cittadinanza Cittadinanza { get; set; }

    /// <summary>D-02: durata in mesi del permesso di soggiorno; nulla se non serve.</summary>
    public int? PermessoMesi { get; set; }

    /// <summary>D-02: permesso UE per soggiornanti di lungo periodo.</summary>
    public bool PermessoLungoPeriodo { get; set; }
    public bool ResidenteInItalia { get; set; } = true;

    /// <summary>D-02: per chi è cittadino UE, iscritto all'anagrafe del comune.</summary>
    public bool IscrittaAnagrafe { get; set; } = true;

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

    /// <summary>La sede in cui lavora: ASL o centro INPS; per i patronati e le associazioni una <see cref="SedeDiAssistenza"/>; nulla per i medici certificatori e i revisori.</summary>
    public Guid? SedeId { get; init; }

    /// <summary>La commissione di cui fa parte; nulla per gli altri ruoli.</summary>
    public Guid? CommissioneId { get; init; }

    /// <summary>Qualifica da mostrare: «medico INPS», «specialista in medicina legale».</summary>
    public required string Qualifica { get; init; }

    /// <summary>Il posto in commissione, se ne fa parte (M-01).</summary>
    public Accerta.Norma.Commissioni.Componente? Componente { get; init; }

    /// <summary>Per il medico di categoria, l'associazione che lo manda; nulla per gli altri.</summary>
    public Accerta.Norma.Commissioni.Associazione? Associazione { get; init; }

    /// <summary>C-01: per il medico certificatore, in che struttura è in servizio; nulla se in nessuna, e per gli altri.</summary>
    public Accerta.Norma.Certificati.StrutturaSanitaria? Struttura { get; init; }
    public required DateOnly Dal { get; init; }

    /// <summary>Ultimo giorno, compreso; nullo se in corso.</summary>
    public DateOnly? Al { get; set; }

    public bool Attivo(DateOnly giorno) => Dal <= giorno && (Al is null || giorno <= Al);
}

/// <summary>Chi compie un'operazione, e con quale ruolo. Viene dall'accesso, mai dal modulo che la persona compila.</summary>
/// <param name="PersonaId">La persona.</param>
/// <param name="Ruolo">Il ruolo con cui agisce.</param>
/// <param name="IncaricoId">L'incarico da cui viene il ruolo; nullo per i cittadini e il sistema.</param>
public sealed record Attore(Guid PersonaId, Ruolo Ruolo, Guid? IncaricoId = null)
{
    /// <summary>Con che cosa è entrato; se l'accesso non lo dice, SPID di livello 2 (dimostrazione, lotti).</summary>
    public AccessoDigitale Accesso { get; init; } = new(Credenziale.Spid, Livello: 2);

    /// <summary>Il sistema stesso: lotti notturni, spedizioni.</summary>
    public static Attore Sistema { get; } = new(Guid.Empty, Ruolo.Sistema);
}
