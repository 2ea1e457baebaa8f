namespace Accerta.Giro;

/// <summary>La segreteria: la lettera mai arrivata, una seduta in più e poi annullata, la persona che non è venuta.</summary>
public sealed class SegreteriaTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task La_segreteria_prepara_il_giorno_e_registra_chi_manca(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Nora Quinta");
        await v.GuardaAsync("segreteria-lavoro");
        await v.FotografaAsync("segreteria-lavoro");
        await v.LeggeAsync("Visite senza un esito");
        await v.PremiAsync("Apri l'agenda di oggi");
        await v.LeggeAsync("ambulatorio 2");
        await v.GuardaAsync("segreteria-agenda");
        await v.FotografaAsync("segreteria-agenda");

        await v.PremiAsync("Metti in agenda una seduta");
        await v.PremiAsync("Metti in agenda");
        await v.LeggeAsync("Scrivi in quale sala");
        await v.GuardaAsync("segreteria-seduta-errori");
        await v.ScriviAsync("Sala", "ambulatorio 3");
        await v.ScriviDataAsync("Giorno", new(2025, 7, 2));
        await v.ScriviOraAsync("Ora d'inizio", new(9, 0));
        await v.ScriviAsync("Quante visite", "2");
        await v.ScriviAsync("Minuti per visita", "30");
        await v.PremiAsync("Metti in agenda");
        await v.LeggeAsync("Agenda di mercoledì 2 luglio 2025");
        await v.LeggeAsync("ambulatorio 3");
        await v.PremiAsync("Annulla la seduta delle 9.00");
        await v.LeggeAsync("Nessuno ha ancora un posto");
        await v.GuardaAsync("segreteria-annulla");
        await v.PremiAsync("Annulla la seduta");
        await v.LeggeAsync("annullata");

        await v.VaiAsync("/segreteria");
        await v.PremiNellaRigaAsync("Cora Comparsa");
        await v.LeggeAsync("Registra l'assenza");
        await v.GuardaAsync("segreteria-pratica");
        await v.FotografaAsync("segreteria-pratica");
        await v.PremiAsync("Registra l'assenza");
        await v.LeggeAsync("da riconvocare");
        await v.GuardaAsync("segreteria-assente");
    }
}
