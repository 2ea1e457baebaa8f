using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Accerta.Dati;

namespace Accerta.Documenti;

/// <summary>
/// La firma dell'ente sulle carte (per eIDAS un sigillo elettronico): CMS staccata, SHA-256, legata al suo certificato
/// (ESS signing-certificate-v2, RFC 5035). Il posto nel PDF è di <see cref="PostoDellaFirma"/>.
/// </summary>
public sealed class FirmaDellEnte : IDisposable
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string CertificatoDiChiFirma = "1.2.840.113549.1.9.16.2.47";
    private const int Gioco = 64; // una firma a curva ellittica non è sempre lunga uguale

    private readonly X509Certificate2Collection _tutti;
    private readonly X509Certificate2 _certificato;
    private readonly AsnEncodedData _legame;
    private readonly TimeProvider _clock;

    private FirmaDellEnte(X509Certificate2Collection tutti, X509Certificate2 certificato, TimeProvider clock)
    {
        (_tutti, _certificato, _clock) = (tutti, certificato, clock);
        _legame = new(new Oid(CertificatoDiChiFirma), Legame(certificato));
        Spazio = Cms([0]).Length + Gioco; // firma per prova: una chiave che non firma si scopre qui
    }

    /// <summary>Il nome scritto nel certificato.</summary>
    public string Nome => _certificato.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>L'istante che la firma dichiara.</summary>
    internal DateTimeOffset Adesso => _clock.GetUtcNow();

    /// <summary>Quanti byte riservarle nel file.</summary>
    internal int Spazio { get; }

    /// <summary>Apre il certificato dell'ente. In dimostrazione, se non c'è, ne nasce uno firmato da sé, che lo dice nel nome, e resta nel suo file.</summary>
    public static FirmaDellEnte Apri(OpzioniAccerta opzioni, TimeProvider clock)
    {
        if (opzioni.Firma.Certificato is { } percorso) return Leggi(percorso, opzioni.Firma.Password, clock);
        if (!opzioni.Demo)
            throw new InvalidOperationException("manca Accerta:Firma:Certificato (un file PKCS#12 con certificato e chiave): senza, verbali e lettere non si possono firmare");
        var file = Path.Combine(opzioni.CartellaDellaDimostrazione(), "firma-dimostrazione.p12");
        if (!File.Exists(file)) File.WriteAllBytes(file, DiDimostrazione());
        return Leggi(file, null, clock);
    }

    /// <summary>Un certificato firmato da sé, in PKCS#12 senza password. Non vale nulla fuori dalla dimostrazione: il nome lo dice.</summary>
    public static byte[] DiDimostrazione()
    {
        using var chiave = RSA.Create(2048);
        var richiesta = new CertificateRequest("CN=DIMOSTRAZIONE senza valore legale,O=Accerta,C=IT", chiave, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        richiesta.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        richiesta.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        // L'orologio della dimostrazione si sposta: il certificato vale in qualunque giorno lo si porti.
        using var certificato = richiesta.CreateSelfSigned(new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2099, 12, 31, 0, 0, 0, TimeSpan.Zero));
        return certificato.Export(X509ContentType.Pkcs12);
    }

    /// <summary>La firma di un contenuto, in DER.</summary>
    internal byte[] Cms(byte[] contenuto)
    {
        var cms = new SignedCms(new ContentInfo(contenuto), detached: true);
        var firmatario = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _certificato)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly, // gli altri li dà il file: nessuna catena cercata in rete
        };
        foreach (var altro in _tutti.Where(c => c != _certificato)) firmatario.Certificates.Add(altro);
        firmatario.SignedAttributes.Add(_legame);
        cms.ComputeSignature(firmatario, silent: true);
        return cms.Encode();
    }

    public void Dispose()
    {
        foreach (var certificato in _tutti) certificato.Dispose();
    }

    private static FirmaDellEnte Leggi(string percorso, string? password, TimeProvider clock)
    {
        X509Certificate2Collection tutti;
        try
        {
            tutti = X509CertificateLoader.LoadPkcs12CollectionFromFile(percorso, password, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (Exception errore) when (errore is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"il certificato della firma (Accerta:Firma:Certificato, «{percorso}») non si apre: {errore.Message}", errore);
        }
        var certificato = tutti.FirstOrDefault(c => c.HasPrivateKey)
            ?? throw new InvalidOperationException($"nel certificato della firma («{percorso}») non c'è la chiave privata");
        var adesso = clock.GetUtcNow().UtcDateTime;
        return certificato.NotBefore.ToUniversalTime() <= adesso && adesso <= certificato.NotAfter.ToUniversalTime()
            ? new(tutti, certificato, clock)
            : throw new InvalidOperationException($"il certificato della firma («{percorso}») vale dal {certificato.NotBefore:yyyy-MM-dd} al {certificato.NotAfter:yyyy-MM-dd}: adesso le carte firmate non sarebbero valide");
    }

    // SigningCertificateV2: l'impronta del certificato; l'algoritmo è SHA-256, che è quello sottinteso.
    private static byte[] Legame(X509Certificate2 certificato)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        using (der.PushSequence())
        using (der.PushSequence())
            der.WriteOctetString(SHA256.HashData(certificato.RawData));
        return der.Encode();
    }
}
