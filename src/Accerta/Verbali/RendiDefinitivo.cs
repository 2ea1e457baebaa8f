using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
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
        foreach (var accertamento in await db.AccertamentiRichiesti
                     .Where(a => a.InteressatoId == verbale.InteressatoId && a.Tipo == verbale.Accertamento && a.Aperto).ToListAsync(ct))
            accertamento.Aperto = false; // D-06: da ora si può fare un'altra domanda

        fascicolo.Stato = await AvanzaFascicolo.StatoAsync(db, fascicolo, await DaAccertare.PerAsync(db, fascicolo, ct), ct);
        var atto = fascicolo.Registra(TipoAtto.VerbaleDefinitivo, attore, adesso, "B-02 B-03 K-01 K-04 L-01 E-01",
            new { verbale = verbale.Id, perche, dal, verbale.EfficaceDal, copie = (string[])["completa", "omissis"] });
        db.Add(atto);
        verbale.DefinitivoCon = atto.Id;
        var tutti = fascicolo.Stato == StatoFascicolo.VerbaleDefinitivo;
        if (tutti) await Scadenzario.AdempiAsync(db, atto, TipoObbligo.ConcludereLaProcedura, ct);
        var conBeneficio = tutti && db.Verbali.Local.Any(v => v.FascicoloId == fascicolo.Id && v.Stato == StatoVerbale.Definitivo && v.Giudizio.PuoDarePrestazioni);
        await NotificaAsync(db, atto, verbale, conBeneficio, "il verbale è pronto",
            "Il verbale della commissione è definitivo: trovi sul portale la copia completa e la copia omissis, senza dati sulla salute. ", norme, ct);
        await CessaIlProvvisorioAsync(db, fascicolo, verbale, adesso, ct);
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

    // G-08: il provvisorio vale solo fino al definitivo; se il definitivo riconosce meno, ciò che si è avuto si restituisce.
    private static async Task CessaIlProvvisorioAsync(AccertaDb db, Fascicolo fascicolo, Verbale verbale, DateTimeOffset adesso, CancellationToken ct)
    {
        if (verbale.Accertamento != Accertamento.Handicap
            || await db.CertificatiProvvisori.SingleOrDefaultAsync(c => c.FascicoloId == fascicolo.Id && c.CessatoIl == null, ct) is not { } provvisorio) return;
        (provvisorio.CessatoIl, provvisorio.DaRestituire) = (adesso.GiornoInItalia, Handicap.SiRestituisce(provvisorio.Esito, verbale.Giudizio.ComeHandicap));
        db.Add(fascicolo.Registra(TipoAtto.CertificatoProvvisorioCessato, Attore.Sistema, adesso, "G-08",
            new { provvisorio = provvisorio.Id, verbale = verbale.Id, provvisorio.DaRestituire }));
    }
}
