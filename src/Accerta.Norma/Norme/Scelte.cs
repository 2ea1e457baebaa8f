namespace Accerta.Norma.Norme;

/// <summary>I punti che i testi non decidono, da <c>norme/scelte.yaml</c>: che cosa si applica, con le altre letture scritte accanto.</summary>
public sealed record Scelte
{
    /// <summary>C02.</summary>
    public required Serie<ArrotondamentoPercentuale> Arrotondamento { get; init; }

    /// <summary>C03: fino a quale percentuale una menomazione coesistente non si conta, compresa.</summary>
    public required Serie<int> MinorazioniTrascurateFinoA { get; init; }

    /// <summary>C11.</summary>
    public required Serie<CecitaPerSoloCampo> CecitaPerSoloCampo { get; init; }

    /// <summary>C44: giorni di ricovero gratuito, estremi compresi, da cui l'accompagnamento si sospende.</summary>
    public required Serie<int> RicoveroSospendeDaGiorni { get; init; }

    /// <summary>C44: un ricovero finito conta ancora per quanti mesi dopo quello in cui finisce.</summary>
    public required Serie<int> RicoveroFinitoContaMesi { get; init; }

    /// <summary>C45.</summary>
    public required Serie<RicoveroNonEsaustivo> RicoveroNonEsaustivo { get; init; }

    /// <summary>C42.</summary>
    public required Serie<AnnoDelReddito> AnnoDelReddito { get; init; }

    /// <summary>C46.</summary>
    public required Serie<PermessoCiechiESordi> PermessoCiechiESordi { get; init; }

    /// <summary>C47.</summary>
    public required Serie<AsiloNido> AsiloNido { get; init; }

    /// <summary>C48.</summary>
    public required Serie<UltimoMeseDiFrequenza> UltimoMeseDiFrequenza { get; init; }

    /// <summary>C54.</summary>
    public required Serie<ComunicazioneNellIncremento> ComunicazioneNellIncremento { get; init; }

    /// <summary>C55.</summary>
    public required Serie<TrasformazionePensionabile> TrasformazionePensionabile { get; init; }

    /// <summary>Come si paga la tredicesima quando l'anno è incompleto.</summary>
    public required Serie<TredicesimaAnnoIncompleto> Tredicesima { get; init; }

    /// <summary>C66.</summary>
    public required Serie<IcricDopoConvenzione> IcricDopoConvenzione { get; init; }

    /// <summary>C70.</summary>
    public required Serie<MancataDichiarazione> DichiarazioneMancante { get; init; }

    /// <summary>G-11: chi è esente dalle revisioni.</summary>
    public required Serie<EsenzioneDm2007> EsenzioneDm2007 { get; init; }

    /// <summary>C37: per quanti secondi un OTP è buono, dall'invio; l'ultimo è compreso.</summary>
    public required Serie<int> OtpSecondi { get; init; }

    /// <summary>C37: quanti OTP sbagliati si ammettono prima del blocco.</summary>
    public required Serie<int> OtpTentativi { get; init; }

    /// <summary>C37: di quante cifre è un OTP.</summary>
    public required Serie<int> OtpCifre { get; init; }

    /// <summary>Q-03: in quanti minuti si contano le richieste di OTP.</summary>
    public required Serie<int> OtpFinestraMinuti { get; init; }

    /// <summary>Q-03: quante richieste può fare un gestore nella finestra, a chiunque.</summary>
    public required Serie<int> OtpRichiesteDelGestore { get; init; }

    /// <summary>Q-03: quante richieste si possono fare su una persona nella finestra, da chiunque.</summary>
    public required Serie<int> OtpRichiesteSullaPersona { get; init; }

    /// <summary>K-03: quanti verbali definitivi su mille finiscono nel campione della CMS.</summary>
    public required Serie<int> CampioneCmsPerMille { get; init; }

    /// <summary>C22.</summary>
    public required Serie<TermineTrascorso> TermineTrascorso { get; init; }

    /// <summary>N-01: chi ha scelto la data la conosce.</summary>
    public required Serie<ConoscenzaDellaData> ConoscenzaDellaDataScelta { get; init; }

    /// <summary>C24, commissione integrata.</summary>
    public required Serie<ValutazioneAgliAtti> AgliAttiIntegrata { get; init; }

