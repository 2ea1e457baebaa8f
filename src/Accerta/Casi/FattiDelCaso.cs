using System.Globalization;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;

namespace Accerta.Casi;

/// <summary>Dall'ingresso di un caso economico ai fatti della legge. Ciò che il caso non dice è in regola.</summary>
internal static class FattiDelCaso
{
    public static Fatti Leggi(Ingresso input)
    {
        var riconoscimenti = input.Oggetti("riconoscimenti");
        return new()
        {
            Persona = Persona(input.Oggetto("persona")),
            Domanda = input.Giorno("data_domanda"),
            DecorrenzaVerbale = input.GiornoONullo("decorrenza"),
            Riconoscimenti = riconoscimenti.Aggregate(Riconoscimenti.Nessuno, (insieme, r) => insieme | Riconoscimento(r)),
            Percentuale = riconoscimenti.Where(r => Riconoscimento(r) == Riconoscimenti.Parziale).Select(r => (Percentuale?)(r.PercentualeONulla("percentuale") ?? throw r.Difetto("percentuale", "manca"))).FirstOrDefault(),
            MediaDb = riconoscimenti.Select(r => r.DecimaleONullo("media_db")).FirstOrDefault(m => m is not null),
            DecimistaDal = riconoscimenti.Select(r => r.GiornoONullo("titolare_dal")).FirstOrDefault(g => g is not null),
            AnniDiContributi = riconoscimenti.Select(r => r.InteroONullo("anni_contribuzione")).FirstOrDefault(a => a is not null),
            DistinteMinorazioni = input.VeroONullo("distinte_minorazioni"),
            Redditi = new()
            {
                Personali = PerAnno(input, "redditi_personali"),
                OneriDeducibili = PerAnno(input, "oneri_deducibili"),
                Coniuge = PerAnno(input, "redditi_coniuge"),
                SoloPerIncremento = SoloPerIncremento(input),
            },
            Ricovero = input.OggettoONullo("ricovero") is { } ricovero ? Ricovero(ricovero) : null,
            Frequenza = input.OggettoONullo("frequenza") is { } frequenza ? Frequenza(frequenza) : null,
            AltrePrestazioni = [.. input.Oggetti("altre_prestazioni").Select(a => new PrestazioneDiAltri(a.Codice<AltraPrestazione>("codice"), a.ImportoONullo("importo_mensile")))],
            Opzione = input.OggettoONullo("opzione_esercitata") is { } opzione ? Opzione(opzione) : null,
            Ap70Presentato = input.Vero("ap70_presentato", seManca: true),
            TitolareDaMinore = InsiemeDiPrestazioni.Di(input.Codici<CodicePrestazione>("titolare_da_minore")),
            TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di(input.Codici<CodicePrestazione>("titolare_prima_eta_pensionabile")),
            DomandaPrimaDei18Anni = input.Vero("domanda_dl90_c5", seManca: false),
            AccertamentoConcluso = input.GiornoONullo("accertamento_concluso"),
        };
    }

    public static Frequenza Frequenza(Ingresso f) => new(f.Codice<TipoFrequenza>("tipo"), f.Giorno("dal"), f.GiornoONullo("al"));

    public static ModalitaDiPagamento Modalita(Ingresso input) => input.Testo("modalita") switch
    {
        var t when Ingresso.Dice(t, "CONTANT") => ModalitaDiPagamento.Contanti,
        var t when Ingresso.Dice(t, "LIBRETTO") => ModalitaDiPagamento.Libretto,
        var t when Ingresso.Dice(t, "CARTA") => ModalitaDiPagamento.Carta,
        var t when Ingresso.Dice(t, "ACCREDITO", "CONTO", "BONIFICO") => ModalitaDiPagamento.AccreditoConto,
        var t => throw input.Difetto("modalita", $"«{t}» sconosciuta"),
    };

    private static Beneficiario Persona(Ingresso p) => new(
        p.Giorno("data_nascita"),
        p.Ha("cittadinanza") ? p.Codice<Cittadinanza>("cittadinanza") : Cittadinanza.Italiana,
        p.Vero("residente_italia", seManca: true),
        p.Vero("coniugato", seManca: false),
        p.Vero("iscritto_anagrafe", seManca: true),
        p.InteroONullo("permesso_mesi"),
        p.Vero("permesso_lungo_periodo", seManca: false));

