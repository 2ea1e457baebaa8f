using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Validazione;

/// <summary>Gli atti con cui il verbale diventa definitivo (K, B).</summary>
internal static class AttiDellaConvalida
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.VerbaleConvalidato, "il centro medico-legale convalida il verbale", [Cml], "K-01 M-04", [], []),
        new(TipoAtto.SilenzioAssensoMaturato, "il termine passa senza risposta: il silenzio vale assenso", [Sistema], "K-01", [InVerificaSecondoGrado], []),
        new(TipoAtto.VerbaleDefinitivo, "il verbale diventa definitivo e si notifica in due copie", [Commissione, Cml, Sistema], "B-02 B-03 K-01",
            [VerbaleDaFirmare, InVerificaSecondoGrado], [VerbaleDefinitivo])
        {
            Avviso = "il verbale, nelle due copie, con l'invito a dare i dati economici",
        },
    ];
}
