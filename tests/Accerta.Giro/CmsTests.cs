namespace Accerta.Giro;

/// <summary>La commissione superiore sorteggia con un seme pubblicato e conclude un esame.</summary>
public sealed class CmsTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Si_sorteggia_con_il_seme_e_si_conclude_un_esame(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Ettore Platea");
        await v.LeggeAsync("segnalato da un centro medico-legale");
        await v.GuardaAsync("cms-elenco");
        await v.FotografaAsync("cms-elenco");
        await v.PremiAsync("Sorteggia un campione");
        await v.PremiAsync("Sorteggia");
        await v.LeggeAsync("Scrivi il seme pubblicato");
        await v.GuardaAsync("cms-campione-errori");
        await v.ScriviAsync("Il seme pubblicato", "estrazione del 14 giugno 2025");
        await v.ScriviDataAsync("Verbali definitivi dal", new(2025, 1, 1));
        await v.ScriviDataAsync("Fino al giorno", new(2025, 5, 31));
        await v.PremiAsync("Sorteggia");
        await v.LeggeAsync("estrazione del 14 giugno 2025");

        await v.PremiNellaRigaAsync("segnalato");
        await v.GuardaAsync("cms-verbale");
        await v.ScegliAsync("Sì: il verbale è confermato");
        await v.PremiAsync("Concludi l'esame");
        await v.LeggeAsync("L'esame è concluso");

        await v.VaiAsync("/cms");
        await v.PremiAsync("I controlli straordinari");
        await v.PremiAsync("Estrai");
        await v.LeggeAsync("Scrivi quanti");
        await v.GuardaAsync("cms-controlli-errori");
        await v.ScriviAsync("Il seme pubblicato", "estrazione del 16 giugno 2025");
        await v.ScriviAsync("Quanti", "2");
        await v.PremiAsync("Estrai");
        await v.LeggeAsync("estrazione del 16 giugno 2025");
        await v.GuardaAsync("cms-controlli");
    }
}
