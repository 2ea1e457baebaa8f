using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;

namespace Accerta.Casi;

/// <summary>Dall'ingresso di un caso ai fatti dei diritti. Ciò che il caso non dice non è posseduto; un reddito non detto è zero.</summary>
internal static class FattiDelleAgevolazioni
{
    public static FattiDeiDiritti Leggi(Ingresso input)
    {
        var titolare = input.Testi("titolare");
        return new()
        {
            Nascita = input.Giorno("data_nascita"),
            Sesso = input.TestoONullo("sesso") is { } sesso ? Sesso(sesso, input) : null,
            Percentuale = input.PercentualeONulla("percentuale"),
            Invalidita = input.Ha("giudizio") ? Giudizio(input) : Riconoscimenti.Nessuno,
            Accompagnamento = input.Vero("accompagnamento", seManca: false),
            Vista = input.Ha("cecita") ? input.Codice<ClasseVisiva>("cecita") : ClasseVisiva.Nessuna,
            VisusMigliore = input.Ha("visus_migliore") ? Visus(input) : null,
            Sordo = input.Vero("sordita", seManca: false),
            CofosiSenzaProtesi = input.Vero("cofosi_esclusa_fornitura_protesica", seManca: false),
            Handicap = Handicap(input),
            Art8L449OArt30L388 = input.Vero("art8_l449_o_art30_l388", seManca: false),
            DisabilitaPsichica = input.TestoONullo("disabilita") is "PSICHICA" or "MENTALE" or "INTELLETTIVA" or "PSICHICA_O_MENTALE",
            GraveLimitazioneDeambulazione = input.Vero("grave_limitazione_deambulazione", seManca: false),
            RidotteCapacitaMotorie = input.Vero("ridotte_capacita_motorie", seManca: false),
            DeambulazioneImpedita = input.Vero("deambulazione_impedita_o_ridotta", seManca: false),
            NonAutosufficienzaCertificata = input.VeroONullo("non_autosufficienza_certificata"),
            Inail = input.InteroONullo("invalidita_inail") is { } grado ? new(grado, Regime(input)) : null,
            AssistenzaInail = titolare.Contains(AltraPrestazione.InailAssistenzaPersonaleContinuativa.Codice()),
            L222 = input.TestoONullo("inps_l222") is { } l222 ? L222(l222, input) : null,
            Titolare = InsiemeDiPrestazioni.Di(titolare.Select(Vocabolario.Cerca<CodicePrestazione>).OfType<CodicePrestazione>()),
            Lavoro = Lavoro(input),
            NonCollocabile = input.TestoONullo("relazione_conclusiva") == "NON_COLLOCABILE",
            AnniLavoratiDaInvalido = input.InteroONullo("anni_lavorati_da_invalido"),
            Reddito = input.ImportoONullo("reddito_disabile") ?? Euro.Zero,
            RedditoDelContribuente = input.ImportoONullo("reddito_contribuente"),
            Pagante = Pagante(input.TestoONullo("acquirente") ?? input.TestoONullo("contribuente")),
            Veicolo = input.OggettoONullo("veicolo") is { } veicolo ? Veicolo(veicolo) : null,
            VeicoloPrecedente = input.OggettoONullo("acquisto_precedente") is { } precedente ? new(precedente.Giorno("data"), Fine(precedente)) : null,
            Acquisto = input.GiornoONullo("data_acquisto"),
            ChiAssiste = input.OggettoONullo("caregiver") is { } chi ? ChiAssiste(chi) : null,
        };
    }

