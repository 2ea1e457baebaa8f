using System.Text.RegularExpressions;
using Accerta.Cli.Regole;
using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Tests;

/// <summary>Dalla frase della legge alla riga che la porta, e ritorno: nessuna regola senza codice o senza prova, nessuna citazione nel vuoto.</summary>
public sealed partial class RegoleTests
{
    private static readonly string Radice = TrovaRadice();
    private static readonly MappaDelleRegole Mappa = MappaDelleRegole.Di(Radice);
    private static readonly string Dominio = File.ReadAllText(Path.Combine(Radice, "docs", "dominio.md"));

    [Fact]
    public void Il_catalogo_ha_tutte_le_regole_del_dominio_e_le_altre_sono_del_progetto()
    {
        var nelDominio = Identificativo().Matches(Dominio).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
        Regole.Tutte.Where(r => !r.DelProgetto).Select(r => r.Id).ShouldBe(nelDominio);
    }

    [Fact]
    public void Ogni_regola_ha_un_codice_che_la_porta() => Mappa.Voci.Where(v => v.Codice is []).Select(v => v.Regola.Id).ShouldBeEmpty();

    [Fact]
    public void Ogni_regola_ha_un_caso_o_una_prova() => Mappa.Voci.Where(v => v.Casi is [] && v.Prove is []).Select(v => v.Regola.Id).ShouldBeEmpty();

    [Fact]
    public void Nessuno_cita_una_regola_che_non_esiste() => Mappa.Sconosciute.ShouldBeEmpty();

    [Fact]
    public void La_mappa_scritta_e_quella_di_oggi() =>
        File.ReadAllText(Path.Combine(Radice, MappaDelleRegole.Documento)).ShouldBe(Mappa.InMarkdown(), $"{MappaDelleRegole.Documento} è di ieri: eseguire ./accerta.sh cli regole");

    [Fact]
    public void I_collegamenti_della_mappa_portano_a_file_che_esistono() =>
        Collegamento().Matches(Mappa.InMarkdown()).Select(m => m.Groups[1].Value)
            .Where(via => !File.Exists(Path.Combine(Radice, "docs", via))).ShouldBeEmpty();

    [Fact]
    public void Le_regole_hanno_una_frase_un_articolo_e_un_identificativo_ben_scritto()
    {
        Regole.Tutte.Select(r => r.Id).ShouldBe(Regole.Tutte.Select(r => r.Id).Order(StringComparer.Ordinal));
        Regole.Tutte.ShouldAllBe(r => Identificativo().Match(r.Id).Value == r.Id && r.Titolo.Length > 0 && r.Articolo.Length > 0);
        Should.Throw<ArgumentException>(() => Regole.Di("X-999")).Message.ShouldStartWith("regola sconosciuta: X-999");
    }

    private static string TrovaRadice()
    {
        var cartella = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(cartella.FullName, "Accerta.slnx"))) cartella = cartella.Parent!;
        return cartella.FullName;
    }

    [GeneratedRegex(@"(?<![\w-])[A-Z]-\d\d(?![\w-])")]
    private static partial Regex Identificativo();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Collegamento();
}
