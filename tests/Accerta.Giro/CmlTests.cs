namespace Accerta.Giro;

/// <summary>Il centro medico-legale confronta, chiede esami, sa chi non si può richiamare; un verbale definitivo lo corregge con un altro.</summary>
public sealed class CmlTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.SenzaJavaScript)]
    public async Task Il_centro_chiede_esami_non_richiama_chi_non_si_puo_convalida_e_poi_corregge(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Livia Maschera");
        await v.FotografaAsync("cml-elenco");
        await v.Pagina.Locator("main tr:has-text('Ines Simulata') a").First.ClickAsync();
        await v.LeggeAsync("Menomazioni e percentuale");
        await v.LeggeAsync("In tutto: 81%");
        var verbale = new Uri(v.Pagina.Url).PathAndQuery;
        await v.GuardaAsync("cml-confronto");
        await v.FotografaAsync("cml-confronto");
        await v.PremiAsync("Chiama la persona a una nuova visita");
        await v.FotografaAsync("cml-visita");
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

        await v.ScegliAsync("Ho letto il verbale e gli esami chiesti");
        await v.PremiAsync("Convalida il verbale");
        await v.LeggeAsync("Definitivo da");
        await v.PremiAsync("Correggilo in autotutela");
        await v.FotografaAsync("cml-correggi");
        await v.PremiAsync("Correggi il verbale");
        await v.LeggeAsync("l'atto non dice perché corregge il verbale");
        await v.LeggeAsync("l'atto non cambia nulla");
        await v.GuardaAsync("cml-correggi-errori");
        await v.ScriviAsync("La percentuale nuova (facoltativo)", "74");
        await v.ScriviAsync("Perché si corregge", "La percentuale non è congrua con le menomazioni.");
        await v.PremiAsync("Correggi il verbale");
        await v.LeggeAsync("In tutto: 74%");
        new Uri(v.Pagina.Url).PathAndQuery.ShouldNotBe(verbale);
        await v.GuardaAsync("cml-corretto");
        await v.VaiAsync(verbale);
        await v.LeggeAsync("Un verbale nuovo ha preso il posto di questo");
    }
}
