namespace Accerta.Giro;

/// <summary>Fuori dalla dimostrazione si entra con SPID o CIE: chi non ci riesce legge perché, chi ha più ruoli sceglie.</summary>
public sealed class AccessoTests
{
    [Theory, Trait("regola", "P-04"), InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Si_entra_con_la_propria_identita_e_chi_ha_piu_ruoli_sceglie(Modo modo)
    {
        await using var portale = await PortaleVero.ApriAsync();
        await using var v = await portale.VisitaAsync(modo);
        await v.VaiAsync("/");
        await v.PremiAsync("Entrare per lavoro");
        await v.LeggeAsync("livello 2 o superiore");
        await v.GuardaAsync("accesso-spid");
        await v.PremiAsync("Entra con SPID o CIE");
        await v.LeggeAsync("Il servizio di accesso non risponde");
        await v.GuardaAsync("accesso-fornitore-fermo");
        await portale.AvviaFornitoreAsync();

        await v.PremiAsync("Riprova");
        await v.PremiAsync("Entra con SPID o CIE");
        await v.PremiAsync("Rinuncia");
        await v.LeggeAsync("Hai annullato l'accesso");
        await v.GuardaAsync("accesso-annullato");

        await v.PremiAsync("Riprova");
        await v.PremiAsync("Entra per lavoro");
        await v.ScriviAsync("Persona", PortaleVero.Attributi("RTRPLA70B42G224Y", "Paola", "Ritratto", new(1970, 2, 2)));
        await v.PremiAsync("Identificati");
        await v.LeggeAsync("Con quale ruolo vuoi entrare?");
        await v.LeggeAsync("Segreteria della ASL");
        await v.GuardaAsync("accesso-ruolo");
        await v.PremiAsync("Operatrice amministrativa");
        new Uri(v.Pagina.Url).AbsolutePath.ShouldBe("/operatore");
        await v.GuardaAsync("accesso-operatore-senza-lavoro");
    }
}
