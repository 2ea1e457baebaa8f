using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cml;

/// <summary>
/// La correzione di un verbale: di uno da convalidare mentre lo si convalida (K-01); di uno definitivo in autotutela, con un atto nuovo che lo sostituisce (B-03).
/// </summary>
public sealed class CorreggiModel(AccertaDb db, ConvalidaVerbale convalida, CorreggiInAutotutela correggi, TimeProvider clock) : PaginaDelVerbale(db, clock)
{
    [BindProperty] public Giudizio? Giudizio { get; set; }
    [BindProperty] public int? Percentuale { get; set; }
    [BindProperty] public CondizioneAccompagnamento? Condizione { get; set; }
    [BindProperty] public DateOnly? RevisioneDal { get; set; }
    [BindProperty] public string? Motivazione { get; set; }

    /// <summary>Solo per chi convalida: il verbale, e gli esami se ne erano chiesti, sono stati letti.</summary>
    [BindProperty] public bool EsamiVisti { get; set; }

    /// <summary>Torna con il modulo: se intanto il verbale è diventato definitivo da solo, chi convalidava non corregge in autotutela senza saperlo.</summary>
    [BindProperty] public bool InAutotutela { get; set; }

    public bool ConPercentuale => Verbale.Accertamento == Accertamento.InvaliditaCivile;

    /// <summary>I giudizi di questo accertamento, e quello che non riconosce nulla.</summary>
    public IReadOnlyList<Voce> Giudizi => [.. Enum.GetValues<Giudizio>().Where(g => g.Accertamento is null || g.Accertamento == Verbale.Accertamento).Select(g => new Voce($"{g}", GiudizioInParole.Di(g, null)))];

    public static IReadOnlyList<Voce> Condizioni => Commissione.PraticaGruppi.Condizioni;

    public IActionResult OnGet()
    {
        InAutotutela = Verbale.Stato == StatoVerbale.Definitivo;
        return InAutotutela || (Verbale.InConvalida && Verbale.Stato != StatoVerbale.VisitaDisposta) ? Page() : Redirect(Ritorno);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        var correzione = new Correzione(Percentuale, Giudizio, Condizione, RevisioneDal, Motivazione);
        if (InAutotutela)
        {
            var esito = await correggi.HandleAsync(new(Chiave, Id, correzione), Attore, ct);
            return esito.Accettato ? Redirect($"/cml/verbali/{esito.Valore.VerbaleId}") : this.Mostra(esito.Rifiuti);
        }
        if (correzione.Vuota) ModelState.AddModelError(nameof(Giudizio), "Di' che cosa cambia. Se il verbale va bene com'è, convalidalo dalla sua pagina.");
        if (!EsamiVisti) ModelState.AddModelError(nameof(EsamiVisti), "Per convalidare, conferma di aver letto il verbale.");
        if (!ModelState.IsValid) return this.DaCorreggere();
        return await DopoAsync(await convalida.HandleAsync(new(Chiave, Id, EsamiVisti, correzione), Attore, ct), () => LeggiAsync(ct), Ritorno);
    }
}
