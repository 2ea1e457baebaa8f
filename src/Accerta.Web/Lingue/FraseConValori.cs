using System.Runtime.CompilerServices;
using System.Text;
using Accerta.Norma.Prestazioni;

namespace Accerta.Web.Lingue;

/// <summary>Una stringa interpolata, divisa in modello («Tappa {0} di 4») e valori: il modello è la chiave con cui si cerca la traduzione.</summary>
[InterpolatedStringHandler]
public readonly struct FraseConValori(int literalLength, int formattedCount)
{
    private readonly StringBuilder _modello = new(literalLength + (3 * formattedCount));
    private readonly List<object?> _valori = new(formattedCount);

    public string Modello => _modello.ToString();
    public object?[] Valori => [.. _valori];

    public void AppendLiteral(string testo) => _modello.Append(testo.Replace("{", "{{").Replace("}", "}}"));

    public void AppendFormatted(DateOnly giorno) => Aggiungi(giorno.InBreve);

    public void AppendFormatted(Euro euro) => Aggiungi(euro.InCifre);

    public void AppendFormatted<T>(T valore) => Aggiungi(valore);

    private void Aggiungi(object? valore)
    {
        _modello.Append('{').Append(_valori.Count).Append('}');
        _valori.Add(valore);
    }
}
