namespace Accerta.Giro;

/// <summary>Quando il portale si ferma: la sessione finita mentre si scrive, l'uscita, la pagina di un altro, la carta che non c'è.</summary>
public sealed class SessioneTests
{
    [Theory, Trait("regola", "P-04"), InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Chi_scriveva_quando_la_sessione_e_finita_riprende_da_dove_era(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Bruno Campione");
        await v.PremiAsync("Chiedi il riconoscimento");
        await v.ScriviAsync("Numero del certificato", "12345678");
        await PassaUnGiornoAsync(portale);
        await v.PremiAsync("Continua");
        await v.LeggeAsync("La sessione è finita mentre scrivevi");
        await v.GuardaAsync("sessione-finita");
        await v.PremiAsync("Bruno Campione");
        await v.LeggeAsync("12345678");
        await v.GuardaAsync("sessione-riprendi");
        await v.PremiAsync("Riprendi e continua");
        await v.LeggeAsync("9 cifre");
        await v.VaiAsync("/riprendi");
        await v.LeggeAsync("è già stato ripreso");
        await v.GuardaAsync("sessione-niente-da-riprendere");
        await v.PremiAsync("Vai alle tue pagine");

        await v.PremiAsync("Chiedi il riconoscimento");
        await v.ScriviAsync("Numero del certificato", "87654321");
        await PassaUnGiornoAsync(portale);
        await v.PremiAsync("Continua");
        await v.PremiAsync("Bruno Campione");
        await v.PremiAsync("Lascia perdere");
        await v.VaiAsync("/riprendi");
        await v.LeggeAsync("Non c'è niente da riprendere");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Dove_non_si_puo_andare_c_e_una_frase_e_una_via_d_uscita(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Oria Revoca");
        await v.PremiAsync("Invalidità civile, domanda");
        var pratica = new Uri(v.Pagina.Url).Segments[^1];
        await v.VaiAsync($"/carte/{pratica}/foglio-qr"); // un indirizzo conservato: il QR è revocato
        await v.LeggeAsync("ma non c'è ancora");
        await v.GuardaAsync("carta-che-non-c-e");
        await v.PremiAsync("Torna alle tue pratiche");

        await v.VaiAsync("/segreteria"); // il lavoro di un altro
        new Uri(v.Pagina.Url).AbsolutePath.ShouldBe("/errore/403");
        await v.LeggeAsync("Questa pagina non è aperta a te");
        await v.GuardaAsync("errore-403");
        await v.PremiAsync("Vai alla pagina iniziale");
        await v.LeggeAsync("Che cosa vuoi fare?");

        await v.VaiAsync("/esci");
        await v.GuardaAsync("esci");
        await v.PremiAsync("Esci");
        (await v.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Entra", Exact = true }).CountAsync()).ShouldBe(1);
    }

    // Un altro sposta l'orologio della dimostrazione; chi scrive non se ne accorge.
    private static async Task PassaUnGiornoAsync(Portale portale)
    {
        await using var altro = await Visitatore.EntraAsync(portale, Modo.SenzaJavaScript);
        await altro.VaiAsync("/demo");
        await altro.ScegliAsync("A domani");
        await altro.PremiAsync("Vai avanti");
    }
}
