using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Verifica;

/// <summary>Q-03: con il codice della persona il gestore vede giudizio e percentuale. La risposta sta in questa pagina e non si conserva.</summary>
public sealed class RichiestaModel(AccertaDb db, InserisciOtp inserisci, NormeVigenti norme, TimeProvider clock) : PaginaDiLavoro(clock)
{
    [BindProperty] public string? Otp { get; set; }

    public VerificaDiSecondoLivello Verifica { get; private set; } = null!;
    public DateTimeOffset FinoA { get; private set; }
    public int Tentativi { get; private set; }
    public IReadOnlyList<VoceDiSecondoLivello>? Riconoscimenti { get; private set; }

    public string FinoAParole => $"{FinoA.OraInItalia:H.mm}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Otp))
        {
            ModelState.AddModelError("Otp", "Scrivi il codice che la persona ha ricevuto.");
            return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        }
        var esito = await inserisci.HandleAsync(new(Chiave, id, Otp), Attore, ct);
        if (!await LeggiAsync(id, ct)) return NotFound();
        if (!esito.Accettato)
        {
            NuovaChiave(); // un altro codice è un'altra richiesta: anche lo sbaglio di prima è contato
            return this.Mostra(esito.Rifiuti);
        }
        Riconoscimenti = esito.Valore.Riconoscimenti;
        return Page();
    }

    /// <summary>Il giudizio, senza la percentuale: ha la sua colonna.</summary>
    public static string InParole(VoceDiSecondoLivello voce) => GiudizioInParole.Di(Enum.Parse<Giudizio>(voce.Giudizio), null);

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.Verifiche.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.GestoreId == Attore.PersonaId, ct) is not { } verifica) return false;
        Verifica = verifica;
        (FinoA, Tentativi) = SecondoLivello.Resta(new(verifica.InviatoAlle, verifica.Errori, verifica.ApertaAlle is not null), norme);
        return true;
    }
}
