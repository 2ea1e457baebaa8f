using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Prestazioni;

namespace Accerta.Verbali;

/// <summary>
/// Il giudizio in una parola, come serve a prestazioni e QR. La percentuale non è qui: sta nella parte cifrata (P-02).
/// </summary>
public enum Giudizio
{
    /// <summary>Non riconosciuto, qualunque cosa si sia chiesto di accertare: nessun diritto ne segue.</summary>
    NonInvalido,

    // invalidità civile
    Parziale,
    Totale,
    TotaleAccompagnamento,
    MinoreDifficolta,
    MinoreAccompagnamento,
    Ultra67Difficolta,
    Ultra67Accompagnamento,

    // cecità
    CiecoAssoluto,
    CiecoParziale,

    // sordità
    Sordo,

    // handicap
    Handicap,
    HandicapGrave,

    // collocamento mirato
    Collocabile,
}

/// <summary>Che cosa segue da un giudizio.</summary>
public static class Giudizi
{
    extension(Giudizio giudizio)
    {
        /// <summary>L'accertamento a cui risponde; nullo se non riconosce nulla, e allora risponde a qualunque.</summary>
        public Norma.Domande.Accertamento? Accertamento => giudizio switch
        {
            Giudizio.NonInvalido => null,
            Giudizio.Parziale or Giudizio.Totale or Giudizio.TotaleAccompagnamento or Giudizio.MinoreDifficolta or Giudizio.MinoreAccompagnamento
                or Giudizio.Ultra67Difficolta or Giudizio.Ultra67Accompagnamento => Accertamento.InvaliditaCivile,
            Giudizio.CiecoAssoluto or Giudizio.CiecoParziale => Accertamento.Cecita,
            Giudizio.Sordo => Accertamento.Sordita,
            Giudizio.Handicap or Giudizio.HandicapGrave => Accertamento.Handicap,
            Giudizio.Collocabile => Accertamento.CollocamentoMirato,
        };

        /// <summary>Vero se può seguirne una prestazione in denaro: allora si chiedono i dati economici (E-01).</summary>
        public bool PuoDarePrestazioni => giudizio switch
        {
            Giudizio.Parziale or Giudizio.Totale or Giudizio.TotaleAccompagnamento or Giudizio.MinoreDifficolta or Giudizio.MinoreAccompagnamento
                or Giudizio.Ultra67Difficolta or Giudizio.Ultra67Accompagnamento or Giudizio.CiecoAssoluto or Giudizio.CiecoParziale or Giudizio.Sordo => true,
            Giudizio.NonInvalido or Giudizio.Handicap or Giudizio.HandicapGrave or Giudizio.Collocabile => false,
        };

        /// <summary>Il giudizio come fatto della legge delle prestazioni; <see cref="Riconoscimenti.Nessuno"/> per handicap e collocamento mirato.</summary>
        public Riconoscimenti ComeRiconoscimento => giudizio switch
        {
            Giudizio.NonInvalido or Giudizio.Handicap or Giudizio.HandicapGrave or Giudizio.Collocabile => Riconoscimenti.Nessuno,
            Giudizio.Parziale => Riconoscimenti.Parziale,
            Giudizio.Totale => Riconoscimenti.Totale,
            Giudizio.TotaleAccompagnamento => Riconoscimenti.TotaleAccompagnamento,
            Giudizio.MinoreDifficolta => Riconoscimenti.MinoreDifficolta,
            Giudizio.MinoreAccompagnamento => Riconoscimenti.MinoreAccompagnamento,
            Giudizio.Ultra67Difficolta => Riconoscimenti.Ultra67Difficolta,
            Giudizio.Ultra67Accompagnamento => Riconoscimenti.Ultra67Accompagnamento,
            Giudizio.CiecoAssoluto => Riconoscimenti.CiecoAssoluto,
            Giudizio.CiecoParziale => Riconoscimenti.CiecoParziale,
            Giudizio.Sordo => Riconoscimenti.Sordo,
        };

        /// <summary>Il giudizio di handicap; <see cref="EsitoHandicap.Nessuno"/> per gli altri accertamenti.</summary>
        public EsitoHandicap ComeHandicap => giudizio switch
        {
            Giudizio.HandicapGrave => EsitoHandicap.Comma3,
            Giudizio.Handicap => EsitoHandicap.Comma1,
            Giudizio.NonInvalido or Giudizio.Parziale or Giudizio.Totale or Giudizio.TotaleAccompagnamento or Giudizio.MinoreDifficolta or Giudizio.MinoreAccompagnamento
                or Giudizio.Ultra67Difficolta or Giudizio.Ultra67Accompagnamento or Giudizio.CiecoAssoluto or Giudizio.CiecoParziale or Giudizio.Sordo
                or Giudizio.Collocabile => EsitoHandicap.Nessuno,
        };
    }

    /// <summary>G-03, G-04, G-05.</summary>
    public static Giudizio Di(EsitoInvalidita esito) => esito switch
    {
        EsitoInvalidita.NonInvalido => Giudizio.NonInvalido,
        EsitoInvalidita.Parziale => Giudizio.Parziale,
        EsitoInvalidita.Totale => Giudizio.Totale,
        EsitoInvalidita.TotaleAccompagnamento => Giudizio.TotaleAccompagnamento,
        EsitoInvalidita.MinoreDifficolta => Giudizio.MinoreDifficolta,
        EsitoInvalidita.MinoreAccompagnamento => Giudizio.MinoreAccompagnamento,
        EsitoInvalidita.Ultra67Difficolta => Giudizio.Ultra67Difficolta,
        EsitoInvalidita.Ultra67Accompagnamento => Giudizio.Ultra67Accompagnamento,
    };

    /// <summary>G-06: solo le prime due classi sono cecità civile.</summary>
    public static Giudizio Di(GiudizioVista vista) =>
        !vista.CiecoCivile ? Giudizio.NonInvalido : vista.Classe == ClasseVisiva.CiecoAssoluto ? Giudizio.CiecoAssoluto : Giudizio.CiecoParziale;

    /// <summary>G-08.</summary>
    public static Giudizio Di(EsitoHandicap esito) => esito switch
    {
        EsitoHandicap.Nessuno => Giudizio.NonInvalido,
        EsitoHandicap.Comma1 => Giudizio.Handicap,
        EsitoHandicap.Comma3 => Giudizio.HandicapGrave,
    };
}