    private static ChiAssiste ChiAssiste(Ingresso chi)
    {
        var assistito = chi.OggettoONullo("assistito");
        var priorita = chi.OggettoONullo("priorita");
        return new()
        {
            Legame = Legame(chi),
            Lavoro = Lavoro(chi),
            Convivenza = chi.TestoONullo("convivente") switch
            {
                null => null,
                "NO" => Convivenza.No,
                "SI" => Convivenza.Si,
                "DA_INSTAURARE" or "SUCCESSIVA" or "DOPO_LA_RICHIESTA" => Convivenza.DaInstaurare,
                var t when t.Contains("STABILE") || t.Contains("CIVICO") => Convivenza.StessoStabile,
                var t => throw chi.Difetto("convivente", $"«{t}» sconosciuto"),
            },
            Handicap = assistito is { } a ? Handicap(a) : EsitoHandicap.Nessuno,
            NascitaAssistito = assistito?.GiornoONullo("data_nascita"),
            RicoveroATempoPieno = assistito?.Vero("ricovero_tempo_pieno", seManca: false) ?? false,
            PresenzaChiestaDaiSanitari = assistito?.Vero("presenza_richiesta_dai_sanitari", seManca: false) ?? false,
            GenitoriOConiuge = chi.OggettoONullo("genitori_o_coniuge_assistito") is { } g
                ? new(g.InteroONullo("eta_massima"), g.Vero("patologie_invalidanti", seManca: false), g.Vero("deceduti_o_mancanti", seManca: false))
                : null,
            ChiVienePrima = new(
                Disponibile(priorita, "coniuge_convivente"), Disponibile(priorita, "genitori"),
                Disponibile(priorita, "figli_conviventi"), Disponibile(priorita, "fratelli_conviventi")),
        };
    }

    private static Legame Legame(Ingresso chi) => chi.Testo("relazione") switch
    {
        "CONIUGE" or "UNITO_CIVILMENTE" or "UNIONE_CIVILE" or "CONVIVENTE_DI_FATTO" or "CONVIVENTE" => Norma.Diritti.Legame.Coniuge,
        "GENITORE" or "MADRE" or "PADRE" => Norma.Diritti.Legame.Genitore,
        "FIGLIO" or "FIGLIA" => Norma.Diritti.Legame.Figlio,
        "FRATELLO" or "SORELLA" or "FRATELLO_SORELLA" or "FRATELLO_O_SORELLA" => Norma.Diritti.Legame.Fratello,
        "PARENTE_1_GRADO" or "PARENTE_2_GRADO" or "AFFINE_1_GRADO" or "AFFINE_2_GRADO" or "NONNO" or "NONNA"
            or "SUOCERO" or "SUOCERA" or "GENERO" or "NUORA" or "COGNATO" or "COGNATA" => Norma.Diritti.Legame.AltroEntroIlSecondoGrado,
        "PARENTE_3_GRADO" or "AFFINE_3_GRADO" or "ZIO" or "ZIA" or "BISNONNO" or "BISNONNA" => Norma.Diritti.Legame.TerzoGrado,
        "PARENTE_4_GRADO" or "AFFINE_4_GRADO" or "CUGINO" or "CUGINA" or "AMICO" or "VICINO" or "NESSUNA" or "ESTRANEO" => Norma.Diritti.Legame.Nessuno,
        var t => throw chi.Difetto("relazione", $"«{t}» sconosciuta"),
    };

    private static TipoDiLavoro? Lavoro(Ingresso chi) => chi.OggettoONullo("occupazione")?.TestoONullo("tipo") switch
    {
        null or "NESSUNA" or "DISOCCUPATO" or "PENSIONATO" => null,
        "DIPENDENTE_PRIVATO" or "DIPENDENTE" => TipoDiLavoro.DipendentePrivato,
        "DIPENDENTE_PUBBLICO" => TipoDiLavoro.DipendentePubblico,
        "AUTONOMO" => TipoDiLavoro.Autonomo,
        "PARASUBORDINATO" => TipoDiLavoro.Parasubordinato,
        var t when t.Contains("DOMICILIO") => TipoDiLavoro.ADomicilio,
        var t when t.Contains("DOMESTIC") || t == "COLF" => TipoDiLavoro.Domestico,
        var t when t.Contains("AGRICOL") => TipoDiLavoro.AgricoloGiornaliero,
        var t => throw chi.Difetto("occupazione.tipo", $"«{t}» sconosciuto"),
    };

    // Chi il caso non nomina non c'è.
    private static Disponibilita Disponibile(Ingresso? priorita, string chi) => priorita?.TestoONullo(chi) switch
    {
        null => Disponibilita.Mancante,
        "PRESENTE" or "PRESENTI" => Disponibilita.Presente,
        "DECEDUTO" or "DECEDUTI" => Disponibilita.Deceduto,
        "MANCANTE" or "MANCANTI" or "ASSENTE" or "ASSENTI" or "NESSUNO" => Disponibilita.Mancante,
        var t when t.Contains("INVALID") || t.Contains("PATOLOGI") => Disponibilita.PatologieInvalidanti,
        var t => throw priorita!.Value.Difetto(chi, $"«{t}» sconosciuto"),
    };

