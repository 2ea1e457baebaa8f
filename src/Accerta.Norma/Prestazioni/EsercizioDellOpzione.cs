using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>E-05: la persona sceglie fra due prestazioni che non si sommano.</summary>
public static class EsercizioDellOpzione
{
    /// <summary>Se la scelta si può fare: tutti i rifiuti insieme; nessuno = sì.</summary>
    /// <param name="opzione">Le due prestazioni, con le cifre; <see cref="Opzione.Esercitata"/> dice se la scelta è già stata fatta.</param>
    /// <param name="precedente">La scelta già fatta; nulla se nessuna.</param>
    /// <param name="nuova">La scelta di adesso.</param>
    public static IEnumerable<Rifiuto> Valuta(Opzione opzione, OpzioneEsercitata? precedente, OpzioneEsercitata nuova)
    {
        var coppia = opzione.Coppia;
        if (!Riguarda(coppia, nuova))
            yield return new("E-05", "SCELTA_ESTRANEA", "la scelta non riguarda queste due prestazioni", $"scegli fra {coppia.Prima.InParole} e {Seconda(coppia)}", "Scelta");
        else if (coppia.Irrevocabile && precedente is { } gia && Riguarda(coppia, gia) && gia != nuova)
            yield return new("E-05", "OPZIONE_IRREVOCABILE", "hai già scelto, e questa scelta non si cambia", "resta valida la scelta fatta", "Scelta");
    }

    /// <summary>Fino a quando vale ogni scelta: quella dopo, fra le stesse due prestazioni, ne prende il posto; fra prestazioni diverse valgono insieme.</summary>
    /// <param name="scelte">Le scelte, nell'ordine in cui sono state fatte.</param>
    /// <param name="norme">Le norme: quali coppie non si sommano.</param>
    public static IEnumerable<OpzioneNelTempo> NelTempo(IReadOnlyList<OpzioneNelTempo> scelte, NormeVigenti norme) => scelte.Select((scelta, i) =>
        scelta with { Fino = scelte.Skip(i + 1).FirstOrDefault(dopo => norme.Incompatibilita.Any(c => Riguarda(c, scelta.Scelta) && Riguarda(c, dopo.Scelta)))?.Dal });

    /// <summary>Il confronto in un anno, da mostrare prima della scelta.</summary>
    public static IReadOnlyList<Motivo> Confronto(Opzione opzione)
    {
        var coppia = opzione.Coppia;
        var (prima, seconda) = (coppia.Prima.InParole, Seconda(coppia));
        var conviene = opzione.ConvieneLaPrima switch
        {
            true => $"conviene {prima}, per {(opzione.AnnuoPrima - opzione.AnnuoSeconda!.Value - opzione.AltreAnnue).Italiano} all'anno",
            false => $"conviene {seconda}, per {(opzione.AnnuoSeconda!.Value + opzione.AltreAnnue - opzione.AnnuoPrima).Italiano} all'anno",
            null => opzione.AnnuoSeconda is null ? "manca l'importo di una delle due" : "valgono lo stesso",
        };
        return
        [
            new("E-05", $"{prima}, in un anno", opzione.AnnuoPrima.Italiano, null, EsitoMotivo.Calcolato),
            new("E-05", $"{seconda}, in un anno", opzione.AnnuoSeconda?.Italiano ?? "importo non dichiarato", null, opzione.AnnuoSeconda is null ? EsitoMotivo.DaChiarire : EsitoMotivo.Calcolato),
            .. opzione.AltreAnnue > Euro.Zero ? (Motivo[])[new("E-05", $"le altre che {prima} farebbe perdere, in un anno", opzione.AltreAnnue.Italiano, null, EsitoMotivo.Calcolato)] : [],
            new("E-05", "la differenza", conviene, null, EsitoMotivo.Calcolato),
            new("E-05", "si può cambiare idea", coppia.Irrevocabile ? "no" : "sì, in ogni momento: l'altra resta solo sospesa", null, EsitoMotivo.Calcolato, coppia.Fonte),
        ];
    }

    private static bool Riguarda(Incompatibilita coppia, OpzioneEsercitata scelta) =>
        scelta.Nostra is { } nostra && (nostra == coppia.Prima || nostra == coppia.Seconda) || scelta.Altra is { } altra && altra == coppia.Altra;

    private static string Seconda(Incompatibilita coppia) => coppia.Altra?.InParole ?? coppia.Seconda!.Value.InParole;
}
