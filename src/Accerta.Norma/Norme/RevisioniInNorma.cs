namespace Accerta.Norma.Norme;

/// <summary>Revisioni e controlli, da <c>norme/revisioni.yaml</c>.</summary>
public sealed record RevisioniInNorma
{
    /// <summary>R-02: giorni per giustificare l'assenza, dal ricevimento dell'avviso di sospensione.</summary>
    public required Serie<int> GiustificazioneGiorni { get; init; }

    internal static RevisioniInNorma Leggi(FileDiNorme file) => new()
    {
        GiustificazioneGiorni = file.Interi("giustificazione_giorni"),
    };
}
