using System.Globalization;
using System.Text.RegularExpressions;
using Accerta.Norma.Diritti;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Guida;
using Accerta.Web.Lingue;

namespace Accerta.Lingue;

/// <summary>La guida per chi ascolta e per chi legge i sottotitoli: le stesse cifre delle norme, parole che una voce dice, sottotitoli che si fa in tempo a leggere.</summary>
public sealed partial class LaGuidaDeiDiritti
{
    private static readonly NormeVigenti Norme = NormeVigenti.Incorporate();
    private static readonly DateOnly Oggi = new(2025, 6, 17);

    [Fact, Trait("regola", "B-02")]
    public void Le_cifre_sono_quelle_delle_norme_in_ogni_lingua()
    {
        foreach (var lingua in LeLingue.Tutte)
        {
            var parti = lingua.In(() => GuidaDeiDiritti.Parti(Norme, Oggi)).ToDictionary(p => p.Codice);
            foreach (var codice in Enum.GetValues<CodicePrestazione>().Except([CodicePrestazione.Incremento]))
            {
                var (norma, frasi) = (Norme.Prestazioni.Di(codice), parti[$"{codice}"].Frasi);
                if (norma.ImportoMensile.Cerca(Oggi, Oggi) is { } importo)
                {
                    Somma(frasi[0].Testo).ShouldBe(importo.Vale, $"{lingua}: {frasi[0].Testo}");
                    Numero().Matches(frasi[0].Testo)[^1].Value.ShouldBe($"{norma.Mensilita.Al(Oggi)}");
                }
                else Numero().Matches(frasi[0].Testo).ShouldBeEmpty(); // mai la somma di un altro anno
                frasi.Count.ShouldBe(norma.LimiteReddito is null ? 1 : 2, $"{codice}");
                if (norma.LimiteReddito is { } limite) Somma(frasi[1].Testo).ShouldBe(limite.Al(Oggi, Oggi), $"{lingua}: {frasi[1].Testo}");
            }
            foreach (var diritto in Catalogo.Codici.Select(Norme.Diritti.Di))
            {
                var dette = string.Join(" ", parti[diritto.Codice].Frasi.Where(f => f.DellaLegge).Select(f => f.Testo));
                Numero().Matches(dette).Select(m => m.Value).ShouldBe(Numero().Matches($"{diritto.Condizione} {diritto.Dove} {string.Join(' ', diritto.Documenti)}").Select(m => m.Value), diritto.Codice);
                parti[diritto.Codice].Scheda.ShouldBe($"/diritti/{diritto.Codice.ToLowerInvariant()}");
            }
            parti.Count.ShouldBe(Enum.GetValues<CodicePrestazione>().Length - 1 + Catalogo.Codici.Count);
            parti.Values.Select(p => p.Ancora).ShouldBeUnique();
        }
        Lingua.Italiano.In(() => GuidaDeiDiritti.Parti(Norme, new(2035, 1, 1)))[0].Frasi[0].Testo.ShouldBe("Non conosciamo la somma di quest'anno.");
    }

