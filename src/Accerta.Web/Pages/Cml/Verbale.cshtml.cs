using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cml;

/// <summary>K-01: il centro medico-legale legge il verbale e lo convalida, finché è in termine.</summary>
public sealed class VerbaleModel(AccertaDb db, ApriFascicolo porta, CarteDelFascicolo carte, ConvalidaVerbale convalida, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public sealed class Dati
    {
        public Guid Chiave { get; set; }
        public bool Letto { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public Accerta.Verbali.Verbale Verbale { get; private set; } = null!;
    public string Persona { get; private set; } = "";
    public Carta Testo { get; private set; } = null!;

    /// <summary>La parte sanitaria, per confrontare menomazioni e percentuale.</summary>
    public DatiVerbale? Sanitari { get; private set; }
    public IReadOnlyList<string> DiagnosiDelCertificato { get; private set; } = [];
    public IReadOnlyList<MenomazioneValutata> Confronto => Sanitari?.Menomazioni ?? [];

    private static readonly (string, string, string) ConUnaCorrezione = ("correggi", "Convalidalo con una correzione", "Cambiano la percentuale, il giudizio o la revisione, con il motivo.");

    /// <summary>R-01: il verbale prevede una revisione, e nessuno ha ancora convocato la persona.</summary>
    private bool Rivedibile { get; set; }

    /// <summary>Che cosa si può fare invece di convalidare.</summary>
    public IReadOnlyList<(string Indirizzo, string Parole, string Aiuto)> Pronunce => Verbale.Stato switch
    {
        StatoVerbale.Trasmesso =>
        [
            ConUnaCorrezione,
            ("esami", "Chiedi altri esami", "Il silenzio non vale più assenso; la persona vede che cosa serve e lo allega."),
            ("visita", "Chiama la persona a una nuova visita", "Il silenzio non vale più assenso. C'è chi non si può richiamare: la pagina lo chiede."),
        ],
        StatoVerbale.Sospeso => [ConUnaCorrezione, ("visita", "Chiama la persona a una nuova visita", "Se gli esami non bastano.")],
        StatoVerbale.VisitaDisposta => [("secondo-grado", "Registra la visita di secondo grado", "Con un medico INPS diverso da quello della prima visita.")],
        StatoVerbale.RivistoInSecondoGrado => [ConUnaCorrezione, ("secondo-grado", "Firma la visita di secondo grado", "Senza le firme il verbale non si convalida.")],
        StatoVerbale.Definitivo =>
        [
            ("segnala", "Segnalalo alla commissione superiore", "Lo rilegge; finché non decide il verbale vale com'è."),
            ("correggi", "Correggilo in autotutela", "Con un verbale nuovo che prende il posto di questo."),
            .. Rivedibile ? [("revisione", "Convoca la persona alla revisione", $"Il verbale la prevede a {Verbale.RevisioneDal!.Value.MeseItaliano}.")] : Array.Empty<(string, string, string)>(),
        ],
        StatoVerbale.DaFirmare or StatoVerbale.Sostituito => [],
    };

    public string Adesso => Verbale.Stato switch
    {
        StatoVerbale.DaFirmare => "La commissione non lo ha ancora chiuso",
        StatoVerbale.Trasmesso => $"Puoi pronunciarti fino a {UltimoGiorno.ItalianaPerEsteso}",
        StatoVerbale.Sospeso => "Hai chiesto altri esami: il silenzio non vale più assenso",
        StatoVerbale.VisitaDisposta => "Hai disposto una nuova visita",
        StatoVerbale.RivistoInSecondoGrado => "La visita di secondo grado è fatta: manca la convalida",
        StatoVerbale.Sostituito => "Un verbale nuovo ha preso il posto di questo",
        StatoVerbale.Definitivo => $"Definitivo da {Verbale.DefinitivoDal!.Value.ItalianaPerEsteso}",
    };

    public string? Perche => Verbale switch
    {
        { Stato: StatoVerbale.Trasmesso } => "Dopo, il silenzio vale assenso e il verbale diventa definitivo da solo (regola K-01).",
        { DefinitivoPer: DefinitivoPer.SilenzioAssenso } => $"Il termine è finito {UltimoGiorno.Con("il")} e nessuno si è pronunciato: il silenzio è valso assenso (regola K-01). Per correggerlo serve un nuovo atto in autotutela.",
        { DefinitivoPer: DefinitivoPer.Convalida } => "È stato convalidato da questo centro medico-legale, e notificato alla persona.",
        _ => null,
    };

    private DateOnly UltimoGiorno => SilenzioAssenso.UltimoGiorno(Verbale.TrasmessoIl!.Value, norme);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Modulo.Chiave = Guid.CreateVersion7(clock.GetUtcNow());
        return await LeggiAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!Modulo.Letto)
        {
            ModelState.AddModelError("Modulo.Letto", "Per convalidare, conferma di aver letto il verbale.");
            return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        }
        var esito = await convalida.HandleAsync(new(Modulo.Chiave, id, EsamiVisti: Modulo.Letto), User.ComeAttore(), ct);
        if (esito.Accettato) return RedirectToPage(new { id });
        return await LeggiAsync(id, ct) ? this.Mostra(esito.Rifiuti) : NotFound();
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await db.Verbali.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } verbale) return false;
        var testo = await carte.HandleAsync(verbale.FascicoloId, User.ComeAttore(), CarteDelFascicolo.Verbale, ct, "il centro medico-legale ha letto il verbale", id);
        if (!testo.Accettato) return false;
        (Verbale, Testo) = (verbale, testo.Valore);
        var aperto = await porta.HandleAsync(verbale.FascicoloId, User.ComeAttore(), "il centro medico-legale ha letto il verbale", ct);
        if (!aperto.Accettato) return false;
        Sanitari = aperto.Valore.Verbali.Single(v => v.Verbale.Id == id).Dati;
        DiagnosiDelCertificato = [.. aperto.Valore.Certificati.Select(c => c.Dati.Diagnosi)];
        Rivedibile = verbale is { RevisioneDal: not null, EsenteRevisione: false } && !await db.Fascicoli.AnyAsync(f => f.OrigineId == verbale.FascicoloId && (f.Tipo == TipoProcedura.Revisione || f.Tipo == TipoProcedura.ControlloStraordinario), ct);
        Persona = (await db.Persone.AsNoTracking().SingleAsync(p => p.Id == verbale.InteressatoId, ct)).NomeCompleto;
        return true;
    }
}
