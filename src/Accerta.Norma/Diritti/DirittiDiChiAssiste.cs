using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Diritti;

/// <summary>I diritti del familiare che lavora e assiste (L. 104/1992 art. 33; D.Lgs. 151/2001 artt. 33, 42, 53).</summary>
internal static class DirittiDiChiAssiste
{
    /// <summary>S-05: L. 104/1992 art. 33 c. 3: tre giorni al mese. La convivenza non serve, e dal 2022 non c'è più un solo referente (D.Lgs. 105/2022).</summary>
    public static IEnumerable<Riscontro> Permessi(EsameDelDiritto e) => SeAssiste(e, chi =>
        [e.HandicapGrave(chi.Handicap), e.Dipendente(chi.Lavoro), .. Ricovero(e, chi), .. Grado(e, chi)]);

    /// <summary>S-06: D.Lgs. 151/2001 artt. 33 c. 2 e 42 c. 1: due ore al giorno fino ai tre anni del figlio; oppure per sé (L. 104/1992 art. 33 c. 6).</summary>
    public static IEnumerable<Riscontro> RiposiOrari(EsameDelDiritto e) => e.Fatti.ChiAssiste is null
        ? DirittiDelLavoro.PermessiPerSe(e)
        : SeAssiste(e, chi =>
        {
            var anni = e.Soglie.RiposiOrariFinoAAnni.Trova(e.Giorno, e.Giorno);
            return
            [
                .. DelGenitore(e, chi),
                EtaDelFiglio(e, chi.NascitaAssistito is { } nato ? e.Giorno < Eta.Compleanno(nato, anni.Vale) : null, chi, $"meno di {anni.Vale} anni", anni.Fonte),
            ];
        });

    /// <summary>S-07: D.Lgs. 151/2001 art. 33 c. 1: fino al compleanno compreso; per chi è adottato o affidato si contano dall'ingresso in famiglia, mai oltre i 18 anni.</summary>
    public static IEnumerable<Riscontro> CongedoParentaleProlungato(EsameDelDiritto e) => SeAssiste(e, chi =>
    {
        var anni = e.Norme.Scelte.CongedoParentaleFinoAAnni.Trova(e.Giorno, e.Giorno);
        var entro = (chi.IngressoInFamiglia ?? chi.NascitaAssistito) is { } dal ? Eta.Compleanno(dal, anni.Vale) : (DateOnly?)null;
        var minore = chi.NascitaAssistito is not { } nato || e.Giorno < Eta.Compleanno(nato, e.Norme.Eta.MaggioreEtaAnni.Al(e.Giorno));
        return
        [
            .. DelGenitore(e, chi),
            EtaDelFiglio(e, entro is { } ultimo ? e.Giorno <= ultimo && minore : null, chi, $"fino al compimento di {anni.Vale} anni", anni.Fonte),
        ];
    });

    /// <summary>S-08: D.Lgs. 151/2001 art. 42 c. 5: due anni, con la convivenza e in ordine di priorità.</summary>
    public static IEnumerable<Riscontro> CongedoStraordinario(EsameDelDiritto e) => SeAssiste(e, chi =>
        [e.HandicapGrave(chi.Handicap), e.Dipendente(chi.Lavoro), .. Ricovero(e, chi), EntroIlTerzoGrado(e, chi), Convive(e, chi), .. Priorita(e, chi)]);

    /// <summary>S-12: D.Lgs. 151/2001 art. 53 c. 3: basta l'handicap, anche non grave.</summary>
    public static IEnumerable<Riscontro> EsoneroLavoroNotturno(EsameDelDiritto e) => SeAssiste(e, chi =>
        [e.HandicapAncheNonGrave(chi.Handicap), e.Dipendente(chi.Lavoro)]);

    /// <summary>S-15: guida UNIAMO 2015, scheda 3.10: età, contributi e anni di convivenza li verifica l'INPS, e nessun testo controllato li conferma oggi.</summary>
    public static IEnumerable<Riscontro> Prepensionamento(EsameDelDiritto e) => SeAssiste(e, chi =>
    [
        e.HandicapGrave(chi.Handicap),
        e.Requisito(chi.Lavoro is null ? null : chi.Lavoro != TipoDiLavoro.DipendentePubblico,
            "CATEGORIA_LAVORATORE_ESCLUSA", "rapporto di lavoro", chi.Lavoro?.InParole ?? "non indicato", "settore privato o lavoro autonomo"),
        e.Requisito(chi.Legame is Legame.Coniuge or Legame.Genitore or Legame.Figlio or Legame.Fratello,
            "GRADO_PARENTELA", "legame con l'assistito", chi.Legame.InParole, "coniuge, genitore, figlio, fratello o sorella"),
        e.Requisito(null, "", "età, contributi e anni di convivenza", "non indicati", "li verifica l'INPS"),
    ]);

    private static IEnumerable<Riscontro> SeAssiste(EsameDelDiritto e, Func<ChiAssiste, Riscontro[]> requisiti) => e.Fatti.ChiAssiste is { } chi
        ? requisiti(chi)
        : [e.Requisito(null, "", "familiare che lavora e assiste", "non indicato", "chi assiste la persona")];

