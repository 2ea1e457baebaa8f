using System.ComponentModel;
using System.Diagnostics;
using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Norma.Tempo;

namespace Accerta.Tests.Documenti;

/// <summary>I programmi che leggono un PDF senza sapere chi lo ha scritto.</summary>
internal static class Strumenti
{
    /// <summary>Esegue un programma e ne restituisce l'uscita; se il programma manca, o finisce male, la prova cade e dice quale.</summary>
    public static string Esegui(string programma, params string[] argomenti)
    {
        var avvio = new ProcessStartInfo(programma, argomenti) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var processo = Process.Start(avvio)!;
            var errori = processo.StandardError.ReadToEndAsync();
            var uscita = processo.StandardOutput.ReadToEnd();
            processo.WaitForExit();
            if (processo.ExitCode != 0)
                throw new InvalidOperationException($"{programma} {string.Join(' ', argomenti)}: codice {processo.ExitCode}\n{uscita}\n{errori.GetAwaiter().GetResult()}");
            return uscita;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"manca il programma «{programma}»: installarlo (qpdf, poppler-utils, zbar-tools)", e);
        }
    }
}

/// <summary>La firma delle carte di prova: con l'ora ferma, la stessa carta dà gli stessi byte anche firmata.</summary>
internal static class FirmaDiProva
{
    public static FirmaDellEnte Firma { get; } = FirmaDellEnte.Apri(
        new OpzioniAccerta { Firma = { Certificato = BasiDati.Firma } }, new TestApp.OraFerma(TestApp.PrimoGiorno.AlleOre(new(9, 0))));
}

/// <summary>Un PDF su disco per la durata di una prova.</summary>
internal sealed class FilePdf : IDisposable
{
    private readonly DirectoryInfo _cartella = Directory.CreateTempSubdirectory("accerta-carte-");

    public FilePdf(Carta carta)
        : this(DisegnaPdf.Disegna(carta, FirmaDiProva.Firma))
    {
    }

    public FilePdf(byte[] contenuto)
    {
        Percorso = Path.Combine(_cartella.FullName, "carta.pdf");
        File.WriteAllBytes(Percorso, contenuto);
    }

    public string Percorso { get; }

    public string Testo(params string[] opzioni) => Strumenti.Esegui("pdftotext", [.. opzioni, Percorso, "-"]);

    /// <summary>Il testo con gli spazi e gli a capo ridotti a uno: per cercare frasi intere.</summary>
    public string Frasi => string.Join(' ', Testo("-raw").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Struttura => Strumenti.Esegui("pdfinfo", "-struct-text", Percorso);

    public string Informazioni => Strumenti.Esegui("pdfinfo", Percorso);

    /// <summary>Ciò che pdfsig dice della firma; senza chiedere a nessuno se conosce chi l'ha messa.</summary>
    public string Firma => Strumenti.Esegui("pdfsig", "-nocert", Percorso);

    public string Immagine(int pagina)
    {
        var radice = Path.Combine(_cartella.FullName, "pagina");
        Strumenti.Esegui("pdftoppm", "-r", "150", "-png", "-singlefile", "-f", $"{pagina}", Percorso, radice);
        return radice + ".png";
    }

    public void Dispose() => _cartella.Delete(recursive: true);
}
