using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>Ciò che serve a fermare e a riprendere un pagamento. La prova che la persona lo sapeva si cerca in un posto solo.</summary>
public static class FermoDelPagamento
{
    public sealed record Cosa(Fascicolo Fascicolo, PosizioneEconomica Posizione, PrestazioneInPagamento Prestazione, Sospensione? Aperta);

    /// <summary>Chi può, e su quale prestazione. Gli atti del denaro si scrivono sul fascicolo del conto.</summary>
    public static async Task<Esito<Cosa>> TrovaAsync(AccertaDb db, Guid fascicoloId, CodicePrestazione codice, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        if (attore.Ruolo is not (Ruolo.Operatore or Ruolo.Sistema)) return Rifiuti.RuoloNonAmmesso("un operatore della sede");
        if (attore.Ruolo == Ruolo.Operatore && await Relazione.TrovaAsync(db, fascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (await db.Fascicoli.Where(f => f.Id == fascicoloId).Select(f => (Guid?)f.InteressatoId).SingleOrDefaultAsync(ct) is not { } interessato) return Rifiuti.NessunFascicolo;
        var prestazione = await db.PrestazioniInPagamento.SingleOrDefaultAsync(p => p.InteressatoId == interessato && p.Codice == codice, ct);
        if (prestazione is null) return Rifiuti.StatoNonAmmesso($"{codice.InParole} non è in pagamento", "controlla quale prestazione");
        var posizione = await db.PosizioniEconomiche.SingleAsync(p => p.InteressatoId == interessato, ct);
        return new Cosa(await db.Fascicoli.SingleAsync(f => f.Id == posizione.FascicoloId, ct), posizione, prestazione,
            await db.Sospensioni.SingleOrDefaultAsync(s => s.InteressatoId == interessato && s.Codice == codice && s.ChiusaIl == null, ct));
    }

    /// <summary>Una lettera arrivata: quale, e quando.</summary>
    public sealed record Prova(Guid AvvisoId, DateOnly ConsegnatoIl);

    /// <summary>
    /// X-02, N-01: il sollecito che permette di fermare una prestazione. Chiede una dichiarazione di cui quella prestazione ha bisogno e che manca ancora; è arrivato
    /// alla persona, e il termine per rispondere è passato. Nessun altro avviso lo sostituisce.
    /// </summary>
    public static async Task<Esito<Prova>> SollecitoAsync(AccertaDb db, Guid interessatoId, CodicePrestazione codice, NormeVigenti norme, DateOnly oggi, CancellationToken ct)
    {
        var modelli = norme.Dichiarazioni.Di(codice).Modelli;
        var sollecitate = await (from d in db.DichiarazioniDovute.AsNoTracking()
                                 join n in db.Notifiche on d.SollecitoId equals n.Id
                                 where d.InteressatoId == interessatoId && (d.Stato == StatoDichiarazione.Sollecitata || d.Stato == StatoDichiarazione.Mancata)
                                 orderby d.Anno, d.Modello
                                 select new { d.Modello, n.AttoId }).ToListAsync(ct);
        if (!sollecitate.Exists(d => modelli.Contains(d.Modello)))
            return new Rifiuto("X-02", "SOLLECITO_MANCANTE", $"{codice.InParole}: nessuna dichiarazione che serve a questa prestazione è stata sollecitata e manca ancora", "il pagamento continua: il sollecito parte da solo, passata la scadenza");
        DateOnly? entroIl = null;
        foreach (var sollecitata in sollecitate.Where(d => modelli.Contains(d.Modello)))
        {
            if (await Consegne.ArrivataAsync(db, sollecitata.AttoId, ct) is not { ConsegnataIl: { } quando } arrivata) continue;
            var termine = DichiarazioneMancante.TermineDelSollecito(quando, norme);
            if (oggi > termine) return new Prova(arrivata.Id, quando);
            entroIl = entroIl < termine ? entroIl : termine;
        }
        return entroIl is { } ancora
            ? new Rifiuto("X-02", "TERMINE_IN_CORSO", $"{codice.InParole}: la persona può rispondere al sollecito fino {ancora.Con("al")}", "aspetta che il termine passi: fino ad allora il pagamento continua")
            : new Rifiuto("N-01", "AVVISO_NON_CONSEGNATO", $"{codice.InParole}: il sollecito non è arrivato alla persona", "manda un altro avviso, all'indirizzo giusto: senza la prova della consegna il pagamento continua");
    }

    /// <summary>
    /// N-01: la lettera che dice alla persona che il pagamento è fermo, arrivata da tanto quanto si aspetta per un sollecito. Prima non si revoca; e non si revoca
    /// se intanto la dichiarazione è arrivata.
    /// </summary>
    public static async Task<Esito<Prova>> AvvisoDelFermoAsync(AccertaDb db, Sospensione ferma, NormeVigenti norme, DateOnly oggi, CancellationToken ct)
    {
        var manca = await SollecitoAsync(db, ferma.InteressatoId, ferma.Codice, norme, oggi, ct);
        if (!manca.Accettato) return manca;
        var atti = await db.Atti.AsNoTracking().Where(a => a.FascicoloId == ferma.FascicoloId && a.Tipo == TipoAtto.PrestazioneSospesa).ToListAsync(ct);
        var atto = atti.Single(a => a.Contenuto.Contains($"{ferma.Id}", StringComparison.Ordinal));
        if (await Consegne.ArrivataAsync(db, atto.Id, ct) is not { ConsegnataIl: { } quando } arrivata)
            return new Rifiuto("N-01", "AVVISO_NON_CONSEGNATO", $"{ferma.Codice.InParole}: l'avviso che il pagamento è fermo non è arrivato alla persona", "manda un altro avviso, all'indirizzo giusto: senza la prova della consegna non si revoca");
        var termine = DichiarazioneMancante.TermineDelSollecito(quando, norme);
        return oggi > termine
            ? new Prova(arrivata.Id, quando)
            : new Rifiuto("X-02", "TERMINE_IN_CORSO", $"{ferma.Codice.InParole}: la persona può rimediare fino {termine.Con("al")}", "aspetta che il termine passi: fino ad allora il pagamento resta fermo");
    }
}
