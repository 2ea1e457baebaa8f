using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>K-03: la commissione superiore sorteggia i verbali da riesaminare fra quelli definitivi di un periodo, con un seme pubblicato.</summary>
public sealed class EstraiCampione(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, [property: JsonRequired] string Seme, DateOnly Dal, DateOnly Al);

    public sealed record Ricevuta(Guid CampioneId, int Fra, int Usciti);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var (oggi, seme) = (adesso.GiornoInItalia, richiesta.Seme.Trim());
        if (attore.Ruolo != Ruolo.Cms || await Relazione.IncaricoAsync(db, attore, oggi, ct) is null) return Rifiuti.RuoloNonAmmesso("la commissione medica superiore");
        Rifiuto[] rifiuti =
        [
            .. seme.Length > 0 ? (Rifiuto[])[] : [new("K-03", "SEME_MANCANTE", "manca il seme del sorteggio", "indica il seme pubblicato: senza, il sorteggio non si può controllare", "Seme")],
            .. await db.CampioniCms.AnyAsync(c => c.Seme == seme, ct)
                ? (Rifiuto[])[new("K-03", "SEME_GIA_USATO", "con questo seme si è già sorteggiato", "pubblica un seme nuovo", "Seme")] : [],
            .. richiesta.Al < richiesta.Dal || richiesta.Al >= oggi
                ? (Rifiuto[])[new("K-03", "DATA_NON_VALIDA", $"un periodo {richiesta.Dal.Con("dal")} {richiesta.Al.Con("al")}", "indica un periodo già finito", "Al")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var verbali = await db.Verbali.AsNoTracking().Where(v => v.Stato == StatoVerbale.Definitivo && v.DefinitivoDal >= richiesta.Dal && v.DefinitivoDal <= richiesta.Al)
            .Select(v => new { v.Id, v.FascicoloId }).ToListAsync(ct);
        var ordinati = verbali.OrderBy(v => v.Id.ToString("D"), StringComparer.Ordinal).ToList(); // ogni base dati ordina gli identificativi a modo suo
        var usciti = ordinati.FindAll(v => CampioneCms.Sorteggiato(seme, v.Id, norme, oggi));
        var gia = await db.EsamiCms.Select(e => e.VerbaleId).ToListAsync(ct);
        var campione = new CampioneEstratto
        {
            Id = Guid.CreateVersion7(adesso),
            Seme = seme,
            PerMille = norme.Scelte.CampioneCmsPerMille.Al(oggi),
            Dal = richiesta.Dal,
            Al = richiesta.Al,
            Fra = ordinati.Count,
            Usciti = usciti.Count,
            ImprontaElenco = SHA256.HashData([.. ordinati.SelectMany(v => v.Id.ToByteArray())]),
            EstrattoDa = attore.PersonaId,
            EstrattoAlle = adesso,
        };
        db.Add(campione);
        foreach (var uscito in usciti.Where(v => !gia.Contains(v.Id)))
        {
            var fascicolo = db.Fascicoli.Local.FirstOrDefault(f => f.Id == uscito.FascicoloId) ?? await db.Fascicoli.SingleAsync(f => f.Id == uscito.FascicoloId, ct);
            db.Add(new EsameSuperiore { Id = Guid.CreateVersion7(adesso), VerbaleId = uscito.Id, FascicoloId = uscito.FascicoloId, CampioneId = campione.Id, ApertoIl = oggi });
            db.Add(fascicolo.Registra(TipoAtto.VerbaleSorteggiato, attore, adesso, "K-03", new { verbale = uscito.Id, campione = campione.Id, seme, campione.PerMille }));
        }
        return new Ricevuta(campione.Id, campione.Fra, campione.Usciti);
    }
}
