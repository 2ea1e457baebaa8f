using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Revisioni;

/// <summary>Gli atti delle revisioni e dei controlli straordinari (R, V-03).</summary>
internal static class AttiDelleRevisioni
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.RevisioneConvocata, "l'INPS convoca a revisione, o a un controllo straordinario, e chiede i documenti", [Segreteria, Cml, Sistema], "R-01 R-03 V-03 A-03",
            [VisitaFissata, DaRiconvocare], [])
        {
            Avviso = "convocazione alla revisione; il termine per i documenti comincia quando la lettera arriva",
            Legale = true,
        },
        new(TipoAtto.RevisioneRiconvocata, "l'INPS dà una nuova data per la revisione", [Segreteria, Cml, Sistema], "R-01 R-02 A-03 N-01", [DaRiconvocare, VisitaFissata], [VisitaFissata])
        {
            Avviso = "convocazione alla revisione, con la data nuova",
            Legale = true,
        },
        new(TipoAtto.SospesoPerAssenza, "la persona, convocata con prova, non viene alla revisione: il pagamento si sospende", [Segreteria, Cml, Sistema], "R-02 N-01",
            [VisitaFissata], [StatoFascicolo.SospesoPerAssenza])
        {
            Avviso = "la sospensione, e come giustificarsi; il termine comincia quando l'avviso arriva",
            Legale = true,
        },
        new(TipoAtto.GiustificazionePresentata, "la persona giustifica l'assenza, con un documento", [Cittadino, Patronato], "R-02", [StatoFascicolo.SospesoPerAssenza], [])
        {
            Avviso = "ricevuta della giustificazione",
            Chiude = [TipoObbligo.GiustificareLAssenza],
        },
        new(TipoAtto.GiustificazioneAccolta, "l'INPS accoglie la giustificazione: il pagamento riprende, e si convoca di nuovo", [Segreteria, Cml], "R-02",
            [StatoFascicolo.SospesoPerAssenza], [DaRiconvocare])
        {
            Avviso = "la giustificazione è accolta",
            Legale = true,
        },
        new(TipoAtto.GiustificazioneRespinta, "l'INPS respinge la giustificazione, con il motivo", [Segreteria, Cml], "R-02", [StatoFascicolo.SospesoPerAssenza], [])
        {
            Avviso = "la giustificazione è respinta, e che cosa succede",
            Legale = true,
        },
        new(TipoAtto.RevocatoPerAssenza, "passa il termine senza una giustificazione accolta: la prestazione è revocata dal giorno della sospensione", [Sistema], "R-02",
            [StatoFascicolo.SospesoPerAssenza], [StatoFascicolo.RevocatoPerAssenza])
        {
            Avviso = "la revoca, e come ricorrere",
            Legale = true,
        },
        new(TipoAtto.RevisioneConclusa, "la revisione finisce con un verbale definitivo, che prende il posto di quello di prima", [Commissione, Cml, Sistema], "R-01 Q-01", [], [])
        {
            Chiude = [TipoObbligo.DocumentiPerRevisione],
        },
    ];
}