    /// <summary>C24, commissione unica nei territori con convenzione.</summary>
    public required Serie<ValutazioneAgliAtti> AgliAttiConvenzionata { get; init; }

    /// <summary>C24, territori della riforma.</summary>
    public required Serie<ValutazioneAgliAtti> AgliAttiRiforma { get; init; }

    /// <summary>La convivenza dei genitori nel congedo straordinario.</summary>
    public required Serie<ConvivenzaDeiGenitori> ConvivenzaDeiGenitori { get; init; }

    /// <summary>Anni del figlio fino a cui si prolunga il congedo parentale, compleanno compreso.</summary>
    public required Serie<int> CongedoParentaleFinoAAnni { get; init; }

    /// <summary>C14: se si entra ancora con il PIN.</summary>
    public required Serie<AccessoColPin> AccessoColPin { get; init; }

    /// <summary>Il livello di sicurezza minimo di SPID e CIE, da 1 a 3.</summary>
    public required Serie<int> LivelloDiAccesso { get; init; }

    internal static Scelte Leggi(FileDiNorme file) => new()
    {
        Arrotondamento = file.Letture<ArrotondamentoPercentuale>("arrotondamento_percentuale"),
        MinorazioniTrascurateFinoA = file.Interi("minorazioni_trascurate_fino_a"),
        CecitaPerSoloCampo = file.Letture<CecitaPerSoloCampo>("cecita_per_solo_campo_visivo"),
        RicoveroSospendeDaGiorni = file.Interi("ricovero_sospende_da_giorni"),
        RicoveroFinitoContaMesi = file.Interi("ricovero_finito_conta_mesi"),
        RicoveroNonEsaustivo = file.Letture<RicoveroNonEsaustivo>("ricovero_assistenza_non_esaustiva"),
        AnnoDelReddito = file.Letture<AnnoDelReddito>("anno_del_reddito"),
        PermessoCiechiESordi = file.Letture<PermessoCiechiESordi>("permesso_per_ciechi_e_sordi"),
        AsiloNido = file.Letture<AsiloNido>("frequenza_asilo_nido"),
        UltimoMeseDiFrequenza = file.Letture<UltimoMeseDiFrequenza>("frequenza_ultimo_mese"),
        ComunicazioneNellIncremento = file.Letture<ComunicazioneNellIncremento>("comunicazione_nell_incremento"),
        TrasformazionePensionabile = file.Letture<TrasformazionePensionabile>("trasformazione_eta_pensionabile"),
        Tredicesima = file.Letture<TredicesimaAnnoIncompleto>("tredicesima_anno_incompleto"),
        IcricDopoConvenzione = file.Letture<IcricDopoConvenzione>("icric_dopo_convenzione"),
        DichiarazioneMancante = file.Letture<MancataDichiarazione>("dichiarazione_mancante"),
        EsenzioneDm2007 = file.Letture<EsenzioneDm2007>("esenzione_dm_2007"),
        OtpSecondi = file.Interi("otp_secondi"),
        OtpTentativi = file.Interi("otp_tentativi"),
        OtpCifre = file.Interi("otp_cifre"),
        OtpFinestraMinuti = file.Interi("otp_finestra_minuti"),
        OtpRichiesteDelGestore = file.Interi("otp_richieste_del_gestore"),
        OtpRichiesteSullaPersona = file.Interi("otp_richieste_sulla_persona"),
        CampioneCmsPerMille = file.Interi("campione_cms_per_mille"),
        TermineTrascorso = file.Letture<TermineTrascorso>("termine_trascorso"),
        ConoscenzaDellaDataScelta = file.Letture<ConoscenzaDellaData>("conoscenza_della_data_scelta"),
        AgliAttiIntegrata = file.Letture<ValutazioneAgliAtti>("agli_atti_integrata"),
        AgliAttiConvenzionata = file.Letture<ValutazioneAgliAtti>("agli_atti_convenzionata"),
        AgliAttiRiforma = file.Letture<ValutazioneAgliAtti>("agli_atti_riforma"),
        ConvivenzaDeiGenitori = file.Letture<ConvivenzaDeiGenitori>("congedo_convivenza_dei_genitori"),
        CongedoParentaleFinoAAnni = file.Interi("congedo_parentale_fino_a_anni"),
        AccessoColPin = file.Letture<AccessoColPin>("accesso_col_pin"),
        LivelloDiAccesso = file.Interi("livello_di_accesso"),
    };
}
