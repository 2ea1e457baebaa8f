using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>D-10: la persona cambia il conto, o il modo, con cui è pagata. Oltre il limite di legge i contanti non sono possibili.</summary>
public sealed class CambiaPagamento(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, ModalitaDiPagamento Modalita, string? Iban);

    public sealed record Ricevuta(Guid FascicoloId, ModalitaDiPagamento Modalita);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, chi la rappresenta, o il patronato");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        if (await db.Ap70.SingleOrDefaultAsync(a => a.FascicoloId == richiesta.FascicoloId, ct) is not { } dati)
            return Rifiuti.StatoNonAmmesso("non hai ancora dato i dati economici", "il conto si scrive nel modello AP70");
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        Rifiuto[] rifiuti = [.. Valuta(richiesta), .. Pagamento.Valuta(await MensileAsync(fascicolo.InteressatoId, oggi, ct), richiesta.Modalita, norme, oggi).Rifiuti];
        if (rifiuti is not []) return rifiuti;

        (dati.Modalita, dati.Iban) = (richiesta.Modalita, richiesta.Modalita == ModalitaDiPagamento.Contanti ? null : Iban.Pulito(richiesta.Iban));
        var atto = fascicolo.Registra(TipoAtto.PagamentoCambiato, attore, adesso, "D-10", new { richiesta.Modalita }, relazione.DelegaId);
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "è cambiato il modo in cui ti paghiamo",
            "Da ora i pagamenti seguono ciò che ci hai indicato sul portale. Se non sei stato tu a chiederlo, avvisa subito l'ufficio.", ct);
        return new Ricevuta(fascicolo.Id, richiesta.Modalita);
    }

    private static IEnumerable<Rifiuto> Valuta(Richiesta richiesta)
    {
        if (richiesta.Modalita != ModalitaDiPagamento.Contanti && Iban.Pulito(richiesta.Iban) is null)
            yield return new("D-10", "IBAN_MANCANTE", "manca l'IBAN", "scrivi l'IBAN del conto, del libretto o della carta", "Iban");
        if (Iban.Difetto(richiesta.Iban) is { } difetto) yield return difetto;
    }

    // Ciò che la persona riceve al mese: le prestazioni che il lotto le paga.
    private async Task<Euro> MensileAsync(Guid interessatoId, DateOnly oggi, CancellationToken ct)
    {
        var mese = new DateOnly(oggi.Year, oggi.Month, 1);
        var prestazioni = await db.PrestazioniInPagamento.AsNoTracking().Where(p => p.InteressatoId == interessatoId).ToListAsync(ct);
        return prestazioni.Where(p => p.InCorso(mese)).Aggregate(Euro.Zero, (somma, p) => somma + (p.ImportoPersonale ?? norme.Prestazioni.Di(p.Codice).ImportoMensile.Al(mese, oggi)));
    }
}
