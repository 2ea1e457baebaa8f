using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Revisioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>R-02: l'INPS accoglie la giustificazione, e il pagamento riprende in attesa di una data nuova; o la respinge, con il motivo.</summary>
public sealed class DecidiGiustificazione(AccertaDb db, TimeProvider clock)
{
    /// <param name="Motivazione">Obbligatoria se si respinge; senza dati sanitari: la persona la legge nell'avviso.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, bool Accolta, string? Motivazione = null);

    public sealed record Ricevuta(Guid GiustificazioneId, Giustificazione Esito);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo == Ruolo.Sistema) return Rifiuti.RuoloNonAmmesso("la segreteria o il centro medico-legale");
        if (await UfficioRevisioni.RifiutaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is { } no) return no;
        if (await db.GiustificazioniDiAssenza.SingleOrDefaultAsync(g => g.FascicoloId == richiesta.FascicoloId && g.Esito == Giustificazione.InEsame, ct) is not { } giustificazione)
            return Rifiuti.StatoNonAmmesso("non c'è una giustificazione da decidere", "guarda a che punto è la revisione");
        if (!richiesta.Accolta && string.IsNullOrWhiteSpace(richiesta.Motivazione))
            return new Rifiuto("R-02", "MOTIVAZIONE_MANCANTE", "non c'è scritto perché la giustificazione è respinta", "scrivi il motivo: la persona deve poterlo leggere", "Motivazione");

        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        (giustificazione.Esito, giustificazione.DecisaIl, giustificazione.Versione) =
            (richiesta.Accolta ? Giustificazione.Accolta : Giustificazione.Respinta, oggi, giustificazione.Versione + 1);
        if (richiesta.Accolta)
        {
            var sospensione = await db.SospensioniPerAssenza.SingleAsync(s => s.Id == giustificazione.SospensioneId, ct);
            (sospensione.Al, sospensione.Versione) = (oggi, sospensione.Versione + 1);
            fascicolo.Stato = StatoFascicolo.DaRiconvocare;
        }
        var atto = fascicolo.Registra(richiesta.Accolta ? TipoAtto.GiustificazioneAccolta : TipoAtto.GiustificazioneRespinta, attore, adesso, "R-02",
            new { giustificazione = giustificazione.Id, sospensione = giustificazione.SospensioneId }, perche: richiesta.Motivazione);
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, richiesta.Accolta ? "la giustificazione è accolta" : "la giustificazione è respinta",
            richiesta.Accolta
                ? "Abbiamo accolto la giustificazione: il pagamento riprende, e ti convochiamo a una nuova visita."
                : "Non abbiamo accolto la giustificazione: il motivo è sul portale. Passato il termine per giustificarsi, la prestazione è revocata dal giorno della sospensione.", ct);
        return new Ricevuta(giustificazione.Id, giustificazione.Esito);
    }
}
