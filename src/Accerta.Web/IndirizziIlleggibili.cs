using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Accerta.Web;

/// <summary>
/// Un indirizzo che il server non sa leggere, per esempio con un carattere nullo (<c>%00</c>), non arriva alle pagine: il server lo rifiuta prima, con un
/// 400 muto. Lo dice però mentre la risposta si può ancora scegliere: diventa un rinvio alla pagina che spiega.
/// </summary>
internal sealed class IndirizziIlleggibili : IObserver<KeyValuePair<string, object?>>
{
    private const string Rifiutata = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Comincia ad ascoltare il server; si smette con ciò che si riceve.</summary>
    public static IDisposable Ascolta(IServiceProvider servizi) =>
        servizi.GetRequiredService<DiagnosticListener>().Subscribe(new IndirizziIlleggibili(), nome => nome == Rifiutata);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // L'indirizzo è arrivato e il percorso no: è proprio lui che non si legge. Le altre richieste malfatte restano com'erano.
        if (value.Value is not IFeatureCollection parti
            || parti.Get<IHttpRequestFeature>() is not { RawTarget: { Length: > 0 } indirizzo, Path: null or "" }
            || parti.Get<IHttpResponseFeature>() is not { HasStarted: false } risposta) return;
        risposta.StatusCode = StatusCodes.Status303SeeOther;
        risposta.Headers.Location = indirizzo.StartsWith("/q/", StringComparison.Ordinal) ? "/q/-" : "/errore/404"; // «-» è un codice come un altro che non esiste
        _ = parti.Get<IHttpResponseBodyFeature>()?.StartAsync(); // finisce subito: non c'è corpo, e nessuno aspetta che la risposta cominci
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
