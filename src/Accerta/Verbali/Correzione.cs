using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Visite;

namespace Accerta.Verbali;

/// <summary>Ciò che il centro medico-legale, o un atto in autotutela, cambia di un verbale; ciò che è nullo resta com'è.</summary>
/// <param name="Percentuale">La percentuale congrua con le menomazioni; il giudizio ne segue, se non è indicato.</param>
/// <param name="Condizione">La condizione per l'accompagnamento, se il giudizio lo riconosce o lo toglie.</param>
/// <param name="RevisioneDal">Il mese di revisione.</param>
public sealed record Correzione(
    int? Percentuale = null, Giudizio? Giudizio = null, CondizioneAccompagnamento? Condizione = null, DateOnly? RevisioneDal = null, string? Motivazione = null)
{
    /// <summary>Vero se cambia il giudizio, e non solo la revisione: allora va motivata.</summary>
    public bool DelGiudizio => Percentuale is not null || Giudizio is not null || Condizione is not null;

    /// <summary>Vero se non cambia nulla.</summary>
    public bool Vuota => !DelGiudizio && RevisioneDal is null;

    /// <summary>Il verbale come sarebbe dopo, o tutto ciò che non torna.</summary>
    internal Esito<(Giudizio Giudizio, DatiVerbale Dati)> Applica(Verbale verbale, DatiVerbale dati, DateOnly nascita, DateOnly domandaDel, NormeVigenti norme, DateOnly oggi)
    {
        var invalidita = verbale.Accertamento == Accertamento.InvaliditaCivile;
        var percentuale = Percentuale ?? dati.Percentuale;
        var condizione = Condizione ?? dati.Condizione;
        var giudizio = Giudizio ?? (invalidita && DelGiudizio
            ? Giudizi.Di(EsitiInvalidita.Da(FasceDiEta.Di(nascita, oggi, norme), percentuale, verbale.Giudizio is Verbali.Giudizio.MinoreDifficolta or Verbali.Giudizio.Ultra67Difficolta, condizione, norme, oggi))
            : verbale.Giudizio);
        var (suo, esito) = (giudizio.Accertamento, Esito(giudizio));
        Rifiuto[] rifiuti =
        [
            .. suo is { } altro && altro != verbale.Accertamento
                ? (Rifiuto[])[new("B-01", "GIUDIZIO_DI_ALTRO_ACCERTAMENTO", $"il verbale accerta: {verbale.Accertamento.InParole}; il giudizio è di: {altro.InParole}", "indica un giudizio di questo accertamento", "Giudizio")]
                : [],
            .. !invalidita && Percentuale is not null
                ? (Rifiuto[])[new("G-01", "PERCENTUALE_NON_PREVISTA", $"il verbale accerta: {verbale.Accertamento.InParole}, senza percentuale", "togli la percentuale", "Percentuale")]
                : [],
            .. invalidita && DelGiudizio && (suo is null or Accertamento.InvaliditaCivile)
                ? GiudizioComplessivo.Valuta(new(nascita, esito, percentuale, condizione, PerCollocamentoMirato: true), norme, oggi) // la percentuale di un minore c'è solo se era chiesta
                : [],
            .. DateDelVerbale.Valuta(domandaDel, verbale.VisitaDel, decorrenza: null, RevisioneDal),
            .. EsenzioneDaRevisione.Valuta(new(nascita, RevisioneDal) { VoceDm2007 = dati.VoceDm2007, EsenzioneAnnotata = verbale.EsenteRevisione }, norme, oggi)
                .Where(r => r.Codice == "PATOLOGIA_ESENTE_DA_REVISIONE"),
        ];
        if (rifiuti is not []) return rifiuti;
        return (giudizio, dati with
        {
            Percentuale = percentuale,
            Condizione = condizione,
            Correzione = Percentuale is not null && dati.Percentuale is { } prima && prima != Percentuale ? new PercentualeCorretta(prima, Motivazione ?? "") : dati.Correzione,
        });
    }

    // L'accertamento a cui il giudizio appartiene (nullo per quello negativo, che è di tutti) e, per l'invalidità civile, la parola della legge.
    // Il giudizio d'invalidità nelle parole della legge; gli altri accertamenti non ne hanno uno.
    private static EsitoInvalidita Esito(Giudizio giudizio) => giudizio switch
    {
        Verbali.Giudizio.NonInvalido => EsitoInvalidita.NonInvalido,
        Verbali.Giudizio.Parziale => EsitoInvalidita.Parziale,
        Verbali.Giudizio.Totale => EsitoInvalidita.Totale,
        Verbali.Giudizio.TotaleAccompagnamento => EsitoInvalidita.TotaleAccompagnamento,
        Verbali.Giudizio.MinoreDifficolta => EsitoInvalidita.MinoreDifficolta,
        Verbali.Giudizio.MinoreAccompagnamento => EsitoInvalidita.MinoreAccompagnamento,
        Verbali.Giudizio.Ultra67Difficolta => EsitoInvalidita.Ultra67Difficolta,
        Verbali.Giudizio.Ultra67Accompagnamento => EsitoInvalidita.Ultra67Accompagnamento,
        Verbali.Giudizio.CiecoAssoluto or Verbali.Giudizio.CiecoParziale or Verbali.Giudizio.Sordo or Verbali.Giudizio.Handicap or Verbali.Giudizio.HandicapGrave
            or Verbali.Giudizio.Collocabile => EsitoInvalidita.NonInvalido,
    };
}
