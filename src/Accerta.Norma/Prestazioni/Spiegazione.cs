using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>Perché una prestazione spetta o no.</summary>
/// <param name="Prestazione">Quale.</param>
/// <param name="Spetta">Com'è finita.</param>
/// <param name="Motivi">Ciò che si è guardato, con i valori e le fonti.</param>
public sealed record SpiegazioneDiPrestazione(CodicePrestazione Prestazione, bool Spetta, IReadOnlyList<Motivo> Motivi);

/// <summary>La seconda lettura della regola: dai segni del verdetto e dai fatti alle parole, quando servono.</summary>
internal static class Spiegazione
{
    public static SpiegazioneDiPrestazione Di(Verdetto v, Posizione p, Quadro q, Verdetto[] verdetti) =>
        new(v.Prestazione, v.Spetta, [.. Motivi(v, p, q, verdetti)]);

    private static IEnumerable<Motivo> Motivi(Verdetto v, Posizione p, Quadro q, Verdetto[] verdetti)
    {
        if (v.Prestazione == Incremento)
        {
            foreach (var motivo in DellIncremento(v, p, q, verdetti)) yield return motivo;
            yield break;
        }
        yield return Sanitario(v, p, q);
        yield return Soggiorno(v);
        if (Eta(v, p, q) is { } eta) yield return eta;
        if (Reddito(v, p, q) is { } reddito) yield return reddito;
        foreach (var motivo in Altri(v, p, q)) yield return motivo;
        if (v.Spetta)
        {
            yield return Importo(v, p, q);
            yield return new("G-12", "da quando spetta", v.Decorrenza.Italiana, null, EsitoMotivo.Calcolato);
        }
    }

    private static Motivo Sanitario(Verdetto v, Posizione p, Quadro q)
    {
        var trovato = string.Join(", ", Enum.GetValues<Riconoscimenti>()
            .Where(r => r != Riconoscimenti.Nessuno && p.Ha(r)).Select(r => r == Riconoscimenti.Parziale ? $"invalidità {p.Percentuale}%" : InParole(r)));
        var soglia = v.Prestazione switch
        {
            AssegnoMensile => $"almeno il {q.AssegnoDa}%, meno del 100%",
            PensioneInabilita => "100%",
            IndennitaAccompagnamento => "bisogno di aiuto per camminare o di assistenza continua",
            IndennitaFrequenza => $"difficoltà persistenti, o perdita dell'udito oltre {q.FrequenzaOltreDb} dB",
            PensioneSordi => $"sordità di almeno {q.SorditaDb} dB",
            IndennitaComunicazione => $"sordità di almeno {(p.Eta(q) < q.EtaEvolutiva ? q.SorditaDbMinoriDi12 : q.SorditaDb)} dB a quest'età",
            AssegnoVitalizioDecimisti => $"titolari già nel {q.DecimistiEntroAnno}: la categoria è chiusa",
            AssegnoSocialeSostitutivo => "una prestazione di invalidità o sordità chiesta prima dell'età pensionabile",
            PrestazioneProvvisoriaMaggiorenni => $"indennità di frequenza da minore, e domanda nei {q.FinestraMesi} mesi prima dei 18 anni",
            IndennitaDrepanocitosi => $"malattia accertata e almeno {q.DrepanocitosiContributi} anni di contributi",
            PensioneCiechiAssoluti or IndennitaAccompagnamentoCiechi => "cecità assoluta",
            PensioneCiechiParziali or IndennitaSpecialeVentesimisti => "cecità parziale",
            Incremento => null,
        };
        const Mancanza Sanitarie = Mancanza.RequisitoSanitario | Mancanza.Percentuale | Mancanza.CategoriaChiusa | Mancanza.NonTitolarePrima
            | Mancanza.Contribuzione | Mancanza.FuoriFinestra | Mancanza.IndennitaMancante | Mancanza.StessaMinorazione;
        if (p.MediaDb is { } media && p.Ha(Riconoscimenti.Sordo)) trovato += $", perdita media {Numero(media)} dB";
        if (v.Mancanze.HasFlag(Mancanza.FuoriFinestra)) trovato += $"; domanda {p.Domanda.Con("del")}, 18 anni compiuti {p.Maggiorenne.Con("il")}";
        if (v.Mancanze.HasFlag(Mancanza.StessaMinorazione)) trovato += "; i giudizi riguardano la stessa minorazione";
        return new("E-02", "il riconoscimento sanitario", trovato.Length == 0 ? "nulla" : trovato, soglia, Come(v, Sanitarie));
    }

