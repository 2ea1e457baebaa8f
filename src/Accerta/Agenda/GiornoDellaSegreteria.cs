using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>Una seduta messa in agenda.</summary>
public sealed record SedutaInElenco(Guid Id, string Commissione, string Sala, DateTimeOffset Inizio, DateTimeOffset Fine, bool Annullata);

/// <summary>Un posto di un giorno: libero, o con la pratica che lo occupa.</summary>
public sealed record PostoDelGiorno(DateTimeOffset Quando, string Commissione, Guid? FascicoloId, string? Protocollo, string? Persona, StatoVisita? Stato);

/// <summary>Una visita il cui giorno è arrivato, e che nessuno ha ancora registrato.</summary>
public sealed record VisitaDaRegistrare(Guid FascicoloId, string Protocollo, string Persona, TipoProcedura Tipo, DateTimeOffset Quando);

/// <summary>I posti che nella commissione nessuno occupa, per le visite di un giorno (M-01…M-03).</summary>
public sealed record CommissioneIncompleta(string Commissione, IReadOnlyList<PostoMancante> Mancanti);

/// <summary>Un giorno della segreteria: le sedute, i posti, chi manca in commissione, le visite rimaste senza un esito. Nessun dato sanitario.</summary>
public sealed class GiornoDellaSegreteria(AccertaDb db, NormeVigenti norme)
{
    public Task<List<SedutaInElenco>> SeduteAsync(Sede sede, DateOnly giorno, CancellationToken ct) =>
        (from s in db.Sedute.AsNoTracking()
         join c in db.Commissioni on s.CommissioneId equals c.Id
         join sala in db.Sale on s.SalaId equals sala.Id
         where c.SedeId == sede.Id && s.Giorno == giorno
         orderby s.Inizio, s.Id
         select new SedutaInElenco(s.Id, c.Nome, sala.Nome, s.Inizio, s.Fine, s.Annullata)).ToListAsync(ct);

    public Task<List<PostoDelGiorno>> PostiAsync(Sede sede, DateOnly giorno, CancellationToken ct) =>
        (from p in db.Posti.AsNoTracking()
         join c in db.Commissioni on p.CommissioneId equals c.Id
         join f in db.PraticheInElenco() on p.FascicoloId equals (Guid?)f.Id into pratiche
         from f in pratiche.DefaultIfEmpty()
         where c.SedeId == sede.Id && p.Giorno == giorno
         orderby p.Quando, p.Id
         select new PostoDelGiorno(p.Quando, c.Nome, p.FascicoloId, f.Protocollo, f.Persona,
             db.Visite.Where(v => v.PostoId == p.Id).OrderByDescending(v => v.Numero).Select(v => (StatoVisita?)v.Stato).FirstOrDefault())).ToListAsync(ct);

    /// <summary>Chi manca per giudicare le visite fissate quel giorno, fra chi ha un incarico in commissione. Le segnalazioni dei certificati le vede la commissione.</summary>
    public async Task<IReadOnlyList<CommissioneIncompleta>> MancaAsync(Sede sede, DateOnly giorno, CancellationToken ct)
    {
        var incomplete = new List<CommissioneIncompleta>();
        foreach (var commissione in await db.Commissioni.AsNoTracking().Where(c => c.SedeId == sede.Id).OrderBy(c => c.Nome).ToListAsync(ct))
        {
            Membro[] membri =
            [
                .. (await db.Incarichi.AsNoTracking().Where(i => i.CommissioneId == commissione.Id && i.Componente != null).ToListAsync(ct))
                    .Where(i => i.Attivo(giorno)).Select(i => new Membro(i.PersonaId.ToString(), i.Componente!.Value, i.Associazione)),
            ];
            var visite = await (from v in db.Visite.AsNoTracking()
                                join f in db.Fascicoli on v.FascicoloId equals f.Id
                                join p in db.Persone on f.InteressatoId equals p.Id
                                where v.CommissioneId == commissione.Id && v.Giorno == giorno && v.Stato == StatoVisita.Fissata
                                select new { Fascicolo = f, p.Nascita }).ToListAsync(ct);
            var mancanti = new List<PostoMancante>();
            foreach (var visita in visite)
            {
                var chiesto = await DaAccertare.PerAsync(db, visita.Fascicolo, ct);
                var minore = FasceDiEta.Di(visita.Nascita, giorno, norme) == FasciaDiEta.Minore;
                mancanti.AddRange(chiesto.Accertamenti.SelectMany(a => Composizione.Mancanti(new(chiesto.Commissione(commissione.Unica), a, minore), membri, norme, giorno)));
            }
            if (mancanti is not []) incomplete.Add(new(commissione.Nome, [.. mancanti.DistinctBy(m => m.Codice)]));
        }
        return incomplete;
    }

    /// <summary>Le visite di oggi e dei giorni passati senza un esito: svolta la registra la commissione, l'assenza la segreteria.</summary>
    public Task<Pagina<VisitaDaRegistrare>> SenzaEsitoAsync(Sede sede, DateOnly oggi, int pagina, CancellationToken ct) =>
        (from v in db.Visite
         join c in db.Commissioni on v.CommissioneId equals c.Id
         join f in db.PraticheInElenco() on v.FascicoloId equals f.Id
         where c.SedeId == sede.Id && v.Stato == StatoVisita.Fissata && v.Giorno <= oggi && f.Stato == StatoFascicolo.VisitaFissata
         orderby v.Quando, v.Id
         select new VisitaDaRegistrare(f.Id, f.Protocollo, f.Persona, db.Fascicoli.Where(x => x.Id == f.Id).Select(x => x.Tipo).First(), v.Quando)).PaginaAsync(pagina, ct);
}
