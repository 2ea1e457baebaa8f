using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>Il fascicolo è al punto del verbale più indietro: passa avanti quando ci sono passati tutti.</summary>
internal static class AvanzaFascicolo
{
    /// <summary>Lo stato che segue dai verbali, compresi quelli non ancora salvati; dopo l'ultimo definitivo non torna più indietro.</summary>
    public static async Task<StatoFascicolo> StatoAsync(AccertaDb db, Fascicolo fascicolo, DaAccertare chiesto, CancellationToken ct)
    {
        if (fascicolo.Stato.ColVerbale) return fascicolo.Stato;
        _ = await db.Verbali.Where(v => v.FascicoloId == fascicolo.Id).ToListAsync(ct);
        var verbali = db.Verbali.Local.Where(v => v.FascicoloId == fascicolo.Id && v.Stato != StatoVerbale.Sostituito).ToList();
        return chiesto.Accertamenti.Except(verbali.Select(v => v.Accertamento)).Any() ? StatoFascicolo.VisitaSvolta
            : verbali.Exists(v => v.Stato == StatoVerbale.DaFirmare) ? StatoFascicolo.VerbaleDaFirmare
            : verbali.Exists(v => v.InConvalida) ? StatoFascicolo.InVerificaSecondoGrado
            : StatoFascicolo.VerbaleDefinitivo;
    }
}
