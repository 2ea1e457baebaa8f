using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cml;

/// <summary>B-03: la correzione in autotutela di un verbale definitivo, con un atto nuovo che lo sostituisce.</summary>
public sealed class CorreggiModel(AccertaDb db, CorreggiInAutotutela correggi, TimeProvider clock) : PaginaDelVerbale(db, clock)
{
    [BindProperty] public Giudizio? Giudizio { get; set; }
    [BindProperty] public int? Percentuale { get; set; }
    [BindProperty] public CondizioneAccompagnamento? Condizione { get; set; }
    [BindProperty] public DateOnly? RevisioneDal { get; set; }
    [BindProperty] public string? Motivazione { get; set; }

    public bool ConPercentuale => Verbale.Accertamento == Accertamento.InvaliditaCivile;

    /// <summary>I giudizi di questo accertamento, e quello che non riconosce nulla.</summary>
    public IReadOnlyList<Voce> Giudizi => [.. Enum.GetValues<Giudizio>().Where(g => g.Accertamento is null || g.Accertamento == Verbale.Accertamento).Select(g => new Voce($"{g}", GiudizioInParole.Di(g, null)))];

    public static IReadOnlyList<Voce> Condizioni => Commissione.PraticaGruppi.Condizioni;

    public IActionResult OnGet() => Verbale.Stato == StatoVerbale.Definitivo ? Page() : Redirect(Ritorno);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        var esito = await correggi.HandleAsync(new(Chiave, Id, new(Percentuale, Giudizio, Condizione, RevisioneDal, Motivazione)), Attore, ct);
        return esito.Accettato ? Redirect($"/cml/verbali/{esito.Valore.VerbaleId}") : this.Mostra(esito.Rifiuti);
    }
}
