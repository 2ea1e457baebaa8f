using System.Text.RegularExpressions;
using Accerta.Documenti;

namespace Accerta.Tests.Documenti;

public class DisegnaPdfTests
{
    private static Carta Con(params IReadOnlyList<Blocco> blocchi) => new("Una prova", ["Ente di Esempio"], new(2025, 3, 14), blocchi);

    private static string[] Righe(string struttura) => [.. struttura.Split('\n').Select(r => Regex.Replace(r.Trim(), @"\s*\(.*|:$", ""))];

    [Fact]
    public void La_struttura_ha_titoli_elenchi_e_tabelle_nell_ordine_di_lettura()
    {
        using var pdf = new FilePdf(Con(
            new Titolo("Prima parte"),
            new Elenco(true, "uno", "due"),
            new Tabella("Importi", [new("Mese"), new("Euro")], [["aprile", "336,00 €"]]),
            new Titolo("Dettaglio", 3),
            new Paragrafo("Fine.")));
        var ordine = Righe(pdf.Struttura).Where(r => r is "H1" or "H2" or "H3" or "L" or "LI" or "Table" or "Caption" or "TH" or "TD");
        ordine.ShouldBe(["H1", "H2", "L", "LI", "LI", "Table", "Caption", "TH", "TH", "TD", "TD", "H3"]);
        pdf.Struttura.ShouldContain("/Scope /Column");
        pdf.Struttura.ShouldContain("/ListNumbering /Decimal");
    }

    [Fact]
    public void La_tabella_lunga_ripete_l_intestazione_su_ogni_pagina_e_la_legge_una_volta()
    {
        using var pdf = new FilePdf(Con(new Tabella(
            "Cento mesi", [new("Periodo"), new("Somma", 1, Allineamento.Destra)],
            [.. Enumerable.Range(1, 100).Select(n => (IReadOnlyList<string>)[$"riga {n}", "336,00 €"])], ["Totale", "33.600,00 €"])));
        var pagine = pdf.Testo().TrimEnd('\f').Split('\f');
        pagine.Length.ShouldBeGreaterThan(2);
        pagine.ShouldAllBe(p => p.Contains("Periodo", StringComparison.Ordinal));
        Regex.Count(pdf.Struttura, "Periodo").ShouldBe(1);
        for (var n = 1; n <= 100; n++) Regex.Count(pdf.Struttura, $"\"riga {n}\"").ShouldBe(1);
        pagine[^1].ShouldContain("riga 100", Case.Sensitive, "il totale non resta solo");
    }

    [Fact]
    public void Un_capoverso_su_due_pagine_resta_un_solo_elemento()
    {
        using var pdf = new FilePdf(Con(new Paragrafo(string.Join(' ', Enumerable.Range(1, 1500).Select(n => $"parola{n}")))));
        Righe(pdf.Struttura).Count(r => r == "P").ShouldBe(3); // ente, data, capoverso
        pdf.Struttura.ShouldContain("parola1500");
        Strumenti.Esegui("qpdf", "--json", "--json-key=qpdf", pdf.Percorso).ShouldContain("\"/MCR\"");
    }

    [Theory, InlineData(30), InlineData(31), InlineData(32), InlineData(33), InlineData(34), InlineData(35), InlineData(36), InlineData(37), InlineData(38)]
    public void Un_titolo_non_resta_mai_solo_in_fondo_alla_pagina(int righe)
    {
        using var pdf = new FilePdf(Con(
            new Paragrafo(string.Join('\n', Enumerable.Repeat("riga", righe))), new Titolo("Il titolo di sotto"), new Paragrafo("La sua prima riga.")));
        var pagina = pdf.Testo().Split('\f').Single(p => p.Contains("Il titolo di sotto", StringComparison.Ordinal));
        pagina.ShouldContain("La sua prima riga.");
    }

    [Fact]
    public void I_segni_italiani_si_ritrovano_nel_testo_e_quelli_senza_disegno_non_spariscono()
    {
        using var pdf = new FilePdf(Con(new Paragrafo("àèéìòù ÀÈÌÒÙ € « » − – × ± ° ’ Škofja Șt ≤ ≥ ✓ Ж")));
        pdf.Frasi.ShouldContain("àèéìòù ÀÈÌÒÙ € « » − – × ± ° ’ Škofja");
        pdf.Frasi.ShouldContain("<= >= sì [U+0416]");
    }

    [Fact]
    public void Il_contenuto_marcato_e_il_testo_sono_sempre_annidati()
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte["qr lungo"]());
        var nudo = pdf.Percorso + ".nudo";
        Strumenti.Esegui("qpdf", "--qdf", "--object-streams=disable", pdf.Percorso, nudo);
        var pila = new Stack<string>();
        var coppie = 0;
        foreach (Match m in Regex.Matches(System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(nudo)), @"^(?:(BT)|(ET)|.*\b(BDC|BMC)|(EMC)|(endstream))$", RegexOptions.Multiline))
        {
            if (m.Groups[1].Success || m.Groups[3].Success) pila.Push(m.Groups[1].Success ? "BT" : "BDC");
            else if (m.Groups[2].Success) pila.Pop().ShouldBe("BT");
            else if (m.Groups[4].Success) pila.Pop().ShouldBe("BDC");
            else pila.ShouldBeEmpty();
            coppie++;
        }
        coppie.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Una_riga_con_troppe_celle_non_si_disegna() =>
        Should.Throw<ArgumentException>(() => new Tabella("Storta", [new("Una")], [["a", "b"]])).Message.ShouldContain("Storta");

    [Fact]
    public void Un_programma_che_manca_fa_cadere_la_prova_con_il_suo_nome() =>
        Should.Throw<InvalidOperationException>(() => Strumenti.Esegui("programma-che-non-esiste")).Message.ShouldContain("programma-che-non-esiste");
}
