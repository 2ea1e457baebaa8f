using Accerta.Fascicoli;
using static Accerta.Persone.Ruolo;

namespace Accerta.Attestazioni;

/// <summary>Gli atti del QR e della Disability Card (Q).</summary>
internal static class AttiDelleAttestazioni
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.QrGenerato, "la persona genera il suo QR", [Cittadino], "Q-01", [], []),
        new(TipoAtto.QrRevocato, "la persona revoca il suo QR", [Cittadino], "Q-04", [], []),
        new(TipoAtto.SecondoLivelloRichiesto, "un gestore di servizi chiede il secondo livello: parte un codice al cellulare della persona", [GestoreServizi], "Q-03", [], []),
        new(TipoAtto.SecondoLivelloAperto, "con il codice il gestore vede giudizio e percentuale", [GestoreServizi], "Q-03", [], [])
        {
            Avviso = "qualcuno ha verificato il tuo stato, e dove vedere chi",
        },
        new(TipoAtto.CardRichiesta, "la persona chiede la Disability Card", [Cittadino, Patronato], "Q-05 S-34", [], [])
        {
            Avviso = "ricevuta della richiesta, con il termine per la consegna",
            Apre = [TipoObbligo.ConsegnareLaCard],
        },
        new(TipoAtto.CardEmessa, "l'operatore emette la Disability Card", [Operatore], "Q-05 S-34", [], [])
        {
            Avviso = "la card è pronta, e fino a quando vale",
            Chiude = [TipoObbligo.ConsegnareLaCard],
        },
        new(TipoAtto.CardSostituita, "la persona chiede di sostituire la card: quella vecchia non vale più", [Cittadino, Patronato], "Q-05", [], [])
        {
            Avviso = "ricevuta della sostituzione, con il termine per la consegna",
            Apre = [TipoObbligo.ConsegnareLaCard],
        },
        new(TipoAtto.CardRevocata, "la card non vale più: requisiti finiti, durata finita, o revoca", [Operatore, Sistema], "Q-05 S-34", [], [])
        {
            Avviso = "la card non vale più, e perché",
        },
    ];
}
