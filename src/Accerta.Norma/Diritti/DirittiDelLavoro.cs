using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Diritti;

/// <summary>I diritti della persona che lavora o cerca lavoro (L. 68/1999; L. 104/1992; D.Lgs. 503/1992; L. 388/2000).</summary>
internal static class DirittiDelLavoro
{
    /// <summary>S-01, e S-02 che chiede lo stesso. L. 68/1999 art. 1: età lavorativa, un titolo, nessuna relazione «non collocabile».</summary>
    public static IEnumerable<Riscontro> CollocamentoMirato(EsameDelDiritto e)
    {
        var f = e.Fatti;
        var daAnni = e.Norme.Eta.CollocamentoMiratoAnni.Trova(e.Giorno, e.Giorno); // C13
        var pensionabile = e.Norme.Eta.PensionabileDal(f.Nascita, e.Giorno);
        yield return e.Requisito(e.Giorno >= Eta.Compleanno(f.Nascita, daAnni.Vale) && pensionabile is null, "ETA", "età lavorativa",
            pensionabile is { } dal ? $"età pensionabile raggiunta {dal.Con("il")}" : $"{Eta.Anni(f.Nascita, e.Giorno)} anni",
            $"{daAnni.Vale} anni compiuti, sotto l'età pensionabile", daAnni.Fonte);

        yield return e.AlmenoUno(
            e.Percentuale is null && f.Inail is null ? "CATEGORIA_NON_PREVISTA" : "PERCENTUALE_INSUFFICIENTE",
            "titolo per il collocamento mirato",
            $"invalidità civile almeno {e.Norme.Giudizi.CollocamentoMiratoDa.Al(e.Giorno)}%, INAIL almeno {e.Soglie.CollocamentoInailDa.Al(e.Giorno)}%, cecità, sordità, L. 222/1984, guerra o servizio",
            e.Percentuale >= e.Norme.Giudizi.CollocamentoMiratoDa.Al(e.Giorno) ? $"invalidità civile {e.Percentuale}%" : null, // C38
            f.Inail?.Grado >= e.Soglie.CollocamentoInailDa.Al(e.Giorno) ? $"invalidità INAIL {f.Inail.Grado}%" : null,
            Vede(e) ? null : "cecità o residuo visivo fino al limite",
            f.Sordo ? "sordità" : null,
            f.L222 == TitoloL222.Invalido ? "capacità di lavoro ridotta a meno di un terzo (L. 222/1984)" : null,
            f.CategoriaDiGuerra <= e.Soglie.CollocamentoCategoriaDiGuerra.Al(e.Giorno) ? $"invalidità di guerra o servizio, categoria {f.CategoriaDiGuerra}" : null);

        if (f.NonCollocabile)
            yield return e.Requisito(false, "NON_COLLOCABILE", "relazione conclusiva", "non collocabile", "collocabile");
    }

    // Se il visus è noto decide il visus; altrimenti basta la classe, che fino all'ipovisione grave ha lo stesso limite.
    private static bool Vede(EsameDelDiritto e) => !e.Cieco && (e.Fatti.VisusMigliore is { } visus
        ? visus > e.Soglie.CollocamentoVisus.Al(e.Giorno)
        : e.Fatti.Vista > ClasseVisiva.IpovedenteGrave);

    /// <summary>S-03: L. 104/1992 art. 20 c. 2-bis.</summary>
    public static IEnumerable<Riscontro> EsoneroPreselettiva(EsameDelDiritto e) => [e.PercentualeDa(e.Soglie.PreselettivaDa)];

    /// <summary>S-04: L. 104/1992 art. 33 c. 6: tre giorni al mese, o due ore al giorno, per sé.</summary>
    public static IEnumerable<Riscontro> PermessiPerSe(EsameDelDiritto e) => [e.HandicapGrave(e.Fatti.Handicap), e.Dipendente(e.Fatti.Lavoro)];

    /// <summary>S-09: D.Lgs. 119/2011 art. 7.</summary>
    public static IEnumerable<Riscontro> CongedoPerCure(EsameDelDiritto e) => [e.PercentualeDa(e.Soglie.CongedoCureDa), e.Dipendente(e.Fatti.Lavoro)];

    /// <summary>S-13: DM 11-1-2016: la malattia deve dipendere dall'invalidità, e lo dice il medico che la certifica.</summary>
    public static IEnumerable<Riscontro> EsclusioneReperibilita(EsameDelDiritto e) => [e.PercentualeDa(e.Soglie.ReperibilitaDa), e.Dipendente(e.Fatti.Lavoro)];

