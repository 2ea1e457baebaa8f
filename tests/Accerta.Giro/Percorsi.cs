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
        await visitatore.PremiAsync("Nuovo certificato");
        await Guarda("medico-certificato-vuoto");
        await visitatore.ScriviAsync("Codice fiscale", codiceFiscale);
        await visitatore.ScriviAsync("Nome", nome);
        await visitatore.ScriviAsync("Cognome", cognome);
        await visitatore.ScriviDataAsync("Data di nascita", nascita);
        await visitatore.ScegliAsync("Invalidità civile", "Accertamenti richiesti");
        await visitatore.ScriviAsync("Anamnesi", "Anamnesi di prova.");
        await visitatore.ScriviAsync("Obiettività", "Obiettività di prova.");
        await visitatore.ScriviAsync("Diagnosi", diagnosi);
        await visitatore.ScriviAsync("Terapia", "Terapia di prova.");
        await visitatore.ScriviAsync("Codici ICD-9-CM, uno per riga", codiciIcd9);
        if (oncologica) await visitatore.ScegliAsync("Patologia oncologica in atto");
        await visitatore.PremiAsync("Controlla prima di inviare");
        await Guarda("medico-certificato-controllo");
        await visitatore.PremiAsync("Invia il certificato");
        await Guarda("medico-certificato-ricevuta");
        return NoveCifre().Match(await visitatore.Pagina.Locator("h1").InnerTextAsync()).Value;
    }

    public async Task PresentaDomandaAsync(string chi, string certificato, string? per = null)
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
        await visitatore.PremiAsync("Continua");
        await Guarda("domanda-dove");
        await visitatore.PremiAsync("Continua");
        await Guarda("domanda-recapiti");
        await visitatore.PremiAsync("Continua");
        await Guarda("domanda-riepilogo");
        await visitatore.ScegliAsync("Dichiaro");
        await visitatore.PremiAsync("Presenta la domanda");
        await visitatore.LeggeAsync("Domanda presentata");
        await Guarda("domanda-ricevuta");
        await visitatore.PremiAsync("Conferma o cambia la data");
        await Guarda("visita-scelta");
        await visitatore.PremiAsync("Conferma questa data");
        await Guarda("pratica-visita-fissata");
    }

    private Task Guarda(string nome) => visitatore.GuardaAsync($"{prefisso}-{nome}");

    [GeneratedRegex(@"\d{9}")]
    private static partial Regex NoveCifre();
}
