namespace Accerta.Giro;

/// <summary>La porta della persona dopo il verbale: i termini, le lettere, le scelte, le dichiarazioni, il QR, la card, le deleghe, il ricorso, le somme da restituire.</summary>
public sealed class CittadinoTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task La_persona_sa_chi_deve_fare_che_cosa_sceglie_fra_due_prestazioni_e_guarda_il_film(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Nilo Scelta");
        await v.PremiAsync("Invalidità civile, domanda");
        await v.LeggeAsync("Chi deve fare che cosa");
        await v.LeggeAsync("Tu puoi fare ricorso al giudice contro il verbale");
        await v.LeggeAsync("mancano");
        await v.GuardaAsync("cittadino-pratica-termini");
        await v.PremiAsync("Leggi le lettere per intero");
        await v.LeggeAsync("per raccomandata: è una notifica");
        await v.GuardaAsync("cittadino-lettere");
        await v.PremiAsync("Torna alla pratica");

        await v.PremiAsync("Scegliere fra due prestazioni");
        await v.LeggeAsync("la rendita INAIL");
        await v.LeggeAsync("In un anno");
        await v.GuardaAsync("cittadino-opzione");
        await v.PremiAsync("Fai questa scelta");
        await v.LeggeAsync("Scegli una delle due");
        await v.ScegliAsync("La rendita INAIL");
        await v.PremiAsync("Fai questa scelta");
        await v.LeggeAsync("Hai scelto la rendita INAIL");
        await v.LeggeAsync("puoi cambiare idea");
        await v.GuardaAsync("cittadino-opzione-fatta");

        await v.SonoAsync("Olga Figurante");
        await v.PremiAsync("Invalidità civile, domanda");
        await v.PremiAsync("Il film dei tuoi diritti");
        await v.LeggeAsync("l'età pensionabile");
        await v.LeggeAsync("non è ancora noto");
        await v.GuardaAsync("cittadino-film");
        await v.FotografaAsync("cittadino-film");

        await v.PremiAsync("La pratica");
        await v.PremiAsync("È cambiato qualcosa?");
        await v.GuardaAsync("cittadino-cambiamenti");
        await v.PremiAsync("I redditi di un anno");
        await v.ScriviAsync("Anno", "2027");
        await v.ScriviAsync("Reddito personale", "1.000");
        await v.PremiAsync("Invia");
        await v.LeggeAsync("il 2027 non è ancora cominciato");
        await v.GuardaAsync("cittadino-cambiamenti-errori");
        await v.ScriviAsync("Anno", "2024");
        await v.PremiAsync("Invia");
        await v.LeggeAsync("Ricevuto");
        await v.PremiAsync("Il conto, o il modo in cui ti paghiamo");
        await v.ScegliAsync("Su un conto corrente");
        await v.PremiAsync("Cambia il pagamento");
        await v.LeggeAsync("manca l'IBAN");
        await v.GuardaAsync("cittadino-pagamento-errori");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Una_scelta_che_non_si_cambia_si_conferma_prima(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Olga Figurante");
        await v.PremiAsync("Invalidità civile, domanda");
        await v.PremiAsync("Scegliere fra due prestazioni");
        await v.LeggeAsync("Adesso non c'è nulla da scegliere");
        await v.GuardaAsync("cittadino-opzione-nessuna");
        await v.PremiAsync("Dichiara una prestazione di un altro ente");
        await v.PremiAsync("Una prestazione di un altro ente");
        await v.ScegliAsync("L'assegno ordinario di invalidità");
        await v.ScriviAsync("Quanto, al mese (facoltativo)", "700");
        await v.ScriviDataAsync("Da quando", new(2025, 6, 1));
        await v.ScriviDataAsync("Il giorno in cui te l'hanno comunicata", new(2025, 6, 10));
        await v.PremiAsync("Invia");
        await v.LeggeAsync("Ricevuto");
        await v.PremiAsync("Torna alla pratica");
        await v.PremiAsync("Scegliere fra due prestazioni");
        await v.LeggeAsync("Questa scelta non si cambia");
        await v.LeggeAsync("conviene l'assegno ordinario di invalidità");
        await v.GuardaAsync("cittadino-opzione-irrevocabile");
        await v.ScegliAsync("L'assegno ordinario di invalidità");
        await v.PremiAsync("Fai questa scelta");
        await v.LeggeAsync("per farla conferma di averlo capito");
        await v.ScegliAsync("Ho capito che questa scelta");
        await v.PremiAsync("Fai questa scelta");
        await v.LeggeAsync("Hai scelto l'assegno ordinario di invalidità");
        (await v.Pagina.GetByRole(Microsoft.Playwright.AriaRole.Radio).CountAsync()).ShouldBe(0);
        await v.GuardaAsync("cittadino-opzione-chiusa");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Il_QR_si_spegne_la_card_si_chiede_e_si_revoca_e_il_patronato_si_sceglie_e_si_toglie(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Olga Figurante");
        await v.PremiAsync("Invalidità civile, domanda");
        await v.PremiAsync("Il codice QR");
        await v.LeggeAsync("Chi ha chiesto di vedere il grado");
        await v.PremiAsync("Spegni il codice");
        await v.GuardaAsync("cittadino-qr-spegni");
        await v.PremiAsync("Spegni il codice");
        await v.LeggeAsync("Genera il codice QR");
        await v.GuardaAsync("cittadino-qr-spento");

        await v.PremiAsync("La pratica");
        await v.PremiAsync("La Disability Card");
        await v.GuardaAsync("cittadino-card");
        await v.PremiAsync("Chiedi la card");
        await v.LeggeAsync("Tocca all'ufficio: deve consegnarti la card");
        await v.GuardaAsync("cittadino-card-chiesta");

        await v.SonoAsync("Paola Ritratto");
        await v.PremiAsync("apri la decisione per Olga Figurante");
        await v.PremiAsync("La Disability Card");
        await v.GuardaAsync("operatore-card-chiesta");
        await v.PremiAsync("Emetti la card");
        await v.PremiAsync("Revoca la card");
        await v.LeggeAsync("Scrivi perché si revoca");
        await v.GuardaAsync("operatore-card-errori");
        await v.ScriviAsync("Perché si revoca", "È uscita due volte per la stessa persona.");
        await v.PremiAsync("Revoca la card");
        await v.LeggeAsync("Nessuna card è valida");
        await v.GuardaAsync("operatore-card-revocata");
        await v.SonoAsync("Olga Figurante");
        await v.PremiAsync("Invalidità civile, domanda");
        await v.PremiAsync("La Disability Card");
        await v.LeggeAsync("È uscita due volte per la stessa persona.");
        await v.LeggeAsync("riportala allo sportello");
        await v.GuardaAsync("cittadino-card-revocata");

        await v.VaiAsync("/cittadino");
        await v.PremiAsync("Deleghe e mandati");
        await v.LeggeAsync("Nessuno: le tue pratiche le vedi solo tu");
        await v.PremiAsync("Dai mandato a un patronato");
        await v.GuardaAsync("cittadino-mandato");
        await v.PremiAsync("Dai il mandato");
        await v.LeggeAsync("Scegli una sede");
        await v.ScegliAsync("Patronato Immaginario");
        await v.PremiAsync("Dai il mandato");
        await v.LeggeAsync("Vale");
        await v.GuardaAsync("cittadino-deleghe");
        await v.PremiAsync("Revoca");
        await v.GuardaAsync("cittadino-revoca");
        await v.PremiAsync("Revoca");
        await v.LeggeAsync("Revocato");

        await v.PremiAsync("Chiedi di agire per un'altra persona");
        await v.GuardaAsync("cittadino-delega");
        await v.ScegliAsync("AA08");
        await v.ScegliAsync("Una persona di fiducia", "Chi sei per questa persona");
        await v.ScriviAsync("Codice fiscale della persona", "SMPDAA80E52G224N");
        await v.ScriviAsync("Nome della persona", "Ada");
        await v.ScriviAsync("Cognome della persona", "Esempio");
        await v.ScriviDataAsync("Data di nascita della persona", new(1980, 5, 12));
        await v.PremiAsync("Chiedi la delega");
        await v.LeggeAsync("manca");
        await v.GuardaAsync("cittadino-delega-errori");
    }

    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public async Task Chi_non_e_d_accordo_sa_dove_andare_e_contesta_una_somma(Modo modo)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, modo);
        await v.SonoAsync("Sofia Giudizi");
        await v.PremiAsync("Invalidità civile, domanda");
        await v.PremiAsync("Non sei d'accordo?");
        await v.LeggeAsync("numero di ruolo 100/2025");
        await v.LeggeAsync("ciò che già ricevi continua");
        await v.GuardaAsync("cittadino-ricorso-in-corso");

        await v.SonoAsync("Remo Rimborsi");
        await v.PremiAsync("Invalidità civile, domanda");
        await v.PremiAsync("Non sei d'accordo?");
        await v.LeggeAsync("Puoi ancora ricorrere");
        await v.GuardaAsync("cittadino-ricorso");
        await v.PremiAsync("Ho depositato il ricorso");
        await v.ScriviDataAsync("Il giorno in cui l'hai depositato", new(2025, 6, 16));
        await v.PremiAsync("Fallo sapere all'ente");
        await v.LeggeAsync("manca il numero di ruolo");
        await v.GuardaAsync("cittadino-ricorso-errori");
        await v.ScriviAsync("Numero di ruolo", "200/2025");
        await v.PremiAsync("Fallo sapere all'ente");
        await v.LeggeAsync("C'è un giudizio in corso");

        await v.PremiAsync("Somme da restituire");
        await v.LeggeAsync("Da dove viene, mese per mese");
        await v.GuardaAsync("cittadino-indebiti");
        await v.PremiAsync("Non sono d'accordo");
        await v.PremiAsync("Contesta");
        await v.LeggeAsync("Scrivi perché non sei d'accordo");
        await v.ScriviAsync("Il motivo, con parole tue", "Il ricovero era a pagamento.");
        await v.PremiAsync("Contesta");
        await v.LeggeAsync("Contestata: non si trattiene nulla");
        await v.GuardaAsync("cittadino-indebito-contestato");
    }

    // Il giorno va avanti una volta sola, perché costa: nelle pagine si va in tutti e tre i modi.
    [Fact]
    public async Task Ogni_anno_si_dichiara_e_un_pagamento_fermo_si_dice()
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
        await using var conLaTastiera = await Visitatore.EntraAsync(portale, Modo.Tastiera);
        await using var senzaJavaScript = await Visitatore.EntraAsync(portale, Modo.SenzaJavaScript);
        Visitatore[] tutti = [conLaTastiera, senzaJavaScript, v];
        foreach (var chi in tutti)
        {
            await chi.SonoAsync("Pia Assente");
            await chi.PremiAsync("Revisione");
            await chi.GuardaAsync("cittadino-revisione");
            await chi.PremiAsync("Giustifica l'assenza");
            await chi.ScegliAsync("Un motivo di salute");
            await chi.PremiAsync("Manda la giustificazione");
            await chi.LeggeAsync("manca il documento che prova il motivo dell'assenza");
            await chi.GuardaAsync("cittadino-giustifica");
            await chi.PremiAsync("La pratica");
            await chi.PremiAsync("Le dichiarazioni di ogni anno");
            await chi.LeggeAsync("il pagamento è fermo");
            await chi.LeggeAsync("Adesso non devi presentare nulla");
            await chi.GuardaAsync("cittadino-dichiarazioni-ferma");
        }

        await v.OggiEAsync(new(2026, 1, 7));
        foreach (var chi in tutti)
        {
            await chi.SonoAsync("Olga Figurante");
            await chi.PremiAsync("Invalidità civile, domanda");
            await chi.LeggeAsync("Tu devi presentare le dichiarazioni dell'anno");
            await chi.PremiAsync("Le dichiarazioni di ogni anno");
            await chi.GuardaAsync("cittadino-dichiarazioni");
            await chi.PremiAsync("I redditi nel 2025");
            await chi.GuardaAsync("cittadino-dichiarazione");
            await chi.PremiAsync("Presenta la dichiarazione");
            await chi.LeggeAsync("conferma che le risposte sono vere");
        }
        await v.ScriviAsync("Reddito personale del 2025 (facoltativo)", "3.200,00");
        await v.ScegliAsync("Dichiaro che queste risposte sono vere");
        await v.PremiAsync("Presenta la dichiarazione");
        await v.LeggeAsync("Presentata");
        await v.GuardaAsync("cittadino-dichiarazioni-dopo");

        foreach (var chi in tutti)
        {
            await chi.VaiAsync("/cittadino");
            await chi.PremiAsync("Invalidità civile, domanda");
            await chi.PremiAsync("Le dichiarazioni di ogni anno");
            await chi.PremiAsync("un certificato del medico sostituisce per sempre");
            await chi.GuardaAsync("cittadino-certificato-dichiarazioni");
            await chi.PremiAsync("Registra il certificato");
            await chi.LeggeAsync("Di' se c'è scritto che la disabilità è permanente");
            await chi.GuardaAsync("cittadino-certificato-dichiarazioni-errori");
            await chi.ScegliAsync("Sì", "L'ha firmato un medico iscritto all'albo?");
            await chi.ScegliAsync("Sì", "La diagnosi è di una disabilità intellettiva o psichica?");
            await chi.ScegliAsync("No", "Dice che la disabilità è permanente?");
            await chi.ScegliAsync("No, nessuno");
            await chi.PremiAsync("Registra il certificato");
            await chi.LeggeAsync("la diagnosi non dice che la disabilità è permanente");
        }
        await v.ScegliAsync("Sì", "Dice che la disabilità è permanente?");
        await v.PremiAsync("Registra il certificato");
        (await v.Pagina.Locator("main").InnerTextAsync()).ShouldNotContain("sostituisce per sempre"); // le dichiarazioni sul lavoro non si chiedono più
    }

    [Fact]
    public async Task La_domanda_si_fa_di_ogni_tipo()
    {
        await using var portale = await Portale.PrendiAsync();
        await using var v = await Visitatore.EntraAsync(portale, Modo.Mouse);
        await v.SonoAsync("Olga Figurante");
        await v.PremiAsync("Invalidità civile, domanda");
        await v.PremiAsync("Non sei d'accordo?");
        await v.PremiAsync("Chiedi l'aggravamento");
        await v.ApriAsync("Per questa domanda il certificato non serve");
        await v.ScegliAsync("È uno di questi casi");
        await v.PremiAsync("Continua");
        await v.ScegliAsync("Invalidità civile");
        await v.ScegliAsync("Handicap (legge 104)");
        await v.GuardaAsync("cittadino-che-cosa-chiedi");
        (await v.Pagina.GetByLabel("Un aggravamento", new() { Exact = false }).IsCheckedAsync()).ShouldBeTrue();
        foreach (var _ in (int[])[1, 2, 3]) await v.PremiAsync("Continua");
        await v.LeggeAsync("Un aggravamento");
        await v.GuardaAsync("cittadino-riepilogo-aggravamento");
        await v.ScegliAsync("Dichiaro che queste risposte sono vere");
        await v.PremiAsync("Presenta la domanda");
        await v.LeggeAsync("non hai indicato nessun certificato");
    }
}
