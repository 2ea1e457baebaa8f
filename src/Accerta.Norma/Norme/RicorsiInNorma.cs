namespace Accerta.Norma.Norme;

/// <summary>I passi del ricorso, da <c>norme/ricorsi.yaml</c>.</summary>
public sealed record RicorsiInNorma
{
    /// <summary>L-01: giorni di preavviso del consulente alla sede INPS.</summary>
    public required Serie<int> CtuPreavvisoGiorni { get; init; }

    /// <summary>L-02: giorni che il giudice può dare, al massimo, per il dissenso.</summary>
    public required Serie<int> DissensoMassimoGiorni { get; init; }

    /// <summary>L-02: giorni per il ricorso dopo il dissenso.</summary>
    public required Serie<int> RicorsoDopoDissensoGiorni { get; init; }

    /// <summary>L-03: giorni per pagare dopo la notifica dell'omologa.</summary>
    public required Serie<int> PagamentoOmologaGiorni { get; init; }

    internal static RicorsiInNorma Leggi(FileDiNorme file) => new()
    {
        CtuPreavvisoGiorni = file.Interi("ctu_preavviso_giorni"),
        DissensoMassimoGiorni = file.Interi("dissenso_massimo_giorni"),
        RicorsoDopoDissensoGiorni = file.Interi("ricorso_dopo_dissenso_giorni"),
        PagamentoOmologaGiorni = file.Interi("pagamento_omologa_giorni"),
    };
}
