using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Accerta.Giro;

/// <summary>Riscrive un PNG del browser con una tavolozza di al più 256 colori: in una pagina di testo non si vede, e il file pesa molto meno.</summary>
internal static class Tavolozza
{
    private const int Colori = 256, Vicini = 200;

    public static byte[] Riduci(byte[] png)
    {
        var (larghezza, altezza, punti) = Leggi(png);
        var frequenti = punti.CountBy(p => p).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        var vicini = frequenti.Count <= Colori ? 0 : Vicini; // se i colori ci stanno tutti, restano tutti
        List<int> scelti = [];
        foreach (var colore in frequenti)
            if (scelti.Count < Colori && scelti.TrueForAll(s => Distanza(s, colore) > vicini)) scelti.Add(colore);
        var posti = frequenti.ToDictionary(c => c, c => (byte)scelti.IndexOf(scelti.MinBy(s => Distanza(s, c))));
        return Scrivi(larghezza, altezza, scelti, [.. punti.Select(p => posti[p])]);
    }

    private static int Distanza(int a, int b)
    {
        var (r, g, v) = ((a >> 16) - (b >> 16), (a >> 8 & 255) - (b >> 8 & 255), (a & 255) - (b & 255));
        return r * r + g * g + v * v;
    }

    // Solo ciò che scrive il browser: otto bit per canale, senza tavolozza e senza intreccio.
    private static (int Larghezza, int Altezza, int[] Punti) Leggi(byte[] png)
    {
        var (larghezza, altezza, canali) = (Intero(png, 16), Intero(png, 20), png[25] == 6 ? 4 : 3);
        using var compresso = new MemoryStream();
        for (var i = 8; i < png.Length; i += 12 + Intero(png, i))
            if (png.AsSpan(i + 4, 4).SequenceEqual("IDAT"u8)) compresso.Write(png, i + 8, Intero(png, i));
        compresso.Position = 0;
        using var righe = new ZLibStream(compresso, CompressionMode.Decompress);
        var (sopra, riga, punti) = (new byte[larghezza * canali], new byte[larghezza * canali], new int[larghezza * altezza]);
        for (var y = 0; y < altezza; y++)
        {
            var filtro = righe.ReadByte();
            righe.ReadExactly(riga);
            for (var x = 0; x < riga.Length; x++)
            {
                var (prima, su, diagonale) = x < canali ? (0, sopra[x], 0) : (riga[x - canali], sopra[x], sopra[x - canali]);
                riga[x] = unchecked((byte)(riga[x] + filtro switch { 0 => 0, 1 => prima, 2 => su, 3 => (prima + su) / 2, _ => Paeth(prima, su, diagonale) }));
            }
            for (var x = 0; x < larghezza; x++) punti[y * larghezza + x] = riga[x * canali] << 16 | riga[x * canali + 1] << 8 | riga[x * canali + 2];
            (sopra, riga) = (riga, sopra);
        }
        return (larghezza, altezza, punti);
    }

    private static int Paeth(int prima, int su, int diagonale)
    {
        var stima = prima + su - diagonale;
        var (a, b, c) = (Math.Abs(stima - prima), Math.Abs(stima - su), Math.Abs(stima - diagonale));
        return a <= b && a <= c ? prima : b <= c ? su : diagonale;
    }

    private static byte[] Scrivi(int larghezza, int altezza, List<int> colori, byte[] posti)
    {
        using var dati = new MemoryStream();
        using (var righe = new ZLibStream(dati, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var y = 0; y < altezza; y++)
            {
                righe.WriteByte(0); // nessun filtro: con una tavolozza comprime meglio
                righe.Write(posti, y * larghezza, larghezza);
            }
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        Pezzo(png, "IHDR", [.. Ottetti((uint)larghezza), .. Ottetti((uint)altezza), 8, 3, 0, 0, 0]);
        Pezzo(png, "PLTE", [.. colori.SelectMany(c => (byte[])[(byte)(c >> 16), (byte)(c >> 8 & 255), (byte)(c & 255)])]);
        Pezzo(png, "IDAT", dati.ToArray());
        Pezzo(png, "IEND", []);
        return png.ToArray();
    }

    private static void Pezzo(MemoryStream png, string nome, byte[] dati)
    {
        byte[] corpo = [.. Encoding.ASCII.GetBytes(nome), .. dati];
        png.Write([.. Ottetti((uint)dati.Length), .. corpo, .. Ottetti(Controllo(corpo))]);
    }

    private static uint Controllo(byte[] corpo) // il CRC-32 dei PNG
    {
        var resto = uint.MaxValue;
        foreach (var ottetto in corpo)
        {
            resto ^= ottetto;
            for (var i = 0; i < 8; i++) resto = (resto & 1) == 1 ? resto >> 1 ^ 0xEDB88320 : resto >> 1;
        }
        return ~resto;
    }

    private static int Intero(byte[] png, int dove) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(dove));

    private static byte[] Ottetti(uint numero)
    {
        var quattro = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(quattro, numero);
        return quattro;
    }
}
