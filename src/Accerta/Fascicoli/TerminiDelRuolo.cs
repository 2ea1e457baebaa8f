using Accerta.Dati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;

namespace Accerta.Fascicoli;

/// <summary>Un termine di legge che corre, o che è passato.</summary>
/// <param name="Mancano">I giorni che restano, 0 l'ultimo giorno; minore di zero se è passato.</param>
public sealed record TermineInElenco(Guid FascicoloId, string Protocollo, TipoObbligo Tipo, string Regola, DateOnly EntroIl, int Mancano);

/// <summary>I termini che tocca rispettare a chi chiede, nella provincia della sua sede: prima quelli che scadono prima. Niente nomi, niente dati sanitari.</summary>
public sealed class TerminiDelRuolo(AccertaDb db, TimeProvider clock)
{
    /// <param name="attore">Chi chiede: un ufficio, con l'incarico in corso.</param>
    /// <param name="mancati">Vero per i termini passati senza che nessuno abbia fatto nulla: le pratiche ferme.</param>
    /// <param name="pagina">Da 1.</param>
    /// <param name="ct">Annullamento.</param>
    public async Task<Esito<Pagina<TermineInElenco>>> HandleAsync(Attore attore, bool mancati, int pagina, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (await Relazione.SedeAsync(db, attore, oggi, ct) is not { } sede) return Rifiuti.RuoloNonAmmesso("chi lavora in una sede, con l'incarico in corso");
        // due domande diverse, perché ciascuna ha il suo indice
        var termini = mancati ? db.Obblighi.Where(o => o.Stato == StatoObbligo.Mancato) : db.Obblighi.Where(o => o.Stato == StatoObbligo.Aperto);
        var righe = await (from o in termini
                           join f in db.PraticheInElenco() on o.FascicoloId equals f.Id
                           where o.Proprietario == attore.Ruolo && o.Provincia == sede.Provincia
                           orderby o.EntroIl, o.Id
                           select new { o.FascicoloId, f.Protocollo, o.Tipo, o.Regola, o.EntroIl }).PaginaAsync(pagina, ct);
        return righe.Con(r => new TermineInElenco(r.FascicoloId, r.Protocollo, r.Tipo, r.Regola, r.EntroIl, Termine.Mancano(r.EntroIl, oggi)));
    }
}
