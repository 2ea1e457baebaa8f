using System.Text.Json.Nodes;
using Accerta.Calcolo;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Motivazione.Voci;

namespace Accerta.Norma.Tests.Voci;

/// <summary>Quattro voci, una sola decisione: le stesse cifre, le stesse date, gli stessi passi successivi.</summary>
public sealed class QuattroVociTests
{
    private static readonly string[] Subordinate = [", che ", " perché ", " quando ", " mentre ", " affinché ", " qualora ", " purché ", " sebbene "];

    public static TheoryData<string> Casi => [.. Dati.Casi("diritti-economici").Where(c => c!["input"]!["quesito"] is null).Select(c => $"{c!["id"]}")];

    [Theory, MemberData(nameof(Casi))]
    public void Le_quattro_voci_dicono_le_stesse_cifre_e_gli_stessi_passi(string id)
    {
        var valutazione = Valutazione(id);
        DiconoLoStesso(valutazione.Spiega());
        DiceCioCheSiECalcolato(valutazione);
    }

    [Theory, MemberData(nameof(Casi))]
    public void La_voce_facile_ha_frasi_corte_senza_simboli_ne_subordinate(string id)
    {
        var righe = Di(VoceDiSpiegazione.FacileDaLeggere, Valutazione(id).Spiega()).Split('\n');
        righe.ShouldAllBe(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 25);
        righe.ShouldAllBe(r => r.IndexOfAny(new[] { '€', '%', '(', ')', ';', '°', '«' }) < 0);
        righe.ShouldAllBe(r => !r.Contains("dB", StringComparison.Ordinal) && !r.Contains("UE", StringComparison.Ordinal));
        righe.ShouldAllBe(r => !r.TrimEnd('.').Contains(". ", StringComparison.Ordinal));
        righe.ShouldAllBe(r => Subordinate.All(s => !r.Contains(s, StringComparison.OrdinalIgnoreCase)));
        righe.ShouldContain(righe.Length == 1 ? "Nessuna prestazione riguarda questi fatti." : "Parole difficili");
    }

    [Fact]
    public void Per_chiunque_la_spiegazione_dice_cio_che_si_e_calcolato() =>
        Prop.ForAll(ProprietaDellePrestazioniTests.Chiunque, fatti =>
        {
            var valutazione = ValutazioneEconomica.Valuta(fatti, new(2025, 4, 15), Dati.Norme);
            DiconoLoStesso(valutazione.Spiega());
            DiceCioCheSiECalcolato(valutazione);
            return true;
        }).Check(Dati.Volte(200));

    [Fact]
    public void I_rifiuti_hanno_le_stesse_cifre_e_gli_stessi_rimedi()
    {
        Rifiuto[] rifiuti =
        [
            new("C-05", "CERTIFICATO_SCADUTO", "scaduto il 10 aprile 2025, dopo 90 giorni", "chiedere un nuovo certificato al medico", "certificato"),
            new("D-10", "OLTRE_1000_SOLO_ACCREDITO", "1.234,50 € al mese, oltre 1.000,00 €", "indicare un conto; scegliere un libretto"),
            .. CalcoloRiduzionistico.Calcola(new([new("cuore", 160, VoceDiTabella.Fissa(60))], [], 9), Dati.Norme, new(2025, 1, 1)).Rifiuti,
        ];
        var legale = Cifre.DelTesto(Di(VoceDiSpiegazione.Legale, rifiuti));
        legale.ShouldBe(["2025-04-10", "90 GIORNI", "1234.5 EURO", "1000 EURO", "160 PERCENTO", "9 PUNTI", "5 PUNTI"], ignoreOrder: true);
        Cifre.DelTesto(Di(VoceDiSpiegazione.Semplice, rifiuti)).ShouldBe(legale);
        Cifre.DelTesto(Di(VoceDiSpiegazione.FacileDaLeggere, rifiuti)).ShouldBe(legale);
        Cifre.DelJson(Di(VoceDiSpiegazione.Json, rifiuti)).ShouldBe(legale);
        foreach (var passo in rifiuti.SelectMany(r => r.Rimedio.Split("; "))) Detto(passo, [.. Enum.GetValues<VoceDiSpiegazione>().Select(v => Di(v, rifiuti))]);
        JsonNode.Parse(Di(VoceDiSpiegazione.Json, rifiuti))!["rifiuti"]![0]!["codice"]!.GetValue<string>().ShouldBe("CERTIFICATO_SCADUTO");
    }

    [Fact]
    public void I_passi_di_una_percentuale_si_dicono_in_quattro_modi()
    {
        var calcolata = CalcoloRiduzionistico.Calcola(
            new([new("cuore", 60, VoceDiTabella.Fissa(60)), new("udito", 40, VoceDiTabella.Fissa(40)), new("vista", 5, VoceDiTabella.Fissa(5))], [], 2), Dati.Norme, new(2025, 1, 1)).Valore;
        var motivi = SpiegazioneDellaPercentuale.Di(calcolata);
        motivi.Select(m => m.Regola).ShouldBe(["G-02", "G-02", "G-02", "G-01", "G-02", "G-03"]);
        motivi[1].Trovato.ShouldBe("40%: si arriva a 60% + 40% · 40% = 76%");
        motivi[2].Trovato.ShouldBe("5%: troppo lieve per contare");
        motivi[3].Trovato.ShouldBe("2 punti: da 76% a 78%");
        motivi[4].Trovato.ShouldBe("0,60 + 0,40·0,40 = 0,76: 78%, nel verbale 78%");
        motivi[4].MisuraTrovata.ShouldBe(new Misura(78, Unita.Percento));
        var legale = Cifre.DelTesto(Di(VoceDiSpiegazione.Legale, motivi));
        Cifre.DelTesto(Di(VoceDiSpiegazione.Semplice, motivi)).ShouldBe(legale);
        Cifre.DelTesto(Di(VoceDiSpiegazione.FacileDaLeggere, motivi)).ShouldBe(legale);
        Cifre.DelJson(Di(VoceDiSpiegazione.Json, motivi)).ShouldBe(legale);
    }

