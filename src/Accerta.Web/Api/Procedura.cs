using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Casi;
using Accerta.Certificati;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Api;

/// <summary>
/// La procedura per i programmi: gli stessi atti delle pagine. Ogni richiesta che cambia qualcosa porta <c>Idempotency-Key</c> (un UUID):
/// ripeterla dà la stessa ricevuta.
/// </summary>
public static class Procedura
{
    public sealed record CorpoCertificato(
        [property: JsonRequired] string Interessato,
        [property: JsonRequired] string Nome,
        [property: JsonRequired] string Cognome,
        [property: JsonRequired] DateOnly Nascita,
        [property: JsonRequired] IReadOnlyList<Accertamento> Accertamenti,
        [property: JsonRequired] DatiCertificato Dati,
        InviaCertificato.Residenza? Residenza = null,
        Guid? BozzaId = null);

    public sealed record CorpoDomanda(
        [property: JsonRequired] string Interessato,
        [property: JsonRequired] IReadOnlyList<string> Certificati,
        [property: JsonRequired] IReadOnlyList<Accertamento> Accertamenti,
        [property: JsonRequired] string Indirizzo,
        [property: JsonRequired] string Cap,
        [property: JsonRequired] string Comune,
        [property: JsonRequired] string Provincia,
        string? Email = null,
        string? Telefono = null,
        TipoDomanda Tipo = TipoDomanda.PrimaIstanza,
        PresentaDomanda.Soggiorno? Soggiorno = null,
        PresentaDomanda.Domicilio? Domicilio = null,
        string? Pec = null,
        string? Ricovero = null,
        VerbaleCitato? VerbalePrecedente = null,
        Ap70Anticipato? Ap70 = null);

    public sealed record CorpoData(Guid PostoId);

    public sealed record CorpoAp70(
        [property: JsonRequired] IReadOnlyDictionary<int, long> RedditiPersonali, bool Lavora = false, bool Coniugato = false, IReadOnlyDictionary<int, long>? RedditiConiuge = null,
        DateOnly? FrequenzaDal = null, DateOnly? FrequenzaAl = null, string? Iban = null);

