using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Attestazioni;

/// <summary>Perché si chiede una nuova carta.</summary>
public enum MotivoDiSostituzione
{
    /// <summary>Non si trova più: serve la denuncia.</summary>
    Smarrimento,

    /// <summary>È stata rubata: serve la denuncia.</summary>
    Furto,

    /// <summary>È rovinata.</summary>
    Deterioramento,
}

/// <summary>Q-05: i termini della Disability Card (DPCM 6-11-2020).</summary>
public static class DisabilityCard
{
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

    /// <summary>La sostituzione si può chiedere? La carta vecchia si annulla.</summary>
    public static Rifiuto? ValutaSostituzione(MotivoDiSostituzione motivo, bool denunciaAllegata) => motivo switch
    {
        MotivoDiSostituzione.Smarrimento or MotivoDiSostituzione.Furto when !denunciaAllegata => new("Q-05", "DENUNCIA_MANCANTE",
            "per una carta smarrita o rubata serve la denuncia", "fai la denuncia alle forze dell'ordine e allegala", "Denuncia"),
        MotivoDiSostituzione.Smarrimento or MotivoDiSostituzione.Furto or MotivoDiSostituzione.Deterioramento => null,
    };
}
