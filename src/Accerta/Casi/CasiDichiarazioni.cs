using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Revisioni;

namespace Accerta.Casi;

/// <summary>Area «dichiarazioni»: X-01…X-04, R-02.</summary>
internal static class CasiDichiarazioni
{
    public static Risposta Rispondi(Ingresso input, NormeVigenti norme) => input.TestoONullo("quesito") switch
    {
        null => DellAnno(input, norme),
        "CANALE" => DelCanale(input),
        "CERTIFICATO_L662_VALIDO" => DelCertificato(input),
        "CONSEGUENZA" => input.TestoONullo("evento") switch
        {
            null => DellaMancanza(input, norme),
            var evento when Ingresso.Dice(evento, "RICOVER", "DICHIARAZIONE") => DellaMancanza(input, norme),
            var evento when Ingresso.Dice(evento, "NON_CONSEGNATA") => DellAssenza(consegnata: false, input, norme),
            var evento when Ingresso.Dice(evento, "ASSENZA", "MANCATA_PRESENTAZIONE") => DellAssenza(consegnata: true, input, norme),
            var evento => throw input.Difetto("evento", $"«{evento}» sconosciuto"),
        },
        "PRESENTAZIONE" => DellaPresentazione(input, norme),
        var quesito => throw new IngressoNonValidoException($"non supportato: quesito «{quesito}»"),
    };

    private static Risposta DellAnno(Ingresso input, NormeVigenti norme)
    {
        var dichiarazioni = DichiarazioniDellAnno.Di(new()
        {
            Anno = input.InteroONullo("anno_riferimento") ?? input.Intero("anno_scadenza") - 1,
            Prestazioni = input.Codici<CodicePrestazione>("prestazioni_in_godimento"),
            DisabilitaIntellettivaOPsichica = input.Vero("disabilita_intellettiva_o_psichica", seManca: false),
            Tutela = DiTutela(input),
            CertificatoL662 = input.Vero("certificato_l662", seManca: false),
            RedditiAlFisco = AlFisco(input),
            RedditiVariati = input.Vero("situazione_reddituale_variata", seManca: true),
            AltriRedditiPrima = input.Vero("altri_redditi_precedenti", seManca: true),
        }, norme);
        var iclav = dichiarazioni.Dovute.Contains(ModelloDichiarazione.Iclav) && input.VeroONullo("attivita_lavorativa_svolta") is { } lavoro
            ? DichiarazioniDellAnno.Iclav(lavoro, input.ImportoONullo("reddito_lavoro"))
            : null;
        return new(
            new JsonObject
            {
                ["dovute"] = RispostaAiCasi.Elenco(dichiarazioni.Dovute.Select(d => d.Sigla)),
                ["scadenza"] = dichiarazioni.Scadenza?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["esonerate"] = new JsonArray([.. dichiarazioni.Esonerate.Select(e => new JsonObject { ["modello"] = e.Modello.Sigla, ["motivo"] = e.Codice })]),
                ["contenuto_iclav"] = iclav is { Accettato: true, Valore: var contenuto }
                    ? new JsonObject { ["attivita_svolta"] = contenuto.AttivitaSvolta, ["reddito_imponibile"] = contenuto.RedditoImponibile?.ToString() }
                    : null,
                ["motivo"] = iclav?.Rifiuti.FirstOrDefault()?.Codice,
            },
            Regole(dichiarazioni.Motivi),
            Parole(dichiarazioni.Motivi));
    }

    private static Risposta DelCanale(Ingresso input) => Ammessa("ammessa", "X-02", [.. TermineDelleDichiarazioni.ValutaCanale(Canale(input))]);

    private static Risposta DelCertificato(Ingresso input) => Ammessa("valido", "X-03", [.. new CertificatoL662(
        input.Vero("medico_iscritto_albo", seManca: true),
        input.Vero("disabilita_intellettiva_o_psichica", seManca: true),
        input.Vero("disabilita_permanente_indicata", seManca: true),
        DiTutela(input)).Valuta()]);

    private static Risposta DellaPresentazione(Ingresso input, NormeVigenti norme)
    {
        var anno = input.InteroONullo("anno_scadenza") - 1 ?? input.Intero("anno_riferimento");
        var risposta = Ammessa("nei_termini", "X-02", [.. TermineDelleDichiarazioni.ValutaGiorno(anno, input.Giorno("data"), norme)]);
        risposta.Esito["scadenza"] = TermineDelleDichiarazioni.Scadenza(anno, norme).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return risposta;
    }

