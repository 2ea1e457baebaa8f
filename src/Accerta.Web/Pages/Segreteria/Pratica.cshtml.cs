using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Revisioni;
using Accerta.Notifiche;
using Accerta.Revisioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>Una pratica come la vede la segreteria: la visita, la convocazione, l'assenza. Nessun dato sanitario.</summary>
public sealed class PraticaModel(
    AccertaDb db, ApriFascicolo porta, RegistraAssenza assenza, SospendiPerAssenza assenzaARevisione, RifaiConvocazione rifai, RichiediDocumenti documenti,
    DecidiGiustificazione decidi, RiconvocaARevisione riconvoca, TimeProvider clock)
    : PaginaDellaSegreteria(db, clock)
{
    public FascicoloAperto Aperto { get; private set; } = null!;
    public IReadOnlyList<Notifica> Convocazione { get; private set; } = [];
    public bool SiChiedonoDocumenti { get; private set; }

    /// <summary>R-02: la giustificazione che aspetta una risposta; nulla se non ce n'è.</summary>
    public GiustificazioneDiAssenza? Giustificazione { get; private set; }

    /// <summary>R-01: la revisione aspetta una data nuova.</summary>
    public bool SiRiconvoca => Aperto.Fascicolo is { Tipo.DiRevisione: true, Stato: StatoFascicolo.DaRiconvocare };

    [BindProperty] public bool? Accolta { get; set; }
    [BindProperty] public string? Motivazione { get; set; }
    [BindProperty] public DateOnly? DataVisita { get; set; }

    public static IReadOnlyList<Voce> Risposte { get; } =
        [new("true", "Sì: il pagamento riprende, e si convoca di nuovo"), new("false", "No: scrivi perché, la persona lo legge")];

    public static string InParole(NaturaGiustificazione natura) => natura switch
    {
        NaturaGiustificazione.Sanitaria => "un motivo di salute",
        NaturaGiustificazione.Amministrativa => "un altro motivo",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? azione, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        IReadOnlyList<Rifiuto> rifiuti = azione switch
        {
            "assenza" when Aperto.Fascicolo.Tipo.DiRevisione => (await assenzaARevisione.HandleAsync(new(Chiave, id), Attore, ct)).Rifiuti,
            "assenza" => (await assenza.HandleAsync(new(Chiave, id), Attore, ct)).Rifiuti,
            "documenti" => (await documenti.HandleAsync(new(Chiave, id), Attore, ct)).Rifiuti,
            _ => (await rifai.HandleAsync(new(Chiave, id), Attore, ct)).Rifiuti,
        };
        if (rifiuti is []) return Redirect(Request.Path);
        return await LeggiAsync(id, ct) ? this.Mostra(rifiuti) : NotFound();
    }

    public async Task<IActionResult> OnPostGiustificazioneAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        if (Accolta is not { } accolta)
        {
            ModelState.AddModelError(nameof(Accolta), "Di' se la giustificazione è accolta.");
            return this.DaCorreggere();
        }
        return await DopoAsync(await decidi.HandleAsync(new(Chiave, id, accolta, Motivazione), Attore, ct), () => LeggiAsync(id, ct));
    }

    public async Task<IActionResult> OnPostRevisioneAsync(Guid id, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        return ModelState.IsValid ? await DopoAsync(await riconvoca.HandleAsync(new(Chiave, id, DataVisita), Attore, ct), () => LeggiAsync(id, ct)) : this.DaCorreggere();
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        var esito = await porta.HandleAsync(id, Attore, "la segreteria ha aperto la pratica", ct);
        if (!esito.Accettato) return false;
        Aperto = esito.Valore;
        Giustificazione = await Db.GiustificazioniDiAssenza.AsNoTracking().SingleOrDefaultAsync(g => g.FascicoloId == id && g.Esito == Norma.Revisioni.Giustificazione.InEsame, ct);
        Convocazione = await Convocazioni.NotificheAsync(Db, id, ct);
        SiChiedonoDocumenti = Aperto.Fascicolo is { Tipo.DiRevisione: true, Stato.PrimaDelVerbale: true } && !await Db.Atti.AnyAsync(a => a.FascicoloId == id && a.Tipo == TipoAtto.DocumentiRichiesti, ct);
        return true;
    }
}