    private static Motivo Soggiorno(Verdetto v) => new("D-02", "cittadinanza, soggiorno e residenza in Italia",
        v.Mancanze.HasFlag(Mancanza.Residenza) ? "nessuna residenza in Italia"
        : v.Mancanze.HasFlag(Mancanza.CittadinanzaOSoggiorno) ? "manca l'iscrizione all'anagrafe o il permesso di soggiorno richiesto"
        : "in regola",
        "residenza stabile in Italia; per l'UE iscrizione all'anagrafe; per gli altri un permesso di almeno un anno",
        Come(v, Mancanza.Residenza | Mancanza.CittadinanzaOSoggiorno));

    private static Motivo? Eta(Verdetto v, Posizione p, Quadro q)
    {
        var soglia = v.Prestazione switch
        {
            AssegnoMensile or PensioneInabilita or PensioneSordi => $"da {q.MaggioreEta} anni fino a {q.Norme.Eta.Pensionabile.Al(q.Giorno).Italiano}",
            PensioneCiechiAssoluti or PrestazioneProvvisoriaMaggiorenni => $"da {q.MaggioreEta} anni",
            IndennitaFrequenza => $"meno di {q.MaggioreEta} anni",
            AssegnoSocialeSostitutivo => $"da {q.Norme.Eta.Pensionabile.Al(q.Giorno).Italiano}",
            IndennitaDrepanocitosi => $"da {q.DrepanocitosiEtaMinima} anni",
            IndennitaAccompagnamento or IndennitaAccompagnamentoCiechi or PensioneCiechiParziali or IndennitaSpecialeVentesimisti
                or AssegnoVitalizioDecimisti or IndennitaComunicazione or Incremento => null,
        };
        return soglia is null ? null : new("E-02", "l'età", $"{p.Eta(q)} anni", soglia,
            Come(v, Mancanza.MinoreEta | Mancanza.MaggioreEta | Mancanza.EtaPensionabile | Mancanza.EtaInsufficiente),
            v.Prestazione is AssegnoMensile or PensioneInabilita or PensioneSordi or AssegnoSocialeSostitutivo ? q.Norme.Eta.Pensionabile.Trova(q.Giorno, q.NotoAl).Fonte : null);
    }

    private static Motivo? Reddito(Verdetto v, Posizione p, Quadro q)
    {
        var codice = v.Prestazione == AssegnoSocialeSostitutivo ? Requisiti.PartenzaDelSostitutivo(p) : v.Prestazione;
        if (v.Mancanze.HasFlag(Mancanza.MaggioreEta) || v.Mancanze.HasFlag(Mancanza.CategoriaChiusa) || q.Norme.Prestazioni.Di(codice).LimiteReddito is null) return null;
        var limite = q.Limite(codice);
        var (trovato, esito) = p.Reddito is { } reddito
            ? ($"il reddito {p.AnnoDelReddito} è {reddito.Italiano}", Come(v, Mancanza.Reddito))
            : ($"il reddito {p.AnnoDelReddito} non è dichiarato", EsitoMotivo.DaChiarire);
        return new("E-02", "il reddito personale, tolti gli oneri deducibili", trovato, $"il limite del {q.Giorno.Year} è {limite.Vale.Italiano}", esito, limite.Fonte);
    }

    private static IEnumerable<Motivo> Altri(Verdetto v, Posizione p, Quadro q)
    {
        if (v.Mancanze.HasFlag(Mancanza.Ap70))
            yield return new("E-01", "i dati sul reddito e sul ricovero (modello AP70)", "non ancora arrivati", "servono per pagare", EsitoMotivo.DaChiarire);
        if (v.Prestazione == IndennitaFrequenza && !v.Mancanze.HasFlag(Mancanza.MaggioreEta))
        {
            var trovato = p.Frequenza is { } f ? $"{f.Dal.Con("dal")}{(f.Al is { } al ? $" {al.Con("al")}" : ", in corso")}" : "nessuna frequenza";
            yield return new("E-02", "la frequenza di scuola o centro", trovato, "scuola dal nido in poi, o centro convenzionato, in questo periodo",
                Come(v, Mancanza.Frequenza | Mancanza.CentroNonConvenzionato));
        }
        if (p.Ricovero is { } ricovero && v.Prestazione is IndennitaAccompagnamento or IndennitaFrequenza or PensioneCiechiAssoluti)
            yield return new("E-06", "il ricovero", $"{ricovero.Giorni} giorni, {InParole(ricovero.Retta)}",
                $"il ricovero conta da {q.RicoveroDaGiorni} giorni", Come(v, Mancanza.RicoveroGratuito | Mancanza.RicoveroContinuativo),
                q.Norme.Scelte.RicoveroSospendeDaGiorni.Trova(q.Giorno, q.NotoAl).Fonte);
        if (v.Mancanze.HasFlag(Mancanza.Incompatibile))
            yield return new("E-05", "non si somma con un'altra prestazione", "c'è diritto a un'altra prestazione, o è già in pagamento",
                v.Mancanze.HasFlag(Mancanza.RequisitoSanitario) ? "per sceglierla serve anche il riconoscimento sanitario" : "sceglie la persona quale ricevere",
                v.InOpzione ? EsitoMotivo.DaChiarire : EsitoMotivo.NonSpetta);
    }

