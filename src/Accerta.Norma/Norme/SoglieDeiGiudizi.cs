using Accerta.Norma.Giudizi;

namespace Accerta.Norma.Norme;

/// <summary>Le soglie dei giudizi sanitari, da <c>norme/giudizi.yaml</c>.</summary>
public sealed record SoglieDeiGiudizi
{
    /// <summary>G-03: percentuale da cui si è invalidi civili (scelta C01).</summary>
    public required Serie<int> InvalidoDa { get; init; }

    /// <summary>G-03: percentuale da cui può spettare l'assegno mensile.</summary>
    public required Serie<int> AssegnoDa { get; init; }

    /// <summary>G-03: la totale inabilità.</summary>
    public required Serie<int> Totale { get; init; }

    /// <summary>G-01: di quanti punti al massimo si può variare il valore complessivo (scelta C04).</summary>
    public required Serie<int> VariazioneMassimaPunti { get; init; }

    /// <summary>G-06: visus dell'occhio migliore fino a cui si è ciechi parziali, compreso.</summary>
    public required Serie<Frazione> VisusCiecoParziale { get; init; }

    /// <summary>G-06: visus fino a cui l'ipovisione è grave, compreso.</summary>
    public required Serie<Frazione> VisusIpovedenteGrave { get; init; }

    /// <summary>G-06: visus fino a cui l'ipovisione è medio-grave, compreso.</summary>
    public required Serie<Frazione> VisusIpovedenteMedioGrave { get; init; }

    /// <summary>G-06: visus fino a cui l'ipovisione è lieve, compreso.</summary>
    public required Serie<Frazione> VisusIpovedenteLieve { get; init; }

    /// <summary>G-06: residuo perimetrico (in percento) sotto cui si è ciechi assoluti.</summary>
    public required Serie<int> CampoCiecoAssoluto { get; init; }

    /// <summary>G-06: residuo perimetrico sotto cui si è ciechi parziali.</summary>
    public required Serie<int> CampoCiecoParziale { get; init; }

    /// <summary>G-06: residuo perimetrico sotto cui l'ipovisione è grave.</summary>
    public required Serie<int> CampoIpovedenteGrave { get; init; }

    /// <summary>G-06: residuo perimetrico sotto cui l'ipovisione è medio-grave.</summary>
    public required Serie<int> CampoIpovedenteMedioGrave { get; init; }

    /// <summary>G-06: residuo perimetrico sotto cui l'ipovisione è lieve.</summary>
    public required Serie<int> CampoIpovedenteLieve { get; init; }

    /// <summary>G-07: perdita media in dB, compresa, per chi non ha ancora 12 anni.</summary>
    public required Serie<int> SorditaDbMinoriDi12 { get; init; }

    /// <summary>G-07: perdita media in dB, compresa, dai 12 anni (scelta C07).</summary>
    public required Serie<int> SorditaDb { get; init; }

    /// <summary>E-02: perdita media in dB da <b>superare</b> per l'indennità di frequenza (scelta C10).</summary>
    public required Serie<int> FrequenzaOltreDb { get; init; }

    /// <summary>G-05: percentuale da cui le difficoltà persistenti oltre l'età pensionabile sono medie.</summary>
    public required Serie<int> DifficoltaMediaDa { get; init; }

    /// <summary>G-09: percentuale da cui si accede al collocamento mirato (scelta C38).</summary>
    public required Serie<int> CollocamentoMiratoDa { get; init; }

    internal static SoglieDeiGiudizi Leggi(FileDiNorme file) => new()
    {
        InvalidoDa = file.Interi("invalido_da"),
        AssegnoDa = file.Interi("assegno_da"),
        Totale = file.Interi("totale"),
        VariazioneMassimaPunti = file.Interi("variazione_massima_punti"),
        VisusCiecoParziale = file.Serie("visus_cieco_parziale", Frazione.Parse),
        VisusIpovedenteGrave = file.Serie("visus_ipovedente_grave", Frazione.Parse),
        VisusIpovedenteMedioGrave = file.Serie("visus_ipovedente_medio_grave", Frazione.Parse),
        VisusIpovedenteLieve = file.Serie("visus_ipovedente_lieve", Frazione.Parse),
        CampoCiecoAssoluto = file.Interi("campo_cieco_assoluto"),
        CampoCiecoParziale = file.Interi("campo_cieco_parziale"),
        CampoIpovedenteGrave = file.Interi("campo_ipovedente_grave"),
        CampoIpovedenteMedioGrave = file.Interi("campo_ipovedente_medio_grave"),
        CampoIpovedenteLieve = file.Interi("campo_ipovedente_lieve"),
        SorditaDbMinoriDi12 = file.Interi("sordita_db_minori_di_12"),
        SorditaDb = file.Interi("sordita_db"),
        FrequenzaOltreDb = file.Interi("frequenza_oltre_db"),
        DifficoltaMediaDa = file.Interi("difficolta_media_da"),
        CollocamentoMiratoDa = file.Interi("collocamento_mirato_da"),
    };
}
