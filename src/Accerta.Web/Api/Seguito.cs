using System.Security.Claims;
using System.Text.Json.Serialization;
using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Ricorsi;
using Accerta.Norma.Tempo;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Api;

/// <summary>Ciò che segue al verbale, per i programmi: revisioni e controlli, ricorsi, secondo livello del QR, Disability Card.</summary>
public static class Seguito
{
    public sealed record CorpoRevisione(DateOnly? DataVisita = null);

    public sealed record CorpoGiustificazione([property: JsonRequired] NaturaGiustificazione Natura, Guid? DocumentoId = null);

    public sealed record CorpoDecisione([property: JsonRequired] bool Accolta, string? Motivazione = null);

    public sealed record CorpoEstrazione([property: JsonRequired] string Seme, [property: JsonRequired] int Quanti);

    public sealed record CorpoAtp([property: JsonRequired] DateOnly DepositatoIl, [property: JsonRequired] string NumeroDiRuolo);

    public sealed record CorpoPasso([property: JsonRequired] PassoDelGiudizio Passo, [property: JsonRequired] DateOnly Il, DateOnly? OperazioniIl = null, int? GiorniDelGiudice = null);

    public sealed record CorpoDissenso([property: JsonRequired] ParteDelGiudizio Parte, [property: JsonRequired] DateOnly Il);

    public sealed record CorpoRicorso([property: JsonRequired] DateOnly Il);

    public sealed record CorpoDecisioneDelGiudice(
        [property: JsonRequired] TipoDiEsito Tipo, [property: JsonRequired] DateOnly NotificatoIl, DateOnly? AggravamentoDal = null, DateOnly? DecorrenzaDelGiudice = null,
        Giudizio? Giudizio = null, int? Percentuale = null);

    public sealed record CorpoSecondoLivello(string? Finalita = null);

    public sealed record CorpoOtp([property: JsonRequired] string Otp);

    public sealed record CorpoCard(byte[]? Foto = null);

    public sealed record CorpoSostituzione([property: JsonRequired] MotivoDiSostituzione Motivo, byte[]? Denuncia = null, byte[]? Foto = null);

    public sealed record CorpoRevoca([property: JsonRequired] string Motivazione);

    public static void MapSeguito(this WebApplication app, string? schema)
    {
        var api = app.MapGroup("/api/v1").WithTags("Seguito");
        if (schema is not null) api.RequireAuthorization(p => p.AddAuthenticationSchemes(schema).RequireAuthenticatedUser());
        else api.RequireAuthorization();
        MapRevisioni(api);
        MapRicorsi(api);
        MapAttestazioni(api);
    }

