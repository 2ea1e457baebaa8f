using Accerta.Norma.Giudizi;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Diritti;

/// <summary>Salute, fisco, trasporti e Disability Card.</summary>
internal static class AltriDiritti
{
    /// <summary>S-17: DM 1-2-1991 art. 6; D.Lgs. 124/1998 art. 5: basta un titolo (C39). Il codice regionale può cambiare.</summary>
    public static IEnumerable<Riscontro> EsenzioneTicket(EsameDelDiritto e)
    {
        var (f, da) = (e.Fatti, e.Soglie.TicketDa.Al(e.Giorno));
        return
        [
            e.AlmenoUno("PERCENTUALE_INSUFFICIENTE", "titolo per l'esenzione",
                $"invalidità almeno {da}%, accompagnamento, indennità di frequenza, cecità, sordità",
                e.Accompagnamento ? "C02: accompagnamento" : null,
                !e.Accompagnamento && e.Percentuale >= e.Norme.Giudizi.Totale.Al(e.Giorno) ? "C01: invalidità totale" : null,
                !e.Accompagnamento && e.Percentuale >= da && e.Percentuale < e.Norme.Giudizi.Totale.Al(e.Giorno) ? $"C03: invalidità {e.Percentuale}%" : null,
                e.Minore ? "C04: minore con difficoltà persistenti" : null,
                f.Vista <= ClasseVisiva.IpovedenteGrave ? "C05: cecità o ipovisione grave" : null,
                f.Sordo ? "C06: sordità" : null,
                f.Inail?.Grado >= da ? $"L01 o L02: invalidità INAIL {f.Inail.Grado}%" : null),
        ];
    }

    /// <summary>S-18: DM 332/1999 art. 2: oltre un terzo, minori, ciechi e sordi.</summary>
    public static IEnumerable<Riscontro> ProtesiEAusili(EsameDelDiritto e)
    {
        if (e.Accompagnamento || e.Minore || e.Cieco || e.Fatti.Sordo)
            return [e.Requisito(true, "", "titolo per protesi e ausili", "accompagnamento, minore invalido, cecità o sordità")];
        return [e.PercentualeDa(e.Norme.Giudizi.InvalidoDa)];
    }

    /// <summary>S-24: TUIR art. 15 c. 1-quater: chi è cieco, o il familiare che lo ha a carico; una volta ogni quattro anni.</summary>
    public static IEnumerable<Riscontro> AcquistoCaneGuida(EsameDelDiritto e) => [SoloSeCieco(e), .. e.ACarico(), .. e.Quadriennio(e.Fatti.CanePrecedente)];

    /// <summary>S-25: TUIR art. 15 c. 1-quater: la somma fissa è solo di chi è cieco, mai del familiare.</summary>
    public static IEnumerable<Riscontro> MantenimentoCaneGuida(EsameDelDiritto e) =>
    [
        SoloSeCieco(e),
        e.Requisito(e.Fatti.Pagante == Pagante.Persona, "SOLO_NON_VEDENTE", "chi chiede la detrazione",
            e.Fatti.Pagante == Pagante.Persona ? "la persona" : "un altro", "la persona non vedente"),
    ];

    private static Riscontro SoloSeCieco(EsameDelDiritto e) =>
        e.Requisito(e.Cieco, "SOLO_NON_VEDENTE", "cecità", e.Cieco ? "riconosciuta" : "non riconosciuta", "assoluta o parziale");

    /// <summary>S-26: TUIR art. 15 c. 1 lett. i-septies: l'importo lo calcola <see cref="Detrazioni.PerAssistenza"/>.</summary>
    public static IEnumerable<Riscontro> DetrazioneAssistenza(EsameDelDiritto e)
    {
        var reddito = e.Fatti.Pagante == Pagante.Persona ? e.Fatti.Reddito : e.Fatti.RedditoDelContribuente;
        var massimo = e.Soglie.AssistenzaRedditoMassimo.Trova(e.Giorno, e.Giorno);
        return
        [
            e.Requisito(e.Fatti.NonAutosufficienzaCertificata, "REQUISITO_SANITARIO_MANCANTE", "non autosufficienza certificata dal medico",
                e.Fatti.NonAutosufficienzaCertificata switch { true => "sì", false => "no", null => "non indicata" }, "certificata"),
            e.Requisito(reddito is { } r ? r <= massimo.Vale : null, "REDDITO_SUPERIORE", "reddito di chi paga",
                reddito?.Italiano ?? "non indicato", $"fino a {massimo.Vale.Italiano}", massimo.Fonte),
        ];
    }

