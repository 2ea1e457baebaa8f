using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Norma.Certificati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Medico;

/// <summary>I certificati inviati da chi è entrato: numero, persona, se vale ancora. Nessun dato sanitario.</summary>
public sealed class IndexModel(CertificatiInviati inviati, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public sealed record Inviato(string Numero, Guid FascicoloId, string Persona, DateOnly InviatoIl, DateOnly ValeFino, bool Usato, bool Scaduto);

    public Pagina<Inviato> Inviati { get; private set; } = Pagina<Inviato>.Vuota;

    public async Task OnGetAsync(CancellationToken ct, int pagina = 1)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        Inviati = (await inviati.HandleAsync(User.ComeAttore().PersonaId, pagina, ct)).Con(c =>
        {
            var inviato = c.InviatoIl.GiornoInItalia;
            var fino = Abbinamento.UltimoGiorno(inviato, norme);
            return new Inviato(c.Numero, c.FascicoloId, c.Persona, inviato, fino, c.Usato, oggi > fino);
        });
    }
}
