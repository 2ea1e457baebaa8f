using Accerta.Norma.Commissioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Validazione;

/// <summary>K-01: l'INPS ha un termine per pronunciarsi; dopo, il silenzio vale assenso.</summary>
public static class SilenzioAssenso
{
    /// <summary>Vero se dopo la firma il verbale va al centro medico-legale; dove la visita è una sola è definitivo alla firma (scelta C29).</summary>
    public static bool ServeConvalida(TipoCommissione tipo) => tipo switch
    {
        TipoCommissione.PrimoGrado => true,
        TipoCommissione.SecondoGrado or TipoCommissione.Unica or TipoCommissione.Riforma => false,
    };

    /// <summary>L'ultimo giorno in cui il CML può pronunciarsi, compreso.</summary>
    public static DateOnly UltimoGiorno(DateOnly trasmessoIl, NormeVigenti norme) =>
        norme.Termini.SilenzioAssensoGiorni.UltimoGiorno(trasmessoIl);

    /// <summary>Il giorno da cui il verbale è definitivo: quello della convalida se arriva in tempo, altrimenti il giorno dopo il termine.</summary>
    /// <param name="trasmessoIl">Il giorno della trasmissione.</param>
    /// <param name="convalidatoIl">Il giorno della convalida del CML; nullo se il CML tace.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static DateOnly DefinitivoDal(DateOnly trasmessoIl, DateOnly? convalidatoIl, NormeVigenti norme) =>
        convalidatoIl is { } giorno && !Maturato(trasmessoIl, giorno, norme) ? giorno : UltimoGiorno(trasmessoIl, norme).AddDays(1);

    /// <summary>Vero dal giorno dopo l'ultimo utile: il verbale è definitivo senza bisogno di una pronuncia.</summary>
    /// <param name="trasmessoIl">Il giorno della trasmissione.</param>
    /// <param name="oggi">Il giorno in cui si guarda.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="visitaDispostaIl">Il giorno in cui il CML ha disposto esami o visita; se è nel termine, il silenzio non si forma più (scelta C23).</param>
    public static bool Maturato(DateOnly trasmessoIl, DateOnly oggi, NormeVigenti norme, DateOnly? visitaDispostaIl = null)
    {
        var ultimo = UltimoGiorno(trasmessoIl, norme);
        return oggi > ultimo && !(visitaDispostaIl <= ultimo);
    }

    /// <summary>Il CML può ancora pronunciarsi? (C23: dopo il termine no, se non ha disposto una visita nel termine.)</summary>
    public static IEnumerable<Rifiuto> ValutaPronuncia(DateOnly trasmessoIl, DateOnly oggi, NormeVigenti norme, DateOnly? visitaDispostaIl = null)
    {
        if (Maturato(trasmessoIl, oggi, norme, visitaDispostaIl)) yield return Scaduto("TERMINE_SCADUTO", trasmessoIl, norme);
    }

    /// <summary>Il CML può ancora disporre esami o una visita? (C23.)</summary>
    public static IEnumerable<Rifiuto> ValutaNuovaVisita(DateOnly trasmessoIl, DateOnly oggi, NormeVigenti norme)
    {
        if (Maturato(trasmessoIl, oggi, norme)) yield return Scaduto("VERBALE_GIA_DEFINITIVO", trasmessoIl, norme);
    }

    private static Rifiuto Scaduto(string codice, DateOnly trasmessoIl, NormeVigenti norme) => new("K-01", codice,
        $"il verbale è stato trasmesso {trasmessoIl.Con("il")} e il termine è finito {UltimoGiorno(trasmessoIl, norme).Con("il")}",
        "il verbale è già definitivo per silenzio-assenso; per correggerlo serve un nuovo atto in autotutela");
}
