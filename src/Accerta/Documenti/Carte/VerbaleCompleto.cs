using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>B-01: il verbale per intero, per la persona e per chi la cura. Porta dati sanitari: non si mostra a terzi.</summary>
public static class VerbaleCompleto
{
    /// <summary>Una menomazione, con i codici e il valore della tabella del DM 5-2-1992.</summary>
    /// <param name="Fascia">Per esempio «31–40», «fisso 40»; nulla per chi non ha percentuale.</param>
    /// <param name="Percentuale">Il valore attribuito, per esempio «40%»; nullo per i minori e oltre l'età pensionabile (G-04, G-05).</param>
    public sealed record Diagnosi(string Descrizione, string? CodiceDm1992, string? CodiceIcd9, string? Fascia, string? Percentuale);

    /// <summary>Un membro della commissione.</summary>
    /// <param name="Firma">Vero se firma il verbale (M-05).</param>
    public sealed record Componente(string Nome, string Ruolo, bool Firma = true);

    /// <summary>Una casella G-10: che cosa si è guardato, e se c'è.</summary>
    public sealed record Casella(string Requisito, bool Presente);

    /// <summary>Una parte propria di handicap o collocamento mirato.</summary>
    public sealed record Parte(string Titolo, string Testo);

    /// <param name="Accertamento">Per esempio «invalidità civile (L. 118/1971)».</param>
    /// <param name="Tipo">Primo accertamento, aggravamento, revisione.</param>
    /// <param name="Modalita">In ambulatorio, a domicilio, sugli atti.</param>
    /// <param name="CalcoloDellaPercentuale">I passi della formula riduzionistica, uno per riga (G-02); vuoto se non c'è percentuale.</param>
    /// <param name="Giudizio">La formula del giudizio, per intero.</param>
    /// <param name="Decorrenza">Nulla se nulla è riconosciuto: allora non si scrive nemmeno la revisione.</param>
    /// <param name="Revisione">Il mese della revisione; nullo se non è prevista.</param>
    /// <param name="Esonero">Perché non c'è revisione; nullo se c'è.</param>
    public sealed record Contenuto(
        Mittente Mittente, string Numero, DateOnly Data, string Luogo, Persona Persona, string Domanda, DateOnly DataDellaDomanda, string Accertamento,
        string Tipo, string Modalita, DateOnly Visita, IReadOnlyList<Componente> Commissione, IReadOnlyList<string> DocumentiVisti,
        string Anamnesi, string EsameObiettivo, IReadOnlyList<Diagnosi> Diagnosi, IReadOnlyList<string> CalcoloDellaPercentuale,
        string Giudizio, DateOnly? Decorrenza, DateOnly? Revisione, string? Esonero, IReadOnlyList<Casella> Caselle, Ricorso Ricorso)
    {
        public Destinatario? Destinatario { get; init; }

        /// <summary>Gli esami chiesti oltre alla visita.</summary>
        public IReadOnlyList<string> AccertamentiUlteriori { get; init; } = [];

        /// <summary>Le parti proprie di handicap e collocamento mirato.</summary>
        public IReadOnlyList<Parte> AltreParti { get; init; } = [];

        /// <summary>B-02: i giorni per dare i dati economici (AP70); nullo se dal giudizio non può venire denaro.</summary>
        public int? GiorniPerAp70 { get; init; }

        /// <summary>L'ultimo di quei giorni, se la data di notifica è già nota.</summary>
        public DateOnly? Ap70Entro { get; init; }
    }