    /// <summary>S-10: L. 104/1992 art. 21: negli enti pubblici, con l'handicap anche non grave.</summary>
    public static IEnumerable<Riscontro> SceltaSedeArt21(EsameDelDiritto e)
    {
        var lavoro = e.Fatti.Lavoro;
        yield return e.Requisito(lavoro is null ? null : lavoro == TipoDiLavoro.DipendentePubblico,
            "SOLO_ENTI_PUBBLICI", "rapporto di lavoro", lavoro?.InParole ?? "non indicato", "dipendente di un ente pubblico");
        yield return e.HandicapAncheNonGrave(e.Fatti.Handicap);
        if (e.Fatti.CategoriaDiGuerra is { } categoria && categoria <= e.Soglie.SedeCategoriaDiGuerra.Al(e.Giorno))
            yield return e.Requisito(true, "", "invalidità di guerra o servizio", $"categoria {categoria}", $"fino alla {e.Soglie.SedeCategoriaDiGuerra.Al(e.Giorno)}ª");
        else
            yield return e.PercentualeDa(e.Soglie.SedeDa);
    }

    /// <summary>S-11: L. 104/1992 art. 33 cc. 5 e 6: per sé, o per chi si assiste. Basta l'handicap grave (C72).</summary>
    public static IEnumerable<Riscontro> SceltaSedeArt33(EsameDelDiritto e) =>
        e.Fatti.ChiAssiste is null || e.Fatti.Handicap == EsitoHandicap.Comma3 && PermessiPerSe(e).All(r => r.Codice is null)
            ? PermessiPerSe(e)
            : DirittiDiChiAssiste.Permessi(e);

    /// <summary>S-14: D.Lgs. 503/1992 art. 1 cc. 6 e 8: settore privato o autonomi; età per sesso, più bassa per chi è cieco.</summary>
    public static IEnumerable<Riscontro> PensioneVecchiaiaAnticipata(EsameDelDiritto e)
    {
        var lavoro = e.Fatti.Lavoro;
        yield return e.Requisito(lavoro is null ? null : lavoro != TipoDiLavoro.DipendentePubblico,
            "CATEGORIA_LAVORATORE_ESCLUSA", "rapporto di lavoro", lavoro?.InParole ?? "non indicato", "settore privato o lavoro autonomo");
        if (e.Cieco)
            yield return e.Requisito(true, "", "cecità", "riconosciuta");
        else
            yield return e.PercentualeDa(e.Soglie.VecchiaiaAnticipataDa);

        var (uomini, donne) = e.Cieco
            ? (e.Soglie.VecchiaiaEtaUominiCiechi, e.Soglie.VecchiaiaEtaDonneCieche)
            : (e.Soglie.VecchiaiaEtaUomini, e.Soglie.VecchiaiaEtaDonne);
        yield return e.Fatti.Sesso switch
        {
            Sesso.Maschile => EtaMinima(e, uomini),
            Sesso.Femminile => EtaMinima(e, donne),
            null => e.Requisito(null, "", "sesso all'anagrafe", "non indicato", "l'età richiesta è diversa per uomini e donne"),
        };

        if (e.Fatti.AnniDiContributi is { } anni)
        {
            var minimi = e.Soglie.VecchiaiaContributiAnni.Trova(e.Giorno, e.Giorno);
            yield return e.Requisito(anni >= minimi.Vale, "CONTRIBUZIONE_INSUFFICIENTE", "anni di contributi", $"{anni}", $"almeno {minimi.Vale}", minimi.Fonte);
        }
    }

    private static Riscontro EtaMinima(EsameDelDiritto e, Serie<AnniEMesi> serie)
    {
        var minima = serie.Trova(e.Giorno, e.Giorno);
        return e.Requisito(e.Giorno >= Eta.Compleanno(e.Fatti.Nascita, minima.Vale.Anni, minima.Vale.Mesi), "ETA_INSUFFICIENTE",
            "età", $"{Eta.Anni(e.Fatti.Nascita, e.Giorno)} anni", $"almeno {minima.Vale.Italiano}", minima.Fonte);
    }

    /// <summary>S-16: L. 388/2000 art. 80 c. 3: più del 74% (C71), per qualsiasi causa, oppure sordità.</summary>
    public static IEnumerable<Riscontro> ContributiFigurativi(EsameDelDiritto e)
    {
        var da = e.Soglie.FigurativiDa.Al(e.Giorno);
        if (e.Fatti.Sordo) yield return e.Requisito(true, "", "sordità", "riconosciuta");
        else if (e.Fatti.Inail?.Grado >= da) yield return e.Requisito(true, "", "invalidità INAIL", $"{e.Fatti.Inail.Grado}%", $"almeno {da}%");
        else yield return e.PercentualeDa(e.Soglie.FigurativiDa);
    }

    /// <summary>S-16: L. 388/2000 art. 80 c. 3: i mesi figurativi per gli anni lavorati con quel grado di invalidità, fino al massimo.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Anni negativi.</exception>
    public static int MesiFigurativi(int anniLavorati, DateOnly giorno, NormeVigenti norme)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(anniLavorati);
        return Math.Min(anniLavorati * norme.Diritti.Soglie.FigurativiMesiPerAnno.Al(giorno), norme.Diritti.Soglie.FigurativiMesiMassimi.Al(giorno));
    }
}
