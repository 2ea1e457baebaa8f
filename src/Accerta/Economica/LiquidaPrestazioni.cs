using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>
/// L'operatore decide le prestazioni di una domanda: la legge dice che cosa spetta e perché, da tutti i giudizi della persona; qui si conserva, si paga il passato,
/// si mette in pagamento il futuro.
/// </summary>
public sealed class LiquidaPrestazioni(AccertaDb db, ApriFascicolo porta, ContoDellaPersona conti, TimeProvider clock)
{
    private const string Scopo = "liquidazione delle prestazioni";

    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    public sealed record Ricevuta(Guid LiquidazioneId, Guid FascicoloId, int Prestazioni, Euro Arretrati, Euro Interessi);

    /// <summary>La decisione come verrebbe oggi, senza scrivere nulla: l'operatore la legge prima di confermare.</summary>
    public async Task<Esito<Decisione>> AnteprimaAsync(Guid fascicoloId, Attore attore, CancellationToken ct) =>
        await ApriAsync(fascicoloId, attore, "anteprima della liquidazione", ct) is var aperto && aperto.Accettato
               && await DecidiAsync(aperto.Valore, attore, "anteprima della liquidazione", clock.GetUtcNow().GiornoInItalia, ct) is var (_, decisione)
            ? decisione
            : aperto.Rifiuti.ToArray();

