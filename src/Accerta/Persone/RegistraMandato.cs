using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;
using Titolo = Accerta.Norma.Domande.Titolo;

namespace Accerta.Persone;

/// <summary>
/// La persona, o chi la rappresenta, dà mandato a una sede di patronato o di associazione; oppure la sede registra il modulo firmato. Vale
/// subito: la persona riceve un avviso e lo può revocare quando vuole.
/// </summary>
public sealed class RegistraMandato(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Chiave">Chiave di idempotenza.</param>
    /// <param name="SedeId">A quale sede; per chi agisce per un patronato è la sua, e si può non dire.</param>
    /// <param name="Al">Ultimo giorno, compreso; nullo = senza fine.</param>
    /// <param name="Modulo">Il mandato firmato, in PDF; serve solo se lo registra la sede.</param>
    public sealed record Richiesta(Guid Chiave, PersonaDichiarata Interessato, Guid? SedeId, DateOnly? Al, byte[]? Modulo);

    public sealed record Ricevuta(Guid MandatoId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (!attore.Ruolo.PerLaPersona) return Rifiuti.RuoloNonAmmesso("la persona, chi la rappresenta, o la sede a cui dà mandato");
        if (Credenziali.Valuta(attore.Accesso, oggi, norme) is { } nonAmmessa) return nonAmmessa;
        var daSede = attore.Ruolo == Ruolo.Patronato;
        var sede = daSede ? await Titoli.SedeAbilitataAsync(db, attore, oggi, ct)
            : await db.SediDiAssistenza.AsNoTracking().SingleOrDefaultAsync(s => s.Id == richiesta.SedeId, ct) is { } scelta && scelta.Abilitata(oggi) ? scelta : null;
        if (sede is null || daSede && richiesta.SedeId is { } altra && altra != sede.Id) return Rappresentanza.Valuta(Titolo.StrutturaNonAbilitata)!;
        var nota = await db.Persone.AsNoTracking().SingleOrDefaultAsync(p => p.CodiceFiscale == richiesta.Interessato.CodiceFiscale, ct);
        var titolo = daSede ? null : await Titoli.DiAsync(db, attore, nota?.Id, oggi, ct);
        if (titolo is { Basta: false }) return Rappresentanza.Valuta(titolo.Titolo)!;

        var aperto = nota is null ? null : await db.Mandati.SingleOrDefaultAsync(m => m.InteressatoId == nota.Id && m.SedeId == sede.Id && m.ChiusoIl == null, ct);
        Rifiuto[] rifiuti =
        [
            .. Anagrafe.Valuta(richiesta.Interessato, oggi),
            .. daSede && richiesta.Modulo is null
                ? (Rifiuto[])[new("D-05", "MANDATO_MANCANTE", "manca il mandato firmato dalla persona", "fallo firmare e allegalo in PDF", "Modulo")]
                : [],
            .. richiesta.Modulo is { } modulo ? Allegato.Valuta(EsaminaPdf.Esamina(modulo), oggi, norme).Select(r => r with { Campo = "Modulo" }) : [],
            .. richiesta.Al < oggi ? (Rifiuto[])[new("D-05", "DATA_NON_VALIDA", $"il mandato finirebbe {richiesta.Al.Value.Con("il")}, che è passato", "scrivi un giorno futuro, o lascia vuoto", "Al")] : [],
            .. aperto?.Vale(oggi) == true ? (Rifiuto[])[new("D-05", "MANDATO_GIA_REGISTRATO", "la persona ha già dato mandato a questa sede", "niente da fare: il mandato vale", "SedeId")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        aperto?.Chiudi(oggi, attore.PersonaId); // era scaduto
        var (persona, discorde) = await Anagrafe.TrovaOCreaAsync(db, richiesta.Interessato, adesso, ct);
        if (discorde) return Rappresentanza.Valuta(Titolo.MandatoMancante)!; // il modulo parla di un'altra persona; di quella nota non si dice nulla
        var id = Guid.CreateVersion7(adesso);
        db.Add(new Mandato
        {
            Id = id,
            InteressatoId = persona.Id,
            SedeId = sede.Id,
            Dal = oggi,
            Al = richiesta.Al,
            RegistratoDa = attore.PersonaId,
            RegistratoAlle = adesso,
            ModuloCifrato = richiesta.Modulo is { } file ? cassaforte.CifraSegreto(id, file) : null,
        });
        await Anagrafe.RegistraAsync(db, persona.Id, TipoAtto.MandatoRegistrato, attore, adesso, new { mandato = id, sede = sede.Id, richiesta.Al }, titolo?.DelegaId,
            atto => Avviso.Prepara(db, atto, persona, "Il mandato è registrato",
                $"Da oggi {sede.Nome} può agire per te nella procedura. Se non sei stato tu a volerlo revocalo subito sul portale."), ct);
        return new Ricevuta(id);
    }
}
