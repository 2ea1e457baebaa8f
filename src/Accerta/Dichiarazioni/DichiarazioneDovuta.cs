using Accerta.Norma.Dichiarazioni;

namespace Accerta.Dichiarazioni;

/// <summary>A che punto è una dichiarazione.</summary>
public enum StatoDichiarazione
{
    Dovuta,
    Sollecitata,
    Presentata,

    /// <summary>Mancata dopo il sollecito: il pagamento è fermo.</summary>
    Mancata,
}

/// <summary>X-01: un modello che una persona deve per un anno. Unico per persona, modello e anno.</summary>
public sealed class DichiarazioneDovuta
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid FascicoloId { get; init; }
    public required ModelloDichiarazione Modello { get; init; }

    /// <summary>L'anno dichiarato; la scadenza cade nell'anno dopo.</summary>
    public required int Anno { get; init; }

    /// <summary>L'ultimo giorno utile, compreso.</summary>
    public required DateOnly EntroIl { get; init; }
    public StatoDichiarazione Stato { get; set; }

    /// <summary>L'ultimo sollecito: da qui si cerca la prova della consegna (N-01).</summary>
    public Guid? SollecitoId { get; set; }
    public DateOnly? PresentataIl { get; set; }
    public bool Tardiva { get; set; }
    public int Versione { get; set; }
}
