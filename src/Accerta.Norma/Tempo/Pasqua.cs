namespace Accerta.Norma.Tempo;

/// <summary>La domenica di Pasqua del calendario gregoriano.</summary>
public static class Pasqua
{
    /// <summary>La domenica di Pasqua di un anno, con il metodo di Meeus, Jones e Butcher.</summary>
    public static DateOnly Di(int anno)
    {
        var aureo = anno % 19;
        var (secolo, resto) = (anno / 100, anno % 100);
        var epatta = (19 * aureo + secolo - secolo / 4 - (secolo - (secolo + 8) / 25 + 1) / 3 + 15) % 30;
        var settimana = (32 + 2 * (secolo % 4) + 2 * (resto / 4) - epatta - resto % 4) % 7;
        var correzione = (aureo + 11 * epatta + 22 * settimana) / 451;
        var giorni = epatta + settimana - 7 * correzione + 114;
        return new(anno, giorni / 31, giorni % 31 + 1);
    }
}
