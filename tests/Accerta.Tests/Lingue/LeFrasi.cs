using System.Globalization;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Accerta.Economica;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Diritti;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Lingue;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Parole = Accerta.Web.Lingue.Parole;

namespace Accerta.Lingue;

/// <summary>Le frasi nelle quattro lingue: nessuna manca, nessuna avanza, i valori ci sono tutti.</summary>
public sealed partial class LeFrasi
{
    private static readonly NormeVigenti Norme = NormeVigenti.Incorporate();

    /// <summary>Le parole che le pagine prendono dalla legge e dai ruoli: si traducono con <c>.Tradotto</c>.</summary>
    private static IEnumerable<string> DaAltrove() =>
    [
        .. Enum.GetValues<CodicePrestazione>().Select(c => c.InParole),
        .. Enum.GetValues<AltraPrestazione>().Select(c => c.InParole),
        .. Enum.GetValues<Accertamento>().Select(c => c.InParole),
        .. Catalogo.Codici.Select(c => Norme.Diritti.Di(c).Titolo),
        .. Enum.GetValues<ModelloDichiarazione>().Select(m => m.InParole),
        .. Documenti.CarteDelFascicolo.Nomi.Select(Documenti.CarteDelFascicolo.InParole),
        .. Previsti.Where(c => c.Tipo != TipoDiCambiamento.FinestraPrimaDei18Anni).Select(c => c.Dovere).OfType<string>(),
        .. Enum.GetValues<Ruolo>().Select(r => RuoloInParole.Di(new(new ClaimsIdentity([new(ClaimTypes.Role, $"{r}")]))).Single()).Where(r => r.Inizio != "/").Select(r => r.Parole),
        "Qui manca la risposta.", "Scrivi un indirizzo di posta, come nome@esempio.it.",
        "La risposta è troppo lunga: al massimo {1} caratteri.", "Il numero va da {1} a {2}.", "Questa risposta non va bene qui.",
    ];

