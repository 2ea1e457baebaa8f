using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>A-03: la convocazione dice quando, dove, che cosa portare, chi può venire e che cosa succede se non ci si presenta.</summary>
public static class Convocazione
{
    /// <param name="Luogo">Indirizzo, piano, stanza; per la visita a domicilio, l'indirizzo della persona.</param>
    /// <param name="SpostamentiRimasti">Quante volte la data si può ancora spostare (A-04).</param>
    /// <param name="SpostareEntro">L'ultimo giorno per spostarla; nullo se non si può più.</param>
    public sealed record Contenuto(
        Mittente Mittente, Destinatario Destinatario, string Protocollo, DateOnly Data, string Persona, string Domanda,
        IReadOnlyList<string> Accertamenti, DateTimeOffset Visita, string Luogo, int SpostamentiRimasti, DateOnly? SpostareEntro)
    {
        /// <summary>Vero se la commissione va a casa della persona (A-05).</summary>
        public bool ADomicilio { get; init; }

        /// <summary>Vero se la persona non si è presentata alla visita precedente: un'altra assenza fa decadere la domanda (A-06).</summary>
        public bool SecondaChiamata { get; init; }
    }

    public static Carta Carta(Contenuto c) => new(
        $"La visita è {c.Visita.GiornoInItalia.ItalianaPerEsteso}", c.Mittente.Intestazione, c.Data,
        [
            new Paragrafo(
                $"Per la domanda n. {c.Domanda} la commissione medica ",
                c.ADomicilio ? "verrà a visitare " : "chiama a visita ",
                Tratto.Forte(c.Persona),
                c.Accertamenti is [] ? "." : $". Si valuta: {string.Join("; ", c.Accertamenti)}."),
            new Riquadro(c.Visita.Italiano, c.ADomicilio ? "A domicilio: " : "", c.Luogo),
            new Titolo(c.ADomicilio ? "Che cosa tenere pronto" : "Che cosa portare"),
            Parti.Puntato([
                "un documento di identità valido;",
                "il certificato medico originale, firmato dal medico che lo ha trasmesso;",
                "i documenti sanitari in originale: lettere di dimissione, esami, relazioni degli specialisti.",
            ]),
            new Paragrafo("Alla visita può assistere un medico di Sua fiducia: il suo compenso è a Suo carico."),
            new Titolo("Se non può esserci quel giorno"),
            new Paragrafo(c.SpostareEntro is { } entro && c.SpostamentiRimasti > 0
                ? [$"Può spostare la visita ", Tratto.Forte(c.SpostamentiRimasti == 1 ? "una volta sola" : $"{c.SpostamentiRimasti} volte"), $", entro {entro.Con("il")}, dal portale o chiamando l'ufficio. Se non può muoversi per ragioni di salute, il medico certificatore può chiedere la visita a domicilio."]
                : ["La data è già stata spostata e non si può spostare di nuovo. Se un motivo serio Le impedisce di venire, lo comunichi subito all'ufficio e lo documenti."]),
            new Riquadro(
                "Se non si presenta",
                c.SecondaChiamata
                    ? "Questa è la seconda chiamata. Se non si presenta neppure ora, senza un motivo giustificato, la domanda decade: per chiedere di nuovo dovrà ricominciare dal certificato medico."
                    : "La chiameremo una seconda volta. Se manca due volte di seguito, senza un motivo giustificato, la domanda decade: per chiedere di nuovo dovrà ricominciare dal certificato medico."),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Destinatario = c.Destinatario.Righe, Protocollo = c.Protocollo };
}
