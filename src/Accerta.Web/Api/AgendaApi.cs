using System.Security.Claims;
using System.Text.Json.Serialization;
using Accerta.Agenda;
using Accerta.Notifiche;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Api;

/// <summary>Agenda, documenti e notifiche per i programmi: gli stessi atti delle pagine.</summary>
public static class AgendaApi
{
    public sealed record CorpoSeduta(Guid CommissioneId, [property: JsonRequired] string Sala, DateOnly Giorno, TimeOnly Inizio, int Visite, int MinutiPerVisita);

    public sealed record CorpoDomicilio([property: JsonRequired] string Indirizzo);

    public sealed record CorpoDecisione([property: JsonRequired] bool Accolta, DateOnly? NuovaData = null, TimeOnly? Ora = null);

    public sealed record CorpoAgliAtti([property: JsonRequired] bool DocumentazioneSufficiente, bool AutismoDocumentato = false);

    public sealed record CorpoVisione([property: JsonRequired] IReadOnlyList<Guid> Allegati);

    public sealed record CorpoRecapito(string? Pec = null, string? Domicilio = null, string? Cap = null, string? Provincia = null);

    public sealed record CorpoConsegna([property: JsonRequired] EsitoConsegna Esito, [property: JsonRequired] DateOnly Il);

    public sealed record CorpoTerritori([property: JsonRequired] string Csv);

    public static void MapAgenda(this WebApplication app, string? schema)
    {
        var api = app.MapGroup("/api/v1").WithTags("Agenda");
        if (schema is not null) api.RequireAuthorization(p => p.AddAuthenticationSchemes(schema).RequireAuthenticatedUser());
        else api.RequireAuthorization();

        api.MapPost("/territori", async (CorpoTerritori t, [FromHeader(Name = "Idempotency-Key")] Guid chiave, CaricaTerritori carica, ClaimsPrincipal chi, CancellationToken ct) =>
            (await carica.HandleAsync(new(chiave, t.Csv), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/sedute", async (CorpoSeduta s, [FromHeader(Name = "Idempotency-Key")] Guid chiave, CreaSeduta crea, ClaimsPrincipal chi, CancellationToken ct) =>
            (await crea.HandleAsync(new(chiave, s.CommissioneId, s.Sala, s.Giorno, s.Inizio, s.Visite, s.MinutiPerVisita), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/sedute/{id:guid}/annullamento", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, AnnullaSeduta annulla, ClaimsPrincipal chi, CancellationToken ct) =>
            (await annulla.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/visita/disdetta", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DisdiciVisita disdici, ClaimsPrincipal chi, CancellationToken ct) =>
            (await disdici.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/visita/assenza", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RegistraAssenza registra, ClaimsPrincipal chi, CancellationToken ct) =>
            (await registra.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/visita/convocazione-da-rifare", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RifaiConvocazione rifai, ClaimsPrincipal chi, CancellationToken ct) =>
            (await rifai.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/visita-domiciliare", async (Guid id, CorpoDomicilio d, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ChiediVisitaDomiciliare chiedi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await chiedi.HandleAsync(new(chiave, id, d.Indirizzo), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/visita-domiciliare/decisione", async (Guid id, CorpoDecisione d, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DecidiVisitaDomiciliare decidi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await decidi.HandleAsync(new(chiave, id, d.Accolta, d.NuovaData, d.Ora), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/agli-atti", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ChiediAgliAtti chiedi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await chiedi.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/agli-atti/valutazione", async (Guid id, CorpoAgliAtti v, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ValutaAgliAtti valuta, ClaimsPrincipal chi, CancellationToken ct) =>
            (await valuta.HandleAsync(new(chiave, id, v.DocumentazioneSufficiente, v.AutismoDocumentato), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/documenti-richiesti", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RichiediDocumenti richiedi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await richiedi.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/allegati/visti", async (Guid id, CorpoVisione v, [FromHeader(Name = "Idempotency-Key")] Guid chiave, PrendiVisione prendi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await prendi.HandleAsync(new(chiave, id, v.Allegati), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/recapito", async (Guid id, CorpoRecapito r, [FromHeader(Name = "Idempotency-Key")] Guid chiave, IndicaRecapito indica, ClaimsPrincipal chi, CancellationToken ct) =>
            (await indica.HandleAsync(new(chiave, id, r.Pec, r.Domicilio, r.Cap, r.Provincia), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/notifiche/{id:guid}/consegna", async (Guid id, CorpoConsegna c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RegistraConsegna registra, ClaimsPrincipal chi, CancellationToken ct) =>
            (await registra.HandleAsync(new(chiave, id, c.Esito, c.Il), chi.ComeAttore(), ct)).Risposta());
    }
}