    private static Riconoscimenti Riconoscimento(Ingresso r) => (r.Testo("tipo"), r.Testo("giudizio")) switch
    {
        ("INVALIDITA_CIVILE", "MINORE_DIFFICOLTA") => Riconoscimenti.MinoreDifficolta,
        ("INVALIDITA_CIVILE", "MINORE_ACCOMPAGNAMENTO") => Riconoscimenti.MinoreAccompagnamento,
        ("INVALIDITA_CIVILE", "PARZIALE") => Riconoscimenti.Parziale,
        ("INVALIDITA_CIVILE", "TOTALE") => Riconoscimenti.Totale,
        ("INVALIDITA_CIVILE", "TOTALE_ACCOMPAGNAMENTO") => Riconoscimenti.TotaleAccompagnamento,
        ("INVALIDITA_CIVILE", "ULTRA67_DIFFICOLTA") => Riconoscimenti.Ultra67Difficolta,
        ("INVALIDITA_CIVILE", "ULTRA67_ACCOMPAGNAMENTO") => Riconoscimenti.Ultra67Accompagnamento,
        ("CECITA", "CIECO_ASSOLUTO") => Riconoscimenti.CiecoAssoluto,
        ("CECITA", "CIECO_PARZIALE") => Riconoscimenti.CiecoParziale,
        ("CECITA", "DECIMISTA") => Riconoscimenti.Decimista,
        ("SORDITA", "SORDO") => Riconoscimenti.Sordo,
        ("DREPANOCITOSI_TALASSEMIA_MAJOR", "ACCERTATA") => Riconoscimenti.DrepanocitosiTalassemiaMajor,
        var (tipo, giudizio) => throw r.Difetto("giudizio", $"«{tipo}», «{giudizio}» sconosciuto"),
    };

    private static Ricovero Ricovero(Ingresso r)
    {
        var (dal, al) = (r.Giorno("dal"), r.GiornoONullo("al"));
        var giorni = r.InteroONullo("giorni") ?? (al is { } fine ? fine.DayNumber - dal.DayNumber + 1 : throw r.Difetto("giorni", "manca"));
        return new(dal, al, giorni, r.Codice<Retta>("retta"), r.Ha("tipo") ? r.Codice<TipoRicovero>("tipo") : TipoRicovero.Ospedale, r.Vero("documentazione_assistenza_non_esaustiva", seManca: false));
    }

    // La scelta è una prestazione nostra o di un altro ente; il campo che la dice non ha un nome fissato.
    private static OpzioneEsercitata Opzione(Ingresso o) => o.Campi.Where(o.EUnTesto).Select(o.Testo)
        .Select(t => Vocabolario.Cerca<CodicePrestazione>(t) is { } nostra ? new(nostra, null)
            : Vocabolario.Cerca<AltraPrestazione>(t) is { } altra ? new(null, altra)
            : (OpzioneEsercitata?)null)
        .FirstOrDefault(scelta => scelta is not null) ?? throw o.Difetto("scelta", "manca, o non è una prestazione conosciuta");

    // Sono detti per specie; se invece sono detti per anno, come gli altri redditi, conta l'anno prima della valutazione.
    private static Euro SoloPerIncremento(Ingresso input) => input.OggettoONullo("redditi_altri") is { } altri
        ? altri.Campi.Where(c => !int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var anno) || anno == input.Giorno("data_valutazione").Year - 1)
            .Aggregate(Euro.Zero, (somma, campo) => somma + altri.Importo(campo))
        : Euro.Zero;

    private static Dictionary<int, Euro> PerAnno(Ingresso input, string campo)
    {
        if (input.OggettoONullo(campo) is not { } anni) return [];
        return anni.Campi.ToDictionary(
            a => a.Length == 4 && int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var anno) ? anno : throw anni.Difetto(a, "dev'essere un anno di quattro cifre"),
            anni.Importo);
    }
}
