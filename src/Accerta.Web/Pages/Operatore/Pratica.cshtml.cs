using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>L'operatore legge la decisione com'è prima di prenderla, la conferma, e poi la rilegge con le sue rate.</summary>
public sealed class PraticaModel(AccertaDb db, ApriFascicolo porta, LiquidaPrestazioni liquida, TimeProvider clock) : PageModel
{
    [BindProperty] public Guid Chiave { get; set; }

    public Guid FascicoloId { get; private set; }
    public string Persona { get; private set; } = "";
    public Decisione? Decisione { get; private set; }
    public bool Decisa { get; private set; }
    public IReadOnlyList<Rata> Rate { get; private set; } = [];

    /// <summary>Le altre decisioni prese per la persona, dalla più recente.</summary>
    public IReadOnlyList<Liquidazione> Precedenti { get; private set; } = [];
    public IReadOnlyList<IndebitoAccertato> Indebiti { get; private set; } = [];

    /// <summary>La persona ha, o ha avuto, una Disability Card, o l'aspetta.</summary>
    public bool ConCard { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Chiave = Guid.CreateVersion7(clock.GetUtcNow());
        return await LeggiAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var esito = await liquida.HandleAsync(new(Chiave, id), User.ComeAttore(), ct);
        if (esito.Accettato) return RedirectToPage(new { id });
        return await LeggiAsync(id, ct) ? this.Mostra(esito.Rifiuti) : NotFound();
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        var attore = User.ComeAttore();
        FascicoloId = id;
        var chi = await (from f in db.Fascicoli join p in db.Persone on f.InteressatoId equals p.Id where f.Id == id select new { f.Stato, p.Nome, p.Cognome }).SingleOrDefaultAsync(ct);
        if (chi is null) return false;
        Guid? mostrata = null;
        if (chi.Stato == StatoFascicolo.DatiEconomiciPresentati)
        {
            var anteprima = await liquida.AnteprimaAsync(id, attore, ct); // apre il fascicolo: la lettura è già registrata
            if (!anteprima.Accettato) return false;
            Decisione = anteprima.Valore;
        }
        else
        {
            var aperto = await porta.HandleAsync(id, attore, "l'ufficio prestazioni ha aperto la pratica", ct);
            if (!aperto.Accettato) return false;
            (Decisione, mostrata) = (aperto.Valore.Decisione, aperto.Valore.Liquidazione?.Id);
            Decisa = Decisione is not null;
            Indebiti = await db.Indebiti.AsNoTracking().Where(i => i.FascicoloId == id).OrderBy(i => i.AccertatoIl).ToListAsync(ct);
            Rate = await db.Rate.AsNoTracking().Where(r => r.FascicoloId == id).OrderByDescending(r => r.DispostaIl).ThenBy(r => r.Mese).ToListAsync(ct);
        }
        Precedenti = await db.Liquidazioni.AsNoTracking().Where(l => l.Id != mostrata && db.Fascicoli.Any(f => f.Id == id && f.InteressatoId == l.InteressatoId))
            .OrderByDescending(l => l.Numero).ToListAsync(ct);
        ConCard = await db.Card.AnyAsync(c => db.Fascicoli.Any(f => f.Id == id && f.InteressatoId == c.InteressatoId), ct);
        Persona = $"{chi.Nome} {chi.Cognome}"; // dopo la porta: senza relazione il nome non esce
        return true;
    }

    public static string Per(Rata rata) => rata.Tipo switch
    {
        TipoRata.Arretrato => $"arretrato di {rata.Mese.MeseItaliano}",
        TipoRata.Interessi => "interessi legali",
        TipoRata.Mensile => rata.Mese.MeseItaliano,
        TipoRata.Tredicesima => $"tredicesima {rata.Mese.Year}",
        TipoRata.Conguaglio => $"conguaglio di {rata.Mese.MeseItaliano}",
        TipoRata.Storno => $"non dovuta, {rata.Mese.MeseItaliano}",
        TipoRata.Trattenuta => $"trattenuta di {rata.Mese.MeseItaliano}",
    };

    public static string InParole(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => "c'è",
        EsitoMotivo.NonSpetta => "manca",
        EsitoMotivo.DaChiarire => "da chiarire",
        EsitoMotivo.Calcolato => "calcolo",
    };

    public static Tono TonoDi(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => Tono.Positivo,
        EsitoMotivo.NonSpetta => Tono.Negativo,
        EsitoMotivo.DaChiarire => Tono.Attenzione,
        EsitoMotivo.Calcolato => Tono.Neutro,
    };
}
