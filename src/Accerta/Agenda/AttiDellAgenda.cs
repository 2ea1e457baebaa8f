using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Agenda;

/// <summary>Gli atti dell'agenda e dei documenti (A, V).</summary>
internal static class AttiDellAgenda
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.VisitaProposta, "il sistema propone una data per la visita", [Sistema], "A-01 A-02", [DomandaPresentata], []),
        new(TipoAtto.VisitaFissata, "la data è fissata: scelta dalla persona, o quella proposta", [Cittadino, Sistema], "A-01 A-02 A-03", [DomandaPresentata], [VisitaFissata])
        {
            Avviso = "convocazione a visita",
        },
        new(TipoAtto.VisitaSpostata, "la persona sposta la visita, una volta", [Cittadino], "A-03 A-04", [VisitaFissata], [])
        {
            Avviso = "convocazione a visita, con la data nuova",
        },
        new(TipoAtto.AllegatoCaricato, "si allega un documento", [Cittadino, MedicoCertificatore], "V-01",
            [CertificatoDisponibile, DomandaPresentata, VisitaFissata, DaRiconvocare, SospesoPerAssenza, VisitaSvolta, VerbaleDaFirmare, InVerificaSecondoGrado], [])
        {
            Chiude = [TipoObbligo.DocumentiPerRevisione],
        },
    ];
}
