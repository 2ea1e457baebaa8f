using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Economica;

/// <summary>Gli atti della fase economica (E).</summary>
internal static class AttiEconomici
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.DatiEconomiciPresentati, "la persona dà i dati economici (AP70)", [Cittadino], "E-01", [VerbaleDefinitivo], [DatiEconomiciPresentati])
        {
            Avviso = "ricevuta dei dati economici",
        },
        new(TipoAtto.PrestazioniLiquidate, "l'operatore decide le prestazioni", [Operatore], "E-02 E-03 E-04 G-12", [DatiEconomiciPresentati], [Liquidato, Concluso])
        {
            Avviso = "la decisione, con i motivi",
        },
        new(TipoAtto.RateDisposte, "il lotto dei pagamenti dispone le rate del mese", [Sistema], "E-03 E-11", [], []),
    ];
}
