namespace Accerta.Fascicoli;

/// <summary>Che cosa è successo: un participio passato. Ogni tipo ha la sua riga nel <see cref="CatalogoDegliAtti"/>.</summary>
public enum TipoAtto
{
    // prima della visita
    CertificatoInviato,
    DomandaPresentata,

    // agenda e documenti
    VisitaProposta,
    VisitaFissata,
    VisitaSpostata,
    AllegatoCaricato,

    // visita e verbale
    VisitaSvolta,
    VerbaleFirmato,
    VerbaleTrasmesso,

    // convalida
    VerbaleConvalidato,
    SilenzioAssensoMaturato,
    VerbaleDefinitivo,

    // fase economica
    DatiEconomiciPresentati,
    PrestazioniLiquidate,
    RateDisposte,

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
}
