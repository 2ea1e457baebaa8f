namespace Accerta.Giro;

/// <summary>Il patronato trova le scadenze di chi gli ha dato mandato, e solo le loro pratiche.</summary>
public sealed class PatronatoTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Le_scadenze_di_chi_ha_dato_mandato_e_un_mandato_da_registrare(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Delia Commedia");
        await v.LeggeAsync("Nilo Scelta");
        await v.GuardaAsync("patronato-elenco");
        await v.FotografaAsync("patronato-elenco");
        await v.PremiNellaRigaAsync("Nilo Scelta");
        await v.LeggeAsync("Agisci con il suo mandato");
        await v.GuardaAsync("patronato-pratica");
        await v.FotografaAsync("patronato-pratica");
        await v.PremiAsync("Apri tutta la pratica, e agisci per lei");
        await v.LeggeAsync("Nilo Scelta");
        await v.GuardaAsync("patronato-tutta-la-pratica");
        await v.VaiAsync("/cittadino"); // le pagine della persona, per chi assiste, cominciano dalle sue persone
        await v.LeggeAsync("Le persone che assisti");
        await v.PremiAsync("Presenta una domanda per Nilo Scelta");
        await v.LeggeAsync("Numero del certificato");
        await v.GuardaAsync("patronato-domanda");
        await v.VaiAsync("/patronato");
        await v.PremiAsync("Registra un mandato");
        await v.FotografaAsync("patronato-mandato", fino: "Vale fino al");
        await v.PremiAsync("Registra il mandato");
        await v.LeggeAsync("Allega il mandato firmato");
        await v.GuardaAsync("patronato-mandato-errori");
    }
}
