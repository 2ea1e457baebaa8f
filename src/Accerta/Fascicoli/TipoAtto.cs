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
    DatiEconomiciPresentati,
    PrestazioniLiquidate,
    RateDisposte,

    // attestazioni
    QrGenerato,
    QrRevocato,

    // avvisi e termini
    NotificaInviata,
    NotificaFallita,
}
