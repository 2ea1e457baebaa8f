using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>V-03: prima di una revisione si chiedono i documenti. Il termine comincia il giorno in cui la lettera arriva (<see cref="RegistraConsegna"/>).</summary>
public sealed class RichiediDocumenti(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    public sealed record Ricevuta(Guid FascicoloId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo is not (Ruolo.Segreteria or Ruolo.Sistema)) return Rifiuti.RuoloNonAmmesso("la segreteria della sede");
        if (attore.Ruolo == Ruolo.Segreteria && await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, adesso.GiornoInItalia, ct) is null) return Rifiuti.NessunFascicolo;
        if (await db.Fascicoli.SingleOrDefaultAsync(f => f.Id == richiesta.FascicoloId, ct) is not { } fascicolo) return Rifiuti.NessunFascicolo;
        if (fascicolo.Tipo is TipoProcedura.PrimaIstanza or TipoProcedura.Aggravamento)
            return Rifiuti.StatoNonAmmesso("non è una revisione", "per una domanda la persona allega i documenti quando vuole");
        if (!fascicolo.Stato.PrimaDelVerbale) return Rifiuti.StatoNonAmmesso("il verbale è già definitivo", "non servono altri documenti");
        if (await db.Atti.AnyAsync(a => a.FascicoloId == fascicolo.Id && a.Tipo == TipoAtto.DocumentiRichiesti, ct))
            return Rifiuti.StatoNonAmmesso("i documenti sono già stati chiesti", "aspetta la risposta");
        await PerAsync(db, fascicolo, attore, adesso, norme, ct);
        return new Ricevuta(fascicolo.Id);
    }

    /// <summary>La richiesta e la sua lettera, dentro un atto più grande (la revisione che si apre).</summary>
    public static async Task PerAsync(AccertaDb db, Fascicolo fascicolo, Attore attore, DateTimeOffset adesso, NormeVigenti norme, CancellationToken ct)
    {
        var atto = fascicolo.Registra(TipoAtto.DocumentiRichiesti, attore, adesso, "V-03", new { });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "servono i tuoi documenti",
            $"Prima della revisione puoi mandarci i documenti sanitari che hai: se bastano, si decide senza visita. Hai {norme.Termini.DocumentiRevisioneGiorni.Al(adesso.GiornoInItalia)} giorni da quando ricevi questa lettera.", ct);
    }
}
