using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Giudizi;

/// <summary>Ciò che decide se il verbale può avere una revisione.</summary>
/// <param name="Nascita">Giorno di nascita.</param>
/// <param name="Revisione">Il mese di revisione scritto nel verbale; nullo = nessuna revisione.</param>
public sealed record FattiDiRevisione(DateOnly Nascita, DateOnly? Revisione)
{
    /// <summary>La voce del DM 2-8-2007 riconosciuta; nulla se nessuna.</summary>
    public int? VoceDm2007 { get; init; }

    /// <summary>Vero se il verbale annota l'esenzione.</summary>
    public bool EsenzioneAnnotata { get; init; }

    /// <summary>Vero se la documentazione che prova la voce, di struttura pubblica o accreditata, è agli atti.</summary>
    public bool DocumentazioneAgliAtti { get; init; } = true;

    /// <summary>Vero se il giudizio dà accompagnamento o comunicazione: conta solo con la lettura stretta dell'art. 6 L. 80/2006.</summary>
    public bool ConIndennita { get; init; }

    /// <summary>Vero per la sindrome di Down con cariotipo (L. 289/2002 art. 94 c. 3).</summary>
    public bool DownConCariotipo { get; init; }

    /// <summary>Disturbo dello spettro autistico: nullo se non c'è; vero se una struttura attesta una forma lieve o borderline, con ritardo mentale lieve o assente.</summary>
    public bool? AutismoLieve { get; init; }
}

/// <summary>G-11: chi non si richiama (DM 2-8-2007; L. 80/2006 art. 6 c. 3).</summary>
public static class EsenzioneDaRevisione
{
    /// <summary>Vero se la persona è fuori da revisioni e controlli straordinari (R-03).</summary>
    public static bool Spetta(FattiDiRevisione fatti, NormeVigenti norme, DateOnly giorno) =>
        fatti.DownConCariotipo
        || fatti.VoceDm2007 is { } voce && norme.PatologieEsenti.Any(p => p.Voce == voce)
            && (fatti.ConIndennita || norme.Scelte.EsenzioneDm2007.Al(giorno) == EsenzioneDm2007.SenzaIndennita);

    /// <summary>Tutto ciò che non torna fra esenzione e revisione.</summary>
    public static IEnumerable<Rifiuto> Valuta(FattiDiRevisione fatti, NormeVigenti norme, DateOnly giorno)
    {
        if (fatti.VoceDm2007 is { } voce && norme.PatologieEsenti.All(p => p.Voce != voce))
            yield return new("G-11", "VOCE_DM_2007_INESISTENTE", $"la voce {voce} del DM 2-8-2007", $"indica una voce da 1 a {norme.PatologieEsenti.Count}", "VoceDm2007");
        var spetta = Spetta(fatti, norme, giorno);
        if (fatti.EsenzioneAnnotata && !spetta)
            yield return new("G-11", "ESENZIONE_SENZA_TITOLO", "il verbale annota l'esenzione senza una patologia che la dia",
                "indica la voce del decreto, o togli l'esenzione", "EsenzioneAnnotata");
        if (spetta && !fatti.EsenzioneAnnotata)
            yield return new("G-11", "ESENZIONE_NON_ANNOTATA", "la patologia è esente e il verbale non lo dice", "annota l'esenzione: vale anche per i controlli straordinari", "EsenzioneAnnotata");
        if (spetta && fatti.VoceDm2007 is { } provata && !fatti.DocumentazioneAgliAtti)
            yield return new("G-11", "DOCUMENTAZIONE_DM_2007_MANCANTE", $"manca agli atti la documentazione della voce {provata}",
                "chiedila alla commissione che si è già espressa; alla persona solo se non si trova", "DocumentazioneAgliAtti");
        if (fatti.Revisione is not { } revisione) yield break;
        if (spetta || fatti.EsenzioneAnnotata)
            yield return new("G-11", "PATOLOGIA_ESENTE_DA_REVISIONE", $"una revisione a {revisione.MeseItaliano} per una patologia esente", "togli la data di revisione", "Revisione");
        var diciotto = Eta.Compleanno(fatti.Nascita, norme.Eta.MaggioreEtaAnni.Al(giorno));
        if (fatti.AutismoLieve == false && giorno < diciotto && revisione < diciotto)
            yield return new("G-11", "REVISIONE_PRIMA_DEI_18_ANNI", $"una revisione a {revisione.MeseItaliano} per un minore con autismo, che compie 18 anni {diciotto.Con("il")}",
                "togli la data, o indica che la struttura attesta una forma lieve (messaggio INPS 5544/2014)", "Revisione");
    }
}
