using System.Diagnostics;

namespace Accerta.Arredo;

/// <summary>PDF veri, fatti da uno strumento che non è il nostro.</summary>
public static class Qpdf
{
    private static int _contatore;

    public static Task<byte[]> CifraAsync(byte[] pdf, string password) => LavoraAsync(pdf, "--encrypt", password, "padrone", "256", "--");

    /// <summary>Gli oggetti dentro flussi compressi: non si trovano guardando i byte.</summary>
    public static Task<byte[]> ComprimiAsync(byte[] pdf) => LavoraAsync(pdf, "--object-streams=generate", "--compress-streams=y");

    private static async Task<byte[]> LavoraAsync(byte[] pdf, params string[] opzioni)
    {
        var (da, a) = (Path.Combine(BasiDati.Cartella, $"da{Interlocked.Increment(ref _contatore)}.pdf"), Path.Combine(BasiDati.Cartella, $"a{Interlocked.Increment(ref _contatore)}.pdf"));
        await File.WriteAllBytesAsync(da, pdf);
        using var qpdf = Process.Start(new ProcessStartInfo("qpdf", [.. opzioni, da, a]) { RedirectStandardError = true })!;
        var errori = await qpdf.StandardError.ReadToEndAsync();
        await qpdf.WaitForExitAsync();
        if (qpdf.ExitCode != 0) throw new InvalidOperationException($"qpdf: {errori}");
        return await File.ReadAllBytesAsync(a);
    }
}
