namespace Accerta.Giro;

/// <summary>Il gestore di servizi verifica un codice: il primo livello, il perché, il codice della persona, e nient'altro di ciò che serve.</summary>
public sealed class GestoreTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Con_il_codice_della_persona_si_vede_il_grado_e_nient_altro(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Olga Figurante");
        await v.VaiAsync("/cittadino");
        var pratica = await v.Pagina.Locator("a[href*='/cittadino/pratiche/']").First.GetAttributeAsync("href");
        await v.VaiAsync($"{pratica}/qr");
        var codice = (await v.Pagina.Locator("a[href^='/q/']").First.GetAttributeAsync("href"))![3..];

        await v.SonoAsync("Mino Biglietti");
        await v.LeggeAsync("Non hai ancora chiesto");
        await v.GuardaAsync("verifica-vuota");
        await v.PremiAsync("Leggi il codice");
        await v.LeggeAsync("Scrivi il codice letto");
        await v.ScriviAsync("Codice letto", "non-esiste");
        await v.PremiAsync("Leggi il codice");
        await v.LeggeAsync("Questo codice non è valido");
        await v.GuardaAsync("verifica-non-valido");

        await v.VaiAsync("/gestore");
        await v.ScriviAsync("Codice letto", $"https://accerta.example/q/{codice}");
        await v.PremiAsync("Leggi il codice");
        await v.LeggeAsync("invalidità civile");
        (await v.Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("Olga");
        await v.GuardaAsync("verifica-primo-livello");
        await v.FotografaAsync("gestore-primo-livello");
        await v.PremiAsync("Manda il codice alla persona");
        await v.LeggeAsync("manca il motivo della richiesta");
        await v.ScriviAsync("Perché ti serve il grado", "Ingresso con un accompagnatore");
        await v.PremiAsync("Manda il codice alla persona");

        await v.LeggeAsync("Puoi provare 3 volte");
        await v.GuardaAsync("verifica-codice-persona");
        await v.FotografaAsync("gestore-codice");
        await v.ScriviAsync("Codice della persona", "sbagliato");
        await v.PremiAsync("Apri la verifica");
        await v.LeggeAsync("non è quello inviato");
        await v.LeggeAsync("Puoi provare 2 volte");
        await v.GuardaAsync("verifica-codice-errato");
        await v.ScriviAsync("Codice della persona", await portale.UltimoOtpAsync());
        await v.PremiAsync("Apri la verifica");
        await v.LeggeAsync("81%");
        var vista = await v.Pagina.Locator("main").InnerTextAsync();
        foreach (var vietato in (string[])["Olga", "Figurante", "diabet", "diagnosi:"]) vista.ShouldNotContain(vietato, Case.Insensitive);
        await v.GuardaAsync("verifica-vista");
        await v.FotografaAsync("gestore-vista");

        await v.PremiAsync("Verifica un altro codice");
        await v.LeggeAsync("Ingresso con un accompagnatore");
        await v.GuardaAsync("verifica-elenco");
    }
}
