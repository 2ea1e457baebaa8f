using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Giudizi;

/// <summary>Da che cosa dipende una minorazione: solo la causa civile apre queste prestazioni.</summary>
public enum CausaMinorazione
{
    /// <summary>Congenita o contratta, senza una delle cause che seguono.</summary>
    Civile,

    /// <summary>Guerra.</summary>
    Guerra,

    /// <summary>Infortunio o malattia del lavoro.</summary>
    Lavoro,

    /// <summary>Servizio.</summary>
    Servizio,
}

/// <summary>L'acuità visiva di un occhio, con la migliore correzione.</summary>
/// <param name="Valore">Il visus (1/20 = 0,05); zero se l'occhio percepisce al più l'ombra, la luce o il moto della mano.</param>
public readonly record struct Visus(Frazione Valore)
{
    /// <summary>L'occhio non vede, o percepisce solo ombra, luce o moto della mano: per la legge è lo stesso.</summary>
    public static Visus Spento => default;

    /// <summary>Legge «NULLO», «OMBRA_LUCE», «MOTO_MANO» o una frazione come «1/20».</summary>
    /// <exception cref="FormatException">Non è nessuna di queste cose.</exception>
    public static Visus Parse(string testo) => testo is "NULLO" or "OMBRA_LUCE" or "MOTO_MANO" ? Spento : new(Frazione.Parse(testo));
}

/// <summary>G-06: le classi della L. 138/2001, dalla più grave.</summary>
public enum ClasseVisiva
{
    /// <summary>Cieco assoluto (art. 2).</summary>
    CiecoAssoluto,

    /// <summary>Cieco parziale, ventesimista (art. 3).</summary>
    CiecoParziale,

    /// <summary>Ipovedente grave (art. 4).</summary>
    IpovedenteGrave,

    /// <summary>Ipovedente medio-grave (art. 5).</summary>
    IpovedenteMedioGrave,

    /// <summary>Ipovedente lieve (art. 6).</summary>
    IpovedenteLieve,

    /// <summary>Nessuna classe.</summary>
    Nessuna,
}

/// <summary>Ciò che si misura.</summary>
/// <param name="OcchioDestro">Visus con la migliore correzione.</param>
/// <param name="OcchioSinistro">Visus con la migliore correzione.</param>
/// <param name="ResiduoPerimetrico">Residuo perimetrico binoculare in percento; nullo se non misurato.</param>
/// <param name="Causa">Da che cosa dipende.</param>
public sealed record EsameVisivo(Visus OcchioDestro, Visus OcchioSinistro, Frazione? ResiduoPerimetrico, CausaMinorazione Causa);

/// <summary>Il giudizio sulla vista.</summary>
/// <param name="Classe">La classe della L. 138/2001.</param>
/// <param name="CiecoCivile">Vero per le prime due classi, se la causa è civile.</param>
/// <param name="ProvvidenzeEconomiche">Vero se il giudizio apre le prestazioni dei ciechi civili (scelta C11).</param>
/// <param name="Motivi">Perché.</param>
public sealed record GiudizioVista(ClasseVisiva Classe, bool CiecoCivile, bool ProvvidenzeEconomiche, IReadOnlyList<Motivo> Motivi);

/// <summary>G-06: la classe visiva (L. 138/2001). Visus e campo sono criteri alternativi: vale il più grave; del visus decide l'occhio migliore (C12).</summary>
public static class Vista
{
    /// <summary>Giudica un esame.</summary>
    public static GiudizioVista Giudica(EsameVisivo esame, NormeVigenti norme, DateOnly giorno)
    {
        var migliore = esame.OcchioDestro.Valore >= esame.OcchioSinistro.Valore ? esame.OcchioDestro.Valore : esame.OcchioSinistro.Valore;
        var perVisus = PerVisus(migliore, norme.Giudizi, giorno);
        var perCampo = esame.ResiduoPerimetrico is { } residuo ? PerCampo(residuo, norme.Giudizi, giorno) : ClasseVisiva.Nessuna;
        var classe = perVisus < perCampo ? perVisus : perCampo;

        var cieco = classe <= ClasseVisiva.CiecoParziale;
        var civile = esame.Causa == CausaMinorazione.Civile;
        var soloCampo = classe == ClasseVisiva.CiecoParziale && perVisus > ClasseVisiva.CiecoParziale;
        var provvidenze = cieco && civile && (!soloCampo || norme.Scelte.CecitaPerSoloCampo.Al(giorno) == CecitaPerSoloCampo.Provvidenze);
        return new(classe, cieco && civile, provvidenze, [.. Motivi(esame, migliore, perVisus, perCampo, norme, giorno)]);
    }

