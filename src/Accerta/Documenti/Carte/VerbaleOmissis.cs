using Accerta.Norma.Tempo;

namespace Accerta.Documenti.Carte;

/// <summary>
/// P-02: la copia con il solo giudizio, da mostrare a scuola, al lavoro, agli uffici. Ciò che non deve uscire non ha un campo in cui
/// entrare: niente diagnosi, codici, anamnesi, esame, documenti, percentuale.
/// </summary>
public static class VerbaleOmissis
{
    /// <summary>Ciò che la copia dice: nient'altro ha un posto.</summary>
    /// <param name="Decorrenza">Nulla se nulla è riconosciuto.</param>
    public sealed record Contenuto(
        Mittente Mittente, string Numero, DateOnly Data, string Luogo, Persona Persona, string Accertamento, DateOnly Visita,
        Riconoscimento Riconoscimento, DateOnly? Decorrenza, DateOnly? Revisione, bool Contrassegno, bool AgevolazioniFiscali,
        IReadOnlyList<Firmatario> Firmatari, Ricorso Ricorso)
    {
        public Destinatario? Destinatario { get; init; }
    }

    /// <summary>Ciò che un terzo può leggere. Un elenco chiuso: un testo libero potrebbe portare con sé la percentuale o la diagnosi.</summary>
    public enum Riconoscimento
    {
        NonRiconosciuto,
        InvalidoCivile,
        InvalidoCivileConAccompagnamento,
        MinoreConDifficoltaPersistenti,
        MinoreConAccompagnamento,
        OltreEtaPensionabileConDifficoltaPersistenti,
        OltreEtaPensionabileConAccompagnamento,
        CiecoAssoluto,
        CiecoParziale,
        SordoCivile,
        Handicap,
        HandicapGrave,
        Disabile68,
    }

    public static Carta Carta(Contenuto c) => new(
        $"Verbale di accertamento: {c.Accertamento} – copia con il solo giudizio", c.Mittente.Intestazione, c.Data,
        [
            new Riquadro("Copia omissis", "Contiene il solo giudizio. I dati sanitari sono omessi per legge: chi riceve questa copia non può chiedere quella completa."),
            new Titolo("La persona"),
            c.Persona.Dati,
            new Titolo("L'accertamento"),
            new Dati(new Dato("Verbale", c.Numero), new Dato("Accertamento", c.Accertamento), new Dato("Giorno", c.Visita.ItalianaPerEsteso)),
            .. ParteDelGiudizio.Blocchi(InParole(c.Riconoscimento), c.Decorrenza, c.Revisione, null,
                [("Contrassegno per la circolazione e la sosta", c.Contrassegno), ("Agevolazioni fiscali sui veicoli", c.AgevolazioniFiscali)]),
            new Firme(c.Luogo, c.Data, c.Firmatari),
            .. Parti.SeNonEDaccordo(c.Ricorso, "il verbale"),
            .. Parti.ChiChiamare(c.Mittente),
        ])
    { Protocollo = c.Numero, Destinatario = c.Destinatario?.Righe ?? [] };

    private static string InParole(Riconoscimento riconoscimento) => riconoscimento switch
    {
        Riconoscimento.NonRiconosciuto => "Non ci sono i requisiti per il riconoscimento chiesto.",
        Riconoscimento.InvalidoCivile => "Persona riconosciuta invalida civile (L. 118/1971).",
        Riconoscimento.InvalidoCivileConAccompagnamento => "Persona riconosciuta invalida civile, con diritto all'indennità di accompagnamento (L. 118/1971, L. 18/1980).",
        Riconoscimento.MinoreConDifficoltaPersistenti => "Minore con difficoltà persistenti a svolgere i compiti e le funzioni della sua età (L. 289/1990).",
        Riconoscimento.MinoreConAccompagnamento => "Minore con diritto all'indennità di accompagnamento (L. 18/1980).",
        Riconoscimento.OltreEtaPensionabileConDifficoltaPersistenti => "Persona oltre l'età pensionabile con difficoltà persistenti a svolgere i compiti e le funzioni della sua età (D.Lgs. 509/1988).",
        Riconoscimento.OltreEtaPensionabileConAccompagnamento => "Persona oltre l'età pensionabile con diritto all'indennità di accompagnamento (L. 18/1980).",
        Riconoscimento.CiecoAssoluto => "Persona riconosciuta cieca civile assoluta (L. 382/1970, L. 138/2001).",
        Riconoscimento.CiecoParziale => "Persona riconosciuta cieca civile parziale (L. 382/1970, L. 138/2001).",
        Riconoscimento.SordoCivile => "Persona riconosciuta sorda (L. 381/1970, L. 95/2006).",
        Riconoscimento.Handicap => "Persona con handicap (L. 104/1992, art. 3 comma 1).",
        Riconoscimento.HandicapGrave => "Persona con handicap in situazione di gravità (L. 104/1992, art. 3 comma 3).",
        Riconoscimento.Disabile68 => "Persona con disabilità ai fini del collocamento mirato (L. 68/1999).",
    };
}
