using System.Globalization;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>Che cosa capita in un giorno che si può già prevedere.</summary>
public enum TipoDiCambiamento
{
    /// <summary>D-08: si può già chiedere la prestazione da adulto.</summary>
    FinestraPrimaDei18Anni,

    /// <summary>G-07: la sordità riconosciuta da bambino si misura con la soglia degli adulti.</summary>
    FineEtaEvolutiva,

    /// <summary>E-07: la maggiore età.</summary>
    MaggioreEta,

    /// <summary>E-08: l'età pensionabile.</summary>
    EtaPensionabile,

    /// <summary>E-02: finisce la frequenza.</summary>
    FineFrequenza,

    /// <summary>R-01: la revisione.</summary>
    Revisione,
}

/// <summary>Un cambiamento previsto.</summary>
/// <param name="Tipo">Che cosa.</param>
/// <param name="Il">Il giorno; per la revisione, il primo del mese.</param>
/// <param name="Finisce">La prestazione che finisce; nulla se nessuna.</param>
/// <param name="FinisceIl">Il primo giorno senza quella prestazione; nullo se nessuna finisce.</param>
/// <param name="Comincia">La prestazione che può cominciare, se i requisiti ci sono; nulla se nessuna.</param>
/// <param name="CominciaIl">Da quando; nullo se nessuna.</param>
/// <param name="Dovere">Che cosa deve fare la persona; nullo se nulla.</param>
/// <param name="Motivo">La regola e le parole.</param>
public sealed record Cambiamento(
    TipoDiCambiamento Tipo, DateOnly Il, CodicePrestazione? Finisce, DateOnly? FinisceIl, CodicePrestazione? Comincia, DateOnly? CominciaIl, string? Dovere, Motivo Motivo);

/// <summary>Ciò che si prevede per chi riceve delle prestazioni: che cosa cambia, quando, e che cosa deve fare (E-07, E-08, D-08, R-01).</summary>
public static class Cambiamenti
{
    private const string DatiEconomici = "manda i dati sul reddito (modello AP70)";

    /// <summary>I cambiamenti da domani fino a un giorno compreso, in ordine.</summary>
    /// <param name="fatti">I fatti.</param>
    /// <param name="inGodimento">Le prestazioni che riceve oggi.</param>
    /// <param name="revisione">Il mese della revisione scritto nel verbale; nullo se nessuna.</param>
    /// <param name="oggi">Oggi.</param>
    /// <param name="finoAl">L'ultimo giorno guardato, compreso.</param>
    /// <param name="norme">Le norme.</param>
    public static IReadOnlyList<Cambiamento> Fra(
        Fatti fatti, IReadOnlyCollection<CodicePrestazione> inGodimento, DateOnly? revisione, DateOnly oggi, DateOnly finoAl, NormeVigenti norme) =>
        [.. Previsti(fatti, inGodimento, revisione, oggi, finoAl, norme).Where(c => c.Il > oggi && c.Il <= finoAl).OrderBy(c => c.Il).ThenBy(c => c.Tipo)];