    private static Motivo Importo(Verdetto v, Posizione p, Quadro q)
    {
        var valore = v.Prestazione == PensioneCiechiAssoluti && Requisiti.RicoveroRiduce(p, q) ? q.ImportoCiecoRicoverato : q.Importo(v.Prestazione);
        return valore is null
            ? new("E-03", $"quanto vale nel {q.Giorno.Year}", "l'importo di quest'anno non è ancora nelle norme", null, EsitoMotivo.DaChiarire)
            : new("E-03", $"quanto vale nel {q.Giorno.Year}", $"{valore.Vale.Italiano} al mese per {v.Mensilita} mensilità", null, EsitoMotivo.Calcolato,
                valore.Provvisorio ? $"{valore.Fonte} (provvisorio)" : valore.Fonte);
    }

    private static IEnumerable<Motivo> DellIncremento(Verdetto v, Posizione p, Quadro q, Verdetto[] verdetti)
    {
        if (v.Mancanze.HasFlag(Mancanza.CategoriaEsclusa))
        {
            yield return new("E-09", "l'incremento della pensione", "invalidità parziale o cecità parziale", "invalidi totali, sordi, ciechi assoluti", EsitoMotivo.NonSpetta);
            yield break;
        }
        var pensione = verdetti.FirstOrDefault(d => d.Spetta && d.Prestazione is PensioneInabilita or PensioneSordi or PensioneCiechiAssoluti);
        if (!pensione.Spetta)
        {
            yield return new("E-09", "l'incremento si aggiunge alla pensione", "la pensione non spetta", null, EsitoMotivo.NonSpetta);
            yield break;
        }
        if (v.Mancanze.HasFlag(Mancanza.EtaInsufficiente))
        {
            yield return new("E-09", "l'età", $"{p.Eta(q)} anni", $"da {q.IncrementoEtaMinima} anni", EsitoMotivo.NonSpetta);
            yield break;
        }
        var norme = q.Norme.Incremento;
        var conto = IncrementoDellaPensione.Calcola(p, q, verdetti, new(uint.MaxValue), pensione);
        var limite = norme.LimitePersonale.Trova(q.Giorno, q.NotoAl);
        yield return new("E-09", "i redditi personali con la pensione", $"{conto.RedditoPersonale.Italiano}, di cui {conto.PensioniAnnue.Italiano} di pensione",
            $"il limite del {q.Giorno.Year} è {limite.Vale.Italiano}", conto.RedditoPersonale < limite.Vale ? EsitoMotivo.Spetta : EsitoMotivo.NonSpetta, limite.Fonte);
        if (conto.RedditoConiugale is { } coniugale)
        {
            var insieme = norme.LimiteConiugale.Trova(q.Giorno, q.NotoAl);
            yield return new("E-09", "i redditi della coppia", coniugale.Italiano, $"il limite del {q.Giorno.Year} è {insieme.Vale.Italiano}",
                coniugale < insieme.Vale ? EsitoMotivo.Spetta : EsitoMotivo.NonSpetta, insieme.Fonte);
        }
        yield return new("E-09", "l'incremento", $"{conto.Importo.Italiano} al mese", $"fino a {norme.ObiettivoMensile.Al(q.Giorno, q.NotoAl).Italiano} con la pensione",
            EsitoMotivo.Calcolato, norme.ObiettivoMensile.Trova(q.Giorno, q.NotoAl).Fonte);
    }

    private static EsitoMotivo Come(Verdetto v, Mancanza quali) => (v.Mancanze & quali) == 0 ? EsitoMotivo.Spetta : EsitoMotivo.NonSpetta;

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