    public static Carta Carta(Contenuto c) => new($"Verbale di accertamento: {c.Accertamento}", c.Mittente.Intestazione, c.Data,
        [
            new Riquadro("Copia completa", "Contiene dati sanitari. Per scuola, lavoro e uffici basta la copia con il solo giudizio (omissis)."),
            new Titolo("La persona"),
            c.Persona.Dati,
            new Titolo("L'accertamento"),
            new Dati([
                new("Verbale", c.Numero),
                new("Domanda", $"n. {c.Domanda} {c.DataDellaDomanda.Con("del")}"),
                new("Accertamento", c.Accertamento),
                new("Tipo", c.Tipo),
                new("Modalità", c.Modalita),
                new("Giorno", c.Visita.ItalianaPerEsteso),
            ]),
            new Tabella("La commissione", [new("Nome", 3), new("Ruolo", 4)],
                [.. c.Commissione.Select(m => (IReadOnlyList<string>)[m.Nome, m.Ruolo])]),
            new Titolo("I documenti visti"),
            c.DocumentiVisti is [] ? new Paragrafo("Nessun documento oltre al certificato medico.") : Parti.Puntato(c.DocumentiVisti),
            new Titolo("L'anamnesi"),
            new Paragrafo(c.Anamnesi),
            new Titolo("L'esame obiettivo"),
            new Paragrafo(c.EsameObiettivo),
            .. c.AccertamentiUlteriori is [] ? Array.Empty<Blocco>() : [new Titolo("Gli esami chiesti"), Parti.Puntato(c.AccertamentiUlteriori)],
            .. Menomazioni(c),
            .. c.AltreParti.SelectMany(p => new Blocco[] { new Titolo(p.Titolo), new Paragrafo(p.Testo) }),
            .. ParteDelGiudizio.Blocchi(c.Giudizio, c.Decorrenza, c.Revisione, c.Esonero, [.. c.Caselle.Select(k => (k.Requisito, k.Presente))]),
            new Firme(c.Luogo, c.Data, [.. c.Commissione.Where(m => m.Firma).Select(m => new Firmatario(m.Nome, m.Ruolo))]),
            .. Ap70(c),
            .. Parti.SeNonEDaccordo(c.Ricorso, "questo verbale"),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Protocollo = c.Numero, Destinatario = c.Destinatario?.Righe ?? [] };

    private static IEnumerable<Blocco> Ap70(Contenuto c) => c.GiorniPerAp70 is not { } giorni
        ? []
        :
        [
            new Titolo("Se vuole le prestazioni economiche"),
            new Paragrafo(
                "Ci dia i Suoi dati socio-economici (modello AP70) ",
                Tratto.Forte(c.Ap70Entro is { } entro ? $"entro {giorni} giorni, cioè entro {entro.Con("il")}" : $"entro {giorni} giorni dal giorno in cui riceve questo verbale"),
                ", dal portale o tramite un patronato. Se arrivano dopo li esaminiamo lo stesso. Poi Le scriviamo che cosa spetta, quanto e perché."),
        ];

    private static IEnumerable<Blocco> Menomazioni(Contenuto c)
    {
        yield return new Titolo("La diagnosi");
        if (c.Diagnosi is [])
        {
            yield return new Paragrafo("Nessuna menomazione accertata.");
            yield break;
        }
        var conPercentuale = c.Diagnosi.Any(d => d.Percentuale is not null);
        yield return new Tabella("Le menomazioni, con i codici del DM 5-2-1992 e ICD-9-CM",
            [
                new("Menomazione", 4),
                new("DM 1992", 1.3),
                new("ICD-9", 1.2),
                .. conPercentuale ? [new Colonna("Fascia", 1.3), new("Valore", 1.1, Allineamento.Destra)] : Array.Empty<Colonna>(),
            ],
            [
                .. c.Diagnosi.Select(d => (IReadOnlyList<string>)
                [
                    d.Descrizione, d.CodiceDm1992 ?? "–", d.CodiceIcd9 ?? "–",
                    .. conPercentuale ? [d.Fascia ?? "–", d.Percentuale ?? "–"] : Array.Empty<string>(),
                ]),
            ]);
        if (c.CalcoloDellaPercentuale is []) yield break;
        yield return new Titolo("Come si arriva alla percentuale", 3);
        yield return new Elenco(true, [.. c.CalcoloDellaPercentuale.Select(p => (Voce)p)]);
    }
}
