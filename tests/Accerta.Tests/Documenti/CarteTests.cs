using Accerta.Documenti;

namespace Accerta.Tests.Documenti;

/// <summary>Ciò che vale per ogni carta, letta da programmi che non sanno chi l'ha scritta.</summary>
public class CarteTests
{
    public static TheoryData<string> Nomi => [.. CarteDiProva.Tutte.Keys];

    [Theory, MemberData(nameof(Nomi))]
    public void Ogni_carta_e_un_pdf_integro_accessibile_e_firmato(string nome)
    {
        var carta = CarteDiProva.Tutte[nome]();
        var byteDelPdf = DisegnaPdf.Disegna(carta, FirmaDiProva.Firma);
        DisegnaPdf.Disegna(carta, FirmaDiProva.Firma).ShouldBe(byteDelPdf, "la stessa carta dà gli stessi byte");
        using var pdf = new FilePdf(byteDelPdf);

        Strumenti.Esegui("qpdf", "--check", pdf.Percorso).ShouldContain("No syntax or stream encoding errors");
        UnSoloTitoloENumeriSuOgniPagina(pdf.Struttura, TestoDentroIlFoglio(pdf));
        if (nome.Contains(' ', StringComparison.Ordinal)) return; // il resto non dipende dalla lunghezza

        var informazioni = pdf.Informazioni;
        informazioni.ShouldContain($"Title:           {carta.Titolo}");
        informazioni.ShouldContain($"Author:          {carta.Intestazione[0]}");
        informazioni.ShouldMatch(@"Tagged:\s+yes");
        informazioni.ShouldContain("(A4)");

        var oggetti = Strumenti.Esegui("qpdf", "--json", "--json-key=qpdf", pdf.Percorso);
        oggetti.ShouldMatch("\"/Lang\": \"(u:)?it\"");
        oggetti.ShouldContain("\"/DisplayDocTitle\": true");

        // nome tipo codifica emb sub uni: tre «yes» su ogni riga
        string[] caratteri = [.. Strumenti.Esegui("pdffonts", pdf.Percorso).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
        caratteri.ShouldNotBeEmpty();
        caratteri.ShouldAllBe(riga => riga.Contains("Titillium", StringComparison.Ordinal) && riga.Contains("yes yes yes", StringComparison.Ordinal));

        var firma = pdf.Firma;
        firma.ShouldContain("Signature Validation: Signature is Valid.");
        firma.ShouldContain("Total document signed");
        firma.ShouldContain("ETSI.CAdES.detached");
        firma.ShouldContain("SHA-256");
    }

    private static void UnSoloTitoloENumeriSuOgniPagina(string struttura, string[] pagine)
    {
        struttura.Split('\n').Count(r => r.Trim().StartsWith("H1", StringComparison.Ordinal)).ShouldBe(1);
        for (var i = 0; i < pagine.Length; i++) pagine[i].ShouldContain($"pagina {i + 1} di {pagine.Length}");
        struttura.ShouldNotContain("pagina 1 di", Case.Sensitive, "il numero di pagina si vede ma non si legge a voce");
    }

    /// <summary>Le parole di ogni pagina, nell'ordine in cui sono disegnate; nessuna esce dal foglio.</summary>
    private static string[] TestoDentroIlFoglio(FilePdf pdf)
    {
        var pagine = System.Xml.Linq.XDocument.Parse(pdf.Testo("-bbox").Replace("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">", "", StringComparison.Ordinal))
            .Descendants().Where(e => e.Name.LocalName == "page").Select(p => p.Elements().Where(e => e.Name.LocalName == "word").ToArray()).ToArray();
        pagine.ShouldAllBe(p => p.Length > 0);
        foreach (var parola in pagine.SelectMany(p => p))
        {
            ((double)parola.Attribute("xMin")!).ShouldBeGreaterThan(70, parola.Value);
            ((double)parola.Attribute("xMax")!).ShouldBeLessThan(595.3 - 70, parola.Value);
            ((double)parola.Attribute("yMax")!).ShouldBeLessThan(842 - 30, parola.Value);
        }
        return [.. pagine.Select(p => string.Join(' ', p.Select(w => w.Value)))];
    }

    [Fact]
    public void La_ricevuta_del_certificato_dice_numero_e_scadenza()
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte["certificato"]());
        pdf.Frasi.ShouldContain("202503100");
        pdf.Frasi.ShouldContain("Vale fino all'8 giugno 2025, compreso");
        pdf.Frasi.ShouldContain("lunedì 10 marzo 2025, ore 10.12");
    }

    [Fact]
    public void La_ricevuta_della_domanda_dice_protocollo_data_e_termini()
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte["domanda"]());
        pdf.Frasi.ShouldContain("Abbiamo ricevuto la domanda n. 2025-000123");
        pdf.Frasi.ShouldContain("lunedì 14 aprile 2025, ore 9.40");
        pdf.Frasi.ShouldContain("13 aprile 2025");
    }

    [Fact]
    public void La_convocazione_dice_tutto_cio_che_la_regola_chiede()
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte["convocazione"]());
        foreach (var frase in new[]
        {
            "lunedì 14 aprile 2025, ore 9.40", "ambulatorio 4", "un documento di identità", "certificato medico originale",
            "documenti sanitari in originale", "un medico di Sua fiducia: il suo compenso è a Suo carico", "Se manca due volte di seguito",
            "una volta sola, entro l'11 aprile 2025",
        }) pdf.Frasi.ShouldContain(frase);
    }

    [Fact]
    public void Chi_ha_gia_spostato_la_visita_non_legge_che_puo_spostarla()
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte["convocazione minima"]());
        pdf.Frasi.ShouldContain("non si può spostare di nuovo");
        pdf.Frasi.ShouldNotContain("una volta sola");
    }

    [Fact]
    public void Il_verbale_completo_porta_diagnosi_calcolo_e_firme()
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte["verbale"]());
        foreach (var frase in new[]
        {
            "Coxartrosi", "7205", "715.35", "76% + 20% × (100% − 76%) = 80,8%", "Flessione dell'anca destra <= 70°", "Carla Finta", "1° aprile 2025",
            "aprile 2028", "entro 6 mesi dal giorno in cui riceve questo verbale",
        }) pdf.Frasi.ShouldContain(frase);
    }

    [Theory, InlineData("omissis"), InlineData("omissis lungo"), InlineData("omissis minimo"), InlineData("qr"), InlineData("qr lungo"), InlineData("certificato")]
    [Trait("regola", "P-02")]
    public void Le_carte_per_i_terzi_non_portano_dati_sanitari(string nome)
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte[nome]());
        foreach (var parola in new[] { "coxartrosi", "cardiopatia", "7205", "715.35", " 81", "%", "anamnesi", "obiettivo", "ICD" })
            pdf.Frasi.ShouldNotContain(parola, Case.Insensitive);
    }

    [Fact]
    [Trait("regola", "P-02")]
    public void La_copia_omissis_non_ha_un_posto_per_cio_che_non_deve_uscire()
    {
        string[] campi = [.. typeof(Accerta.Documenti.Carte.VerbaleOmissis.Contenuto).GetProperties().Select(p => p.Name)];
        campi.ShouldContain("Riconoscimento");
        foreach (var vietato in new[] { "Diagnosi", "Anamnesi", "Esame", "Percentuale", "Calcolo", "Documenti", "Giudizio", "Esonero" })
            campi.ShouldAllBe(c => !c.Contains(vietato, StringComparison.Ordinal));
    }

    [Fact]
    public void Chi_non_e_riconosciuto_non_legge_decorrenze_ne_revisioni()
    {
        using var pdf = new FilePdf(Accerta.Documenti.Carte.VerbaleOmissis.Carta(CarteDiProva.Omissis with
        {
            Riconoscimento = Accerta.Documenti.Carte.VerbaleOmissis.Riconoscimento.NonRiconosciuto,
            Decorrenza = null,
            Revisione = null,
        }));
        pdf.Frasi.ShouldContain("Non ci sono i requisiti");
        pdf.Frasi.ShouldNotContain("Decorrenza");
        pdf.Frasi.ShouldNotContain("Revisione");
    }

    [Fact]
    public void La_decisione_porta_gli_arretrati_sommati_e_ogni_motivo()
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte["decisione"]());
        foreach (var frase in new[]
        {
            "Le spetta l'assegno mensile", "336,00 € al mese, per 13 mesi l'anno", "Totale 1.344,00 € 0,76 € 1.344,76 €",
            "Trovato: 4.100,00 €. Richiesto: non oltre 5.771,35 €", "L'indennità di accompagnamento: non spetta", "Il requisito manca.",
            "A dicembre si aggiunge la tredicesima. Nel 2025 è di 252,00 €", "31 marzo 2026", "entro 6 mesi",
        }) pdf.Frasi.ShouldContain(frase);
    }

    [Fact]
    public void Chi_non_ha_diritto_a_nulla_lo_legge_nel_titolo()
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte["decisione minima"]());
        pdf.Frasi.ShouldContain("Nessuna prestazione economica spetta");
        pdf.Frasi.ShouldNotContain("tredicesima");
    }

    [Theory, InlineData("qr", CarteDiProva.IndirizzoQr), InlineData("qr minimo", CarteDiProva.IndirizzoQr)]
    public void Il_codice_qr_stampato_si_legge(string nome, string indirizzo)
    {
        using var pdf = new FilePdf(CarteDiProva.Tutte[nome]());
        Strumenti.Esegui("zbarimg", "-q", "--raw", pdf.Immagine(1)).Trim().ShouldBe(indirizzo);
        pdf.Struttura.ShouldContain("Figure");
        pdf.Frasi.ShouldContain(indirizzo);
    }
}
