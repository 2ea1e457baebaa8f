using Accerta.Attestazioni;
using Accerta.Norma.Domande;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Verifica;

/// <summary>Q-02 e Q-03: il primo livello subito; il secondo si chiede dicendo perché.</summary>
public sealed class CodiceModel(VerificaQr verifica, RichiediSecondoLivello richiedi, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public string? Finalita { get; set; }

    public IReadOnlyList<Accertamento> Riconoscimenti { get; private set; } = [];

    public async Task OnGetAsync(string codice, CancellationToken ct) => await LeggiAsync(codice, ct);

    public async Task<IActionResult> OnPostAsync(string codice, CancellationToken ct)
    {
        var esito = await richiedi.HandleAsync(new(Chiave, codice, Finalita), Attore, ct);
        return await DopoAsync(esito, () => LeggiAsync(codice, ct), esito.Accettato ? $"/gestore/richieste/{esito.Valore.VerificaId}" : null);
    }

    private async Task<bool> LeggiAsync(string codice, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        Riconoscimenti = await verifica.HandleAsync(codice, ct);
        return true;
    }
}
