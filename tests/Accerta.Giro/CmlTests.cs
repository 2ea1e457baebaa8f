namespace Accerta.Giro;

/// <summary>Il centro medico-legale confronta, chiede esami, e sa chi non si può richiamare.</summary>
public sealed class CmlTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.SenzaJavaScript)]
    public async Task Il_centro_chiede_esami_e_non_richiama_chi_non_si_puo(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Livia Maschera");
        await v.Pagina.Locator("main tr:has-text('Ines Simulata') a").First.ClickAsync();
        await v.LeggeAsync("Menomazioni e percentuale");
        await v.LeggeAsync("In tutto: 81%");
        var verbale = new Uri(v.Pagina.Url).PathAndQuery;
        await v.GuardaAsync("cml-confronto");
        await v.PremiAsync("Chiama la persona a una nuova visita");
        await v.ScegliAsync("È in lungodegenza");
        await v.PremiAsync("Chiama la persona");
        await v.LeggeAsync("la visita diretta è esclusa");
        await v.GuardaAsync("cml-richiamo-escluso");
        await v.VaiAsync(verbale);
        await v.PremiAsync("Chiedi altri esami");
        await v.PremiAsync("Chiedi gli esami");
        await v.LeggeAsync("non si dice quali esami servono");
        await v.GuardaAsync("cml-esami");
        await v.ScriviAsync("Quali esami servono?", "Ecocardiogramma");
        await v.PremiAsync("Chiedi gli esami");
        await v.LeggeAsync("Hai chiesto altri esami");
    }
}
