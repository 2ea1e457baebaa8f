using Accerta.Arredo;
using Accerta.Casi;
using Accerta.Dati;
using Accerta.Norma.Norme;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Schema;

/// <summary>Un ente lavora con le norme incorporate, o con una sua cartella sovrapposta.</summary>
public sealed class LeNorme
{
    [Fact, Trait("regola", "C-02")]
    public void Cio_che_un_ente_importa_lo_usa_anche_il_portale()
    {
        var cartella = Directory.CreateTempSubdirectory("accerta-norme-").FullName;
        File.WriteAllText(Path.Combine(cartella, "icd9.yaml"), "verificato: 2026-11-22\nvoci:\n- { codice: '001.0', descrizione: Prova, verifica: singola, fonte: elenco dell'ente }\n");
        Norme(cartella).Icd9.Voci.ShouldHaveSingleItem().Codice.ShouldBe("001.0");
        Norme(cartella).Tabella.Voci.Count.ShouldBe(Norme(null).Tabella.Voci.Count); // il resto è quello incorporato
        File.WriteAllText(Path.Combine(cartella, "icd9.yaml"), "verificato: 2026-11-22\nvoci: []\n");
        Should.Throw<NormeNonValideException>(() => Norme(cartella)).Difetti.ShouldBe(["icd9: nessuna voce"]);
        Directory.Delete(cartella, recursive: true);
        Should.Throw<IngressoNonValidoException>(() => Norme(cartella)).Message.ShouldStartWith("Accerta:Norme: la cartella");
    }

    private static NormeVigenti Norme(string? cartella)
    {
        using var servizi = new ServiceCollection().AddAccerta(new OpzioniAccerta { Norme = cartella }, new TestApp.OraFerma(default)).BuildServiceProvider();
        return servizi.GetRequiredService<NormeVigenti>();
    }
}
