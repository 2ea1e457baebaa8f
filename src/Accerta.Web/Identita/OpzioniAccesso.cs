namespace Accerta.Web.Identita;

/// <summary>Chi garantisce l'identità di chi entra: sezione <c>Accerta:Accesso</c>. Senza <see cref="Emittente"/> fuori dalla dimostrazione non si entra.</summary>
public sealed class OpzioniAccesso
{
    /// <summary>L'emittente OpenID Connect (SPID, CIE, o chi li raccoglie), com'è scritto nei suoi metadati.</summary>
    public Uri? Emittente { get; set; }

    /// <summary>L'identificativo con cui il portale è registrato presso l'emittente.</summary>
    public string Cliente { get; set; } = "";

    /// <summary>La chiave privata RSA del portale, in un file PEM: firma le richieste. La parte pubblica è in <c>/accesso/chiavi</c>.</summary>
    public string FileChiave { get; set; } = "";

    public string Ambiti { get; set; } = "openid";

    /// <summary>Il livello chiesto (<c>acr_values</c>); quello che basta lo dicono le norme.</summary>
    public string LivelloChiesto { get; set; } = "https://www.spid.gov.it/SpidL2";

    /// <summary>Altre origini verso cui un modulo può portare, se l'uscita dell'emittente non è sulla sua stessa origine.</summary>
    public IReadOnlyList<string> AltreOrigini { get; set; } = [];

    /// <summary>Le origini del fornitore: un modulo (l'uscita) vi può portare.</summary>
    public IReadOnlyList<string> Origini => Emittente is null ? [] : [Emittente.GetLeftPart(UriPartial.Authority), .. AltreOrigini];

    /// <exception cref="InvalidOperationException">Manca qualcosa, o l'emittente non è protetto.</exception>
    public void Controlla()
    {
        if (Emittente is null) return;
        if (!Emittente.IsAbsoluteUri || (Emittente.Scheme != Uri.UriSchemeHttps && !Emittente.IsLoopback))
            throw new InvalidOperationException($"Accerta:Accesso:Emittente deve essere un indirizzo https, non «{Emittente}»");
        if (Cliente is "") throw new InvalidOperationException("manca Accerta:Accesso:Cliente: l'identificativo con cui il portale è registrato");
        if (!File.Exists(FileChiave)) throw new InvalidOperationException($"Accerta:Accesso:FileChiave: il file «{FileChiave}» non c'è");
    }
}