    private static Risposta DellaMancanza(Ingresso input, NormeVigenti norme)
    {
        // Senza modello si parla di ricoveri: l'ICRIC.
        var modello = input.Ha("modello") ? Modello(input) : ModelloDichiarazione.Icric;
        var esito = DichiarazioneMancante.Valuta(modello, input.Vero("presentato", seManca: true), input.Vero("sollecito_inviato", seManca: false),
            input.InteroONullo("ricovero_gratuito_giorni") ?? 0, input.GiornoONullo("data") ?? DateOnly.MaxValue, norme);
        return new(
            new JsonObject { ["conseguenza"] = esito.Conseguenza.Codice(), ["successiva"] = null, ["indebito"] = esito.Indebito },
            Regole(esito.Motivi),
            Parole(esito.Motivi));
    }

    private static Risposta DellAssenza(bool consegnata, Ingresso input, NormeVigenti norme)
    {
        var giustificazione = input.Vero("giustificata", seManca: false) ? Giustificazione.Accolta : Giustificazione.Nessuna;
        var esito = AssenzaARevisione.Valuta(new(input.GiornoONullo("data") ?? DateOnly.MaxValue, consegnata, giustificazione), norme);
        return new(
            new JsonObject { ["conseguenza"] = esito.Conseguenza.Codice(), ["successiva"] = esito.Successiva?.Codice() },
            Regole(esito.Motivi),
            Parole(esito.Motivi));
    }

    private static Risposta Ammessa(string campo, string regola, IReadOnlyList<Rifiuto> rifiuti) => new(
        new JsonObject { [campo] = rifiuti is [], ["motivo"] = rifiuti.FirstOrDefault()?.Codice },
        [regola],
        rifiuti is [] ? "va bene" : string.Join("; ", rifiuti.Select(r => $"{r.Trovato}: {r.Rimedio}")));

    private static ModelloDichiarazione Modello(Ingresso input) =>
        NomiDeiModelli.Cerca(input.Testo("modello")) ?? throw input.Difetto("modello", $"«{input.Testo("modello")}» sconosciuto");

    private static Tutela DiTutela(Ingresso input) => input.TestoONullo("tutela") switch
    {
        null => Tutela.Nessuna,
        var t when Ingresso.Dice(t, "NESSUN") => Tutela.Nessuna,
        var t when Ingresso.Dice(t, "AMMINISTRA") => Tutela.AmministratoreSostegno,
        var t when Ingresso.Dice(t, "CURAT") => Tutela.Curatore,
        var t when Ingresso.Dice(t, "TUT") => Tutela.Tutore,
        var altra => throw input.Difetto("tutela", $"«{altra}» sconosciuta"),
    };

    private static RedditiAlFisco AlFisco(Ingresso input) => input.TestoONullo("redditi_dichiarati_agenzia_entrate") switch
    {
        null or "NO" => RedditiAlFisco.No,
        "SI" => RedditiAlFisco.Integralmente,
        var t when Ingresso.Dice(t, "NESSUN") => RedditiAlFisco.No,
        var t when Ingresso.Dice(t, "PARZIAL", "PARTE") => RedditiAlFisco.Parzialmente,
        var t when Ingresso.Dice(t, "INTEGRAL", "TOTAL", "TUTTI", "COMPLET") => RedditiAlFisco.Integralmente,
        var altro => throw input.Difetto("redditi_dichiarati_agenzia_entrate", $"«{altro}» sconosciuto"),
    };

    private static CanaleDichiarazione Canale(Ingresso input) => input.Testo("canale") switch
    {
        "PEC" => CanaleDichiarazione.PostaElettronica,
        var t when Ingresso.Dice(t, "MAIL", "POSTA_ELETTRONICA") => CanaleDichiarazione.PostaElettronica,
        var t when Ingresso.Dice(t, "CART", "SPORTELL", "POSTA", "RACCOMANDATA", "FAX") => CanaleDichiarazione.Cartaceo,
        var t when Ingresso.Dice(t, "CAF") => CanaleDichiarazione.Caf,
        var t when Ingresso.Dice(t, "PATRONATO") => CanaleDichiarazione.Patronato,
        var t when Ingresso.Dice(t, "ASSOCIAZIONE") => CanaleDichiarazione.Associazione,
        var t when Ingresso.Dice(t, "TELEMATIC", "ONLINE", "WEB", "PORTALE", "SITO", "CITTADINO", "AREA_RISERVATA", "SPID", "CIE", "CNS") => CanaleDichiarazione.Online,
        var altro => throw input.Difetto("canale", $"«{altro}» sconosciuto"),
    };

    private static IEnumerable<string> Regole(IEnumerable<Motivo> motivi) => motivi.Select(m => m.Regola).Distinct().Order(StringComparer.Ordinal);

    private static string Parole(IEnumerable<Motivo> motivi) => string.Join("; ", motivi.Select(m => $"{m.Parole}: {m.Trovato}"));
}
