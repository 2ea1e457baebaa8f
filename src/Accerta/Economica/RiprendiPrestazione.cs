using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;

namespace Accerta.Economica;

/// <summary>Il pagamento fermo riprende: i mesi fermi si pagano con il ricalcolo della notte. Dopo la revoca non riprende più.</summary>
public sealed class RiprendiPrestazione(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, CodicePrestazione Codice);

    public sealed record Ricevuta(Guid SospensioneId, DateOnly FermaDal);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, async Task<Esito<Ricevuta>> () =>
        {
            var trovata = await FermoDelPagamento.TrovaAsync(db, richiesta.FascicoloId, richiesta.Codice, attore, adesso.GiornoInItalia, ct);
            if (!trovata.Accettato) return trovata.Rifiuti.ToArray();
            if (trovata.Valore.Aperta is not { } aperta) return Rifiuti.StatoNonAmmesso($"il pagamento di {richiesta.Codice.InParole} non è fermo", "niente da riprendere");
            if (aperta.Definitiva) return Rifiuti.StatoNonAmmesso("la prestazione è stata revocata", "serve una domanda nuova");
            return await PerAsync(db, trovata.Valore.Fascicolo, trovata.Valore.Posizione, aperta, attore, adesso, ct);
        }, ct);
    }

    /// <summary>La ripresa dentro un'operazione già cominciata, su una sospensione aperta.</summary>
    internal static async Task<Ricevuta> PerAsync(AccertaDb db, Fascicolo fascicolo, PosizioneEconomica posizione, Sospensione aperta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        aperta.ChiusaIl = oggi;
        posizione.Segna(CausaDelRicalcolo.Sospensione, oggi);
        var atto = fascicolo.Registra(TipoAtto.PrestazioneRipresa, attore, adesso, "X-02", new { sospensione = aperta.Id, aperta.Codice, aperta.Dal });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "un pagamento riprende", "Il pagamento che era fermo riprende: i mesi fermi li ricevi tutti insieme.", ct);
        return new Ricevuta(aperta.Id, aperta.Dal);
    }
}
