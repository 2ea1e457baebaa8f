namespace Accerta.Fascicoli;

/// <summary>Che cosa è successo: un participio passato. Ogni tipo ha la sua riga nel <see cref="CatalogoDegliAtti"/>.</summary>
public enum TipoAtto
{
    // prima della visita
    CertificatoInviato,
    CertificatoScaduto,
    DelegaRichiesta,
    DelegaVerificata,
    DelegaRifiutata,
    DelegaRevocata,
    DelegaScaduta,
    MandatoRegistrato,
    MandatoRevocato,
    DomandaPresentata,
    DomandaApertaDalCertificato,
    DiffidaPresentata,
    ProgettoDiVitaRichiesto,
    ProgettoDiVitaTrasmesso,

    // agenda e documenti
    VisitaProposta,
    VisitaFissata,
    VisitaSpostata,
    VisitaDisdetta,
    VisitaAnnullata,
    AssenzaRegistrata,
    ConvocazioneDaRifare,
    DomandaDecaduta,
    VisitaDomiciliareChiesta,
    VisitaDomiciliareDecisa,
    AgliAttiChiesti,
    ValutatoAgliAtti,
    DocumentiInsufficienti,
    DocumentiRichiesti,
    AllegatoCaricato,
    DocumentiVisti,
    RecapitoIndicato,
    PromemoriaInviato,

    // visita e verbale
    VisitaSvolta,
    VerbaleCompilato,
    VerbaleFirmato,
    VerbaleTrasmesso,
    CertificatoProvvisorioRilasciato,
    CertificatoProvvisorioCessato,

    // convalida
    VerbaleConvalidato,
    VerbaleSospeso,
    NuovaVisitaDisposta,
    VisitaSecondoGradoSvolta,
    SilenzioAssensoMaturato,
    VerbaleDefinitivo,
    VerbaleNotificato,
    VerbaleSegnalato,
    VerbaleSorteggiato,
    EsameSuperioreConcluso,
    VerbaleCorretto,

    // fase economica
    DatiEconomiciAnticipati,
    DatiEconomiciPresentati,
    PrestazioniLiquidate,
    PrestazioniRicalcolate,
    RateDisposte,
    PagamentoCambiato,
    OpzioneEsercitata,
    IncompatibilitaDichiarata,
    RicoveroDichiarato,
    FrequenzaDichiarata,
    RedditiDichiarati,
    IndebitoAccertato,
    IndebitoContestato,
    ContestazioneDecisa,
    PianoDiRecuperoDeciso,
    PrestazioneSospesa,
    PrestazioneRipresa,
    PrestazioneRevocata,
    MaggioreEtaCompiuta,
    EtaPensionabileCompiuta,

    // dichiarazioni
    DichiarazioniRichieste,
    DichiarazioneSollecitata,
    DichiarazionePresentata,
    CertificatoL662Registrato,

    // revisioni e controlli
    RevisioneConvocata,
    RevisioneRiconvocata,
    SospesoPerAssenza,
    GiustificazionePresentata,
    GiustificazioneAccolta,
    GiustificazioneRespinta,
    RevocatoPerAssenza,
    RevisioneConclusa,

    // ricorso
    AtpDepositato,
    CtuNominato,
    OperazioniAnnunciate,
    BozzaDiPeriziaRicevuta,
    OsservazioniInviate,
    PeriziaDepositata,
    TermineDelDissensoFissato,
    DissensoProposto,
    RicorsoDepositato,
    GiudizioConcluso,

    // attestazioni
    QrGenerato,
    QrRevocato,
    SecondoLivelloRichiesto,
    SecondoLivelloAperto,
    CardRichiesta,
    CardEmessa,
    CardSostituita,
    CardRevocata,

    // avvisi e termini
    NotificaInviata,
    NotificaFallita,
    TermineMancato,
    ConsegnaRegistrata,
    ConsegnaFallita,
}
