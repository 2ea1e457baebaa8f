using System.Text.Json.Nodes;
using Accerta.Casi;

namespace Accerta.Norma.Tests;

/// <summary>I casi risolti di <c>casi/</c> e <c>casi/nostri/</c>, ciascuno una prova.</summary>
public sealed class CasiTests
{
    private static readonly string[] Aree = ["riduzionistico", "sensoriale", "diritti-economici", "dichiarazioni", "termini", "agevolazioni", "procedura"];
    private static readonly Dictionary<string, JsonNode?[]> PerArea = Aree.ToDictionary(a => a, a => (JsonNode?[])[.. Dati.Casi(a), .. Dati.Casi($"nostri/{a}")]);

    public static TheoryData<string, string, string> Tutti()
    {
        var dati = new TheoryData<string, string, string>();
        foreach (var (area, casi) in PerArea)
            foreach (var caso in casi) dati.Add(area, caso!["id"]!.GetValue<string>(), caso["titolo"]!.GetValue<string>());
        return dati;
    }

    [Theory, MemberData(nameof(Tutti))]
    public void Il_caso_ha_la_risposta_attesa(string area, string id, string titolo)
    {
        var caso = PerArea[area].First(c => c!["id"]!.GetValue<string>() == id)!;
        var riga = new JsonObject { ["id"] = id, ["area"] = area, ["input"] = caso["input"]!.DeepClone() }.ToJsonString();

        var risposta = JsonNode.Parse(new RispostaAiCasi(Dati.Norme).Rispondi(riga))!;

        risposta["errore"].ShouldBeNull(titolo);
        risposta["id"]!.GetValue<string>().ShouldBe(id);
        Confronto.Differenze(caso["atteso"], risposta["esito"]).ShouldBeEmpty(titolo);
    }

    [Fact]
    public void Ci_sono_tutti_i_casi() => PerArea.Values.Sum(c => c.Length).ShouldBeGreaterThanOrEqualTo(398);
}
