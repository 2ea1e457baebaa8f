using System.Runtime.CompilerServices;

namespace Accerta.Norma.Prestazioni;

/// <summary>Ciò che spetta a una persona in un mese.</summary>
/// <param name="Dovute">Le prestazioni che si pagano.</param>
/// <param name="Sospese">Le prestazioni ferme per un ricovero (E-06).</param>
/// <param name="Totale">La somma, tredicesime comprese a dicembre; senza gli importi non noti (scelta C56).</param>
public readonly record struct MeseDovuto(InsiemeDiPrestazioni Dovute, InsiemeDiPrestazioni Sospese, Euro Totale);

/// <summary>Ciò che spetta a una persona in un anno: dodici mesi, da gennaio.</summary>
[InlineArray(12)]
public struct AnnoDovuto
{
    private MeseDovuto _gennaio;

    /// <summary>La somma dell'anno.</summary>
    public readonly Euro Totale
    {
        get
        {
            var somma = Euro.Zero;
            foreach (var mese in this) somma += mese.Totale;
            return somma;
        }
    }
}
