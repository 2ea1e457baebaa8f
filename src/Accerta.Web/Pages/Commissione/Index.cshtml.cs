using Accerta.Dati;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Accerta.Visite;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Commissione;

/// <summary>Che cosa aspetta la commissione: le firme, i verbali da scrivere, poi le visite, prima quelle in ritardo. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, VerbaliDaFirmare daFirmare, VisiteFissate fissate, VerbaliDaScrivere daScrivere, TimeProvider clock) : PageModel
{
    public sealed record DaFare(DaVisitare Visita, bool OltreTermine, string Parola, Tono Tono);

    public string Commissione { get; private set; } = "";
    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
    public Pagina<DaFare> Visite { get; private set; } = Pagina<DaFare>.Vuota;
    public Pagina<InFirma> DaFirmare { get; private set; } = Pagina<InFirma>.Vuota;

    /// <summary>Le visite di secondo grado che aspettano la firma di chi è entrato.</summary>
    public Pagina<SecondoGradoInFirma> SecondoGrado { get; private set; } = Pagina<SecondoGradoInFirma>.Vuota;

    public Pagina<DaScrivere> DaScrivere { get; private set; } = Pagina<DaScrivere>.Vuota;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct, int firme = 1, int visite = 1, int scritti = 1, int secondo = 1)
    {
        var attore = User.ComeAttore();
        var mia = await (from i in db.Incarichi
                         join c in db.Commissioni on i.CommissioneId equals c.Id
                         where i.Id == attore.IncaricoId && i.PersonaId == attore.PersonaId && i.Ruolo == Ruolo.Commissione
                         select new { c.Id, c.Nome }).SingleOrDefaultAsync(ct);
        if (mia is null) return NotFound();
        Commissione = mia.Nome;
        DaFirmare = await daFirmare.HandleAsync(mia.Id, attore.PersonaId, firme, ct);
        SecondoGrado = await daFirmare.DiSecondoGradoAsync(mia.Id, attore.PersonaId, secondo, ct);
        DaScrivere = await daScrivere.HandleAsync(mia.Id, scritti, ct);
        Visite = (await fissate.HandleAsync(mia.Id, visite, ct)).Con(v =>
        {
            var mancano = Termine.Mancano(v.Giorno, Oggi);
            return new DaFare(v, v.Giorno > v.EntroIl, Parola(mancano), Tono(mancano));
        });
        return Page();
    }

    private static string Parola(int mancano) => mancano switch
    {
        -1 => "in ritardo di un giorno",
        < 0 => $"in ritardo di {-mancano} giorni",
        0 => "oggi",
        1 => "domani",
        _ => $"fra {mancano} giorni",
    };

    private static Tono Tono(int mancano) => mancano switch { < 0 => Componenti.Tono.Negativo, 0 => Componenti.Tono.Attenzione, _ => Componenti.Tono.Neutro };
}