    private static ClasseVisiva PerVisus(Frazione visus, SoglieDeiGiudizi soglie, DateOnly giorno) =>
        visus <= 0 ? ClasseVisiva.CiecoAssoluto
        : visus <= soglie.VisusCiecoParziale.Al(giorno) ? ClasseVisiva.CiecoParziale
        : visus <= soglie.VisusIpovedenteGrave.Al(giorno) ? ClasseVisiva.IpovedenteGrave
        : visus <= soglie.VisusIpovedenteMedioGrave.Al(giorno) ? ClasseVisiva.IpovedenteMedioGrave
        : visus <= soglie.VisusIpovedenteLieve.Al(giorno) ? ClasseVisiva.IpovedenteLieve
        : ClasseVisiva.Nessuna;

    private static ClasseVisiva PerCampo(Frazione residuo, SoglieDeiGiudizi soglie, DateOnly giorno) =>
        residuo < soglie.CampoCiecoAssoluto.Al(giorno) ? ClasseVisiva.CiecoAssoluto
        : residuo < soglie.CampoCiecoParziale.Al(giorno) ? ClasseVisiva.CiecoParziale
        : residuo < soglie.CampoIpovedenteGrave.Al(giorno) ? ClasseVisiva.IpovedenteGrave
        : residuo < soglie.CampoIpovedenteMedioGrave.Al(giorno) ? ClasseVisiva.IpovedenteMedioGrave
        : residuo < soglie.CampoIpovedenteLieve.Al(giorno) ? ClasseVisiva.IpovedenteLieve
        : ClasseVisiva.Nessuna;

    private static IEnumerable<Motivo> Motivi(
        EsameVisivo esame, Frazione migliore, ClasseVisiva perVisus, ClasseVisiva perCampo, NormeVigenti norme, DateOnly giorno)
    {
        var fonte = norme.Giudizi.VisusCiecoParziale.Trova(giorno, giorno).Fonte;
        yield return new("G-06", $"il visus dell'occhio migliore, con correzione, dà: {InParole(perVisus)}",
            migliore <= 0 ? "spento, o solo ombra, luce o moto della mano" : migliore.Italiana,
            $"fino a {norme.Giudizi.VisusCiecoParziale.Al(giorno).Italiana} per la cecità parziale", EsitoMotivo.Calcolato, fonte);
        if (esame.ResiduoPerimetrico is { } residuo)
            yield return new("G-06", $"il residuo perimetrico binoculare dà: {InParole(perCampo)}", $"{residuo.Italiana}%",
                $"sotto il {norme.Giudizi.CampoCiecoParziale.Al(giorno)}% per la cecità parziale, sotto il {norme.Giudizi.CampoCiecoAssoluto.Al(giorno)}% per l'assoluta",
                EsitoMotivo.Calcolato, fonte);
        if (esame.Causa != CausaMinorazione.Civile)
            yield return new("G-06", "la cecità civile non dipende da guerra, lavoro o servizio", esame.Causa.Codice(), "causa civile", EsitoMotivo.NonSpetta);
    }

    private static string InParole(ClasseVisiva classe) => classe switch
    {
        ClasseVisiva.CiecoAssoluto => "cecità assoluta",
        ClasseVisiva.CiecoParziale => "cecità parziale",
        ClasseVisiva.IpovedenteGrave => "ipovisione grave",
        ClasseVisiva.IpovedenteMedioGrave => "ipovisione medio-grave",
        ClasseVisiva.IpovedenteLieve => "ipovisione lieve",
        ClasseVisiva.Nessuna => "nessuna classe",
    };
}
