using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>
/// Il verbale diventa definitivo — per convalida, per silenzio, o alla firma della commissione unica — e si notifica nelle due copie (B-02),
/// nello stesso commit dell'atto che lo ha deciso. Il fascicolo lo segue quando lo sono tutti.
/// </summary>
public static class RendiDefinitivo
{
    public static async Task PerAsync(
        AccertaDb db, Fascicolo fascicolo, Verbale verbale, DefinitivoPer perche, Attore attore, DateTimeOffset adesso, NormeVigenti norme, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var dal = perche == DefinitivoPer.SilenzioAssenso ? SilenzioAssenso.DefinitivoDal(verbale.TrasmessoIl!.Value, convalidatoIl: null, norme) : oggi; // il lotto può passare tardi
        (verbale.Stato, verbale.DefinitivoDal, verbale.DefinitivoPer, verbale.NotificatoIl) = (StatoVerbale.Definitivo, dal, perche, oggi);
        await EntraInVigoreAsync(db, verbale, verbale.EfficaceDal ?? dal, ct);
        foreach (var accertamento in await (from a in db.AccertamentiRichiesti
                                            join d in db.Domande on a.DomandaId equals d.Id
                                            where d.FascicoloId == fascicolo.Id && a.Tipo == verbale.Accertamento && a.Aperto
                                            select a).ToListAsync(ct))
            accertamento.Aperto = false; // D-06: il suo e non quello di un'altra domanda (aggravamento oncologico); da ora se ne può fare un'altra

        fascicolo.Stato = await AvanzaFascicolo.StatoAsync(db, fascicolo, await DaAccertare.PerAsync(db, fascicolo, ct), ct);
        var atto = fascicolo.Registra(TipoAtto.VerbaleDefinitivo, attore, adesso, "B-02 B-03 K-01 K-04 L-01 E-01",
            new { verbale = verbale.Id, perche, dal, verbale.EfficaceDal, copie = (string[])["completa", "omissis"] });
        db.Add(atto);
        verbale.DefinitivoCon = atto.Id;
        var tutti = fascicolo.Stato == StatoFascicolo.VerbaleDefinitivo;
        if (verbale.Accertamento == Accertamento.Handicap) await Scadenzario.AdempiAsync(db, atto, TipoObbligo.PronunciarsiSullHandicap, ct); // G-08
        if (tutti) await Scadenzario.AdempiAsync(db, atto, TipoObbligo.ConcludereLaProcedura, ct);
        // Chi è già in pagamento e viene rivisto ha già dato i suoi dati: i conti si rifanno con quelli.
        var giaDati = fascicolo.Tipo.DiRevisione && await db.PosizioniEconomiche.AnyAsync(p => p.InteressatoId == fascicolo.InteressatoId, ct);
        var conBeneficio = tutti && !giaDati && db.Verbali.Local.Any(v => v.FascicoloId == fascicolo.Id && v.Stato == StatoVerbale.Definitivo && v.Giudizio.PuoDarePrestazioni);
        await NotificaAsync(db, atto, verbale, conBeneficio, "il verbale è pronto",
            "Il verbale della commissione è definitivo: trovi sul portale la copia completa e la copia omissis, senza dati sulla salute. ", norme, ct);
        await FineDelProvvisorio.CessaAsync(db, fascicolo, verbale, adesso, ct);
        await ConcludiRevisione.PerAsync(db, fascicolo, verbale, attore, adesso, ct);
        await RicalcolaPrestazioni.SegnaAsync(db, verbale.InteressatoId, CausaDelRicalcolo.Giudizio, oggi, ct); // chi è già in pagamento: un giudizio nuovo rifà i conti
    }

    /// <summary>Il giudizio comincia ad avere effetto; i verbali precedenti della stessa persona, sullo stesso accertamento, non sono più quelli in vigore (Q-01).</summary>
    /// <param name="db">La base dati.</param>
    /// <param name="verbale">Il verbale.</param>
    /// <param name="dal">Da quando; nullo = non ancora.</param>
    /// <param name="ct">Annullamento.</param>
    internal static async Task EntraInVigoreAsync(AccertaDb db, Verbale verbale, DateOnly? dal, CancellationToken ct)
    {
        if (dal is not { } giorno) return;
        verbale.EfficaceDal = giorno;
        foreach (var precedente in await db.Verbali.Where(v => v.InteressatoId == verbale.InteressatoId && v.Accertamento == verbale.Accertamento
                     && v.Id != verbale.Id && v.EfficaceDal != null && v.SuperatoIl == null).ToListAsync(ct))
            (precedente.SuperatoIl, precedente.Versione) = (giorno, precedente.Versione + 1);
    }

    /// <summary>B-02: l'avviso con le due copie, e i termini di chi lo riceve: il ricorso (L-01), i dati economici se può seguirne una somma (E-01).</summary>
    internal static async Task NotificaAsync(
        AccertaDb db, Atto atto, Verbale verbale, bool conBeneficio, string oggetto, string testo, NormeVigenti norme, CancellationToken ct)
    {
        var notificato = verbale.NotificatoIl!.Value;
        var (ricorso, ap70) = (norme.Termini.RicorsoMesi.UltimoGiorno(notificato), norme.Termini.Ap70Giorni.UltimoGiorno(notificato));
        Scadenzario.Apri(db, atto, TipoObbligo.FareRicorso, "L-01", Ruolo.Cittadino, ricorso);
        if (conBeneficio) Scadenzario.Apri(db, atto, TipoObbligo.PresentareAp70, "E-01", Ruolo.Cittadino, ap70);
        await Avviso.PreparaAsync(db, atto, oggetto,
            testo + (conBeneficio ? $"Se hai diritto a una prestazione, dai i tuoi dati (modello AP70) entro {ap70.Con("il")}. " : "")
            + $"Se non sei d'accordo puoi fare ricorso al giudice entro {ricorso.Con("il")}.", ct);
    }
}
