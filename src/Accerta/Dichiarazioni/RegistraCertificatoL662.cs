using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dichiarazioni;

/// <summary>X-03: il certificato che sostituisce ICLAV e ICRIC per tutta la vita. Dopo, quei modelli non si chiedono più.</summary>
public sealed class RegistraCertificatoL662(AccertaDb db, Cassaforte cassaforte, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, CertificatoL662 Certificato);

    /// <param name="NonPiuDovute">Quante dichiarazioni già chieste non servono più.</param>
    public sealed record Ricevuta(Guid FascicoloId, int NonPiuDovute);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var trovato = await FattoNuovo.ChiAsync(db, richiesta.FascicoloId, attore, adesso.GiornoInItalia, ct);
        if (!trovato.Accettato) return trovato.Rifiuti.ToArray();
        Rifiuto[] rifiuti = [.. richiesta.Certificato.Valuta()];
        if (rifiuti is not []) return rifiuti;
        var (fascicolo, _, relazione) = trovato.Valore;
        db.Add(FattoNuovo.Di(cassaforte, fascicolo, TipoFatto.CertificatoL662, new() { Certificato = richiesta.Certificato }, attore, adesso));
        var superate = await db.DichiarazioniDovute.Where(d => d.InteressatoId == fascicolo.InteressatoId && (d.Stato == StatoDichiarazione.Dovuta || d.Stato == StatoDichiarazione.Sollecitata)
            && (d.Modello == ModelloDichiarazione.Icric || d.Modello == ModelloDichiarazione.Iclav)).ToListAsync(ct);
        db.RemoveRange(superate);
        var atto = fascicolo.Registra(TipoAtto.CertificatoL662Registrato, attore, adesso, "X-03", new { superate = superate.Select(d => d.Id) }, relazione.DelegaId);
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "abbiamo registrato il certificato", "Il certificato sostituisce per sempre le dichiarazioni sui ricoveri e sul lavoro: non te le chiederemo più.", ct);
        return new Ricevuta(fascicolo.Id, superate.Count);
    }
}