    [Fact, Trait("regola", "B-02")]
    public void Una_voce_non_inciampa_e_non_rimanda_a_cio_che_si_vede()
    {
        var tutto = Lingua.Italiano.In(() => GuidaDeiDiritti.Parti(Norme, Oggi)).SelectMany(p => p.Frasi.Select(f => f.Intera).Prepend(p.Titolo)).ToList();
        tutto.Where(f => NonSiDice().IsMatch(f)).ShouldBeEmpty("una sigla o un segno nuovo: si aggiunge a ParoleAVoce come si dice");
        tutto.Where(f => SiVede().IsMatch(f)).ShouldBeEmpty();
        tutto.Where(f => f.Contains(" ,", StringComparison.Ordinal) || f.Contains(",,", StringComparison.Ordinal) || f.Contains("..", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory, Trait("regola", "B-02")]
    [InlineData("INPS (sito, patronato, call center) e datore di lavoro", "Istituto nazionale della previdenza sociale, sito, patronato, call center, e datore di lavoro")]
    [InlineData("INPS (sito o patronato)", "Istituto nazionale della previdenza sociale, sito o patronato")]
    [InlineData("è cieco (anche con un piccolo residuo visivo), sordo", "è cieco, anche con un piccolo residuo visivo, sordo")]
    [InlineData("se la relazione non dice «non collocabile»", "se la relazione non dice non collocabile")]
    [InlineData("Contrassegno di parcheggio (CUDE)", "Contrassegno di parcheggio")]
    [InlineData("lo chieda comunque all'INPS", "lo chieda comunque all'Istituto nazionale della previdenza sociale")]
    [InlineData("verbale, se non è già negli archivi INPS", "verbale, se non è già negli archivi dell'Istituto nazionale della previdenza sociale")]
    public void Le_sigle_si_dicono_per_intero_e_le_parentesi_diventano_pause(string scritto, string detto) => ParoleAVoce.Di(scritto).ShouldBe(detto);

    [Theory]
    [InlineData("it", 577135, "5771 euro e 35 centesimi")]
    [InlineData("it", 33600, "336 euro")]
    [InlineData("it", 501, "5 euro e un centesimo")]
    [InlineData("de", 54202, "542 Euro und 2 Cent")]
    [InlineData("de", 33600, "336 Euro")]
    [InlineData("sl", 54202, "542,02 evra")]
    [InlineData("en", 33600, "336 euros")]
    [InlineData("en", 54201, "542 euros and one cent")]
    [InlineData("en", 54202, "542 euros and 2 cents")]
    public void Le_somme_si_dicono_senza_segni(string lingua, long centesimi, string dette) =>
        LeLingue.Tutte.Single(l => l.Codice == lingua).In(() => new Euro(centesimi).AVoce).ShouldBe(dette);

    [Fact, Trait("regola", "B-02")]
    public void I_sottotitoli_stanno_in_due_righe_e_restano_il_tempo_di_leggerli()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("de"); // il filmato è italiano, chiunque lo apra
        var scene = Copione.Scene(Norme, Oggi);
        CultureInfo.CurrentUICulture.Name.ShouldBe("de");
        scene.Select(s => s.Numero).ShouldBe(Enumerable.Range(1, scene.Count));
        foreach (var scena in scene)
        {
            foreach (var s in scena.Sottotitoli)
            {
                s.Righe.Count.ShouldBeInRange(1, 2);
                s.Righe.ShouldAllBe(r => r.Length <= 37 && r.Length > 0);
                (s.A - s.Da).TotalSeconds.ShouldBeInRange(1.5, 7, string.Join('|', s.Righe));
                ((s.A - s.Da).TotalSeconds * 12 + 0.001).ShouldBeGreaterThanOrEqualTo(string.Join(' ', s.Righe).Length);
            }
            // niente si perde: i sottotitoli, in fila, sono il titolo e le frasi
            string.Join(' ', scena.Sottotitoli.SelectMany(s => s.Righe)).ShouldBe(string.Join(' ', scena.Parte.Frasi.Select(f => f.Intera).Prepend($"{scena.Parte.Titolo}.")));
        }
        var tutti = scene.SelectMany(s => s.Sottotitoli).ToList();
        tutti.Zip(tutti.Skip(1)).ShouldAllBe(c => c.First.A < c.Second.Da);

        var vtt = Copione.ComeVtt(scene);
        vtt.ShouldStartWith("WEBVTT - I diritti, uno per uno\n\nNOTE Scena 1: L'assegno mensile\n\n1\n00:00:00.000 --> 00:00:01.500\nL'assegno mensile.\n\n2\n00:00:01.600 --> ");
        Tempi().Matches(vtt).Select(m => (Ora(m.Groups[1].Value), Ora(m.Groups[2].Value))).ShouldBe(tutti.Select(s => (s.Da, s.A)), "i tempi scritti sono quelli calcolati");
    }

    [Theory]
    [InlineData("Breve.", "Breve.")]
    [InlineData("Trentasette caratteri stanno qui bene.", "Trentasette caratteri|stanno qui bene.")] // 38
    [InlineData("Trentasette caratteri stanno qui ben.", "Trentasette caratteri stanno qui ben.")] // 37
    [InlineData("Chi riceve l'indennità può chiedere la carta per viaggiare, che dura cinque anni e si rinnova.", "Chi riceve l'indennità può|chiedere la carta per viaggiare,#che dura cinque anni e si rinnova.")]
    public void Una_frase_si_divide_in_righe_quasi_uguali(string frase, string divisa) =>
        string.Join('#', Copione.Dividi(frase).Select(righe => string.Join('|', righe))).ShouldBe(divisa);

    // La prima somma scritta a voce: in sloveno «542,02 evra», nelle altre lingue gli euro e poi i centesimi.
    private static Euro Somma(string frase)
    {
        var m = DettaAVoce().Match(frase);
        m.Success.ShouldBeTrue(frase);
        var centesimi = m.Groups[2].Value is "un" or "one" ? "1" : $"0{m.Groups[2].Value}{m.Groups[3].Value}";
        return new(100 * long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + long.Parse(centesimi, CultureInfo.InvariantCulture));
    }

    private static TimeSpan Ora(string scritta) => TimeSpan.ParseExact(scritta, @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numero();

    [GeneratedRegex(@"(\d+)(?:(?: euros?| Euro)(?: (?:e|und|and) (\d+|un|one) (?:centesim|[Cc]ent))?|,(\d\d) evra)")]
    private static partial Regex DettaAVoce();

    [GeneratedRegex(@"\p{Lu}{2,}|[%€§()«»/\[\]]|\d[.,]\d")]
    private static partial Regex NonSiDice();

    [GeneratedRegex(@"\b(qui sotto|qui sopra|più sotto|più sopra|a destra|a sinistra|tabella|clicca|colore)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SiVede();

    [GeneratedRegex(@"^(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})$", RegexOptions.Multiline)]
    private static partial Regex Tempi();
}
