using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Giudizi;

/// <summary>G-13: le soglie delle indicazioni INPS del 2015, da <c>norme/autismo.yaml</c>.</summary>
public sealed record GuidaAutismo
{
    /// <summary>Quoziente intellettivo non verbale sotto cui ci si orienta al riconoscimento, in età prescolare.</summary>
    public required Serie<int> QiOrientaSotto { get; init; }

    /// <summary>Quoziente «relativamente alto», compreso: non esclude il riconoscimento.</summary>
    public required Serie<int> QiNonEscludeDa { get; init; }

    /// <summary>Livello DSM-5 da cui ci si orienta al riconoscimento.</summary>
    public required Serie<int> LivelloOrientaDa { get; init; }

    /// <summary>Livello DSM-5 che orienta allo stesso modo, con riserva.</summary>
    public required Serie<int> LivelloConRiserva { get; init; }

    internal static GuidaAutismo Leggi(FileDiNorme file) => new()
    {
        QiOrientaSotto = file.Interi("qi_orienta_sotto"),
        QiNonEscludeDa = file.Interi("qi_non_esclude_da"),
        LivelloOrientaDa = file.Interi("livello_dsm5_orienta_da"),
        LivelloConRiserva = file.Interi("livello_dsm5_con_riserva"),
    };
}

/// <summary>Ciò che è documentato.</summary>
/// <param name="QiNonVerbale">Quoziente intellettivo non verbale; nullo se non misurato.</param>
/// <param name="EtaPrescolare">Vero se è stato misurato in età prescolare.</param>
/// <param name="LivelloDsm5">Livello 1, 2 o 3; nullo se non certificato.</param>
/// <param name="CentroAccreditato">Vero se il livello viene da un centro accreditato dal servizio sanitario.</param>
/// <param name="InquadramentoRecente">Vero se la diagnosi è recentissima e le terapie precoci possono ancora giovare.</param>
public sealed record QuadroAutismo(int? QiNonVerbale, bool EtaPrescolare, int? LivelloDsm5, bool CentroAccreditato, bool InquadramentoRecente);

/// <summary>Verso che cosa orientano le indicazioni: mai una decisione.</summary>
public enum OrientamentoAutismo
{
    /// <summary>Verso accompagnamento e handicap grave.</summary>
    VersoIlRiconoscimento,

    /// <summary>Come sopra, nella maggior parte dei casi: la commissione valuti la riserva.</summary>
    VersoIlRiconoscimentoConRiserva,

    /// <summary>Le indicazioni non orientano: valutare comorbilità e carico assistenziale.</summary>
    ValutareComorbilita,
}

/// <summary>Un aiuto alla commissione, con la sua fonte.</summary>
/// <param name="Orientamento">Verso che cosa orienta.</param>
/// <param name="Motivi">Perché: tutti <see cref="EsitoMotivo.DaChiarire"/>, perché decide la commissione.</param>
public sealed record SuggerimentoAutismo(OrientamentoAutismo Orientamento, IReadOnlyList<Motivo> Motivi);

/// <summary>G-13: le indicazioni INPS sul disturbo dello spettro autistico.</summary>
public static class Autismo
{
    /// <summary>Che cosa suggeriscono le indicazioni; la decisione resta alla commissione.</summary>
    public static SuggerimentoAutismo Suggerisci(QuadroAutismo quadro, NormeVigenti norme, DateOnly giorno)
    {
        var guida = norme.Autismo;
        var (sotto, alto, orienta, riserva) = (guida.QiOrientaSotto.Trova(giorno, giorno), guida.QiNonEscludeDa.Trova(giorno, giorno),
            guida.LivelloOrientaDa.Trova(giorno, giorno), guida.LivelloConRiserva.Trova(giorno, giorno));
        var livello = quadro.CentroAccreditato ? quadro.LivelloDsm5 ?? 0 : 0;
        var qiBasso = quadro.EtaPrescolare && quadro.QiNonVerbale < sotto.Vale;

        var motivi = new List<Motivo>();
        if (qiBasso)
            motivi.Add(Aiuto("il quoziente non verbale in età prescolare orienta verso accompagnamento e handicap grave", $"{quadro.QiNonVerbale}", $"sotto {sotto.Vale}", sotto.Fonte));
        if (livello >= orienta.Vale)
            motivi.Add(Aiuto("il livello certificato orienta verso accompagnamento e handicap grave", $"livello {livello}", $"livello {orienta.Vale}", orienta.Fonte));
        else if (livello == riserva.Vale)
            motivi.Add(Aiuto(quadro.InquadramentoRecente
                ? "il livello certificato orienta allo stesso modo, con riserva: l'inquadramento è recentissimo e le terapie precoci possono giovare"
                : "il livello certificato orienta allo stesso modo nella maggior parte dei casi", $"livello {livello}", $"livello {riserva.Vale}", riserva.Fonte));
        var orientamento = qiBasso || livello >= orienta.Vale ? OrientamentoAutismo.VersoIlRiconoscimento
            : livello == riserva.Vale ? OrientamentoAutismo.VersoIlRiconoscimentoConRiserva
            : OrientamentoAutismo.ValutareComorbilita;
        if (quadro.QiNonVerbale >= alto.Vale)
            motivi.Add(Aiuto("un quoziente relativamente alto non esclude da solo accompagnamento e handicap grave", $"{quadro.QiNonVerbale}", $"da {alto.Vale}", alto.Fonte));
        if (orientamento == OrientamentoAutismo.ValutareComorbilita)
            motivi.Add(Aiuto("le indicazioni non orientano: valuta le comorbilità e se il carico assistenziale è eccezionale rispetto a un coetaneo in buona salute",
                "nessun criterio soddisfatto", null, "Cass. 11239/1991; manuale ANFFAS 2023, scheda 4"));
        return new(orientamento, motivi);
    }

    private static Motivo Aiuto(string parole, string trovato, string? soglia, string fonte) => new("G-13", parole, trovato, soglia, EsitoMotivo.DaChiarire, fonte);
}
