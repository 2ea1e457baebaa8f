using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Casi.Procedura;

/// <summary>Dove è arrivata la procedura, con le parole dei casi.</summary>
internal static class StatoDelCaso
{
    public static async Task ScriviAsync(AccertaDb db, Guid? fascicoloId, DateOnly oggi, JsonObject esito)
    {
        var fascicolo = await db.Fascicoli.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fascicoloId);
        esito["stato_finale"] = fascicolo is null ? "NESSUN_CERTIFICATO" : await StatoAsync(db, fascicolo, oggi);
        esito["domande_aperte"] = await db.Domande.CountAsync(d => d.Accertamenti.Any(a => a.Aperto));
        if (fascicolo is null) return;
        esito["data_visita"] = (await db.Visite.AsNoTracking().UltimaAsync(fascicolo.Id, default))?.Giorno.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        esito["definitivo_per"] = (await db.Verbali.AsNoTracking().Where(v => v.FascicoloId == fascicolo.Id && v.DefinitivoPer != null).Select(v => v.DefinitivoPer).FirstOrDefaultAsync())?.Codice();
        esito["benefici_attivi"] = await StatoDelleRevisioni.BeneficiAttiviAsync(db, fascicolo.InteressatoId, oggi, default);
    }

    private static async Task<string> StatoAsync(AccertaDb db, Fascicolo fascicolo, DateOnly oggi)
    {
        var modalita = (await db.Visite.AsNoTracking().UltimaAsync(fascicolo.Id, default))?.Modalita;
        return fascicolo.Stato switch
        {
            StatoFascicolo.CertificatoDisponibile or StatoFascicolo.CertificatoScaduto or StatoFascicolo.DomandaPresentata or StatoFascicolo.DaRiconvocare
                or StatoFascicolo.InVerificaSecondoGrado or StatoFascicolo.DomandaDecaduta => fascicolo.Stato.Codice(),
            StatoFascicolo.VisitaFissata => modalita == ModalitaVisita.Domiciliare ? "VISITA_DOMICILIARE_FISSATA" : "VISITA_FISSATA",
            StatoFascicolo.VisitaSvolta => modalita == ModalitaVisita.AgliAtti ? "VALUTATO_AGLI_ATTI" : "VISITA_EFFETTUATA",
            StatoFascicolo.VerbaleDaFirmare => "VERBALE_PRIMO_GRADO",
            StatoFascicolo.VerbaleDefinitivo or StatoFascicolo.DatiEconomiciPresentati or StatoFascicolo.Liquidato or StatoFascicolo.Concluso =>
                await db.Ricorsi.AnyAsync(r => r.FascicoloId == fascicolo.Id && r.Stato != StatoRicorso.Concluso) ? "IN_GIUDIZIO"
                : await StatoDelleRevisioni.InAttesaAsync(db, fascicolo.Id, oggi, default) ? "REVISIONE_IN_ATTESA"
                : "VERBALE_DEFINITIVO",
            StatoFascicolo.SospesoPerAssenza or StatoFascicolo.RevocatoPerAssenza => "PRESTAZIONE_SOSPESA",
        };
    }
}
