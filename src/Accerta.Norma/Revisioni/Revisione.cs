using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Revisioni;

/// <summary>Un riconoscimento con una revisione.</summary>
/// <param name="Mese">Il mese indicato dal verbale: conta il primo giorno; nullo se il verbale non ne indica.</param>
/// <param name="Esente">Vero se il verbale dice che la patologia è nel DM 2-8-2007 (G-11).</param>
/// <param name="ConclusaIl">Il giorno in cui la revisione si è conclusa con un nuovo verbale definitivo; nullo se non si è conclusa.</param>
/// <param name="SospesaDal">Il giorno di una sospensione per assenza ingiustificata (R-02); nullo se non c'è.</param>
public sealed record RevisioneInCorso(DateOnly? Mese, bool Esente, DateOnly? ConclusaIl = null, DateOnly? SospesaDal = null);

/// <summary>R-01, R-03: chi convoca, chi non si convoca, e che cosa succede intanto ai diritti.</summary>
public static class Revisione
{
    /// <summary>R-01: i diritti del vecchio verbale continuano, anche a revisione scaduta, finché il nuovo non è definitivo; solo un'assenza ingiustificata li ferma.</summary>
    public static Motivo Diritti(RevisioneInCorso r, DateOnly oggi)
    {
        const string soglia = "durano fino alla fine della revisione";
        if (r.ConclusaIl is { } conclusa && oggi >= conclusa)
            return new("R-01", "i diritti del vecchio verbale", $"la revisione si è conclusa {conclusa.Con("il")}: vale il nuovo verbale", soglia, EsitoMotivo.NonSpetta);
        if (r.SospesaDal is { } sospesa && oggi >= sospesa)
            return new("R-02", "i diritti del vecchio verbale", $"sospesi {sospesa.Con("dal")} per assenza ingiustificata", soglia, EsitoMotivo.NonSpetta);
        var trovato = r.Mese is { } mese ? $"revisione a {mese.MeseItaliano}, non conclusa" : "nessuna revisione prevista";
        return new("R-01", "i diritti del vecchio verbale", trovato, soglia, EsitoMotivo.Spetta);
    }

    /// <summary>Se si può convocare a revisione: tutti i rifiuti insieme; nessuno = si convoca.</summary>
    public static IEnumerable<Rifiuto> ValutaConvocazione(RevisioneInCorso r, DateOnly oggi)
    {
        if (r.Esente) yield return Esente("G-11");
        if (r.ConclusaIl is { } conclusa)
            yield return new("R-01", "REVISIONE_CONCLUSA", $"la revisione si è conclusa {conclusa.Con("il")}", "vale il nuovo verbale");
        if (r.Mese is not { } mese)
            yield return new("R-01", "REVISIONE_NON_PREVISTA", "il verbale non prevede una revisione", "nessuna convocazione");
        else if (oggi < Primo(mese))
            yield return new("R-01", "TERMINE_NON_TRASCORSO", $"la revisione è a {mese.MeseItaliano}", $"convoca {Primo(mese).Con("dal")}");
    }

    /// <summary>R-01: il mese della revisione è passato e il nuovo verbale non c'è ancora; i diritti intanto continuano (<see cref="Diritti"/>).</summary>
    public static bool InAttesa(RevisioneInCorso r, DateOnly oggi) => !r.Esente && r.ConclusaIl is null && r.Mese is { } mese && oggi >= Termine.PrimoDelMeseSuccessivo(mese);

    /// <summary>R-01: la revisione non si chiede, la convoca l'INPS.</summary>
    public static Rifiuto NonSiChiede { get; } = new("R-01", "REVISIONE_CONVOCATA_DA_INPS", "una revisione non si chiede: la convoca l'INPS",
        "aspetta la lettera; intanto i tuoi diritti continuano");

    /// <summary>R-03: se una persona può entrare nel campione dei controlli straordinari.</summary>
    public static IEnumerable<Rifiuto> ValutaControlloStraordinario(RevisioneInCorso r)
    {
        if (r.Esente) yield return Esente("R-03");
    }

    /// <summary>V-03: l'ultimo giorno, compreso, per mandare i documenti prima della revisione.</summary>
    /// <param name="letteraRicevutaIl">Il giorno in cui è arrivata la lettera.</param>
    /// <param name="norme">Le norme.</param>
    public static DateOnly TermineDeiDocumenti(DateOnly letteraRicevutaIl, NormeVigenti norme) =>
        norme.Termini.DocumentiRevisioneGiorni.UltimoGiorno(letteraRicevutaIl);

    private static DateOnly Primo(DateOnly mese) => new(mese.Year, mese.Month, 1);

    private static Rifiuto Esente(string regola) => new(regola, "PATOLOGIA_ESENTE_DA_REVISIONE",
        "il verbale dice che la patologia è fra quelle del DM 2-8-2007", "nessuna visita di revisione né controllo straordinario");
}
