using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Dichiarazioni;

/// <summary>Chi rappresenta un adulto.</summary>
public enum Tutela
{
    /// <summary>Nessuno.</summary>
    Nessuna,

    /// <summary>Un tutore.</summary>
    Tutore,

    /// <summary>Un curatore.</summary>
    Curatore,

    /// <summary>Un amministratore di sostegno.</summary>
    AmministratoreSostegno,
}

/// <summary>X-04: quanta parte dei redditi conosce già l'Agenzia delle Entrate.</summary>
public enum RedditiAlFisco
{
    /// <summary>Nessuna dichiarazione.</summary>
    No,

    /// <summary>Una parte: il RED resta dovuto.</summary>
    Parzialmente,

    /// <summary>Tutti.</summary>
    Integralmente,
}

/// <summary>Ciò che conta per sapere quali dichiarazioni si devono per un anno.</summary>
public sealed record SituazioneDichiarativa
{
    /// <summary>L'anno dichiarato.</summary>
    public required int Anno { get; init; }

    /// <summary>Le prestazioni in godimento.</summary>
    public required IReadOnlyList<CodicePrestazione> Prestazioni { get; init; }

    /// <summary>Disabilità intellettiva o psichica.</summary>
    public bool DisabilitaIntellettivaOPsichica { get; init; }

    /// <summary>Chi rappresenta la persona.</summary>
    public Tutela Tutela { get; init; }

    /// <summary>X-03: il certificato dell'art. 1 c. 254 L. 662/1996 è già stato dato, anche anni fa, ed è valido.</summary>
    public bool CertificatoL662 { get; init; }

    /// <summary>X-04.</summary>
    public RedditiAlFisco RedditiAlFisco { get; init; }

    /// <summary>La situazione dei redditi è cambiata rispetto all'ultima dichiarazione.</summary>
    public bool RedditiVariati { get; init; } = true;

    /// <summary>Negli anni prima c'erano altri redditi, oltre a quelli dell'invalidità.</summary>
    public bool AltriRedditiPrima { get; init; } = true;

    /// <summary>Nell'anno ha lavorato; nullo se non lo ha ancora detto.</summary>
    public bool? HaLavorato { get; init; }

    /// <summary>Il reddito imponibile da lavoro; nullo se non lo ha detto.</summary>
    public Euro? RedditoDaLavoro { get; init; }
}
