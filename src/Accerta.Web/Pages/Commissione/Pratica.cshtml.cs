using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Verbali;
using Accerta.Visite;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Commissione;

/// <summary>Il fascicolo e la scheda della visita su una pagina: si compila, si calcola quante volte si vuole, si registra una volta.</summary>
public sealed class PraticaModel(AccertaDb db, ApriFascicolo porta, PrendiVisione visione, RegistraVisita registra, NormeVigenti norme, TimeProvider clock) : PageModel
{
    [BindProperty] public SchedaVisita Modulo { get; set; } = new();

    public FascicoloAperto Aperto { get; private set; } = null!;
    private IReadOnlyList<MembriDellaCommissione> _membri = [];

    public IReadOnlyList<Voce> Componenti { get; private set; } = [];
    public PercentualeCalcolata? Calcolo { get; private set; }

    /// <summary>La percentuale con la variazione più piccola e con la più grande che la legge ammette; nulla prima del calcolo.</summary>
    public (int Minima, int Massima)? ConVariazione { get; private set; }

    /// <summary>G-02: quanto verrebbe contando le stesse menomazioni nell'altro modo, coesistenti invece che concorrenti o il contrario.</summary>
    public IReadOnlyList<string> NellAltroModo { get; private set; } = [];

    /// <summary>Le voci della tabella trovate; nulla se non si è cercato.</summary>
    public IReadOnlyList<VoceDm1992>? Trovate { get; private set; }

    /// <summary>La riga in cui è appena andata una voce della tabella; nulla se non se n'è scelta una.</summary>
    public int? Usata { get; private set; }
    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
    public int Anni => Eta.Anni(Aperto.Interessato.Nascita, Oggi);
    public bool ConPercentuale => registra.ConPercentuale(Aperto.Interessato.Nascita, Oggi);

    /// <summary>V-02: la commissione ha deciso di giudicare sui documenti.</summary>
    public bool SuiDocumenti => Aperto.Visita!.Modalita == ModalitaVisita.AgliAtti;

    /// <summary>La scheda dell'invalidità civile si compila alla visita, o sui documenti, se la domanda la chiede.</summary>
    public bool DaCompilare => SenzaSeduta && Chiesti.Contains(Accertamento.InvaliditaCivile);

    /// <summary>A-05: una richiesta di visita a domicilio aspetta il presidente.</summary>
    public bool RispostaADomicilio { get; private set; }

    /// <summary>Se l'invalidità civile non è chiesta, prima si dice chi c'è alla visita.</summary>
    public bool DaCostituire => SenzaSeduta && !DaCompilare;

    /// <summary>Nessuno ha ancora detto chi c'è: né alla visita fissata, né a giudicare sui documenti.</summary>
    private bool SenzaSeduta => Aperto.Fascicolo.Stato == StatoFascicolo.VisitaFissata || (Aperto.Fascicolo.Stato == StatoFascicolo.VisitaSvolta && !_costituita);
    private bool _costituita;

    /// <summary>Le schede degli altri accertamenti chiesti, ancora da scrivere.</summary>
    public IReadOnlyList<(string Indirizzo, string Parole)> Schede => Aperto.Fascicolo.Stato != StatoFascicolo.VisitaSvolta || SenzaSeduta ? [] :
    [
        .. from a in Chiesti
           where Aperto.Verbali.All(v => v.Verbale.Accertamento != a)
           let dove = a switch
           {
               Accertamento.Cecita => "vista",
               Accertamento.Sordita => "udito",
               Accertamento.Handicap => "handicap",
               Accertamento.CollocamentoMirato => "lavoro",
               Accertamento.InvaliditaCivile => null,
           }
           where dove is not null
           select (dove!, a.InParole),
    ];


    /// <summary>Che cosa si accerta: ciò che chiede la domanda, o in revisione ciò che si rivede.</summary>
    public IReadOnlyList<Accertamento> Chiesti { get; private set; } = [];

    /// <summary>R-01: i verbali che si rivedono, o da cui parte l'aggravamento; solo se chi è entrato li può aprire.</summary>
    public IReadOnlyList<(Guid Id, string Parole)> Precedenti { get; private set; } = [];

