using Accerta.Dati;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Deleghe;

/// <summary>Prima di revocare una delega o un mandato si dice che cosa succede (D-05).</summary>
public sealed class RevocaModel(RevocaDelega revocaDelega, RevocaMandato revocaMandato, AccertaDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid? Delega { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Mandato { get; set; }
    [BindProperty] public Guid Chiave { get; set; }

    /// <summary>A chi si toglie: un nome, o una sede.</summary>
    public string Chi { get; private set; } = "";

    public string Titolo => Rinuncia ? T($"Vuoi smettere di agire per {Chi}?") : Mandato is null ? T($"Vuoi revocare la delega di {Chi}?") : T($"Vuoi revocare il mandato a {Chi}?");

    /// <summary>Vero se chi è entrato rinuncia ad agire per un altro.</summary>
    public bool Rinuncia { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Chiave = Guid.CreateVersion7(clock.GetUtcNow());
        return await TrovaAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await TrovaAsync(ct)) return NotFound();
        var rifiuti = Delega is { } delega
            ? (await revocaDelega.HandleAsync(new(Chiave, delega), User.ComeAttore(), ct)).Rifiuti
            : (await revocaMandato.HandleAsync(new(Chiave, Mandato!.Value), User.ComeAttore(), ct)).Rifiuti;
        return rifiuti is [] ? Redirect("/cittadino/deleghe") : this.Mostra(rifiuti);
    }

    private async Task<bool> TrovaAsync(CancellationToken ct)
    {
        var io = User.ComeAttore().PersonaId;
        if (Mandato is { } mandato)
            Chi = await (from m in db.Mandati join s in db.SediDiAssistenza on m.SedeId equals s.Id where m.Id == mandato && m.InteressatoId == io select s.Nome).SingleOrDefaultAsync(ct) ?? "";
        else if (await db.Deleghe.AsNoTracking().SingleOrDefaultAsync(d => d.Id == Delega && (d.InteressatoId == io || d.DelegatoId == io), ct) is { } delega)
        {
            Rinuncia = delega.DelegatoId == io;
            Chi = (await db.Persone.AsNoTracking().SingleAsync(p => p.Id == (Rinuncia ? delega.InteressatoId : delega.DelegatoId), ct)).NomeCompleto;
        }
        return Chi.Length > 0;
    }
}