    private static Veicolo Veicolo(Ingresso v) => new(
        v.VeroONullo("adattato"),
        v.TestoONullo("alimentazione") switch
        {
            null => null,
            "BENZINA" or "GPL" or "METANO" => Alimentazione.Benzina,
            "DIESEL" or "GASOLIO" => Alimentazione.Diesel,
            "ELETTRICO" or "ELETTRICA" => Alimentazione.Elettrico,
            "IBRIDO" or "IBRIDA" or "IBRIDO_BENZINA" or "IBRIDA_BENZINA" => Alimentazione.IbridoBenzina,
            "IBRIDO_DIESEL" or "IBRIDA_DIESEL" => Alimentazione.IbridoDiesel,
            var t => throw v.Difetto("alimentazione", $"«{t}» sconosciuta"),
        },
        v.InteroONullo("cilindrata"),
        v.InteroONullo("potenza_kw"));

    private static FineDelBene Fine(Ingresso precedente) => precedente.TestoONullo("esito") switch
    {
        null or "POSSEDUTO" or "IN_POSSESSO" or "NESSUNO" => FineDelBene.Posseduto,
        "VENDUTO" or "CEDUTO" => FineDelBene.Ceduto,
        "DEMOLITO" => FineDelBene.Demolito,
        var t when t.StartsWith("ESPORTAT") => FineDelBene.Esportato,
        var t when t.StartsWith("RUBAT") || t.StartsWith("FURTO") => FineDelBene.Rubato,
        var t => throw precedente.Difetto("esito", $"«{t}» sconosciuto"),
    };

    private static Pagante Pagante(string? chi) => chi switch
    {
        "GENITORE" => Norma.Diritti.Pagante.Genitore,
        "FAMILIARE" => Norma.Diritti.Pagante.Familiare,
        "ALTRI" or "SOCIETA" or "COOPERATIVA" or "ENTE" or "TERZO" => Norma.Diritti.Pagante.Altri,
        _ => Norma.Diritti.Pagante.Persona,
    };

    private static EsitoHandicap Handicap(Ingresso input) => input.Ha("handicap") ? input.Codice<EsitoHandicap>("handicap") : EsitoHandicap.Nessuno;

    private static Riconoscimenti Giudizio(Ingresso input) => input.Testo("giudizio") switch
    {
        "NON_INVALIDO" or "NESSUNO" => Riconoscimenti.Nessuno,
        "INVALIDO_34_73" or "INVALIDO_74_99" => Riconoscimenti.Parziale,
        "INVALIDO_100" => Riconoscimenti.Totale,
        _ => input.Codice<Riconoscimenti>("giudizio"),
    };

    private static Sesso Sesso(string sesso, Ingresso input) => sesso switch
    {
        "M" or "UOMO" or "MASCHIO" or "MASCHILE" => Norma.Diritti.Sesso.Maschile,
        "F" or "DONNA" or "FEMMINA" or "FEMMINILE" => Norma.Diritti.Sesso.Femminile,
        _ => throw input.Difetto("sesso", $"«{sesso}» sconosciuto"),
    };

    private static RegimeInail? Regime(Ingresso input) => input.TestoONullo("regime_inail") switch
    {
        null => null,
        "DPR_1124_65" => RegimeInail.Dpr1124,
        "DLGS_38_2000" => RegimeInail.Dlgs38,
        var t => throw input.Difetto("regime_inail", $"«{t}» sconosciuto"),
    };

    private static TitoloL222 L222(string titolo, Ingresso input) => titolo switch
    {
        "INVALIDO" => TitoloL222.Invalido,
        "INABILE" => TitoloL222.Inabile,
        _ when titolo.Contains("ASSISTENZA") => TitoloL222.InabileConAssistenza,
        _ => throw input.Difetto("inps_l222", $"«{titolo}» sconosciuto"),
    };

    private static Frazione Visus(Ingresso input)
    {
        try
        {
            return Norma.Giudizi.Visus.Parse(input.Testo("visus_migliore")).Valore;
        }
        catch (FormatException errore)
        {
            throw input.Difetto("visus_migliore", errore.Message);
        }
    }
}
