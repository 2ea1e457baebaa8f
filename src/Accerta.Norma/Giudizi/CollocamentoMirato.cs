using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;

namespace Accerta.Norma.Giudizi;

/// <summary>G-09: le otto aree della scheda delle capacità (DPCM 13-1-2000, allegato).</summary>
public enum AreaDiCapacita
{
    /// <summary>Attività mentali e relazionali.</summary>
    AttivitaMentaliERelazionali,

    /// <summary>Informazione.</summary>
    Informazione,

    /// <summary>Postura.</summary>
    Postura,

    /// <summary>Locomozione.</summary>
    Locomozione,

    /// <summary>Movimento delle estremità, funzione degli arti.</summary>
    FunzioneDegliArti,

    /// <summary>Attività complesse.</summary>
    AttivitaComplesse,

    /// <summary>Attività fisica associata e resistenza.</summary>
    AttivitaFisicaEResistenza,

    /// <summary>Fattori ambientali e situazioni lavorative.</summary>
    FattoriAmbientali,
}

/// <summary>Quanto la persona è capace.</summary>
public enum GradoDiCapacita
{
    /// <summary>Assente.</summary>
    Assente,

    /// <summary>Minima.</summary>
    Minima,

    /// <summary>Media.</summary>
    Media,

    /// <summary>Elevata.</summary>
    Elevata,

    /// <summary>Potenziale.</summary>
    Potenziale,
}

/// <summary>La relazione conclusiva.</summary>
/// <param name="Collocabile">Vero se la persona può essere collocata al lavoro.</param>
/// <param name="Sostegni">Sostegni e strumenti tecnici suggeriti; può essere vuoto.</param>
public sealed record RelazioneConclusiva(bool Collocabile, IReadOnlyList<string> Sostegni);

/// <summary>L'accertamento per il collocamento mirato (L. 68/1999).</summary>
/// <param name="Nascita">Giorno di nascita.</param>
/// <param name="Percentuale">Percentuale di invalidità civile; nulla se non c'è.</param>
/// <param name="CiecoOSordo">Vero per ciechi e sordi, cui non serve la percentuale.</param>
/// <param name="DiagnosiFunzionale">La diagnosi funzionale.</param>
/// <param name="SchedaSocioLavorativa">La scheda socio-lavorativa.</param>
/// <param name="Capacita">Il grado di ogni area valutata.</param>
/// <param name="Relazione">La relazione conclusiva; nulla se manca.</param>
public sealed record AccertamentoLavorativo(
    DateOnly Nascita, int? Percentuale, bool CiecoOSordo, string? DiagnosiFunzionale, string? SchedaSocioLavorativa,
    IReadOnlyDictionary<AreaDiCapacita, GradoDiCapacita> Capacita, RelazioneConclusiva? Relazione);

/// <summary>G-09: che cosa serve per giudicare la collocabilità. Il 100% di invalidità non esclude il lavoro.</summary>
public static class CollocamentoMirato
{
    /// <summary>Tutto ciò che manca all'accertamento; nessun rifiuto = si può firmare.</summary>
    public static IEnumerable<Rifiuto> Valuta(AccertamentoLavorativo a, NormeVigenti norme, DateOnly giorno)
    {
        var anni = norme.Eta.CollocamentoMiratoAnni.Al(giorno);
        if (giorno < Eta.Compleanno(a.Nascita, anni))
            yield return new("G-09", "ETA_INSUFFICIENTE", $"la persona ha {Eta.Anni(a.Nascita, giorno)} anni", $"si chiede dai {anni} anni compiuti", "Nascita");
        var minima = norme.Giudizi.CollocamentoMiratoDa.Al(giorno);
        if (!a.CiecoOSordo && (a.Percentuale ?? 0) < minima)
            yield return new("G-09", "PERCENTUALE_INSUFFICIENTE", a.Percentuale is { } p ? $"la percentuale è {p}" : "non c'è una percentuale", $"serve almeno il {minima}%", "Percentuale");
        if (string.IsNullOrWhiteSpace(a.DiagnosiFunzionale))
            yield return Manca("la diagnosi funzionale", "DiagnosiFunzionale");
        if (string.IsNullOrWhiteSpace(a.SchedaSocioLavorativa))
            yield return Manca("la scheda socio-lavorativa", "SchedaSocioLavorativa");
        foreach (var area in Enum.GetValues<AreaDiCapacita>().Where(area => !a.Capacita.ContainsKey(area)))
            yield return Manca($"il grado dell'area «{area.InParole}»", $"Capacita[{area.Codice()}]");
        if (a.Relazione is null)
            yield return Manca("la relazione conclusiva", "Relazione");
    }

    private static Rifiuto Manca(string parte, string campo) => new("G-09", "CONTENUTO_MANCANTE", $"manca {parte}", "completa la scheda (DPCM 13-1-2000)", campo);

    extension(AreaDiCapacita area)
    {
        /// <summary>L'area come la scrive il decreto.</summary>
        public string InParole => area switch
        {
            AreaDiCapacita.AttivitaMentaliERelazionali => "attività mentali e relazionali",
            AreaDiCapacita.Informazione => "informazione",
            AreaDiCapacita.Postura => "postura",
            AreaDiCapacita.Locomozione => "locomozione",
            AreaDiCapacita.FunzioneDegliArti => "movimento delle estremità e funzione degli arti",
            AreaDiCapacita.AttivitaComplesse => "attività complesse",
            AreaDiCapacita.AttivitaFisicaEResistenza => "attività fisica associata e resistenza",
            AreaDiCapacita.FattoriAmbientali => "fattori ambientali e situazioni lavorative",
        };
    }
}
