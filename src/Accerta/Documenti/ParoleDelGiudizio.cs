using Accerta.Documenti.Carte;
using Accerta.Norma.Giudizi;
using Accerta.Verbali;

namespace Accerta.Documenti;

/// <summary>Come si scrive un giudizio: per intero nella copia completa, senza percentuale in quella che si mostra a terzi (P-02).</summary>
public static class ParoleDelGiudizio
{
    extension(Giudizio giudizio)
    {
        /// <summary>La formula intera, con la percentuale se c'è (G-03, G-04, G-05).</summary>
        public string PerIntero(GiudizioInvalidita? fascia, int? percentuale) => giudizio switch
        {
            Giudizio.NonInvalido => percentuale is { } p
                ? $"Non ci sono i requisiti per l'invalidità civile: la riduzione della capacità lavorativa è del {p}%, meno di un terzo (L. 118/1971, art. 2)."
                : "Non ci sono i requisiti per il riconoscimento chiesto.",
            Giudizio.Parziale => fascia is GiudizioInvalidita.Invalido_74_99
                ? $"Persona invalida civile, con riduzione permanente della capacità lavorativa dal 74% al 99% (L. 118/1971, artt. 2 e 13): {percentuale}%."
                : $"Persona invalida civile, con riduzione permanente della capacità lavorativa superiore a un terzo e inferiore al 74% (L. 118/1971, art. 2): {percentuale}%.",
            Giudizio.Totale => "Persona invalida civile con totale e permanente inabilità lavorativa (L. 118/1971, artt. 2 e 12): 100%.",
            Giudizio.TotaleAccompagnamento => "Persona invalida civile con totale e permanente inabilità lavorativa, 100%, con diritto all'indennità di accompagnamento (L. 118/1971, artt. 2 e 12; L. 18/1980).",
            Giudizio.MinoreDifficolta => "Minore con difficoltà persistenti a svolgere i compiti e le funzioni della sua età (L. 289/1990).",
            Giudizio.MinoreAccompagnamento => "Minore con diritto all'indennità di accompagnamento (L. 18/1980).",
            Giudizio.Ultra67Difficolta => "Persona oltre l'età pensionabile con difficoltà persistenti a svolgere i compiti e le funzioni della sua età (L. 118/1971, art. 2; D.Lgs. 509/1988).",
            Giudizio.Ultra67Accompagnamento => "Persona oltre l'età pensionabile con diritto all'indennità di accompagnamento (L. 18/1980).",
            Giudizio.CiecoAssoluto => "Persona cieca civile assoluta (L. 382/1970; L. 138/2001, art. 2).",
            Giudizio.CiecoParziale => "Persona cieca civile parziale, con residuo visivo non superiore a un ventesimo o campo ridotto (L. 382/1970; L. 138/2001, art. 3).",
            Giudizio.Sordo => "Persona sorda (L. 381/1970; L. 95/2006).",
            Giudizio.Handicap => "Persona con handicap (L. 104/1992, art. 3 comma 1).",
            Giudizio.HandicapGrave => "Persona con handicap in situazione di gravità (L. 104/1992, art. 3 comma 3).",
            Giudizio.Collocabile => "Persona con disabilità che può essere collocata al lavoro con il collocamento mirato (L. 68/1999).",
        };

        /// <summary>Ciò che la copia omissis può dire.</summary>
        public VerbaleOmissis.Riconoscimento SenzaDatiSanitari => giudizio switch
        {
            Giudizio.NonInvalido => VerbaleOmissis.Riconoscimento.NonRiconosciuto,
            Giudizio.Parziale or Giudizio.Totale => VerbaleOmissis.Riconoscimento.InvalidoCivile,
            Giudizio.TotaleAccompagnamento => VerbaleOmissis.Riconoscimento.InvalidoCivileConAccompagnamento,
            Giudizio.MinoreDifficolta => VerbaleOmissis.Riconoscimento.MinoreConDifficoltaPersistenti,
            Giudizio.MinoreAccompagnamento => VerbaleOmissis.Riconoscimento.MinoreConAccompagnamento,
            Giudizio.Ultra67Difficolta => VerbaleOmissis.Riconoscimento.OltreEtaPensionabileConDifficoltaPersistenti,
            Giudizio.Ultra67Accompagnamento => VerbaleOmissis.Riconoscimento.OltreEtaPensionabileConAccompagnamento,
            Giudizio.CiecoAssoluto => VerbaleOmissis.Riconoscimento.CiecoAssoluto,
            Giudizio.CiecoParziale => VerbaleOmissis.Riconoscimento.CiecoParziale,
            Giudizio.Sordo => VerbaleOmissis.Riconoscimento.SordoCivile,
            Giudizio.Handicap => VerbaleOmissis.Riconoscimento.Handicap,
            Giudizio.HandicapGrave => VerbaleOmissis.Riconoscimento.HandicapGrave,
            Giudizio.Collocabile => VerbaleOmissis.Riconoscimento.Disabile68,
        };
    }
}
