using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Giudizi;

/// <summary>G-08: il giudizio di handicap (L. 104/1992 art. 3).</summary>
public enum EsitoHandicap
{
    /// <summary>Non riconosciuto.</summary>
    Nessuno,

    /// <summary>Comma 1: non grave.</summary>
    Comma1,

    /// <summary>Comma 3: grave.</summary>
    Comma3,
}

/// <summary>I fatti che la commissione accerta.</summary>
/// <param name="MinorazioneStabileOProgressiva">Vero se c'è una minorazione fisica, psichica o sensoriale, stabilizzata o progressiva.</param>
/// <param name="SvantaggioSociale">Vero se le difficoltà di apprendimento, relazione o lavoro portano svantaggio sociale o emarginazione.</param>
/// <param name="AutonomiaRidotta">Vero se l'autonomia personale, rispetto all'età, è ridotta.</param>
/// <param name="AssistenzaPermanenteContinuativaGlobale">Vero se serve un intervento assistenziale permanente, continuativo e globale.</param>
/// <param name="DownConCariotipo">Vero per la sindrome di Down con cariotipo (L. 289/2002 art. 94 c. 3).</param>
public sealed record FattiHandicap(
    bool MinorazioneStabileOProgressiva, bool SvantaggioSociale, bool AutonomiaRidotta, bool AssistenzaPermanenteContinuativaGlobale, bool DownConCariotipo = false);

/// <summary>Il giudizio di handicap.</summary>
/// <param name="Esito">Non riconosciuto, comma 1 o comma 3.</param>
/// <param name="SenzaRevisione">Vero se la legge esclude altre visite.</param>
/// <param name="Motivi">Perché, anche di ciò che manca.</param>
public sealed record GiudizioHandicap(EsitoHandicap Esito, bool SenzaRevisione, IReadOnlyList<Motivo> Motivi);

/// <summary>A che cosa serve il certificato provvisorio di handicap.</summary>
public enum ScopoProvvisorio
{
    /// <summary>Permessi di lavoro (L. 104/1992 art. 33).</summary>
    Permessi,

    /// <summary>Scelta e trasferimento di sede (L. 104/1992 art. 21).</summary>
    Sede,

    /// <summary>Riposi e congedi per i figli (D.Lgs. 151/2001 art. 42).</summary>
    RiposiECongedi,

    /// <summary>Qualunque altro scopo: il provvisorio non vale.</summary>
    Altro,
}

/// <summary>G-08: l'handicap e il certificato provvisorio (DL 324/1993 art. 2).</summary>
public static class Handicap
{
    /// <summary>Giudica i fatti.</summary>
    public static GiudizioHandicap Giudica(FattiHandicap f)
    {
        if (f.DownConCariotipo)
            return new(EsitoHandicap.Comma3, SenzaRevisione: true,
                [new("G-08", "la sindrome di Down con cariotipo è handicap grave, senza altre visite", "cariotipo presentato", null, EsitoMotivo.Spetta, "L. 289/2002 art. 94 c. 3; manuale ANFFAS 2023 § 4.1")]);

        var base1 = f.MinorazioneStabileOProgressiva && f.SvantaggioSociale;
        var grave = base1 && f.AutonomiaRidotta && f.AssistenzaPermanenteContinuativaGlobale;
        return new(grave ? EsitoHandicap.Comma3 : base1 ? EsitoHandicap.Comma1 : EsitoHandicap.Nessuno, SenzaRevisione: false,
        [
            Requisito("la minorazione è stabilizzata o progressiva", f.MinorazioneStabileOProgressiva, "c. 1"),
            Requisito("le difficoltà portano svantaggio sociale o emarginazione", f.SvantaggioSociale, "c. 1"),
            Requisito("l'autonomia personale è ridotta rispetto all'età", f.AutonomiaRidotta, "c. 3"),
            Requisito("serve assistenza permanente, continuativa e globale", f.AssistenzaPermanenteContinuativaGlobale, "c. 3"),
        ]);
    }

    /// <summary>Il certificato provvisorio si può usare per questo scopo? Da quando si può chiedere è un termine, e sta con i termini.</summary>
    /// <param name="scopo">A che cosa serve.</param>
    /// <param name="definitivo">L'esito definitivo, se è già arrivato; nullo = la commissione non si è ancora pronunciata.</param>
    public static IEnumerable<Rifiuto> ValutaProvvisorio(ScopoProvvisorio scopo, EsitoHandicap? definitivo)
    {
        if (scopo == ScopoProvvisorio.Altro)
            yield return new("G-08", "SOLO_CERTIFICATO_PROVVISORIO", "il certificato provvisorio vale solo per permessi, sede di lavoro, riposi e congedi", "aspetta il verbale definitivo", "Scopo");
        if (definitivo is not null)
            yield return new("G-08", "VERBALE_GIA_DEFINITIVO", "l'accertamento definitivo è già arrivato: il provvisorio non produce più effetto", "usa il verbale definitivo");
    }

    /// <summary>Vero se i vantaggi avuti con il provvisorio si restituiscono: il definitivo non riconosce la gravità su cui si fondavano.</summary>
    /// <param name="provvisorio">Che cosa certificava.</param>
    /// <param name="definitivo">Che cosa dice il verbale definitivo.</param>
    public static bool SiRestituisce(EsitoHandicap provvisorio, EsitoHandicap definitivo) => definitivo < provvisorio;

    private static Motivo Requisito(string parole, bool vero, string comma) =>
        new("G-08", parole, vero ? "sì" : "no", $"L. 104/1992 art. 3 {comma}", vero ? EsitoMotivo.Spetta : EsitoMotivo.NonSpetta);
}
