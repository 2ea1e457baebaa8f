using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Attestazioni;

/// <summary>Gli atti del QR e della Disability Card (Q).</summary>
internal static class AttiDelleAttestazioni
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.QrGenerato, "la persona genera il suo QR", [Cittadino], "Q-01", [], []),
        new(TipoAtto.QrRevocato, "la persona revoca il suo QR", [Cittadino], "Q-04", [], []),
    ];
}
