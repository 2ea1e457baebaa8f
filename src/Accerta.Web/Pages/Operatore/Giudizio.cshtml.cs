using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Ricorsi;
using Accerta.Persone;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Accerta.Web.Pages.Cittadino.Pratiche;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Operatore;

/// <summary>L-01…L-03: un ricorso in tribunale, un passo alla volta fino alla decisione del giudice. Si registra ciò che arriva dalla cancelleria.</summary>
public sealed class GiudizioModel(
    AccertaDb db, RegistraPassoDelRicorso registra, DissentiDallaPerizia dissenti, DepositaRicorso deposita, ConcludiGiudizio concludi, TimeProvider clock) : PaginaDiLavoro(clock)
{
    public sealed class DecisioneScritta
    {
        public TipoDiEsito? Tipo { get; set; }
        public DateOnly? NotificatoIl { get; set; }
        public Giudizio? Giudizio { get; set; }
        public int? Percentuale { get; set; }
        public DateOnly? AggravamentoDal { get; set; }
        public DateOnly? Decorrenza { get; set; }
    }

    [BindProperty] public PassoDelGiudizio? Passo { get; set; }
    [BindProperty] public DateOnly? Il { get; set; }
    [BindProperty] public DateOnly? OperazioniIl { get; set; }
    [BindProperty] public int? GiorniDelGiudice { get; set; }
    [BindProperty] public ParteDelGiudizio? Parte { get; set; }
    [BindProperty] public DateOnly? DissensoIl { get; set; }
    [BindProperty] public DateOnly? DepositoIl { get; set; }
    [BindProperty] public DecisioneScritta Decisione { get; set; } = new();

    public RicorsoGiudiziario Ricorso { get; private set; } = null!;
    public string Persona { get; private set; } = "";

    public static IReadOnlyList<Voce> Parti { get; } = Voce.Di<ParteDelGiudizio>(p => p switch
    {
        ParteDelGiudizio.Persona => "La persona",
        ParteDelGiudizio.Inps => "L'INPS",
    });

    /// <summary>Che cosa può arrivare adesso dal tribunale.</summary>
    public IReadOnlyList<Voce> Passi => Di(Ricorso.Stato switch
    {
        StatoRicorso.Depositato => [PassoDelGiudizio.NominaCtu],
        StatoRicorso.CtuNominato => [PassoDelGiudizio.AvvisoOperazioni],
        StatoRicorso.OperazioniAnnunciate => [PassoDelGiudizio.BozzaPerizia],
        StatoRicorso.BozzaRicevuta => [PassoDelGiudizio.Osservazioni, PassoDelGiudizio.DepositoPerizia],
        StatoRicorso.OsservazioniInviate => [PassoDelGiudizio.DepositoPerizia],
        StatoRicorso.PeriziaDepositata => [PassoDelGiudizio.TermineDissenso],
        StatoRicorso.TermineFissato or StatoRicorso.Contestato or StatoRicorso.NelMerito or StatoRicorso.Concluso => (PassoDelGiudizio[])[],
    }, InParole);

    /// <summary>Come può finire da qui: l'omologa se nessuno è andato oltre, la sentenza dopo il ricorso.</summary>
    public IReadOnlyList<Voce> Conclusioni => Di(Ricorso.Stato switch
    {
        StatoRicorso.TermineFissato or StatoRicorso.Contestato => [TipoDiEsito.Omologato, TipoDiEsito.OmologatoContrario],
        StatoRicorso.NelMerito => [TipoDiEsito.Accolto, TipoDiEsito.Respinto],
        StatoRicorso.Depositato or StatoRicorso.CtuNominato or StatoRicorso.OperazioniAnnunciate or StatoRicorso.BozzaRicevuta or StatoRicorso.OsservazioniInviate
            or StatoRicorso.PeriziaDepositata or StatoRicorso.Concluso => (TipoDiEsito[])[],
    }, InParole);

    /// <summary>I giudizi che può riconoscere per questo accertamento.</summary>
    public IReadOnlyList<Voce> Giudizi => [.. Enum.GetValues<Giudizio>().Where(g => g.Accertamento == Ricorso.Accertamento).Select(g => new Voce($"{g}", GiudizioInParole.Di(g, null)))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPassoAsync(Guid id, CancellationToken ct)
    {
        Pretendi(Passo is null, nameof(Passo), "Scegli che cosa è arrivato.");
        Pretendi(Il is null, nameof(Il), "Scrivi quando.");
        return await SeVaBeneAsync(id, async () => (await registra.HandleAsync(new(Chiave, id, Passo!.Value, Il!.Value, OperazioniIl, GiorniDelGiudice), Attore, ct)).Rifiuti, ct);
    }

    public async Task<IActionResult> OnPostDissensoAsync(Guid id, CancellationToken ct)
    {
        Pretendi(Parte is null, nameof(Parte), "Scegli chi dissente.");
        Pretendi(DissensoIl is null, nameof(DissensoIl), "Scrivi quando ha dissentito.");
        return await SeVaBeneAsync(id, async () => In((await dissenti.HandleAsync(new(Chiave, id, Parte!.Value, DissensoIl!.Value), Attore, ct)).Rifiuti, nameof(DissensoIl)), ct);
    }

    public async Task<IActionResult> OnPostDepositoAsync(Guid id, CancellationToken ct)
    {
        Pretendi(DepositoIl is null, nameof(DepositoIl), "Scrivi quando è stato depositato.");
        return await SeVaBeneAsync(id, async () => In((await deposita.HandleAsync(new(Chiave, id, DepositoIl!.Value), Attore, ct)).Rifiuti, nameof(DepositoIl)), ct);
    }

    public async Task<IActionResult> OnPostConclusioneAsync(Guid id, CancellationToken ct)
    {
        Pretendi(Decisione.Tipo is null, "Decisione.Tipo", "Scegli che cosa decide il giudice.");
        Pretendi(Decisione.NotificatoIl is null, "Decisione.NotificatoIl", "Scrivi quando la sede ha ricevuto la decisione.");
        return await SeVaBeneAsync(id, async () => (await concludi.HandleAsync(
            new(Chiave, id, Decisione.Tipo!.Value, Decisione.NotificatoIl!.Value, Decisione.AggravamentoDal, Decisione.Decorrenza, Decisione.Giudizio, Decisione.Percentuale), Attore, ct)).Rifiuti, ct);
    }

    public static string InParole(StatoRicorso stato) => stato switch
    {
        StatoRicorso.Depositato => "depositato: si aspetta la nomina del consulente",
        StatoRicorso.CtuNominato => "il consulente è nominato",
        StatoRicorso.OperazioniAnnunciate => "le operazioni sono annunciate",
        StatoRicorso.BozzaRicevuta => "è arrivata la bozza della perizia",
        StatoRicorso.OsservazioniInviate => "le osservazioni sono partite",
        StatoRicorso.PeriziaDepositata => "la perizia è depositata",
        StatoRicorso.TermineFissato => "corre il termine per dissentire",
        StatoRicorso.Contestato => "una parte dissente: deve depositare il ricorso",
        StatoRicorso.NelMerito => "si va a sentenza",
        StatoRicorso.Concluso => "concluso",
    };

    private static string InParole(PassoDelGiudizio passo) => passo switch
    {
        PassoDelGiudizio.NominaCtu => "Il giudice nomina il consulente",
        PassoDelGiudizio.AvvisoOperazioni => "Il consulente annuncia quando comincia le operazioni",
        PassoDelGiudizio.BozzaPerizia => "Arriva la bozza della perizia",
        PassoDelGiudizio.Osservazioni => "La sede ha mandato le sue osservazioni",
        PassoDelGiudizio.DepositoPerizia => "Il consulente deposita la perizia",
        PassoDelGiudizio.TermineDissenso => "Il giudice dà il termine per dissentire",
    };

    private static string InParole(TipoDiEsito tipo) => tipo switch
    {
        TipoDiEsito.Omologato => "Omologa una perizia favorevole alla persona",
        TipoDiEsito.OmologatoContrario => "Omologa una perizia contraria",
        TipoDiEsito.Accolto => "Accoglie il ricorso con sentenza",
        TipoDiEsito.Respinto => "Respinge il ricorso con sentenza",
    };

    private static IReadOnlyList<Voce> Di<T>(IReadOnlyList<T> valori, Func<T, string> parole) where T : struct, Enum => [.. valori.Select(v => new Voce($"{v}", parole(v)))];

    private static IReadOnlyList<Rifiuto> In(IReadOnlyList<Rifiuto> rifiuti, string campo) => [.. rifiuti.Select(r => r.Campo == nameof(Il) ? r with { Campo = campo } : r)];

    private void Pretendi(bool manca, string campo, string parole)
    {
        if (manca && ModelState.GetFieldValidationState(campo) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) ModelState.AddModelError(campo, parole);
    }

    private async Task<IActionResult> SeVaBeneAsync(Guid id, Func<Task<IReadOnlyList<Rifiuto>>> atto, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        var rifiuti = await atto();
        if (rifiuti is []) return Redirect(Request.Path);
        return await LeggiAsync(id, ct) ? this.Mostra(rifiuti) : NotFound();
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (Attore.Ruolo != Ruolo.Operatore || await db.Ricorsi.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } ricorso
            || await Relazione.TrovaAsync(db, ricorso.FascicoloId, Attore, Oggi, ct) is null) return false;
        (Ricorso, Persona) = (ricorso, (await db.Persone.AsNoTracking().SingleAsync(p => p.Id == ricorso.InteressatoId, ct)).NomeCompleto);
        return true;
    }
}
