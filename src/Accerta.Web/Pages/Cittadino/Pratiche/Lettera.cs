using System.Text.Json;
using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Web.Componenti;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Un avviso alla persona e, se c'è, la carta di cui parla.</summary>
public sealed record Lettera(Notifica Notifica, string? Carta)
{
    /// <summary>Gli avvisi di una pratica, dal più recente.</summary>
    public static async Task<IReadOnlyList<Lettera>> DellaPraticaAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct) =>
        [.. (await (from n in db.Notifiche.AsNoTracking()
                    join a in db.Atti on n.AttoId equals a.Id
                    where n.FascicoloId == fascicoloId
                    orderby n.CreataAlle descending, n.Id descending
                    select new { n, a.Tipo, a.Contenuto }).ToListAsync(ct)).Select(x => new Lettera(x.n, CartaDi(x.Tipo, x.Contenuto, x.n.AttoId)))];

    /// <summary>Con che mezzo: «per raccomandata».</summary>
    public string Mezzo => Notifica.Canale switch
    {
        CanaleAvviso.Email => T("per posta elettronica"),
        CanaleAvviso.Sms => T("con un SMS"),
        CanaleAvviso.Pec => T("per PEC"),
        CanaleAvviso.Raccomandata => T("per raccomandata"),
    };

    /// <summary>Com'è andata la consegna, con il suo tono.</summary>
    public (string Parole, Tono Tono) Consegna => Notifica switch
    {
        { Stato: StatoNotifica.Fallita } => (T("Non arrivata"), Tono.Negativo),
        { Stato: StatoNotifica.DaInviare } => (T("Sta partendo"), Tono.Informazione),
        { EsitoConsegna: EsitoConsegna.Consegnata } => (T($"Consegnata{Il}"), Tono.Positivo),
        { EsitoConsegna: EsitoConsegna.CompiutaGiacenza } => (T($"Non ritirata: vale come consegnata{Il}"), Tono.Attenzione),
        { EsitoConsegna: EsitoConsegna.NonConsegnata } => (T("Non consegnata"), Tono.Negativo),
        { EsitoConsegna: EsitoConsegna.IndirizzoErrato } => (T("Tornata indietro: indirizzo sbagliato"), Tono.Negativo),
        { Legale: true } => (T("Partita: aspettiamo la prova della consegna"), Tono.Informazione),
        _ => (T("Inviata"), Tono.Positivo),
    };

    private string Il => Notifica.ConsegnataIl is { } giorno ? $" {giorno.Detto("il")}" : "";

    private static string? CartaDi(TipoAtto atto, string contenuto, Guid attoId) => atto switch
    {
        TipoAtto.DomandaPresentata => CarteDelFascicolo.RicevutaDellaDomanda,
        TipoAtto.VisitaFissata or TipoAtto.VisitaSpostata or TipoAtto.RevisioneConvocata or TipoAtto.RevisioneRiconvocata => CarteDelFascicolo.Convocazione,
        TipoAtto.CertificatoProvvisorioRilasciato => CarteDelFascicolo.Provvisorio,
        TipoAtto.VerbaleDefinitivo or TipoAtto.VerbaleCorretto => CarteDelFascicolo.Verbale,
        TipoAtto.DatiEconomiciPresentati or TipoAtto.DatiEconomiciAnticipati => CarteDelFascicolo.Ap70,
        TipoAtto.PrestazioniLiquidate => CarteDelFascicolo.Decisione,
        TipoAtto.CardEmessa => Quella(CarteDelFascicolo.Card, contenuto, "card"),
        TipoAtto.DichiarazioniRichieste or TipoAtto.DichiarazioneSollecitata => $"{CarteDelFascicolo.RichiestaDelleDichiarazioni}?quale={attoId}",
        TipoAtto.DichiarazionePresentata => Quella(CarteDelFascicolo.RicevutaDellaDichiarazione, contenuto, "dichiarazione"),
        TipoAtto.PrestazioneSospesa or TipoAtto.SospesoPerAssenza => Quella(CarteDelFascicolo.Sospensione, contenuto, "sospensione"),
        TipoAtto.IndebitoAccertato => Quella(CarteDelFascicolo.Indebito, contenuto, "indebito"),
        _ => null,
    };

    // La stessa carta può essere nata più volte: quella di cui parla l'avviso è scritta nell'atto.
    private static string Quella(string carta, string contenuto, string che)
    {
        using var atto = JsonDocument.Parse(contenuto);
        return $"{carta}?quale={atto.RootElement.GetProperty(che).GetGuid()}";
    }
}
