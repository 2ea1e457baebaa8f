using Accerta.Casi;
using Accerta.Norma.Norme;

namespace Accerta.Calcolo;

/// <summary>Una cartella con la forma di <c>norme/</c>, sovrapposta alle norme incorporate: i suoi file prendono il posto di quelli con lo stesso nome.</summary>
public static class CartellaDiNorme
{
    /// <summary>I file delle norme, con la cartella sovrapposta; senza cartella, quelli incorporati.</summary>
    /// <exception cref="IngressoNonValidoException">La cartella non c'è, o contiene un file che non è di norme.</exception>
    public static Dictionary<string, string> File(string? cartella, string opzione = "--norme")
    {
        var file = NormeVigenti.FileIncorporati();
        if (cartella is null) return file;
        if (!Directory.Exists(cartella)) throw new IngressoNonValidoException($"{opzione}: la cartella «{cartella}» non c'è");
        foreach (var percorso in Directory.EnumerateFiles(cartella, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var nome = Path.ChangeExtension(Path.GetRelativePath(cartella, percorso), null).Replace('\\', '/');
            if (!file.ContainsKey(nome)) throw new IngressoNonValidoException($"{opzione}: «{nome}.yaml» non è un file di norme");
            file[nome] = System.IO.File.ReadAllText(percorso);
        }
        return file;
    }

    /// <summary>Le norme, lette e controllate.</summary>
    /// <exception cref="IngressoNonValidoException">La cartella non c'è, o contiene un file che non è di norme.</exception>
    /// <exception cref="NormeNonValideException">I dati hanno difetti; sono elencati tutti.</exception>
    public static NormeVigenti Apri(string? cartella, string opzione = "--norme") => NormeVigenti.Da(File(cartella, opzione));
}
