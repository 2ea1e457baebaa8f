using Accerta.Dati;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Cml;

/// <summary>I verbali trasmessi al centro medico-legale di chi è entrato, con i giorni che mancano al silenzio-assenso. Nessun dato sanitario.</summary>
public sealed class IndexModel(ElencoDelCml elenco, RitrovaVerbale ritrova) : PageModel
{
    private const int Pochi = 7;

    public Pagina<DaConvalidare> Verbali { get; private set; } = Pagina<DaConvalidare>.Vuota;

    /// <summary>Ciò che si cerca: arriva nel corpo della richiesta, mai nell'indirizzo, che resta scritto in troppi posti.</summary>
    [BindProperty] public string? Cerca { get; set; }

    /// <summary>Nulla se non si è cercato.</summary>
    public Pagina<VerbaleRitrovato>? Trovati { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int pagina = 1)
    {
        var esito = await elenco.HandleAsync(User.ComeAttore(), pagina, ct);
        if (!esito.Accettato) return NotFound();
        Verbali = esito.Valore;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct, int pagina = 1)
    {
        if (string.IsNullOrWhiteSpace(Cerca))
        {
            ModelState.AddModelError(nameof(Cerca), "Scrivi il protocollo, il codice fiscale o il cognome.");
            return await OnGetAsync(ct) is PageResult ? this.DaCorreggere() : NotFound();
        }
        var esito = await ritrova.HandleAsync(Cerca, User.ComeAttore(), pagina, ct);
        if (!esito.Accettato) return NotFound();
        Trovati = esito.Valore;
        return Page();
    }

    /// <summary>«3 giorni»; per quelli fermati, che cosa si aspetta.</summary>
    public static string Parola(DaConvalidare v) => v switch
    {
        { Stato: StatoVerbale.Sospeso } => "in attesa di esami",
        { Stato: StatoVerbale.VisitaDisposta } => "nuova visita da fare",
        { Mancano: null } => "visita fatta",
        { Mancano: < 0 } => "termine passato",
        { Mancano: 0 } => "è l'ultimo giorno",
        { Mancano: 1 } => "un giorno",
        { Mancano: { } giorni } => $"{giorni} giorni",
    };

    /// <summary>A che punto è un verbale ritrovato.</summary>
    public static string Parola(VerbaleRitrovato v) => v.Stato switch
    {
        StatoVerbale.Definitivo => "definitivo",
        StatoVerbale.Sostituito => "corretto con uno nuovo",
        StatoVerbale.Trasmesso or StatoVerbale.Sospeso or StatoVerbale.VisitaDisposta or StatoVerbale.RivistoInSecondoGrado => "da convalidare",
        StatoVerbale.DaFirmare => "da firmare",
    };

    public static Tono Tono(DaConvalidare v) => v.Mancano switch { null => Componenti.Tono.Neutro, < 0 => Componenti.Tono.Negativo, <= Pochi => Componenti.Tono.Attenzione, _ => Componenti.Tono.Neutro };
}
