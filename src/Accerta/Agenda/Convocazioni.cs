using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Notifiche;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>A-03: la convocazione a visita, e la prova che è arrivata (N-01).</summary>
public static class Convocazioni
{
    private static readonly TipoAtto[] Atti = [TipoAtto.VisitaFissata, TipoAtto.VisitaSpostata, TipoAtto.VisitaDomiciliareDecisa, TipoAtto.RevisioneConvocata, TipoAtto.RevisioneRiconvocata];

    /// <summary>La convocazione: quando, dove, che cosa portare, il medico di fiducia, che cosa succede se non si viene.</summary>
    public static async Task PreparaAsync(AccertaDb db, Atto atto, Fascicolo fascicolo, Visita visita, NormeVigenti norme, CancellationToken ct)
    {
        var domicilio = visita.Modalita == ModalitaVisita.Domiciliare;
        var revisione = fascicolo.Tipo.DiRevisione;
        await Avviso.PreparaAsync(db, atto, "convocazione a visita",
            $"La visita{ParoleDellaRevisione.DellaVisita(fascicolo.Tipo)} è {visita.Quando.Italiano}{(domicilio ? $", a domicilio: {visita.Indirizzo}" : $": {await LuogoAsync(db, visita, ct)}")}. "
            + $"{(domicilio ? "Tieni pronti" : "Porta")} un documento d'identità{(revisione ? "" : ", il certificato originale firmato dal medico")} e gli esami in originale. "
            + "Può assisterti un medico di tua fiducia, a tue spese. "
            + (revisione ? await ParoleDellaRevisione.SeNonVieniAsync(db, visita, norme, ct) : "Se non vieni, sarai convocato un'altra volta; dopo due assenze la domanda decade."), ct);
    }

    /// <summary>L'ultima convocazione di una visita; nulla se non è stata ancora fissata.</summary>
    public static Task<Atto?> UltimaAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct) =>
        db.Atti.AsNoTracking().Where(a => a.FascicoloId == fascicoloId && Atti.Contains(a.Tipo)).OrderByDescending(a => a.Numero).FirstOrDefaultAsync(ct);

    /// <summary>Le notifiche legali dell'ultima convocazione.</summary>
    public static async Task<List<Notifica>> NotificheAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct) =>
        await UltimaAsync(db, fascicoloId, ct) is { } atto
            ? await db.Notifiche.AsNoTracking().Where(n => n.AttoId == atto.Id && n.Legale).ToListAsync(ct)
            : [];

    /// <summary>A-06, R-02: c'è la prova che la persona sapeva della visita?</summary>
    public static async Task<bool> ProvataAsync(AccertaDb db, Visita visita, NormeVigenti norme, CancellationToken ct) => await ProvaAsync(db, visita, norme, ct) is not null;

    /// <summary>La prova: la notifica arrivata non oltre il giorno della visita, o l'atto con cui la persona ha scelto la data; nulla se non c'è.</summary>
    internal static async Task<Guid?> ProvaAsync(AccertaDb db, Visita visita, NormeVigenti norme, CancellationToken ct)
    {
        if (await UltimaAsync(db, visita.FascicoloId, ct) is not { } atto) return null;
        var arrivata = await Consegne.ArrivataAsync(db, atto.Id, ct);
        var scelta = atto.Tipo != TipoAtto.VisitaDomiciliareDecisa && atto.ChiRuolo.PerLaPersona;
        if (!Notificazione.ConvocazioneProvata(arrivata?.ConsegnataIl, scelta, visita.Giorno, norme)) return null;
        return arrivata?.ConsegnataIl <= visita.Giorno ? arrivata!.Id : atto.Id;
    }

    private static async Task<string> LuogoAsync(AccertaDb db, Visita visita, CancellationToken ct)
    {
        var sede = await (from c in db.Commissioni join s in db.Sedi on c.SedeId equals s.Id where c.Id == visita.CommissioneId select s.Nome + ", " + s.Indirizzo).SingleAsync(ct);
        var sala = await (from p in db.Posti
                          join seduta in db.Sedute on p.SedutaId equals seduta.Id
                          join s in db.Sale on seduta.SalaId equals s.Id
                          where p.Id == visita.PostoId
                          select s.Nome).SingleOrDefaultAsync(ct);
        return sala is null ? sede : $"{sede}, {sala}";
    }
}
