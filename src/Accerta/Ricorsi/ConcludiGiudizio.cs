using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Ricorsi;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Ricorsi;

/// <summary>
/// L-02, L-03: il giudice ha deciso. L'omologa arriva se nessuno ha dissentito in tempo, o chi ha dissentito non ha depositato il ricorso, e non si appella;
/// dopo il ricorso c'è la sentenza. Se è favorevole è il giudizio in vigore (Q-01) e comincia il termine per pagare.
/// </summary>
public sealed class ConcludiGiudizio(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="NotificatoIl">Il giorno in cui l'INPS ha ricevuto il decreto o la sentenza.</param>
    /// <param name="AggravamentoDal">Il giorno da cui il giudice accerta un aggravamento; nullo se il requisito c'era alla domanda.</param>
    /// <param name="DecorrenzaDelGiudice">La decorrenza scritta dal giudice; nulla se non la scrive.</param>
    /// <param name="Giudizio">Che cosa il giudice riconosce; nullo se la decisione è contraria.</param>
    public sealed record Richiesta(
        Guid Chiave, Guid RicorsoId, TipoDiEsito Tipo, DateOnly NotificatoIl, DateOnly? AggravamentoDal, DateOnly? DecorrenzaDelGiudice, Giudizio? Giudizio, int? Percentuale);

    public sealed record Ricevuta(Guid EsitoId, bool Favorevole, DateOnly? Decorrenza, DateOnly? PagamentoEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var trovato = await RegistraPassoDelRicorso.TrovaAsync(db, richiesta.RicorsoId, attore, oggi, ct);
        if (!trovato.Accettato) return trovato.Rifiuti.ToArray();
        var ricorso = trovato.Valore;
        if (Prematura(ricorso, richiesta) is { } no) return no;
        var domanda = await Avviso.DomandaDiAsync(db, ricorso.FascicoloId, ct);
        var effetti = EffettiDelGiudizio.Di(new(richiesta.Tipo, richiesta.NotificatoIl, domanda.PresentataIl, richiesta.AggravamentoDal, richiesta.DecorrenzaDelGiudice), norme);
        Rifiuto[] rifiuti =
        [
            .. RegistraPassoDelRicorso.Data(ricorso, richiesta.NotificatoIl, oggi, "NotificatoIl") is { } data ? (Rifiuto[])[data] : [],
            .. effetti.Favorevole && richiesta.Giudizio is null or Giudizio.NonInvalido
                ? (Rifiuto[])[new("L-03", "GIUDIZIO_MANCANTE", "la decisione è favorevole e non c'è scritto che cosa riconosce", "scrivi il giudizio che il giudice riconosce", "Giudizio")]
                : [],
            .. richiesta.Percentuale is < 0 or > 100 ? (Rifiuto[])[new("L-03", "PERCENTUALE_NON_VALIDA", $"{richiesta.Percentuale}%", "controlla il decreto", "Percentuale")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == ricorso.FascicoloId, ct);
        var esito = Nuovo(ricorso, richiesta, effetti, fascicolo, adesso);
        db.Add(esito);
        (ricorso.Stato, ricorso.Versione) = (StatoRicorso.Concluso, ricorso.Versione + 1);
        var atto = fascicolo.Registra(TipoAtto.GiudizioConcluso, attore, adesso, "L-02 L-03 L-04",
            new { ricorso = ricorso.Id, esito = esito.Id, richiesta.Tipo, richiesta.NotificatoIl, effetti.Decorrenza, effetti.PagamentoEntro });
        db.Add(atto);
        await Scadenzario.FaiCadereAsync(db, atto, TipoObbligo.DissentireDallaPerizia, ct);
        await Scadenzario.FaiCadereAsync(db, atto, TipoObbligo.DepositareIlRicorso, ct);
        var conDenaro = effetti.Favorevole && richiesta.Giudizio!.Value.PuoDarePrestazioni;
        if (conDenaro) await RicalcolaPrestazioni.SegnaAsync(db, ricorso.InteressatoId, CausaDelRicalcolo.Giudizio, richiesta.NotificatoIl, ct); // chi è già in pagamento
        if (conDenaro && effetti.PagamentoEntro is { } entro) Scadenzario.Apri(db, atto, TipoObbligo.PagareDopoIlGiudizio, "L-03", Ruolo.Operatore, entro);
        await Avviso.PreparaAsync(db, atto, "il giudice ha deciso",
            effetti.Favorevole
                ? $"Il giudice ha riconosciuto il requisito, {effetti.Decorrenza!.Value.Con("dal")}."
                    + (conDenaro ? $" Se può spettarti una somma, dai o aggiorna i tuoi dati (modello AP70): si paga entro {effetti.PagamentoEntro!.Value.Con("il")}." : "")
                : "Il giudice non ha riconosciuto il requisito: resta il verbale. Ora puoi presentare di nuovo una domanda.", ct);
        return new Ricevuta(esito.Id, effetti.Favorevole, effetti.Decorrenza, effetti.PagamentoEntro);
    }

    private EsitoDelGiudizio Nuovo(RicorsoGiudiziario ricorso, Richiesta richiesta, EffettiDelGiudizio effetti, Fascicolo fascicolo, DateTimeOffset adesso) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        RicorsoId = ricorso.Id,
        InteressatoId = ricorso.InteressatoId,
        FascicoloId = ricorso.FascicoloId,
        VerbaleId = ricorso.VerbaleId,
        Accertamento = ricorso.Accertamento,
        Tipo = richiesta.Tipo,
        NotificatoIl = richiesta.NotificatoIl,
        Giudizio = effetti.Favorevole ? richiesta.Giudizio : null,
        Decorrenza = effetti.Decorrenza,
        PagamentoEntro = effetti.PagamentoEntro,
        PercentualeCifrata = effetti.Favorevole && richiesta.Percentuale is { } percentuale ? cassaforte.Cifra(fascicolo, percentuale) : [],
    };

    // L'omologa aspetta che il dissenso, o il ricorso di chi ha dissentito, non sia più possibile; la sentenza vuole il ricorso.
    private static Rifiuto? Prematura(RicorsoGiudiziario ricorso, Richiesta richiesta)
    {
        if (richiesta.Tipo is TipoDiEsito.Accolto or TipoDiEsito.Respinto) return ricorso.Stato == StatoRicorso.NelMerito ? null : RegistraPassoDelRicorso.FuoriOrdine(ricorso);
        if (ricorso.Stato is not (StatoRicorso.TermineFissato or StatoRicorso.Contestato)) return RegistraPassoDelRicorso.FuoriOrdine(ricorso);
        var ultimo = ricorso.RicorsoEntro ?? ricorso.DissensoEntro!.Value;
        return richiesta.NotificatoIl > ultimo
            ? null
            : new("L-02", "TERMINE_NON_TRASCORSO", $"il termine delle parti finisce {ultimo.Con("il")}", "il giudice omologa dopo quel giorno: controlla la data del decreto", "NotificatoIl");
    }
}
