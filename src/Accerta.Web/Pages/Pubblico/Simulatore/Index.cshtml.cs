using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Accerta.Calcolo;
using Accerta.Casi;
using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico.Simulatore;

/// <summary>
/// Che cosa spetta, senza nome e senza accesso. Le risposte date stanno in un campo nascosto della pagina, con la forma dei fatti dei casi:
/// il portale non ne conserva nulla.
/// </summary>
public sealed class IndexModel(NormeVigenti norme, TimeProvider clock) : PageModel
{
    private const int MassimoByte = 64 * 1024;
    private static readonly JsonSerializerOptions Forma = new() { WriteIndented = true };

    /// <summary>La risposta, quando c'è.</summary>
    public sealed record LaRisposta(ValutazioneEconomica Valutazione, AnnoDiPrestazioni Anno, IReadOnlyList<SpiegazioneDiPrestazione> Spiegazioni, IReadOnlyList<DirittoValutato> Diritti);

    [BindProperty] public string? Stato { get; set; }
    [BindProperty] public Tappa Tappa { get; set; }

    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
    public LaPersona Persona { get; private set; } = new();
    public IRiconoscimenti Giudizi { get; private set; } = new();
    public IRedditi Redditi { get; private set; } = new();
    public IlResto Resto { get; private set; } = new();
    public LaRisposta? Risposta { get; private set; }

    /// <summary>L'anno di cui si chiedono i redditi.</summary>
    public int Anno => (Contenuto.Giorno("giorno") ?? Oggi).Year;

    private JsonObject Contenuto { get; set; } = Vuoto();

    public void OnGet() => Riempi();

    public async Task<IActionResult> OnPostAsync()
    {
        Apri(Stato);
        var fatti = Contenuto["fatti"]!.AsObject();
        switch (Tappa)
        {
            case Tappa.Persona:
                if (!await TryUpdateModelAsync(Persona, nameof(Persona))) break;
                Persona.Scrivi(fatti);
                break;
            case Tappa.Riconoscimenti:
                if (!Accetta(await TryUpdateModelAsync(Giudizi, nameof(Giudizi)), nameof(Giudizi), Giudizi.Difetti())) break;
                Giudizi.Scrivi(Contenuto);
                break;
            case Tappa.Redditi:
                if (!await TryUpdateModelAsync(Redditi, nameof(Redditi))) break;
                Redditi.Scrivi(fatti, Anno);
                break;
            case Tappa.Altro:
                if (!Accetta(await TryUpdateModelAsync(Resto, nameof(Resto)), nameof(Resto), Resto.Difetti())) break;
                Resto.Scrivi(Contenuto);
                break;
            case Tappa.Risposta:
                break;
        }
        if (!ModelState.IsValid) return this.DaCorreggere();
        return Mostra(Tappa == Tappa.Risposta ? Tappa.Risposta : Tappa + 1);
    }

    /// <summary>Torna a una tappa senza perdere le risposte.</summary>
    public IActionResult OnPostVai(Tappa verso)
    {
        Apri(Stato);
        return ModelState.IsValid ? Mostra(verso) : this.DaCorreggere();
    }

    /// <summary>Le risposte e l'esito in un file, da riaprire qui quando si vuole.</summary>
    public IActionResult OnPostSalva()
    {
        Apri(Stato);
        if (!ModelState.IsValid) return this.DaCorreggere();
        if (Calcola() is { } difetto) return Rifiuta(difetto);
        var giorno = Risposta!.Valutazione.Giorno;
        Contenuto["decisione"] = DecisioneSalvata.Prendi(new(Contenuto["fatti"]!.DeepClone().AsObject()), giorno, giorno, norme).Documento;
        return File(Encoding.UTF8.GetBytes(Contenuto.ToJsonString(Forma)), "application/json", $"simulazione-{Contenuto["giorno"]}.json");
    }

