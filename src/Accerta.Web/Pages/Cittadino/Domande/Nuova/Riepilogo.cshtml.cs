using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Norma.Domande;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>L'ultimo passo: si rilegge e si presenta (D-01). Finché la domanda non è accettata la bozza resta com'è.</summary>
public sealed class RiepilogoModel(PresentaDomanda presenta, SalvaBozza bozze, AccertaDb db, TimeProvider clock) : PassoDellaDomanda(bozze, db, clock)
{
    public sealed class Dati
    {
        [Range(typeof(bool), "true", "true", ErrorMessage = "Per presentare la domanda conferma la dichiarazione.")] public bool Dichiaro { get; set; }

        /// <summary>Il verbale che si ha già: la percentuale parla di salute, quindi si scrive solo qui e non resta nella bozza.</summary>
        public DateOnly? VerbaleDel { get; set; }
        [Range(0, 100, ErrorMessage = "La percentuale va da 0 a 100.")] public int? Percentuale { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public string Dichiarazione => PerSe
        ? T("Dichiaro che queste risposte sono vere.")
        : T($"Dichiaro che queste risposte sono vere e che rappresento {Interessato.NomeCompleto}.");

    /// <summary>D-03: la struttura di ricovero; nulla se non c'è.</summary>
    public string? Ricovero => Bozze.Ricovero(Bozza);

    /// <summary>D-09: il collocamento mirato da solo, con un verbale che si ha già al posto del certificato.</summary>
    public bool CitaUnVerbale => Bozza is { Certificati: "", Accertamenti: [Accertamento.CollocamentoMirato] };

    /// <summary>D-07: il verbale da cui si parte, se non è in questo archivio.</summary>
    public bool PuoCitareUnVerbale => CitaUnVerbale || Bozza.Tipo == TipoDomanda.Aggravamento;

    /// <summary>Dove si corregge ciò che la legge non ha accettato.</summary>
    public IReadOnlyDictionary<string, string> DoveSiCorregge => new Dictionary<string, string>
    {
        ["Certificato"] = Cambia("certificato"),
        ["Accertamenti"] = Cambia("che-cosa-chiedi"),
        ["Provincia"] = Cambia("dove-abiti"),
        ["Domicilio"] = Cambia("dove-abiti"),
        ["Email"] = Cambia("recapiti"),
        ["Pec"] = Cambia("recapiti"),
    };

    protected override string Passo => "riepilogo";

    public IActionResult OnGet() => DaCompletare(Bozza) is { } passo ? Redirect(Indirizzo(passo)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (DaCompletare(Bozza) is { } passo) return Redirect(Indirizzo(passo));
        if (!ModelState.IsValid) return this.DaCorreggere();
        return (await presenta.HandleAsync(ComeRichiesta(), User.ComeAttore(), ct)).Match<IActionResult>(
            ricevuta => RedirectToPage("Ricevuta", new { ricevuta.Protocollo }),
            rifiuti => this.Mostra(rifiuti));
    }

    // Premuto due volte, o ricaricato: la bozza è già diventata una domanda, e la ricevuta è quella.
    protected override async Task<IActionResult> SenzaBozzaAsync(Guid interessato, Attore attore, CancellationToken ct) =>
        await Db.Domande.Where(d => d.InteressatoId == interessato && d.PresentataDa == attore.PersonaId)
            .OrderByDescending(d => d.PresentataAlle).Select(d => d.Protocollo).FirstOrDefaultAsync(ct) is { } protocollo
            ? RedirectToPage("Ricevuta", new { protocollo })
            : await base.SenzaBozzaAsync(interessato, attore, ct);

    private PresentaDomanda.Richiesta ComeRichiesta() => new(
        Bozza.Chiave, Interessato.CodiceFiscale, Bozza.Certificati!.Split(' ', StringSplitOptions.RemoveEmptyEntries), Bozza.Accertamenti,
        Bozza.Indirizzo!, Bozza.Cap!, Bozza.Comune!, Bozza.Provincia!, Bozza.Email, Bozza.Telefono)
    {
        Tipo = Bozza.Tipo,
        Domicilio = Bozza.DomicilioIndirizzo is { } via ? new(via, Bozza.DomicilioCap!, Bozza.DomicilioComune!, Bozza.DomicilioProvincia!) : null,
        Ricovero = Ricovero,
        Pec = Bozza.Pec,
        VerbalePrecedente = CitaUnVerbale || PuoCitareUnVerbale && Modulo.VerbaleDel is not null ? new(Modulo.VerbaleDel, CitaUnVerbale ? Modulo.Percentuale : null) : null,
    };
}
