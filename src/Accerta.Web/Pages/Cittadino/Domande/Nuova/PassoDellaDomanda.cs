using Accerta.Dati;
using Accerta.Domande;
using Accerta.Norma.Domande;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>
/// Un passo della domanda, una pagina. Apre la bozza di chi compila, la salva andando avanti, sa dove si torna e dove si prosegue.
/// </summary>
public abstract class PassoDellaDomanda(SalvaBozza bozze, AccertaDb db, TimeProvider clock) : PageModel
{
    /// <summary>I passi nell'ordine in cui si percorrono: l'ultima parte del loro indirizzo.</summary>
    private static readonly string[] Ordine = ["certificato", "che-cosa-chiedi", "dove-abiti", "recapiti", "riepilogo"];

    private bool _rappresentaQualcuno;
    private bool _assiste;

    /// <summary>La persona per cui si chiede; nulla = per sé.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Per { get; set; }

    /// <summary>«riepilogo» se si viene di lì a cambiare una risposta: salvata, ci si torna.</summary>
    [BindProperty(SupportsGet = true)] public string? Da { get; set; }

    /// <summary>«dopo» se chi compila salva e smette.</summary>
    [BindProperty] public string? Azione { get; set; }

    public BozzaDomanda Bozza { get; private set; } = null!;

    /// <summary>La persona di cui parla la domanda.</summary>
    public Persona Interessato { get; private set; } = null!;

    public bool PerSe => Per is null;

    /// <summary>«Passo 2 di 5».</summary>
    public string DoveSiamo
    {
        get
        {
            var perChi = _rappresentaQualcuno ? 1 : 0;
            return T($"Passo {Posto + 1 + perChi} di {Ordine.Length + perChi}");
        }
    }

    public string Indietro => Da == Ordine[^1] ? Indirizzo(Da)
        : Posto > 0 ? Indirizzo(Ordine[Posto - 1])
        : _rappresentaQualcuno ? "/cittadino/domande/nuova" : _assiste ? "/patronato" : "/cittadino";

    protected AccertaDb Db => db;
    protected SalvaBozza Bozze => bozze;

    /// <summary>Il nome di questo passo.</summary>
    protected abstract string Passo { get; }

    private int Posto => Array.IndexOf(Ordine, Passo);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (attore, ct) = (User.ComeAttore(), HttpContext.RequestAborted);
        _assiste = attore.Ruolo == Ruolo.Patronato;
        if (_assiste && Per is null)
        {
            context.Result = Redirect("/patronato");
            return;
        }
        if (Per == attore.PersonaId) Per = null;
        _rappresentaQualcuno = !_assiste && await PersonaMia.ElencoAsync(db, attore.PersonaId, clock.GetUtcNow().GiornoInItalia, ct) is not [_];
        var interessato = Per ?? attore.PersonaId;
        if (Posto > 0 && !await db.Bozze.AnyAsync(b => b.AutoreId == attore.PersonaId && b.InteressatoId == interessato, ct))
        {
            context.Result = await SenzaBozzaAsync(interessato, attore, ct);
            return;
        }
        if (await bozze.ApriAsync(interessato, attore, ct) is not { } bozza)
        {
            context.Result = NotFound();
            return;
        }
        Bozza = bozza;
        Interessato = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == bozza.InteressatoId, ct);
        await next();
    }

    /// <summary>L'indirizzo di un passo, per la stessa persona.</summary>
    public string Indirizzo(string passo) => $"/cittadino/domande/nuova/{passo}{(Per is { } chi ? $"?per={chi}" : "")}";

    /// <summary>L'indirizzo per cambiare una risposta e tornare al riepilogo.</summary>
    public string Cambia(string passo) => $"{Indirizzo(passo)}{(Per is null ? '?' : '&')}da={Ordine[^1]}";

    /// <summary>La bozza nasce al primo passo: chi arriva più avanti senza averla ricomincia.</summary>
    protected virtual Task<IActionResult> SenzaBozzaAsync(Guid interessato, Attore attore, CancellationToken ct) =>
        Task.FromResult<IActionResult>(Redirect("/cittadino/domande/nuova"));

    /// <summary>Salva la bozza e va al passo dopo, al riepilogo se si viene di lì, alle pratiche se chi compila smette.</summary>
    protected async Task<IActionResult> AvantiAsync(CancellationToken ct)
    {
        await bozze.SalvaAsync(Bozza, ct);
        return Redirect(Azione == "dopo" ? "/cittadino" : Indirizzo(Da == Ordine[^1] ? Da : Ordine[Posto + 1]));
    }

    /// <summary>Che domanda è, per chi legge; la revisione la comincia l'ente, e non si chiede.</summary>
    public static string InParole(TipoDomanda tipo) => tipo switch
    {
        TipoDomanda.PrimaIstanza => T("Una domanda nuova"),
        TipoDomanda.Aggravamento => T("Un aggravamento: la salute è peggiorata dopo l'ultimo verbale"),
        TipoDomanda.PrimaDeiDiciottoAnni => T("La prestazione da adulto, nei mesi prima dei 18 anni"),
        TipoDomanda.Revisione => T("Una revisione"),
    };

    /// <summary>Il primo passo a cui manca la risposta; nullo se la bozza è completa.</summary>
    public static string? DaCompletare(BozzaDomanda bozza) =>
        bozza.Certificati is null ? "certificato"
        : bozza.Accertamenti is [] ? "che-cosa-chiedi"
        : string.IsNullOrWhiteSpace(bozza.Indirizzo) || string.IsNullOrWhiteSpace(bozza.Cap)
            || string.IsNullOrWhiteSpace(bozza.Comune) || string.IsNullOrWhiteSpace(bozza.Provincia) ? "dove-abiti"
        : string.IsNullOrWhiteSpace(bozza.Email) ? "recapiti"
        : null;
}
