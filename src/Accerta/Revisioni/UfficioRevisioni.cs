using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Persone;

namespace Accerta.Revisioni;

/// <summary>Chi segue le revisioni per l'INPS: la segreteria, il centro medico-legale, il lotto.</summary>
internal static class UfficioRevisioni
{
    /// <summary>Perché l'attore non può; nullo se può.</summary>
    public static async Task<Rifiuto?> RifiutaAsync(AccertaDb db, Guid fascicoloId, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        if (attore.Ruolo == Ruolo.Sistema) return null;
        if (attore.Ruolo is not (Ruolo.Segreteria or Ruolo.Cml) || await Relazione.IncaricoAsync(db, attore, oggi, ct) is not { } incarico)
            return Rifiuti.RuoloNonAmmesso("la segreteria o il centro medico-legale");
        return await Relazione.DellaSedeAsync(db, fascicoloId, incarico, ct) ? null : Rifiuti.NessunFascicolo;
    }
}
