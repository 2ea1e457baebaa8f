using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Norma.Verbali;
using Accerta.Persone;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>
/// B-03: un verbale definitivo non si modifica. L'INPS lo corregge con un verbale nuovo che lo cita (L. 241/1990 art. 21-nonies): quello di prima
/// resta leggibile, vale il nuovo, e da capo corrono i termini di chi lo riceve.
/// </summary>
public sealed class CorreggiInAutotutela(AccertaDb db, ApriFascicolo porta, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, Correzione Correzione);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, Guid SostituisceId, Giudizio Giudizio);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cml or Ruolo.Cms)) return Rifiuti.RuoloNonAmmesso("il centro medico-legale o la commissione medica superiore");
        var visto = await db.Verbali.AsNoTracking().SingleOrDefaultAsync(v => v.Id == richiesta.VerbaleId, ct);
        if (visto is null || await Relazione.TrovaAsync(db, visto.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (visto.Stato == StatoVerbale.Sostituito)
            return new Rifiuto("B-03", "VERBALE_GIA_SOSTITUITO", "un verbale nuovo ha già preso il posto di questo", "correggi il verbale che vale adesso");
        Rifiuto[] rifiuti =
        [
            .. Autotutela.Valuta(new(visto.Id, richiesta.Correzione.Motivazione, oggi), visto.DefinitivoDal),
            .. richiesta.Correzione.Vuota ? (Rifiuto[])[new("B-03", "NESSUNA_CORREZIONE", "l'atto non cambia nulla", "indica che cosa cambia: percentuale, giudizio o revisione")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var aperto = await porta.HandleAsync(visto.FascicoloId, attore, "correzione del verbale in autotutela", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == visto.FascicoloId, ct);
        var chiesto = await DaAccertare.PerAsync(db, fascicolo, ct);
        var dati = aperto.Valore.Verbali.Single(v => v.Verbale.Id == visto.Id).Dati!;
        var corretto = richiesta.Correzione.Applica(visto, dati, aperto.Valore.Interessato.Nascita, chiesto.ChiestoIl, norme, oggi);
        if (!corretto.Accettato) return corretto.Rifiuti.ToArray();

        var precedente = await db.Verbali.SingleAsync(v => v.Id == visto.Id, ct);
        AccertaDb.ComeLetto(precedente, visto.Versione);
        (precedente.Stato, precedente.Versione) = (StatoVerbale.Sostituito, precedente.Versione + 1);
        var nuovo = Nuovo(precedente, corretto.Valore.Giudizio, richiesta.Correzione.RevisioneDal ?? precedente.RevisioneDal, cassaforte.Cifra(fascicolo, corretto.Valore.Dati), attore, adesso);
        await RendiDefinitivo.EntraInVigoreAsync(db, nuovo, oggi, ct);
        db.Add(nuovo);
        var atto = fascicolo.Registra(TipoAtto.VerbaleCorretto, attore, adesso, "B-02 B-03 L-01 E-01 G-12", new { verbale = nuovo.Id, sostituisce = precedente.Id });
        db.Add(atto);
        nuovo.DefinitivoCon = atto.Id;
        // Chi ha già dato i suoi dati non li ridà: i conti si rifanno da soli, anche se la pratica era già liquidata o conclusa.
        var inPagamento = await db.PosizioniEconomiche.AnyAsync(p => p.InteressatoId == fascicolo.InteressatoId, ct);
        await RicalcolaPrestazioni.SegnaAsync(db, fascicolo.InteressatoId, CausaDelRicalcolo.Giudizio, oggi, ct);
        var conBeneficio = fascicolo.Stato == StatoFascicolo.VerbaleDefinitivo && !inPagamento && nuovo.Giudizio.PuoDarePrestazioni && !precedente.Giudizio.PuoDarePrestazioni;
        await RendiDefinitivo.NotificaAsync(db, atto, nuovo, conBeneficio, "il verbale è stato corretto",
            "L'INPS ha corretto il verbale con un atto nuovo, che trovi sul portale insieme a quello di prima. "
            + (inPagamento ? "Rifacciamo i conti delle tue prestazioni: se cambiano ti scriviamo la decisione nuova, mese per mese, con il perché. " : ""), norme, ct);
        return new Ricevuta(nuovo.Id, fascicolo.Id, precedente.Id, nuovo.Giudizio);
    }

    private static Verbale Nuovo(Verbale v, Giudizio giudizio, DateOnly? revisione, byte[] dati, Attore attore, DateTimeOffset adesso)
    {
        var (id, oggi) = (Guid.CreateVersion7(adesso), adesso.GiornoInItalia);
        return new Verbale
        {
            Id = id,
            FascicoloId = v.FascicoloId,
            InteressatoId = v.InteressatoId,
            CommissioneId = v.CommissioneId,
            Accertamento = v.Accertamento,
            CommissioneUnica = v.CommissioneUnica,
            Tipo = v.Tipo,
            Modalita = v.Modalita,
            Stato = StatoVerbale.Definitivo,
            VisitaDel = v.VisitaDel,
            Giudizio = giudizio,
            Decorrenza = v.Decorrenza,
            RevisioneDal = revisione,
            EsenteRevisione = v.EsenteRevisione,
            Contrassegno = v.Contrassegno,
            AgevolazioniVeicoli = v.AgevolazioniVeicoli,
            EffettoImmediato = v.EffettoImmediato,
            SostituisceId = v.Id,
            TrasmessoIl = v.TrasmessoIl,
            DefinitivoDal = oggi,
            DefinitivoPer = DefinitivoPer.Autotutela,
            NotificatoIl = oggi,
            Componenti = [new ComponenteVerbale { VerbaleId = id, PersonaId = attore.PersonaId, Posto = Componente.MedicoInps, FirmatoAlle = adesso }],
            DatiSanitari = dati,
        };
    }
}