    private static Riscontro[] DelGenitore(EsameDelDiritto e, ChiAssiste chi) =>
    [
        e.HandicapGrave(chi.Handicap),
        e.Dipendente(chi.Lavoro),
        .. Ricovero(e, chi),
        e.Requisito(chi.Legame == Legame.Genitore, "GRADO_PARENTELA", "legame con l'assistito", chi.Legame.InParole, "genitore, anche adottivo o affidatario"),
    ];

    private static Riscontro[] Ricovero(EsameDelDiritto e, ChiAssiste chi) => !chi.RicoveroATempoPieno ? [] :
    [
        e.Requisito(chi.PresenzaChiestaDaiSanitari, "RICOVERO_TEMPO_PIENO", "ricovero a tempo pieno dell'assistito",
            chi.PresenzaChiestaDaiSanitari ? "sì, ma i sanitari chiedono la presenza" : "sì", "nessun ricovero, salvo presenza chiesta dai sanitari"),
    ];

    // Fino al secondo grado sempre; al terzo solo se genitori o coniuge sono anziani, invalidi, deceduti o mancanti.
    private static IEnumerable<Riscontro> Grado(EsameDelDiritto e, ChiAssiste chi)
    {
        var eta = e.Soglie.TerzoGradoEtaDa.Trova(e.Giorno, e.Giorno);
        var terzo = $"genitori o coniuge con {eta.Vale} anni compiuti, patologie invalidanti, deceduti o mancanti";
        bool? anziani = chi.GenitoriOConiuge?.EtaMassima is { } anni ? anni >= eta.Vale : null;
        yield return chi.Legame switch
        {
            Legame.Coniuge or Legame.Genitore or Legame.Figlio or Legame.Fratello or Legame.AltroEntroIlSecondoGrado =>
                e.Requisito(true, "", "legame con l'assistito", chi.Legame.InParole, "entro il secondo grado"),
            Legame.TerzoGrado => e.Requisito(
                chi.GenitoriOConiuge is { } g ? (g.DecedutiOMancanti || g.PatologieInvalidanti) | anziani : null,
                "GRADO_PARENTELA", "legame con l'assistito", chi.Legame.InParole, terzo, eta.Fonte),
            Legame.Nessuno => e.Requisito(false, "GRADO_PARENTELA", "legame con l'assistito", chi.Legame.InParole, "entro il secondo grado; il terzo in alcuni casi"),
        };
    }

    private static Riscontro EtaDelFiglio(EsameDelDiritto e, bool? entro, ChiAssiste chi, string soglia, string fonte) => e.Requisito(entro, "ETA_FIGLIO",
        "età del figlio", chi.NascitaAssistito is { } nato ? $"{Eta.Anni(nato, e.Giorno)} anni" : "non indicata", soglia, fonte);

    private static Riscontro EntroIlTerzoGrado(EsameDelDiritto e, ChiAssiste chi) => e.Requisito(chi.Legame != Legame.Nessuno, "GRADO_PARENTELA",
        "legame con l'assistito", chi.Legame.InParole, "entro il terzo grado");

    private static Riscontro Convive(EsameDelDiritto e, ChiAssiste chi)
    {
        var serve = chi.Legame != Legame.Genitore || e.Norme.Scelte.ConvivenzaDeiGenitori.Al(e.Giorno) == ConvivenzaDeiGenitori.Richiesta;
        bool? convivono = chi.Convivenza is { } convivenza ? convivenza != Convivenza.No : null;
        return e.Requisito(!serve | convivono,
            "CONVIVENZA_MANCANTE", "convivenza con l'assistito", chi.Convivenza?.InParole ?? "non indicata", serve ? "stessa casa, o stesso stabile e numero civico" : "non richiesta");
    }

    // Chi viene dopo può solo se tutti quelli prima sono mancanti, deceduti o con patologie invalidanti.
    private static IEnumerable<Riscontro> Priorita(EsameDelDiritto e, ChiAssiste chi)
    {
        var p = chi.ChiVienePrima;
        (string Chi, Disponibilita? Disponibile)[] ordine =
            [("coniuge convivente", p.Coniuge), ("genitori", p.Genitori), ("figli conviventi", p.Figli), ("fratelli e sorelle conviventi", p.Fratelli)];
        var prima = chi.Legame switch
        {
            Legame.Coniuge => 0,
            Legame.Genitore => 1,
            Legame.Figlio => 2,
            Legame.Fratello => 3,
            Legame.AltroEntroIlSecondoGrado or Legame.TerzoGrado or Legame.Nessuno => 4,
        };
        return ordine.Take(prima).Select(f => e.Requisito(
            f.Disponibile is null ? null : f.Disponibile != Disponibilita.Presente, "PRIORITA_ALTRO_FAMILIARE", $"chi viene prima: {f.Chi}",
            f.Disponibile?.InParole ?? "non si sa",
            "mancante, deceduto o con patologie invalidanti"));
    }
}
