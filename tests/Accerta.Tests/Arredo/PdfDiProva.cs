using System.Globalization;
using System.Text;

namespace Accerta.Arredo;

/// <summary>PDF minimi scritti a mano: quello buono, e quelli che V-01 rifiuta.</summary>
public static class PdfDiProva
{
    public static byte[] Buono { get; } = Con();

    /// <summary>Con un programma che parte all'apertura.</summary>
    public static byte[] ConJavaScript { get; } = Con(catalogo: "/OpenAction << /S /JavaScript /JS (app.alert\\('ciao'\\)) >>");

    /// <summary>Con un file nascosto dentro.</summary>
    public static byte[] ConFileDentro { get; } = Con(catalogo: "/Names << /EmbeddedFiles << /Names [] >> >>");

    /// <summary>Cifrato con una password, RC4 a 40 bit; la password non si conosce.</summary>
    public static byte[] Cifrato { get; } = Con(
        trailer: $"/ID [<{new string('1', 32)}> <{new string('1', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >>");

    /// <summary>Con tanti elenchi uno dentro l'altro.</summary>
    public static byte[] Annidato(int livelli) => Con(catalogo: $"/X {new string('[', livelli)}{new string(']', livelli)}");

    /// <summary>Con tanti elenchi uno dentro l'altro, in un flusso di oggetti compressi.</summary>
    public static byte[] AnnidatoECompresso(int livelli)
    {
        var compresso = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(compresso, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(Encoding.ASCII.GetBytes($"9 0 {new string('[', livelli)}{new string(']', livelli)}"));
        return Con(catalogo: ">>\nendobj\n8 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode /Length " + compresso.Length
            + " >>\nstream\n" + Encoding.Latin1.GetString(compresso.ToArray()) + "\nendstream\nendobj\n7 0 obj\n<<");
    }

    /// <summary>Un PDF buono, esattamente di tanti byte.</summary>
    public static byte[] DiByte(int byteTotali)
    {
        var corto = Con(riempimento: "").Length;
        var pdf = Con(riempimento: new string('x', byteTotali - corto));
        // gli indirizzi nella tabella hanno larghezza fissa; solo startxref può avere più cifre
        return Con(riempimento: new string('x', byteTotali - corto - (pdf.Length - byteTotali)));
    }

    private static byte[] Con(string catalogo = "", string trailer = "", string riempimento = "")
    {
        string[] oggetti =
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalogo} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        ];
        var testo = new StringBuilder("%PDF-1.4\n");
        if (riempimento.Length > 0) testo.Append('%').Append(riempimento, 1, riempimento.Length - 1).Append('\n');
        else testo.Append('\n');
        List<int> inizi = [];
        foreach (var (oggetto, i) in oggetti.Select((o, i) => (o, i)))
        {
            inizi.Add(testo.Length);
            testo.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{oggetto}\nendobj\n");
        }
        var tabella = testo.Length;
        testo.Append(CultureInfo.InvariantCulture, $"xref\n0 {oggetti.Length + 1}\n0000000000 65535 f \n");
        foreach (var inizio in inizi) testo.Append(CultureInfo.InvariantCulture, $"{inizio:0000000000} 00000 n \n");
        testo.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {oggetti.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{tabella}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(testo.ToString());
    }
}
