using System.IO.Compression;

namespace Accerta.Documenti;

/// <summary>
/// Chi legge un PDF lo fa per ricorsione: centomila parentesi una dentro l'altra esaurirebbero la pila e fermerebbero l'intero programma.
/// Qui le si conta senza leggere; il resto si legge su una pila che regge quel conto.
/// </summary>
internal static class AnnidamentoPdf
{
    /// <summary>Quante parentesi aperte può avere un file, in chiaro o in un flusso: anche se fossero tutte una dentro l'altra, la pila le regge.</summary>
    public const int ApertureMassime = 200_000;

    private const int ByteDiPila = 512 * 1024 * 1024; // solo riservati: si occupano quelli che servono

    private static readonly string[] AltreCompressioni = ["/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode"];

    /// <summary>Vero se le parentesi sono troppe; anche dentro gli oggetti compressi, se ce ne sono.</summary>
    public static bool Eccede(byte[] file)
    {
        if (Aperture(file) > ApertureMassime) return true;
        var testo = EsaminaPdf.SenzaCodifica(file);
        if (!testo.Contains("/ObjStm", StringComparison.Ordinal)) return false;
        if (AltreCompressioni.Any(c => testo.Contains(c, StringComparison.Ordinal))) return true; // oggetti compressi in modi che non guardiamo
        var eccede = false;
        for (var i = Prossimo(file, 0); i < file.Length && !eccede; i = Prossimo(file, i)) eccede = ScompattatoEccede(file, i);
        return eccede;
    }

    /// <summary>Esegue su una pila abbastanza profonda.</summary>
    public static T SuPilaProfonda<T>(Func<T> leggi)
    {
        T? letto = default;
        Exception? errore = null;
        var filo = new Thread(
            () =>
            {
                try
                {
                    letto = leggi();
                }
                catch (Exception lanciata)
                {
                    errore = lanciata; // si rilancia su chi aspetta
                }
            },
            ByteDiPila);
        filo.Start();
        filo.Join();
        return errore is null ? letto! : throw errore;
    }

    private static int Aperture(ReadOnlySpan<byte> byteDelFile) => byteDelFile.Count((byte)'[') + byteDelFile.Count((byte)'<');

    // Dove comincia il contenuto del prossimo flusso.
    private static int Prossimo(ReadOnlySpan<byte> file, int da)
    {
        var inizio = file[da..].IndexOf("stream"u8);
        if (inizio < 0) return file.Length;
        var contenuto = da + inizio + "stream"u8.Length;
        var salto = file[contenuto..].IndexOfAnyExcept("\r\n "u8);
        return salto < 0 ? file.Length : contenuto + salto;
    }

    private static bool ScompattatoEccede(byte[] file, int inizio)
    {
        using var zlib = new ZLibStream(new MemoryStream(file, inizio, file.Length - inizio), CompressionMode.Decompress);
        var pezzo = new byte[64 * 1024];
        var aperture = 0;
        try
        {
            while (aperture <= ApertureMassime && zlib.Read(pezzo) is > 0 and var letti) aperture += Aperture(pezzo.AsSpan(0, letti));
        }
        catch (InvalidDataException)
        {
            // non è compresso così, oppure è finito: vale ciò che si è contato
        }
        return aperture > ApertureMassime;
    }
}
