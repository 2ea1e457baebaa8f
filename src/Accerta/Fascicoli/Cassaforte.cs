using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Accerta.Fascicoli;

/// <summary>La chiave che protegge le chiavi dei fascicoli: 32 byte, fuori dalla base dati.</summary>
public sealed record ChiaveMaestra(byte[] Byte);

/// <summary>
/// Cifra i dati sanitari (AES-256-GCM) con una chiave per fascicolo, a sua volta cifrata con la chiave maestra.
/// Distruggere la chiave di un fascicolo dimentica la persona; la catena degli atti si verifica ancora.
/// Legge solo <see cref="ApriFascicolo"/>.
/// </summary>
public sealed class Cassaforte(ChiaveMaestra maestra)
{
    private const int Nonce = 12, Sigillo = 16;

    private static readonly JsonSerializerOptions Formato = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Una chiave nuova per un fascicolo nuovo, già avvolta.</summary>
    public byte[] NuovaChiave(Guid fascicoloId) => Chiudi(maestra.Byte, RandomNumberGenerator.GetBytes(32), fascicoloId.ToByteArray());

    /// <summary>Cifra dei dati sanitari di un fascicolo.</summary>
    public byte[] Cifra<T>(Fascicolo fascicolo, T dati) => CifraByte(fascicolo, JsonSerializer.SerializeToUtf8Bytes(dati, Formato));

    /// <summary>Cifra un file di un fascicolo.</summary>
    public byte[] CifraByte(Fascicolo fascicolo, byte[] dati) => Chiudi(Chiave(fascicolo), dati, fascicolo.Id.ToByteArray());

    /// <summary>Cifra per un altro fascicolo della stessa persona ciò che era di questo: il testo in chiaro non esce di qui.</summary>
    public byte[] Trasferisci(Fascicolo da, Fascicolo a, byte[] cifrati) => CifraByte(a, DecifraByte(da, cifrati));

    internal T Decifra<T>(Fascicolo fascicolo, byte[] cifrati) => JsonSerializer.Deserialize<T>(DecifraByte(fascicolo, cifrati), Formato)!;

    internal byte[] DecifraByte(Fascicolo fascicolo, byte[] cifrati) => Apri(Chiave(fascicolo), cifrati, fascicolo.Id.ToByteArray());

    /// <summary>Cifra un segreto che non appartiene a un fascicolo (il codice di un QR).</summary>
    internal byte[] CifraSegreto(Guid proprietario, byte[] segreto) => Chiudi(maestra.Byte, segreto, proprietario.ToByteArray());

    internal byte[] DecifraSegreto(Guid proprietario, byte[] cifrato) => Apri(maestra.Byte, cifrato, proprietario.ToByteArray());

    /// <summary>L'impronta di un segreto corto (un OTP): senza la chiave maestra non si indovina provandoli tutti.</summary>
    internal byte[] ImprontaSegreto(Guid proprietario, byte[] segreto) => HMACSHA256.HashData(maestra.Byte, (byte[])[.. proprietario.ToByteArray(), .. segreto]);

    private byte[] Chiave(Fascicolo fascicolo) => fascicolo.ChiaveAvvolta is []
        ? throw new InvalidOperationException($"i dati sanitari del fascicolo {fascicolo.Id} sono stati dimenticati")
        : Apri(maestra.Byte, fascicolo.ChiaveAvvolta, fascicolo.Id.ToByteArray());

    private static byte[] Chiudi(byte[] chiave, byte[] chiaro, byte[] legame)
    {
        var uscita = new byte[Nonce + Sigillo + chiaro.Length];
        RandomNumberGenerator.Fill(uscita.AsSpan(0, Nonce));
        using var aes = new AesGcm(chiave, Sigillo);
        aes.Encrypt(uscita.AsSpan(0, Nonce), chiaro, uscita.AsSpan(Nonce + Sigillo), uscita.AsSpan(Nonce, Sigillo), legame);
        return uscita;
    }

    private static byte[] Apri(byte[] chiave, byte[] cifrato, byte[] legame)
    {
        var chiaro = new byte[cifrato.Length - Nonce - Sigillo];
        using var aes = new AesGcm(chiave, Sigillo);
        aes.Decrypt(cifrato.AsSpan(0, Nonce), cifrato.AsSpan(Nonce + Sigillo), cifrato.AsSpan(Nonce, Sigillo), chiaro, legame);
        return chiaro;
    }
}
