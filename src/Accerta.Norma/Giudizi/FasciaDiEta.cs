using Accerta.Norma.Norme;
using Accerta.Norma.Persone;

namespace Accerta.Norma.Giudizi;

/// <summary>L'età decide come si esprime il giudizio (G-01, G-04, G-05).</summary>
public enum FasciaDiEta
{
    /// <summary>Meno di 18 anni.</summary>
    Minore,

    /// <summary>Dal giorno dei 18 anni a quello prima dell'età pensionabile.</summary>
    Adulto,

    /// <summary>Dal giorno in cui raggiunge l'età pensionabile (scelta C06).</summary>
    Anziano,
}

/// <summary>Come si trova la fascia di età.</summary>
public static class FasceDiEta
{
    /// <summary>La fascia di una persona in un giorno, compleanni compresi.</summary>
    public static FasciaDiEta Di(DateOnly nascita, DateOnly giorno, NormeVigenti norme) =>
        giorno < Eta.Compleanno(nascita, norme.Eta.MaggioreEtaAnni.Al(giorno)) ? FasciaDiEta.Minore
        : norme.Eta.PensionabileDal(nascita, giorno) is not null ? FasciaDiEta.Anziano
        : FasciaDiEta.Adulto;
}
