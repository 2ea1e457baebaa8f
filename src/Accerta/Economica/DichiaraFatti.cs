using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;

namespace Accerta.Economica;

/// <summary>
/// La persona fa sapere un fatto che cambia i conti: un ricovero (E-06), la frequenza (E-02), i redditi (E-02), una prestazione di un altro ente (E-05).
/// Il fatto resta scritto; i conti si rifanno nella notte, o quando li rifà l'ufficio.
/// </summary>
public sealed class DichiaraFatti(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Ricovero(Guid Chiave, Guid FascicoloId, RicoveroDichiarato Dati);

    public sealed record FrequenzaDelMinore(Guid Chiave, Guid FascicoloId, Frequenza Dati);

    public sealed record Redditi(Guid Chiave, Guid FascicoloId, RedditiDiUnAnno Dati);

    /// <param name="NotificataIl">Il giorno in cui l'altro ente l'ha comunicata: da qui si conta il termine per dirlo.</param>
    public sealed record Incompatibilita(Guid Chiave, Guid FascicoloId, AltraNelTempo Dati, DateOnly NotificataIl);

    /// <param name="Tardiva">Vero se il termine era passato: si accetta, e si annota.</param>
    public sealed record Ricevuta(Guid FascicoloId, DateOnly DichiaratoIl, bool Tardiva = false);

    public Task<Esito<Ricevuta>> HandleAsync(Ricovero richiesta, Attore attore, CancellationToken ct) => ScriviAsync(
        richiesta.Chiave, richiesta, richiesta.FascicoloId, attore, TipoAtto.RicoveroDichiarato, "E-06", TipoFatto.Ricovero, new() { Ricovero = richiesta.Dati }, CausaDelRicalcolo.Ricovero,
        oggi => FattoNuovo.Valuta(richiesta.Dati, oggi, "Dati"), "il ricovero", ct);

    public Task<Esito<Ricevuta>> HandleAsync(FrequenzaDelMinore richiesta, Attore attore, CancellationToken ct) => ScriviAsync(
        richiesta.Chiave, richiesta, richiesta.FascicoloId, attore, TipoAtto.FrequenzaDichiarata, "E-02", TipoFatto.Frequenza, new() { Frequenza = richiesta.Dati }, CausaDelRicalcolo.Frequenza,
        _ => FattoNuovo.Valuta(richiesta.Dati), "la frequenza", ct);

    public Task<Esito<Ricevuta>> HandleAsync(Redditi richiesta, Attore attore, CancellationToken ct) => ScriviAsync(
        richiesta.Chiave, richiesta, richiesta.FascicoloId, attore, TipoAtto.RedditiDichiarati, "E-02", TipoFatto.Redditi, new() { Redditi = richiesta.Dati }, CausaDelRicalcolo.Reddito,
        oggi => FattoNuovo.Valuta(richiesta.Dati, oggi), "i redditi", ct);

    public Task<Esito<Ricevuta>> HandleAsync(Incompatibilita richiesta, Attore attore, CancellationToken ct) => ScriviAsync(
        richiesta.Chiave, richiesta, richiesta.FascicoloId, attore, TipoAtto.IncompatibilitaDichiarata, "E-05", TipoFatto.AltraPrestazione, new() { Altra = richiesta.Dati }, CausaDelRicalcolo.Opzione,
        oggi => Valuta(richiesta, oggi), "la prestazione dell'altro ente", ct, entroIl: norme.Termini.ComunicazioneIncompatibilitaGiorni.UltimoGiorno(richiesta.NotificataIl));

    private static IEnumerable<Rifiuto> Valuta(Incompatibilita richiesta, DateOnly oggi)
    {
        if (richiesta.NotificataIl > oggi) yield return new("E-05", "DATA_NON_VALIDA", "la comunicazione dell'altro ente è dopo oggi", "controlla la data", "NotificataIl");
        if (richiesta.Dati.Al < richiesta.Dati.Dal) yield return new("E-05", "DATA_NON_VALIDA", "la prestazione finisce prima di cominciare", "controlla le due date", "Dati.Al");
    }

    private Task<Esito<Ricevuta>> ScriviAsync<TRichiesta>(
        Guid chiave, TRichiesta richiesta, Guid fascicoloId, Attore attore, TipoAtto tipo, string regola, TipoFatto fatto, ContenutoDelFatto contenuto, CausaDelRicalcolo causa,
        Func<DateOnly, IEnumerable<Rifiuto>> valuta, string cosa, CancellationToken ct, DateOnly? entroIl = null)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(chiave, richiesta, attore, adesso, async Task<Esito<Ricevuta>> () =>
        {
            var oggi = adesso.GiornoInItalia;
            var trovato = await FattoNuovo.ChiAsync(db, fascicoloId, attore, oggi, ct);
            if (!trovato.Accettato) return trovato.Rifiuti.ToArray();
            Rifiuto[] rifiuti = [.. valuta(oggi)];
            if (rifiuti is not []) return rifiuti;
            var (fascicolo, posizione, relazione) = trovato.Valore;
            var dichiarato = FattoNuovo.Di(cassaforte, fascicolo, fatto, contenuto, attore, adesso);
            db.Add(dichiarato);
            posizione.Segna(causa, oggi);
            var tardiva = oggi > entroIl;
            var atto = fascicolo.Registra(tipo, attore, adesso, regola, new { fatto = dichiarato.Id, tardiva }, relazione.DelegaId);
            db.Add(atto);
            await Avviso.PreparaAsync(db, atto, "abbiamo ricevuto la tua dichiarazione",
                $"Abbiamo ricevuto ciò che ci hai detto: {cosa}{(tardiva ? ", oltre il termine" : "")}. Se i conti cambiano ti scriviamo.", ct);
            return new Ricevuta(fascicolo.Id, oggi, tardiva);
        }, ct);
    }
}
