using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Agenda;

/// <summary>Gli atti dell'agenda e dei documenti (A, V).</summary>
internal static class AttiDellAgenda
{
    private static readonly StatoFascicolo[] PrimaDellaVisita = [DomandaPresentata, VisitaFissata, DaRiconvocare];
    private static readonly TipoObbligo[] TerminiDellaData = [TipoObbligo.ConfermareLaData, TipoObbligo.DecidereLaVisitaDomiciliare];

    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.VisitaProposta, "il sistema propone una data per la visita", [Sistema], "A-01 A-02", [DomandaPresentata, DaRiconvocare], [])
        {
            Avviso = "la data proposta, se non è già nell'avviso di un altro atto",
            Legale = false, // se nessuno conferma la data resta quella: non si perde nulla
            Apre = [TipoObbligo.ConfermareLaData],
        },
        new(TipoAtto.VisitaFissata, "la data è fissata: scelta dalla persona, o quella proposta", [Cittadino, Patronato, Sistema], "A-01 A-02 A-03", [DomandaPresentata, DaRiconvocare], [VisitaFissata])
        {
            Avviso = "convocazione a visita",
            Legale = true,
            Chiude = [TipoObbligo.ConfermareLaData],
        },
        new(TipoAtto.VisitaSpostata, "la persona sposta la visita, una volta", [Cittadino, Patronato], "A-03 A-04", [VisitaFissata], [])
        {
            Avviso = "convocazione a visita, con la data nuova",
            Legale = true,
        },
        new(TipoAtto.VisitaDisdetta, "la persona disdice la visita, senza un'altra data", [Cittadino, Patronato], "A-04", PrimaDellaVisita, [DaRiconvocare])
        {
            Avviso = "la visita è disdetta, la domanda resta",
            Chiude = TerminiDellaData,
        },
        new(TipoAtto.VisitaAnnullata, "la seduta non si tiene", [Segreteria], "A-01", PrimaDellaVisita, [DaRiconvocare])
        {
            Avviso = "la visita non si fa quel giorno, con la nuova data proposta",
            Chiude = TerminiDellaData,
        },
        new(TipoAtto.AssenzaRegistrata, "la persona, convocata, non è venuta", [Segreteria, Sistema], "A-06", [VisitaFissata], [DaRiconvocare])
        {
            Avviso = "l'assenza, e che cosa succede a mancare di nuovo",
            Chiude = TerminiDellaData,
        },
        new(TipoAtto.ConvocazioneDaRifare, "la convocazione non è arrivata: quella visita non conta", [Segreteria, Cml, Sistema], "A-06 N-01 R-02", [VisitaFissata], [DaRiconvocare])
        {
            Avviso = "la visita non conta, e come si riconvoca",
            Legale = true,
            Chiude = TerminiDellaData,
        },
        new(TipoAtto.DomandaDecaduta, "la persona manca la seconda volta di fila: la domanda decade", [Segreteria, Sistema], "A-06 D-06", [VisitaFissata], [StatoFascicolo.DomandaDecaduta])
        {
            Avviso = "la domanda è decaduta, e come ricominciare",
            Legale = true,
            Chiude = [.. TerminiDellaData, TipoObbligo.FareLaVisita, TipoObbligo.PronunciarsiSullHandicap, TipoObbligo.ConcludereLaProcedura],
        },
        new(TipoAtto.VisitaDomiciliareChiesta, "il medico chiede la visita a domicilio", [MedicoCertificatore], "A-05", [VisitaFissata], [])
        {
            Apre = [TipoObbligo.DecidereLaVisitaDomiciliare],
        },
        new(TipoAtto.VisitaDomiciliareDecisa, "il presidente accoglie o rigetta la visita a domicilio", [Commissione], "A-03 A-05", [VisitaFissata], [])
        {
            Avviso = "convocazione: a domicilio, o in ambulatorio con la nuova data",
            Legale = true,
            Chiude = [TipoObbligo.DecidereLaVisitaDomiciliare],
        },
        new(TipoAtto.AgliAttiChiesti, "la persona chiede che si decida sui documenti", [Cittadino, Patronato], "V-02", PrimaDellaVisita, []),
        new(TipoAtto.ValutatoAgliAtti, "la commissione decide sui documenti, senza visita", [Commissione], "V-02", PrimaDellaVisita, [VisitaSvolta])
        {
            Avviso = "si decide sui documenti: la visita non serve",
            Chiude = [.. TerminiDellaData, TipoObbligo.FareLaVisita],
        },
        new(TipoAtto.DocumentiInsufficienti, "i documenti non bastano: serve la visita", [Commissione], "V-02", PrimaDellaVisita, [])
        {
            Avviso = "serve la visita, e quando",
        },
        new(TipoAtto.DocumentiRichiesti, "si chiedono i documenti prima di una revisione", [Segreteria, Sistema, Cml], "V-03", [], [])
        {
            Avviso = "quali documenti mandare; il termine comincia quando la lettera arriva",
            Legale = true,
        },
        new(TipoAtto.AllegatoCaricato, "si allega un documento", [Cittadino, Patronato, MedicoCertificatore], "V-01",
            [CertificatoDisponibile, CertificatoScaduto, .. PrimaDellaVisita, SospesoPerAssenza, VisitaSvolta, VerbaleDaFirmare, InVerificaSecondoGrado], [])
        {
            Chiude = [TipoObbligo.DocumentiPerRevisione],
        },
        new(TipoAtto.DocumentiVisti, "la commissione prende visione dei documenti", [Commissione], "V-01", [.. PrimaDellaVisita, VisitaSvolta, VerbaleDaFirmare], []),
        new(TipoAtto.PromemoriaInviato, "si ricorda la visita alla persona", [Sistema], "A-03", [VisitaFissata], [])
        {
            Avviso = "promemoria della visita",
        },
    ];
}
