using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Il QR della persona: si genera, si stampa, se ne fa uno nuovo dopo averci pensato .</summary>
public sealed class QrModel(GeneraQr genera, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    /// <summary>La persona ha chiesto un codice nuovo: prima di spegnere il vecchio lo si spiega.</summary>
    [BindProperty(SupportsGet = true)] public bool Nuovo { get; set; }

    [BindProperty] public Guid Chiave { get; set; }

    /// <summary>Il codice attivo; nullo se non c'è.</summary>
    public string? Codice { get; private set; }

    public bool DaConfermare => Nuovo && Codice is not null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Chiave = NuovaChiave();
        Codice = await genera.CodiceAsync(Pratica.InteressatoId, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var esito = await genera.HandleAsync(new(Chiave, Id), Attore, ct);
        if (esito.Accettato) return Redirect($"{Pratica.Indirizzo}/qr");
        Codice = await genera.CodiceAsync(Pratica.InteressatoId, ct);
        return this.Mostra(esito.Rifiuti);
    }
}
