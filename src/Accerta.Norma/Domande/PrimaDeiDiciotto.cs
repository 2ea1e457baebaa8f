using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Domande;

/// <summary>D-08: chi riceve l'indennità di frequenza può chiedere le prestazioni da adulto poco prima dei 18 anni (art. 25 c. 5 DL 90/2014).</summary>
public static class PrimaDeiDiciotto
{
    /// <summary>Il giorno in cui la persona diventa maggiorenne.</summary>
    /// <param name="nascita">Data di nascita.</param>
    /// <param name="giorno">Il giorno in cui si legge la soglia di età.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static DateOnly MaggioreEta(DateOnly nascita, DateOnly giorno, NormeVigenti norme) => Eta.Compleanno(nascita, norme.Eta.MaggioreEtaAnni.Al(giorno));

    /// <summary>I giorni in cui si può presentare la domanda, estremi compresi; l'ultimo è la vigilia del compleanno.</summary>
    public static Periodo Finestra(DateOnly maggioreEta, NormeVigenti norme) =>
        new(Termine.InMesi(-norme.Prestazioni.FinestraMaggioreEtaMesi.Al(maggioreEta), maggioreEta), maggioreEta.AddDays(-1));

    /// <summary>Tutti i rifiuti insieme; nessuno = si può presentare. Il certificato non serve subito (scelta C30).</summary>
    /// <param name="nascita">Data di nascita.</param>
    /// <param name="titolareDiFrequenza">Riceve l'indennità di frequenza.</param>
    /// <param name="giorno">Il giorno della domanda.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static IEnumerable<Rifiuto> Valuta(DateOnly nascita, bool titolareDiFrequenza, DateOnly giorno, NormeVigenti norme)
    {
        var finestra = Finestra(MaggioreEta(nascita, giorno, norme), norme);
        if (!finestra.Comprende(giorno))
            yield return new("D-08", "FUORI_FINESTRA_DL90", $"la domanda è {giorno.Con("del")}",
                $"si può presentare {finestra.Inizio.Con("dal")} {finestra.Fine!.Value.Con("al")}; in altri giorni presenta una domanda ordinaria, con il certificato");
        if (!titolareDiFrequenza)
            yield return new("D-08", "INDENNITA_MANCANTE", "non risulta in pagamento l'indennità di frequenza", "presenta una domanda ordinaria, con il certificato");
    }
}
