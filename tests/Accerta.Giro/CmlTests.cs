namespace Accerta.Giro;

/// <summary>Il centro medico-legale ritrova, confronta, chiede esami, sa chi non si può richiamare; un verbale definitivo lo corregge con un altro.</summary>
public sealed class CmlTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Il_centro_chiede_esami_non_richiama_chi_non_si_puo_convalida_e_poi_corregge(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Livia Maschera");
        await v.FotografaAsync("cml-elenco");
        await v.PremiNellaRigaAsync("Ines Simulata");
        await v.LeggeAsync("Menomazioni e percentuale");
        await v.LeggeAsync("In tutto: 81%");
        var verbale = new Uri(v.Pagina.Url).PathAndQuery;
        await v.GuardaAsync("cml-confronto");
        await v.FotografaAsync("cml-confronto");
        await v.PremiAsync("Chiama la persona a una nuova visita");
        await v.FotografaAsync("cml-visita");
        await v.ScegliAsync("È in lungodegenza");
        await v.PremiAsync("Chiama la persona");
        await v.LeggeAsync("la visita diretta è esclusa");
        await v.GuardaAsync("cml-richiamo-escluso");
        await v.VaiAsync(verbale);
        await v.PremiAsync("Chiedi altri esami");
        await v.PremiAsync("Chiedi gli esami");
        await v.LeggeAsync("non si dice quali esami servono");
        await v.GuardaAsync("cml-esami");
        await v.ScriviAsync("Quali esami servono?", "Ecocardiogramma");
        await v.PremiAsync("Chiedi gli esami");
        await v.LeggeAsync("Hai chiesto altri esami");

        await v.ScegliAsync("Ho letto il verbale e gli esami chiesti");
        await v.PremiAsync("Convalida il verbale");
        await v.LeggeAsync("Definitivo da");
        await v.PremiAsync("Correggilo in autotutela");
        await v.FotografaAsync("cml-correggi");
        await v.PremiAsync("Correggi il verbale");
        await v.LeggeAsync("l'atto non dice perché corregge il verbale");
        await v.LeggeAsync("l'atto non cambia nulla");
        await v.GuardaAsync("cml-correggi-errori");
        await v.ScriviAsync("La percentuale nuova (facoltativo)", "74");
        await v.ScriviAsync("Perché si corregge", "La percentuale non è congrua con le menomazioni.");
        await v.PremiAsync("Correggi il verbale");
        await v.LeggeAsync("In tutto: 74%");
        new Uri(v.Pagina.Url).PathAndQuery.ShouldNotBe(verbale);
        await v.GuardaAsync("cml-corretto");
        await v.VaiAsync(verbale);
        await v.LeggeAsync("Un verbale nuovo ha preso il posto di questo");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Il_centro_convalida_con_una_correzione_e_poi_ritrova_il_verbale(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Livia Maschera");
        await v.PremiNellaRigaAsync("Ines Simulata");
        await v.PremiAsync("Convalidalo con una correzione");
        await v.PremiAsync("Convalida con la correzione");
        await v.LeggeAsync("Di' che cosa cambia");
        await v.LeggeAsync("conferma di aver letto il verbale");
        await v.GuardaAsync("cml-convalida-correzione-errori");
        await v.ScriviAsync("La percentuale nuova (facoltativo)", "75");
        await v.ScegliAsync("Ho letto il verbale");
        await v.PremiAsync("Convalida con la correzione");
        await v.LeggeAsync("il giudizio cambia senza un motivo");
        await v.ScriviAsync("Perché si corregge", "La coronaropatia è già compresa.");
        await v.PremiAsync("Convalida con la correzione");
        await v.LeggeAsync("Definitivo da");
        await v.LeggeAsync("In tutto: 75%");
        await v.LeggeAsync("corretta dall'INPS: 75%. Motivo: La coronaropatia è già compresa.");
        await v.GuardaAsync("cml-convalidato-corretto");

        await v.VaiAsync("/cml");
        await v.LeggeAsync("Nessun verbale aspetta una convalida");
        await v.PremiAsync("Cerca");
        await v.LeggeAsync("Scrivi il protocollo, il codice fiscale o il cognome");
        await v.GuardaAsync("cml-ritrova-errori");
        await v.ScriviAsync("Ritrova un verbale", "nessuno");
        await v.PremiAsync("Cerca");
        await v.LeggeAsync("Nessun verbale del tuo centro con «nessuno»");
        await v.ScriviAsync("Ritrova un verbale", "simulata");
        await v.PremiAsync("Cerca");
        await v.LeggeAsync("definitivo");
        v.Pagina.Url.ShouldNotContain("simulata", Case.Insensitive); // chi si cerca non resta scritto nell'indirizzo
        await v.GuardaAsync("cml-ritrovati");
        await v.PremiNellaRigaAsync("Ines Simulata");
        await v.LeggeAsync("Se qualcosa non torna");

        await v.VaiAsync(new Uri(v.Pagina.Url).AbsolutePath + "/revisione"); // un verbale che non la prevede: la pagina lo dice, e convocare non si può
        await v.LeggeAsync("Il verbale non la prevede");
        await v.PremiAsync("Convoca la persona");
        await v.LeggeAsync("nessuna convocazione");
        await v.GuardaAsync("cml-revisione-errori");
    }

    [Theory, Trait("regola", "M-05"), InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task La_visita_di_secondo_grado_si_registra_si_firma_si_convalida_e_il_verbale_si_segnala(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Livia Maschera");
        await v.PremiNellaRigaAsync("Ines Simulata");
        var verbale = new Uri(v.Pagina.Url).AbsolutePath;
        await v.VaiAsync($"{verbale}/secondo-grado"); // prima di averla disposta non c'è niente da registrare
        await v.LeggeAsync("non c'è una visita di secondo grado da registrare");
        await v.GuardaAsync("cml-secondo-grado-nessuna");
        await v.PremiAsync("Torna al verbale");
        await v.PremiAsync("Chiama la persona a una nuova visita");
        await v.PremiAsync("Chiama la persona");
        await v.LeggeAsync("Hai disposto una nuova visita");
        await v.PremiAsync("Registra la visita di secondo grado");
        await v.PremiAsync("Registra la visita");
        await v.LeggeAsync("manca il medico INPS");
        await v.LeggeAsync("manca l'esame obiettivo");
        await v.GuardaAsync("cml-secondo-grado-errori");
        await v.ScegliAsync("Livia Maschera, il medico INPS");
        await v.ScegliAsync("Sandro Pretesto");
        await v.ScriviAsync("Esame obiettivo", "Condizioni come nella prima visita.");
        await v.PremiAsync("Registra la visita");
        await v.LeggeAsync("manca la firma");
        await v.GuardaAsync("cml-secondo-grado-firme");
        await v.PremiAsync("Firma la visita");
        await v.LeggeAsync("firmato");

        await v.SonoAsync("Sandro Pretesto"); // il medico dell'associazione firma dalla sua commissione
        await v.LeggeAsync("Visite di secondo grado da firmare");
        await v.GuardaAsync("commissione-secondo-grado-elenco");
        await v.PremiAsync("firma la visita di secondo grado di Ines Simulata");
        await v.LeggeAsync("Manca la tua firma alla visita di secondo grado");
        await v.GuardaAsync("commissione-secondo-grado");
        await v.PremiAsync("Firma la visita di secondo grado");
        await v.LeggeAsync("manca la convalida del centro medico-legale");

        await v.SonoAsync("Livia Maschera");
        await v.VaiAsync(verbale);
        await v.ScegliAsync("Ho letto il verbale");
        await v.PremiAsync("Convalida il verbale");
        await v.LeggeAsync("Definitivo da");
        await v.PremiAsync("Segnalalo alla commissione superiore");
        await v.PremiAsync("Segnala il verbale");
        await v.LeggeAsync("C'è qualcosa");
        await v.GuardaAsync("cml-segnala-errori");
        await v.ScriviAsync("Perché lo segnali", "Percentuale da confrontare con casi simili.");
        await v.PremiAsync("Segnala il verbale");
        await v.LeggeAsync("Definitivo da");
    }
}
