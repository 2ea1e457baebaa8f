using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>Ciò che serve a fermare e a riprendere un pagamento. La prova che la persona lo sapeva si cerca in un posto solo.</summary>
internal static class FermoDelPagamento
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

    /// <summary>N-01: il giorno in cui l'avviso è arrivato alla persona; un avviso mai consegnato non permette di fermare nulla.</summary>
    public static async Task<Esito<DateOnly>> ProvaAsync(AccertaDb db, Guid interessatoId, Guid avvisoId, MotivoSospensione motivo, CancellationToken ct)
    {
        var avviso = await (from n in db.Notifiche join f in db.Fascicoli on n.FascicoloId equals f.Id where n.Id == avvisoId && f.InteressatoId == interessatoId select n).SingleOrDefaultAsync(ct);
        return avviso is not null && await Consegne.ArrivataAsync(db, avviso.AttoId, ct) is { ConsegnataIl: { } quando }
            ? quando
            : new Rifiuto("N-01", motivo switch { MotivoSospensione.AssenzaARevisione => "CONVOCAZIONE_NON_CONSEGNATA", MotivoSospensione.DichiarazioneMancante => "AVVISO_NON_CONSEGNATO" },
                avviso is null ? "non c'è un avviso a questa persona" : "l'avviso non è arrivato alla persona", "manda un altro avviso, all'indirizzo giusto: senza la prova della consegna il pagamento continua");
    }
}
