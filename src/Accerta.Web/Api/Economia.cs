using System.Security.Claims;
using System.Text.Json.Serialization;
using Accerta.Dichiarazioni;
using Accerta.Economica;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Api;

/// <summary>La fase economica e le dichiarazioni per i programmi: fatti, scelte, ricalcoli, sospensioni, restituzioni, modelli annuali.</summary>
public static class Economia
{
    public sealed record CorpoPagamento([property: JsonRequired] ModalitaDiPagamento Modalita, string? Iban = null);

    public sealed record CorpoScelta(CodicePrestazione? Nostra = null, AltraPrestazione? Altra = null);

    public sealed record CorpoIncompatibilita([property: JsonRequired] AltraNelTempo Prestazione, [property: JsonRequired] DateOnly NotificataIl);

    public sealed record CorpoRicalcolo([property: JsonRequired] CausaDelRicalcolo Causa);

    /// <summary>Di quale pagamento si parla: da fermare, da far riprendere, da revocare.</summary>
    public sealed record CorpoPrestazione([property: JsonRequired] CodicePrestazione Codice);

    public sealed record CorpoContestazione([property: JsonRequired] string Perche);

    public sealed record CorpoRisposta([property: JsonRequired] bool Accolta, [property: JsonRequired] string Perche);

    public sealed record CorpoPiano([property: JsonRequired] int Rate);

    public sealed record CorpoDichiarazione([property: JsonRequired] ModelloDichiarazione Modello, [property: JsonRequired] int Anno)
    {
        public RedditiDiUnAnno? Redditi { get; init; }
        public RedditiNotiAlFisco? Fisco { get; init; }
        public bool HaLavorato { get; init; }
        public IReadOnlyList<RicoveroDichiarato>? Ricoveri { get; init; }
        public IReadOnlyList<Frequenza>? Frequenze { get; init; }
    }

    public static void MapEconomia(this WebApplication app, string? schema)
    {
        var api = app.MapGroup("/api/v1").WithTags("Economia");
        if (schema is not null) api.RequireAuthorization(p => p.AddAuthenticationSchemes(schema).RequireAuthenticatedUser());
        else api.RequireAuthorization();
        var fascicolo = api.MapGroup("/fascicoli/{id:guid}");

        fascicolo.MapGet("/dati-gia-noti", async (Guid id, DatiGiaNoti dati, ClaimsPrincipal chi, CancellationToken ct) =>
            (await dati.HandleAsync(id, chi.ComeAttore(), ct)).Risposta(StatusCodes.Status200OK));
        fascicolo.MapPost("/pagamento", async (Guid id, CorpoPagamento c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, CambiaPagamento cambia, ClaimsPrincipal chi, CancellationToken ct) =>
            (await cambia.HandleAsync(new(chiave, id, c.Modalita, c.Iban), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapGet("/opzioni", async (Guid id, EsercitaOpzione opzioni, ClaimsPrincipal chi, CancellationToken ct) =>
            (await opzioni.ConfrontaAsync(id, chi.ComeAttore(), ct)).Risposta(StatusCodes.Status200OK));
        fascicolo.MapPost("/opzioni", async (Guid id, CorpoScelta c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, EsercitaOpzione scegli, ClaimsPrincipal chi, CancellationToken ct) =>
            (await scegli.HandleAsync(new(chiave, id, c.Nostra, c.Altra), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/incompatibilita", async (Guid id, CorpoIncompatibilita c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DichiaraFatti dichiara, ClaimsPrincipal chi, CancellationToken ct) =>
            (await dichiara.HandleAsync(new DichiaraFatti.Incompatibilita(chiave, id, c.Prestazione, c.NotificataIl), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/ricoveri", async (Guid id, RicoveroDichiarato c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DichiaraFatti dichiara, ClaimsPrincipal chi, CancellationToken ct) =>
            (await dichiara.HandleAsync(new DichiaraFatti.Ricovero(chiave, id, c), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/frequenze", async (Guid id, Frequenza c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DichiaraFatti dichiara, ClaimsPrincipal chi, CancellationToken ct) =>
            (await dichiara.HandleAsync(new DichiaraFatti.FrequenzaDelMinore(chiave, id, c), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/redditi", async (Guid id, RedditiDiUnAnno c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DichiaraFatti dichiara, ClaimsPrincipal chi, CancellationToken ct) =>
            (await dichiara.HandleAsync(new DichiaraFatti.Redditi(chiave, id, c), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/ricalcoli", async (Guid id, CorpoRicalcolo c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RicalcolaPrestazioni ricalcola, ClaimsPrincipal chi, CancellationToken ct) =>
            (await ricalcola.HandleAsync(new(chiave, id, c.Causa), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/sospensioni", async (Guid id, CorpoPrestazione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SospendiPrestazione sospendi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await sospendi.HandleAsync(new(chiave, id, c.Codice), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/riprese", async (Guid id, CorpoPrestazione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RiprendiPrestazione riprendi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await riprendi.HandleAsync(new(chiave, id, c.Codice), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/revoche", async (Guid id, CorpoPrestazione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RevocaPrestazione revoca, ClaimsPrincipal chi, CancellationToken ct) =>
            (await revoca.HandleAsync(new(chiave, id, c.Codice), chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/dichiarazioni", async (Guid id, CorpoDichiarazione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, PresentaDichiarazione presenta, ClaimsPrincipal chi, CancellationToken ct) =>
            (await presenta.HandleAsync(
                new(chiave, id, c.Modello, c.Anno, chi.ComeAttore().Ruolo == Accerta.Persone.Ruolo.Patronato ? CanaleDichiarazione.Patronato : CanaleDichiarazione.Online)
                {
                    Redditi = c.Redditi,
                    Fisco = c.Fisco,
                    HaLavorato = c.HaLavorato,
                    Ricoveri = c.Ricoveri ?? [],
                    Frequenze = c.Frequenze ?? [],
                }, chi.ComeAttore(), ct)).Risposta());
        fascicolo.MapPost("/certificati-l662", async (Guid id, CertificatoL662 c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RegistraCertificatoL662 registra, ClaimsPrincipal chi, CancellationToken ct) =>
            (await registra.HandleAsync(new(chiave, id, c), chi.ComeAttore(), ct)).Risposta());

        api.MapPost("/indebiti/{id:guid}/contestazione", async (Guid id, CorpoContestazione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ContestaIndebito contesta, ClaimsPrincipal chi, CancellationToken ct) =>
            (await contesta.HandleAsync(new(chiave, id, c.Perche), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/indebiti/{id:guid}/risposta", async (Guid id, CorpoRisposta c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DecidiIndebito decidi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await decidi.HandleAsync(new DecidiIndebito.Contestazione(chiave, id, c.Accolta, c.Perche), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/indebiti/{id:guid}/piano", async (Guid id, CorpoPiano c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DecidiIndebito decidi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await decidi.HandleAsync(new DecidiIndebito.Piano(chiave, id, c.Rate), chi.ComeAttore(), ct)).Risposta());
    }
}
