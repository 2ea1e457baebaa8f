using Accerta.Norma.Norme;

namespace Accerta.Norma.Giudizi;

/// <summary>G-03, G-04, G-05: il giudizio di invalidità civile in una parola.</summary>
public enum EsitoInvalidita
{
    /// <summary>Non invalido.</summary>
    NonInvalido,

    /// <summary>Adulto, invalido in parte.</summary>
    Parziale,

    /// <summary>Adulto, totale inabilità.</summary>
    Totale,

    /// <summary>Adulto, totale inabilità con una delle due condizioni della L. 18/1980.</summary>
    TotaleAccompagnamento,

    /// <summary>Minore con difficoltà persistenti.</summary>
    MinoreDifficolta,

    /// <summary>Minore con una delle due condizioni della L. 18/1980.</summary>
    MinoreAccompagnamento,

    /// <summary>Oltre l'età pensionabile, con difficoltà persistenti.</summary>
    Ultra67Difficolta,

    /// <summary>Oltre l'età pensionabile, con una delle due condizioni della L. 18/1980.</summary>
    Ultra67Accompagnamento,
}

/// <summary>Le condizioni per l'accompagnamento (L. 18/1980 art. 1).</summary>
public enum CondizioneAccompagnamento
{
    /// <summary>Nessuna.</summary>
    Nessuna,

    /// <summary>Non può camminare senza l'aiuto permanente di un accompagnatore.</summary>
    Deambulazione,

    /// <summary>Ha bisogno di assistenza continua perché non compie gli atti quotidiani della vita.</summary>
    AssistenzaContinua,
}

/// <summary>G-05: il grado delle difficoltà persistenti oltre l'età pensionabile (DPCM 159/2013, all. 3).</summary>
public enum GradoDifficolta
{
    /// <summary>Sotto la soglia.</summary>
    Nessuno,

    /// <summary>Medio.</summary>
    Medio,

    /// <summary>Grave.</summary>
    Grave,
}

/// <summary>Come si arriva al giudizio.</summary>
public static class EsitiInvalidita
{
    /// <summary>G-03, G-04, G-05: il giudizio che segue dai fatti. Per gli adulti decide la percentuale, per gli altri le difficoltà; la casella del certificato non conta (C-07).</summary>
    /// <param name="fascia">La fascia di età.</param>
    /// <param name="percentuale">La percentuale; serve solo per gli adulti, dove nulla vale 0.</param>
    /// <param name="difficolta">Vero se ci sono difficoltà persistenti; non conta per gli adulti.</param>
    /// <param name="condizione">La condizione per l'accompagnamento.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="giorno">Il giorno del giudizio.</param>
    public static EsitoInvalidita Da(FasciaDiEta fascia, int? percentuale, bool difficolta, CondizioneAccompagnamento condizione, NormeVigenti norme, DateOnly giorno)
    {
        var accompagnamento = condizione != CondizioneAccompagnamento.Nessuna;
        return fascia switch
        {
            FasciaDiEta.Minore => accompagnamento ? EsitoInvalidita.MinoreAccompagnamento : difficolta ? EsitoInvalidita.MinoreDifficolta : EsitoInvalidita.NonInvalido,
            FasciaDiEta.Anziano => accompagnamento ? EsitoInvalidita.Ultra67Accompagnamento : difficolta ? EsitoInvalidita.Ultra67Difficolta : EsitoInvalidita.NonInvalido,
            FasciaDiEta.Adulto => CalcoloRiduzionistico.Giudica(percentuale ?? 0, norme, giorno) switch
            {
                GiudizioInvalidita.NonInvalido => EsitoInvalidita.NonInvalido,
                GiudizioInvalidita.Invalido_34_73 or GiudizioInvalidita.Invalido_74_99 => EsitoInvalidita.Parziale,
                GiudizioInvalidita.Invalido_100 => accompagnamento ? EsitoInvalidita.TotaleAccompagnamento : EsitoInvalidita.Totale,
            },
        };
    }

    /// <summary>G-05: il grado delle difficoltà oltre l'età pensionabile.</summary>
    public static GradoDifficolta Grado(int percentuale, NormeVigenti norme, DateOnly giorno) =>
        percentuale >= norme.Giudizi.Totale.Al(giorno) ? GradoDifficolta.Grave
        : percentuale >= norme.Giudizi.DifficoltaMediaDa.Al(giorno) ? GradoDifficolta.Medio
        : GradoDifficolta.Nessuno;

    extension(EsitoInvalidita esito)
    {
        /// <summary>La fascia di età per cui il giudizio esiste; nulla = tutte.</summary>
        public FasciaDiEta? Fascia => esito switch
        {
            EsitoInvalidita.NonInvalido => null,
            EsitoInvalidita.Parziale or EsitoInvalidita.Totale or EsitoInvalidita.TotaleAccompagnamento => FasciaDiEta.Adulto,
            EsitoInvalidita.MinoreDifficolta or EsitoInvalidita.MinoreAccompagnamento => FasciaDiEta.Minore,
            EsitoInvalidita.Ultra67Difficolta or EsitoInvalidita.Ultra67Accompagnamento => FasciaDiEta.Anziano,
        };

        /// <summary>Vero se il giudizio dà titolo all'accompagnamento.</summary>
        public bool Accompagnamento =>
            esito is EsitoInvalidita.TotaleAccompagnamento or EsitoInvalidita.MinoreAccompagnamento or EsitoInvalidita.Ultra67Accompagnamento;
    }
}
