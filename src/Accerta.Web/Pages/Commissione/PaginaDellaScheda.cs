using Accerta.Agenda;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Verbali;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Commissione;

/// <summary>Una scheda: la parte comune, quella propria dell'accertamento, un verbale solo. Il giudizio lo dà la legge dai fatti.</summary>
public abstract class PaginaDellaScheda(ApriFascicolo porta, CompilaVerbale compila, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public ParteComuneDellaScheda Comune { get; set; } = new();

    public FascicoloAperto Aperto { get; private set; } = null!;

    protected abstract Accertamento Accertamento { get; }

    /// <summary>La richiesta con la scheda di questo accertamento; se manca una risposta lo si dice nello stato del modulo.</summary>
    protected abstract CompilaVerbale.Richiesta ConLaScheda(CompilaVerbale.Richiesta richiesta);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await ApriAsync(id, ct)) return NotFound();
        Comune = ParteComuneDellaScheda.Nuova(Aperto);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await ApriAsync(id, ct)) return NotFound();
        Comune.Controlla(ModelState);
        if (!ModelState.IsValid) return this.DaCorreggere();
        var richiesta = ConLaScheda(new(Chiave, id, Accertamento, Comune.ComeParte(Modalita)));
        if (!ModelState.IsValid) return this.DaCorreggere();
        return (await compila.HandleAsync(richiesta, Attore, ct)).Match<IActionResult>(
            ricevuta => LocalRedirect($"/commissione/verbali/{ricevuta.VerbaleId}"),
            rifiuti => this.Mostra(rifiuti));
    }

    protected void Manca(string campo, string frase) => ModelState.AddModelError(campo, frase);

    private ModalitaDiVisita Modalita => Aperto.Visita!.Modalita switch
    {
        ModalitaVisita.Ambulatoriale => ModalitaDiVisita.Ambulatoriale,
        ModalitaVisita.Domiciliare => ModalitaDiVisita.Domiciliare,
        ModalitaVisita.AgliAtti => ModalitaDiVisita.AgliAtti,
    };

    private async Task<bool> ApriAsync(Guid id, CancellationToken ct)
    {
        var esito = await porta.HandleAsync(id, Attore, "la commissione ha scritto il verbale", ct);
        if (!esito.Accettato || esito.Valore.Visita is null) return false;
        Aperto = esito.Valore;
        return true;
    }
}
