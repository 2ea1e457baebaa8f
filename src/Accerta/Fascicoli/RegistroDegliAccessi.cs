using Accerta.Dati;
using Accerta.Lotti;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Fascicoli;

/// <summary>Un fascicolo come lo trova il revisore: non dice di chi è.</summary>
public sealed record FascicoloDaRivedere(Guid Id, string Protocollo, TipoProcedura Tipo, DateTimeOffset ApertoIl, int Atti, int Letture);

/// <summary>Una lettura di dati sanitari: il nome c'è solo per chi legge per lavoro.</summary>
public sealed record LetturaDaRivedere(Guid FascicoloId, string Protocollo, string? Chi, Ruolo Ruolo, DateTimeOffset Quando, string Scopo);

/// <summary>Un atto senza il suo contenuto: che cosa, chi, quando, con quali regole.</summary>
public sealed record AttoDaRivedere(int Numero, TipoAtto Tipo, string? Chi, Ruolo Ruolo, DateTimeOffset Quando, string Regole);

/// <summary>Ciò che si può sapere di un fascicolo senza vedere di chi è e che cosa contiene.</summary>
public sealed record FascicoloRivisto(FascicoloDaRivedere Fascicolo, Pagina<LetturaDaRivedere> Letture, IReadOnlyList<AttoDaRivedere> Atti, IReadOnlyList<CatenaSpezzata> Difetti);

/// <summary>L'ultima verifica di tutto l'archivio, e i fascicoli che allora non tornavano.</summary>
/// <param name="FinitaAlle">Quando è finita; nulla se non è mai stata fatta per intero.</param>
/// <param name="Guardati">Quante storie ha riletto.</param>
/// <param name="Spezzati">I primi cento la cui storia non torna, e che cosa.</param>
public sealed record ArchivioVerificato(DateTimeOffset? FinitaAlle, int Guardati, IReadOnlyList<(FascicoloDaRivedere Fascicolo, string Difetto)> Spezzati);

/// <summary>P-01: il revisore vede chi ha letto e che cosa è successo, e se la storia è intatta; mai i dati, mai i nomi delle persone.</summary>
public sealed class RegistroDegliAccessi(AccertaDb db, VerificaCatena catena, TimeProvider clock)
{
    private const int SpezzatiInPagina = 100;

    /// <summary>I fascicoli di un protocollo o di una persona, dal codice fiscale.</summary>
    public async Task<Esito<List<FascicoloDaRivedere>>> CercaAsync(string testo, Attore attore, CancellationToken ct)
    {
        if (await NonPuoAsync(attore, ct) is { } no) return no;
        var scritto = testo.Trim().ToUpperInvariant();
        _ = CodiceFiscale.TryParse(scritto, out var codice, out var _);
        var trovati = codice is null
            ? db.Fascicoli.Where(f => db.Domande.Any(d => d.Protocollo == scritto && (d.FascicoloId == f.Id || d.FascicoloId == f.OrigineId)))
            : db.Fascicoli.Where(f => db.Persone.Any(p => p.Id == f.InteressatoId && p.CodiceFiscale == codice));
        return await InElenco(trovati).ToListAsync(ct);
    }

    /// <summary>Le letture di ogni fascicolo, dalla più recente.</summary>
    public async Task<Esito<Pagina<LetturaDaRivedere>>> RecentiAsync(int pagina, Attore attore, CancellationToken ct) =>
        await NonPuoAsync(attore, ct) is { } no ? no : await Letture(db.Letture).PaginaAsync(pagina, ct);

    /// <summary>Che cosa ha trovato l'ultima verifica di tutto l'archivio.</summary>
    public async Task<Esito<ArchivioVerificato>> ArchivioAsync(Attore attore, CancellationToken ct)
    {
        if (await NonPuoAsync(attore, ct) is { } no) return no;
        var ultima = await db.AvanzamentiLotti.AsNoTracking().Where(a => a.Nome == VerificaStorie.NomeDelLotto && a.FinitoAlle != null)
            .OrderByDescending(a => a.Giorno).FirstOrDefaultAsync(ct);
        var difetti = await db.Fascicoli.AsNoTracking().Where(f => f.DifettoDellaStoria != null).OrderBy(f => f.Id).Take(SpezzatiInPagina)
            .ToDictionaryAsync(f => f.Id, f => f.DifettoDellaStoria!, ct);
        var spezzati = await InElenco(db.Fascicoli.Where(f => difetti.Keys.Contains(f.Id))).ToListAsync(ct);
        return new ArchivioVerificato(ultima?.FinitoAlle, ultima?.Guardati ?? 0, [.. spezzati.Select(f => (f, difetti[f.Id]))]);
    }

    /// <summary>Un fascicolo: le sue letture, i suoi atti, e la catena ricalcolata.</summary>
    public async Task<Esito<FascicoloRivisto>> HandleAsync(Guid fascicoloId, int pagina, Attore attore, CancellationToken ct)
    {
        if (await NonPuoAsync(attore, ct) is { } no) return no;
        if (await InElenco(db.Fascicoli.Where(f => f.Id == fascicoloId)).SingleOrDefaultAsync(ct) is not { } fascicolo) return Rifiuti.NessunFascicolo;
        var atti = await (from a in db.Atti.AsNoTracking()
                          join p in db.Persone on a.ChiId equals p.Id into chi
                          from p in chi.DefaultIfEmpty()
                          where a.FascicoloId == fascicoloId
                          orderby a.Numero
                          select new AttoDaRivedere(a.Numero, a.Tipo, a.ChiRuolo == Ruolo.Cittadino || a.ChiRuolo == Ruolo.Sistema ? null : p.Nome + " " + p.Cognome, a.ChiRuolo, a.Quando, a.Regole)).ToListAsync(ct);
        return new FascicoloRivisto(
            fascicolo, await Letture(db.Letture.Where(l => l.FascicoloId == fascicoloId)).PaginaAsync(pagina, ct), atti, await catena.HandleAsync(fascicoloId, ct));
    }

    private IQueryable<FascicoloDaRivedere> InElenco(IQueryable<Fascicolo> fascicoli) =>
        from f in fascicoli
        join e in db.PraticheInElenco() on f.Id equals e.Id
        orderby f.Id
        select new FascicoloDaRivedere(f.Id, e.Protocollo, f.Tipo, f.ApertoIl, f.UltimoAtto, db.Letture.Count(l => l.FascicoloId == f.Id));

    // Gli identificativi crescono con il tempo: l'ordine è quello delle letture, senza un indice in più.
    private IQueryable<LetturaDaRivedere> Letture(IQueryable<Lettura> letture) =>
        from l in letture.AsNoTracking()
        join e in db.PraticheInElenco() on l.FascicoloId equals e.Id
        join p in db.Persone on l.ChiId equals p.Id into chi
        from p in chi.DefaultIfEmpty()
        orderby l.Id descending
        select new LetturaDaRivedere(l.FascicoloId, e.Protocollo, l.ChiRuolo == Ruolo.Cittadino || l.ChiRuolo == Ruolo.Sistema ? null : p.Nome + " " + p.Cognome, l.ChiRuolo, l.Quando, l.Scopo);

    private async Task<Rifiuto?> NonPuoAsync(Attore attore, CancellationToken ct) =>
        attore.Ruolo == Ruolo.Revisore && await Relazione.IncaricoAsync(db, attore, clock.GetUtcNow().GiornoInItalia, ct) is not null
            ? null
            : Rifiuti.RuoloNonAmmesso("il revisore degli accessi, con l'incarico in corso");
}
