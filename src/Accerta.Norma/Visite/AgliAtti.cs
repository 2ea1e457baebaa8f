using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;

namespace Accerta.Norma.Visite;

/// <summary>Perché la persona viene valutata.</summary>
public enum Occasione
{
    /// <summary>Prima istanza o aggravamento.</summary>
    Domanda,

    /// <summary>Revisione o controllo.</summary>
    Revisione,
}

/// <summary>Che cosa guarda la commissione prima di decidere sui documenti.</summary>
/// <param name="Occasione">Domanda o revisione.</param>
/// <param name="Regime">Il regime del territorio quel giorno (G-00).</param>
/// <param name="DocumentazioneSufficiente">La commissione ha trovato documenti che bastano a un giudizio obiettivo.</param>
/// <param name="Nascita">Data di nascita.</param>
/// <param name="AutismoDocumentato">Disturbo dello spettro autistico documentato da una struttura specializzata accreditata.</param>
public sealed record ValutazioneDaFare(Occasione Occasione, Regime Regime, bool DocumentazioneSufficiente, DateOnly Nascita, bool AutismoDocumentato = false);

/// <summary>V-02: quando si decide senza visita (art. 29-ter DL 76/2020). Anche la persona può chiederlo.</summary>
public static class AgliAtti
{
    /// <summary>V-02: per i minori con autismo documentato decidere sui documenti è un dovere (comunicazione INPS 2-4-2015).</summary>
    public static bool Obbligatoria(ValutazioneDaFare valutazione, DateOnly giorno, NormeVigenti norme) =>
        valutazione.AutismoDocumentato && Eta.Anni(valutazione.Nascita, giorno) < norme.Eta.MaggioreEtaAnni.Al(giorno);

    /// <summary>Tutti i rifiuti insieme: ciascuno vuol dire che si convoca a visita. Nessuno = si decide sui documenti.</summary>
    public static IEnumerable<Rifiuto> Valuta(ValutazioneDaFare valutazione, DateOnly giorno, NormeVigenti norme)
    {
        if (Obbligatoria(valutazione, giorno, norme)) yield break;
        if (valutazione.Occasione == Occasione.Domanda && Ammessa(valutazione.Regime, norme).Al(giorno) == ValutazioneAgliAtti.NonAmmessa)
            yield return new("V-02", "AGLI_ATTI_NON_AMMESSO_IN_REGIONE", "in questo territorio la prima valutazione si fa con una visita", "convoca la persona a visita");
        if (!valutazione.DocumentazioneSufficiente)
            yield return new("V-02", "DOCUMENTAZIONE_INSUFFICIENTE", "i documenti non bastano a un giudizio obiettivo", "convoca la persona a visita");
    }

    private static Serie<ValutazioneAgliAtti> Ammessa(Regime regime, NormeVigenti norme) => regime switch
    {
        Regime.Integrata => norme.Scelte.AgliAttiIntegrata,
        Regime.Convenzionata => norme.Scelte.AgliAttiConvenzionata,
        Regime.Riforma => norme.Scelte.AgliAttiRiforma,
    };
}
