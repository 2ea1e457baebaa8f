using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Visite;

/// <summary>Com'è andata una convocazione.</summary>
/// <param name="VisitaDel">Il giorno della visita.</param>
/// <param name="Presente">La persona si è presentata.</param>
/// <param name="ConsegnaProvata">N-01: c'è la prova che la convocazione è arrivata alla persona.</param>
public sealed record Convocazione(DateOnly VisitaDel, bool Presente, bool ConsegnaProvata = true);

/// <summary>A-06: le assenze di seguito fanno decadere la domanda; chi non è stato avvisato non è assente (N-01).</summary>
public static class Assenze
{
    /// <summary>Il giorno da cui la domanda non ha più effetto; nullo se è ancora efficace. L'ordine delle convocazioni non conta.</summary>
    public static DateOnly? DecadutaDal(IEnumerable<Convocazione> convocazioni, NormeVigenti norme)
    {
        var diSeguito = 0;
        // Presente e assente lo stesso giorno: è presente. Ogni giorno conta una volta.
        foreach (var giorno in convocazioni.Where(c => c.Presente || c.ConsegnaProvata).GroupBy(c => c.VisitaDel).OrderBy(g => g.Key))
        {
            diSeguito = giorno.Any(c => c.Presente) ? 0 : diSeguito + 1;
            if (diSeguito == norme.Termini.AssenzeConsecutive.Al(giorno.Key)) return giorno.Key;
        }
        return null;
    }

    /// <summary>L'assenza si può registrare?</summary>
    public static Rifiuto? Valuta(Convocazione convocazione) => convocazione switch
    {
        { Presente: true } => new("A-06", "PERSONA_PRESENTE", $"alla visita {convocazione.VisitaDel.Con("del")} la persona c'era", "registra la visita"),
        { ConsegnaProvata: false } => new("N-01", "CONVOCAZIONE_NON_CONSEGNATA", $"non c'è prova che la convocazione alla visita {convocazione.VisitaDel.Con("del")} sia arrivata",
            "convoca di nuovo, al recapito indicato nella domanda: questa assenza non conta"),
        _ => null,
    };
}
