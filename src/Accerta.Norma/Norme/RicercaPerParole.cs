namespace Accerta.Norma.Norme;

/// <summary>Trova le voci di un elenco con parole scritte come viene: senza badare a ordine, accenti e maiuscole.</summary>
internal static class RicercaPerParole
{
    /// <summary>Le voci che contengono tutte le parole, nell'ordine dell'elenco; nessuna se non c'è una parola.</summary>
    public static IEnumerable<T> Cerca<T>(IEnumerable<T> voci, string parole, Func<T, string> testo)
    {
        var cercate = Piane(parole).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return cercate.Length == 0 ? [] : voci.Where(v => Piane(testo(v)) is var piano && cercate.All(piano.Contains));
    }

    // La globalizzazione è invariante: gli accenti italiani si tolgono a mano.
    private static string Piane(string testo) => string.Concat(testo.ToLowerInvariant().Select(c => c switch
    {
        'à' => 'a',
        'è' or 'é' => 'e',
        'ì' => 'i',
        'ò' => 'o',
        'ù' => 'u',
        '\'' or '’' => ' ',
        _ => c,
    }));
}
