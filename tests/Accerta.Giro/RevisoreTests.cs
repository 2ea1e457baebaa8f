namespace Accerta.Giro;

/// <summary>Il revisore guarda chi ha letto e se la storia è intatta; mai i dati, mai i nomi delle persone.</summary>
public sealed class RevisoreTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Dal_codice_fiscale_si_arriva_alle_letture_e_alla_storia_intatta(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Sara Loggione");
        await v.LeggeAsync("rchivio"); // intatto, o non ancora verificato: dipende da quante domeniche ha la dimostrazione
        await v.LeggeAsync("Le letture più recenti");
        await v.GuardaAsync("revisore-letture");
        await v.FotografaAsync("revisore-letture");
        const string Campo = "Protocollo della domanda, o codice fiscale della persona";
        await v.ScriviAsync(Campo, "NESSUNO");
        await v.PremiAsync("Cerca");
        await v.LeggeAsync("Nessun fascicolo con");
        await v.ScriviAsync(Campo, "FGRLGO62D65G224C"); // Olga
        await v.PremiAsync("Cerca");
        v.Pagina.Url.ShouldNotContain("FGRLGO", Case.Insensitive); // chi si cerca non resta scritto nell'indirizzo
        await v.GuardaAsync("revisore-trovati");
        await v.FotografaAsync("revisore-trovati");
        await v.PremiNellaRigaAsync("2025-");
        await v.LeggeAsync("La storia è intatta");
        await v.LeggeAsync("Elena Fittizia");
        await v.LeggeAsync("la persona, o chi la rappresenta");
        var pagina = await v.Pagina.Locator("main").InnerTextAsync();
        foreach (var vietato in (string[])["Olga", "Figurante", "%", "diabet"]) pagina.ShouldNotContain(vietato, Case.Insensitive);
        await v.GuardaAsync("revisore-fascicolo");
        await v.FotografaAsync("revisore-fascicolo");

        (await v.Pagina.GotoAsync($"{portale.Indirizzo}/segreteria"))!.Url.ShouldContain("/errore/403");
    }
}
