namespace Accerta.Arredo;

/// <summary>La radice del repository, per le prove che guardano i sorgenti.</summary>
public static class Radice
{
    public static string Percorso { get; } = Trova();

    /// <summary>I file C# di una cartella, senza quelli generati.</summary>
    public static IEnumerable<string> Sorgenti(string cartella) =>
        Directory.EnumerateFiles(Path.Combine(Percorso, cartella), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Trova()
    {
        var cartella = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(cartella.FullName, "Accerta.slnx"))) cartella = cartella.Parent!;
        return cartella.FullName;
    }
}
