using Accerta.Economica;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Fascicoli;

/// <summary>Un verbale definitivo con le sole misure da cui dipende il denaro: chi paga non ha bisogno delle diagnosi.</summary>
/// <param name="MediaDb">G-07: la perdita media dell'orecchio migliore; nulla se il verbale non la riporta.</param>
public sealed record GiudizioAperto(Verbale Verbale, int? Percentuale, decimal? MediaDb);

/// <summary>L-03: la decisione favorevole di un giudice, con la sola percentuale.</summary>
public sealed record DecisioneAperta(EsitoDelGiudizio Esito, int? Percentuale);

/// <summary>Un fatto dichiarato, in chiaro.</summary>
/// <param name="Tipo">Di che cosa parla.</param>
/// <param name="DichiaratoIl">Quando.</param>
/// <param name="Contenuto">Che cosa dice.</param>
/// <param name="FascicoloId">Il fascicolo dell'atto che lo dichiara.</param>
/// <param name="Atto">Il numero di quell'atto.</param>
public sealed record FattoAperto(TipoFatto Tipo, DateOnly DichiaratoIl, ContenutoDelFatto Contenuto, Guid FascicoloId, int Atto);

/// <summary>Quando è stata presentata una domanda della persona, di che tipo, e per quale fascicolo.</summary>
public sealed record DomandaDelConto(Guid FascicoloId, DateOnly PresentataIl, TipoDomanda Tipo);

/// <summary>Tutto ciò che serve a fare i conti di una persona, da tutti i suoi fascicoli.</summary>
public sealed record ContoAperto(
    Persona Persona,
    PosizioneEconomica? Posizione,
    IReadOnlyList<GiudizioAperto> Giudizi,
    IReadOnlyList<DecisioneAperta> Decisioni,
    IReadOnlyList<DomandaDelConto> Domande,
    IReadOnlyList<DatiAp70> Ap70,
    IReadOnlyList<FattoAperto> Fatti,
    IReadOnlyList<PrestazioneInPagamento> Prestazioni,
    IReadOnlyList<Rata> Rate,
    IReadOnlyList<Sospensione> Sospensioni);

// Il conto di una persona: la stessa porta, su tutti i suoi fascicoli insieme.
public sealed partial class ApriFascicolo
{
    /// <summary>Una decisione di prima, di un fascicolo già aperto: la lettura è già registrata. Nulla se non è sua, o se chi legge non vede la parte economica.</summary>
    internal async Task<Decisione?> DecisioneAsync(FascicoloAperto aperto, Guid liquidazioneId, CancellationToken ct) =>
        aperto.Relazione.VedeEconomica
        && await db.Liquidazioni.AsNoTracking().SingleOrDefaultAsync(l => l.Id == liquidazioneId && l.FascicoloId == aperto.Fascicolo.Id, ct) is { } liquidazione
            ? cassaforte.Decifra<Decisione>(aperto.Fascicolo, liquidazione.DecisioneCifrata)
            : null;

    /// <summary>Apre il conto di una persona. Lo legge chi vede la parte economica di almeno un suo fascicolo, e il sistema per i lotti.</summary>
    /// <param name="interessatoId">La persona.</param>
    /// <param name="attore">Chi legge.</param>
    /// <param name="scopo">Perché, in parole: la persona lo vedrà (P-03).</param>
    /// <param name="ct">Annullamento.</param>
    public async Task<Esito<ContoAperto>> ContoAsync(Guid interessatoId, Attore attore, string scopo, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        var fascicoli = await db.Fascicoli.AsNoTracking().Where(f => f.InteressatoId == interessatoId).OrderBy(f => f.ApertoIl).ToListAsync(ct);
        var vede = attore.Ruolo == Ruolo.Sistema;
        foreach (var fascicolo in fascicoli)
        {
            if (vede) break;
            vede = await Relazione.TrovaAsync(db, fascicolo.Id, attore, adesso.GiornoInItalia, ct) is { VedeEconomica: true };
        }
        if (!vede) return Rifiuti.NessunFascicolo;

        var oggi = adesso.GiornoInItalia;
        // prima di tutto il resto: chi scrive con una versione vecchia perde la gara
        var posizione = await db.PosizioniEconomiche.AsNoTracking().SingleOrDefaultAsync(p => p.InteressatoId == interessatoId, ct);
        var verbali = await db.Verbali.AsNoTracking().Where(v => v.InteressatoId == interessatoId && v.Stato != StatoVerbale.Sostituito && v.EfficaceDal <= oggi)
            .OrderBy(v => v.EfficaceDal).ThenBy(v => v.DefinitivoDal).ToListAsync(ct); // K-04: conta da quando ha effetto, anche prima della convalida
        foreach (var id in verbali.Select(v => v.FascicoloId).Distinct()) await RegistraAsync(id, attore, scopo, adesso, StessoSguardo, ct);
        var perId = fascicoli.ToDictionary(f => f.Id);
        var fatti = await db.FattiDichiarati.AsNoTracking().Where(f => f.InteressatoId == interessatoId).OrderBy(f => f.DichiaratoAlle).ThenBy(f => f.Atto).ThenBy(f => f.Id).ToListAsync(ct);
        return new ContoAperto(
            await db.Persone.AsNoTracking().SingleAsync(p => p.Id == interessatoId, ct),
            posizione,
            [.. verbali.Select(v => (Verbale: v, Dati: cassaforte.Decifra<DatiVerbale>(perId[v.FascicoloId], v.DatiSanitari))).Select(v => new GiudizioAperto(v.Verbale, v.Dati.Percentuale, v.Dati.MediaDb))],
            [.. (await db.EsitiDelGiudizio.AsNoTracking().Where(e => e.InteressatoId == interessatoId && e.Giudizio != null).OrderBy(e => e.NotificatoIl).ToListAsync(ct))
                .Select(e => new DecisioneAperta(e, e.PercentualeCifrata is [] ? null : cassaforte.Decifra<int>(perId[e.FascicoloId], e.PercentualeCifrata)))],
            await db.Domande.AsNoTracking().Where(d => d.InteressatoId == interessatoId).OrderBy(d => d.PresentataIl)
                .Select(d => new DomandaDelConto(d.FascicoloId, d.PresentataIl, d.Tipo)).ToListAsync(ct),
            await (from a in db.Ap70.AsNoTracking() join f in db.Fascicoli on a.FascicoloId equals f.Id where f.InteressatoId == interessatoId orderby a.PresentatiAlle select a).ToListAsync(ct),
            [.. fatti.Select(f => new FattoAperto(f.Tipo, f.DichiaratoIl, cassaforte.Decifra<ContenutoDelFatto>(perId[f.FascicoloId], f.ContenutoCifrato), f.FascicoloId, f.Atto))],
            await db.PrestazioniInPagamento.AsNoTracking().Where(p => p.InteressatoId == interessatoId).ToListAsync(ct),
            await (from r in db.Rate.AsNoTracking() join p in db.PrestazioniInPagamento on r.PrestazioneId equals p.Id where p.InteressatoId == interessatoId select r).ToListAsync(ct),
            await db.Sospensioni.AsNoTracking().Where(s => s.InteressatoId == interessatoId).ToListAsync(ct));
    }
}
