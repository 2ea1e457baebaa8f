using System.Text;
using PdfSharp.Pdf;

namespace Accerta.Documenti;

/// <summary>
/// Il posto della firma nel PDF (ISO 32000-1, 12.8; ETSI EN 319 142-1): prima si riserva, poi, a file finito, si riempie. La firma copre ogni byte
/// tranne se stessa. Il campo non si vede: le parole della carta sono le stesse con e senza.
/// </summary>
internal static class PostoDellaFirma
{
    private const string Intervallo = "[0 0000000000 0000000000 0000000000]";
    private const int NascostoEBloccato = 2 | 128;

    public static void Riserva(PdfDocument documento, FirmaDellEnte firma)
    {
        var valore = Oggetto(documento, "/Sig");
        valore.Elements.SetName("/Filter", "/Adobe.PPKLite");
        valore.Elements.SetName("/SubFilter", "/ETSI.CAdES.detached");
        valore.Elements["/ByteRange"] = new PdfLiteral(Intervallo);
        valore.Elements["/Contents"] = new PdfLiteral(Vuoto(firma));
        valore.Elements.SetString("/M", $"D:{firma.Adesso:yyyyMMddHHmmss}Z");
        valore.Elements.SetString("/Name", firma.Nome);

        var campo = Oggetto(documento, "/Annot");
        campo.Elements.SetName("/Subtype", "/Widget");
        campo.Elements.SetName("/FT", "/Sig");
        campo.Elements.SetString("/T", "Firma");
        campo.Elements.SetString("/TU", "La firma dell'ente");
        campo.Elements.SetReference("/V", valore);
        campo.Elements.SetReference("/P", documento.Pages[0]);
        campo.Elements["/Rect"] = new PdfLiteral("[0 0 0 0]");
        campo.Elements.SetInteger("/F", NascostoEBloccato);

        var modulo = new PdfDictionary(documento);
        modulo.Elements["/Fields"] = new PdfArray(documento, campo.Reference!);
        modulo.Elements.SetInteger("/SigFlags", 3); // c'è una firma, e il file si allunga soltanto
        documento.Internals.Catalog.Elements["/AcroForm"] = modulo;
        documento.Pages[0].Elements["/Annots"] = new PdfArray(documento, campo.Reference!);
    }

    public static byte[] Riempi(byte[] pdf, FirmaDellEnte firma)
    {
        var vuoto = Vuoto(firma);
        var inizio = pdf.AsSpan().IndexOf(Encoding.ASCII.GetBytes(vuoto));
        var fine = inizio + vuoto.Length;
        Encoding.ASCII.GetBytes($"[0 {inizio} {fine} {pdf.Length - fine}]".PadRight(Intervallo.Length), pdf.AsSpan(pdf.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Intervallo))));
        var cms = firma.Cms([.. pdf.AsSpan(0, inizio), .. pdf.AsSpan(fine)]);
        Encoding.ASCII.GetBytes(Convert.ToHexString(cms), pdf.AsSpan(inizio + 1));
        return pdf;
    }

    private static string Vuoto(FirmaDellEnte firma) => $"<{new string('0', firma.Spazio * 2)}>";

    private static PdfDictionary Oggetto(PdfDocument documento, string tipo)
    {
        var dizionario = new PdfDictionary(documento);
        dizionario.Elements.SetName("/Type", tipo);
        documento.Internals.AddObject(dizionario);
        return dizionario;
    }
}
