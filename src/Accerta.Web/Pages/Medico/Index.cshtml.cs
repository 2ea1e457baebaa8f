using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Norma.Certificati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Medico;

/// <summary>I certificati inviati da chi è entrato: numero, persona, se vale ancora. Nessun dato sanitario.</summary>
public sealed class IndexModel(CertificatiInviati inviati, SalvaBozzaCertificato bozze, NormeVigenti norme, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public sealed record Inviato(string Numero, Guid FascicoloId, string Persona, DateOnly InviatoIl, DateOnly ValeFino, bool Usato, bool Scaduto);

    public IReadOnlyList<SalvaBozzaCertificato.Aperta> Bozze { get; private set; } = [];
    public Pagina<Inviato> Inviati { get; private set; } = Pagina<Inviato>.Vuota;

    public async Task OnGetAsync(CancellationToken ct, int pagina = 1)
    {
        Bozze = await bozze.ElencoAsync(Attore, ct);
        Inviati = (await inviati.HandleAsync(Attore.PersonaId, pagina, ct)).Con(c =>
        {
            var inviato = c.InviatoIl.GiornoInItalia;
            var fino = Abbinamento.UltimoGiorno(inviato, norme);
            return new Inviato(c.Numero, c.FascicoloId, c.Persona, inviato, fino, c.Usato, Oggi > fino);
        });
    }

    public async Task<IActionResult> OnPostCancellaAsync(Guid bozza, CancellationToken ct) =>
        await DopoAsync(await bozze.CancellaAsync(new(Chiave, bozza), Attore, ct), async () =>
        {
            await OnGetAsync(ct);
            return true;
        });
}
