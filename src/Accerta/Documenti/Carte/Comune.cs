using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>L'ente che scrive.</summary>
/// <param name="Ente">Per esempio «Azienda ULSS di Esempio».</param>
/// <param name="Ufficio">Le righe sotto il nome: ufficio, indirizzo.</param>
/// <param name="Recapiti">A chi rivolgersi, una riga per recapito: «telefono 045 000 0000, da lunedì a venerdì, 9–13».</param>
public sealed record Mittente(string Ente, IReadOnlyList<string> Ufficio, IReadOnlyList<string> Recapiti)
{
    internal IReadOnlyList<string> Intestazione => [Ente, .. Ufficio];
}

/// <summary>A chi si scrive.</summary>
public sealed record Destinatario(string Nome, IReadOnlyList<string> Indirizzo)
{
    internal IReadOnlyList<string> Righe => [Nome, .. Indirizzo];
}

/// <summary>La persona di cui parla la carta.</summary>
public sealed record Persona(string Nome, string CodiceFiscale, DateOnly Nascita, string? LuogoDiNascita = null, string? Residenza = null)
{
    internal Dati Dati => new([
        new("Nome e cognome", Nome),
        new("Codice fiscale", CodiceFiscale),
        new("Data di nascita", Nascita.Italiana),
        .. LuogoDiNascita is { } luogo ? [new Dato("Luogo di nascita", luogo)] : Array.Empty<Dato>(),
        .. Residenza is { } residenza ? [new Dato("Residenza", residenza)] : Array.Empty<Dato>(),
    ]);
}

/// <summary>Come si ricorre (L-01).</summary>
/// <param name="Mesi">I mesi dalla notifica.</param>
/// <param name="Dove">A quale tribunale, e dove sta.</param>
/// <param name="Entro">L'ultimo giorno, se la data di notifica è già nota.</param>
public sealed record Ricorso(int Mesi, string Dove, DateOnly? Entro = null);

/// <summary>Un giorno entro cui qualcosa deve accadere, con chi deve farlo accadere.</summary>
public sealed record Scadenza(string Che, string Chi, DateOnly Entro);

/// <summary>Le parti che più carte hanno uguali.</summary>
internal static class Parti
{
    public static IEnumerable<Blocco> SeNonEDaccordo(Ricorso ricorso, string atto) =>
    [
        new Titolo("Se non è d'accordo"),
        new Paragrafo(
            "Può ricorrere al giudice ",
            Tratto.Forte(ricorso.Entro is { } entro ? $"entro {ricorso.Mesi} mesi, cioè entro {entro.Con("il")}" : $"entro {ricorso.Mesi} mesi dal giorno in cui riceve {atto}"),
            $". Il ricorso si presenta a: {ricorso.Dove}. Si chiama accertamento tecnico preventivo (art. 445-bis c.p.c.): il giudice nomina un perito, che rivede il giudizio. Serve l'assistenza di un avvocato; un patronato può aiutarla a decidere."),
    ];

    public static IEnumerable<Blocco> ChiChiamare(Mittente mittente) => mittente.Recapiti is []
        ? []
        : [new Titolo("A chi rivolgersi"), Puntato(mittente.Recapiti)];

    public static IEnumerable<Blocco> Scadenze(IReadOnlyList<Scadenza> scadenze) => scadenze is []
        ? []
        :
        [
            new Titolo("I tempi"),
            new Tabella("Che cosa deve accadere, e entro quando", [new("Che cosa", 3), new("Chi", 2), new("Entro", 2)],
                [.. scadenze.Select(s => (IReadOnlyList<string>)[s.Che, s.Chi, s.Entro.Italiana])]),
        ];

    public static string Maiuscola(string testo) => testo.Length == 0 ? testo : char.ToUpperInvariant(testo[0]) + testo[1..];

    /// <summary>«a marzo 2025», «ad agosto 2025».</summary>
    public static string A(DateOnly mese) => $"{(mese.Month is 4 or 8 ? "ad" : "a")} {mese.MeseItaliano}";

    public static Elenco Puntato(IEnumerable<string> voci) => new(false, [.. voci.Select(v => (Voce)v)]);
}
