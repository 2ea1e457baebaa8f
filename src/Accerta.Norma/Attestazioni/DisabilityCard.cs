using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Attestazioni;

/// <summary>Perché si chiede di sostituire la card.</summary>
public enum MotivoDiSostituzione
{
    /// <summary>Furto: serve la denuncia.</summary>
    Furto,

    /// <summary>Smarrimento: serve la denuncia.</summary>
    Smarrimento,

    /// <summary>Deterioramento.</summary>
    Deterioramento,

    /// <summary>Dati cambiati.</summary>
    VariazioneDati,
}

/// <summary>Che cosa succede alle card dopo una decisione.</summary>
/// <param name="SiEmette">Vero se se ne emette una nuova.</param>
/// <param name="SiAnnullaLaPrecedente">Vero se quella in corso non vale più, da subito.</param>
public sealed record EffettoSullaCard(bool SiEmette, bool SiAnnullaLaPrecedente);

/// <summary>Q-05: rilascio, sostituzione e revoca della Disability Card (DPCM 6-11-2020). Chi ne ha diritto lo dice la tabella IV; quanto dura, i termini.</summary>
public static class DisabilityCard
{
    /// <summary>Il rilascio.</summary>
    /// <param name="giudizioDefinitivo">Vero se la persona ha un giudizio definitivo.</param>
    /// <param name="categoriaPrevista">Vero se la persona è in una delle categorie della tabella IV.</param>
    /// <param name="cardInCorso">Vero se ha già una card valida.</param>
    public static Esito<EffettoSullaCard> Rilascia(bool giudizioDefinitivo, bool categoriaPrevista, bool cardInCorso)
    {
        Rifiuto[] rifiuti =
        [
            .. giudizioDefinitivo ? (Rifiuto[])[] : [new("Q-05", "NESSUN_GIUDIZIO_DEFINITIVO", "non c'è ancora un giudizio definitivo", "potrai chiedere la card quando il verbale sarà definitivo")],
            .. giudizioDefinitivo && !categoriaPrevista ? (Rifiuto[])[new("Q-05", "CATEGORIA_NON_PREVISTA", "il giudizio non è fra le categorie che danno diritto alla card", "guarda le categorie della tabella IV")] : [],
            .. cardInCorso ? (Rifiuto[])[new("Q-05", "CARD_GIA_VALIDA", "c'è già una card valida", "se l'hai persa o è rovinata, chiedi la sostituzione")] : [],
        ];
        return rifiuti is [] ? new EffettoSullaCard(SiEmette: true, SiAnnullaLaPrecedente: false) : rifiuti;
    }

    /// <summary>La sostituzione: la card nuova annulla quella vecchia, anche se poi si ritrova.</summary>
    /// <param name="motivo">Perché.</param>
    /// <param name="denunciaAllegata">Vero se c'è la denuncia all'autorità.</param>
    /// <param name="cardInCorso">Vero se c'è una card valida da sostituire.</param>
    /// <param name="requisitiInCorso">Vero se la persona ha ancora i requisiti.</param>
    public static Esito<EffettoSullaCard> Sostituisci(MotivoDiSostituzione motivo, bool denunciaAllegata, bool cardInCorso, bool requisitiInCorso)
    {
        var serveDenuncia = motivo switch
        {
            MotivoDiSostituzione.Furto or MotivoDiSostituzione.Smarrimento => true,
            MotivoDiSostituzione.Deterioramento or MotivoDiSostituzione.VariazioneDati => false,
        };
        Rifiuto[] rifiuti =
        [
            .. serveDenuncia && !denunciaAllegata ? (Rifiuto[])[new("Q-05", "DENUNCIA_MANCANTE", $"per {motivo.Codice().ToLowerInvariant()} serve la denuncia", "fai la denuncia e allegala", "Denuncia")] : [],
            .. cardInCorso ? (Rifiuto[])[] : [new("Q-05", "CARD_NON_VALIDA", "non c'è una card valida da sostituire", "chiedi una card nuova")],
            .. requisitiInCorso ? (Rifiuto[])[] : [new("Q-05", "CATEGORIA_NON_PREVISTA", "i requisiti non ci sono più", "la card non si può rinnovare")],
        ];
        return rifiuti is [] ? new EffettoSullaCard(SiEmette: true, SiAnnullaLaPrecedente: true) : rifiuti;
    }

    /// <summary>Che cosa succede quando cambia lo stato: finiti i requisiti, la card si revoca.</summary>
    public static EffettoSullaCard DopoUnNuovoGiudizio(bool cardInCorso, bool requisitiInCorso) => new(SiEmette: false, SiAnnullaLaPrecedente: cardInCorso && !requisitiInCorso);

    /// <summary>L'ultimo giorno per consegnarla, compreso.</summary>
    public static DateOnly ConsegnaEntro(DateOnly richiestaIl, NormeVigenti norme) => norme.Termini.CardConsegnaGiorni.UltimoGiorno(richiestaIl);

    /// <summary>L'ultimo giorno di validità, compreso: il massimo dal rilascio, o la fine dello stato se viene prima (scelta C75).</summary>
    /// <param name="rilasciataIl">Il giorno del rilascio.</param>
    /// <param name="fineDelloStato">L'ultimo giorno del riconoscimento; nullo se è permanente o non si sa.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static DateOnly ValidaFino(DateOnly rilasciataIl, DateOnly? fineDelloStato, NormeVigenti norme)
    {
        var massima = norme.Termini.CardValiditaAnni.UltimoGiorno(rilasciataIl);
        return fineDelloStato < massima ? fineDelloStato.Value : massima;
    }
}
