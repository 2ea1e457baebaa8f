using System.Text.RegularExpressions;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Motivazione;

/// <summary>Facile da leggere: un'idea per frase, una frase per riga, i numeri in cifre, niente simboli né sigle non spiegate.</summary>
internal static partial class VoceFacile
{
    // Nell'ordine in cui si sostituiscono: i simboli diventano parole.
    private static readonly (string Segno, string Parole)[] Segni =
    [
        (" €", " euro"), ("%", " per cento"), (" dB", " decibel"), ("1° ", "1 "), ("UE", "Unione Europea"), (" (", ", "), (")", ""), (" ·", " per"), ("·", " per "),
        (" + ", " più "), (" − ", " meno "), (" = ", " fa "), ("«", ""), ("»", ""),
    ];

    // Una parola difficile si spiega una volta sola, in fondo.
    private static readonly (string Radice, string Parola, string Spiegazione)[] ParoleDifficili =
    [
        ("invalidit", "Invalidità", "È la difficoltà di fare le cose di ogni giorno. Viene da una malattia o da un danno."),
        ("pensione", "Pensione", "Sono soldi. Li ricevi ogni mese."),
        ("indennità", "Indennità", "Sono soldi per un bisogno. Li ricevi ogni mese."),
        ("accompagnamento", "Accompagnamento", "È l'aiuto di un'altra persona per camminare o per vivere."),
        ("incremento", "Incremento", "È un aumento della pensione."),
        ("reddito", "Reddito", "Sono i soldi guadagnati in un anno."),
        ("redditi", "Redditi", "Sono i soldi guadagnati in un anno."),
        ("oneri deducibili", "Oneri deducibili", "Sono spese. Si tolgono dal reddito."),
        ("mensilità", "Mensilità", "È il pagamento di un mese."),
        ("riconosciuto", "Riconosciuto", "È scritto nel verbale dei medici."),
        ("verbale", "Verbale", "È il foglio con la decisione dei medici."),
        ("notifica", "Notifica", "È la consegna ufficiale del foglio."),
        ("ricorso", "Ricorso", "È la richiesta a un giudice di cambiare la decisione."),
        ("aggravamento", "Aggravamento", "La malattia è diventata più grave."),
        ("ricovero", "Ricovero", "È il tempo in ospedale o in una struttura."),
        ("convenzionato", "Centro convenzionato", "È un centro pagato anche dallo Stato."),
        ("anagrafe", "Anagrafe", "È l'ufficio del Comune con i nomi degli abitanti."),
        ("permesso di soggiorno", "Permesso di soggiorno", "È il documento per vivere in Italia. Serve alle persone straniere."),
        ("residenza", "Residenza", "È il luogo della tua casa. È scritto in Comune."),
        ("decibel", "Decibel", "È la misura dei suoni."),
        ("titolari", "Titolare", "È la persona con un diritto già avuto."),
        ("contributi", "Contributi", "Sono soldi versati durante il lavoro."),
        ("AP70", "AP70", "È un modulo. Lì scrivi i tuoi dati e i tuoi soldi."),
        ("INPS", "INPS", "È l'ufficio delle pensioni."),
        ("INAIL", "INAIL", "È l'ufficio per gli infortuni sul lavoro."),
    ];

    public static string Di(SpiegazioneDiPrestazione s) => Facile($"{Voci.Maiuscola(s.Prestazione.InParole)}\n{(s.Spetta ? "Ti spetta." : s.Sospesa ? "Ti spetta.\nAdesso il pagamento è fermo." : "Non ti spetta.")}") + "\n\n" + Di(s.Motivi);

    public static string Di(IReadOnlyList<Motivo> motivi) => string.Join("\n\n", motivi.Select(m => ConIPassi(VoceSemplice.Frasi(m), m.ProssimoPasso)));

    public static string Di(IReadOnlyList<Rifiuto> rifiuti) => "Non possiamo accettare la tua richiesta.\n\n" + string.Join("\n\n", rifiuti.Select(r =>
        ConIPassi($"{r.Titolo}. Abbiamo trovato questo: {r.Trovato}.", r.Rimedio)));

    public static string ConLeParoleDifficili(string testo)
    {
        string[] spiegate = [.. ParoleDifficili.Where(p => testo.Contains(p.Radice, StringComparison.OrdinalIgnoreCase)).Select(p => string.Join('\n', [$"{p.Parola}:", .. Righe(p.Spiegazione)]))];
        return spiegate is [] ? testo : $"{testo}\n\nParole difficili\n{string.Join('\n', spiegate)}";
    }

    private static string ConIPassi(string frasi, string? passi)
    {
        string[] righe = [.. Righe(Facile(frasi))];
        string[] daFare = [.. Voci.Passi(passi).Select(p => $"- {Voci.Maiuscola(Facile(p))}.")];
        return string.Join('\n', daFare is [] ? righe : [.. righe, "Adesso puoi fare questo:", .. daFare]);
    }

    private static IEnumerable<string> Righe(string testo) =>
        FineDiFrase().Split(testo).Select(f => Voci.Maiuscola(f.Trim().TrimEnd('.'))).Where(f => f.Length > 0).Select(f => f.EndsWith(':') ? f : $"{f}.");

    private static string Facile(string testo) => Segni.Aggregate(testo, (t, s) => t.Replace(s.Segno, s.Parole, StringComparison.Ordinal));

    // Il punto fra le migliaia e le abbreviazioni di una lettera non chiudono la frase.
    [GeneratedRegex(@"(?<=\p{L}{2}|\d)\.\s+|;\s+|\n")]
    private static partial Regex FineDiFrase();
}
