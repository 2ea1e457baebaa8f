using Accerta.Fascicoli;
using Accerta.Norma.Norme;

namespace Accerta.Economica;

/// <summary>Dai dati del fascicolo ai fatti della legge, e dalla valutazione della legge alla decisione da conservare.</summary>
public static class ValutaDecisione
{
    public static Decisione Di(FascicoloAperto aperto, DateOnly giorno, NormeVigenti norme) => throw new NotSupportedException();
}
