using System.Globalization;
using System.Text;

namespace Accerta.Casi.Procedura;

/// <summary>I file che un caso allega: un PDF vero, o un'immagine, lunghi quanto dice il caso.</summary>
internal static class FileDelCaso
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Un PDF diverso per ogni nome.</summary>
    public static byte[] Pdf(string nome, int byteTotali = 0)
    {
        var corto = Scrivi(nome, 0);
        var riempi = Math.Max(0, byteTotali - corto.Length);
        return Scrivi(nome, Math.Max(0, riempi - (Scrivi(nome, riempi).Length - Math.Max(byteTotali, corto.Length)))); // le cifre di startxref contano anch'esse
    }

    public static byte[] Immagine(int byteTotali)
    {
        var file = new byte[Math.Max(byteTotali, Png.Length)];
        Png.CopyTo(file, 0);
        return file;
    }

    private static byte[] Scrivi(string nome, int riempimento)
    {
        string[] oggetti = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"];
        var testo = new StringBuilder("%PDF-1.4\n%").Append(string.Concat(nome.Where(char.IsAsciiLetterOrDigit))).Append('x', riempimento).Append('\n');
        List<int> inizi = [];
        foreach (var (oggetto, i) in oggetti.Select((o, i) => (o, i)))
        {
            inizi.Add(testo.Length);
            testo.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{oggetto}\nendobj\n");
        }
        var tabella = testo.Length;
        testo.Append("xref\n0 4\n0000000000 65535 f \n");
        foreach (var inizio in inizi) testo.Append(CultureInfo.InvariantCulture, $"{inizio:0000000000} 00000 n \n");
        testo.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{tabella}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(testo.ToString());
    }
}
