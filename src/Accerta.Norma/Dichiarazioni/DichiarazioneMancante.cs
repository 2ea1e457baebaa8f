using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Dichiarazioni;

/// <summary>Che cosa segue a una dichiarazione, presentata o no.</summary>
public enum ConseguenzaDichiarazione
{
    /// <summary>Nulla.</summary>
    Nessuna,

    /// <summary>Si manda un sollecito.</summary>
    Sollecito,

    /// <summary>Si sospende la prestazione.</summary>
    Sospensione,

    /// <summary>Si revoca la prestazione.</summary>
    Revoca,

    /// <summary>Si chiede indietro ciò che non era dovuto (E-10).</summary>
    RecuperoIndebito,
}

/// <summary>La risposta, con il perché.</summary>
/// <param name="Conseguenza">Che cosa si fa adesso.</param>
/// <param name="Indebito">Vero se qualcosa è stato pagato senza diritto.</param>
/// <param name="Motivi">Che cosa si è guardato.</param>
public sealed record EsitoDichiarazione(ConseguenzaDichiarazione Conseguenza, bool Indebito, IReadOnlyList<Motivo> Motivi);

/// <summary>X-02: senza la dichiarazione si sollecita e poi si sospende, mai in silenzio; i ricoveri gratuiti lunghi vanno restituiti (E-06, E-10).</summary>
public static class DichiarazioneMancante
{
    /// <summary>L'ultimo giorno, compreso, per rispondere a un sollecito ricevuto: prima che passi non si sospende (N-01).</summary>
    /// <param name="ricevutoIl">Il giorno in cui è stato ricevuto; un sollecito non consegnato non apre il termine.</param>
    /// <param name="norme">Le norme.</param>
    public static DateOnly TermineDelSollecito(DateOnly ricevutoIl, NormeVigenti norme) =>
        Termine.InGiorni(norme.Dichiarazioni.SollecitoGiorni.Al(ricevutoIl), ricevutoIl);

    /// <summary>Che cosa segue.</summary>
    /// <param name="modello">Quale dichiarazione.</param>
    /// <param name="presentata">Vero se è arrivata, anche tardi.</param>
    /// <param name="sollecitata">Vero se un sollecito consegnato è rimasto senza risposta oltre il suo termine.</param>
    /// <param name="giorniDiRicoveroGratuito">Giorni di ricovero gratuito nell'anno dichiarato, estremi compresi.</param>
    /// <param name="giorno">Il giorno in cui si decide.</param>
    /// <param name="norme">Le norme.</param>
    public static EsitoDichiarazione Valuta(
        ModelloDichiarazione modello, bool presentata, bool sollecitata, int giorniDiRicoveroGratuito, DateOnly giorno, NormeVigenti norme)
    {
        var soglia = norme.Scelte.RicoveroSospendeDaGiorni.Trova(giorno, giorno);
        var indebito = modello == ModelloDichiarazione.Icric && giorniDiRicoveroGratuito >= soglia.Vale;
        var dovuta = modello != ModelloDichiarazione.Icric || norme.Scelte.IcricDopoConvenzione.Al(giorno) == IcricDopoConvenzione.Dovuto;
        var mancante = norme.Scelte.DichiarazioneMancante.Trova(giorno, giorno);
        var conseguenza = (manca: dovuta && !presentata, sollecitata) switch
        {
            (true, true) => mancante.Vale switch
            {
                MancataDichiarazione.Sospensione => ConseguenzaDichiarazione.Sospensione,
                MancataDichiarazione.Revoca => ConseguenzaDichiarazione.Revoca,
            },
            (true, false) => ConseguenzaDichiarazione.Sollecito,
            (false, _) => indebito ? ConseguenzaDichiarazione.RecuperoIndebito : ConseguenzaDichiarazione.Nessuna,
        };
        List<Motivo> motivi = [new("X-02", $"il modello {modello.Sigla}",
            presentata ? "presentato" : !dovuta ? "non presentato, ma non è più dovuto" : sollecitata ? "non presentato neppure dopo il sollecito" : "non presentato, e non ancora sollecitato",
            "si sospende solo dopo un sollecito", EsitoMotivo.Calcolato, mancante.Fonte)];
        if (modello == ModelloDichiarazione.Icric && giorniDiRicoveroGratuito > 0)
            motivi.Add(new("E-06", "i giorni di ricovero gratuito", $"{giorniDiRicoveroGratuito}", $"l'accompagnamento si ferma da {soglia.Vale} giorni",
                indebito ? EsitoMotivo.NonSpetta : EsitoMotivo.Spetta, soglia.Fonte));
        return new(conseguenza, indebito, motivi);
    }
}
