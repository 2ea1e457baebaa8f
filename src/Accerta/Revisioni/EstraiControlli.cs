using System.Security.Cryptography;
using System.Text;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Revisioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>
/// si estrae il campione dei controlli straordinari, fra chi ha un riconoscimento in vigore, mai fra chi è esente (G-11).
/// Il seme è pubblico e l'elenco ha la sua impronta: l'estrazione si rifà e si verifica. La convocazione la fa il lotto della notte.
/// </summary>
public sealed class EstraiControlli(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, string Seme, int Quanti);

    public sealed record Ricevuta(Guid EstrazioneId, int Fra, string ImprontaElenco, IReadOnlyList<Guid> Estratti);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Cms || await Relazione.IncaricoAsync(db, attore, adesso.GiornoInItalia, ct) is null)
            return Rifiuti.RuoloNonAmmesso("la commissione medica superiore, con l'incarico in corso");
        Rifiuto[] rifiuti =
        [
            .. string.IsNullOrWhiteSpace(richiesta.Seme) ? (Rifiuto[])[new("R-03", "SEME_MANCANTE", "manca il seme dell'estrazione", "scrivi il testo reso pubblico", "Seme")] : [],
            .. richiesta.Quanti < 1 ? (Rifiuto[])[new("R-03", "NUMERO_NON_VALIDO", $"{richiesta.Quanti} fascicoli da estrarre", "indica almeno uno", "Quanti")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var elenco = await ElencoAsync(ct);
        var ordinato = elenco.Where(f => !f.Esente).Select(f => f.Protocollo).Order(StringComparer.Ordinal).ToList();
        var estratti = Campione.Estrai(elenco, richiesta.Quanti, richiesta.Seme).Select(Guid.Parse).ToList();
        var estrazione = new EstrazioneControlli
        {
            Id = Guid.CreateVersion7(adesso),
            Seme = richiesta.Seme,
            Quanti = richiesta.Quanti,
            Fra = ordinato.Count,
            ImprontaElenco = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ordinato))),
            EstrattaAlle = adesso,
            EstrattaDa = attore.PersonaId,
        };
        db.Add(estrazione);
        db.AddRange(estratti.Select(id => new ControlloEstratto { Id = Guid.CreateVersion7(adesso), EstrazioneId = estrazione.Id, FascicoloId = id }));
        return new Ricevuta(estrazione.Id, estrazione.Fra, Convert.ToHexStringLower(estrazione.ImprontaElenco), estratti);
    }

    // Un fascicolo conta una volta; è esente solo se lo sono tutti i suoi verbali riconosciuti in vigore.
    private async Task<List<DaEstrarre>> ElencoAsync(CancellationToken ct) =>
        (await (from v in db.Verbali.AsNoTracking()
                where v.Stato == StatoVerbale.Definitivo && v.Giudizio != Giudizio.NonInvalido
                    && !db.Verbali.Any(n => n.InteressatoId == v.InteressatoId && n.Accertamento == v.Accertamento && n.Stato == StatoVerbale.Definitivo && n.DefinitivoDal > v.DefinitivoDal)
                    && !db.Fascicoli.Any(f => f.OrigineId == v.FascicoloId && (f.Tipo == TipoProcedura.Revisione || f.Tipo == TipoProcedura.ControlloStraordinario))
                    && !db.ControlliEstratti.Any(c => c.FascicoloId == v.FascicoloId)
                select new { v.FascicoloId, v.EsenteRevisione }).ToListAsync(ct))
            .GroupBy(v => v.FascicoloId).Select(g => new DaEstrarre(g.Key.ToString(), g.All(v => v.EsenteRevisione))).ToList();
}