    public async Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return await db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => ScriviAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<FascicoloAperto>> ApriAsync(Guid fascicoloId, Attore attore, string scopo, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Operatore) return Rifiuti.RuoloNonAmmesso("un operatore della sede");
        var aperto = await porta.HandleAsync(fascicoloId, attore, scopo, ct);
        if (!aperto.Accettato) return aperto;
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (AttiEconomici.PrimaDellaConvalida.Contains(aperto.Valore.Fascicolo.Stato) && await db.VerbaliInVigore(oggi).AnyAsync(v => v.FascicoloId == fascicoloId, ct))
            return await ValutaPrimaDellaConvalidaAsync(aperto.Valore, ct) is { } no ? no : aperto;
        return aperto.Valore.Fascicolo.Stato switch
        {
            StatoFascicolo.DatiEconomiciPresentati => aperto,
            StatoFascicolo.VerbaleDefinitivo when aperto.Valore.Ap70 is { Anticipati: true } => aperto, // D-04
            StatoFascicolo.Liquidato or StatoFascicolo.Concluso => Rifiuti.StatoNonAmmesso("questa pratica è già stata liquidata", "guarda la decisione nel fascicolo; se è cambiato qualcosa, ricalcola"),
            StatoFascicolo.VerbaleDefinitivo => Ap70Mancante,
            StatoFascicolo.SospesoPerAssenza or StatoFascicolo.RevocatoPerAssenza => Rifiuti.StatoNonAmmesso("la persona non è venuta alla visita di revisione", "non c'è un verbale nuovo da liquidare"),
            StatoFascicolo.DomandaDecaduta => Rifiuti.StatoNonAmmesso("la domanda è decaduta: un verbale non ci sarà", "serve una domanda nuova"),
            StatoFascicolo.CertificatoDisponibile or StatoFascicolo.CertificatoScaduto or StatoFascicolo.DomandaPresentata or StatoFascicolo.VisitaFissata
                or StatoFascicolo.DaRiconvocare or StatoFascicolo.VisitaSvolta or StatoFascicolo.VerbaleDaFirmare or StatoFascicolo.InVerificaSecondoGrado => Rifiuti.StatoNonAmmesso("il verbale non è ancora definitivo", "la fase economica comincia dopo"),
        };
    }

    private static Rifiuto Ap70Mancante { get; } = new("E-01", "AP70_MANCANTE", "la persona non ha ancora dato i suoi dati (AP70)", "attendi i dati; il portale glieli ha chiesti");

    // K-04: il verbale ha già effetto, e si paga; dopo la convalida la decisione si conferma, o si corregge.
    private async Task<Rifiuto?> ValutaPrimaDellaConvalidaAsync(FascicoloAperto aperto, CancellationToken ct) =>
        aperto.Ap70 is null ? Ap70Mancante
        : await db.Liquidazioni.AnyAsync(l => l.FascicoloId == aperto.Fascicolo.Id, ct)
            ? Rifiuti.StatoNonAmmesso("questa pratica è già in pagamento, in attesa della convalida", "si decide di nuovo quando il verbale è definitivo")
        : null;

    private async Task<(ContoAperto? Conto, Esito<Decisione> Decisione)> DecidiAsync(FascicoloAperto aperto, Attore attore, string scopo, DateOnly oggi, CancellationToken ct)
    {
        var conto = await conti.ApriAsync(aperto.Interessato.Id, attore, scopo, ct);
        if (!conto.Accettato) return (null, conto.Rifiuti.ToArray());
        // E-04: il termine per pagare senza interessi è un obbligo del fascicolo; se non c'è (dati di prima che esistesse) vale il giorno dei dati.
        var dal = await db.Obblighi.AsNoTracking().Where(o => o.FascicoloId == aperto.Fascicolo.Id && o.Tipo == TipoObbligo.LiquidareSenzaInteressi).Select(o => (DateOnly?)o.Dal).SingleOrDefaultAsync(ct);
        var completi = dal ?? aperto.Ap70!.PresentatiIl;
        // L-03: ciò che riconosce il giudice l'ente lo sa da quando il decreto gli è notificato.
        if (conto.Valore.Decisioni.Where(d => d.Esito.FascicoloId == aperto.Fascicolo.Id).Select(d => (DateOnly?)d.Esito.NotificatoIl).Max() is { } notificato && notificato > completi) completi = notificato;
        return (conto.Valore, conti.Decidi(conto.Valore, oggi, completi, causa: null));
    }

    private async Task<Esito<Ricevuta>> ScriviAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var aperto = await ApriAsync(richiesta.FascicoloId, attore, Scopo, ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var (conto, valutata) = await DecidiAsync(aperto.Valore, attore, Scopo, adesso.GiornoInItalia, ct);
        if (!valutata.Accettato) return valutata.Rifiuti.ToArray();
        var decisione = valutata.Valore;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var liquidazione = await conti.ScriviAsync(fascicolo, conto!, decisione, attore, adesso, ct);
        (await db.PosizioniEconomiche.FindAsync([fascicolo.InteressatoId], ct))!.FascicoloId = fascicolo.Id;
        var primaDellaConvalida = AttiEconomici.PrimaDellaConvalida.Contains(fascicolo.Stato);
        if (!primaDellaConvalida) fascicolo.Stato = decisione.Prestazioni.Count > 0 || decisione.Arretrati.Count > 0 ? StatoFascicolo.Liquidato : StatoFascicolo.Concluso;
        var atto = fascicolo.Registra(TipoAtto.PrestazioniLiquidate, attore, adesso, primaDellaConvalida ? "E-02 E-03 E-04 G-12 K-04" : "E-02 E-03 E-04 G-12 L-03",
            new { liquidazione = liquidazione.Id, decisione.ImprontaNorme, prestazioni = decisione.Prestazioni.Select(p => p.Codice) });
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.LiquidareSenzaInteressi, ct);
        await Scadenzario.AdempiDellaPersonaAsync(db, atto, TipoObbligo.PagareDopoIlGiudizio, fascicolo.InteressatoId, ct);
        await Avviso.PreparaAsync(db, atto, "abbiamo deciso le tue prestazioni",
            "La decisione sulle prestazioni è pronta: sul portale trovi che cosa ti spetta, da quando, quanto, e il perché di ogni passo."
            + (decisione.ScelteAperte > 0 ? " Alcune prestazioni non si sommano: sul portale le confronti e scegli." : ""), ct);
        return new Ricevuta(liquidazione.Id, fascicolo.Id, decisione.Prestazioni.Count, liquidazione.Arretrati, liquidazione.Interessi);
    }
}
