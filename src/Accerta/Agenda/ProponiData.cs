using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>A-01: appena la domanda è completa si propone una data, nella commissione del territorio; di nuovo, ogni volta che la data salta.</summary>
public static class ProponiData
{
    /// <summary>Quante date si mostrano fra cui scegliere.</summary>
    public const int Alternative = 6;

    private const int PostiAlGiornoGuardati = 20;

    /// <summary>
    /// Prende il primo posto libero con il preavviso minimo; se nessuno è nel termine prende il primo dopo, e la visita ricorda il ritardo.
    /// Nulla se l'agenda è vuota.
    /// </summary>
    public static async Task<Visita?> PerAsync(
        AccertaDb db, Fascicolo fascicolo, Domanda domanda, DateOnly entro, DateTimeOffset adesso, NormeVigenti norme, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var dal = oggi.AddDays(norme.Termini.PreavvisoVisitaGiorni.Al(oggi));
        var presi = PresiInQuestoCommit(db);
        var posto = await (from p in db.Posti
                           join c in (await CommissioniAsync(db, fascicolo, domanda, ct)) on p.CommissioneId equals c.Id
                           where p.FascicoloId == null && p.Giorno >= dal && !presi.Contains(p.Id)
                           orderby p.Quando
                           select p).FirstOrDefaultAsync(ct);
        if (posto is null) return null;

        posto.Assegna(fascicolo.Id);
        var prima = await db.Visite.UltimaAsync(fascicolo.Id, ct);
        var visita = new Visita
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            Numero = (prima?.Numero ?? 0) + 1,
            CommissioneId = posto.CommissioneId,
            PostoId = posto.Id,
            Quando = posto.Quando,
            Giorno = posto.Giorno,
            EntroIl = entro,
            PropostaIl = adesso,
            Spostamenti = prima is { Stato: StatoVisita.Disdetta } ? prima.Spostamenti : 0, // chi disdice ha già usato il suo spostamento
        };
        db.Add(visita);
        return visita;
    }

    /// <summary>Propone una data e lo scrive: atto, termine per confermarla, avviso alla persona. Nulla se l'agenda non ha posti: il fascicolo aspetta.</summary>
    /// <param name="conAvviso">Falso se la data è già nell'avviso di un altro atto dello stesso commit.</param>
    public static async Task<Visita?> RegistraAsync(
        AccertaDb db, Fascicolo fascicolo, Domanda domanda, DateTimeOffset adesso, NormeVigenti norme, bool conAvviso, CancellationToken ct)
    {
        var entro = TermineVisita.UltimoGiorno(domanda.PresentataIl, domanda.Urgente, norme);
        if (await PerAsync(db, fascicolo, domanda, entro, adesso, norme, ct) is not { } visita) return null;
        var atto = fascicolo.Registra(TipoAtto.VisitaProposta, Attore.Sistema, adesso, "A-01 A-02",
            new { visita = visita.Id, visita.Numero, visita.Quando, visita.EntroIl, visita.OltreTermine });
        db.Add(atto);
        Scadenzario.Apri(db, atto, TipoObbligo.ConfermareLaData, "A-01", Ruolo.Cittadino, norme.Termini.PropostaAccettataGiorni.UltimoGiorno(adesso.GiornoInItalia));
        if (conAvviso)
            await Avviso.PreparaAsync(db, atto, "una data per la visita",
                $"Ti proponiamo la visita {visita.Quando.Italiano}: confermala o scegline un'altra sul portale. Se non scegli, vale questa.", ct);
        return visita;
    }

    /// <summary>La visita non si fa: il suo posto torna libero, e cade una richiesta di visita a domicilio che aspettava.</summary>
    public static async Task TogliAsync(AccertaDb db, Visita visita, StatoVisita come, CancellationToken ct)
    {
        if (visita.PostoId is { } id && await db.Posti.SingleOrDefaultAsync(p => p.Id == id, ct) is { FascicoloId: not null } posto) posto.Libera();
        (visita.Stato, visita.PostoId) = (come, null);
        if (await db.RichiesteDomiciliari.SingleOrDefaultAsync(r => r.VisitaId == visita.Id && r.Stato == StatoRichiesta.InAttesa, ct) is { } richiesta)
            richiesta.Stato = StatoRichiesta.Decaduta;
    }

    /// <summary>I termini che non servono più quando la data salta.</summary>
    public static async Task FaiCadereITerminiAsync(AccertaDb db, Atto atto, CancellationToken ct)
    {
        await Scadenzario.FaiCadereAsync(db, atto, TipoObbligo.ConfermareLaData, ct);
        await Scadenzario.FaiCadereAsync(db, atto, TipoObbligo.DecidereLaVisitaDomiciliare, ct);
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

    /// <summary>
    /// le commissioni che possono visitare la persona. La sede è quella del CAP, se il territorio ne ha una; altrimenti quella della provincia.
    /// La ASL dove c'è la commissione integrata, il centro medico-legale altrove (G-00).
    /// </summary>
    public static async Task<IQueryable<CommissioneMedica>> CommissioniAsync(AccertaDb db, Fascicolo fascicolo, Domanda domanda, CancellationToken ct)
    {
        var unica = domanda.Regime != Regime.Integrata;
        var tipo = unica ? TipoSede.Cml : TipoSede.Asl;
        var recapito = await Avviso.RecapitoAsync(db, fascicolo, ct);
        var persona = await db.FindAsync<Persona>([fascicolo.InteressatoId], ct);
        var (cap, provincia) = recapito is { Domicilio: not null } ? (recapito.Cap, recapito.Provincia ?? domanda.Provincia) : (persona!.Cap, domanda.Provincia);
        var sede = await db.TerritoriServiti.Where(t => t.Tipo == tipo && t.Provincia == provincia && (t.Cap == cap || t.Cap == ""))
            .OrderByDescending(t => t.Cap).Select(t => (Guid?)t.SedeId).FirstOrDefaultAsync(ct);
        return from c in db.Commissioni
               join s in db.Sedi on c.SedeId equals s.Id
               where c.Unica == unica && (sede == null ? s.Provincia == provincia : s.Id == sede)
               select c;
    }

    // Ciò che questo commit ha già preso o tolto non è ancora nella base dati.
    private static List<Guid> PresiInQuestoCommit(AccertaDb db) =>
        [.. db.ChangeTracker.Entries<Posto>().Where(p => p.State == EntityState.Deleted || p.Entity.FascicoloId is not null).Select(p => p.Entity.Id)];
}
