using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>Com'è finita una revisione, per quanto si può dire senza dati sanitari.</summary>
public enum EsitoDellaRevisione
{
    StessoGiudizio,
    GiudizioDiverso,
    NonPiuRiconosciuto,
}

/// <summary>R-01: il verbale definitivo di una revisione prende il posto di quello di prima; nello stesso commit in cui diventa definitivo.</summary>
public static class ConcludiRevisione
{
    /// <summary>Da chiamare quando un verbale diventa definitivo; per le altre procedure non fa nulla.</summary>
    public static async Task PerAsync(AccertaDb db, Fascicolo fascicolo, Verbale verbale, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (fascicolo.Tipo is TipoProcedura.PrimaIstanza or TipoProcedura.Aggravamento) return;
        var prima = await db.Verbali.AsNoTracking().Where(v => v.FascicoloId == fascicolo.OrigineId && v.Accertamento == verbale.Accertamento && v.Stato == StatoVerbale.Definitivo)
            .Select(v => new { v.Id, v.Giudizio }).SingleAsync(ct);
        var esito = verbale.Giudizio == prima.Giudizio ? EsitoDellaRevisione.StessoGiudizio
            : verbale.Giudizio == Giudizio.NonInvalido ? EsitoDellaRevisione.NonPiuRiconosciuto
            : EsitoDellaRevisione.GiudizioDiverso;
        var atto = fascicolo.Registra(TipoAtto.RevisioneConclusa, attore, adesso, "R-01 Q-01", new { verbale = verbale.Id, prima = prima.Id, esito });
        db.Add(atto);
        await Scadenzario.FaiCadereAsync(db, atto, TipoObbligo.DocumentiPerRevisione, ct);
    }
}
