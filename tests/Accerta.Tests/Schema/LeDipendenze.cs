using System.Xml.Linq;
using Accerta.Arredo;

namespace Accerta.Schema;

public sealed class LeDipendenze
{
    [Theory]
    [InlineData("Accerta.Norma", "")]
    [InlineData("Accerta", "Accerta.Norma")]
    [InlineData("Accerta.Web", "Accerta")]
    [InlineData("Accerta.Cli", "Accerta")]
    public void Ogni_progetto_conosce_solo_quello_sotto(string progetto, string sotto) =>
        string.Join(' ', Riferimenti(progetto, "ProjectReference").Select(Path.GetFileNameWithoutExtension)).ShouldBe(sotto);

    [Fact]
    public void La_legge_non_conosce_ne_base_dati_ne_web_e_legge_soltanto_yaml()
    {
        Riferimenti("Accerta.Norma", "PackageReference").ShouldBe(["YamlDotNet"]);
        Riferimenti("Accerta.Norma", "FrameworkReference").ShouldBeEmpty();
        typeof(Norma.Norme.NormeVigenti).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .ShouldAllBe(nome => nome.StartsWith("System", StringComparison.Ordinal) || nome == "YamlDotNet");
    }

    private static IEnumerable<string> Riferimenti(string progetto, string tipo) =>
        XDocument.Load(Path.Combine(Radice.Percorso, "src", progetto, $"{progetto}.csproj")).Descendants(tipo).Select(r => r.Attribute("Include")!.Value);
}