    public Guid? VerbaleId => Aperto.Verbali.FirstOrDefault()?.Verbale.Id;

    public IReadOnlyList<Radar.Soglia> Soglie => Calcolo is null ? [] : Radar.Di(Calcolo, norme, Oggi);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await ApriAsync(id, "la commissione ha aperto la scheda della visita", ct)) return NotFound();
        Modulo = SchedaVisita.Nuova(Guid.CreateVersion7(clock.GetUtcNow()), Aperto, [.. _membri.Where(m => m.Previsto).Select(m => $"{m.Persona.Id}")]);
        return Page();
    }

    public async Task<IActionResult> OnGetDocumentoAsync(Guid id, Guid documento, CancellationToken ct)
    {
        var esito = await porta.LeggiAllegatoAsync(id, documento, User.ComeAttore(), ct);
        if (!esito.Accettato) return NotFound();
        // V-01: chi apre il documento lo ha visto. Se era già segnato, o il verbale è già fatto, non c'è altro da segnare.
        _ = await visione.HandleAsync(new(Guid.CreateVersion7(clock.GetUtcNow()), id, [documento]), User.ComeAttore(), ct);
        Response.Headers.CacheControl = "no-store";
        return File(esito.Valore.Contenuto, "application/pdf", esito.Valore.Nome);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? azione, string? usa, CancellationToken ct)
    {
        var scopo = azione == "registra" ? "la commissione ha registrato la visita" : "la commissione ha lavorato alla scheda della visita";
        if (!await ApriAsync(id, scopo, ct)) return NotFound();
        if (azione is "aggiungi" or "cerca" || usa is not null)
        {
            ModelState.Clear();
            if (azione == "aggiungi") Modulo.AggiungiRiga();
            else if (azione == "cerca") Trovate = [.. norme.Tabella.PerParole(Modulo.Cerca ?? "").Where(v => v.Codice is not null)];
            else if (norme.Tabella.PerCodice(usa!) is { } voce) Usata = Modulo.Usa(voce);
            return Page();
        }
        Modulo.Controlla(ModelState, Oggi);
        if (!ModelState.IsValid) return this.DaCorreggere();

        var richiesta = Modulo.ComeRichiesta(id, await PostiAsync(ct), ConPercentuale);
        if (ConPercentuale && richiesta.Menomazioni.Count > 0)
        {
            var calcolato = registra.Calcola(richiesta, Aperto.Interessato.Nascita, Oggi);
            if (calcolato.Accettato) (Calcolo, ConVariazione, NellAltroModo) = (calcolato.Valore, Variata(richiesta), AllaRovescia(richiesta));
            else if (azione != "registra") return this.Mostra(Modulo.SuiCampi(calcolato.Rifiuti));
        }
        if (azione != "registra")
            return richiesta.Menomazioni.Count > 0 || !ConPercentuale
                ? Page()
                : this.Mostra([new Rifiuto("G-01", "MENOMAZIONE_MANCANTE", "non c'è nessuna menomazione valutata", "scrivi almeno una menomazione con la sua percentuale", "Menomazioni[0].Descrizione")]);

        return (await registra.HandleAsync(richiesta, User.ComeAttore(), ct)).Match<IActionResult>(
            ricevuta => LocalRedirect($"/commissione/verbali/{ricevuta.VerbaleId}"),
            rifiuti => this.Mostra(Modulo.SuiCampi(rifiuti)));
    }

    /// <summary>La voce della tabella, da mostrare accanto al codice scritto.</summary>
    public VoceDm1992? Voce(string? codice) => string.IsNullOrWhiteSpace(codice) ? null : norme.Tabella.PerCodice(codice);

    private (int Minima, int Massima)? Variata(RegistraVisita.Richiesta richiesta)
    {
        var massima = norme.Giudizi.VariazioneMassimaPunti.Al(Oggi);
        var estremi = ((int[])[-massima, massima]).Select(punti => registra.Calcola(richiesta with { VariazionePunti = punti, MotivazioneVariazione = "per mostrarne l'effetto" }, Aperto.Interessato.Nascita, Oggi)).ToList();
        return estremi.TrueForAll(e => e.Accettato) ? (estremi[0].Valore.Finale, estremi[1].Valore.Finale) : null;
    }

    // Il gruppo A fa da prova: se una menomazione ha già un gruppo, si prova a toglierli tutti.
    private IReadOnlyList<string> AllaRovescia(RegistraVisita.Richiesta richiesta)
    {
        if (richiesta.Menomazioni.Any(m => m.Gruppo is not null))
            return Percentuale(richiesta with { Menomazioni = [.. richiesta.Menomazioni.Select(m => m with { Gruppo = null })], Gruppi = [] }) is { } aScalare
                ? [$"Se le concorrenti fossero coesistenti, contate a scalare, sarebbe {aScalare}%."]
                : [];
        return
        [
            .. from stesse in richiesta.Menomazioni.Where(m => m.Apparato.Length > 0).GroupBy(m => m.Apparato, StringComparer.OrdinalIgnoreCase)
               where stesse.Count() > 1
               let piuAlta = stesse.Max(m => m.Percentuale)
               let insieme = Percentuale(richiesta with { Menomazioni = [.. richiesta.Menomazioni.Select(m => stesse.Contains(m) ? m with { Gruppo = "A" } : m)], Gruppi = [new("A", piuAlta)] })
               where insieme is not null
               select $"Quelle dell'apparato «{stesse.Key}» sono contate come coesistenti. Se sono concorrenti serve una valutazione unica: con la sola più alta, {piuAlta}%, sarebbe {insieme}%.",
        ];
    }

    private int? Percentuale(RegistraVisita.Richiesta richiesta) => registra.Calcola(richiesta, Aperto.Interessato.Nascita, Oggi) is { Accettato: true, Valore.Finale: var finale } ? finale : null;

    /// <summary>Il codice con le sue parole, se è fra quelli che si conoscono.</summary>
    public string ConParole(string codiceIcd9) => norme.Icd9.PerCodice(codiceIcd9) is { } voce ? $"{codiceIcd9} {voce.Descrizione}" : codiceIcd9;

    private async Task<bool> ApriAsync(Guid id, string scopo, CancellationToken ct)
    {
        var esito = await porta.HandleAsync(id, User.ComeAttore(), scopo, ct);
        if (!esito.Accettato || esito.Valore.Visita is null) return false;
        Aperto = esito.Valore;
        _costituita = await db.ComponentiVisita.AnyAsync(c => c.VisitaId == Aperto.Visita!.Id, ct);
        RispostaADomicilio = await db.RichiesteDomiciliari.AnyAsync(r => r.FascicoloId == id && r.Stato == StatoRichiesta.InAttesa, ct);
        var chiesto = await DaAccertare.PerAsync(db, Aperto.Fascicolo, ct);
        Chiesti = chiesto.Accertamenti;
        if (Aperto.Fascicolo.OrigineId is { } origine && await Relazione.TrovaAsync(db, origine, User.ComeAttore(), Oggi, ct) is not null)
            Precedenti =
            [
                .. (await db.Verbali.AsNoTracking().Where(v => v.FascicoloId == origine && v.Stato == StatoVerbale.Definitivo).Select(v => new { v.Id, v.Accertamento, v.VisitaDel }).ToListAsync(ct))
                    .OrderBy(v => v.Accertamento).Select(v => (v.Id, $"{Campo.Maiuscola(v.Accertamento.InParole)}, visita {v.VisitaDel.Con("del")}")),
            ];
        _membri = await MembriDellaCommissione.LeggiAsync(db, Aperto, chiesto, norme, Oggi, ct);
        Componenti = [.. _membri.Select(m => new Voce($"{m.Persona.Id}", m.Persona.NomeCompleto, m.ConQualifica))];
        return true;
    }

    private async Task<Dictionary<Guid, Componente>> PostiAsync(CancellationToken ct) =>
        (await db.Incarichi.AsNoTracking().Where(i => i.CommissioneId == Aperto.Visita!.CommissioneId && i.Componente != null).ToListAsync(ct))
            .Where(i => i.Attivo(Oggi)).DistinctBy(i => i.PersonaId).ToDictionary(i => i.PersonaId, i => i.Componente!.Value);
}
