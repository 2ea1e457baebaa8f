using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Ricorsi;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>Una pratica che aspetta la decisione economica.</summary>
/// <param name="Dal">Il giorno dei dati economici: da qui si contano gli interessi (E-04).</param>
/// <param name="Tardivi">I dati sono arrivati oltre il termine.</param>
public sealed record DaDecidere(Guid FascicoloId, string Protocollo, string Persona, DateOnly Dal, bool Tardivi);

/// <summary>Una decisione già presa.</summary>
public sealed record DecisioneRecente(Guid FascicoloId, string Protocollo, string Persona, DateOnly Il, int Prestazioni);

/// <summary>Un pagamento fermo.</summary>
public sealed record PagamentoFermo(Guid FascicoloId, string Protocollo, string Persona, CodicePrestazione Codice, DateOnly Dal);

/// <summary>Un indebito che la persona contesta: finché non si decide non si trattiene nulla (E-10).</summary>
public sealed record IndebitoDaDecidere(Guid IndebitoId, Guid FascicoloId, string Protocollo, string Persona, Euro Importo, DateOnly AccertatoIl);

/// <summary>Una dichiarazione non ancora arrivata .</summary>
public sealed record DichiarazioneDaAvere(Guid DichiarazioneId, Guid FascicoloId, string Protocollo, string Persona, ModelloDichiarazione Modello, int Anno, DateOnly EntroIl, StatoDichiarazione Stato);

/// <summary>Un ricorso in tribunale non ancora concluso (L-01).</summary>
public sealed record GiudizioInCorso(Guid RicorsoId, string NumeroDiRuolo, string Persona, Accertamento Accertamento, DateOnly DepositatoIl, StatoRicorso Stato);

/// <summary>Il lavoro di un operatore nella provincia della sua sede: in ogni elenco, prima chi aspetta da più tempo.</summary>
public sealed class ElencoDellOperatore(AccertaDb db)
{
    private const int Ultime = 20;
    private const int GiorniRecenti = 90;

    public Task<Pagina<DaDecidere>> DaDecidereAsync(string provincia, int pagina, CancellationToken ct) =>
        (from f in db.PraticheInElenco()
         where f.Provincia == provincia && f.Stato == StatoFascicolo.DatiEconomiciPresentati
         // i dati economici si cercano pratica per pratica: unendo le tabelle, la base dati preferirebbe leggere tutti quelli mai presentati
         let dal = db.Ap70.Where(a => a.FascicoloId == f.Id).Select(a => a.PresentatiIl).FirstOrDefault()
         orderby dal, f.Id
         select new DaDecidere(f.Id, f.Protocollo, f.Persona, dal, db.Ap70.Where(a => a.FascicoloId == f.Id).Select(a => a.Tardivi).FirstOrDefault())).PaginaAsync(pagina, ct);

    /// <summary>Le ultime decisioni, dalla più recente.</summary>
    public Task<List<DecisioneRecente>> RecentiAsync(string provincia, DateTimeOffset adesso, CancellationToken ct)
    {
        var dal = adesso.AddDays(-GiorniRecenti);
        return (from l in db.Liquidazioni
                join f in db.PraticheInElenco() on l.FascicoloId equals f.Id
                where f.Provincia == provincia && l.DecisaAlle >= dal
                orderby l.DecisaAlle descending
                select new DecisioneRecente(f.Id, f.Protocollo, f.Persona, l.DecisaIl, l.Prestazioni.Count)).Take(Ultime).ToListAsync(ct);
    }

    public Task<Pagina<PagamentoFermo>> FermiAsync(string provincia, int pagina, CancellationToken ct) =>
        (from s in db.Sospensioni
         join f in db.PraticheInElenco() on s.FascicoloId equals f.Id
         where f.Provincia == provincia && s.ChiusaIl == null && !s.Definitiva
         orderby s.Dal, s.Id
         select new PagamentoFermo(f.Id, f.Protocollo, f.Persona, s.Codice, s.Dal)).PaginaAsync(pagina, ct);

    public Task<Pagina<IndebitoDaDecidere>> ContestatiAsync(string provincia, int pagina, CancellationToken ct) =>
        (from i in db.Indebiti
         join f in db.PraticheInElenco() on i.FascicoloId equals f.Id
         where f.Provincia == provincia && i.Stato == StatoIndebito.Contestato
         orderby i.AccertatoIl, i.Id
         select new IndebitoDaDecidere(i.Id, f.Id, f.Protocollo, f.Persona, i.Importo, i.AccertatoIl)).PaginaAsync(pagina, ct);

    public Task<Pagina<GiudizioInCorso>> GiudiziAsync(string provincia, int pagina, CancellationToken ct) =>
        (from r in db.Ricorsi
         join f in db.PraticheInElenco() on r.FascicoloId equals f.Id
         where f.Provincia == provincia && r.Stato != StatoRicorso.Concluso
         orderby r.DepositatoIl, r.Id
         select new GiudizioInCorso(r.Id, r.NumeroDiRuolo, f.Persona, r.Accertamento, r.DepositatoIl, r.Stato)).PaginaAsync(pagina, ct);

    public Task<Pagina<DichiarazioneDaAvere>> DichiarazioniAsync(string provincia, int pagina, CancellationToken ct) =>
        (from d in db.DichiarazioniDovute
         join f in db.PraticheInElenco() on d.FascicoloId equals f.Id
         where f.Provincia == provincia && (d.Stato == StatoDichiarazione.Dovuta || d.Stato == StatoDichiarazione.Sollecitata)
         orderby d.EntroIl, d.Id
         select new DichiarazioneDaAvere(d.Id, f.Id, f.Protocollo, f.Persona, d.Modello, d.Anno, d.EntroIl, d.Stato)).PaginaAsync(pagina, ct);
}
