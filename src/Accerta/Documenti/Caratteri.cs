using System.Collections.Frozen;
using System.Text;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Accerta.Documenti;

internal enum Peso
{
    Normale,
    Grassetto,
    Corsivo,
}

/// <summary>Titillium Web dentro il programma: nessun carattere dal sistema o dalla rete, stessa pagina su ogni macchina.</summary>
internal static class Caratteri
{
    private const string Famiglia = "Titillium Web";

    // PDFsharp vuole una licenza scelta in modo esplicito e un solo risolutore per processo: si fa qui, una volta.
    static Caratteri()
    {
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new Risolutore();
        Larghezze = Enum.GetValues<Peso>().ToFrozenDictionary(p => p, LeggiLarghezze);
    }

    // Millesimi di corpo per ogni carattere disegnabile. PDFsharp non applica crenature: la larghezza di una riga è la somma.
    private static readonly FrozenDictionary<Peso, FrozenDictionary<char, double>> Larghezze;

    // Unicode sempre: con la codifica automatica PDFsharp incorpora due volte lo stesso carattere e lascia un pezzo senza la mappa del testo.
    private static readonly XPdfFontOptions Unicode = new(PdfFontEncoding.Unicode);

    public static XFont Di(Peso peso, double corpo) => new(Famiglia, corpo, Stile(peso), Unicode);

    private static XFontStyleEx Stile(Peso peso) => peso switch
    {
        Peso.Normale => XFontStyleEx.Regular,
        Peso.Grassetto => XFontStyleEx.Bold,
        Peso.Corsivo => XFontStyleEx.Italic,
    };

    public static double Larghezza(ReadOnlySpan<char> testo, Peso peso, double corpo)
    {
        var larghezze = Larghezze[peso];
        var somma = 0.0;
        foreach (var c in testo) somma += larghezze[c == Spazi.Unito ? ' ' : c];
        return somma * corpo / 1000;
    }

    /// <summary>
    /// Il testo con i soli caratteri che Titillium ha. Nulla sparisce in silenzio: un segno senza disegno diventa il suo
    /// equivalente, la sua lettera senza accento, o il suo numero fra parentesi quadre.
    /// </summary>
    public static string Disegnabile(string testo)
    {
        var larghezze = Larghezze[Peso.Normale];
        if (testo.All(larghezze.ContainsKey)) return testo;

        var esito = new StringBuilder(testo.Length + 8);
        foreach (var runa in testo.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (runa.Value == '\n' || runa.IsBmp && larghezze.ContainsKey((char)runa.Value)) esito.Append(runa);
            else if (Equivalenti.TryGetValue(runa.Value, out var equivalente)) esito.Append(equivalente);
            else if (!Rune.IsControl(runa)) esito.Append(SenzaAccenti(runa, larghezze));
        }
        return esito.ToString();
    }

    private static readonly FrozenDictionary<int, string> Equivalenti = new Dictionary<int, string>
    {
        ['\t'] = " ",
        [0x2007] = Spazi.Unito.ToString(),
        [0x2009] = " ",
        [0x200B] = "",
        [0x202F] = Spazi.Unito.ToString(),
        [0x2010] = "-",
        [0x2011] = "-",
        [0x2190] = "<-",
        [0x2192] = "->",
        [0x2264] = "<=",
        [0x2265] = ">=",
        [0x2713] = "sì",
        [0x2714] = "sì",
        [0x0218] = "Ş",
        [0x0219] = "ş",
        [0x021A] = "Ţ",
        [0x021B] = "ţ",
        [0xFEFF] = "",
    }.ToFrozenDictionary();

    private static string SenzaAccenti(Rune runa, FrozenDictionary<char, double> larghezze)
    {
        var lettere = string.Concat(runa.ToString().Normalize(NormalizationForm.FormD).Where(larghezze.ContainsKey));
        return lettere.Length > 0 ? lettere : $"[U+{runa.Value:X4}]";
    }

    private static FrozenDictionary<char, double> LeggiLarghezze(Peso peso)
    {
        var carattere = Di(peso, 1000);
        using var misura = XGraphics.CreateMeasureContext(new XSize(1000, 1000), XGraphicsUnit.Point, XPageDirection.Downwards);
        return Enumerable.Range(' ', 0x2300 - ' ').Select(c => (char)c)
            .Where(c => !char.IsSurrogate(c) && !char.IsControl(c) && GlyphHelper.GlyphIndexFromCodePoint(c, carattere) != 0)
            .ToFrozenDictionary(c => c, c => misura.MeasureString(c.ToString(), carattere).Width);
    }

    private sealed class Risolutore : IFontResolver
    {
        private static readonly FrozenDictionary<string, string> File = new Dictionary<string, string>
        {
            ["normale"] = "-regular.ttf",
            ["grassetto"] = "-700.ttf",
            ["corsivo"] = "-italic.ttf",
        }.ToFrozenDictionary();

        public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
            familyName != Famiglia ? null : new(isBold ? "grassetto" : isItalic ? "corsivo" : "normale");

        public byte[] GetFont(string faceName)
        {
            var assieme = typeof(Caratteri).Assembly;
            var nome = assieme.GetManifestResourceNames().Single(n =>
                n.StartsWith("caratteri/titillium-web-", StringComparison.Ordinal) && n.EndsWith(File[faceName], StringComparison.Ordinal));
            using var flusso = assieme.GetManifestResourceStream(nome)!;
            var byteDelFile = new byte[flusso.Length];
            flusso.ReadExactly(byteDelFile);
            return byteDelFile;
        }
    }
}
