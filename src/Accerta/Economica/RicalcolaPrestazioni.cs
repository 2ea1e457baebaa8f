using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>
/// I conti di una persona si rifanno, per un fatto saputo dopo, un giudizio nuovo, un importo definitivo, un compleanno: la differenza, mese per mese, è un
/// arretrato, un conguaglio o un indebito. Se non cambia nulla non si scrive nulla.
/// </summary>
public sealed class RicalcolaPrestazioni(AccertaDb db, ContoDellaPersona conti, TimeProvider clock)
{
    /// <param name="FascicoloId">Un fascicolo della persona.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, CausaDelRicalcolo Causa);

    /// <param name="LiquidazioneId">La decisione nuova; nulla se non cambiava nulla.</param>
    public sealed record Ricevuta(Guid? LiquidazioneId, Euro Arretrati, Euro Interessi, Euro DaRestituire);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, async Task<Esito<Ricevuta>> () =>
        {
            if (attore.Ruolo is not (Ruolo.Operatore or Ruolo.Sistema)) return Rifiuti.RuoloNonAmmesso("un operatore della sede");
            if (attore.Ruolo == Ruolo.Operatore && await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, adesso.GiornoInItalia, ct) is null) return Rifiuti.NessunFascicolo;
            var interessato = await db.Fascicoli.AsNoTracking().Where(f => f.Id == richiesta.FascicoloId).Select(f => (Guid?)f.InteressatoId).SingleOrDefaultAsync(ct);
            return interessato is { } id ? await PerAsync(id, richiesta.Causa, attore, adesso, ct) : Rifiuti.NessunFascicolo;
        }, ct);
    }

    /// <summary>
    /// Segna, nello stesso commit dell'atto che lo fa sapere, che i conti di una persona sono da rifare: ci pensa la notte. Se la persona non ha ancora
    /// prestazioni decise non c'è nulla da rifare.
    /// </summary>
    public static async Task SegnaAsync(AccertaDb db, Guid interessatoId, CausaDelRicalcolo causa, DateOnly saputoIl, CancellationToken ct)
    {
        if (await db.PosizioniEconomiche.SingleOrDefaultAsync(p => p.InteressatoId == interessatoId, ct) is { } posizione) posizione.Segna(causa, saputoIl);
    }

    /// <summary>Il ricalcolo dentro un'operazione già cominciata. Va chiamato prima di ogni modifica: aprire il conto registra la lettura.</summary>
    internal async Task<Esito<Ricevuta>> PerAsync(Guid interessatoId, CausaDelRicalcolo causa, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var aperto = await conti.ApriAsync(interessatoId, attore, "ricalcolo delle prestazioni", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        if (aperto.Valore is not { Posizione: { } conosciuta, Giudizi: not [], Ap70: not [] })
            return Rifiuti.StatoNonAmmesso("questa persona non ha ancora prestazioni decise", "prima si liquida la domanda");
        var valutata = conti.Decidi(aperto.Valore, oggi, conosciuta.DaRicalcolareDal ?? oggi, causa);
        if (!valutata.Accettato) return valutata.Rifiuti.ToArray();
        var decisione = valutata.Valore;

        var posizione = await conti.PrendiAsync(aperto.Valore, ct);
        if (causa == CausaDelRicalcolo.ImportoDefinitivo) posizione.PerequataNelMese = new(oggi.Year, oggi.Month, 1);
        if (!conti.Cambia(aperto.Valore, decisione))
        {
            (posizione.DaRicalcolare, posizione.DaRicalcolareDal, posizione.ScelteAperte) = (null, null, decisione.ScelteAperte);
            posizione.Muovi();
            await ChiudiIlGiudizioAsync(posizione, causa, attore, adesso, ct);
            return new Ricevuta(null, Euro.Zero, Euro.Zero, Euro.Zero);
        }
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == posizione.FascicoloId, ct);
        var liquidazione = await conti.ScriviAsync(fascicolo, aperto.Valore, decisione, attore, adesso, ct);
        var atto = fascicolo.Registra(TipoAtto.PrestazioniRicalcolate, attore, adesso, "E-02 E-03 E-04 E-11 L-03",
            new { liquidazione = liquidazione.Id, liquidazione.PrecedenteId, causa, decisione.ImprontaNorme, prestazioni = decisione.Prestazioni.Select(p => p.Codice) });
        db.Add(atto);
        await Scadenzario.AdempiDellaPersonaAsync(db, atto, TipoObbligo.PagareDopoIlGiudizio, interessatoId, ct);
        await Avviso.PreparaAsync(db, atto, "abbiamo rifatto i conti delle tue prestazioni",
            "I conti delle tue prestazioni sono cambiati: sul portale trovi la decisione nuova, che cosa cambia mese per mese e perché."
            + (decisione.TotaleArretrati > Euro.Zero ? $" Ti spettano ancora {decisione.TotaleArretrati.Italiano}." : ""), ct);
        return new Ricevuta(liquidazione.Id, liquidazione.Arretrati, liquidazione.Interessi, decisione.DaRestituire?.Importo ?? Euro.Zero);
    }

    // L-03: il giudice ha deciso e i conti non cambiano: non c'è nulla da pagare, e la persona lo deve sapere.
    private async Task ChiudiIlGiudizioAsync(PosizioneEconomica posizione, CausaDelRicalcolo causa, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (!await (from o in db.Obblighi
                    join f in db.Fascicoli on o.FascicoloId equals f.Id
                    where f.InteressatoId == posizione.InteressatoId && o.Tipo == TipoObbligo.PagareDopoIlGiudizio && (o.Stato == StatoObbligo.Aperto || o.Stato == StatoObbligo.Mancato)
                    select o.Id).AnyAsync(ct)) return;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == posizione.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.PrestazioniRicalcolate, attore, adesso, "E-02 L-03", new { liquidazione = (Guid?)null, causa });
        db.Add(atto);
        await Scadenzario.AdempiDellaPersonaAsync(db, atto, TipoObbligo.PagareDopoIlGiudizio, posizione.InteressatoId, ct);
        await Avviso.PreparaAsync(db, atto, "abbiamo rifatto i conti dopo la decisione del giudice", "Abbiamo rifatto i conti con ciò che il giudice ha riconosciuto: quello che ricevi non cambia.", ct);
    }
}
