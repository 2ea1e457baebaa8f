using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;

namespace Accerta.Verbali;

/// <summary>G-01, G-02: dalla scheda della commissione alla percentuale della legge.</summary>
public static class CalcoloDellaPercentuale
{
    /// <summary>La percentuale delle menomazioni proposte, senza scrivere nulla: è anche il calcolo che la pagina mostra mentre la commissione compila.</summary>
    public static Esito<PercentualeCalcolata> Di(SchedaInvalidita scheda, DateOnly nascita, DateOnly giorno, bool perCollocamentoMirato, NormeVigenti norme)
    {
        Rifiuto[] senzaMotivo =
        [
            .. scheda.Menomazioni.Select((m, i) => (m, i))
                .Where(x => Voce(x.m, norme) is null && !x.m.Deroga && string.IsNullOrWhiteSpace(x.m.Motivazione))
                .Select(x => new Rifiuto("G-01", "CODICE_NON_IN_TABELLA", $"«{x.m.CodiceDm1992}» non è fra le voci della tabella caricata",
                    "indica il codice di una voce analoga, oppure scrivi il motivo della percentuale", $"Menomazioni[{x.i}].CodiceDm1992")),
            .. scheda.VariazionePunti != 0 && string.IsNullOrWhiteSpace(scheda.MotivazioneVariazione)
                ? (Rifiuto[])[new("G-01", "VARIAZIONE_SENZA_MOTIVAZIONE", $"una variazione di {scheda.VariazionePunti} punti senza motivo", "scrivi il motivo della variazione", "MotivazioneVariazione")]
                : [],
        ];
        var calcolo = CalcoloRiduzionistico.Calcola(
            new(
                [.. scheda.Menomazioni.Select(m => new Menomazione(m.Descrizione, m.Percentuale, ComeTabella(m, norme), m.Gruppo, m.Deroga, m.Motivazione))],
                [.. scheda.Gruppi.Select(g => new GruppoConcorrente(g.Gruppo, g.Percentuale))],
                scheda.VariazionePunti, Eta.Anni(nascita, giorno), perCollocamentoMirato),
            norme, giorno);
        return senzaMotivo is [] ? calcolo : (Rifiuto[])[.. senzaMotivo, .. calcolo.Rifiuti];
    }

    /// <summary>La menomazione come resta scritta nel verbale.</summary>
    public static MenomazioneValutata Valutata(MenomazioneProposta m, NormeVigenti norme) =>
        new(m.Descrizione, m.CodiceDm1992, m.CodiceIcd9, m.Apparato, m.Percentuale, FasciaInParole(m, norme), m.Gruppo, m.Motivazione);

    private static VoceDiTabella? Voce(MenomazioneProposta m, NormeVigenti norme) =>
        m.CodiceDm1992 is { Length: > 0 } codice ? norme.Tabella.PerCodice(codice)?.ComeTabella : null;

    // Senza voce in tabella vale il criterio analogico, senza fascia: il motivo, obbligatorio, resta nel verbale.
    private static VoceDiTabella ComeTabella(MenomazioneProposta m, NormeVigenti norme) => Voce(m, norme) switch
    {
        null => VoceDiTabella.Analogica(0, 100),
        var voce when m.Analoga => VoceDiTabella.Analogica(voce.Minimo, voce.Massimo),
        var voce => voce,
    };

    private static string FasciaInParole(MenomazioneProposta m, NormeVigenti norme) => Voce(m, norme) switch
    {
        null => CriterioAnalogico,
        { Tipo: TipoVoce.Fissa } voce => $"{voce.Minimo.Italiana}",
        var voce => $"{voce.Minimo.Italiana}–{voce.Massimo.Italiana}{(m.Analoga ? " (analoga)" : "")}",
    };

    internal const string CriterioAnalogico = "criterio analogico";
}
