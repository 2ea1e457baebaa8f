using System.Globalization;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;

namespace Accerta.Web.Componenti;

/// <summary>Quanto il valore calcolato dista dalle soglie che cambiano qualcosa per la persona.</summary>
public static class Radar
{
    /// <param name="Effetto">Che cosa comincia da lì.</param>
    public sealed record Soglia(int Percentuale, string Effetto, bool Raggiunta, string Distanza);

    // 46 e 67 non danno giudizi né prestazioni di questa procedura: sono qui per mostrare alla commissione che cosa c'è vicino (L. 68/1999 art. 1; DM 1-2-1991).
    private const int CollocamentoMirato = 46;
    private const int EsenzioneDalTicket = 67;

    public static IReadOnlyList<Soglia> Di(PercentualeCalcolata calcolo, NormeVigenti norme, DateOnly giorno)
    {
        (int, string)[] soglie =
        [
            (norme.Giudizi.InvalidoDa.Al(giorno), T("riconoscimento dell'invalidità civile")),
            (CollocamentoMirato, T("collocamento mirato")),
            (EsenzioneDalTicket, T("esenzione dal ticket")),
            (norme.Giudizi.AssegnoDa.Al(giorno), T("assegno mensile, se il reddito lo permette")),
            (norme.Giudizi.Totale.Al(giorno), T("pensione di inabilità, se il reddito lo permette")),
        ];
        return [.. soglie.Select(s => new Soglia(s.Item1, s.Item2, calcolo.Finale >= s.Item1, Distanza(calcolo, s.Item1)))];
    }

    private static string Distanza(PercentualeCalcolata calcolo, int soglia)
    {
        var distanza = calcolo.Esatta - soglia;
        var punti = DateESomme.Decimali(Math.Round(Math.Abs((decimal)distanza.Numeratore / (decimal)distanza.Denominatore), 2).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','));
        return (calcolo.Finale >= soglia, distanza < 0) switch
        {
            (true, true) => T($"raggiunta con l'arrotondamento: il valore esatto è {punti} punti sotto"),
            (true, false) => distanza > 0 ? T($"superata di {punti} punti") : T("raggiunta esattamente"),
            (false, _) => T($"mancano {punti} punti"),
        };
    }
}
