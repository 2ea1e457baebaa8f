using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Tests;

[Trait("regola", "G-06")]
public sealed class SensorialeTests
{
    private static readonly DateOnly Oggi = new(2023, 6, 15);
    private static readonly EsameUditivo Adulto = new(new(1990, 1, 1), Oggi, Soglia(75), Soglia(90), 0, false, CausaMinorazione.Civile, true);

    [Theory]
    [InlineData("NULLO", ClasseVisiva.CiecoAssoluto)]
    [InlineData("OMBRA_LUCE", ClasseVisiva.CiecoAssoluto)]
    [InlineData("MOTO_MANO", ClasseVisiva.CiecoAssoluto)]
    [InlineData("0/10", ClasseVisiva.CiecoAssoluto)]
    [InlineData("1/1000", ClasseVisiva.CiecoParziale)]
    [InlineData("1/20", ClasseVisiva.CiecoParziale)]
    [InlineData("0.05", ClasseVisiva.CiecoParziale)]
    [InlineData("0.5/10", null)]
    [InlineData("0,05", null)]
    [InlineData("1/0", null)]
    [InlineData("1/19", ClasseVisiva.IpovedenteGrave)]
    [InlineData("1/10", ClasseVisiva.IpovedenteGrave)]
    [InlineData("11/100", ClasseVisiva.IpovedenteMedioGrave)]
    [InlineData("2/10", ClasseVisiva.IpovedenteMedioGrave)]
    [InlineData("21/100", ClasseVisiva.IpovedenteLieve)]
    [InlineData("3/10", ClasseVisiva.IpovedenteLieve)]
    [InlineData("31/100", ClasseVisiva.Nessuna)]
    [InlineData("10/10", ClasseVisiva.Nessuna)]
    public void Il_visus_dell_occhio_migliore_decide_la_classe(string visus, ClasseVisiva? classe)
    {
        if (classe is null) Should.Throw<FormatException>(() => Visus.Parse(visus));
        else Vista.Giudica(new(Visus.Parse(visus), Visus.Spento, null, CausaMinorazione.Civile), Dati.Norme, Oggi).Classe.ShouldBe(classe.Value);
    }

    [Theory]
    [InlineData("0", ClasseVisiva.CiecoAssoluto)]
    [InlineData("2.99", ClasseVisiva.CiecoAssoluto)]
    [InlineData("3", ClasseVisiva.CiecoParziale)]
    [InlineData("9.99", ClasseVisiva.CiecoParziale)]
    [InlineData("10", ClasseVisiva.IpovedenteGrave)]
    [InlineData("29.99", ClasseVisiva.IpovedenteGrave)]
    [InlineData("30", ClasseVisiva.IpovedenteMedioGrave)]
    [InlineData("49.99", ClasseVisiva.IpovedenteMedioGrave)]
    [InlineData("50", ClasseVisiva.IpovedenteLieve)]
    [InlineData("59.99", ClasseVisiva.IpovedenteLieve)]
    [InlineData("60", ClasseVisiva.Nessuna)]
    public void Il_campo_visivo_decide_la_classe(string residuo, ClasseVisiva classe) =>
        Vista.Giudica(new(Visus.Parse("10/10"), Visus.Parse("10/10"), Frazione.Parse(residuo), CausaMinorazione.Civile), Dati.Norme, Oggi).Classe.ShouldBe(classe);

    [Theory]
    [InlineData("1/20", "50", ClasseVisiva.CiecoParziale)]
    [InlineData("3/10", "5", ClasseVisiva.CiecoParziale)]
    [InlineData("MOTO_MANO", "100", ClasseVisiva.CiecoAssoluto)]
    public void Fra_visus_e_campo_vale_il_piu_grave(string visus, string residuo, ClasseVisiva classe) =>
        Vista.Giudica(new(Visus.Parse(visus), Visus.Parse(visus), Frazione.Parse(residuo), CausaMinorazione.Civile), Dati.Norme, Oggi).Classe.ShouldBe(classe);

    [Theory]
    [InlineData(CausaMinorazione.Civile, true)]
    [InlineData(CausaMinorazione.Guerra, false)]
    [InlineData(CausaMinorazione.Lavoro, false)]
    [InlineData(CausaMinorazione.Servizio, false)]
    public void Solo_la_causa_civile_da_la_cecita_civile(CausaMinorazione causa, bool civile)
    {
        var giudizio = Vista.Giudica(new(Visus.Spento, Visus.Spento, null, causa), Dati.Norme, Oggi);
        (giudizio.Classe, giudizio.CiecoCivile, giudizio.ProvvidenzeEconomiche).ShouldBe((ClasseVisiva.CiecoAssoluto, civile, civile));
        giudizio.Motivi.Any(m => m.Esito == EsitoMotivo.NonSpetta && m.Trovato == causa.Codice()).ShouldBe(!civile);
    }

