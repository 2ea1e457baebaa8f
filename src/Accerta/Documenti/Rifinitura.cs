using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Accerta.Documenti;

/// <summary>
/// Ripassa il file che PDFsharp ha scritto, per due difetti che non si correggono dalle sue opzioni: i flussi compressi finiscono
/// senza la somma di controllo zlib (qpdf avvisa), e i nomi a caso di caratteri e metadati rendono ogni copia diversa dall'altra.
/// Si appoggia alla forma semplice del file appena scritto: una sola tabella xref, un oggetto dopo l'altro.
/// </summary>
internal static partial class Rifinitura
{
    public static byte[] Ripassa(byte[] pdf, Guid impronta)
    {
        var codice = Encoding.Latin1;
        var coda = codice.GetString(pdf, pdf.Length - 64, 64);
        var tabella = int.Parse(Inizio().Match(coda).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var fine = codice.GetString(pdf, tabella, pdf.Length - tabella);
        var voci = Voce().Matches(fine[..fine.IndexOf("trailer", StringComparison.Ordinal)]);
        int[] posizioni = [.. voci.Select(v => int.Parse(v.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];

        using var esito = new MemoryStream(pdf.Length + 1024);
        esito.Write(pdf, 0, posizioni.Where((_, i) => InUso(i)).Min());
        var nuove = new int[posizioni.Length];
        Dictionary<string, string> etichette = [];
        int[] ordine = [.. Enumerable.Range(0, posizioni.Length).Where(InUso).OrderBy(i => posizioni[i])];
        foreach (var (n, oggetto) in ordine.Index())
        {
            nuove[oggetto] = (int)esito.Position;
            var dopo = n + 1 < ordine.Length ? posizioni[ordine[n + 1]] : tabella;
            Oggetto(esito, pdf.AsSpan(posizioni[oggetto], dopo - posizioni[oggetto]));
        }

        var nuovaTabella = (int)esito.Position;
        var i = 0;
        var riscritta = Voce().Replace(fine, v => InUso(i++) ? $"{nuove[i - 1]:D10}{v.Value[10..]}" : v.Value);
        esito.Write(codice.GetBytes(Inizio().Replace(riscritta, $"startxref\n{nuovaTabella}\n%%EOF")));
        return esito.ToArray();

        bool InUso(int oggetto) => voci[oggetto].Value[17] == 'n';

        void Oggetto(Stream uscita, ReadOnlySpan<byte> oggetto)
        {
            var inizio = oggetto.IndexOf("stream\n"u8);
            if (inizio < 0)
            {
                uscita.Write(codice.GetBytes(Etichetta().Replace(codice.GetString(oggetto), StessaEtichetta)));
                return;
            }
            var testa = codice.GetString(oggetto[..inizio]);
            var resto = oggetto[(inizio + 7)..];
            var lunga = int.Parse(Lunghezza().Match(testa).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var flusso = resto[..lunga];
            byte[] somma = [];
            if (testa.Contains("/FlateDecode", StringComparison.Ordinal)) somma = SommaDiControllo(flusso);
            else if (testa.Contains("/Metadata", StringComparison.Ordinal))
                flusso = codice.GetBytes(Uuid().Replace(codice.GetString(flusso), $"uuid:{impronta:D}"));
            uscita.Write(codice.GetBytes(Lunghezza().Replace(testa, $"/Length {lunga + somma.Length}")));
            uscita.Write("stream\n"u8);
            uscita.Write(flusso);
            uscita.Write(somma);
            uscita.Write(resto[lunga..]);
        }

        // AAAAAA, AAAAAB, …: diverse fra loro nello stesso documento, uguali in ogni copia.
        string StessaEtichetta(Match m)
        {
            if (!etichette.TryGetValue(m.Groups[1].Value, out var etichetta))
                etichette[m.Groups[1].Value] = etichetta = "AAAAA" + (char)('A' + etichette.Count);
            return $"/{etichetta}+";
        }
    }

    // Adler-32 (RFC 1950) del contenuto, che si deve decomprimere per conoscerlo.
    private static byte[] SommaDiControllo(ReadOnlySpan<byte> flusso)
    {
        using var compresso = new MemoryStream(flusso[2..].ToArray());
        using var contenuto = new DeflateStream(compresso, CompressionMode.Decompress);
        uint a = 1, b = 0;
        var pezzo = new byte[5552]; // quanti se ne sommano prima che 32 bit non bastino: il resto si fa una volta per pezzo
        for (int letti; (letti = contenuto.Read(pezzo)) > 0;)
        {
            foreach (var ottetto in pezzo.AsSpan(0, letti)) b += a += ottetto;
            (a, b) = (a % 65521, b % 65521);
        }
        var somma = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(somma, b << 16 | a);
        return somma;
    }

    [GeneratedRegex(@"startxref\s+(\d+)\s+%%EOF")]
    private static partial Regex Inizio();

    [GeneratedRegex(@"(\d{10}) \d{5} [nf]")]
    private static partial Regex Voce();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Lunghezza();

    [GeneratedRegex(@"/([A-Z]{6})\+")]
    private static partial Regex Etichetta();

    [GeneratedRegex(@"uuid:[0-9a-f-]{36}")]
    private static partial Regex Uuid();
}
