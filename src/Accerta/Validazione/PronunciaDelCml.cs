using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>Ciò che ogni pronuncia del centro medico-legale guarda per prima: chi è, di chi è il verbale, se si può ancora dire qualcosa.</summary>
internal static class PronunciaDelCml
{
    /// <summary>Il verbale su cui pronunciarsi, pronto da cambiare; o il primo motivo per cui non si può.</summary>
    public static async Task<Esito<Verbale>> LeggiAsync(AccertaDb db, Guid verbaleId, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Cml) return Rifiuti.RuoloNonAmmesso("un medico del centro medico-legale");
        var verbale = await db.Verbali.Include(v => v.Componenti).SingleOrDefaultAsync(v => v.Id == verbaleId, ct);
        if (verbale is null || await Relazione.TrovaAsync(db, verbale.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (verbale.DefinitivoDal is not null)
            return new Rifiuto("B-03", "VERBALE_GIA_DEFINITIVO", "il verbale è già definitivo", "per correggerlo serve un nuovo atto in autotutela");
        return verbale.InConvalida ? verbale : Rifiuti.NessunFascicolo; // non è ancora del centro medico-legale
    }

    /// <summary>K-01: per chiedere esami o una visita il termine non deve essere finito; chi l'ha già fermato in tempo non ha più termine (C23).</summary>
    public static IEnumerable<Rifiuto> ValutaNelTermine(Verbale verbale, DateOnly oggi, NormeVigenti norme) =>
        verbale.FermatoIl is null ? SilenzioAssenso.ValutaNuovaVisita(verbale.TrasmessoIl!.Value, oggi, norme) : [];

    /// <summary>Il medico della prima visita non si pronuncia sul suo stesso verbale (M-04).</summary>
    public static IEnumerable<Rifiuto> ValutaMedico(Verbale verbale, Attore attore)
    {
        if (verbale.Componenti.Exists(c => c.PersonaId == attore.PersonaId))
            yield return new("M-04", "STESSO_MEDICO_INPS", "eri componente della commissione di primo grado", "sul verbale si pronuncia un altro medico INPS");
    }
}
