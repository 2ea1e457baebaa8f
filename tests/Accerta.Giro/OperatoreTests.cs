namespace Accerta.Giro;

/// <summary>L'operatore dopo la decisione: la somma da restituire, il pagamento che si ferma, il ricorso, e le pratiche il cui termine è passato.</summary>
public sealed class OperatoreTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Una_somma_da_restituire_in_altre_rate_e_le_pratiche_ferme(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Tina Cornice");
        await v.PremiNellaRigaAsync("Remo Rimborsi");
        await v.LeggeAsync("Somme da restituire");
        await v.PremiAsync("€, del ");
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

    // Portare avanti il giorno di un anno costa un minuto: il portale è uno solo, e nelle pagine si va in tutti e tre i modi.
    [Fact]
    public async Task Un_pagamento_si_ferma_e_si_revoca_solo_se_la_persona_lo_sapeva()
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
        await using var conLaTastiera = await Visitatore.EntraAsync(portale, Modo.Tastiera);
        await using var senzaJavaScript = await Visitatore.EntraAsync(portale, Modo.SenzaJavaScript);
        Visitatore[] tutti = [conLaTastiera, senzaJavaScript, v];
        foreach (var chi in tutti)
        {
            await chi.SonoAsync("Paola Ritratto");
            await chi.PremiAsync("apri la decisione per Olga Figurante");
            await chi.PremiAsync("Rifare i conti");
            await chi.PremiAsync("Rifai i conti");
            await chi.LeggeAsync("Scegli che cosa è cambiato");
            await chi.GuardaAsync("operatore-ricalcola-errori");
            await chi.ScegliAsync("Il reddito");
            await chi.PremiAsync("Rifai i conti");
            await chi.LeggeAsync("I conti non cambiano");
            await chi.GuardaAsync("operatore-ricalcola-invariati");
            await chi.PremiAsync("Torna alla decisione");
            await chi.PremiAsync("Fermare un pagamento");
            await chi.LeggeAsync("nessuna dichiarazione che serve a questa prestazione è stata sollecitata");
            await chi.GuardaAsync("operatore-ferma-senza-prova");
        }
        var ferma = new Uri(v.Pagina.Url).AbsolutePath;
        await v.FotografaAsync("operatore-ferma");

        await v.OggiEAsync(new(2026, 4, 1)); // il giorno dopo la scadenza parte il sollecito
        foreach (var chi in tutti)
        {
            await chi.SonoAsync("Nora Quinta");
            await chi.PremiNellaRigaAsync("Olga Figurante", "manca una dichiarazione");
            await chi.LeggeAsync("Registra l'esito");
            await chi.FotografaAsync("segreteria-esito");
            await chi.PremiAsync("Registra l'esito");
            await chi.LeggeAsync("C'è qualcosa da correggere");
            await chi.GuardaAsync("segreteria-esito-errori");
        }
        await v.ScegliAsync("Consegnata");
        await v.ScriviDataAsync("Giorno", new(2026, 4, 1));
        await v.PremiAsync("Registra l'esito");

        await v.SonoAsync("Paola Ritratto");
        await v.VaiAsync(ferma);
        await v.LeggeAsync("la persona può rispondere al sollecito fino al");
        await v.OggiEAsync(new(2026, 6, 2)); // il termine è passato: il pagamento si ferma da solo
        foreach (var chi in tutti)
        {
            await chi.SonoAsync("Paola Ritratto");
            await chi.PremiAsync("Pagamenti fermi");
            await chi.PremiAsync("guarda il pagamento di Olga Figurante");
            await chi.LeggeAsync("Manca una dichiarazione, anche dopo il sollecito");
            await chi.GuardaAsync("operatore-riprendi");
            await chi.PremiAsync("Revoca la prestazione");
            await chi.LeggeAsync("l'avviso che il pagamento è fermo non è arrivato alla persona");
            await chi.GuardaAsync("operatore-revoca-senza-prova");
        }

        await v.VaiAsync("/operatore/denaro");
        await v.PremiAsync("guarda il pagamento di Olga Figurante");
        await v.PremiAsync("Fai riprendere il pagamento");
        foreach (var chi in tutti)
        {
            await chi.VaiAsync(ferma);
            await chi.PremiAsync("Ferma il pagamento");
            await chi.LeggeAsync("Scegli quale prestazione");
            await chi.GuardaAsync("operatore-ferma-errori");
        }
        await v.ScegliAsync("L'assegno mensile");
        await v.PremiAsync("Ferma il pagamento");
        await v.PremiAsync("guarda il pagamento di Olga Figurante");
        await v.LeggeAsync("Manca una dichiarazione, anche dopo il sollecito");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Il_ricorso_in_tribunale_fino_alla_decisione_del_giudice(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Paola Ritratto");
        await v.PremiAsync("Ricorsi in tribunale");
        await v.GuardaAsync("operatore-giudizi");
        await v.PremiNellaRigaAsync("Sofia Giudizi");
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
        await v.ScegliInTendinaAsync("Che cosa riconosce (facoltativo)", "È riconosciuta l'invalidità civile totale (100%)");
        await v.ScriviAsync("Percentuale (facoltativo)", "100");
        await v.PremiAsync("Registra la decisione");
        await v.LeggeAsync("Il giudizio è concluso");
        await v.GuardaAsync("operatore-giudizio-concluso");
    }
}
