namespace Accerta.Giro;

/// <summary>Il medico lascia un certificato a metà, lo riprende, lo butta.</summary>
public sealed class MedicoTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera)]
    public async Task Una_bozza_si_lascia_si_riprende_si_cancella(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Clara Modello");
        await v.PremiAsync("Nuovo certificato");
        await v.ScriviAsync("Nome", "Prova");
        await v.ScriviAsync("Cognome", "Ametà");
        await v.ScriviAsync("Anamnesi", "Scritta a metà.");
        await v.ApriAsync("Cerca un codice");
        await v.ScriviAsync("Parole della malattia, o l'inizio del codice (facoltativo)", "alzheimer");
        await v.PremiAsync("Cerca nell'elenco");
        await v.LeggeAsync("Un codice trovato.");
        await v.GuardaAsync("medico-codici");
        await v.ScegliAsync("331.0 Malattia di Alzheimer");
        await v.PremiAsync("Aggiungi i codici scelti");
        (await v.Pagina.GetByLabel("Codici ICD-9-CM, uno per riga", new() { Exact = true }).InputValueAsync()).Trim().ShouldBe("331.0");
        (await v.Pagina.GetByLabel("Nome", new() { Exact = true }).InputValueAsync()).ShouldBe("Prova");
        await v.PremiAsync("Salva e continua dopo");
        await v.LeggeAsync("Le bozze");
        await v.GuardaAsync("medico-bozze");
        await v.PremiAsync("Prova Ametà");
        (await v.Pagina.GetByLabel("Anamnesi", new() { Exact = true }).InputValueAsync()).ShouldBe("Scritta a metà.");
        await v.VaiAsync("/medico");
        await v.PremiAsync("Cancella la bozza");
        (await v.Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("Ametà");
    }
}
