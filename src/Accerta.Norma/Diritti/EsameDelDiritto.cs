using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Diritti;

/// <summary>Un requisito guardato per un diritto.</summary>
/// <param name="Motivo">Che cosa si è guardato e com'è andata.</param>
/// <param name="Codice">Il motivo del no, stabile per le macchine; nullo se non è un no.</param>
public sealed record Riscontro(Motivo Motivo, string? Codice);

/// <summary>Ciò che serve per guardare i requisiti di un diritto, e il modo di dirli.</summary>
internal sealed record EsameDelDiritto(string Regola, FattiDeiDiritti Fatti, DateOnly Giorno, NormeVigenti Norme)
{
    public SoglieDeiDiritti Soglie => Norme.Diritti.Soglie;

    public bool Minorenne => Giorno < Eta.Compleanno(Fatti.Nascita, Norme.Eta.MaggioreEtaAnni.Al(Giorno));

    /// <summary>La percentuale, anche quando il verbale dice solo «totale».</summary>
    public int? Percentuale => Fatti.Percentuale
        ?? (Ha(Riconoscimenti.Totale | Riconoscimenti.TotaleAccompagnamento) ? Norme.Giudizi.Totale.Al(Giorno) : null);

    public bool Accompagnamento => Fatti.Accompagnamento
        || Ha(Riconoscimenti.TotaleAccompagnamento | Riconoscimenti.MinoreAccompagnamento | Riconoscimenti.Ultra67Accompagnamento)
        || Fatti.Titolare.Contiene(CodicePrestazione.IndennitaAccompagnamento);

    public bool Minore => Ha(Riconoscimenti.MinoreDifficolta | Riconoscimenti.MinoreAccompagnamento)
        || Fatti.Titolare.Contiene(CodicePrestazione.IndennitaFrequenza);

    public bool Cieco => Fatti.Vista <= Giudizi.ClasseVisiva.CiecoParziale;

    public bool Ha(Riconoscimenti giudizi) => (Fatti.Invalidita & giudizi) != 0;

    /// <summary>Un requisito: c'è, manca (con il suo codice), oppure manca il fatto per saperlo (nullo).</summary>
    public Riscontro Requisito(bool? soddisfatto, string codice, string parole, string trovato, string? soglia = null, string? fonte = null) => new(
        new Motivo(Regola, parole, trovato, soglia,
            soddisfatto switch { true => EsitoMotivo.Spetta, false => EsitoMotivo.NonSpetta, null => EsitoMotivo.DaChiarire }, fonte),
        soddisfatto == false ? codice : null);

    /// <summary>Basta uno dei titoli; i nulli sono quelli che mancano.</summary>
    public Riscontro AlmenoUno(string codice, string parole, string soglia, params ReadOnlySpan<string?> titoli)
    {
        var posseduti = new List<string>();
        foreach (var titolo in titoli) if (titolo is not null) posseduti.Add(titolo);
        return Requisito(posseduti.Count > 0, codice, parole, posseduti.Count > 0 ? string.Join("; ", posseduti) : "nessuno", soglia);
    }

    /// <summary>La percentuale di invalidità civile arriva alla soglia, compresa.</summary>
    public Riscontro PercentualeDa(Serie<int> da)
    {
        var soglia = da.Trova(Giorno, Giorno);
        return Requisito(Percentuale >= soglia.Vale, "PERCENTUALE_INSUFFICIENTE", "percentuale di invalidità civile",
            Percentuale is { } p ? $"{p}%" : "nessuna", $"almeno {soglia.Vale}%", soglia.Fonte);
    }

    public Riscontro HandicapGrave(EsitoHandicap handicap) =>
        Requisito(handicap == EsitoHandicap.Comma3, "HANDICAP_NON_GRAVE", "handicap", handicap.InParole, "in situazione di gravità");

    public Riscontro HandicapAncheNonGrave(EsitoHandicap handicap) =>
        Requisito(handicap != EsitoHandicap.Nessuno, "REQUISITO_SANITARIO_MANCANTE", "handicap", handicap.InParole, "riconosciuto, anche non grave");

    public Riscontro Dipendente(TipoDiLavoro? lavoro) => Requisito(
        lavoro is null ? null : lavoro is TipoDiLavoro.DipendentePrivato or TipoDiLavoro.DipendentePubblico,
        "CATEGORIA_LAVORATORE_ESCLUSA", "rapporto di lavoro", lavoro?.InParole ?? "non indicato", "dipendente, privato o pubblico");

    /// <summary>Il familiare che paga ha la persona a carico (TUIR art. 12 c. 2).</summary>
    public IEnumerable<Riscontro> ACarico()
    {
        if (Fatti.Pagante == Pagante.Persona) yield break;
        if (Fatti.Pagante == Pagante.Altri)
        {
            yield return Requisito(false, "CATEGORIA_NON_PREVISTA", "chi paga", "un estraneo, una società o un ente", "la persona o un familiare");
            yield break;
        }
        var giovane = Fatti.Pagante == Pagante.Genitore
            && Soglie.ACaricoGiovaniFinoAAnni.Cerca(Giorno, Giorno) is { } anni && Eta.Anni(Fatti.Nascita, Giorno) <= anni.Vale;
        var limite = (giovane ? Soglie.ACaricoGiovaniReddito : Soglie.ACaricoReddito).Trova(Giorno, Giorno);
        yield return Requisito(Fatti.Reddito is { } reddito ? reddito <= limite.Vale : null, "NON_A_CARICO",
            "reddito della persona a carico", Fatti.Reddito?.Italiano ?? "non indicato", $"fino a {limite.Vale.Italiano}", limite.Fonte);
    }

    /// <summary>Una volta ogni quattro anni dal giorno dell'acquisto, compreso: nell'anniversario si può di nuovo.</summary>
    public IEnumerable<Riscontro> Quadriennio(AcquistoPrecedente? precedente)
    {
        if (precedente is null) yield break;
        var anni = Soglie.QuadriennioAnni.Trova(Giorno, Giorno);
        var diNuovoDal = Eta.Compleanno(precedente.Giorno, anni.Vale);
        yield return Requisito(
            (Fatti.Acquisto ?? Giorno) >= diNuovoDal || precedente.Fine is FineDelBene.Demolito or FineDelBene.Rubato,
            "QUADRIENNIO", "acquisto precedente già agevolato", $"{precedente.Giorno.Con("il")}, {precedente.Fine.InParole}",
            $"di nuovo {diNuovoDal.Con("dal")}, o prima se demolito o rubato", anni.Fonte);
    }
}
