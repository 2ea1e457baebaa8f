using Accerta.Calcolo;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Tests.Terminale;

public sealed class ImportaTests : Terminale
{
    [Fact]
    public async Task Una_tabella_si_importa_con_la_sua_fonte_e_il_sistema_la_usa()
    {
        var foglio = Scrivi("dm.csv", "codice;descrizione;min;max;fisso;sezione\n1002;demenza iniziale;61;70;;psichico\n4004;\"perdita; \"\"grave\"\"\";;;65,50;uditivo\n");
        var (codice, uscita, errori) = await Esegui("norme", "importa", "tabella-dm-1992", foglio, "--fonte", "GU 47/1992, s.o.", "--in", Via("norme"), "--verificato", "2026-11-21");
        (codice, errori).ShouldBe((0, ""));
        uscita.ShouldContain("Righe importate: 2");
        var voci = CartellaDiNorme.Apri(Via("norme")).Tabella.Voci;
        voci.Select(v => (v.Codice, v.Descrizione, v.Minimo, v.Massimo, v.Sezione, v.Fonte, v.Verifica)).ShouldBe([
            ("1002", "demenza iniziale", 61m, 70m, "psichico", "GU 47/1992, s.o.", Verifica.Singola),
            ("4004", "perdita; \"grave\"", 65.5m, 65.5m, "uditivo", "GU 47/1992, s.o.", Verifica.Singola)]);
        Directory.GetFiles(Via("norme")).Select(Path.GetFileName).ShouldBe(["tabella-dm-1992.yaml"]);
    }

    [Fact]
    public async Task Tre_difetti_si_dicono_tutti_e_tre_e_non_si_scrive_niente()
    {
        var foglio = Scrivi("dm.csv", "codice,descrizione,min,max\n10,codice corto,1,2\n1003,,1,2\n1004,rovesciata,80,70\n1005,buona,10,20\n");
        var (codice, uscita, errori) = await Esegui("norme", "importa", "tabella-dm-1992", foglio, "--fonte", "GU", "--in", Via("norme"));
        (codice, uscita).ShouldBe((2, ""));
        errori.ShouldContain("Difetti: 3");
        errori.ShouldContain("2   codice        10       scrivere quattro cifre, per esempio 1002");
        errori.ShouldContain("3   descrizione            scrivere un valore");
        errori.ShouldContain("4   min           80       il minimo non può superare il massimo (70)");
        Directory.Exists(Via("norme")).ShouldBeFalse();
    }

    [Fact]
    public async Task Un_foglio_con_difetti_non_tocca_il_file_di_prima()
    {
        string[] comando = ["norme", "importa", "icd9", Scrivi("i.csv", "codice,descrizione\n250.00,Diabete\nV30,Nato vivo\n"), "--fonte", "elenco", "--in", Via("norme"), "--verificato", "2026-11-21"];
        (await Esegui(comando)).Codice.ShouldBe(0);
        var prima = await File.ReadAllTextAsync(Via("norme/icd9.yaml"), TestContext.Current.CancellationToken);
        Scrivi("i.csv", "codice,descrizione\n250.00,Diabete\n250.00,Ancora\nabc,Boh\n");
        (await Esegui(comando)).Errori.ShouldContain("Difetti: 2");
        (await File.ReadAllTextAsync(Via("norme/icd9.yaml"), TestContext.Current.CancellationToken)).ShouldBe(prima);
        prima.ShouldContain("- { codice: \"250.00\", descrizione: \"Diabete\", verifica: singola, fonte: \"elenco\" }");
        CartellaDiNorme.Apri(Via("norme")).Impronta.ShouldNotBe(Dati.Norme.Impronta);
    }