    private static IEnumerable<Cambiamento> Previsti(
        Fatti fatti, IReadOnlyCollection<CodicePrestazione> inGodimento, DateOnly? revisione, DateOnly oggi, DateOnly finoAl, NormeVigenti norme)
    {
        var diciotto = Eta.Compleanno(fatti.Persona.Nascita, norme.Eta.MaggioreEtaAnni.Al(oggi));
        var finestra = diciotto.AddMonths(-norme.Prestazioni.FinestraMaggioreEtaMesi.Al(oggi));
        foreach (var prestazione in inGodimento.Distinct().Order())
        {
            if (prestazione == IndennitaFrequenza)
            {
                yield return new(TipoDiCambiamento.FinestraPrimaDei18Anni, finestra, null, null, PrestazioneProvvisoriaMaggiorenni, diciotto,
                    $"presenta la domanda prima dei 18 anni, entro {diciotto.AddDays(-1).Con("il")}",
                    new("D-08", "si può già chiedere la prestazione da adulto", finestra.Italiana, null, EsitoMotivo.Calcolato));
                foreach (var fine in FineDellaFrequenza(fatti, norme, oggi)) yield return fine;
            }
            if (Da18Anni(prestazione) is { } adulta && oggi < diciotto)
                yield return new(TipoDiCambiamento.MaggioreEta, diciotto, adulta.Finisce ? prestazione : null, adulta.Finisce ? diciotto : null, adulta.Comincia, adulta.Comincia is null ? null : diciotto,
                    adulta.Comincia is null ? "chiedi una nuova valutazione da adulto" : DatiEconomici,
                    new("E-07", $"i 18 anni, ricevendo {prestazione.InParole}",
                        adulta.Comincia is { } nuova ? $"può spettare {nuova.InParole}, senza nuova visita" : "finisce con la minore età", null, EsitoMotivo.Calcolato));
            if (prestazione == IndennitaComunicazione && fatti.MediaDb is { } media && media < norme.Giudizi.SorditaDb.Al(oggi))
            {
                var dodici = Eta.Compleanno(fatti.Persona.Nascita, norme.Eta.SorditaEvolutivaAnni.Al(oggi));
                yield return new(TipoDiCambiamento.FineEtaEvolutiva, dodici, prestazione, dodici, null, null, "prepara un nuovo esame dell'udito",
                    new("G-07", "la perdita dell'udito", $"{media.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')} dB", $"da quel giorno servono {norme.Giudizi.SorditaDb.Al(oggi)} dB", EsitoMotivo.NonSpetta));
            }
            if (prestazione is AssegnoMensile or PensioneInabilita or PensioneSordi
                && norme.Eta.PensionabileDal(fatti.Persona.Nascita, finoAl) is { } pensione)
            {
                var mese = Termine.PrimoDelMeseSuccessivo(pensione); // C55
                yield return new(TipoDiCambiamento.EtaPensionabile, pensione, prestazione, mese, AssegnoSocialeSostitutivo, mese, null,
                    new("E-08", $"l'età pensionabile, ricevendo {prestazione.InParole}", "diventa assegno sociale sostitutivo da sola; conta solo il tuo reddito", null, EsitoMotivo.Calcolato));
            }
        }
        if (revisione is { } giorno)
            yield return new(TipoDiCambiamento.Revisione, new(giorno.Year, giorno.Month, 1), null, null, null, null,
                "non devi chiedere nulla: prepara i documenti e aspetta la lettera",
                new("R-01", "la revisione", giorno.MeseItaliano, "i diritti continuano finché non è conclusa", EsitoMotivo.Spetta));
    }

    private static IEnumerable<Cambiamento> FineDellaFrequenza(Fatti fatti, NormeVigenti norme, DateOnly oggi)
    {
        if (fatti.Frequenza is not { Al: { } al } frequenza || PeriodoDiFrequenza.Di(fatti.DomandaDellaFrequenza, frequenza, norme, oggi).UltimoMese is not { } ultimo) yield break;
        yield return new(TipoDiCambiamento.FineFrequenza, al, IndennitaFrequenza, ultimo.AddMonths(1), null, null, "se la frequenza riprende, dillo",
            new("E-02", "la fine della frequenza", al.Italiana, $"l'ultimo mese pagato è {ultimo.MeseItaliano}", EsitoMotivo.Calcolato));
    }

    // E-07: ciò che da bambini si riceve, e che cosa può aggiungersi da adulti senza nuova visita.
    private static (bool Finisce, CodicePrestazione? Comincia)? Da18Anni(CodicePrestazione prestazione) => prestazione switch
    {
        IndennitaFrequenza => (true, null),
        IndennitaAccompagnamento => (false, PensioneInabilita),
        IndennitaAccompagnamentoCiechi => (false, PensioneCiechiAssoluti),
        IndennitaComunicazione => (false, PensioneSordi),
        AssegnoMensile or PensioneInabilita or PensioneCiechiAssoluti or PensioneCiechiParziali or IndennitaSpecialeVentesimisti
            or AssegnoVitalizioDecimisti or PensioneSordi or IndennitaDrepanocitosi or AssegnoSocialeSostitutivo
            or PrestazioneProvvisoriaMaggiorenni or Incremento => null,
    };
}
