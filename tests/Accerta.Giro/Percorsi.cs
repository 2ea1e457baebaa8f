using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Accerta.Giro;

/// <summary>I pezzi di strada che i tre casi hanno in comune, percorsi da una persona nel browser.</summary>
public sealed partial class Percorsi(Visitatore visitatore, string prefisso)
{
    public async Task<string> MedicoInviaCertificatoAsync(string medico, string codiceFiscale, string nome, string cognome, DateOnly nascita, string diagnosi, string codiciIcd9, bool oncologica = false)
    {
        await visitatore.SonoAsync(medico);
        await Guarda("medico-elenco");
        await Fotografa("medico-elenco");
        await visitatore.PremiAsync("Nuovo certificato");
        await Guarda("medico-certificato-vuoto");
        await visitatore.ScriviAsync("Codice fiscale", codiceFiscale);
        await visitatore.ScriviAsync("Nome", nome);
        await visitatore.ScriviAsync("Cognome", cognome);
        await visitatore.ScriviDataAsync("Data di nascita", nascita);
        await visitatore.ScegliAsync("Invalidità civile", "Accertamenti richiesti");
        await visitatore.ScriviAsync("Anamnesi", "In cura da alcuni anni; nessun ricovero recente.");
        await visitatore.ScriviAsync("Obiettività", "Condizioni generali discrete; deambulazione autonoma.");
        await visitatore.ScriviAsync("Diagnosi", diagnosi);
        await visitatore.ScriviAsync("Terapia", "Farmaci ogni giorno; controlli ogni sei mesi.");
        await visitatore.ScriviAsync("Codici ICD-9-CM, uno per riga", codiciIcd9);
        await visitatore.ScegliAsync("Nessuna delle due condizioni", "Accompagnamento");
        if (oncologica) await visitatore.ScegliAsync("Patologia oncologica in atto");
        await Fotografa("medico-certificato", da: "Il quadro clinico", fino: "Le segnalazioni");
        await visitatore.PremiAsync("Controlla prima di inviare");
        await Guarda("medico-certificato-controllo");
        await Fotografa("medico-controllo");
        await visitatore.PremiAsync("Invia il certificato");
        await Guarda("medico-certificato-ricevuta");
        await Fotografa("medico-ricevuta");
        return NoveCifre().Match(await visitatore.Pagina.Locator("h1").InnerTextAsync()).Value;
    }

    /// <param name="provincia">La provincia del domicilio, per chi adesso è ricoverato e ha una PEC; nulla per chi sta a casa.</param>
    public async Task PresentaDomandaAsync(string chi, string certificato, string? per = null, string? provincia = null)
    {
        await visitatore.SonoAsync(chi);
        await Guarda("cittadino-pratiche");
        await visitatore.PremiAsync("Chiedi il riconoscimento");
        if (per is not null)
        {
            await Guarda("domanda-per-chi");
            await visitatore.ScegliAsync(per);
            await visitatore.PremiAsync("Continua");
        }
        await Guarda("domanda-certificato");
        await visitatore.ScriviAsync("Numero del certificato", certificato);
        await visitatore.PremiAsync("Continua");
        await Guarda("domanda-che-cosa");
        await visitatore.ScegliAsync("Invalidità civile");
        await Fotografa("cittadino-domanda");
        await visitatore.PremiAsync("Continua");
        await Guarda("domanda-dove");
        if (provincia is not null) await AltroveAsync(provincia);
        await visitatore.PremiAsync("Continua");
        await Guarda("domanda-recapiti");
        if (provincia is not null) await visitatore.ScriviAsync("Indirizzo PEC (facoltativo)", "prova@pec.example.org");
        await visitatore.PremiAsync("Continua");
        if (provincia is not null)
            foreach (var risposta in (string[])["corsia della Finzione 2, 04100 Latina (LT)", "Ospedale della Finzione", "prova@pec.example.org"]) await visitatore.LeggeAsync(risposta);
        await Guarda("domanda-riepilogo");
        await visitatore.ScegliAsync("Dichiaro");
        await visitatore.PremiAsync("Presenta la domanda");
        await visitatore.LeggeAsync("Domanda presentata");
        if (per is null) await visitatore.LeggeAsync("Dai già i dati economici");
        await Guarda("domanda-ricevuta");
        await visitatore.PremiAsync("Conferma o cambia la data");
        await Guarda("visita-scelta");
        await Fotografa("cittadino-visita");
        await visitatore.PremiAsync("Conferma questa data");
        await Guarda("pratica-visita-fissata");
        await Fotografa("cittadino-pratica", fino: "Chi deve fare che cosa");
    }

    /// <summary>Un componente della commissione compila la scheda; tutti firmano; il presidente chiude.</summary>
    public async Task CommissioneDecideAsync(string protocollo, string[] membri, Func<Task> valuta)
    {
        await visitatore.SonoAsync(membri[0]);
        await Guarda("commissione-elenco");
        await visitatore.PremiAsync(protocollo);
        await Guarda("commissione-scheda-vuota");
        foreach (var membro in membri) await visitatore.ScegliAsync(membro, "Chi è presente");
        await visitatore.ScriviAsync("Esame obiettivo", "Condizioni generali discrete; collabora alla visita.");
        await visitatore.ScriviAsync("Diagnosi", "Diagnosi di prova, riservata.");
        await valuta();
        await visitatore.PremiAsync("Registra la visita");
        await Guarda("commissione-verbale-da-firmare");
        var verbale = new Uri(visitatore.Pagina.Url).PathAndQuery;
        foreach (var membro in membri)
        {
            await visitatore.SonoAsync(membro);
            await visitatore.VaiAsync(verbale);
            await visitatore.PremiAsync("Firma il verbale");
        }
        await visitatore.SonoAsync(membri[0]);
        await visitatore.VaiAsync(verbale);
        await Guarda("commissione-verbale-firmato");
        await Fotografa("commissione-verbale");
        await visitatore.PremiAsync("Chiudi");
        await Guarda("commissione-verbale-chiuso");
    }

