using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>X-01, X-02: la lettera che chiede le dichiarazioni dell'anno, e quella che ricorda una dichiarazione che manca.</summary>
public static class RichiestaDichiarazioni
{
    /// <summary>Un modello, con ciò che dichiara: «RED», «i redditi».</summary>
    public sealed record Modello(string Sigla, string Che);

    /// <param name="Anno">L'anno dichiarato.</param>
    /// <param name="EntroIl">L'ultimo giorno utile, compreso.</param>
    public sealed record Contenuto(
        Mittente Mittente, Destinatario Destinatario, string Protocollo, DateOnly Data, string Persona, int Anno, IReadOnlyList<Modello> Modelli, DateOnly EntroIl)
    {
        /// <summary>Quanti giorni ci sono da quando arriva il sollecito; nullo se è la prima richiesta.</summary>
        public int? GiorniDelSollecito { get; init; }
    }

    public static Carta Carta(Contenuto c) => new(
        c.GiorniDelSollecito is null ? $"Le dichiarazioni per il {c.Anno}: entro {c.EntroIl.Con("il")}" : $"Manca una dichiarazione per il {c.Anno}", c.Mittente.Intestazione, c.Data,
        [
            new Paragrafo("Ogni anno chi riceve una prestazione dice se qualcosa è cambiato. ", c.GiorniDelSollecito is null ? "Per continuare a pagare " : "Per non fermare il pagamento a ", Tratto.Forte(c.Persona), c.GiorniDelSollecito is null ? " ci servono queste risposte." : " ci serve ancora questa risposta."),
            new Tabella($"Che cosa dichiarare per il {c.Anno}", [new("Modello", 1), new("Che cosa dice", 3), new("Termine", 1.6)],
                [.. c.Modelli.Select(m => (IReadOnlyList<string>)[m.Sigla, m.Che, c.EntroIl.Italiana])]),
            c.GiorniDelSollecito is { } giorni
                ? new Riquadro("Il termine è passato", "La dichiarazione si accetta lo stesso, se arriva ", Tratto.Forte($"entro {giorni} giorni da quando riceve questa lettera"), ".")
                : new Riquadro($"Entro {c.EntroIl.Con("il")}", "Oltre il termine la dichiarazione si accetta lo stesso, e il ritardo si annota."),
            new Titolo("Che cosa deve fare"),
            new Elenco(true,
                "Presenti la dichiarazione dal portale, oppure con un CAF, un patronato o un'associazione. Non si manda per posta.",
                "Se ha già dichiarato tutti i redditi al fisco, lo dica: per il RED basta quello.",
                "Conservi la ricevuta: la trova anche sul portale."),
            new Titolo("Se non arriva"),
            new Paragrafo(c.GiorniDelSollecito is null
                ? "Glielo ricordiamo con un'altra lettera. Solo dopo, se ancora manca, il pagamento si ferma; riprende appena la dichiarazione arriva, con i mesi fermi."
                : "Passati quei giorni il pagamento si ferma, e Glielo scriviamo. Riprende appena la dichiarazione arriva, con i mesi fermi."),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Destinatario = c.Destinatario.Righe, Protocollo = c.Protocollo };
}