    [Fact]
    public void Un_motivo_senza_parole_semplici_si_dice_con_quelle_che_ha()
    {
        Motivo[] motivi = [new("K-01", "il termine della convalida", "60 giorni passati", "60 giorni", EsitoMotivo.NonSpetta) { ValeDal = new(2010, 1, 1), ProssimoPasso = "aspettare; chiedere notizie" }];
        Di(VoceDiSpiegazione.Semplice, motivi).ShouldBe("- Abbiamo guardato il termine della convalida. Abbiamo trovato: 60 giorni passati. La regola dice: 60 giorni. Questo non basta. "
            + "La regola vale dal 1° gennaio 2010. Che cosa puoi fare: aspettare; chiedere notizie.");
        Di(VoceDiSpiegazione.FacileDaLeggere, motivi).ShouldBe("Abbiamo guardato il termine della convalida.\nAbbiamo trovato: 60 giorni passati.\nLa regola dice: 60 giorni.\nQuesto non basta.\n"
            + "La regola vale dal 1 gennaio 2010.\nAdesso puoi fare questo:\n- Aspettare.\n- Chiedere notizie.");
        Di(VoceDiSpiegazione.Legale, motivi).ShouldBe("1. Visto: regola K-01, L. 295/1990 art. 1 c. 7.\n   Accertato: il termine della convalida: 60 giorni passati.\n   Parametro: 60 giorni.\n"
            + "   In vigore: dal 1° gennaio 2010.\n   Esito: il requisito non è soddisfatto.\n   Passo successivo: aspettare; chiedere notizie.");
    }

    private static ValutazioneEconomica Valutazione(string id)
    {
        var file = FileDiFatti.Leggi(Dati.Casi("diritti-economici").Single(c => $"{c!["id"]}" == id)!["input"]!.ToJsonString());
        var giorno = file.DataValutazione!.Value;
        return ValutazioneEconomica.Valuta(file.Fatti(giorno), giorno, Dati.Norme);
    }

    private static void DiconoLoStesso(IReadOnlyList<SpiegazioneDiPrestazione> spiegazioni)
    {
        foreach (var una in spiegazioni)
        {
            string[] voci = [.. Enum.GetValues<VoceDiSpiegazione>().Select(v => Di(v, [una]))];
            var legale = Cifre.DelTesto(voci[(int)VoceDiSpiegazione.Legale]);
            Cifre.DelTesto(voci[(int)VoceDiSpiegazione.Semplice]).ShouldBe(legale);
            Cifre.DelTesto(voci[(int)VoceDiSpiegazione.FacileDaLeggere]).ShouldBe(legale);
            Cifre.DelJson(voci[(int)VoceDiSpiegazione.Json]).ShouldBe(legale);
            foreach (var passo in una.Motivi.SelectMany(m => (m.ProssimoPasso ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries))) Detto(passo, voci);
            una.Motivi.Where(m => m.Esito is EsitoMotivo.Spetta).ShouldAllBe(m => m.ProssimoPasso == null);
        }
    }

    private static void Detto(string passo, string[] voci)
    {
        voci[(int)VoceDiSpiegazione.Legale].ShouldContain(passo);
        voci[(int)VoceDiSpiegazione.Semplice].ShouldContain(passo);
        voci[(int)VoceDiSpiegazione.FacileDaLeggere].ShouldContain($"- {char.ToUpperInvariant(passo[0])}{passo[1..]}.");
        voci[(int)VoceDiSpiegazione.Json].ShouldContain($"\"{passo}\"");
    }

    // Ciò che la spiegazione dice è ciò che il calcolo ha fatto: importo, mensilità e decorrenza di ciò che si paga; e di ciò che non si paga nessun importo.
    private static void DiceCioCheSiECalcolato(ValutazioneEconomica valutazione)
    {
        var perCodice = valutazione.Spiega().ToDictionary(s => s.Prestazione);
        foreach (var dovuta in valutazione.Dovute)
        {
            var una = perCodice[dovuta.Codice];
            una.Motivi.Single(m => m.Regola == "G-12").Giorno.ShouldBe(dovuta.Decorrenza);
            Misura? importo = dovuta.ImportoMensile is { } euro ? Misura.In(euro) : null;
            una.Motivi.Last(m => m.Regola is "E-03" or "E-09").MisuraTrovata.ShouldBe(importo);
            foreach (var voce in Enum.GetValues<VoceDiSpiegazione>())
            {
                var cifre = voce == VoceDiSpiegazione.Json ? Cifre.DelJson(Di(voce, [una])) : Cifre.DelTesto(Di(voce, [una]));
                cifre.ShouldContain(dovuta.Decorrenza.ToString("yyyy-MM-dd"));
                if (importo is { } misura) cifre.ShouldContain($"{misura.Quanto:0.##} EURO");
            }
        }
        foreach (var esclusa in valutazione.Escluse) perCodice[esclusa.Codice].Motivi.ShouldAllBe(m => m.Regola != "E-03" && m.Regola != "G-12");
    }
}
