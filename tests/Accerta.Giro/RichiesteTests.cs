namespace Accerta.Giro;

/// <summary>Ciò che la persona chiede della sua pratica con un solo gesto, e dove vuole le lettere.</summary>
public sealed class RichiesteTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task La_persona_chiede_disdice_e_dice_dove_scriverle(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Max Indirizzi");
        await v.PremiAsync("Invalidità civile, domanda");
        var pratica = new Uri(v.Pagina.Url).AbsolutePath;
        await v.PremiAsync("Chiedere che si decida sui documenti");
        await v.LeggeAsync("la visita non serve più");
        await v.GuardaAsync("richieste-agli-atti");
        await v.PremiAsync("Chiedi di decidere sui documenti");
        new Uri(v.Pagina.Url).AbsolutePath.ShouldBe(pratica);
        await ChiediInvanoAsync("agli-atti", "Chiedi di decidere sui documenti", "l'hai già chiesto");
        await v.GuardaAsync("richieste-errori");
        await ChiediInvanoAsync("diffida", "Manda la diffida", "la visita è fissata", "se nessuno ti convoca puoi diffidare");
        await v.GuardaAsync("richieste-diffida-errori");
        await ChiediInvanoAsync("progetto-di-vita", "Chiedi il progetto di vita", "la riforma non è ancora cominciata");

        await v.VaiAsync(pratica);
        await v.PremiAsync("Disdire la visita");
        await v.LeggeAsync("Conta come uno spostamento");
        await v.GuardaAsync("richieste-disdetta");
        await v.PremiAsync("Disdici la visita");
        await v.LeggeAsync("Serve una nuova data per la visita");
        await ChiediInvanoAsync("disdetta", "Disdici la visita", "non c'è una visita da disdire");

        await v.VaiAsync(pratica);
        await v.PremiAsync("Dove ricevere le lettere");
        await v.LeggeAsync("le lettere vanno alla tua residenza");
        await v.GuardaAsync("richieste-recapito");
        const string Domicilio = "Un domicilio diverso dalla residenza (facoltativo)", Scelto = "via della Finzione 3, Verona";
        await v.ScriviAsync(Domicilio, Scelto);
        await v.PremiAsync("Salva");
        await v.LeggeAsync("il CAP del domicilio non è di cinque cifre");
        await v.LeggeAsync("la provincia del domicilio non esiste");
        await v.GuardaAsync("richieste-recapito-errori");
        await v.ScriviAsync("CAP del domicilio (facoltativo)", "37121");
        await v.ScriviAsync("Provincia del domicilio (facoltativo)", "VR");
        await v.PremiAsync("Salva");
        await v.PremiAsync("Dove ricevere le lettere");
        await v.LeggeAsync($"{Scelto}, 37121 (VR)");
        (await v.Pagina.GetByLabel(Domicilio, new() { Exact = true }).InputValueAsync()).ShouldBe(Scelto);

        async Task ChiediInvanoAsync(string che, string bottone, params string[] perche)
        {
            await v.VaiAsync($"{pratica}/chiedi/{che}");
            await v.PremiAsync(bottone);
            await v.LeggeAsync("La pratica è rimasta com'era");
            foreach (var motivo in perche) await v.LeggeAsync(motivo);
        }
    }
}