    [Fact]
    public async Task Una_provincia_cambia_regime_e_le_altre_restano()
    {
        var foglio = Scrivi("t.csv", "sigla,nome,regime,dal\nag,Agrigento,riforma,2028-01-01\nZZ,Prova,INTEGRATA,2026-01-01\n");
        (await Esegui("norme", "importa", "territori", foglio, "--fonte", "DL di prova", "--in", Via("norme"))).Codice.ShouldBe(0);
        var territori = CartellaDiNorme.Apri(Via("norme")).Territori;
        territori.Province.Count.ShouldBe(Dati.Norme.Territori.Province.Count + 1);
        territori.RegimeDi("ZZ", new(2026, 1, 1)).ShouldBe(Regime.Integrata);
        territori.RegimeDi("AG", new(2026, 6, 1)).ShouldBe(Regime.Integrata);
        territori.Trova("AG")!.Regimi.Valori[^1].ShouldBe(new(new(2028, 1, 1), DateOnly.MinValue, Regime.Riforma, "DL di prova", Verifica.Singola, false));
        territori.Trova("AG")!.Regione.ShouldBe("Sicilia");
        foreach (var provincia in Dati.Norme.Territori.Province.Where(p => p.Sigla != "AG"))
            territori.Trova(provincia.Sigla)!.Regimi.Valori.ShouldBe(provincia.Regimi.Valori);
    }

    [Theory]
    [InlineData("territori", "sigla,nome,regime,dal\nTOR,Torino,INTEGRATA,2026-01-01\n", "due lettere")]
    [InlineData("territori", "sigla,nome,regime,dal\nTO,Torino,BOH,2026-01-01\n", "INTEGRATA, CONVENZIONATA, RIFORMA")]
    [InlineData("territori", "sigla,nome,regime,dal\nTO,Torino,RIFORMA,01/01/2026\n", "AAAA-MM-GG")]
    [InlineData("territori", "sigla,nome,regime,dal\nTO,Torino,RIFORMA,2026-01-01\nTO,Torino,INTEGRATA,2026-01-01\n", "in un'altra riga")]
    [InlineData("territori", "sigla,nome,regime,dal\nTO,Torino,RIFORMA,2026-01-01\nTO,Turin,INTEGRATA,2027-01-01\n", "ha due nomi")]
    [InlineData("tabella-dm-1992", "codice,descrizione,min,max,fisso\n1002,x,1,2,3\n", "scrivere o «fisso»")]
    [InlineData("tabella-dm-1992", "codice,descrizione,min,max,fisso\n1002,x,,,101\n", "da 0 a 100")]
    [InlineData("tabella-dm-1992", "codice,descrizione,min\n1002,x,5\n", "scrivere o «fisso»")]
    [InlineData("tabella-dm-1992", "codice;descrizione;fisso\n1002;x;50,123\n", "2   fisso     50,123   scrivere al più due decimali: qui non si arrotonda")]
    [InlineData("icd9", "codice\n250.00\n", "aggiungere questa colonna")]
    [InlineData("icd9", "codice,descrizione,prezzo\n250.00,x,1\n", "togliere questa colonna")]
    [InlineData("icd9", "codice,descrizione,codice\n250.00,x,1\n", "due volte")]
    [InlineData("icd9", "codice,descrizione\n250.00,Diabete, mellito\n", "va fra virgolette")]
    [InlineData("icd9", "codice,descrizione\n250.00,\"Diabete\n", "chiudere le virgolette")]
    [InlineData("icd9", "codice,descrizione\n", "solo l'intestazione")]
    [InlineData("icd9", "", "vuoto")]
    public async Task Ogni_difetto_ha_il_suo_rimedio(string genere, string foglio, string rimedio)
    {
        var (codice, _, errori) = await Esegui("norme", "importa", genere, Scrivi("f.csv", foglio), "--fonte", "x", "--in", Via("norme"));
        codice.ShouldBe(2);
        errori.ShouldContain("Difetti: 1");
        errori.ShouldContain(rimedio);
        Directory.Exists(Via("norme")).ShouldBeFalse();
    }

    [Fact]
    public async Task Un_comando_incompleto_dice_che_cosa_manca()
    {
        var foglio = Scrivi("i.csv", "codice,descrizione\n250.00,Diabete\n");
        (await Sbaglia("norme", "importa", "icd9", foglio, "--in", Via("norme"))).ShouldBe("--fonte: manca");
        (await Sbaglia("norme", "importa", "icd9", foglio, "--fonte", " ", "--in", Via("norme"))).ShouldContain("--fonte");
        (await Sbaglia("norme", "importa", "agenda", foglio, "--fonte", "x", "--in", Via("norme"))).ShouldBe("genere: «agenda» non è fra tabella-dm-1992, icd9, territori");
    }
}
