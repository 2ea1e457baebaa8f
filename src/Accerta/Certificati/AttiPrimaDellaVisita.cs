using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Certificati;

/// <summary>Gli atti dal certificato alla domanda (C, D), con le deleghe, i mandati e la diffida.</summary>
internal static class AttiPrimaDellaVisita
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.CertificatoInviato, "il medico invia il certificato", [MedicoCertificatore], "C-01 C-02 C-03 C-04",
            [CertificatoDisponibile, CertificatoScaduto, DomandaPresentata, VisitaFissata, DaRiconvocare], [CertificatoDisponibile])
        {
            Apre = [TipoObbligo.PresentareDomanda, TipoObbligo.PronunciarsiSullHandicap],
        },
        new(TipoAtto.CertificatoScaduto, "nessun certificato vale più per la domanda", [Sistema], "C-05", [CertificatoDisponibile], [CertificatoScaduto])
        {
            Avviso = "il certificato è scaduto: ne serve uno nuovo",
            Chiude = [TipoObbligo.PresentareDomanda],
        },
        new(TipoAtto.DelegaRichiesta, "qualcuno chiede di agire per la persona", [Cittadino], "D-05", [], []) { Avviso = "qualcuno ha chiesto di agire per te" },
        new(TipoAtto.DelegaVerificata, "l'ufficio verifica la delega", [Operatore, Segreteria], "D-05", [], []) { Avviso = "la delega vale" },
        new(TipoAtto.DelegaRifiutata, "l'ufficio rifiuta la delega", [Operatore, Segreteria], "D-05", [], []) { Avviso = "la delega è rifiutata, con il motivo" },
        new(TipoAtto.DelegaRevocata, "la delega è revocata", [Cittadino, Operatore, Segreteria], "D-05", [], []) { Avviso = "la delega non vale più" },
        new(TipoAtto.DelegaScaduta, "la delega è scaduta", [Sistema], "D-05", [], []) { Avviso = "la delega non vale più" },
        new(TipoAtto.MandatoRegistrato, "la persona dà mandato a un patronato o a un'associazione", [Cittadino, Patronato], "D-05", [], []) { Avviso = "il mandato è registrato" },
        new(TipoAtto.MandatoRevocato, "il mandato è revocato", [Cittadino, Patronato], "D-05", [], []) { Avviso = "il mandato è revocato" },
        new(TipoAtto.DomandaPresentata, "la persona, o chi agisce per lei, presenta la domanda", [Cittadino, Patronato],
            "C-05 C-08 D-01 D-02 D-04 D-06 D-07 D-08 D-09 G-00", [CertificatoDisponibile], [DomandaPresentata])
        {
            Avviso = "ricevuta con il protocollo e la data proposta per la visita",
            Apre = [TipoObbligo.FareLaVisita, TipoObbligo.PronunciarsiSullHandicap, TipoObbligo.ConcludereLaProcedura],
            Chiude = [TipoObbligo.PresentareDomanda],
            Legale = false, // la ricevuta la persona ce l'ha già: i termini che si aprono sono dell'ufficio
        },
        new(TipoAtto.DomandaApertaDalCertificato, "nella riforma il certificato avvia la procedura", [MedicoCertificatore], "D-06 D-07 G-00",
            [CertificatoDisponibile], [DomandaPresentata])
        {
            Avviso = "ricevuta con il protocollo e la data proposta per la visita",
            Apre = [TipoObbligo.FareLaVisita, TipoObbligo.PronunciarsiSullHandicap, TipoObbligo.ConcludereLaProcedura],
            Chiude = [TipoObbligo.PresentareDomanda],
            Legale = false, // la ricevuta la persona ce l'ha già: i termini che si aprono sono dell'ufficio
        },
        new(TipoAtto.DiffidaPresentata, "la persona diffida l'ente: nessuno ha fissato la visita", [Cittadino, Patronato], "A-07", [DomandaPresentata, DaRiconvocare], [])
        {
            Avviso = "ricevuta della diffida, con l'ultimo giorno per la visita",
            Apre = [TipoObbligo.FissareLaVisitaDopoDiffida],
        },
        new(TipoAtto.ProgettoDiVitaRichiesto, "la persona chiede il progetto di vita", [Cittadino, Patronato], "G-00", [], []) { Avviso = "ricevuta della richiesta" },
        new(TipoAtto.ProgettoDiVitaTrasmesso, "la richiesta del progetto di vita passa al comune", [Cittadino, Patronato, Sistema], "G-00", [], [])
        {
            Avviso = "la richiesta è passata al comune",
        },
    ];
}
