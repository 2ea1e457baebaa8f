namespace Accerta.Giro;

/// <summary>Le schede degli accertamenti: si leggono, si compilano, e non si scrive ciò che la domanda non chiede.</summary>
public sealed class CommissioneTests
{
    [Theory, InlineData("vista"), InlineData("udito"), InlineData("handicap"), InlineData("lavoro"), InlineData("seduta"), InlineData("agli-atti")]
    public async Task Ogni_scheda_si_legge_e_dice_che_cosa_manca(string scheda)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
        await v.SonoAsync("Elena Fittizia");
        await v.Pagina.Locator("main tr:has-text('Ugo Fantasia') a").First.ClickAsync();
        await v.VaiAsync($"{new Uri(v.Pagina.Url).AbsolutePath}/{scheda}");
        await v.GuardaAsync($"commissione-{scheda}");
        if (scheda == "seduta") return;
        await v.Pagina.Locator("main button.azione-primaria").ClickAsync();
        await v.LeggeAsync("C'è qualcosa");
        await v.GuardaAsync($"commissione-{scheda}-errori");
    }
}
