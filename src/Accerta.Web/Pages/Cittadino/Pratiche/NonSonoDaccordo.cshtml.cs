using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Ricorsi;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>L-01…L-04: chi non è d'accordo con il verbale sa entro quando e dove ricorrere, dice ciò che ha depositato, legge com'è finita.</summary>
public sealed class NonSonoDaccordoModel(DepositaAtp deposita, DissentiDallaPerizia dissenti, DepositaRicorso ricorri, AccertaDb db, NormeVigenti norme, TimeProvider clock)
    : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi il giorno.")] public DateOnly? DepositatoIl { get; set; }
        [StringLength(40)] public string? NumeroDiRuolo { get; set; }
        public Guid Chiave { get; set; }
    }

    /// <summary>Un verbale che si può contestare, o si è contestato.</summary>
    /// <param name="Entro">L'ultimo giorno, compreso, per il ricorso; nullo finché la notifica non è provata.</param>
    /// <param name="Ricorso">Il giudizio; nullo se non ce n'è.</param>
    /// <param name="Esito">La decisione del giudice; nulla finché non c'è.</param>
    public sealed record Contestabile(Guid VerbaleId, Accertamento Accertamento, DateOnly? NotificatoIl, DateOnly? Entro, RicorsoGiudiziario? Ricorso, EsitoDelGiudizio? Esito)
    {
        public bool SiPuo(DateOnly oggi) => Ricorso is null && !(Entro < oggi);
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>Di quale verbale, o di quale ricorso, parla il modulo.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Di { get; set; }

    public IReadOnlyList<Contestabile> Verbali { get; private set; } = [];

    /// <summary>Quello per cui si scrive adesso.</summary>
    public Contestabile? Scelto => Di is { } quale ? Verbali.FirstOrDefault(v => v.VerbaleId == quale) : null;

    public bool DaDepositare => Scelto is { Ricorso: null } scelto && scelto.SiPuo(Oggi);
    public bool DaDissentire => Scelto?.Ricorso is { Stato: StatoRicorso.TermineFissato };
    public bool DaRicorrere => Scelto?.Ricorso is { Stato: StatoRicorso.Contestato, Dissente: ParteDelGiudizio.Persona };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Modulo = new() { Chiave = NuovaChiave() };
        await PreparaAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        if (Scelto is not { } scelto || !(DaDepositare || DaDissentire || DaRicorrere)) return Redirect($"{Pratica.Indirizzo}/non-sono-d-accordo");
        if (!ModelState.IsValid) return this.DaCorreggere();
        var rifiuti = DaDepositare ? (await deposita.HandleAsync(new(Modulo.Chiave, scelto.VerbaleId, Modulo.DepositatoIl!.Value, Modulo.NumeroDiRuolo ?? ""), Attore, ct)).Rifiuti
            : DaDissentire ? (await dissenti.HandleAsync(new(Modulo.Chiave, scelto.Ricorso!.Id, ParteDelGiudizio.Persona, Modulo.DepositatoIl!.Value), Attore, ct)).Rifiuti
            : (await ricorri.HandleAsync(new(Modulo.Chiave, scelto.Ricorso!.Id, Modulo.DepositatoIl!.Value), Attore, ct)).Rifiuti;
        return rifiuti is [] ? Redirect($"{Pratica.Indirizzo}/non-sono-d-accordo") : this.Mostra([.. rifiuti.Select(r => r.Campo == "Il" ? r with { Campo = nameof(Dati.DepositatoIl) } : r)]);
    }

    private async Task PreparaAsync(CancellationToken ct)
    {
        var verbali = await Db.Verbali.AsNoTracking().Where(v => v.FascicoloId == Id && v.Stato == StatoVerbale.Definitivo).OrderBy(v => v.Accertamento)
            .Select(v => new { v.Id, v.Accertamento, v.NotificatoIl }).ToListAsync(ct);
        var ricorsi = await Db.Ricorsi.AsNoTracking().Where(r => r.FascicoloId == Id).ToListAsync(ct);
        var esiti = await Db.EsitiDelGiudizio.AsNoTracking().Where(e => e.FascicoloId == Id).ToListAsync(ct);
        Verbali =
        [
            .. verbali.Select(v => new Contestabile(
                v.Id, v.Accertamento, v.NotificatoIl, v.NotificatoIl is { } il ? Ricorso.UltimoGiorno(il, norme) : null,
                ricorsi.Where(r => r.VerbaleId == v.Id).MaxBy(r => r.DepositatoIl), esiti.Where(e => e.VerbaleId == v.Id).MaxBy(e => e.NotificatoIl))),
        ];
    }

    /// <summary>A che punto è il giudizio, in una frase.</summary>
    public static string InParole(RicorsoGiudiziario r) => r.Stato switch
    {
        StatoRicorso.Depositato => T("L'istanza è depositata. Il giudice nomina un consulente medico."),
        StatoRicorso.CtuNominato => T("Il giudice ha nominato il consulente medico. Ti dirà quando comincia."),
        StatoRicorso.OperazioniAnnunciate => r.OperazioniIl is { } il
            ? T($"Il consulente ti visita {il.Detto("il")}. Porta i documenti; puoi venire con un medico di fiducia.")
            : T("Il consulente ti visita. Porta i documenti; puoi venire con un medico di fiducia."),
        StatoRicorso.BozzaRicevuta => T("Il consulente ha mandato la bozza della perizia: si possono fare osservazioni."),
        StatoRicorso.OsservazioniInviate => T("Le osservazioni sono partite. Il consulente deposita la perizia."),
        StatoRicorso.PeriziaDepositata => T("La perizia è depositata. Il giudice dà un termine per contestarla."),
        StatoRicorso.TermineFissato => T("Corre il termine per contestare la perizia: se nessuno la contesta il giudice la omologa, e non c'è appello."),
        StatoRicorso.Contestato => r.Dissente == ParteDelGiudizio.Persona
            ? T("Hai contestato la perizia: ora devi depositare il ricorso, con i motivi.")
            : T("L'INPS ha contestato la perizia: deve depositare il ricorso, con i motivi."),
        StatoRicorso.NelMerito => T("Il ricorso è depositato: decide il giudice, con una sentenza."),
        StatoRicorso.Concluso => T("Il giudizio è concluso."),
    };

    public static string InParole(TipoDiEsito tipo) => tipo switch
    {
        TipoDiEsito.Omologato => T("Il giudice ti ha dato ragione (omologa favorevole)"),
        TipoDiEsito.OmologatoContrario => T("Il giudice ha confermato il verbale (omologa)"),
        TipoDiEsito.Accolto => T("Il giudice ti ha dato ragione (sentenza)"),
        TipoDiEsito.Respinto => T("Il giudice ha respinto il ricorso (sentenza)"),
    };

    /// <summary>Che cosa segue dalla decisione del giudice: da quando vale, entro quando si paga.</summary>
    public static string InParole(EsitoDelGiudizio esito, DateOnly oggi) => string.Join(" ", new[]
    {
        T($"L'ente ha ricevuto la decisione {esito.NotificatoIl.Detto("il")}."),
        esito.Decorrenza is { } dal ? T($"Il riconoscimento vale {dal.Detto("dal")}.") : null,
        esito.PagamentoEntro is { } paga ? T($"Se ti spetta una somma va pagata {Turno.Scadenza(paga, oggi)}.") : null,
    }.OfType<string>());
}
