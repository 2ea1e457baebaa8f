using System.Collections;

namespace Accerta.Documenti;

internal enum Colore
{
    Testo,
    Titolo,
    Tenue,
    Blu,
    Fondo,
    Filetto,
    Nero,
}

/// <summary>Che cosa dice in più un elemento della struttura a un lettore di schermo.</summary>
internal enum Attributo
{
    Nessuno,
    IntestazioneDiColonna,
    IntestazioneDiRiga,
    ElencoNumerato,
    ElencoPuntato,
}

/// <summary>Un passo del disegno. Le misure sono in punti, dall'angolo in alto a sinistra della striscia.</summary>
internal abstract record Segno;

internal sealed record Apri(string Etichetta, Attributo Attributo = Attributo.Nessuno) : Segno;

internal sealed record Chiudi : Segno;

internal sealed record Parole(double X, double Base, string Testo, Peso Peso, double Corpo, Colore Colore) : Segno;

/// <summary>Un rettangolo pieno senza significato: fondo o filetto.</summary>
internal sealed record Ornamento(double X, double Y, double Larghezza, double Altezza, Colore Colore) : Segno;

/// <summary>Un codice QR con il suo margine bianco già nella matrice.</summary>
internal sealed record Moduli(double X, double Y, double Lato, IReadOnlyList<BitArray> Matrice, string TestoAlternativo) : Segno;

/// <summary>Una fetta orizzontale di pagina, che non si spezza.</summary>
/// <param name="Prima">Spazio sopra, che in cima a una pagina non si mette.</param>
/// <param name="ConLaSeguente">Vero se deve stare sulla stessa pagina della striscia dopo.</param>
/// <param name="DaRipetere">L'intestazione di tabella da ripetere se questa striscia apre una pagina.</param>
internal sealed record Striscia(double Prima, double Altezza, bool ConLaSeguente, IReadOnlyList<Segno> Segni, Striscia? DaRipetere = null);

/// <summary>Le misure del foglio A4, in punti.</summary>
internal static class Foglio
{
    public const double Millimetro = 72 / 25.4;
    public const double Larghezza = 210 * Millimetro;
    public const double Altezza = 297 * Millimetro;
    public const double Margine = 25 * Millimetro;
    public const double Testo = Larghezza - 2 * Margine;
    public const double PrimaCima = 16 * Millimetro;
    public const double Cima = 28 * Millimetro;
    public const double Fondo = Altezza - 24 * Millimetro;
}