    public static void MapProcedura(this WebApplication app, string? schema)
    {
        var api = app.MapGroup("/api/v1").WithTags("Procedura");
        if (schema is not null) api.RequireAuthorization(p => p.AddAuthenticationSchemes(schema).RequireAuthenticatedUser());
        else api.RequireAuthorization();

        api.MapPost("/certificati", (CorpoCertificato c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, InviaCertificato invia, ClaimsPrincipal chi, CancellationToken ct) =>
            ConNulli((c.Dati.CodiciIcd9, "dati.codiciIcd9")) is { } no ? Task.FromResult(no) : ConCodiceFiscale(c.Interessato, async cf => (await invia.HandleAsync(new(chiave, cf, c.Nome, c.Cognome, c.Nascita, c.Accertamenti, c.Dati) { Residenza = c.Residenza, BozzaId = c.BozzaId }, chi.ComeAttore(), ct)).Risposta()));
        api.MapPost("/domande", (CorpoDomanda d, [FromHeader(Name = "Idempotency-Key")] Guid chiave, PresentaDomanda presenta, ClaimsPrincipal chi, CancellationToken ct) =>
            ConNulli((d.Certificati, "certificati")) is { } no ? Task.FromResult(no) : ConCodiceFiscale(d.Interessato, async cf => (await presenta.HandleAsync(
                new(chiave, cf, d.Certificati, d.Accertamenti, d.Indirizzo, d.Cap, d.Comune, d.Provincia, d.Email, d.Telefono)
                {
                    Tipo = d.Tipo,
                    Soggiorno = d.Soggiorno,
                    Domicilio = d.Domicilio,
                    Pec = d.Pec,
                    Ricovero = d.Ricovero,
                    VerbalePrecedente = d.VerbalePrecedente,
                    Ap70 = d.Ap70,
                }, chi.ComeAttore(), ct)).Risposta()));
        api.MapPost("/fascicoli/{id:guid}/visita", async (Guid id, CorpoData d, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ScegliData scegli, ClaimsPrincipal chi, CancellationToken ct) =>
            (await scegli.HandleAsync(new(chiave, id, d.PostoId), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/allegati", async (Guid id, IFormFile file, [FromHeader(Name = "Idempotency-Key")] Guid chiave, CaricaAllegato carica, ClaimsPrincipal chi, CancellationToken ct) =>
        {
            using var contenuto = new MemoryStream();
            await file.CopyToAsync(contenuto, ct);
            return (await carica.HandleAsync(new(chiave, id, file.FileName, contenuto.ToArray()), chi.ComeAttore(), ct)).Risposta();
        }).DisableAntiforgery();
        api.MapPost("/fascicoli/{id:guid}/verbali", async (Guid id, RegistraVisita.Richiesta v, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RegistraVisita registra, ClaimsPrincipal chi, CancellationToken ct) =>
            ConNulli((v.Componenti, "componenti"), (v.Menomazioni, "menomazioni"), (v.Gruppi, "gruppi"), (v.DocumentiVisti, "documentiVisti")) ?? (await registra.HandleAsync(v with { Chiave = chiave, FascicoloId = id }, chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/firme", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, FirmaVerbale firma, ClaimsPrincipal chi, CancellationToken ct) =>
            (await firma.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/chiusura", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ChiudiVerbale chiudi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await chiudi.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/convalida", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ConvalidaVerbale convalida, ClaimsPrincipal chi, CancellationToken ct) =>
            (await convalida.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/ap70", async (Guid id, CorpoAp70 a, [FromHeader(Name = "Idempotency-Key")] Guid chiave, PresentaAp70 presenta, ClaimsPrincipal chi, CancellationToken ct) =>
            (await presenta.HandleAsync(
                new(chiave, id, a.RedditiPersonali, a.Lavora, a.Coniugato, a.RedditiConiuge ?? new Dictionary<int, long>(), a.FrequenzaDal, a.FrequenzaAl, a.Iban), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/liquidazione", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, LiquidaPrestazioni liquida, ClaimsPrincipal chi, CancellationToken ct) =>
            (await liquida.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/qr", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, GeneraQr genera, ClaimsPrincipal chi, CancellationToken ct) =>
            (await genera.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());

        // Senza accesso: il primo livello del QR, e la stessa valutazione del simulatore.
        app.MapGet("/api/v1/qr/{codice}", async (string codice, VerificaQr verifica, CancellationToken ct) =>
            await verifica.HandleAsync(codice, ct) is { Count: > 0 } riconoscimenti
                ? TypedResults.Ok(new { valido = true, riconoscimenti })
                : Results.Ok(new { valido = false, riconoscimenti = Array.Empty<Accertamento>() })).WithTags("Verifica");
        app.MapPost("/api/v1/valutazioni", async (HttpRequest richiesta, RispostaAiCasi casi, CancellationToken ct) =>
        {
            using var lettore = new StreamReader(richiesta.Body);
            try
            {
                return Results.Content(casi.Rispondi(await lettore.ReadToEndAsync(ct)), "application/json");
            }
            catch (JsonException)
            {
                return TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest); // non è un oggetto JSON: lo sbaglio è di chi chiede
            }
        }).WithTags("Valutazioni").Accepts<object>("application/json");
    }

    // Il lettore di JSON non guarda dentro gli elenchi: una voce nulla si dice qui, con il suo posto.
    internal static IResult? ConNulli(params (IEnumerable<object?> Elenco, string Nome)[] elenchi) => elenchi
        .SelectMany(e => e.Elenco.Select((voce, i) => voce is null ? $"{e.Nome}[{i}]" : null)).FirstOrDefault(campo => campo is not null) is { } campo
        ? Problemi.Illeggibile([campo])
        : null;

    private static Task<IResult> ConCodiceFiscale(string testo, Func<CodiceFiscale, Task<IResult>> prosegui) =>
        CodiceFiscale.TryParse(testo, out var codice, out var difetto)
            ? prosegui(codice)
            : Task.FromResult(Problemi.Da([new Rifiuto("I-01", "CODICE_FISCALE_NON_VALIDO", difetto, "controlla il codice fiscale sulla tessera sanitaria", "Interessato")]));
}
