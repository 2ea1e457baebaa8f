namespace Accerta.Giro;

/// <summary>L'operatore dopo la decisione: la somma da restituire, e le pratiche il cui termine è passato.</summary>
public sealed class OperatoreTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.SenzaJavaScript)]
    public async Task Una_somma_da_restituire_in_altre_rate_e_le_pratiche_ferme(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Tina Cornice");
        await v.Pagina.Locator("main tr:has-text('Remo Rimborsi') a").First.ClickAsync();
        await v.LeggeAsync("Somme da restituire");
        await v.Pagina.Locator("main a[href^='/operatore/indebiti/']").First.ClickAsync();
        await v.LeggeAsync("si restituisce mese per mese");
        await v.GuardaAsync("operatore-indebito");
        await v.PremiAsync("Cambia il piano");
        await v.LeggeAsync("Scrivi in quante rate");
        await v.ScriviAsync("In quante rate si restituisce ciò che resta", "12");
        await v.PremiAsync("Cambia il piano");
        await v.LeggeAsync("da trattenere");
        await v.VaiAsync("/operatore");
        await v.PremiAsync("Pagamenti fermi");
        await v.GuardaAsync("operatore-denaro");
        await v.VaiAsync("/termini?mancati=true");
        await v.LeggeAsync("Pratiche ferme");
        await v.GuardaAsync("operatore-ferme");
    }
}