    /// <summary>Riapre un file salvato.</summary>
    public async Task<IActionResult> OnPostApriAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null or { Length: 0 }) ModelState.AddModelError(nameof(file), T("Scegli il file che hai salvato."));
        else if (file.Length > MassimoByte) ModelState.AddModelError(nameof(file), T("Non è una simulazione salvata: è troppo grande."));
        else
        {
            using var lettore = new StreamReader(file.OpenReadStream());
            Apri(await lettore.ReadToEndAsync(ct), nameof(file));
        }
        return ModelState.IsValid ? Mostra(Tappa.Risposta) : this.DaCorreggere();
    }

    /// <summary>Lo stato da portare alla pagina dopo.</summary>
    public string Portato => Contenuto.ToJsonString();

    private IActionResult Mostra(Tappa verso)
    {
        ModelState.Clear(); // la pagina dopo si scrive dai fatti, non da ciò che è appena arrivato
        Tappa = verso;
        if (verso == Tappa.Risposta && Calcola() is { } difetto) return Rifiuta(difetto);
        Riempi();
        return Page();
    }

    private PageResult Rifiuta((Tappa Dove, Rifiuto Perche) difetto)
    {
        Tappa = difetto.Dove;
        Riempi();
        return this.Mostra([difetto.Perche]);
    }

    private void Riempi()
    {
        var fatti = Contenuto["fatti"]!.AsObject();
        (Persona, Giudizi, Redditi, Resto) = (LaPersona.Da(fatti), IRiconoscimenti.Da(Contenuto), IRedditi.Da(fatti, Anno), IlResto.Da(Contenuto, Oggi));
    }

    private void Apri(string? testo, string campo = nameof(Stato))
    {
        try
        {
            if (JsonNode.Parse(testo ?? "") is JsonObject { } letto && letto["fatti"] is JsonObject && testo!.Length <= MassimoByte)
            {
                letto.Remove("decisione");
                Contenuto = letto;
                return;
            }
        }
        catch (JsonException)
        {
            // si dice qui sotto, con le parole di chi legge
        }
        ModelState.AddModelError(campo, T("Non è una simulazione salvata da qui: ricomincia dalla prima domanda."));
        Riempi();
    }

    // Il no della legge, o dei dati che mancano, torna alla tappa in cui si può rimediare.
    private (Tappa, Rifiuto)? Calcola()
    {
        var giorno = Contenuto.Giorno("giorno") ?? Oggi;
        try
        {
            var testo = Contenuto["fatti"]!.DeepClone().AsObject();
            var fatti = new FileDiFatti(testo).Fatti(giorno);
            var valutazione = ValutazioneEconomica.Valuta(fatti, giorno, norme);
            Risposta = new(valutazione, AnnoDiPrestazioni.Di(fatti, new(norme, giorno.Year, giorno)), valutazione.Spiega(), Catalogo.Valuta(PerIDiritti(fatti, valutazione), giorno, norme));
            return null;
        }
        catch (IngressoNonValidoException difetto)
        {
            return (Tappa.Persona, new("I-01", "FATTI_NON_VALIDI", difetto.Message, "ripassa le risposte e correggi"));
        }
        catch (NormaAssenteException assente)
        {
            return (Tappa.Altro, new("E-03", "NORMA_ASSENTE", $"per il {giorno.Year} {assente.Message}", "scegli un altro giorno: non usiamo mai i valori di un altro anno", "Giorno"));
        }
    }

    private FattiDeiDiritti PerIDiritti(Fatti fatti, ValutazioneEconomica valutazione) => new()
    {
        Nascita = fatti.Persona.Nascita,
        Percentuale = fatti.Percentuale,
        Invalidita = fatti.Riconoscimenti,
        Accompagnamento = valutazione.Dovute.Any(d => d.Codice is CodicePrestazione.IndennitaAccompagnamento or CodicePrestazione.IndennitaAccompagnamentoCiechi),
        Vista = fatti.Riconoscimenti.HasFlag(Riconoscimenti.CiecoAssoluto) ? ClasseVisiva.CiecoAssoluto : fatti.Riconoscimenti.HasFlag(Riconoscimenti.CiecoParziale) ? ClasseVisiva.CiecoParziale : ClasseVisiva.Nessuna,
        Sordo = fatti.Riconoscimenti.HasFlag(Riconoscimenti.Sordo),
        Handicap = IRiconoscimenti.Da(Contenuto).Handicap ?? EsitoHandicap.Nessuno,
        Titolare = InsiemeDiPrestazioni.Di(valutazione.Dovute.Select(d => d.Codice)),
        Reddito = valutazione.RedditoConsiderato,
    };

    private bool Accetta(bool letto, string prefisso, IEnumerable<(string Campo, string Errore)> difetti)
    {
        if (letto) foreach (var (campo, errore) in difetti) ModelState.AddModelError($"{prefisso}.{campo}", errore);
        return ModelState.IsValid;
    }

    private static JsonObject Vuoto() => new() { ["simulazione"] = 1, ["fatti"] = new JsonObject() };
}
