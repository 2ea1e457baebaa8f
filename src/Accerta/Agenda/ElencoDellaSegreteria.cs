using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Revisioni;
using Accerta.Notifiche;
using Accerta.Revisioni;

namespace Accerta.Agenda;

/// <summary>Una pratica che aspetta una data per la visita.</summary>
public sealed record DaConvocare(Guid FascicoloId, string Protocollo, string Persona, StatoFascicolo Stato);

/// <summary>Una notifica legale da seguire: la lettera di cui registrare l'esito, o quella non arrivata.</summary>
public sealed record NotificaDaSeguire(Guid NotificaId, Guid FascicoloId, string Protocollo, string Persona, string Oggetto, CanaleAvviso Canale, EsitoConsegna Esito, DateTimeOffset CreataAlle);

/// <summary>Un'assenza alla revisione giustificata dalla persona, che aspetta risposta .</summary>
public sealed record GiustificazioneDaDecidere(Guid FascicoloId, string Protocollo, string Persona, NaturaGiustificazione Natura, DateOnly PresentataIl);

/// <summary>Un posto libero nell'agenda di una commissione della sede.</summary>
public sealed record PostoLibero(Guid PostoId, string Commissione, DateTimeOffset Quando);

/// <summary>Il lavoro della segreteria di una sede: in ogni elenco, prima chi aspetta da più tempo. Nessun dato sanitario.</summary>
public sealed class ElencoDellaSegreteria(AccertaDb db)
{
    /// <summary>Le pratiche senza una data: quelle a cui l'agenda non ne ha ancora proposta una.</summary>
    public Task<Pagina<DaConvocare>> DaConvocareAsync(Sede sede, int pagina, CancellationToken ct) =>
        (from f in db.PraticheInElenco()
         where f.Provincia == sede.Provincia && (f.Stato == StatoFascicolo.DomandaPresentata || f.Stato == StatoFascicolo.DaRiconvocare)
             && !db.Visite.Any(v => v.FascicoloId == f.Id && (v.Stato == StatoVisita.Proposta || v.Stato == StatoVisita.Fissata))
         orderby f.Id // gli identificativi crescono con il tempo
         select new DaConvocare(f.Id, f.Protocollo, f.Persona, f.Stato)).PaginaAsync(pagina, ct);

    /// <summary>I posti liberi da un giorno in poi, nelle commissioni della sede.</summary>
    public Task<Pagina<PostoLibero>> PostiLiberiAsync(Sede sede, DateOnly dal, int pagina, CancellationToken ct) =>
        (from p in db.Posti
         join c in db.Commissioni on p.CommissioneId equals c.Id
         where c.SedeId == sede.Id && p.FascicoloId == null && p.Giorno >= dal
         orderby p.Quando, p.Id
         select new PostoLibero(p.Id, c.Nome, p.Quando)).PaginaAsync(pagina, ct);

    /// <summary>Le lettere e le PEC partite di cui registrare l'esito.</summary>
    public Task<Pagina<NotificaDaSeguire>> DaRegistrareAsync(Sede sede, int pagina, CancellationToken ct) =>
        InElenco(db.Notifiche.Where(n => n.Legale && n.Stato == StatoNotifica.Inviata && n.EsitoConsegna == EsitoConsegna.InAttesa), sede).PaginaAsync(pagina, ct);

    /// <summary>Le notifiche non arrivate e senza un altro tentativo: qualcuno deve cercare la persona.</summary>
    public Task<Pagina<NotificaDaSeguire>> NonArrivateAsync(Sede sede, int pagina, CancellationToken ct) =>
        InElenco(db.Notifiche.Where(n => n.Legale && (n.EsitoConsegna == EsitoConsegna.NonConsegnata || n.EsitoConsegna == EsitoConsegna.IndirizzoErrato)
            && !db.Notifiche.Any(altra => altra.TentativoDi == n.Id)), sede).PaginaAsync(pagina, ct);

    /// <summary>Le assenze giustificate a cui rispondere: finché non si risponde la prestazione non si revoca.</summary>
    public Task<Pagina<GiustificazioneDaDecidere>> GiustificazioniAsync(Sede sede, int pagina, CancellationToken ct) =>
        (from g in db.GiustificazioniDiAssenza
         join f in db.PraticheInElenco() on g.FascicoloId equals f.Id
         where f.Provincia == sede.Provincia && g.Esito == Giustificazione.InEsame
         orderby g.PresentataIl, g.Id
         select new GiustificazioneDaDecidere(f.Id, f.Protocollo, f.Persona, g.Natura, g.PresentataIl)).PaginaAsync(pagina, ct);

    private IQueryable<NotificaDaSeguire> InElenco(IQueryable<Notifica> notifiche, Sede sede) =>
        from n in notifiche
        join f in db.PraticheInElenco() on n.FascicoloId equals f.Id
        where f.Provincia == sede.Provincia
        orderby n.CreataAlle, n.Id
        select new NotificaDaSeguire(n.Id, f.Id, f.Protocollo, f.Persona, n.Oggetto, n.Canale, n.EsitoConsegna, n.CreataAlle);
}
