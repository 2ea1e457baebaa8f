using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Visite;

/// <summary>Gli atti della visita e del verbale (M, G, B).</summary>
internal static class AttiDellaVisita
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.VisitaSvolta, "la commissione visita la persona e scrive il giudizio", [Commissione], "M-01 G-01 G-02 G-03 B-01", [VisitaFissata], [VerbaleDaFirmare]),
        new(TipoAtto.VerbaleFirmato, "un componente firma il verbale", [Commissione], "M-05", [VerbaleDaFirmare], []),
        new(TipoAtto.VerbaleTrasmesso, "il presidente chiude il verbale e lo manda al centro medico-legale", [Commissione], "M-05 K-01", [VerbaleDaFirmare], [InVerificaSecondoGrado]),
    ];
}
