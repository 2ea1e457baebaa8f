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

    // attestazioni
    QrGenerato,
    QrRevocato,

    // avvisi e termini
    NotificaInviata,
    NotificaFallita,
}
