using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Validazione;

/// <summary>K-01: l'INPS ha un termine per pronunciarsi; dopo, il silenzio vale assenso.</summary>
public static class SilenzioAssenso
{
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
    public static bool Maturato(DateOnly trasmessoIl, DateOnly oggi, NormeVigenti norme) => oggi > UltimoGiorno(trasmessoIl, norme);

    /// <summary>Il CML può ancora pronunciarsi? (C23: dopo il termine no.)</summary>
    public static IEnumerable<Rifiuto> ValutaPronuncia(DateOnly trasmessoIl, DateOnly oggi, NormeVigenti norme)
    {
        if (Maturato(trasmessoIl, oggi, norme))
            yield return new("K-01", "TERMINE_SCADUTO",
                $"il verbale è stato trasmesso {trasmessoIl.Con("il")} e il termine è finito {UltimoGiorno(trasmessoIl, norme).Con("il")}",
                "il verbale è già definitivo per silenzio-assenso; per correggerlo serve un nuovo atto in autotutela");
    }
}