    /// <summary>Ogni cambiamento che il film può prevedere, con ciò che c'è da fare.</summary>
    private static IReadOnlyList<Cambiamento> Previsti => Cambiamenti.Fra(
        new() { Persona = new(new(2013, 9, 15)), Domanda = new(2020, 1, 10), MediaDb = 60, Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)) },
        Enum.GetValues<CodicePrestazione>(), revisione: new(2026, 6, 1), oggi: new(2025, 1, 1), finoAl: new(2040, 12, 31), Norme);

    [Fact]
    public void Ogni_frase_delle_pagine_ha_le_sue_traduzioni_e_nessuna_traduzione_avanza()
    {
        var scritte = FrasiNeiSorgenti.Tutte().ToList();
        scritte.Count.ShouldBeGreaterThan(300); // chi legge i sorgenti li trova davvero
        scritte.Where(s => !Parole.Tutte.ContainsKey(s.Frase)).ShouldBeEmpty("mancano nei file di Lingue/frasi");
        DaAltrove().Except(Parole.Tutte.Keys).ShouldBeEmpty("mancano in Lingue/frasi/nomi.frasi");
        Parole.Tutte.Keys.Except(scritte.Select(s => s.Frase)).Except(DaAltrove()).ShouldBeEmpty("nessuno le usa più");
    }

    [Fact]
    public void Ogni_traduzione_ha_gli_stessi_valori_e_gli_stessi_marcatori_dell_italiano()
    {
        foreach (var (italiano, traduzioni) in Parole.Tutte)
        {
            traduzioni.Length.ShouldBe(LeLingue.Tutte.Count);
            foreach (var traduzione in traduzioni)
            {
                traduzione.Trim().ShouldNotBeEmpty(italiano);
                Segnaposti().Matches(traduzione).Select(m => m.Value).Order().ShouldBe(Segnaposti().Matches(italiano).Select(m => m.Value).Order(), $"{italiano} → {traduzione}");
            }
        }
    }

    [Fact]
    public void Il_film_dice_che_cosa_fare_con_le_parole_della_legge()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("it");
        Previsti.Select(c => c.Tipo).Distinct().Order().ShouldBe(Enum.GetValues<TipoDiCambiamento>().Except([TipoDiCambiamento.EtaPensionabile])); // lì non c'è nulla da fare
        foreach (var cambiamento in Previsti) FilmModel.Dovere(new(cambiamento.Il, cambiamento, [])).ShouldBe($"{Campo.Maiuscola(cambiamento.Dovere!)}.");
    }

    [Fact]
    public void Un_file_senza_una_lingua_si_ferma_e_dice_dove()
    {
        FileDiFrasi.Leggi("# commento\nit Uno\nde Eins\nsl Ena\nen One\n", "prova").Single().ShouldBe(["Uno", "Eins", "Ena", "One"]);
        Should.Throw<FormatException>(() => FileDiFrasi.Leggi("it Uno\nde Eins\nen One\n", "prova").ToList()).Message.ShouldBe("prova: dopo «it Uno» manca la riga «sl»");
        Should.Throw<FormatException>(() => FileDiFrasi.Leggi("it Uno\nde Eins\nsl Ena\n", "prova").ToList()).Message.ShouldBe("prova: dopo «it Uno» manca la riga «en»");
    }

    [Theory]
    [InlineData("it", "14 aprile 2025", "lunedì 14 aprile 2025", "aprile 2025", "dall'8 gennaio 2026", "1° maggio 2025", "lunedì 14 aprile 2025, ore 9.05", "1.234,50 €", "Tappa 2 di 4", "−3,00 €")]
    [InlineData("de", "14. April 2025", "Montag, 14. April 2025", "April 2025", "ab 8. Jänner 2026", "1. Mai 2025", "Montag, 14. April 2025, 9.05 Uhr", "1.234,50 €", "Schritt 2 von 4", "−3,00 €")]
    [InlineData("sl", "14. april 2025", "ponedeljek, 14. april 2025", "april 2025", "od 8. januarja 2026", "1. maj 2025", "ponedeljek, 14. april 2025, ob 9.05", "1.234,50 €", "Korak 2 od 4", "−3,00 €")]
    [InlineData("en", "14 April 2025", "Monday 14 April 2025", "April 2025", "from 8 January 2026", "1 May 2025", "Monday 14 April 2025, at 9:05", "€1,234.50", "Step 2 of 4", "−€3.00")]
    public void Giorni_ore_e_somme_prendono_la_forma_della_lingua(
        string lingua, string breve, string perEsteso, string mese, string dal, string primo, string istante, string somma, string tappa, string negativa)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(lingua);
        var giorno = new DateOnly(2025, 4, 14);
        giorno.InBreve.ShouldBe(breve);
        giorno.PerEsteso.ShouldBe(perEsteso);
        giorno.SoloMese.ShouldBe(mese);
        new DateOnly(2026, 1, 8).Detto("dal").ShouldBe(dal);
        new DateOnly(2025, 5, 1).InBreve.ShouldBe(primo);
        giorno.AlleOre(new(9, 5)).PerEsteso.ShouldBe(istante);
        Euro.Esatti(1234.5m).InCifre.ShouldBe(somma);
        Euro.Esatti(-3m).InCifre.ShouldBe(negativa);
        Parole.T($"Tappa {2} di 4").ShouldBe(tappa);
        Frazione.Da(80.8m).InCifre.ShouldBe(lingua == "en" ? "80.8" : "80,8");
        foreach (var preposizione in (string[])["il", "dal", "al", "del"]) giorno.Detto(preposizione).ShouldContain("2025");
    }

    [Fact]
    public void I_marcatori_sono_nostri_e_i_valori_restano_valori()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("it");
        var (testo, scritto) = (new StringWriter(), "<b>");
        Parole.THtml($"Puoi scrivere a <a href='mailto:{scritto}'>{scritto}</a>.").WriteTo(testo, System.Text.Encodings.Web.HtmlEncoder.Default);
        testo.ToString().ShouldBe("Puoi scrivere a <a href='mailto:&lt;b&gt;'>&lt;b&gt;</a>.");
        Parole.T($"Diritti: {"{0}"}").ShouldBe("Diritti: {0}");
    }

    [GeneratedRegex(@"\{\d\}|</?[a-z]+")]
    private static partial Regex Segnaposti();
}
