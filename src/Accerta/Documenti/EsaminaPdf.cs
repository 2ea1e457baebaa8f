using System.Runtime.CompilerServices;
using Accerta.Norma.Visite;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Accerta.Documenti;

/// <summary>Guarda dentro un file che qualcuno vuole allegare: è davvero un PDF, si legge, non contiene nulla che parta da solo (V-01)?</summary>
public static class EsaminaPdf
{
    // Nomi di azioni e contenuti attivi (ISO 32000-1, 12.6 e 7.11): un documento sanitario non ne ha bisogno.
    private static readonly string[] Attivi = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFiles", "/EmbeddedFile", "/RichMedia", "/SubmitForm", "/ImportData"];

    // PDFsharp non legge nulla finché non ha una licenza: la sceglie Caratteri, che può non essere ancora servito a nessuno.
    static EsaminaPdf() => RuntimeHelpers.RunClassConstructor(typeof(Caratteri).TypeHandle);

    public static FileDaAllegare Esamina(byte[] file)
    {
        var inizio = file.AsSpan(0, Math.Min(file.Length, 1024));
        if (inizio.IndexOf("%PDF-"u8) < 0) return new(file.Length, PdfVero: false, Cifrato: false, ContenutoAttivo: false);
        try
        {
            using var pdf = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
            return new(file.Length, PdfVero: pdf.PageCount > 0, Cifrato: pdf.SecuritySettings.IsEncrypted, ContieneAttivi(pdf));
        }
        catch (PdfReaderException errore) when (errore.Message.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return new(file.Length, PdfVero: true, Cifrato: true, ContenutoAttivo: false);
        }
        catch (Exception errore) when (errore is PdfReaderException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            return new(file.Length, PdfVero: false, Cifrato: false, ContenutoAttivo: false); // comincia come un PDF ma non si legge
        }
    }

    private static bool ContieneAttivi(PdfDocument pdf)
    {
        foreach (var oggetto in pdf.Internals.GetAllObjects())
            if (oggetto is PdfDictionary dizionario && dizionario.Elements.Keys.Any(Attivi.Contains)
                || oggetto is PdfDictionary azione && azione.Elements.GetName("/S") is var tipo && Attivi.Contains(tipo))
                return true;
        return false;
    }
}