    [Theory]
    [InlineData("MOTO_MANO", "spento, o solo ombra, luce o moto della mano", "cecità assoluta")]
    [InlineData("1/20", "0,05", "cecità parziale")]
    [InlineData("1/10", "0,1", "ipovisione grave")]
    [InlineData("2/10", "0,2", "ipovisione medio-grave")]
    [InlineData("3/10", "0,3", "ipovisione lieve")]
    [InlineData("10/10", "1", "nessuna classe")]
    public void I_motivi_dicono_il_visus_e_il_campo_trovati(string visus, string trovato, string classe)
    {
        var motivi = Vista.Giudica(new(Visus.Parse(visus), Visus.Spento, Frazione.Parse("29.5"), CausaMinorazione.Civile), Dati.Norme, Oggi).Motivi;
        motivi.Count.ShouldBe(2);
        (motivi[0].Parole, motivi[0].Trovato, motivi[0].Soglia).ShouldBe(
            ($"il visus dell'occhio migliore, con correzione, dà: {classe}", trovato, "fino a 0,05 per la cecità parziale"));
        (motivi[1].Parole, motivi[1].Trovato, motivi[1].Soglia).ShouldBe(
            ("il residuo perimetrico binoculare dà: ipovisione grave", "29,5%", "sotto il 10% per la cecità parziale, sotto il 3% per l'assoluta"));
        motivi.ShouldAllBe(m => m.Regola == "G-06" && m.Esito == EsitoMotivo.Calcolato);
    }

    [Theory]
    [InlineData("10/10", "9", false)]
    [InlineData("1/20", "9", true)]
    [InlineData("10/10", "2", true)] // l'assoluta per campo non è toccata dalla scelta
    public void Con_l_altra_lettura_il_solo_campo_non_apre_le_provvidenze_del_cieco_parziale(string visus, string residuo, bool provvidenze)
    {
        var file = Dati.FileDiNorme();
        file["scelte"] = file["scelte"].Replace("vale: PROVVIDENZE", "vale: SOLO_CLASSE", StringComparison.Ordinal);
        var esame = new EsameVisivo(Visus.Parse(visus), Visus.Parse(visus), Frazione.Parse(residuo), CausaMinorazione.Civile);
        Vista.Giudica(esame, NormeVigenti.Da(file), Oggi).ProvvidenzeEconomiche.ShouldBe(provvidenze);
        Vista.Giudica(esame, Dati.Norme, Oggi).ProvvidenzeEconomiche.ShouldBeTrue();
    }

    [Theory, Trait("regola", "G-07")]
    [InlineData("2011-06-16", 60, 60, true, "2023-06-16")] // 12 anni domani
    [InlineData("2011-06-16", 59, 60, false, null)]
    [InlineData("2011-06-16", 75, 60, true, null)]
    [InlineData("2011-06-15", 74, 75, false, null)] // 12 anni oggi
    [InlineData("2011-06-15", 75, 75, true, null)]
    public void La_soglia_cambia_il_giorno_dei_dodici_anni(string nascita, int db, int soglia, bool sordo, string? decade)
    {
        var giudizio = Udito.Giudica(Adulto with { Nascita = DateOnly.Parse(nascita, null), Destro = Soglia(db) }, Dati.Norme);
        (giudizio.Sordo, giudizio.SogliaApplicata, giudizio.ValutareComeInvalidita, giudizio.DecadeIl?.ToString("yyyy-MM-dd", null)).ShouldBe((sordo, soglia, !sordo, decade));
    }

    [Theory, Trait("regola", "G-07")]
    [InlineData(143, true)]
    [InlineData(144, false)]
    public void L_insorgenza_e_prima_dei_dodici_anni(int mesi, bool sordo) => Udito.Giudica(Adulto with { InsorgenzaMesi = mesi }, Dati.Norme).Sordo.ShouldBe(sordo);

    [Fact, Trait("regola", "G-07")]
    public void La_media_e_esatta_e_dell_orecchio_migliore()
    {
        var media = Udito.Giudica(Adulto with { Destro = Soglia(90), Sinistro = new(74, 75, 75) }, Dati.Norme);
        (media.Sordo, media.MediaMigliore.ToString()).ShouldBe((false, "74.67"));
    }

    [Fact, Trait("regola", "G-07")]
    public void Ogni_requisito_che_manca_si_dice()
    {
        var giudizio = Udito.Giudica(new(new(1990, 1, 1), Oggi, Soglia(50), Soglia(50), 156, true, CausaMinorazione.Lavoro, false), Dati.Norme);
        giudizio.Rifiuti.Select(r => r.Codice).ShouldBe(
            ["CAUSA_NON_CIVILE", "NATURA_PSICHICA", "REQUISITO_SANITARIO_MANCANTE", "REQUISITO_SANITARIO_MANCANTE", "REQUISITO_SANITARIO_MANCANTE"]);
        giudizio.Rifiuti[2].Trovato.ShouldBe("la sordità è cominciata a 13 anni, non prima dei 12");
        giudizio.Rifiuti[4].Trovato.ShouldBe("la perdita media dell'orecchio migliore è 50 dB, la soglia è 75 dB");
        giudizio.ValutareComeInvalidita.ShouldBeFalse(); // di causa non civile risponde un altro ente
    }

    [Theory, Trait("regola", "E-02")]
    [InlineData("2005-06-16", 60, false)]
    [InlineData("2005-06-16", 61, true)]
    [InlineData("2005-06-15", 61, false)] // 18 anni oggi
    public void Per_la_frequenza_la_perdita_deve_superare_60_dB(string nascita, int db, bool requisito) =>
        Udito.RequisitoFrequenza(DateOnly.Parse(nascita, null), Oggi, Soglia(db), Dati.Norme).ShouldBe(requisito);

    private static SogliaUditiva Soglia(int db) => new(db, db, db);
}