    public async Task CmlConvalidaAsync(string medico, string protocollo)
    {
        await visitatore.SonoAsync(medico);
        await Guarda("cml-elenco");
        await visitatore.PremiAsync(protocollo);
        await Guarda("cml-verbale");
        await visitatore.ScegliAsync("Ho letto il verbale");
        await visitatore.PremiAsync("Convalida il verbale");
        await Guarda("cml-convalidato");
    }

    public async Task DatiEconomiciAsync(string chi, string pratica, Func<Task> compila)
    {
        await visitatore.SonoAsync(chi);
        await visitatore.VaiAsync(pratica);
        await Guarda("pratica-verbale-pronto");
        await visitatore.VaiAsync($"{pratica}/verbale");
        await Guarda("verbale");
        await visitatore.PremiAsync("Dai i tuoi dati economici");
        await Guarda("dati-economici");
        await compila();
        await visitatore.PremiAsync("Continua");
        await Guarda("dati-economici-controllo");
        await visitatore.PremiAsync("Invia i dati");
        await Guarda("dati-economici-ricevuti");
    }

    public async Task OperatoreLiquidaAsync(string operatore, string protocollo)
    {
        await visitatore.SonoAsync(operatore);
        await Guarda("operatore-elenco");
        await Fotografa("operatore-elenco");
        await visitatore.PremiAsync(protocollo);
        await Guarda("operatore-anteprima");
        await Fotografa("operatore-anteprima", fino: "La pensione di inabilità");
        await visitatore.PremiAsync("Conferma la liquidazione");
        await Guarda("operatore-deciso");
    }

    /// <summary>La persona legge la decisione e i pagamenti, genera il QR; chi lo inquadra vede solo il tipo di riconoscimento.</summary>
    public async Task DecisionePagamentiQrAsync(string chi, string pratica, params string[] nellaDecisione)
    {
        await visitatore.SonoAsync(chi);
        await visitatore.VaiAsync($"{pratica}/decisione");
        foreach (var frase in nellaDecisione) await visitatore.LeggeAsync(frase);
        await Guarda("decisione");
        await Fotografa("cittadino-decisione");
        await visitatore.VaiAsync($"{pratica}/pagamenti");
        await Guarda("pagamenti");
        await visitatore.VaiAsync($"{pratica}/qr");
        await visitatore.PremiAsync("Genera il codice QR");
        await Guarda("qr");
        await Fotografa("cittadino-qr");
        await visitatore.PremiAsync("Guarda che cosa vede chi lo inquadra");
        await visitatore.LeggeAsync("invalidità civile");
        var pubblica = await visitatore.Pagina.Locator("main").InnerTextAsync();
        foreach (var vietato in (string[])["%", "Diagnosi", chi.Split(' ')[1]]) pubblica.ShouldNotContain(vietato, Case.Insensitive);
        await Guarda("qr-pubblico");
        await Fotografa("chiunque-qr");
        await visitatore.VaiAsync($"{pratica}/letture");
        await Guarda("letture");
        await visitatore.VaiAsync($"{pratica}/documenti");
        await Guarda("documenti");
        await visitatore.VaiAsync(pratica);
        await Guarda("pratica-conclusa");
    }

    /// <summary>Il protocollo e l'indirizzo della pratica, letti dalla pagina dopo la presentazione.</summary>
    public async Task<(string Protocollo, string Pratica)> DoveSonoAsync()
    {
        var pratica = PercorsoDellaPratica().Match(new Uri(visitatore.Pagina.Url).AbsolutePath).Value;
        await visitatore.VaiAsync(pratica);
        return (NumeroDiProtocollo().Match(await visitatore.Pagina.ContentAsync()).Value, pratica);
    }

    // Un domicilio a metà si dice campo per campo; intero, va.
    private async Task AltroveAsync(string provincia)
    {
        await visitatore.ApriAsync("Per ora in un altro posto");
        await visitatore.ScriviAsync("Via e numero del domicilio (facoltativo)", "corsia della Finzione 2");
        await visitatore.PremiAsync("Continua");
        await visitatore.LeggeAsync("Scrivi il CAP del domicilio");
        await Guarda("domanda-dove-a-meta");
        await visitatore.ScriviAsync("CAP del domicilio (facoltativo)", "04100");
        await visitatore.ScriviAsync("Comune del domicilio (facoltativo)", provincia);
        await visitatore.ScegliInTendinaAsync("Provincia del domicilio (facoltativo)", provincia);
        await visitatore.ScriviAsync("L'ospedale o la struttura di ricovero (facoltativo)", "Ospedale della Finzione");
    }

    private Task Guarda(string nome) => visitatore.GuardaAsync($"{prefisso}-{nome}");

    // Le figure del manuale raccontano un caso solo: quello di Ada.
    private Task Fotografa(string nome, string? da = null, string? fino = null) => prefisso == "adulto" ? visitatore.FotografaAsync(nome, da, fino) : Task.CompletedTask;

    [GeneratedRegex(@"\d{9}")]
    private static partial Regex NoveCifre();

    [GeneratedRegex(@"\d{4}-\d{6}")]
    private static partial Regex NumeroDiProtocollo();

    [GeneratedRegex("^/cittadino/pratiche/[0-9a-f-]{36}")]
    private static partial Regex PercorsoDellaPratica();
}
