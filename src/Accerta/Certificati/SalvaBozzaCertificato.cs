using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Certificati;

/// <summary>
/// C-06: il medico scrive il certificato un po' alla volta, lo cambia e lo cancella finché non lo invia. La bozza è solo sua e non è ancora
/// di nessun fascicolo: non è un atto.
/// </summary>
public sealed class SalvaBozzaCertificato(AccertaDb db, Cassaforte cassaforte, TimeProvider clock)
{
    /// <param name="Chiave">Chiave di idempotenza.</param>
    /// <param name="BozzaId">La bozza da cambiare; nulla per cominciarne una.</param>
    public sealed record Richiesta(Guid Chiave, Guid? BozzaId, ContenutoDellaBozza Contenuto);

    public sealed record RichiestaDiCancellare(Guid Chiave, Guid BozzaId);

    public sealed record Ricevuta(Guid BozzaId);

    /// <summary>Una bozza, com'è.</summary>
    public sealed record Aperta(Guid BozzaId, DateTimeOffset AggiornataAlle, ContenutoDellaBozza Contenuto);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => SalvaAsync(richiesta, attore, adesso, ct), ct);
    }

    public Task<Esito<Ricevuta>> CancellaAsync(RichiestaDiCancellare richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => TogliAsync(richiesta.BozzaId, attore, adesso, ct), ct);
    }

    /// <summary>Le bozze del medico, dall'ultima toccata.</summary>
    public async Task<IReadOnlyList<Aperta>> ElencoAsync(Attore attore, CancellationToken ct) =>
        await NonPuoAsync(attore, clock.GetUtcNow().GiornoInItalia, ct) is not null
            ? []
            : [.. (await db.BozzeCertificati.AsNoTracking().Where(b => b.MedicoId == attore.PersonaId).OrderByDescending(b => b.AggiornataAlle).ToListAsync(ct)).Select(Apri)];

    private async Task<Esito<Ricevuta>> SalvaAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (await NonPuoAsync(attore, adesso.GiornoInItalia, ct) is { } rifiuto) return rifiuto;
        if (richiesta.BozzaId is not { } esistente)
        {
            var id = Guid.CreateVersion7(adesso);
            db.Add(new BozzaCertificato { Id = id, MedicoId = attore.PersonaId, DatiCifrati = Chiudi(id, richiesta.Contenuto), AggiornataAlle = adesso });
            return new Ricevuta(id);
        }
        if (await db.BozzeCertificati.SingleOrDefaultAsync(b => b.Id == esistente && b.MedicoId == attore.PersonaId, ct) is not { } bozza) return NessunaBozza;
        (bozza.DatiCifrati, bozza.AggiornataAlle) = (Chiudi(bozza.Id, richiesta.Contenuto), adesso);
        return new Ricevuta(bozza.Id);
    }

    private async Task<Esito<Ricevuta>> TogliAsync(Guid id, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (await NonPuoAsync(attore, adesso.GiornoInItalia, ct) is { } rifiuto) return rifiuto;
        if (await db.BozzeCertificati.SingleOrDefaultAsync(b => b.Id == id && b.MedicoId == attore.PersonaId, ct) is not { } bozza) return NessunaBozza;
        db.Remove(bozza);
        return new Ricevuta(id);
    }

    private async Task<Rifiuto?> NonPuoAsync(Attore attore, DateOnly oggi, CancellationToken ct) =>
        attore.Ruolo != Ruolo.MedicoCertificatore ? Rifiuti.RuoloNonAmmesso("un medico certificatore abilitato")
        : await Relazione.IncaricoAsync(db, attore, oggi, ct) is null ? InvioCertificato.NonAbilitato
        : null;

    private byte[] Chiudi(Guid id, ContenutoDellaBozza contenuto) => cassaforte.CifraSegreto(id, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(contenuto, Atto.Formato));

    private Aperta Apri(BozzaCertificato bozza) => new(bozza.Id, bozza.AggiornataAlle,
        System.Text.Json.JsonSerializer.Deserialize<ContenutoDellaBozza>(cassaforte.DecifraSegreto(bozza.Id, bozza.DatiCifrati), Atto.Formato)!);

    private static readonly Rifiuto NessunaBozza = new("C-06", "BOZZA_INESISTENTE", "questa bozza non c'è: è stata cancellata o inviata", "cominciane un'altra; un certificato inviato resta com'è");
}
