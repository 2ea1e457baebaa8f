using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Accerta.Norma.Visite;
using PdfSharp.License;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Accerta.Documenti;

/// <summary>Guarda dentro un file che qualcuno vuole allegare: è davvero un PDF, si legge, non contiene nulla che parta da solo (V-01)?</summary>
public static partial class EsaminaPdf
{
    // Nomi di azioni e contenuti attivi (ISO 32000-1, 12.6 e 7.11): un documento sanitario non ne ha bisogno.
    private static readonly string[] Attivi = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFiles", "/EmbeddedFile", "/RichMedia", "/SubmitForm", "/ImportData"];

    private const int ProfonditaMassima = 100; // un documento vero non annida così: si rifiuta

    // PDFsharp non legge nulla finché non ha una licenza: la sceglie Caratteri, che può non essere ancora servito a nessuno.
    static EsaminaPdf() => RuntimeHelpers.RunClassConstructor(typeof(Caratteri).TypeHandle);

    public static FileDaAllegare Esamina(byte[] file)
    {
        var inizio = file.AsSpan(0, Math.Min(file.Length, 1024));
        if (inizio.IndexOf("%PDF-"u8) < 0) return new(file.Length, PdfVero: false, Cifrato: false, ContenutoAttivo: false);
        if (Cifrato(file)) return new(file.Length, PdfVero: true, Cifrato: true, ContenutoAttivo: false);
        if (AnnidamentoPdf.Eccede(file)) return new(file.Length, PdfVero: false, Cifrato: false, ContenutoAttivo: false);
        try
        {
            return AnnidamentoPdf.SuPilaProfonda(() =>
            {
                using var pdf = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
                return new FileDaAllegare(file.Length, PdfVero: pdf.PageCount > 0, Cifrato: false, pdf.Internals.GetAllObjects().Any(o => ContieneAttivi(o, 0)));
            });
        }
        catch (Exception errore) when (errore is not (OutOfMemoryException or PdfSharpLicenseException))
        {
            return new(file.Length, PdfVero: false, Cifrato: false, ContenutoAttivo: false); // comincia come un PDF ma non si legge: PDFsharp lancia di tutto, anche Exception
        }
    }

    // La voce /Encrypt sta in chiaro nel trailer, anche quando la password per aprire è vuota e PDFsharp leggerebbe lo stesso.
    private static bool Cifrato(byte[] file) => SenzaCodifica(file).Contains("/Encrypt", StringComparison.Ordinal);

    /// <summary>Il testo con i nomi in chiaro: <c>/#45ncrypt</c> è <c>/Encrypt</c>.</summary>
    internal static string SenzaCodifica(ReadOnlySpan<byte> testo) =>
        NomeCodificato().Replace(Encoding.Latin1.GetString(testo), c => $"{(char)Convert.ToByte(c.Groups[1].Value, 16)}");

    // I dizionari possono stare uno dentro l'altro, senza essere oggetti a sé; i rimandi non si seguono: ogni oggetto è già nell'elenco.
    private static bool ContieneAttivi(PdfItem oggetto, int profondita) => profondita > ProfonditaMassima || oggetto switch
    {
        PdfDictionary dizionario => dizionario.Elements.Any(e => Attivi.Contains(e.Key) || e.Value is PdfName { Value: var nome } && Attivi.Contains(nome)
            || e.Value is not (null or PdfReference) && ContieneAttivi(e.Value, profondita + 1)),
        PdfArray elenco => elenco.Elements.Any(e => e is not PdfReference && ContieneAttivi(e, profondita + 1)),
        _ => false,
    };

    [GeneratedRegex("#([0-9A-Fa-f]{2})")]
    private static partial Regex NomeCodificato();
}
