using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Tests;

public sealed class CaricatoreTests
{
    private const string Assegno = "prestazioni/assegno-mensile";
    private const string Decimisti = "prestazioni/assegno-vitalizio-decimisti";

    [Fact]
    public void Un_valore_senza_fonte_si_rifiuta() =>
        Difetti(Assegno, "vale: 279.75, verifica: doppia, fonte: \"guida", "vale: 279.75, verifica: doppia, nota: \"guida").ShouldContain(d => d.Contains("senza fonte"));

    [Fact]
    public void Un_anno_che_manca_in_mezzo_si_rifiuta_se_non_e_una_lacuna_dichiarata() =>
        Difetti(Decimisti, "lacune: [2022]", "lacune: []").ShouldContain($"{Decimisti}/importo_mensile: manca il 2022 e non è fra le lacune dichiarate");

    [Fact]
    public void Una_lacuna_che_ha_un_valore_si_rifiuta() =>
        Difetti(Decimisti, "lacune: [2022]", "lacune: [2019, 2022]").ShouldContain(d => d.Contains("il 2019 è dichiarato lacuna"));

    [Fact]
    public void Le_date_fuori_ordine_si_rifiutano() =>
        Difetti(Assegno, "dal: 2019-01-01", "dal: 2014-01-01").ShouldContain(d => d.Contains("date non in ordine"));

    [Fact]
    public void Un_importo_con_tre_decimali_si_rifiuta() =>
        Difetti(Assegno, "vale: 336.00", "vale: 336.005").ShouldContain(d => d.Contains("336.005") && d.Contains("due decimali"));

    [Fact]
    public void Una_lettura_sconosciuta_dice_quali_esistono() =>
        Difetti("scelte", "vale: MEZZO_IN_SU_MAI_CENTO", "vale: A_CASO").ShouldContain(d => d.Contains("A_CASO") && d.Contains("TRONCAMENTO"));

    [Fact]
    public void Un_campo_che_non_esiste_si_rifiuta() =>
        Difetti(Assegno, "regola: E-03", "regolina: E-03").ShouldContain(d => d.Contains("campo «regolina» sconosciuto, alla riga "));

    [Theory]
    [InlineData("lacune: [2022]", "lacune: [tutte]", "«lacune»", "«tutte» non è un numero intero")]
    [InlineData("lacune: [2022]", "lacune: 2022", "«lacune»", "dev'essere un elenco")]
    [InlineData("lacune: [2022]", "lacune: [2022]\n  lacune: [2023]", "YAML non leggibile", "")]
    [InlineData("lacune: [2022]", "lacune: [2022", "YAML non leggibile", "parentesi")]
    public void Un_valore_che_non_si_legge_dice_il_campo_e_la_riga(string prima, string dopo, string dove, string perche) =>
        Difetti(Decimisti, prima, dopo).ShouldContain(d => d.StartsWith(Decimisti) && d.Contains(dove) && d.Contains(perche));

    [Fact]
    public void Un_numero_scritto_a_parole_in_una_riga_si_rifiuta() =>
        Difetti("dm-2007", "voce: 1,", "voce: uno, numero: 1,").ShouldContain(d => d.Contains("«voce», alla riga") && d.Contains("«uno» non è un numero intero"));

    [Fact]
    public void Un_campo_di_troppo_in_una_riga_si_rifiuta() =>
        Difetti("dm-2007", "voce: 1,", "voce: 1, numero: 1,").ShouldContain(d => d.Contains("campo «numero» sconosciuto"));

    [Fact]
    public void Un_file_che_non_e_una_mappa_si_rifiuta()
    {
        var file = Dati.FileDiNorme();
        file["eta"] = "- uno\n- due\n";
        Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti.ShouldContain("eta: il file dev'essere una mappa di voci");
    }

    [Fact]
    public void Una_coppia_con_una_prestazione_sconosciuta_si_rifiuta() =>
        Difetti("incompatibilita", "seconda: RENDITA_INAIL", "seconda: RENDITA_ENPALS").ShouldContain(d => d.Contains("RENDITA_ENPALS"));

    [Fact]
    public void Un_file_che_manca_si_dice()
    {
        var file = Dati.FileDiNorme();
        file.Remove("scelte");
        Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti.ShouldContain("scelte: file assente");
    }

    [Fact]
    public void Tutti_i_difetti_arrivano_insieme()
    {
        var file = Dati.FileDiNorme();
        file[Decimisti] = file[Decimisti].Replace("lacune: [2022]", "lacune: []", StringComparison.Ordinal);
        file["eta"] = file["eta"].Replace("67 anni 1 mesi", "67 anni e un mese", StringComparison.Ordinal);
        file["tabella-dm-1992"] = file["tabella-dm-1992"].Replace("fisso: 95", "fisso: 195", StringComparison.Ordinal);
        var difetti = Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti;
        difetti.ShouldContain(d => d.StartsWith(Decimisti));
        difetti.ShouldContain(d => d.StartsWith("eta/eta_pensionabile"));
        difetti.ShouldContain(d => d.StartsWith("tabella-dm-1992"));
    }

