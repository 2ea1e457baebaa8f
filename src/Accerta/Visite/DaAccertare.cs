using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Visite;

/// <summary>Che cosa una procedura deve accertare: ciò che chiede la domanda, o, senza domanda, ciò che si rivede del fascicolo d'origine.</summary>
/// <param name="Accertamenti">Uno per verbale.</param>
/// <param name="ChiestoIl">Il giorno della domanda; senza domanda, quello in cui la procedura è cominciata.</param>
/// <param name="Regime">G-00.</param>
public sealed record DaAccertare(IReadOnlyList<Accertamento> Accertamenti, DateOnly ChiestoIl, Regime Regime)
{
    public static async Task<DaAccertare> PerAsync(AccertaDb db, Fascicolo fascicolo, CancellationToken ct)
    {
        if (await db.Domande.AsNoTracking().Include(d => d.Accertamenti).SingleOrDefaultAsync(d => d.FascicoloId == fascicolo.Id, ct) is { } domanda)
            return new([.. domanda.Accertamenti.Select(a => a.Tipo).Order()], domanda.PresentataIl, domanda.Regime);
        var daRivedere = await db.Verbali.AsNoTracking()
            .Where(v => v.FascicoloId == fascicolo.OrigineId && v.Stato == StatoVerbale.Definitivo).Select(v => v.Accertamento).ToListAsync(ct);
        return new([.. daRivedere.Order()], fascicolo.ApertoIl.GiornoInItalia, fascicolo.Regime ?? Regime.Integrata);
    }

    /// <summary>Quale commissione giudica: nella riforma l'unità di base, altrove quella unica o quella integrata.</summary>
    public TipoCommissione Commissione(bool unica) => Regime switch
    {
        Regime.Riforma => TipoCommissione.Riforma,
        Regime.Integrata or Regime.Convenzionata => unica ? TipoCommissione.Unica : TipoCommissione.PrimoGrado,
    };
}
