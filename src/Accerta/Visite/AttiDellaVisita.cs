using Accerta.Fascicoli;
using Accerta.Verbali;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Visite;

/// <summary>Gli atti della visita e del verbale (M, G, B).</summary>
internal static class AttiDellaVisita
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.VisitaSvolta, "la commissione visita la persona", [Commissione], "M-01 M-02 M-03", [VisitaFissata, StatoFascicolo.VisitaSvolta], [StatoFascicolo.VisitaSvolta])
        {
            Chiude = [TipoObbligo.FareLaVisita, TipoObbligo.DecidereLaVisitaDomiciliare],
        },
        new(TipoAtto.VerbaleCompilato, "la commissione scrive il verbale di un accertamento", [Commissione], CompilaVerbale.Regole, [StatoFascicolo.VisitaSvolta], [VerbaleDaFirmare]),
        new(TipoAtto.VerbaleFirmato, "un componente firma il verbale", [Commissione], "M-05", [StatoFascicolo.VisitaSvolta, VerbaleDaFirmare], []),
        new(TipoAtto.VerbaleTrasmesso, "il presidente chiude il verbale e lo manda al centro medico-legale", [Commissione], "M-05 G-08 K-01 K-04",
            [StatoFascicolo.VisitaSvolta, VerbaleDaFirmare], [InVerificaSecondoGrado])
        {
            Avviso = "per le patologie oncologiche, che il verbale ha già effetto",
            Apre = [TipoObbligo.ConvalidareIlVerbale],
            Chiude = [TipoObbligo.PronunciarsiSullHandicap],
        },
        new(TipoAtto.CertificatoProvvisorioRilasciato, "il medico della ASL rilascia il certificato provvisorio di handicap", [Commissione, MedicoCertificatore], "G-08",
            [DomandaPresentata, VisitaFissata, DaRiconvocare, StatoFascicolo.VisitaSvolta, VerbaleDaFirmare, InVerificaSecondoGrado], [])
        {
            Avviso = "il certificato provvisorio, con ciò a cui serve e fino a quando",
        },
        new(TipoAtto.CertificatoProvvisorioCessato, "il certificato provvisorio cessa: c'è il verbale definitivo, o la domanda è decaduta", [Sistema], "G-08", [], [])
        {
            Avviso = "il certificato provvisorio non vale più, e se qualcosa va restituito",
            Legale = true,
        },
    ];
}
