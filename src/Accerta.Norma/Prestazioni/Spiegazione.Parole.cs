using Accerta.Norma.Motivazione;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>Le parole che tornano in più motivi.</summary>
internal static partial class Spiegazione
{
    private static string QuestoRequisito(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => "Questo va bene.",
        EsitoMotivo.NonSpetta => "Questo non basta.",
        EsitoMotivo.DaChiarire => "Aspettiamo questo dato.",
        EsitoMotivo.Calcolato => "",
    };

    private static string? PassoSanitario(Verdetto v, Quadro q)
    {
        var mancanze = v.Mancanze;
        if ((mancanze & (Mancanza.MaggioreEta | Mancanza.EtaPensionabile)) != 0) return null; // a quest'età un giudizio più alto non la farebbe avere
        if ((mancanze & (Mancanza.Percentuale | Mancanza.RequisitoSanitario)) != 0)
        {
            var termini = q.Norme.Termini;
            var aggravamento = termini.AggravamentoMesi.Durata.Cerca(q.Giorno, q.NotoAl) is { } a ? $"chiedere l'aggravamento, dopo {a.Vale} mesi dalla visita" : null;
            var ricorso = termini.RicorsoMesi.Durata.Cerca(q.Giorno, q.NotoAl) is { } r ? $"fare ricorso contro il verbale, entro {r.Vale} mesi dalla notifica" : null;
            return string.Join("; ", new[] { aggravamento, ricorso }.OfType<string>()) is { Length: > 0 } passi ? passi : null;
        }
        return mancanze.HasFlag(Mancanza.StessaMinorazione) ? "chiedere alla commissione un giudizio sulle distinte minorazioni"
            : mancanze.HasFlag(Mancanza.NonTitolarePrima) ? "chiedere all'INPS l'assegno sociale"
            : mancanze.HasFlag(Mancanza.Contribuzione) ? "chiedere di nuovo con i contributi richiesti"
            : mancanze.HasFlag(Mancanza.FuoriFinestra) || mancanze.HasFlag(Mancanza.IndennitaMancante) ? $"presentare la domanda ordinaria, dai {q.MaggioreEta} anni"
            : null;
    }

    private static string Numero(decimal valore) => valore.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');

    private static string InParole(Retta retta) => retta switch
    {
        Retta.Gratuito => "gratuito",
        Retta.GratuitoConSupplementoMigliore => "gratuito, con un supplemento per un trattamento migliore",
        Retta.APagamentoParziale => "in parte a carico della persona",
        Retta.APagamentoIntero => "tutto a carico della persona",
    };

    private static string InParole(Riconoscimenti r) => r switch
    {
        Riconoscimenti.Nessuno => "nulla",
        Riconoscimenti.MinoreDifficolta => "difficoltà persistenti (minore)",
        Riconoscimenti.MinoreAccompagnamento => "bisogno di accompagnamento (minore)",
        Riconoscimenti.Parziale => "invalidità parziale",
        Riconoscimenti.Totale => "invalidità del 100%",
        Riconoscimenti.TotaleAccompagnamento => "invalidità del 100% con accompagnamento",
        Riconoscimenti.Ultra67Difficolta => "difficoltà persistenti (oltre l'età pensionabile)",
        Riconoscimenti.Ultra67Accompagnamento => "bisogno di accompagnamento (oltre l'età pensionabile)",
        Riconoscimenti.CiecoAssoluto => "cecità assoluta",
        Riconoscimenti.CiecoParziale => "cecità parziale",
        Riconoscimenti.Decimista => "residuo visivo da decimista",
        Riconoscimenti.Sordo => "sordità",
        Riconoscimenti.DrepanocitosiTalassemiaMajor => "drepanocitosi o talassemia major",
    };
}
