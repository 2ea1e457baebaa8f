using System.Text.Encodings.Web;
using System.Text.Json;
using Accerta.Documenti;
using Accerta.Persone;

namespace Accerta.Arredo;

// Le carte, nelle parole in cui la persona le riceve.
public sealed partial class TestApp
{
    private static readonly JsonSerializerOptions SenzaFughe = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Il testo di una carta, di seguito; del tutto uguale a quello del PDF, che di suo aggiunge l'aspetto.</summary>
    public async Task<string> Carta(Pratica pratica, string nome, Guid? quale = null, Attore? chi = null)
    {
        var carta = (await ConAsync((CarteDelFascicolo carte) => carte.HandleAsync(pratica.FascicoloId, chi ?? pratica.Cittadino, nome, default, quale: quale))).DeveAccettare();
        return $"{carta.Titolo}\n{JsonSerializer.Serialize(carta.Blocchi.Select(b => (object)b), SenzaFughe)}";
    }
}