    private static void MapRevisioni(RouteGroupBuilder api)
    {
        api.MapPost("/fascicoli/{id:guid}/revisione", async (Guid id, CorpoRevisione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ConvocaRevisione convoca, ClaimsPrincipal chi, CancellationToken ct) =>
            (await convoca.HandleAsync(new(chiave, id, c.DataVisita), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/riconvocazione", async (Guid id, CorpoRevisione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RiconvocaARevisione riconvoca, ClaimsPrincipal chi, CancellationToken ct) =>
            (await riconvoca.HandleAsync(new(chiave, id, c.DataVisita), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/assenza-a-revisione", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SospendiPerAssenza sospendi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await sospendi.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/giustificazioni", async (Guid id, CorpoGiustificazione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, PresentaGiustificazione presenta, ClaimsPrincipal chi, CancellationToken ct) =>
            (await presenta.HandleAsync(new(chiave, id, c.Natura, c.DocumentoId), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/giustificazioni/decisione", async (Guid id, CorpoDecisione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DecidiGiustificazione decidi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await decidi.HandleAsync(new(chiave, id, c.Accolta, c.Motivazione), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/controlli-straordinari", async (CorpoEstrazione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, EstraiControlli estrai, ClaimsPrincipal chi, CancellationToken ct) =>
            (await estrai.HandleAsync(new(chiave, c.Seme, c.Quanti), chi.ComeAttore(), ct)).Risposta());
    }

    private static void MapRicorsi(RouteGroupBuilder api)
    {
        api.MapPost("/verbali/{id:guid}/ricorso", async (Guid id, CorpoAtp c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DepositaAtp deposita, ClaimsPrincipal chi, CancellationToken ct) =>
            (await deposita.HandleAsync(new(chiave, id, c.DepositatoIl, c.NumeroDiRuolo), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/ricorsi/{id:guid}/passi", async (Guid id, CorpoPasso c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RegistraPassoDelRicorso registra, ClaimsPrincipal chi, CancellationToken ct) =>
            (await registra.HandleAsync(new(chiave, id, c.Passo, c.Il, c.OperazioniIl, c.GiorniDelGiudice), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/ricorsi/{id:guid}/dissenso", async (Guid id, CorpoDissenso c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DissentiDallaPerizia dissenti, ClaimsPrincipal chi, CancellationToken ct) =>
            (await dissenti.HandleAsync(new(chiave, id, c.Parte, c.Il), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/ricorsi/{id:guid}/merito", async (Guid id, CorpoRicorso c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DepositaRicorso deposita, ClaimsPrincipal chi, CancellationToken ct) =>
            (await deposita.HandleAsync(new(chiave, id, c.Il), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/ricorsi/{id:guid}/decisione", async (Guid id, CorpoDecisioneDelGiudice c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ConcludiGiudizio concludi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await concludi.HandleAsync(new(chiave, id, c.Tipo, c.NotificatoIl, c.AggravamentoDal, c.DecorrenzaDelGiudice, c.Giudizio, c.Percentuale), chi.ComeAttore(), ct)).Risposta());
    }

    private static void MapAttestazioni(RouteGroupBuilder api)
    {
        api.MapPost("/fascicoli/{id:guid}/qr/revoca", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RevocaQr revoca, ClaimsPrincipal chi, CancellationToken ct) =>
            (await revoca.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/qr/{codice}/secondo-livello", async (string codice, CorpoSecondoLivello c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RichiediSecondoLivello richiedi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await richiedi.HandleAsync(new(chiave, codice, c.Finalita), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verifiche/{id:guid}/otp", async (Guid id, CorpoOtp c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, InserisciOtp inserisci, ClaimsPrincipal chi, CancellationToken ct) =>
            (await inserisci.HandleAsync(new(chiave, id, c.Otp), chi.ComeAttore(), ct)).Risposta(StatusCodes.Status200OK));
        api.MapGet("/fascicoli/{id:guid}/verifiche", async (Guid id, AccertaDb db, TimeProvider clock, ClaimsPrincipal chi, CancellationToken ct) =>
            await Relazione.TrovaAsync(db, id, chi.ComeAttore(), clock.GetUtcNow().GiornoInItalia, ct) is { VedeSanitari: true, VedeEconomica: true } // la persona, o chi la rappresenta
            && await db.Fascicoli.FindAsync([id], ct) is { } fascicolo
                ? Results.Ok(await RegistroDelleVerifiche.DellaPersonaAsync(db, fascicolo.InteressatoId, ct))
                : Problemi.Da([Rifiuti.NessunFascicolo]));
        api.MapPost("/fascicoli/{id:guid}/card", async (Guid id, CorpoCard c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RichiediCard richiedi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await richiedi.HandleAsync(new(chiave, id, c.Foto), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/card/{id:guid}/emissione", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, EmettiCard emetti, ClaimsPrincipal chi, CancellationToken ct) =>
            (await emetti.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/card/{id:guid}/sostituzione", async (Guid id, CorpoSostituzione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SostituisciCard sostituisci, ClaimsPrincipal chi, CancellationToken ct) =>
            (await sostituisci.HandleAsync(new(chiave, id, c.Motivo, c.Denuncia, c.Foto), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/card/{id:guid}/revoca", async (Guid id, CorpoRevoca c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RevocaCard revoca, ClaimsPrincipal chi, CancellationToken ct) =>
            (await revoca.HandleAsync(new(chiave, id, c.Motivazione), chi.ComeAttore(), ct)).Risposta());
    }
}