    [Fact]
    public void Il_2027_non_c_e_ancora_e_nessuno_usa_il_2026_in_silenzio()
    {
        var serie = Dati.Norme.Prestazioni.Di(CodicePrestazione.AssegnoMensile).ImportoMensile;
        serie.Al(new(2026, 12, 31)).ShouldBe(Euro.Esatti(340.71m));
        var errore = Should.Throw<NormaAssenteException>(() => serie.Al(new(2027, 1, 1)));
        errore.Serie.ShouldBe("prestazioni/assegno-mensile/importo_mensile");
        errore.Giorno.ShouldBe(new(2027, 1, 1));
        errore.Message.ShouldContain("l'ultimo anno caricato è il 2026");
    }

    [Fact]
    public void Una_lacuna_dichiarata_si_dice_con_il_suo_nome() =>
        Should.Throw<NormaAssenteException>(() => Dati.Norme.Prestazioni.Di(CodicePrestazione.AssegnoVitalizioDecimisti).ImportoMensile.Al(new(2022, 5, 1)))
            .Message.ShouldContain("il 2022 è una lacuna dichiarata");

    [Theory]
    [InlineData(CodicePrestazione.AssegnoMensile, 2016, "279.47")]
    [InlineData(CodicePrestazione.PensioneInabilita, 2017, "279.47")]
    [InlineData(CodicePrestazione.PensioneCiechiAssoluti, 2018, "305.56")]
    [InlineData(CodicePrestazione.IndennitaAccompagnamento, 2016, "512.34")]
    [InlineData(CodicePrestazione.IndennitaAccompagnamento, 2017, "515.43")]
    [InlineData(CodicePrestazione.IndennitaAccompagnamento, 2018, "516.35")]
    [InlineData(CodicePrestazione.IndennitaComunicazione, 2018, "256.21")]
    public void Gli_importi_dal_2016_al_2018_ci_sono(CodicePrestazione codice, int anno, string importo) =>
        Dati.Norme.Prestazioni.Di(codice).ImportoMensile.Al(new(anno, 7, 1)).ToString().ShouldBe(importo);

    [Theory]
    [InlineData("2023-12-31", "313.91")]
    [InlineData("2024-01-01", "316.25")]
    public void Il_definitivo_del_2023_si_conosce_dal_2024(string notoAl, string importo) =>
        Dati.Norme.Prestazioni.Di(CodicePrestazione.AssegnoMensile).ImportoMensile
            .Al(new(2023, 6, 1), DateOnly.Parse(notoAl, null)).ToString().ShouldBe(importo);

    [Theory]
    [InlineData("1950-02-10", "2015-05-09", null)]
    [InlineData("1950-02-10", "2015-05-10", "2015-05-10")] // 65 anni e 3 mesi
    [InlineData("1956-06-15", "2023-06-14", null)]
    [InlineData("1956-06-15", "2023-06-15", "2023-06-15")] // 67 anni
    [InlineData("1952-06-10", "2019-06-09", null)]
    [InlineData("1952-06-10", "2019-06-10", "2019-06-10")] // 65 e 7 nel 2018 non bastano più, 66 e 7 nel 2019 nemmeno
    [InlineData("1960-01-15", "2027-01-31", null)]
    [InlineData("1960-01-15", "2027-02-15", "2027-02-15")] // 67 anni e 1 mese
    public void L_eta_pensionabile_si_legge_nel_giorno_in_cui_si_raggiunge(string nascita, string giorno, string? dal) =>
        Dati.Norme.Eta.PensionabileDal(DateOnly.Parse(nascita, null), DateOnly.Parse(giorno, null))
            .ShouldBe(dal is null ? null : DateOnly.Parse(dal, null));

    [Fact]
    public void La_tabella_si_cerca_per_codice_e_per_parole()
    {
        var tabella = Dati.Norme.Tabella;
        var voce = tabella.PerCodice("1002").ShouldNotBeNull();
        (voce.Minimo, voce.Massimo, voce.Fissa).ShouldBe((61m, 70m, false));
        tabella.PerParole("iniziale DEMENZA").ShouldContain(voce);
        tabella.PerParole("parola che non c'è").ShouldBeEmpty();
        tabella.PerCodice("0000").ShouldBeNull();
        tabella.Voci.Single(v => v.Codice == "7217").ComeTabella.ShouldBeNull("la copia letta non riporta le percentuali");
    }

    [Fact]
    public void Le_voci_esenti_da_revisione_sono_dodici() => Dati.Norme.PatologieEsenti.Select(p => p.Voce).ShouldBe(Enumerable.Range(1, 12));

    [Fact]
    public void La_stessa_norma_ha_la_stessa_impronta_e_una_diversa_no()
    {
        var file = Dati.FileDiNorme();
        var prima = NormeVigenti.Da(file).Impronta;
        NormeVigenti.Da(file).Impronta.ShouldBe(prima);
        prima.ShouldBe(Dati.Norme.Impronta);
        file[Assegno] = file[Assegno].Replace("340.71", "340.72", StringComparison.Ordinal);
        NormeVigenti.Da(file).Impronta.ShouldNotBe(prima);
    }

    private static IReadOnlyList<string> Difetti(string nome, string prima, string dopo)
    {
        var file = Dati.FileDiNorme();
        var i = file[nome].IndexOf(prima, StringComparison.Ordinal);
        i.ShouldBeGreaterThanOrEqualTo(0, $"{nome} non contiene più «{prima}»");
        file[nome] = file[nome][..i] + dopo + file[nome][(i + prima.Length)..];
        return Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti;
    }
}
