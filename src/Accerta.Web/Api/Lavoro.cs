using System.Security.Claims;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Web.Identita;

namespace Accerta.Web.Api;

/// <summary>Gli elenchi di lavoro di ogni ufficio, a pagine: gli stessi delle pagine del portale.</summary>
public static class Lavoro
{
    public static void MapLavoro(this WebApplication app, string? schema)
    {
        var api = app.MapGroup("/api/v1/lavoro").WithTags("Elenchi di lavoro");
        if (schema is not null) api.RequireAuthorization(p => p.AddAuthenticationSchemes(schema).RequireAuthenticatedUser());
        else api.RequireAuthorization();

        api.MapGet("/termini", async (TerminiDelRuolo termini, ClaimsPrincipal chi, CancellationToken ct, bool mancati = false, int pagina = 1) =>
            (await termini.HandleAsync(chi.ComeAttore(), mancati, pagina, ct)).Risposta(StatusCodes.Status200OK));
        api.MapGet("/assistiti", async (ScadenzeDelPatronato scadenze, ClaimsPrincipal chi, CancellationToken ct, int pagina = 1) =>
            (await scadenze.HandleAsync(chi.ComeAttore(), pagina, ct)).Risposta(StatusCodes.Status200OK));

        NellaSede<ElencoDellaSegreteria, DaConvocare>(api, "/da-convocare", Ruolo.Segreteria, (elenco, sede, _, pagina, ct) => elenco.DaConvocareAsync(sede, pagina, ct));
        NellaSede<ElencoDellaSegreteria, PostoLibero>(api, "/posti-liberi", Ruolo.Segreteria, (elenco, sede, oggi, pagina, ct) => elenco.PostiLiberiAsync(sede, oggi, pagina, ct));
        NellaSede<ElencoDellaSegreteria, NotificaDaSeguire>(api, "/notifiche-da-registrare", Ruolo.Segreteria, (elenco, sede, _, pagina, ct) => elenco.DaRegistrareAsync(sede, pagina, ct));
        NellaSede<ElencoDellaSegreteria, NotificaDaSeguire>(api, "/notifiche-non-arrivate", Ruolo.Segreteria, (elenco, sede, _, pagina, ct) => elenco.NonArrivateAsync(sede, pagina, ct));
        NellaSede<ElencoDellOperatore, DaDecidere>(api, "/da-decidere", Ruolo.Operatore, (elenco, sede, _, pagina, ct) => elenco.DaDecidereAsync(sede.Provincia, pagina, ct));
        NellaSede<ElencoDellOperatore, PagamentoFermo>(api, "/pagamenti-fermi", Ruolo.Operatore, (elenco, sede, _, pagina, ct) => elenco.FermiAsync(sede.Provincia, pagina, ct));
        NellaSede<ElencoDellOperatore, IndebitoDaDecidere>(api, "/indebiti-contestati", Ruolo.Operatore, (elenco, sede, _, pagina, ct) => elenco.ContestatiAsync(sede.Provincia, pagina, ct));
        NellaSede<ElencoDellOperatore, DichiarazioneDaAvere>(api, "/dichiarazioni", Ruolo.Operatore, (elenco, sede, _, pagina, ct) => elenco.DichiarazioniAsync(sede.Provincia, pagina, ct));
        api.MapGet("/esami-superiori", async (ElencoDellaCms elenco, AccertaDb db, TimeProvider clock, ClaimsPrincipal chi, CancellationToken ct, int pagina = 1) =>
            (await SoloAsync(Ruolo.Cms, db, clock, chi, ct) is { } no ? no : (Esito<Pagina<DaRiesaminare>>)await elenco.HandleAsync(pagina, ct)).Risposta(StatusCodes.Status200OK));
    }

    // Un elenco di una sede: lo vede chi ci lavora con quel ruolo.
    private static void NellaSede<TElenco, T>(RouteGroupBuilder api, string dove, Ruolo ruolo, Func<TElenco, Sede, DateOnly, int, CancellationToken, Task<Pagina<T>>> leggi) where TElenco : class =>
        api.MapGet(dove, async (TElenco elenco, AccertaDb db, TimeProvider clock, ClaimsPrincipal chi, CancellationToken ct, int pagina = 1) =>
        {
            var (attore, oggi) = (chi.ComeAttore(), clock.GetUtcNow().GiornoInItalia);
            Esito<Pagina<T>> esito = attore.Ruolo == ruolo && await Relazione.SedeAsync(db, attore, oggi, ct) is { } sede
                ? await leggi(elenco, sede, oggi, pagina, ct)
                : NonAmmesso(ruolo);
            return esito.Risposta(StatusCodes.Status200OK);
        });

    private static async Task<Rifiuto?> SoloAsync(Ruolo ruolo, AccertaDb db, TimeProvider clock, ClaimsPrincipal chi, CancellationToken ct) =>
        chi.ComeAttore() is var attore && attore.Ruolo == ruolo && await Relazione.IncaricoAsync(db, attore, clock.GetUtcNow().GiornoInItalia, ct) is not null ? null : NonAmmesso(ruolo);

    private static Rifiuto NonAmmesso(Ruolo ruolo) => Rifiuti.RuoloNonAmmesso(ruolo switch
    {
        Ruolo.Segreteria => "la segreteria della sede",
        Ruolo.Operatore => "un operatore della sede, con l'incarico in corso",
        Ruolo.Cms => "la commissione medica superiore",
        _ => throw new ArgumentOutOfRangeException(nameof(ruolo), ruolo, "nessun elenco di lavoro per questo ruolo"),
    });
}
