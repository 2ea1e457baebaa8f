using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Diritti;

/// <summary>Percentuali, età, cilindrate e importi dei diritti, da <c>norme/diritti/soglie.yaml</c>.</summary>
public sealed record SoglieDeiDiritti
{
    /// <summary>Collocamento mirato: grado INAIL, compreso.</summary>
    public required Serie<int> CollocamentoInailDa { get; init; }

    /// <summary>Collocamento mirato: visus dell'occhio migliore, compreso.</summary>
    public required Serie<Frazione> CollocamentoVisus { get; init; }

    /// <summary>Collocamento mirato: ultima categoria di guerra o servizio, compresa.</summary>
    public required Serie<int> CollocamentoCategoriaDiGuerra { get; init; }

    /// <summary>Concorsi: percentuale da cui non si fa la prova preselettiva, compresa.</summary>
    public required Serie<int> PreselettivaDa { get; init; }

    /// <summary>Congedo per cure: percentuale, compresa.</summary>
    public required Serie<int> CongedoCureDa { get; init; }

    /// <summary>Scelta della sede, art. 21: percentuale, compresa.</summary>
    public required Serie<int> SedeDa { get; init; }

    /// <summary>Scelta della sede, art. 21: ultima categoria di guerra, compresa.</summary>
    public required Serie<int> SedeCategoriaDiGuerra { get; init; }

    /// <summary>Fasce di reperibilità: percentuale da cui si è esclusi, compresa.</summary>
    public required Serie<int> ReperibilitaDa { get; init; }

    /// <summary>Pensione di vecchiaia anticipata: percentuale, compresa.</summary>
    public required Serie<int> VecchiaiaAnticipataDa { get; init; }

    /// <summary>Pensione di vecchiaia anticipata: età degli uomini.</summary>
    public required Serie<AnniEMesi> VecchiaiaEtaUomini { get; init; }

    /// <summary>Pensione di vecchiaia anticipata: età delle donne.</summary>
    public required Serie<AnniEMesi> VecchiaiaEtaDonne { get; init; }

    /// <summary>Pensione di vecchiaia anticipata: età degli uomini ciechi.</summary>
    public required Serie<AnniEMesi> VecchiaiaEtaUominiCiechi { get; init; }

    /// <summary>Pensione di vecchiaia anticipata: età delle donne cieche.</summary>
    public required Serie<AnniEMesi> VecchiaiaEtaDonneCieche { get; init; }

    /// <summary>Pensione di vecchiaia anticipata: anni di contributi.</summary>
    public required Serie<int> VecchiaiaContributiAnni { get; init; }

    /// <summary>Contributi figurativi: percentuale, compresa (C71).</summary>
    public required Serie<int> FigurativiDa { get; init; }

    /// <summary>Contributi figurativi: mesi per ogni anno lavorato.</summary>
    public required Serie<int> FigurativiMesiPerAnno { get; init; }

    /// <summary>Contributi figurativi: mesi al massimo.</summary>
    public required Serie<int> FigurativiMesiMassimi { get; init; }

    /// <summary>Riposi orari: età del figlio, esclusa.</summary>
    public required Serie<int> RiposiOrariFinoAAnni { get; init; }

    /// <summary>Permessi dei parenti di terzo grado: età di genitori o coniuge, compresa.</summary>
    public required Serie<int> TerzoGradoEtaDa { get; init; }

    /// <summary>Esenzione dal ticket: percentuale, compresa (C39).</summary>
    public required Serie<int> TicketDa { get; init; }

    /// <summary>Tessere del trasporto locale: percentuale, compresa; regioni e comuni possono dire altro.</summary>
    public required Serie<int> TrasportoLocaleDa { get; init; }

    /// <summary>IVA e bollo: cilindrata a benzina, compresa.</summary>
    public required Serie<int> BenzinaCc { get; init; }

    /// <summary>IVA e bollo: cilindrata diesel, compresa.</summary>
    public required Serie<int> DieselCc { get; init; }

    /// <summary>IVA e bollo: potenza elettrica in kW, compresa.</summary>
    public required Serie<int> ElettricoKw { get; init; }

    /// <summary>Anni fra due acquisti agevolati.</summary>
    public required Serie<int> QuadriennioAnni { get; init; }

    /// <summary>Reddito fino a cui si è a carico, compreso.</summary>
    public required Serie<Euro> ACaricoReddito { get; init; }

