using System.Text.Json.Nodes;

namespace Accerta.Norma.Tests.Terminale;

public sealed class NormeDaTerminaleTests : Terminale
{
    [Fact]
    public async Task Mostra_una_serie_con_date_fonti_e_verifica()
    {
        var (codice, uscita, _) = await Esegui("norme", "mostra", "assegno-mensile/importo");
        codice.ShouldBe(0);
        uscita.ShouldContain("prestazioni/assegno-mensile/importo_mensile (E-03");
        uscita.ShouldContain("313.91");
        uscita.ShouldContain("316.25");
        uscita.ShouldContain("Circ. INPS 23/2025");
        uscita.ShouldNotContain("ipovedenti.it"); // accanto a una fonte con un nome, l'indirizzo resta nel JSON
        Righe(await Json("norme", "mostra", "assegno-mensile/importo")).Single(r => r["vale"]!.ToString() == "316.25")["noto_dal"]!.ToString().ShouldBe("2024-01-01");
    }

    [Fact]
    public async Task Mostra_il_valore_in_vigore_un_giorno_per_quanto_se_ne_sapeva()
    {
        Righe(await Json("norme", "mostra", "assegno-mensile/importo", "--giorno", "2023-06-01")).Single()["vale"]!.ToString().ShouldBe("313.91");
        Righe(await Json("norme", "mostra", "assegno-mensile/importo", "--giorno", "2027-06-01")).Single()["vale"]!.ToString().ShouldBe("manca");
        Righe(await Json("norme", "mostra")).Count.ShouldBeGreaterThan(50);
        (await Sbaglia("norme", "mostra", "inesistente")).ShouldContain("serie: «inesistente» non c'è");
    }

    [Fact]
    public async Task Verifica_elenca_cio_che_e_da_confermare_cio_che_manca_e_quanto_sono_completi_gli_elenchi()
    {
        var (codice, uscita, _) = await Esegui("norme", "verifica", "--anno", "2026");
        codice.ShouldBe(1); // manca l'assegno sociale sostitutivo
        uscita.ShouldContain("Da confermare");
        uscita.ShouldContain("completa solo la fascia 61-70");
        var json = await Json("norme", "verifica", "--anno", "2026");
        Righe(json, 0).ShouldAllBe(r => r["verifica"]!.ToString() == "SINGOLA" || r["verifica"]!.ToString() == "MEMORIA");
        Righe(json, 0).ShouldContain(r => r["dove"]!.ToString() == "termini/preavviso_visita_giorni" && r["verifica"]!.ToString() == "MEMORIA");
        Righe(json, 1).ShouldContain(r => r["serie"]!.ToString() == "prestazioni/assegno-mensile/importo_mensile" && r["anno"]!.ToString() == "2027");
        Righe(json, 1).ShouldNotContain(r => r["serie"]!.ToString() == "prestazioni/assegno-mensile/importo_mensile" && r["anno"]!.ToString() == "2026");
        Righe(json, 1).ShouldContain(r => r["serie"]!.ToString() == "prestazioni/assegno-sociale-sostitutivo/importo_mensile" && r["anno"]!.ToString() == "2026");
        Righe(json, 2).ShouldContain(r => r["elenco"]!.ToString() == "icd9" && r["che_cosa_manca"]!.ToString().Contains("una piccola parte"));
    }

    [Fact]
    public async Task Confronta_dice_vecchio_nuovo_differenza_e_percento()
    {
        var riga = Righe(await Json("norme", "confronta", "2025", "2026")).Single(r => r["serie"]!.ToString() == "prestazioni/assegno-mensile/importo_mensile");
        (riga["prima"]!.ToString(), riga["dopo"]!.ToString(), riga["differenza"]!.ToString(), riga["percento"]!.ToString()).ShouldBe(("336.00", "340.71", "+4.71", "+1.40%"));
        riga["fonte"]!.ToString().ShouldContain("Circ. INPS 153/2025");
        Righe(await Json("norme", "confronta", "2025", "2025")).ShouldBeEmpty();
        (await Esegui("norme", "confronta", "2025", "2025")).Uscita.ShouldContain("niente");
        (await Sbaglia("norme", "confronta", "25", "2026")).ShouldContain("servono due anni");
        (await Sbaglia("norme", "confronta", "2025")).ShouldBe("dopo: manca");
    }

    [Fact]
    public async Task Una_cartella_di_norme_si_sovrappone_a_quelle_incorporate()
    {
        Scrivi("norme/prestazioni/assegno-mensile.yaml", Dati.FileDiNorme()["prestazioni/assegno-mensile"].Replace("vale: 336.00", "vale: 346.00"));
        Righe(await Json("norme", "mostra", "assegno-mensile/importo", "--giorno", "2025-06-01", "--norme", Via("norme"))).Single()["vale"]!.ToString().ShouldBe("346.00");
        (await Json("calcola", Scrivi("ada.yaml", Ada), "--norme", Via("norme")))["risultato"]!["totale_mensile"]!.ToString().ShouldBe("346.00");
    }

    [Fact]
    public async Task Una_cartella_con_un_file_che_non_e_di_norme_o_con_difetti_si_rifiuta()
    {
        Scrivi("sbagliata/prestazioni/assegno.yaml", "x: 1");
        (await Sbaglia("norme", "mostra", "--norme", Via("sbagliata"))).ShouldBe("--norme: «prestazioni/assegno.yaml» non è un file di norme");
        Scrivi("difettosa/eta.yaml", Dati.FileDiNorme()["eta"].Replace("67 anni 1 mesi", "67 anni e un mese"));
        var (codice, _, errori) = await Esegui("norme", "mostra", "--norme", Via("difettosa"));
        codice.ShouldBe(3);
        errori.ShouldContain("eta/eta_pensionabile");
    }

    [Fact]
    public async Task Senza_un_comando_si_dice_che_manca()
    {
        (await Sbaglia("norme")).ShouldContain("manca il comando");
        (await Sbaglia("norme", "inventa")).ShouldBe("inventa: comando o argomento sconosciuto");
        var (codice, uscita, _) = await Esegui();
        codice.ShouldBe(2);
        uscita.ShouldContain("calcola");
    }

    private static List<JsonNode> Righe(JsonNode json, int tavola = 0) => [.. json["tavole"]![tavola]!["righe"]!.AsArray().Select(r => r!)];
}
