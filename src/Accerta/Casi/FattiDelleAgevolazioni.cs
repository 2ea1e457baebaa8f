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
        var disabilita = input.TestoONullo("disabilita") ?? "";
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
            Ipoacusia = Ingresso.Dice(disabilita, "UDIT", "IPOACUS", "SORD"),
            DisabilitaPsichica = Ingresso.Dice(disabilita, "PSICHIC", "MENTALE", "INTELLETTIV"),
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
        var t when Ingresso.Dice(t, "4_GRADO", "CUGIN", "AMIC", "VICIN", "NESSUN", "ESTRANE") => Norma.Diritti.Legame.Nessuno,
        var t when Ingresso.Dice(t, "3_GRADO", "TERZO_GRADO", "ZIO", "ZIA", "BISNONN") => Norma.Diritti.Legame.TerzoGrado,
        var t when Ingresso.Dice(t, "GRADO", "NONN", "SUOCER", "GENERO", "NUORA", "COGNAT") => Norma.Diritti.Legame.AltroEntroIlSecondoGrado,
        var t when Ingresso.Dice(t, "GENITOR", "MADRE", "PADRE") => Norma.Diritti.Legame.Genitore,
        var t when Ingresso.Dice(t, "FRATELL", "SOREL") => Norma.Diritti.Legame.Fratello,
        var t when Ingresso.Dice(t, "FIGLI") => Norma.Diritti.Legame.Figlio,
        var t when Ingresso.Dice(t, "CONIUG", "CONVIVENTE", "UNIT", "UNIONE", "MARITO", "MOGLIE") => Norma.Diritti.Legame.Coniuge,
        var t => throw chi.Difetto("relazione", $"«{t}» sconosciuta"),
    };

    private static TipoDiLavoro? Lavoro(Ingresso chi) => chi.OggettoONullo("occupazione")?.TestoONullo("tipo") switch
    {
        null => null,
        var t when Ingresso.Dice(t, "NESSUN", "DISOCCUPAT", "INOCCUPAT", "PENSIONAT") => null,
        var t when Ingresso.Dice(t, "DOMICILIO") => TipoDiLavoro.ADomicilio,
        var t when Ingresso.Dice(t, "DOMESTIC", "COLF", "BADANTE") => TipoDiLavoro.Domestico,
        var t when Ingresso.Dice(t, "AGRICOL") && !Ingresso.Dice(t, "INDETERMINATO") => TipoDiLavoro.AgricoloGiornaliero,
        var t when Ingresso.Dice(t, "PARASUBORDINAT", "COLLABORA", "CO_CO") => TipoDiLavoro.Parasubordinato,
        var t when Ingresso.Dice(t, "AUTONOM", "PROFESSION", "IMPRENDI", "ARTIGIAN", "COMMERCIANT") => TipoDiLavoro.Autonomo,
        var t when Ingresso.Dice(t, "PUBBLIC") => TipoDiLavoro.DipendentePubblico,
        var t when Ingresso.Dice(t, "DIPENDENTE", "SUBORDINAT", "PRIVAT") => TipoDiLavoro.DipendentePrivato,
        var t => throw chi.Difetto("occupazione.tipo", $"«{t}» sconosciuto"),
    };

    // Chi il caso non nomina non c'è.
    private static Disponibilita Disponibile(Ingresso? priorita, string chi) => priorita?.TestoONullo(chi) switch
    {
        null => Disponibilita.Mancante,
        var t when Ingresso.Dice(t, "INVALID", "PATOLOGI", "MALAT") => Disponibilita.PatologieInvalidanti,
        var t when Ingresso.Dice(t, "DECEDUT", "MORT") => Disponibilita.Deceduto,
        var t when Ingresso.Dice(t, "MANCANT", "ASSENT", "NESSUN") => Disponibilita.Mancante,
        var t when Ingresso.Dice(t, "PRESENT", "SAN") => Disponibilita.Presente,
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
        null => FineDelBene.Posseduto,
        var t when Ingresso.Dice(t, "DEMOLI") => FineDelBene.Demolito,
        var t when Ingresso.Dice(t, "ESPORTA") => FineDelBene.Esportato,
        var t when Ingresso.Dice(t, "RUBAT", "FURTO") => FineDelBene.Rubato,
        var t when Ingresso.Dice(t, "VENDUT", "CEDUT", "CESSION", "DONAT") => FineDelBene.Ceduto,
        var t when Ingresso.Dice(t, "POSSE", "USO", "CONSERVAT", "NESSUN") => FineDelBene.Posseduto,
        var t => throw precedente.Difetto("esito", $"«{t}» sconosciuto"),
    };

    private static Pagante Pagante(string? chi) => chi switch
    {
        null => Norma.Diritti.Pagante.Persona,
        "GENITORE" => Norma.Diritti.Pagante.Genitore,
        _ when Ingresso.Dice(chi, "FAMILIAR", "PARENT", "CONIUG", "FIGLI") => Norma.Diritti.Pagante.Familiare,
        _ when chi.StartsWith("ENTE", StringComparison.Ordinal) || Ingresso.Dice(chi, "ALTR", "SOCIET", "COOPERATIV", "TERZ", "ESTRANE") => Norma.Diritti.Pagante.Altri,
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
        _ when Ingresso.Dice(titolo, "ASSISTENZA", "ACCOMPAGNAMENTO") => TitoloL222.InabileConAssistenza,
        _ when Ingresso.Dice(titolo, "INABIL") => TitoloL222.Inabile,
        _ when Ingresso.Dice(titolo, "INVALID") => TitoloL222.Invalido,
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
