namespace Accerta.Documenti.Carte;

/// <summary>Q-01: il foglio con il codice QR della persona. Non dice che cosa è riconosciuto: quello lo dice la verifica.</summary>
public static class FoglioQr
{
    /// <param name="Indirizzo">L'indirizzo della verifica, per intero.</param>
    /// <param name="CosaVedeUnTerzo">Ciò che mostra il primo livello, com'è oggi, per esempio «invalido civile; persona con handicap».</param>
    /// <param name="DoveRevocare">La pagina del portale.</param>
    public sealed record Contenuto(Mittente Mittente, string Persona, DateOnly Data, string Indirizzo, IReadOnlyList<string> CosaVedeUnTerzo, string DoveRevocare);

    public static Carta Carta(Contenuto c) => new(
        "Il Suo codice QR", c.Mittente.Intestazione, c.Data,
        [
            new Paragrafo("Questo codice è di ", Tratto.Forte(c.Persona), ". Chi lo inquadra sa se c'è un riconoscimento valido in quel momento, e di che tipo."),
            new CodiceQr(c.Indirizzo, $"Codice QR che porta all'indirizzo {c.Indirizzo}"),
            new Paragrafo("Se il codice non si legge, si può scrivere l'indirizzo:\n", Tratto.Forte(c.Indirizzo)),
            new Titolo("Che cosa vede chi lo inquadra"),
            .. c.CosaVedeUnTerzo is [] ? Array.Empty<Blocco>() : [new Paragrafo("Oggi la verifica mostra: ", Tratto.Forte(string.Join("; ", c.CosaVedeUnTerzo)), ".")],
            new Paragrafo("Nient'altro: non la diagnosi, non il grado, non i documenti. Per il grado serve la verifica completa: chi la chiede deve identificarsi, e Lei riceve sul telefono un codice che può dare oppure no."),
            new Titolo("Se lo perde o non lo vuole più"),
            new Paragrafo("Può revocarlo in ogni momento e, se vuole, crearne uno nuovo: ", Tratto.Forte(c.DoveRevocare), ". Il codice vecchio risponderà soltanto «non valido»."),
            new Paragrafo("Il codice mostra sempre lo stato aggiornato: non serve rifarlo dopo una revisione."),
            .. Parti.ChiChiamare(c.Mittente),
        ]);
}