    /// <summary>Reddito fino a cui è a carico il figlio giovane, compreso.</summary>
    public required Serie<Euro> ACaricoGiovaniReddito { get; init; }

    /// <summary>Anni compiuti fino a cui un figlio è giovane, compresi.</summary>
    public required Serie<int> ACaricoGiovaniFinoAAnni { get; init; }

    /// <summary>La detrazione IRPEF, in percento.</summary>
    public required Serie<int> DetrazionePercentuale { get; init; }

    /// <summary>Detrazione per il veicolo: spesa massima.</summary>
    public required Serie<Euro> AutoSpesaMassima { get; init; }

    /// <summary>Detrazione fissa per il mantenimento del cane guida.</summary>
    public required Serie<Euro> CaneGuidaMantenimento { get; init; }

    /// <summary>Detrazione per l'assistenza: spesa massima.</summary>
    public required Serie<Euro> AssistenzaSpesaMassima { get; init; }

    /// <summary>Detrazione per l'assistenza: reddito di chi paga, compreso.</summary>
    public required Serie<Euro> AssistenzaRedditoMassimo { get; init; }

    /// <summary>Successioni e donazioni: parte che non paga imposta.</summary>
    public required Serie<Euro> SuccessioneFranchigia { get; init; }

    internal static SoglieDeiDiritti Leggi(FileDiNorme file) => new()
    {
        CollocamentoInailDa = file.Interi("collocamento_inail_da"),
        CollocamentoVisus = file.Serie("collocamento_visus", Frazione.Parse),
        CollocamentoCategoriaDiGuerra = file.Interi("collocamento_categoria_di_guerra"),
        PreselettivaDa = file.Interi("preselettiva_da"),
        CongedoCureDa = file.Interi("congedo_cure_da"),
        SedeDa = file.Interi("sede_da"),
        SedeCategoriaDiGuerra = file.Interi("sede_categoria_di_guerra"),
        ReperibilitaDa = file.Interi("reperibilita_da"),
        VecchiaiaAnticipataDa = file.Interi("vecchiaia_anticipata_da"),
        VecchiaiaEtaUomini = file.Serie("vecchiaia_eta_uomini", AnniEMesi.Leggi),
        VecchiaiaEtaDonne = file.Serie("vecchiaia_eta_donne", AnniEMesi.Leggi),
        VecchiaiaEtaUominiCiechi = file.Serie("vecchiaia_eta_uomini_ciechi", AnniEMesi.Leggi),
        VecchiaiaEtaDonneCieche = file.Serie("vecchiaia_eta_donne_cieche", AnniEMesi.Leggi),
        VecchiaiaContributiAnni = file.Interi("vecchiaia_contributi_anni"),
        FigurativiDa = file.Interi("figurativi_da"),
        FigurativiMesiPerAnno = file.Interi("figurativi_mesi_per_anno"),
        FigurativiMesiMassimi = file.Interi("figurativi_mesi_massimi"),
        RiposiOrariFinoAAnni = file.Interi("riposi_orari_fino_a_anni"),
        TerzoGradoEtaDa = file.Interi("terzo_grado_eta_da"),
        TicketDa = file.Interi("ticket_da"),
        TrasportoLocaleDa = file.Interi("trasporto_locale_da"),
        BenzinaCc = file.Interi("benzina_cc"),
        DieselCc = file.Interi("diesel_cc"),
        ElettricoKw = file.Interi("elettrico_kw"),
        QuadriennioAnni = file.Interi("quadriennio_anni"),
        ACaricoReddito = file.Importi("a_carico_reddito"),
        ACaricoGiovaniReddito = file.Importi("a_carico_giovani_reddito"),
        ACaricoGiovaniFinoAAnni = file.Interi("a_carico_giovani_fino_a_anni"),
        DetrazionePercentuale = file.Interi("detrazione_percentuale"),
        AutoSpesaMassima = file.Importi("auto_spesa_massima"),
        CaneGuidaMantenimento = file.Importi("cane_guida_mantenimento"),
        AssistenzaSpesaMassima = file.Importi("assistenza_spesa_massima"),
        AssistenzaRedditoMassimo = file.Importi("assistenza_reddito_massimo"),
        SuccessioneFranchigia = file.Importi("successione_franchigia"),
    };
}
