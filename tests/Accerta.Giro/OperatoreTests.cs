using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>L'operatore dopo la decisione: la somma da restituire, il pagamento che si ferma, il ricorso, e le pratiche il cui termine è passato.</summary>
public sealed class OperatoreTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.SenzaJavaScript)]
    public async Task Una_somma_da_restituire_in_altre_rate_e_le_pratiche_ferme(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Tina Cornice");
        await v.Pagina.Locator("main tr:has-text('Remo Rimborsi') a").First.ClickAsync();
        await v.LeggeAsync("Somme da restituire");
        await v.Pagina.Locator("main a[href^='/operatore/indebiti/']").First.ClickAsync();
        await v.LeggeAsync("si restituisce mese per mese");
        await v.GuardaAsync("operatore-indebito");
        await v.FotografaAsync("operatore-indebito");
        await v.PremiAsync("Cambia il piano");
        await v.LeggeAsync("Scrivi in quante rate");
        await v.ScriviAsync("In quante rate si restituisce ciò che resta", "12");
        await v.PremiAsync("Cambia il piano");
        await v.LeggeAsync("da trattenere");
        await v.VaiAsync("/operatore");
        await v.PremiAsync("Pagamenti fermi");
        await v.GuardaAsync("operatore-denaro");
        await v.VaiAsync("/termini?mancati=true");
        await v.LeggeAsync("Pratiche ferme");
        await v.GuardaAsync("operatore-ferme");
    }

    [Theory, InlineData(Modo.Mouse)]
    public async Task Un_pagamento_si_ferma_e_si_revoca_solo_se_la_persona_lo_sapeva(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Paola Ritratto");
        await v.PremiAsync("apri la decisione per Olga Figurante");
        await v.PremiAsync("Rifare i conti");
        await v.PremiAsync("Rifai i conti");
        await v.LeggeAsync("Scegli che cosa è cambiato");
        await v.GuardaAsync("operatore-ricalcola-errori");
        await v.ScegliAsync("Il reddito");
        await v.PremiAsync("Rifai i conti");
        await v.LeggeAsync("I conti non cambiano");
        await v.GuardaAsync("operatore-ricalcola-invariati");
        await v.PremiAsync("Torna alla decisione");
        await v.PremiAsync("Fermare un pagamento");
        var ferma = new Uri(v.Pagina.Url).AbsolutePath;
        await v.LeggeAsync("nessuna dichiarazione che serve a questa prestazione è stata sollecitata");
        await v.GuardaAsync("operatore-ferma-senza-prova");
        await v.FotografaAsync("operatore-ferma");

        await v.OggiEAsync(new(2026, 4, 1)); // il giorno dopo la scadenza parte il sollecito
        await v.SonoAsync("Nora Quinta");
        await v.Pagina.Locator("main tr:has-text('Olga Figurante'):has-text('manca una dichiarazione') a").First.ClickAsync();
        await v.LeggeAsync("Registra l'esito");
        await v.FotografaAsync("segreteria-esito");
        await v.PremiAsync("Registra l'esito");
        await v.LeggeAsync("C'è qualcosa da correggere");
        await v.GuardaAsync("segreteria-esito-errori");
        await v.ScegliAsync("Consegnata");
        await v.ScriviDataAsync("Giorno", new(2026, 4, 1));
        await v.PremiAsync("Registra l'esito");

        await v.SonoAsync("Paola Ritratto");
        await v.VaiAsync(ferma);
        await v.LeggeAsync("la persona può rispondere al sollecito fino al");
        await v.OggiEAsync(new(2026, 6, 2)); // il termine è passato: il pagamento si ferma da solo
        await v.SonoAsync("Paola Ritratto");
        await v.VaiAsync("/operatore/denaro");
        await v.PremiAsync("guarda il pagamento di Olga Figurante");
        await v.LeggeAsync("Manca una dichiarazione, anche dopo il sollecito");
        await v.GuardaAsync("operatore-riprendi");
        var riprendi = new Uri(v.Pagina.Url).PathAndQuery;
        await v.PremiAsync("Revoca la prestazione");
        await v.LeggeAsync("l'avviso che il pagamento è fermo non è arrivato alla persona");
        await v.GuardaAsync("operatore-revoca-senza-prova");

        await v.VaiAsync(riprendi);
        await v.PremiAsync("Fai riprendere il pagamento");
        await v.VaiAsync(ferma);
        await v.PremiAsync("Ferma il pagamento");
        await v.LeggeAsync("Scegli quale prestazione");
        await v.GuardaAsync("operatore-ferma-errori");
        await v.ScegliAsync("L'assegno mensile");
        await v.PremiAsync("Ferma il pagamento");
        await v.PremiAsync("guarda il pagamento di Olga Figurante");
        await v.LeggeAsync("Manca una dichiarazione, anche dopo il sollecito");
    }

    [Theory, InlineData(Modo.Mouse)]
    public async Task Il_ricorso_in_tribunale_fino_alla_decisione_del_giudice(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Paola Ritratto");
        await v.PremiAsync("Ricorsi in tribunale");
        await v.GuardaAsync("operatore-giudizi");
        await v.Pagina.Locator("main tr:has-text('Sofia Giudizi') a").First.ClickAsync();
        await v.PremiAsync("Registra");
        await v.LeggeAsync("Scrivi quando");
        await v.GuardaAsync("operatore-giudizio-errori");
        foreach (var giorno in (DateOnly[])[new(2025, 5, 8), new(2025, 5, 9), new(2025, 5, 20), new(2025, 5, 22)]) // nomina, avviso, bozza, perizia
        {
            if (await v.Pagina.GetByText("Il consulente deposita la perizia").CountAsync() > 0) await v.ScegliAsync("Il consulente deposita la perizia");
            await v.ScriviDataAsync("Quando", giorno);
            if (await v.Pagina.GetByText("Le operazioni cominciano").CountAsync() > 0) await v.ScriviDataAsync("Le operazioni cominciano", new(2025, 5, 15));
            await v.PremiAsync("Registra");
        }
        await v.ScriviDataAsync("Quando il decreto è stato comunicato", new(2025, 5, 23));
        await v.ScriviAsync("Quanti giorni dà il giudice per dissentire", "10");
        await v.PremiAsync("Registra");
        await v.LeggeAsync("Si dissente entro");
        await v.GuardaAsync("operatore-giudizio-termine");
        await v.FotografaAsync("operatore-giudizio");
        await v.ScegliAsync("Omologa una perizia favorevole alla persona");
        await v.ScriviDataAsync("Quando la sede l'ha ricevuta", new(2025, 6, 10));
        await v.PremiAsync("Registra la decisione");
        await v.LeggeAsync("non c'è scritto che cosa riconosce");
        await v.Pagina.GetByLabel("Che cosa riconosce").SelectOptionAsync("Totale");
        await v.ScriviAsync("Percentuale (facoltativo)", "100");
        await v.PremiAsync("Registra la decisione");
        await v.LeggeAsync("Il giudizio è concluso");
        await v.GuardaAsync("operatore-giudizio-concluso");
    }
}
