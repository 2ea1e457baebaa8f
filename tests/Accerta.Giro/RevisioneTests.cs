using Accerta.Arredo;

namespace Accerta.Giro;

/// <summary>La revisione: chi non è venuto si giustifica, la segreteria risponde e riconvoca, la commissione apre la scheda anche senza una domanda.</summary>
public sealed class RevisioneTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Chi_non_e_venuto_si_giustifica_e_la_commissione_rivede(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Pia Assente");
        await v.PremiAsync("Revisione");
        await v.PremiAsync("Giustifica l'assenza");
        await v.PremiAsync("Manda la giustificazione");
        await v.LeggeAsync("Scegli di che motivo si tratta");
        await v.GuardaAsync("revisione-giustifica-errori");
        await v.ScegliAsync("Un motivo di salute");
        await v.CaricaFileAsync("Il documento che lo prova", "ricovero.pdf", PdfDiProva.Buono);
        await v.PremiAsync("Manda la giustificazione");
        await v.LeggeAsync("L'abbiamo ricevuta");
        await v.GuardaAsync("revisione-giustificata");

        await v.SonoAsync("Nora Quinta");
        await v.LeggeAsync("Assenze giustificate a cui rispondere");
        await v.PremiAsync("rispondi a Pia Assente");
        await v.LeggeAsync("un motivo di salute");
        await v.FotografaAsync("segreteria-giustificazione", da: "La giustificazione dell'assenza", fino: "Che cosa puoi fare");
        await v.PremiAsync("Rispondi");
        await v.LeggeAsync("Di' se la giustificazione è accolta");
        await v.GuardaAsync("revisione-risposta-errori");
        await v.ScegliAsync("No: scrivi perché");
        await v.PremiAsync("Rispondi");
        await v.LeggeAsync("non c'è scritto perché la giustificazione è respinta");
        await v.ScegliAsync("Sì: il pagamento riprende");
        await v.PremiAsync("Rispondi");
        await v.LeggeAsync("La revisione aspetta un'altra data");
        await v.GuardaAsync("revisione-da-riconvocare");
        await v.ScriviDataAsync("Giorno della visita", new(2025, 6, 3));
        await v.PremiAsync("Riconvoca alla revisione");
        await v.LeggeAsync("è già passata");
        await v.GuardaAsync("revisione-riconvoca-errori");
        await v.ScriviDataAsync("Giorno della visita", new(2025, 7, 8));
        await v.PremiAsync("Riconvoca alla revisione");
        await v.LeggeAsync("8 luglio 2025");

        await v.SonoAsync("Elena Fittizia");
        await v.LeggeAsync("Pia Assente");
        await v.PremiAsync("apri la scheda della visita di Quirino Rivisto");
        await v.LeggeAsync("La scheda della visita"); // in una revisione non c'è una domanda: si rivede ciò che dice il verbale di prima
        await v.LeggeAsync("Si rivede");
        (await v.Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("certificat", Case.Insensitive);
        await v.GuardaAsync("revisione-scheda");
        var scheda = new Uri(v.Pagina.Url).AbsolutePath;
        await v.PremiAsync("Invalidità civile, visita del"); // il verbale di prima
        await v.LeggeAsync("Definitivo dal");
        await v.VaiAsync(scheda);
        await v.PremiAsync("Registra la visita");
        await v.LeggeAsync("C'è qualcosa da correggere");
        await v.GuardaAsync("revisione-scheda-errori");
    }
}
