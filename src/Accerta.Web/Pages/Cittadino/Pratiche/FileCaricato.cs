namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Un file scelto in un modulo.</summary>
public static class FileCaricato
{
    /// <summary>Il contenuto; nullo se la persona non ha scelto nulla.</summary>
    public static async Task<byte[]?> LeggiAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is not { Length: > 0 }) return null;
        using var memoria = new MemoryStream();
        await file.CopyToAsync(memoria, ct);
        return memoria.ToArray();
    }
}
