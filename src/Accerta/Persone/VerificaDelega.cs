using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>D-05: l'ufficio guarda i documenti di una delega e la verifica, o la rifiuta con il motivo. Prima non vale.</summary>
public sealed class VerificaDelega(AccertaDb db, Cassaforte cassaforte, TimeProvider clock)
{
    /// <param name="Chiave">Chiave di idempotenza.</param>
    /// <param name="Motivo">Perché si rifiuta, in parole; nullo se si accetta.</param>
    public sealed record Richiesta(Guid Chiave, Guid DelegaId, bool Accettata, string? Motivo);

    public sealed record Ricevuta(Guid DelegaId, bool Accettata);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>Un documento della delega, in chiaro, per chi la verifica: l'attestazione parla di salute, quindi la lettura si registra (P-01).</summary>
    public async Task<Esito<byte[]>> LeggiAsync(Guid delegaId, TipoDocumentoDiDelega tipo, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        if (await NonPuoAsync(attore, adesso.GiornoInItalia, ct) is { } rifiuto) return rifiuto;
        var documento = await db.DocumentiDiDelega.AsNoTracking().SingleOrDefaultAsync(d => d.DelegaId == delegaId && d.Tipo == tipo, ct);
        if (documento is null) return NessunaDelega;
        var fascicoli = await (from d in db.Deleghe join f in db.Fascicoli on d.InteressatoId equals f.InteressatoId where d.Id == delegaId select f.Id).ToListAsync(ct);
        foreach (var fascicoloId in fascicoli.DefaultIfEmpty(delegaId)) // senza un fascicolo la traccia resta sulla delega
            db.Add(new Lettura
            {
                Id = Guid.CreateVersion7(adesso),
                FascicoloId = fascicoloId,
                ChiId = attore.PersonaId,
                ChiRuolo = attore.Ruolo,
                Quando = adesso,
                Scopo = "verifica di una delega",
            });
        await db.SaveChangesAsync(ct);
        return cassaforte.DecifraSegreto(documento.Id, documento.ContenutoCifrato);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (await NonPuoAsync(attore, oggi, ct) is { } rifiuto) return rifiuto;
        if (await db.Deleghe.SingleOrDefaultAsync(d => d.Id == richiesta.DelegaId, ct) is not { } delega) return NessunaDelega;
        if (delega.ChiusaIl is not null || delega.VerificataIl is not null)
            return Rifiuti.StatoNonAmmesso(delega.ChiusaIl is null ? "la delega è già verificata" : "la delega è già chiusa", "niente da fare");
        Rifiuto[] rifiuti =
        [
            .. delega.DelegatoId == attore.PersonaId || delega.InteressatoId == attore.PersonaId
                ? (Rifiuto[])[new("P-04", "ATTORE_NON_AUTORIZZATO", "questa delega ti riguarda", "la verifica un altro operatore")]
                : [],
            .. richiesta.Accettata && delega.DatiDiscordanti
                ? (Rifiuto[])[new("D-05", "DATI_DISCORDANTI", "il nome o la nascita scritti nella richiesta non sono quelli della persona con quel codice fiscale", "rifiuta la delega: chi agisce ne chiederà una corretta")]
                : [],
            .. !richiesta.Accettata && string.IsNullOrWhiteSpace(richiesta.Motivo)
                ? (Rifiuto[])[new("D-05", "MOTIVO_MANCANTE", "manca il motivo del rifiuto", "scrivi che cosa non va nei documenti", "Motivo")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;

        if (richiesta.Accettata) delega.Verifica(attore, adesso);
        else delega.Chiudi(FineDellaDelega.Rifiutata, oggi, attore.PersonaId, richiesta.Motivo!.Trim());
        if (richiesta.Accettata) (await db.Persone.SingleAsync(p => p.Id == delega.InteressatoId, ct)).SoloDichiarata = false;
        var delegato = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == delega.DelegatoId, ct);
        await Anagrafe.RegistraAsync(db, delega.InteressatoId, richiesta.Accettata ? TipoAtto.DelegaVerificata : TipoAtto.DelegaRifiutata, attore, adesso,
            new { delega = delega.Id }, delega.Id, atto => Avviso.Prepara(db, atto, delegato,
                richiesta.Accettata ? "La delega è verificata" : "La delega è rifiutata",
                richiesta.Accettata
                    ? $"Da oggi puoi agire per la persona che rappresenti{(delega.Al is { } al ? $", fino {al.Con("al")}" : "")}."
                    : "Abbiamo guardato i documenti e la delega non si può registrare: sul portale trovi il motivo. Puoi chiederla di nuovo."), ct);
        return new Ricevuta(delega.Id, richiesta.Accettata);
    }

    private async Task<Rifiuto?> NonPuoAsync(Attore attore, DateOnly oggi, CancellationToken ct) =>
        attore.Ruolo is Ruolo.Operatore or Ruolo.Segreteria && await Relazione.IncaricoAsync(db, attore, oggi, ct) is not null
            ? null
            : Rifiuti.RuoloNonAmmesso("un operatore o la segreteria");

    private static readonly Rifiuto NessunaDelega = new("P-01", "DELEGA_NON_TROVATA", "questa delega non esiste, o non hai titolo per vederla", "controlla l'indirizzo");
}
