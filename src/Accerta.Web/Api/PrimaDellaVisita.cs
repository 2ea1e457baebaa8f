using System.Security.Claims;
using System.Text.Json.Serialization;
using Accerta.Certificati;
using Accerta.Domande;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Api;

/// <summary>Bozze dei certificati, deleghe, mandati, diffida, progetto di vita: gli stessi atti, per i programmi. I documenti sono PDF in base64.</summary>
public static class PrimaDellaVisita
{
    public sealed record CorpoPersona(
        [property: JsonRequired] string CodiceFiscale, [property: JsonRequired] string Nome, [property: JsonRequired] string Cognome, [property: JsonRequired] DateOnly Nascita);

    public sealed record CorpoDelega(
        [property: JsonRequired] CorpoPersona Interessato,
        [property: JsonRequired] ModelloDiDelega Modello,
        [property: JsonRequired] QualitaDelRappresentante Qualita,
        DateOnly? Al = null,
        byte[]? DocumentoDelegante = null,
        byte[]? DocumentoDelegato = null,
        byte[]? Attestazione = null);

    public sealed record CorpoVerifica([property: JsonRequired] bool Accettata, string? Motivo = null);

    public sealed record CorpoMandato([property: JsonRequired] CorpoPersona Interessato, Guid? SedeId = null, DateOnly? Al = null, byte[]? Modulo = null);

    public static void MapPrimaDellaVisita(this WebApplication app, string? schema)
    {
        var api = app.MapGroup("/api/v1").WithTags("Prima della visita");
        if (schema is not null) api.RequireAuthorization(p => p.AddAuthenticationSchemes(schema).RequireAuthenticatedUser());
        else api.RequireAuthorization();

        api.MapGet("/certificati/bozze", async (SalvaBozzaCertificato bozze, ClaimsPrincipal chi, CancellationToken ct) => TypedResults.Ok(await bozze.ElencoAsync(chi.ComeAttore(), ct)));
        api.MapPost("/certificati/bozze", async (ContenutoDellaBozza c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SalvaBozzaCertificato salva, ClaimsPrincipal chi, CancellationToken ct) =>
            (await salva.HandleAsync(new(chiave, null, c), chi.ComeAttore(), ct)).Risposta());
        api.MapPut("/certificati/bozze/{id:guid}", async (Guid id, ContenutoDellaBozza c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SalvaBozzaCertificato salva, ClaimsPrincipal chi, CancellationToken ct) =>
            (await salva.HandleAsync(new(chiave, id, c), chi.ComeAttore(), ct)).Risposta(StatusCodes.Status200OK));
        api.MapDelete("/certificati/bozze/{id:guid}", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SalvaBozzaCertificato salva, ClaimsPrincipal chi, CancellationToken ct) =>
            (await salva.CancellaAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta(StatusCodes.Status200OK));
        api.MapPut("/certificati/{numero}", async (string numero, ModificaCertificato modifica, ClaimsPrincipal chi, CancellationToken ct) =>
            Problemi.Da([await modifica.HandleAsync(numero, chi.ComeAttore(), ct)]));

        api.MapPost("/deleghe", (CorpoDelega d, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RichiediDelega richiedi, ClaimsPrincipal chi, CancellationToken ct) =>
            ConPersona(d.Interessato, async persona => (await richiedi.HandleAsync(
                new(chiave, persona, d.Modello, d.Qualita, d.Al, d.DocumentoDelegante, d.DocumentoDelegato, d.Attestazione), chi.ComeAttore(), ct)).Risposta()));
        api.MapGet("/deleghe/{id:guid}/documenti/{tipo}", async (Guid id, TipoDocumentoDiDelega tipo, VerificaDelega verifica, ClaimsPrincipal chi, CancellationToken ct) =>
            (await verifica.LeggiAsync(id, tipo, chi.ComeAttore(), ct)).Match<IResult>(file => TypedResults.File(file, "application/pdf"), Problemi.Da));
        api.MapPost("/deleghe/{id:guid}/verifica", async (Guid id, CorpoVerifica v, [FromHeader(Name = "Idempotency-Key")] Guid chiave, VerificaDelega verifica, ClaimsPrincipal chi, CancellationToken ct) =>
            (await verifica.HandleAsync(new(chiave, id, v.Accettata, v.Motivo), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/deleghe/{id:guid}/revoca", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RevocaDelega revoca, ClaimsPrincipal chi, CancellationToken ct) =>
            (await revoca.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());

        api.MapPost("/mandati", (CorpoMandato m, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RegistraMandato registra, ClaimsPrincipal chi, CancellationToken ct) =>
            ConPersona(m.Interessato, async persona => (await registra.HandleAsync(new(chiave, persona, m.SedeId, m.Al, m.Modulo), chi.ComeAttore(), ct)).Risposta()));
        api.MapPost("/mandati/{id:guid}/revoca", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RevocaMandato revoca, ClaimsPrincipal chi, CancellationToken ct) =>
            (await revoca.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());

        api.MapPost("/fascicoli/{id:guid}/diffida", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, PresentaDiffida diffida, ClaimsPrincipal chi, CancellationToken ct) =>
            (await diffida.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/progetto-di-vita", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RichiediProgettoDiVita richiedi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await richiedi.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
    }

    private static Task<IResult> ConPersona(CorpoPersona corpo, Func<PersonaDichiarata, Task<IResult>> prosegui) =>
        CodiceFiscale.TryParse(corpo.CodiceFiscale, out var codice, out var difetto)
            ? prosegui(new(codice, corpo.Nome, corpo.Cognome, corpo.Nascita))
            : Task.FromResult(Problemi.Da([new Rifiuto("I-01", "CODICE_FISCALE_NON_VALIDO", difetto, "controlla il codice fiscale sulla tessera sanitaria", "Interessato")]));
}