    /// <summary>S-27: D.Lgs. 346/1990; DL 262/2006 art. 2 c. 49-bis: l'importo lo calcola <see cref="Detrazioni.Successione"/>.</summary>
    public static IEnumerable<Riscontro> FranchigiaSuccessione(EsameDelDiritto e) => [e.HandicapGrave(e.Fatti.Handicap)];

    /// <summary>S-28: TUIR art. 10 c. 1 lett. b: spese mediche e di assistenza specifica.</summary>
    public static IEnumerable<Riscontro> DeduzioneSpese(EsameDelDiritto e) => [Riconosciuto(e)];

    /// <summary>S-29: DPR 633/1972, tabella A, parte II, nn. 30, 31 e 33: serve anche la prescrizione dello specialista.</summary>
    public static IEnumerable<Riscontro> Iva4Ausili(EsameDelDiritto e) => [Riconosciuto(e)];

    private static Riscontro Riconosciuto(EsameDelDiritto e) => e.AlmenoUno("REQUISITO_SANITARIO_MANCANTE", "riconoscimento", "handicap, invalidità, cecità o sordità",
        e.Fatti.Handicap != EsitoHandicap.Nessuno ? $"handicap {e.Fatti.Handicap.InParole}" : null,
        e.Percentuale >= e.Norme.Giudizi.InvalidoDa.Al(e.Giorno) ? $"invalidità {e.Percentuale}%" : null,
        e.Accompagnamento ? "accompagnamento" : null,
        e.Minore ? "minore con difficoltà persistenti" : null,
        e.Cieco ? "cecità" : null,
        e.Fatti.Sordo ? "sordità" : null);

    /// <summary>S-30: condizioni di Trenitalia: chi ha l'accompagnamento o l'indennità di comunicazione, che spettano di diritto a ciechi assoluti e sordi.</summary>
    public static IEnumerable<Riscontro> CartaBlu(EsameDelDiritto e) =>
    [
        e.AlmenoUno("INDENNITA_MANCANTE", "indennità", "accompagnamento o comunicazione",
            e.Accompagnamento ? "accompagnamento" : null,
            e.Fatti.Vista == ClasseVisiva.CiecoAssoluto || e.Fatti.Titolare.Contiene(CodicePrestazione.IndennitaAccompagnamentoCiechi) ? "accompagnamento per ciechi assoluti" : null,
            e.Fatti.Sordo || e.Fatti.Titolare.Contiene(CodicePrestazione.IndennitaComunicazione) ? "comunicazione" : null),
    ];

    /// <summary>S-31: regole regionali e comunali: di solito accompagnamento o più di due terzi.</summary>
    public static IEnumerable<Riscontro> TrasportoLocale(EsameDelDiritto e)
    {
        if (e.Accompagnamento) return [e.Requisito(true, "", "accompagnamento", "riconosciuto")];
        return [e.PercentualeDa(e.Soglie.TrasportoLocaleDa)];
    }

    /// <summary>S-32: DPR 495/1992 art. 381; DPR 503/1996 art. 12: deambulazione impedita o sensibilmente ridotta, oppure cecità.</summary>
    public static IEnumerable<Riscontro> Contrassegno(EsameDelDiritto e) =>
    [
        e.AlmenoUno("DEAMBULAZIONE_NON_IMPEDITA", "deambulazione", "impedita o sensibilmente ridotta, oppure cecità",
            e.Fatti.DeambulazioneImpedita ? "impedita o sensibilmente ridotta" : null,
            e.Fatti.GraveLimitazioneDeambulazione ? "gravemente limitata" : null,
            e.Cieco ? "cecità" : null),
    ];

    /// <summary>S-33: DPR 495/1992 art. 381 c. 5: decide il sindaco, nelle zone ad alta densità di traffico.</summary>
    public static IEnumerable<Riscontro> ParcheggioPersonale(EsameDelDiritto e) =>
        [.. Contrassegno(e), e.Requisito(null, "", "zona e spazio privato", "non indicati", "zona ad alta densità di traffico, nessuno spazio privato accessibile")];

    /// <summary>S-34, Q-05: DPCM 6-11-2020 art. 2: le categorie della tabella IV.</summary>
    public static IEnumerable<Riscontro> DisabilityCard(EsameDelDiritto e) =>
    [
        e.AlmenoUno("CATEGORIA_NON_PREVISTA", "categoria della tabella IV", "una delle categorie dell'allegato 3 del DPCM 159/2013",
            [.. TabellaIV.Righe(e).Select(r => $"{r.Categoria}: {r.Classe.InParole}")]),
    ];
}
