namespace Accerta.Norma.Norme;

/// <summary>E-10: il recupero dell'indebito, da <c>norme/recuperi.yaml</c>.</summary>
public sealed record RecuperiInNorma
{
    /// <summary>Parte della rata mensile che si può trattenere, al massimo, in percento.</summary>
    public required Serie<int> QuotaMassimaPercento { get; init; }

    /// <summary>Rate del piano proposto, se la quota massima non ne chiede di più.</summary>
    public required Serie<int> RateOrdinarie { get; init; }

    internal static RecuperiInNorma Leggi(FileDiNorme file) => new()
    {
        QuotaMassimaPercento = file.Interi("quota_massima_percento"),
        RateOrdinarie = file.Interi("rate_ordinarie"),
    };
}
