using System.Collections.Concurrent;
using Accerta.Persone;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;

namespace Accerta.Web.Identita;

/// <summary>Ciò che una persona aveva scritto quando la sessione è finita.</summary>
/// <param name="Di">Chi l'ha scritto, e con quale ruolo: lo ritrova soltanto lei.</param>
/// <param name="Indirizzo">Dove stava andando.</param>
/// <param name="Campi">Le risposte, come sono arrivate.</param>
/// <param name="ConFile">Vero se c'erano file: quelli non si conservano.</param>
public sealed record ModuloConservato(Attore Di, string Indirizzo, IReadOnlyList<KeyValuePair<string, string>> Campi, bool ConFile, DateTimeOffset Alle);

/// <summary>
/// I moduli mandati a sessione finita, in memoria e per poco: il più recente di ogni persona. Si conservano solo se il biscotto, benché scaduto, è nostro.
/// </summary>
public sealed class ModuliConservati(TimeProvider clock)
{
    private const int ByteMassimi = 1024 * 1024, PersoneMassime = 1000;
    private static readonly TimeSpan Durata = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<Guid, ModuloConservato> _moduli = new();

    /// <summary>Vero se il modulo si è potuto conservare.</summary>
    public async Task<bool> ConservaAsync(HttpContext contesto, CookieAuthenticationOptions opzioni)
    {
        var richiesta = contesto.Request;
        if (!HttpMethods.IsPost(richiesta.Method) || !richiesta.HasFormContentType || richiesta.ContentLength is not <= ByteMassimi) return false;
        if (opzioni.CookieManager.GetRequestCookie(contesto, opzioni.Cookie.Name!) is not { } biscotto || opzioni.TicketDataFormat.Unprotect(biscotto) is not { } scaduto) return false;
        var adesso = clock.GetUtcNow();
        foreach (var vecchio in _moduli.Where(m => m.Value.Alle + Durata < adesso)) _moduli.TryRemove(vecchio);
        if (_moduli.Count >= PersoneMassime) return false;
        var letto = await richiesta.ReadFormAsync(contesto.RequestAborted);
        var di = scaduto.Principal.ComeAttore();
        _moduli[di.PersonaId] = new(di, richiesta.GetEncodedPathAndQuery(),
            [.. from campo in letto where campo.Key != "__RequestVerificationToken" from valore in campo.Value select KeyValuePair.Create(campo.Key, valore ?? "")], letto.Files.Count > 0, adesso);
        return true;
    }

    /// <summary>Ciò che questa persona aveva scritto; nullo se non c'è o è passato troppo tempo.</summary>
    public ModuloConservato? Di(Guid personaId) => _moduli.TryGetValue(personaId, out var modulo) && clock.GetUtcNow() <= modulo.Alle + Durata ? modulo : null;

    public void Butta(Guid personaId) => _moduli.TryRemove(personaId, out _);
}

/// <summary>Quando finisce la sessione, se non si fa nulla: lo dice ogni pagina di chi è entrato.</summary>
public static class Sessione
{
    private static readonly object Fine = new();

    /// <summary>Di serie la sessione si allunga dopo metà del tempo: una pagina aperta non dice mai meno di metà.</summary>
    public static Task SegnaLaFine(CookieSlidingExpirationContext contesto)
    {
        var adesso = contesto.Options.TimeProvider!.GetUtcNow();
        contesto.HttpContext.Items[Fine] = adesso + (contesto.ShouldRenew ? contesto.Options.ExpireTimeSpan : contesto.RemainingTime);
        return Task.CompletedTask;
    }

    extension(HttpContext contesto)
    {
        /// <summary>Quando finisce la sessione; nullo per chi non è entrato.</summary>
        public DateTimeOffset? FineDellaSessione => contesto.Items[Fine] as DateTimeOffset?;
    }
}
