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

/// <summary>E-10: l'ufficio risponde alla contestazione, o concorda un piano diverso da quello proposto.</summary>
public sealed class DecidiIndebito(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Accolta">Vero se la persona ha ragione: non deve nulla, e ciò che è già stato trattenuto le torna.</param>
    public sealed record Contestazione(Guid Chiave, Guid IndebitoId, bool Accolta, string Perche);

    /// <param name="Rate">In quante rate si restituisce ciò che resta.</param>
    public sealed record Piano(Guid Chiave, Guid IndebitoId, int Rate);

    public sealed record Ricevuta(Guid IndebitoId, StatoIndebito Stato, int RateDaTrattenere);

    public Task<Esito<Ricevuta>> HandleAsync(Contestazione richiesta, Attore attore, CancellationToken ct) => EseguiAsync(richiesta.Chiave, richiesta, richiesta.IndebitoId, attore, (indebito, adesso) => Task.FromResult(Rispondi(richiesta, indebito, adesso.GiornoInItalia)), ct);

    private static Esito<DaScrivere> Rispondi(Contestazione richiesta, IndebitoAccertato indebito, DateOnly oggi)
    {
        if (string.IsNullOrWhiteSpace(richiesta.Perche)) return new Rifiuto("E-10", "MOTIVO_MANCANTE", "la risposta non ha un perché", "scrivi il motivo: la persona lo legge", "Perche");
        if (indebito.Stato != StatoIndebito.Contestato) return Rifiuti.StatoNonAmmesso("non c'è una contestazione a cui rispondere", "guarda a che punto è");
        if (richiesta.Accolta) Annulla(indebito, oggi);
        else indebito.Stato = StatoIndebito.InRecupero;
        return new DaScrivere(TipoAtto.ContestazioneDecisa, new { indebito = indebito.Id, richiesta.Accolta }, richiesta.Perche, "abbiamo risposto alla tua contestazione",
            richiesta.Accolta ? "Hai ragione: non devi restituire nulla. Ciò che avevamo trattenuto torna con il prossimo pagamento." : "Abbiamo riesaminato i conti e li confermiamo. Sul portale trovi il perché.");
    }

    public Task<Esito<Ricevuta>> HandleAsync(Piano richiesta, Attore attore, CancellationToken ct) => EseguiAsync(richiesta.Chiave, richiesta, richiesta.IndebitoId, attore, async (indebito, adesso) =>
    {
        if (indebito.Stato != StatoIndebito.InRecupero) return Rifiuti.StatoNonAmmesso("la restituzione non è in corso", "prima si risponde alla contestazione");
        var oggi = adesso.GiornoInItalia;
        var resta = indebito.Piano.Where(t => t.TrattenutaIl is not null).Aggregate(indebito.Importo, (somma, t) => somma - t.Importo);
        var piano = Accerta.Norma.Prestazioni.Indebito.Concorda(resta, richiesta.Rate, await MensileAsync(indebito.InteressatoId, oggi, ct), Termine.PrimoDelMeseSuccessivo(oggi), norme);
        if (!piano.Accettato) return piano.Rifiuti.ToArray();
        Sostituisci(indebito.Piano, indebito.Id, piano.Valore);
        return new DaScrivere(TipoAtto.PianoDiRecuperoDeciso, new { indebito = indebito.Id, rate = piano.Valore.Length, dal = piano.Valore[0].Mese }, null, "il piano di restituzione è cambiato",
            $"Da {piano.Valore[0].Mese.MeseItaliano} restituisci ciò che resta in {piano.Valore.Length} rate.");
    }, ct);

    private sealed record DaScrivere(TipoAtto Tipo, object Contenuto, string? Perche, string Oggetto, string Testo);

    // Le rate nuove possono cadere negli stessi mesi delle vecchie.
    private static void Sostituisci(List<TrattenutaPrevista> piano, Guid indebitoId, RataDiRecupero[] nuove)
    {
        piano.RemoveAll(t => t.TrattenutaIl is null && !nuove.Any(n => n.Mese == t.Mese));
        foreach (var nuova in nuove)
            if (piano.Find(t => t.Mese == nuova.Mese) is { } gia) gia.Importo = nuova.Importo;
            else piano.Add(new() { IndebitoId = indebitoId, Mese = nuova.Mese, Importo = nuova.Importo });
    }

    // Ciò che è già stato trattenuto torna con il prossimo pagamento: una trattenuta di segno contrario.
    private static void Annulla(IndebitoAccertato indebito, DateOnly oggi)
    {
        indebito.Stato = StatoIndebito.Annullato;
        var trattenuto = indebito.Piano.Where(t => t.TrattenutaIl is not null).Aggregate(Euro.Zero, (somma, t) => somma + t.Importo);
        indebito.Piano.RemoveAll(t => t.TrattenutaIl is null);
        if (trattenuto > Euro.Zero)
            indebito.Piano.Add(new() { IndebitoId = indebito.Id, Mese = Termine.PrimoDelMeseSuccessivo(oggi), Importo = Euro.Zero - trattenuto });
    }

    private async Task<Euro> MensileAsync(Guid interessatoId, DateOnly oggi, CancellationToken ct)
    {
        var mese = Termine.PrimoDelMeseSuccessivo(oggi);
        var prestazioni = await db.PrestazioniInPagamento.AsNoTracking().Where(p => p.InteressatoId == interessatoId).ToListAsync(ct);
        return prestazioni.Where(p => p.InCorso(mese)).Aggregate(Euro.Zero, (somma, p) => somma + (p.ImportoPersonale ?? norme.Prestazioni.Di(p.Codice).ImportoMensile.Al(oggi)));
    }

    private Task<Esito<Ricevuta>> EseguiAsync<TRichiesta>(
        Guid chiave, TRichiesta richiesta, Guid indebitoId, Attore attore, Func<IndebitoAccertato, DateTimeOffset, Task<Esito<DaScrivere>>> decidi, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(chiave, richiesta, attore, adesso, async Task<Esito<Ricevuta>> () =>
        {
            if (attore.Ruolo != Ruolo.Operatore) return Rifiuti.RuoloNonAmmesso("un operatore della sede");
            var indebito = await db.Indebiti.Include(i => i.Piano).SingleOrDefaultAsync(i => i.Id == indebitoId, ct);
            if (indebito is null || await Relazione.TrovaAsync(db, indebito.FascicoloId, attore, adesso.GiornoInItalia, ct) is null) return Rifiuti.NessunFascicolo;
            var deciso = await decidi(indebito, adesso);
            if (!deciso.Accettato) return deciso.Rifiuti.ToArray();
            indebito.Versione++;
            var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == indebito.FascicoloId, ct);
            var (tipo, contenuto, perche, oggetto, testo) = deciso.Valore;
            var atto = fascicolo.Registra(tipo, attore, adesso, "E-10", contenuto, perche: perche);
            db.Add(atto);
            await Avviso.PreparaAsync(db, atto, oggetto, testo, ct);
            return new Ricevuta(indebito.Id, indebito.Stato, indebito.Piano.Count(t => t.TrattenutaIl is null));
        }, ct);
    }
}
