using System.Security.Claims;
using System.Text.Json.Serialization;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Validazione;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Api;

/// <summary>La visita, i verbali, la convalida e i riesami per i programmi: gli stessi atti delle pagine, con <c>Idempotency-Key</c>.</summary>
public static class VisitaEVerbale
{
    public sealed record CorpoSeduta([property: JsonRequired] IReadOnlyList<Presente> Componenti, bool MedicoDiFiducia = false, bool ServeEsperto = false);

    public sealed record CorpoProvvisorio(EsitoHandicap Esito);

    public sealed record CorpoConsegna(DateOnly ConsegnatoIl);

    public sealed record CorpoEsami([property: JsonRequired] IReadOnlyList<string> Esami);

    public sealed record CorpoNuovaVisita(NonRichiamare NonRichiamare = NonRichiamare.Nessuno, DateOnly? Giorno = null);

    public sealed record CorpoSecondoGrado([property: JsonRequired] IReadOnlyList<Presente> Componenti, [property: JsonRequired] string EsameObiettivo, bool ServeEsperto = false);

    public sealed record CorpoSegnalazione([property: JsonRequired] string Perche);

    public sealed record CorpoEsameSuperiore(bool Conferma);

    public sealed record CorpoCampione([property: JsonRequired] string Seme, DateOnly Dal, DateOnly Al);

    public static void MapVisitaEVerbale(this WebApplication app, string? schema)
    {
        var api = app.MapGroup("/api/v1").WithTags("Visita e verbale");
        if (schema is not null) api.RequireAuthorization(p => p.AddAuthenticationSchemes(schema).RequireAuthenticatedUser());
        else api.RequireAuthorization();

        api.MapPost("/fascicoli/{id:guid}/seduta", async (Guid id, CorpoSeduta c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SvolgiVisita svolgi, ClaimsPrincipal chi, CancellationToken ct) =>
            Procedura.ConNulli((c.Componenti, "componenti")) ?? (await svolgi.HandleAsync(new(chiave, id, c.Componenti, c.MedicoDiFiducia, c.ServeEsperto), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/schede", async (Guid id, CompilaVerbale.Richiesta v, [FromHeader(Name = "Idempotency-Key")] Guid chiave, CompilaVerbale compila, ClaimsPrincipal chi, CancellationToken ct) =>
            Procedura.ConNulli((v.Comune.DocumentiVisti, "comune.documentiVisti"), (v.Comune.CodiciIcd9, "comune.codiciIcd9"), (v.Comune.EsamiRichiesti, "comune.esamiRichiesti"),
                (v.Invalidita?.Menomazioni ?? [], "invalidita.menomazioni"), (v.Invalidita?.Gruppi ?? [], "invalidita.gruppi")) ?? (await compila.HandleAsync(v with { Chiave = chiave, FascicoloId = id }, chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/fascicoli/{id:guid}/certificato-provvisorio", async (Guid id, CorpoProvvisorio c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RilasciaCertificatoProvvisorio rilascia, ClaimsPrincipal chi, CancellationToken ct) =>
            (await rilascia.HandleAsync(new(chiave, id, c.Esito), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/consegna", async (Guid id, CorpoConsegna c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, NotificaVerbale notifica, ClaimsPrincipal chi, CancellationToken ct) =>
            (await notifica.HandleAsync(new(chiave, id, c.ConsegnatoIl), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/autotutela", async (Guid id, Correzione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, CorreggiInAutotutela correggi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await correggi.HandleAsync(new(chiave, id, c), chi.ComeAttore(), ct)).Risposta());

        api.MapGet("/cml/verbali", async (ElencoDelCml elenco, ClaimsPrincipal chi, CancellationToken ct, int pagina = 1) => (await elenco.HandleAsync(chi.ComeAttore(), pagina, ct)).Risposta(StatusCodes.Status200OK));
        api.MapPost("/verbali/{id:guid}/sospensione", async (Guid id, CorpoEsami c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SospendiVerbale sospendi, ClaimsPrincipal chi, CancellationToken ct) =>
            Procedura.ConNulli((c.Esami, "esami")) ?? (await sospendi.HandleAsync(new(chiave, id, c.Esami), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/nuova-visita", async (Guid id, CorpoNuovaVisita c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, DisponiVisita disponi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await disponi.HandleAsync(new(chiave, id, c.NonRichiamare, c.Giorno), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/visita-secondo-grado", async (Guid id, CorpoSecondoGrado c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, RegistraVisitaSecondoGrado registra, ClaimsPrincipal chi, CancellationToken ct) =>
            Procedura.ConNulli((c.Componenti, "componenti")) ?? (await registra.HandleAsync(new(chiave, id, c.Componenti, c.EsameObiettivo, c.ServeEsperto), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/firme-secondo-grado", async (Guid id, [FromHeader(Name = "Idempotency-Key")] Guid chiave, FirmaSecondoGrado firma, ClaimsPrincipal chi, CancellationToken ct) =>
            (await firma.HandleAsync(new(chiave, id), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/convalida-con-correzione", async (Guid id, Correzione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ConvalidaVerbale convalida, ClaimsPrincipal chi, CancellationToken ct) =>
            (await convalida.HandleAsync(new(chiave, id, EsamiVisti: true, c), chi.ComeAttore(), ct)).Risposta());

        api.MapPost("/verbali/{id:guid}/segnalazione", async (Guid id, CorpoSegnalazione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, SegnalaAllaCms segnala, ClaimsPrincipal chi, CancellationToken ct) =>
            (await segnala.HandleAsync(new(chiave, id, c.Perche), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/cms/campioni", async (CorpoCampione c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, EstraiCampione estrai, ClaimsPrincipal chi, CancellationToken ct) =>
            (await estrai.HandleAsync(new(chiave, c.Seme, c.Dal, c.Al), chi.ComeAttore(), ct)).Risposta());
        api.MapPost("/verbali/{id:guid}/esame-superiore", async (Guid id, CorpoEsameSuperiore c, [FromHeader(Name = "Idempotency-Key")] Guid chiave, ConcludiEsameSuperiore concludi, ClaimsPrincipal chi, CancellationToken ct) =>
            (await concludi.HandleAsync(new(chiave, id, c.Conferma), chi.ComeAttore(), ct)).Risposta());
    }
}
