using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>A-01: appena la domanda è completa si propone una data, nella commissione del territorio.</summary>
public static class ProponiData
{
    /// <summary>Quante date si mostrano fra cui scegliere.</summary>
    public const int Alternative = 6;

    /// <summary>
    /// Prende il primo posto libero con il preavviso minimo; se nessuno è nel termine prende il primo dopo, e la visita ricorda il ritardo.
    /// Nulla se l'agenda è vuota.
    /// </summary>
    public static async Task<Visita?> PerAsync(
        AccertaDb db, Fascicolo fascicolo, Domanda domanda, DateOnly entro, DateTimeOffset adesso, NormeVigenti norme, CancellationToken ct)
    {
        var dal = domanda.PresentataIl.AddDays(norme.Termini.PreavvisoVisitaGiorni.Al(domanda.PresentataIl));
        var unica = domanda.Regime == Regime.Convenzionata;
        var posto = await (from p in db.Posti
                           join c in db.Commissioni on p.CommissioneId equals c.Id
                           join s in db.Sedi on c.SedeId equals s.Id
                           where s.Provincia == domanda.Provincia && c.Unica == unica && p.FascicoloId == null && p.Giorno >= dal
                           orderby p.Quando
                           select p).FirstOrDefaultAsync(ct);
        if (posto is null) return null;

        posto.Assegna(fascicolo.Id);
        var visita = new Visita
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            CommissioneId = posto.CommissioneId,
            PostoId = posto.Id,
            Quando = posto.Quando,
            Giorno = posto.Giorno,
            EntroIl = entro,
            PropostaIl = adesso,
        };
        db.Add(visita);
        return visita;
    }

    /// <summary>I posti fra cui la persona può scegliere: quello che ha, e il primo libero di ogni giorno della stessa commissione.</summary>
    public static async Task<IReadOnlyList<Posto>> AlternativeAsync(AccertaDb db, Visita visita, DateOnly oggi, NormeVigenti norme, CancellationToken ct)
    {
        var dal = oggi.AddDays(norme.Termini.PreavvisoVisitaGiorni.Al(oggi));
        var posti = await db.Posti.AsNoTracking()
            .Where(p => p.CommissioneId == visita.CommissioneId && (p.Id == visita.PostoId || p.FascicoloId == null && p.Giorno >= dal))
            .OrderBy(p => p.Quando).Take(Alternative * PostiAlGiornoGuardati).ToListAsync(ct);
        return
        [
            .. posti.GroupBy(p => p.Giorno).Select(g => g.FirstOrDefault(p => p.Id == visita.PostoId) ?? g.First()).Take(Alternative),
        ];
    }

    private const int PostiAlGiornoGuardati = 20;
}
