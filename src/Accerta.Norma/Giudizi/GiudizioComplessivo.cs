using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;

namespace Accerta.Norma.Giudizi;

/// <summary>Il giudizio di invalidità civile come la commissione lo scrive.</summary>
/// <param name="Nascita">Giorno di nascita.</param>
/// <param name="Esito">Il giudizio in una parola.</param>
/// <param name="Percentuale">La percentuale intera; nulla se non si dà.</param>
/// <param name="Condizione">La condizione per l'accompagnamento.</param>
/// <param name="PerCollocamentoMirato">Vero se la percentuale di un minore è chiesta per la L. 68/1999.</param>
public sealed record GiudizioProposto(
    DateOnly Nascita, EsitoInvalidita Esito, int? Percentuale = null,
    CondizioneAccompagnamento Condizione = CondizioneAccompagnamento.Nessuna, bool PerCollocamentoMirato = false);

/// <summary>G-03, G-04, G-05: giudizio, età, percentuale e condizione devono stare insieme.</summary>
public static class GiudizioComplessivo
{
    /// <summary>Tutto ciò che non torna, insieme; nessun rifiuto = il giudizio si può firmare. Revisione e caselle: <see cref="EsenzioneDaRevisione"/>, <see cref="CaselleDelVerbale"/>.</summary>
    public static IEnumerable<Rifiuto> Valuta(GiudizioProposto g, NormeVigenti norme, DateOnly giorno)
    {
        var fascia = FasceDiEta.Di(g.Nascita, giorno, norme);
        if (g.Esito.Fascia is { } sua && sua != fascia)
            yield return new(Regola(fascia), "GIUDIZIO_DI_ALTRA_ETA", $"«{g.Esito.Codice()}» per una persona di {Eta.Anni(g.Nascita, giorno)} anni", Come(fascia), "Esito");
        if (g.Percentuale is < 0 or > 100)
            yield return new("G-01", "PERCENTUALE_NON_VALIDA", $"una percentuale di {g.Percentuale}", "scrivi un valore da 0 a 100", "Percentuale");
        else if (DellaPercentuale(g, fascia, norme, giorno) is { } percentuale) yield return percentuale;
        if (g.Esito.Accompagnamento && g.Condizione == CondizioneAccompagnamento.Nessuna)
            yield return new("G-03", "CONDIZIONE_MANCANTE", "l'accompagnamento è riconosciuto senza dire per quale delle due condizioni", "indica se non può camminare da solo o se ha bisogno di assistenza continua", "Condizione");
        if (!g.Esito.Accompagnamento && g.Condizione != CondizioneAccompagnamento.Nessuna)
            yield return new("G-03", "CONDIZIONE_SENZA_ACCOMPAGNAMENTO", $"la condizione è accertata e il giudizio è «{g.Esito.Codice()}»", "riconosci l'accompagnamento, o togli la condizione", "Condizione");
    }

    private static Rifiuto? DellaPercentuale(GiudizioProposto g, FasciaDiEta fascia, NormeVigenti norme, DateOnly giorno) => fascia switch
    {
        FasciaDiEta.Minore => DelMinore(g, norme, giorno),
        FasciaDiEta.Adulto => DellAdulto(g, norme, giorno),
        FasciaDiEta.Anziano => DellAnziano(g, norme, giorno),
    };

    private static Rifiuto? DelMinore(GiudizioProposto g, NormeVigenti norme, DateOnly giorno)
    {
        var minima = norme.Eta.CollocamentoMiratoAnni.Al(giorno);
        return g.Percentuale is null || g.PerCollocamentoMirato && giorno >= Eta.Compleanno(g.Nascita, minima)
            ? null
            : new("G-04", "PERCENTUALE_NON_PREVISTA_PER_MINORE", $"la persona ha {Eta.Anni(g.Nascita, giorno)} anni",
                $"togli la percentuale: si dà solo dai {minima} anni, per il collocamento mirato", "Percentuale");
    }

    private static Rifiuto? DellAdulto(GiudizioProposto g, NormeVigenti norme, DateOnly giorno)
    {
        if (g.Percentuale is not { } percentuale)
            return new("G-01", "PERCENTUALE_MANCANTE", "il giudizio di un adulto è senza percentuale", "scrivi la percentuale calcolata", "Percentuale");
        var seguirebbe = CalcoloRiduzionistico.Giudica(percentuale, norme, giorno);
        var torna = g.Esito switch
        {
            EsitoInvalidita.NonInvalido => seguirebbe == GiudizioInvalidita.NonInvalido,
            EsitoInvalidita.Parziale => seguirebbe is GiudizioInvalidita.Invalido_34_73 or GiudizioInvalidita.Invalido_74_99,
            EsitoInvalidita.Totale or EsitoInvalidita.TotaleAccompagnamento => seguirebbe == GiudizioInvalidita.Invalido_100,
            EsitoInvalidita.MinoreDifficolta or EsitoInvalidita.MinoreAccompagnamento
                or EsitoInvalidita.Ultra67Difficolta or EsitoInvalidita.Ultra67Accompagnamento => true, // già rifiutato per l'età
        };
        return torna
            ? null
            : new("G-03", "PERCENTUALE_NON_COERENTE", $"«{g.Esito.Codice()}» con il {percentuale}%", $"con il {percentuale}% il giudizio è {seguirebbe.Codice()}", "Esito");
    }

    private static Rifiuto? DellAnziano(GiudizioProposto g, NormeVigenti norme, DateOnly giorno)
    {
        if (g.Percentuale is not { } percentuale) return null; // il grado si può non esprimere
        var grado = EsitiInvalidita.Grado(percentuale, norme, giorno);
        var torna = g.Esito switch
        {
            EsitoInvalidita.NonInvalido => grado == GradoDifficolta.Nessuno,
            EsitoInvalidita.Ultra67Difficolta => grado != GradoDifficolta.Nessuno,
            EsitoInvalidita.Ultra67Accompagnamento => grado == GradoDifficolta.Grave,
            EsitoInvalidita.Parziale or EsitoInvalidita.Totale or EsitoInvalidita.TotaleAccompagnamento
                or EsitoInvalidita.MinoreDifficolta or EsitoInvalidita.MinoreAccompagnamento => true, // già rifiutato per l'età
        };
        return torna
            ? null
            : new("G-05", "PERCENTUALE_NON_COERENTE", $"«{g.Esito.Codice()}» con il {percentuale}%",
                $"le difficoltà sono medie dal {norme.Giudizi.DifficoltaMediaDa.Al(giorno)}%, gravi al {norme.Giudizi.Totale.Al(giorno)}%: correggi il grado o il giudizio", "Percentuale");
    }

    private static string Regola(FasciaDiEta fascia) => fascia switch
    {
        FasciaDiEta.Minore => "G-04",
        FasciaDiEta.Adulto => "G-03",
        FasciaDiEta.Anziano => "G-05",
    };

    private static string Come(FasciaDiEta fascia) => fascia switch
    {
        FasciaDiEta.Minore => "per i minori si scelgono le difficoltà persistenti o l'accompagnamento, senza percentuale",
        FasciaDiEta.Adulto => "per gli adulti il giudizio segue dalla percentuale",
        FasciaDiEta.Anziano => "oltre l'età pensionabile si scelgono le difficoltà persistenti o l'accompagnamento: non ci sono prestazioni legate alla percentuale",
    };
}
