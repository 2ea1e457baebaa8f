using Accerta.Arredo;

namespace Accerta.Giro;

/// <summary>La delega: chi vuole agire per un altro manda i documenti, l'ufficio li guarda e risponde.</summary>
public sealed class DelegheTests
{
    [Theory, Trait("regola", "D-05"), InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Una_delega_si_chiede_con_i_documenti_e_la_segreteria_la_verifica(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Olga Figurante");
        await v.PremiAsync("Deleghe e mandati");
        await v.PremiAsync("Chiedi di agire per un'altra persona");
        await v.ScegliAsync("AA08");
        await v.ScegliAsync("Una persona di fiducia", "Chi sei per questa persona");
        await v.ScriviAsync("Codice fiscale della persona", "SMPDAA80E52G224N");
        await v.ScriviAsync("Nome della persona", "Ada");
        await v.ScriviAsync("Cognome della persona", "Esempio");
        await v.ScriviDataAsync("Data di nascita della persona", new(1980, 5, 12));
        await v.CaricaFileAsync("Documento della persona (facoltativo)", "ada.pdf", PdfDiProva.Buono);
        await v.CaricaFileAsync("Il tuo documento (facoltativo)", "olga.pdf", PdfDiProva.Buono);
        await v.PremiAsync("Chiedi la delega");
        await v.LeggeAsync("Ada Esempio");
        await v.GuardaAsync("cittadino-delega-chiesta");

        await v.SonoAsync("Nora Quinta");
        await v.LeggeAsync("Deleghe da verificare");
        await v.PremiNellaRigaAsync("Ada Esempio", "AA08");
        await v.LeggeAsync("persona di fiducia");
        await v.LeggeAsync("Documento di chi delega (PDF)");
        await v.GuardaAsync("segreteria-delega");
        await v.PremiAsync("Rifiuta la delega");
        await v.LeggeAsync("C'è qualcosa");
        await v.GuardaAsync("segreteria-delega-errori");
        await v.PremiAsync("I documenti vanno bene");
        await v.LeggeAsync("Nessuna delega aspetta la verifica");

        await v.SonoAsync("Olga Figurante"); // adesso può
        await v.LeggeAsync("Ada Esempio");
        await v.GuardaAsync("cittadino-con-delega");
    }
}
