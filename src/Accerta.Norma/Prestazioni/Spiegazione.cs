using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>Perché una prestazione spetta o no.</summary>
/// <param name="Prestazione">Quale.</param>
/// <param name="Spetta">Com'è finita.</param>
/// <param name="Motivi">Ciò che si è guardato, con i valori e le fonti.</param>
/// <param name="Sospesa">Vero se il diritto c'è e il pagamento è fermo: per un ricovero (E-06) o per una scelta che si può rivedere (E-05).</param>
public sealed record SpiegazioneDiPrestazione(CodicePrestazione Prestazione, bool Spetta, IReadOnlyList<Motivo> Motivi, bool Sospesa = false);

/// <summary>La seconda lettura della regola: dai segni del verdetto e dai fatti alle parole, quando servono.</summary>
internal static partial class Spiegazione
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
        if (Eta(v, p, q, verdetti[(int)AssegnoSocialeSostitutivo].Pertinente) is { } eta) yield return eta;
        if (Reddito(v, p, q) is { } reddito) yield return reddito;
        foreach (var motivo in Altri(v, p, q)) yield return motivo;
        if (v.Spetta)
        {
            yield return Importo(v, p, q);
            yield return DaQuando(v);
        }
    }

    private static readonly Riconoscimenti[] Giudizi = [.. Enum.GetValues<Riconoscimenti>().Where(r => r != Riconoscimenti.Nessuno)];

    private static Motivo Sanitario(Verdetto v, Posizione p, Quadro q)
    {
        var trovato = string.Join(", ", Giudizi.Where(r => p.Ha(r)).Select(r => r == Riconoscimenti.Parziale ? $"invalidità {p.Percentuale}%" : InParole(r)));
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
        if (v.Mancanze.HasFlag(Mancanza.FuoriFinestra)) trovato += $"; domanda {p.Domanda.Con("del")}, 18 anni compiuti {p.Maggiorenne(q).Con("il")}";
        if (v.Mancanze.HasFlag(Mancanza.StessaMinorazione)) trovato += "; i giudizi riguardano la stessa minorazione";
        if (trovato.Length == 0) trovato = "nulla";
        var esito = Come(v, Sanitarie);
        return new("E-02", "il riconoscimento sanitario", trovato, soglia, esito)
        {
            Semplice = $"Ti è stato riconosciuto: {trovato}. Serve: {soglia}. {QuestoRequisito(esito)}",
            ProssimoPasso = PassoSanitario(v, q),
            MisuraTrovata = v.Prestazione is AssegnoMensile or PensioneInabilita && p.Ha(Riconoscimenti.Parziale) && p.Percentuale is { } punti ? new(punti, Unita.Percento) : null,
            MisuraSoglia = v.Prestazione == AssegnoMensile ? new(q.AssegnoDa, Unita.Percento) : null,
        };
    }

    private static Motivo Soggiorno(Verdetto v)
    {
        var esito = Come(v, Mancanza.Residenza | Mancanza.CittadinanzaOSoggiorno);
        return new("D-02", "cittadinanza, soggiorno e residenza in Italia",
            v.Mancanze.HasFlag(Mancanza.Residenza) ? "nessuna residenza in Italia"
            : v.Mancanze.HasFlag(Mancanza.CittadinanzaOSoggiorno) ? "manca l'iscrizione all'anagrafe o il permesso di soggiorno richiesto"
            : "in regola",
            "residenza stabile in Italia; per l'UE iscrizione all'anagrafe; per gli altri un permesso di almeno un anno",
            esito)
        {
            Semplice = v.Mancanze.HasFlag(Mancanza.Residenza) ? "Devi abitare stabilmente in Italia. La tua residenza non è in Italia."
                : v.Mancanze.HasFlag(Mancanza.CittadinanzaOSoggiorno) ? "Serve l'iscrizione all'anagrafe o il permesso di soggiorno. Questo documento manca o non basta."
                : "La tua cittadinanza è in regola. La tua residenza è in regola.",
            ProssimoPasso = v.Mancanze.HasFlag(Mancanza.Residenza) ? "prendere la residenza in Italia e poi chiedere di nuovo"
                : v.Mancanze.HasFlag(Mancanza.CittadinanzaOSoggiorno) ? "iscriversi all'anagrafe o presentare il permesso di soggiorno richiesto"
                : null,
        };
    }

    // Di chi ha il sostitutivo fra le sue prestazioni si parla lì: due passi diversi per la stessa cosa si contraddirebbero.
    private static Motivo? Eta(Verdetto v, Posizione p, Quadro q, bool seguitaDalSostitutivo)
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
        if (soglia is null) return null;
        var esito = Come(v, Mancanza.MinoreEta | Mancanza.MaggioreEta | Mancanza.EtaPensionabile | Mancanza.EtaInsufficiente);
        var pensionabile = v.Prestazione is AssegnoMensile or PensioneInabilita or PensioneSordi or AssegnoSocialeSostitutivo
            ? q.Norme.Eta.Pensionabile.Trova(q.Giorno, q.NotoAl) : null;
        return new("E-02", "l'età", $"{p.Eta(q)} anni", soglia, esito, pensionabile?.Fonte)
        {
            Semplice = $"Hai {p.Eta(q)} anni. L'età giusta è: {soglia}. {QuestoRequisito(esito)}",
            ProssimoPasso = v.Mancanze.HasFlag(Mancanza.MinoreEta) || v.Mancanze.HasFlag(Mancanza.EtaInsufficiente) ? "presentare la domanda a quell'età"
                : v.Mancanze.HasFlag(Mancanza.MaggioreEta) ? "chiedere le prestazioni per gli adulti"
                : v.Mancanze.HasFlag(Mancanza.EtaPensionabile) && !seguitaDalSostitutivo ? "chiedere all'INPS l'assegno sociale" : null,
            ValeDal = pensionabile?.Dal,
            MisuraTrovata = new(p.Eta(q), Unita.Anni),
        };
    }

    private static Motivo? Reddito(Verdetto v, Posizione p, Quadro q)
    {
        var codice = v.Prestazione == AssegnoSocialeSostitutivo ? Requisiti.PartenzaDelSostitutivo(p) : v.Prestazione;
        if (v.Mancanze.HasFlag(Mancanza.MaggioreEta) || v.Mancanze.HasFlag(Mancanza.CategoriaChiusa) || q.Norme.Prestazioni.Di(codice).LimiteReddito is null) return null;
        var limite = q.Limite(codice);
        var (trovato, esito) = p.Reddito is { } reddito
            ? ($"il reddito {p.AnnoDelReddito(q)} è {reddito.Italiano}", Come(v, Mancanza.Reddito))
            : ($"il reddito {p.AnnoDelReddito(q)} non è dichiarato", EsitoMotivo.DaChiarire);
        return new("E-02", "il reddito personale, tolti gli oneri deducibili", trovato, $"il limite del {q.Giorno.Year} è {limite.Vale.Italiano}", esito, limite.Fonte)
        {
            Semplice = (p.Reddito is { } tuo ? $"Il tuo reddito del {p.AnnoDelReddito(q)} è {tuo.Italiano}." : $"Il tuo reddito del {p.AnnoDelReddito(q)} non è ancora arrivato.")
                + $" Il limite del {q.Giorno.Year} è {limite.Vale.Italiano}. "
                + (esito == EsitoMotivo.NonSpetta ? "Il tuo reddito è più alto del limite." : QuestoRequisito(esito)),
            ProssimoPasso = esito == EsitoMotivo.DaChiarire ? $"dichiarare il reddito del {p.AnnoDelReddito(q)}"
                : esito == EsitoMotivo.NonSpetta ? "controllare gli oneri deducibili; chiedere di nuovo in un anno di reddito più basso" : null,
            ValeDal = limite.Dal,
            MisuraTrovata = p.Reddito is { } r ? Misura.In(r) : null,
            MisuraSoglia = Misura.In(limite.Vale),
        };
    }

    private static IEnumerable<Motivo> Altri(Verdetto v, Posizione p, Quadro q)
    {
        if (v.Mancanze.HasFlag(Mancanza.Ap70))
            yield return new("E-01", "i dati sul reddito e sul ricovero (modello AP70)", "non ancora arrivati", "servono per pagare", EsitoMotivo.DaChiarire)
            {
                Semplice = "Il modello AP70 non è ancora arrivato. Serve per pagare.",
                ProssimoPasso = "inviare il modello AP70",
            };
        if (v.Prestazione == IndennitaFrequenza && !v.Mancanze.HasFlag(Mancanza.MaggioreEta)) yield return DellaFrequenza(v, p);
        if (p.Ricovero is { } ricovero && v.Prestazione is IndennitaAccompagnamento or IndennitaFrequenza or PensioneCiechiAssoluti) yield return DelRicovero(v, ricovero, q);
        if (v.Mancanze.HasFlag(Mancanza.Incompatibile))
        {
            var sanitario = v.Mancanze.HasFlag(Mancanza.RequisitoSanitario);
            if (!sanitario && SceltaLAltra(v, p, q) is { } scelta)
            {
                yield return scelta;
                yield break;
            }
            yield return new("E-05", "non si somma con un'altra prestazione", "c'è diritto a un'altra prestazione, o è già in pagamento",
                sanitario ? "per sceglierla serve anche il riconoscimento sanitario" : "sceglie la persona quale ricevere",
                v.InOpzione ? EsitoMotivo.DaChiarire : EsitoMotivo.NonSpetta)
            {
                Semplice = "Hai già diritto a un'altra prestazione. Le due prestazioni non si sommano. "
                    + (sanitario ? "Per scegliere questa serve anche il riconoscimento sanitario." : "Scegli tu quale ricevere."),
                ProssimoPasso = v.InOpzione ? "scegliere quale prestazione ricevere" : null,
            };
        }
    }

    // E-05: la persona ha già scelto l'altra: non c'è più nulla da chiarire.
    private static Motivo? SceltaLAltra(Verdetto v, Posizione p, Quadro q)
    {
        foreach (var coppia in q.Norme.Incompatibilita)
        {
            if (coppia.Seconda is not { } seconda || coppia.Prima != v.Prestazione && seconda != v.Prestazione) continue;
            var altra = coppia.Prima == v.Prestazione ? seconda : coppia.Prima;
            if (!p.Scelte.Contiene(altra)) continue;
            var cambia = coppia.Irrevocabile ? "la scelta non si può cambiare" : "la scelta si può cambiare";
            return new("E-05", "non si somma con un'altra prestazione", $"la persona ha scelto {altra.InParole}", cambia, EsitoMotivo.NonSpetta, coppia.Fonte)
            {
                Semplice = $"Hai scelto {altra.InParole}. Le due prestazioni non si sommano, e {cambia}.",
            };
        }
        return null;
    }

    private static Motivo DellaFrequenza(Verdetto v, Posizione p)
    {
        var esito = Come(v, Mancanza.Frequenza | Mancanza.CentroNonConvenzionato);
        var trovato = p.Frequenza is { } f ? $"{f.Dal.Con("dal")}{(f.Al is { } al ? $" {al.Con("al")}" : ", in corso")}" : "nessuna frequenza";
        return new("E-02", "la frequenza di scuola o centro", trovato, "scuola dal nido in poi, o centro convenzionato, in questo periodo", esito)
        {
            Semplice = $"Frequenza di scuola o centro: {trovato}. {QuestoRequisito(esito)}",
            ProssimoPasso = v.Mancanze.HasFlag(Mancanza.CentroNonConvenzionato) ? "scegliere un centro pubblico o convenzionato"
                : v.Mancanze.HasFlag(Mancanza.Frequenza) ? "comunicare la nuova frequenza di scuola o centro" : null,
        };
    }

    private static Motivo DelRicovero(Verdetto v, Ricovero ricovero, Quadro q)
    {
        var esito = Come(v, Mancanza.RicoveroGratuito | Mancanza.RicoveroContinuativo);
        var giorni = q.Norme.Scelte.RicoveroSospendeDaGiorni.Trova(q.Giorno, q.NotoAl);
        var fine = ricovero.Al is { } al ? $", fino {al.Con("al")}" : "";
        return new("E-06", "il ricovero", $"{ricovero.Giorni} giorni, {InParole(ricovero.Retta)}{fine}", $"il ricovero conta da {q.RicoveroDaGiorni} giorni", esito, giorni.Fonte)
        {
            Semplice = $"Il tuo ricovero dura {ricovero.Giorni} giorni, {InParole(ricovero.Retta)}{fine}. Il ricovero conta da {q.RicoveroDaGiorni} giorni. "
                + (esito == EsitoMotivo.NonSpetta ? "Durante il ricovero il pagamento è fermo. Il pagamento riprende alla fine del ricovero." : "Il ricovero non ferma il pagamento."),
            ProssimoPasso = esito == EsitoMotivo.NonSpetta ? "comunicare la fine del ricovero" : null,
            ValeDal = giorni.Dal,
            MisuraTrovata = new(ricovero.Giorni, Unita.Giorni),
            MisuraSoglia = new(q.RicoveroDaGiorni, Unita.Giorni),
        };
    }

    private static Motivo Importo(Verdetto v, Posizione p, Quadro q)
    {
        var valore = v.Prestazione == PensioneCiechiAssoluti && Requisiti.RicoveroRiduce(p, q) ? q.ImportoCiecoRicoverato : q.Importo(v.Prestazione);
        if (valore is null)
            return new("E-03", $"quanto vale nel {q.Giorno.Year}", "l'importo di quest'anno non è ancora nelle norme", null, EsitoMotivo.DaChiarire)
            {
                Semplice = "La cifra di quest'anno non è ancora nota.",
                ProssimoPasso = "aspettare la comunicazione della cifra",
            };
        var trovato = $"{valore.Vale.Italiano} al mese per {Esame.RateInUnAnno(v, p, q)} mensilità";
        return new("E-03", $"quanto vale nel {q.Giorno.Year}", trovato, null, EsitoMotivo.Calcolato, valore.Provvisorio ? $"{valore.Fonte} (provvisorio)" : valore.Fonte)
        {
            Semplice = $"Ricevi {trovato}.",
            ValeDal = valore.Dal,
            MisuraTrovata = Misura.In(valore.Vale),
        };
    }

    private static Motivo DaQuando(Verdetto v) => new("G-12", "da quando spetta", v.Decorrenza.Italiana, null, EsitoMotivo.Calcolato)
    {
        Semplice = $"Ti spetta {v.Decorrenza.Con("dal")}.",
        Giorno = v.Decorrenza,
    };

    private static EsitoMotivo Come(Verdetto v, Mancanza quali) => (v.Mancanze & quali) == 0 ? EsitoMotivo.Spetta : EsitoMotivo.NonSpetta;
}
