using Accerta.Norma.Revisioni;

namespace Accerta.Revisioni;

/// <summary>
/// la persona non era alla visita di revisione, e c'è la prova che era stata convocata: il pagamento è sospeso. Senza prova questa riga non nasce.
/// Chi paga la legge da <see cref="StatoDelleRevisioni.SospensioniInCorsoAsync"/>.
/// </summary>
public sealed class SospensionePerAssenza
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }

    /// <summary>Il fascicolo della revisione; il verbale di prima è in quello d'origine.</summary>
    public required Guid FascicoloId { get; init; }

    /// <summary>L'atto che ha sospeso: il suo avviso fa cominciare il termine per giustificarsi.</summary>
    public required Guid AttoId { get; init; }

    /// <summary>N-01: l'avviso consegnato, o l'atto con cui la persona stessa ha scelto la data.</summary>
    public required Guid ProvaId { get; init; }
    public required DateOnly VisitaDel { get; init; }
    public required DateOnly Dal { get; init; }

    /// <summary>Il giorno in cui il pagamento riprende; nullo finché è sospeso, o se è revocato.</summary>
    public DateOnly? Al { get; set; }

    /// <summary>Il giorno della revoca, che ha effetto da <see cref="Dal"/>; nullo se non c'è.</summary>
    public DateOnly? RevocataIl { get; set; }
    public int Versione { get; set; }
}

/// <summary>Perché la persona non è venuta.</summary>
public enum NaturaGiustificazione
{
    Sanitaria,
    Amministrativa,
}

/// <summary>R-02: la giustificazione di un'assenza, con il documento che la prova.</summary>
public sealed class GiustificazioneDiAssenza
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid SospensioneId { get; init; }
    public required NaturaGiustificazione Natura { get; init; }

    /// <summary>L'allegato che la documenta.</summary>
    public required Guid DocumentoId { get; init; }
    public required DateOnly PresentataIl { get; init; }
    public required Giustificazione Esito { get; set; }
    public DateOnly? DecisaIl { get; set; }
    public int Versione { get; set; }
}

/// <summary>R-03: un'estrazione dei controlli straordinari. Con lo stesso elenco e lo stesso seme chiunque la ritrova.</summary>
public sealed class EstrazioneControlli
{
    public required Guid Id { get; init; }

    /// <summary>Il testo reso pubblico.</summary>
    public required string Seme { get; init; }
    public required int Quanti { get; init; }

    /// <summary>Quanti fascicoli c'erano nell'elenco, esenti esclusi.</summary>
    public required int Fra { get; init; }

    /// <summary>SHA-256 dell'elenco ordinato: l'elenco era questo, e non è cambiato dopo.</summary>
    public required byte[] ImprontaElenco { get; init; }
    public required DateTimeOffset EstrattaAlle { get; init; }
    public required Guid EstrattaDa { get; init; }
}

/// <summary>Un fascicolo estratto.</summary>
public sealed class ControlloEstratto
{
    public required Guid Id { get; init; }
    public required Guid EstrazioneId { get; init; }
    public required Guid FascicoloId { get; init; }
}
