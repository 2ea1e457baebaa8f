using System.Security.Cryptography;
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

namespace Accerta.Persone;

/// <summary>D-05: chi vuole agire per un'altra persona chiede la delega (AA08, AA09, AA10) con i documenti; vale quando l'ufficio l'ha verificata.</summary>
public sealed class RichiediDelega(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Chiave">Chiave di idempotenza.</param>
    /// <param name="Al">Ultimo giorno voluto, compreso; nullo = senza fine. Per i minori non va oltre la vigilia dei 18 anni.</param>
    /// <param name="DocumentoDelegante">PDF; nullo se manca. Così gli altri.</param>
    public sealed record Richiesta(
        Guid Chiave,
        PersonaDichiarata Interessato,
        ModelloDiDelega Modello,
        QualitaDelRappresentante Qualita,
        DateOnly? Al,
        byte[]? DocumentoDelegante,
        byte[]? DocumentoDelegato,
        byte[]? Attestazione);

    /// <param name="Al">Ultimo giorno, compreso; nullo se non ha una fine.</param>
    public sealed record Ricevuta(Guid DelegaId, DateOnly? Al);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Cittadino) return Rifiuti.RuoloNonAmmesso("la persona che vuole agire per un'altra");
        var oggi = adesso.GiornoInItalia;
        if (Credenziali.Valuta(attore.Accesso, oggi, norme) is { } nonAmmessa) return nonAmmessa;
        var delegato = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == attore.PersonaId, ct);
        var minorenne = PrimaDeiDiciotto.MaggioreEta(richiesta.Interessato.Nascita, oggi, norme) > oggi;
        var documenti = Documenti(richiesta).ToList();
        var aperta = await db.Deleghe.SingleOrDefaultAsync(
            d => d.DelegatoId == attore.PersonaId && d.ChiusaIl == null && db.Persone.Any(p => p.Id == d.InteressatoId && p.CodiceFiscale == richiesta.Interessato.CodiceFiscale), ct);
        var scaduta = aperta?.Al < oggi;
        Rifiuto[] rifiuti =
        [
            .. Anagrafe.Valuta(richiesta.Interessato, oggi),
            .. Rappresentanza.Valuta(new DelegaDaRegistrare(richiesta.Modello, richiesta.DocumentoDelegante is not null, richiesta.DocumentoDelegato is not null, richiesta.Attestazione is not null)
            {
                Qualita = richiesta.Qualita,
                DeleganteMinorenne = minorenne,
                DelegatoMinorenne = PrimaDeiDiciotto.MaggioreEta(delegato.Nascita, oggi, norme) > oggi,
                ASeStesso = delegato.CodiceFiscale == richiesta.Interessato.CodiceFiscale,
            }),
            .. documenti.SelectMany(d => Allegato.Valuta(EsaminaPdf.Esamina(d.File), oggi, norme).Select(r => r with { Campo = $"{d.Tipo}" })),
            .. richiesta.Al < oggi ? (Rifiuto[])[new("D-05", "DATA_NON_VALIDA", $"la delega finirebbe {richiesta.Al.Value.Con("il")}, che è passato", "scrivi un giorno futuro, o lascia vuoto", "Al")] : [],
            .. aperta is not null && !scaduta
                ? (Rifiuto[])[new("D-05", "DELEGA_GIA_REGISTRATA", aperta.VerificataIl is null ? "hai già chiesto di agire per questa persona" : "puoi già agire per questa persona",
                    "se deve cambiare, prima revoca quella che c'è", "Interessato")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;
        aperta?.Chiudi(FineDellaDelega.Scaduta, oggi, chi: null); // il lotto della notte non l'ha ancora vista
        return await ScriviAsync(richiesta, attore, adesso, documenti, ct);
    }

    private async Task<Esito<Ricevuta>> ScriviAsync(
        Richiesta richiesta, Attore attore, DateTimeOffset adesso, List<(TipoDocumentoDiDelega Tipo, byte[] File)> documenti, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var (persona, discorde) = await Anagrafe.TrovaOCreaAsync(db, richiesta.Interessato, adesso, ct);
        var fine = Rappresentanza.UltimoGiorno(richiesta.Modello, persona.Nascita, oggi, norme);
        var delega = new Delega
        {
            Id = Guid.CreateVersion7(adesso),
            InteressatoId = persona.Id,
            DelegatoId = attore.PersonaId,
            Modulo = richiesta.Modello.Sigla,
            Qualita = richiesta.Qualita,
            Dal = oggi,
            Al = fine is null || richiesta.Al < fine ? richiesta.Al : fine,
            RichiestaAlle = adesso,
            DatiDiscordanti = discorde,
        };
        db.Add(delega);
        foreach (var (tipo, file) in documenti)
        {
            var id = Guid.CreateVersion7(adesso);
            db.Add(new DocumentoDiDelega { Id = id, DelegaId = delega.Id, Tipo = tipo, Impronta = SHA256.HashData(file), ContenutoCifrato = cassaforte.CifraSegreto(id, file) });
        }
        await Anagrafe.RegistraAsync(db, persona.Id, TipoAtto.DelegaRichiesta, attore, adesso, new { delega = delega.Id, delega.Modulo, delega.Qualita, delega.Al }, delegaId: null,
            atto => Avviso.Prepara(db, atto, persona, "Qualcuno ha chiesto di agire per te",
                "È stata chiesta una delega per agire al tuo posto. L'ufficio controlla i documenti prima che valga. Se non sei stato tu, revocala sul portale o avvisa l'ufficio."), ct);
        return new Ricevuta(delega.Id, delega.Al);
    }

    private static IEnumerable<(TipoDocumentoDiDelega Tipo, byte[] File)> Documenti(Richiesta richiesta)
    {
        if (richiesta.DocumentoDelegante is { } delegante) yield return (TipoDocumentoDiDelega.DocumentoDelegante, delegante);
        if (richiesta.DocumentoDelegato is { } delegato) yield return (TipoDocumentoDiDelega.DocumentoDelegato, delegato);
        if (richiesta.Attestazione is { } attestazione) yield return (TipoDocumentoDiDelega.Attestazione, attestazione);
    }
}
