using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Diritti;

/// <summary>Un beneficio fiscale calcolato.</summary>
/// <param name="Base">La somma su cui si calcola.</param>
/// <param name="Importo">Il beneficio, arrotondato una volta al centesimo.</param>
/// <param name="Motivi">I passi.</param>
public sealed record Detrazione(Euro Base, Euro Importo, IReadOnlyList<Motivo> Motivi);

/// <summary>Una quota ereditata o donata.</summary>
/// <param name="Franchigia">La parte che non paga imposta; nulla se non spetta.</param>
/// <param name="Imponibile">La parte che la paga.</param>
/// <param name="Motivi">I passi.</param>
public sealed record QuotaEreditata(Euro? Franchigia, Euro Imponibile, IReadOnlyList<Motivo> Motivi);

/// <summary>Le cifre delle agevolazioni fiscali.</summary>
public static class Detrazioni
{
    /// <summary>TUIR art. 15 c. 1 lett. c: una parte della spesa per il veicolo, fino alla spesa massima; dopo un furto, al netto del rimborso.</summary>
    /// <param name="spesa">Quanto è costato il veicolo.</param>
    /// <param name="rimborsoDelFurto">Il rimborso dell'assicurazione per il veicolo rubato; zero se nessuno.</param>
    /// <param name="giorno">Il giorno dell'acquisto.</param>
    /// <param name="norme">Le norme.</param>
    /// <exception cref="ArgumentOutOfRangeException">Spesa o rimborso negativi.</exception>
    public static Detrazione PerVeicolo(Euro spesa, Euro rimborsoDelFurto, DateOnly giorno, NormeVigenti norme)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rimborsoDelFurto.Centesimi, nameof(rimborsoDelFurto));
        var massima = norme.Diritti.Soglie.AutoSpesaMassima.Trova(giorno, giorno);
        return Calcola("S-19", spesa, rimborsoDelFurto, massima, giorno, norme);
    }

    /// <summary>TUIR art. 15 c. 1 lett. i-septies: gli addetti all'assistenza di chi non è autosufficiente.</summary>
    /// <param name="spesa">La spesa dell'anno.</param>
    /// <param name="reddito">Il reddito complessivo di chi paga: uguale al limite è ancora buono.</param>
    /// <param name="certificata">La non autosufficienza risulta da un certificato medico.</param>
    /// <param name="giorno">Un giorno dell'anno della spesa.</param>
    /// <param name="norme">Le norme.</param>
    /// <exception cref="ArgumentOutOfRangeException">Spesa negativa.</exception>
    public static Esito<Detrazione> PerAssistenza(Euro spesa, Euro reddito, bool certificata, DateOnly giorno, NormeVigenti norme)
    {
        var soglie = norme.Diritti.Soglie;
        var limite = soglie.AssistenzaRedditoMassimo.Al(giorno);
        var rifiuti = new List<Rifiuto>();
        if (!certificata)
            rifiuti.Add(new("S-26", "REQUISITO_SANITARIO_MANCANTE", "la non autosufficienza non è certificata", "chiedere il certificato a un medico", "non_autosufficienza_certificata"));
        if (reddito > limite)
            rifiuti.Add(new("S-26", "REDDITO_SUPERIORE", $"il reddito {reddito.Italiano} supera {limite.Italiano}",
                "verificare se la spesa può essere di un altro familiare con reddito più basso", "reddito_contribuente"));
        if (rifiuti is not []) return rifiuti.ToArray();
        return Calcola("S-26", spesa, Euro.Zero, soglie.AssistenzaSpesaMassima.Trova(giorno, giorno), giorno, norme);
    }

    /// <summary>S-25: TUIR art. 15 c. 1-quater: la somma fissa per il mantenimento del cane guida.</summary>
    public static Valore<Euro> MantenimentoCaneGuida(DateOnly giorno, NormeVigenti norme) => norme.Diritti.Soglie.CaneGuidaMantenimento.Trova(giorno, giorno);

    /// <summary>DL 262/2006 art. 2 cc. 49 e 49-bis: con l'handicap grave l'imposta si paga solo sulla parte che supera la franchigia.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Quota negativa.</exception>
    public static QuotaEreditata Successione(EsitoHandicap handicap, Euro quota, DateOnly giorno, NormeVigenti norme)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quota.Centesimi, nameof(quota));
        var franchigia = norme.Diritti.Soglie.SuccessioneFranchigia.Trova(giorno, giorno);
        var grave = handicap == EsitoHandicap.Comma3;
        var motivo = new Motivo("S-27", "handicap", handicap.InParole, "in situazione di gravità", grave ? EsitoMotivo.Spetta : EsitoMotivo.NonSpetta);
        if (!grave) return new(null, quota, [motivo]);
        var imponibile = quota > franchigia.Vale ? quota - franchigia.Vale : Euro.Zero;
        return new(franchigia.Vale, imponibile,
            [motivo, new("S-27", "parte che paga l'imposta", imponibile.Italiano, $"oltre {franchigia.Vale.Italiano}", EsitoMotivo.Calcolato, franchigia.Fonte)]);
    }

    private static Detrazione Calcola(string regola, Euro spesa, Euro daTogliere, Valore<Euro> massima, DateOnly giorno, NormeVigenti norme)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spesa.Centesimi, nameof(spesa));
        var percentuale = norme.Diritti.Soglie.DetrazionePercentuale.Trova(giorno, giorno);
        var netta = spesa > daTogliere ? spesa - daTogliere : Euro.Zero;
        var imponibile = netta > massima.Vale ? massima.Vale : netta;
        var importo = Euro.ArrotondaAlCentesimo(imponibile.InEuro * percentuale.Vale / 100);
        return new(imponibile, importo,
        [
            new(regola, "spesa ammessa", imponibile.Italiano, $"fino a {massima.Vale.Italiano}", EsitoMotivo.Calcolato, massima.Fonte),
            new(regola, $"detrazione del {percentuale.Vale}%", importo.Italiano, null, EsitoMotivo.Calcolato, percentuale.Fonte),
        ]);
    }
}
