using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>
/// K-01: il centro medico-legale convalida il verbale trasmesso, entro il termine; se aveva chiesto esami o una visita, dopo averli visti.
/// Può indicare la revisione e correggere la percentuale, se non è congrua con le menomazioni.
/// </summary>
public sealed class ConvalidaVerbale(AccertaDb db, ApriFascicolo porta, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="EsamiVisti">Vero se il verbale era sospeso e gli esami chiesti sono stati visti.</param>
    /// <param name="Correzione">Che cosa cambia; nulla = si convalida com'è.</param>
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, bool EsamiVisti = false, Correzione? Correzione = null);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, DateOnly DefinitivoDal);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var letto = await PronunciaDelCml.LeggiAsync(db, richiesta.VerbaleId, attore, oggi, ct);
        if (!letto.Accettato) return letto.Rifiuti.ToArray();
        Rifiuto[] rifiuti = [.. Valuta(richiesta, letto.Valore, attore, oggi), .. await FirmeDelSecondoGradoAsync(letto.Valore, oggi, ct)];
        if (rifiuti is not []) return rifiuti;
        if (await CorreggiAsync(richiesta, attore, letto.Valore, oggi, ct) is { } nonTorna) return nonTorna;

        var verbale = await db.Verbali.Include(v => v.Componenti).SingleAsync(v => v.Id == richiesta.VerbaleId, ct);
        verbale.Versione++;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.VerbaleConvalidato, attore, adesso, "K-01 M-04 M-05 B-01 G-03 G-11",
            new { verbale = verbale.Id, giudizioCorretto = richiesta.Correzione?.DelGiudizio ?? false, verbale.RevisioneDal });
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.ConvalidareIlVerbale, ct, verbale.TrasmessoCon);
        await RendiDefinitivo.PerAsync(db, fascicolo, verbale, DefinitivoPer.Convalida, attore, adesso, norme, ct);
        return new Ricevuta(verbale.Id, fascicolo.Id, oggi);
    }

    private IEnumerable<Rifiuto> Valuta(Richiesta richiesta, Verbale verbale, Attore attore, DateOnly oggi)
    {
        foreach (var rifiuto in SilenzioAssenso.ValutaPronuncia(verbale.TrasmessoIl!.Value, oggi, norme, verbale.FermatoIl)) yield return rifiuto;
        foreach (var rifiuto in PronunciaDelCml.ValutaMedico(verbale, attore)) yield return rifiuto;
        if (verbale.Stato == StatoVerbale.Sospeso && !richiesta.EsamiVisti)
            yield return new("K-01", "VERBALE_SOSPESO", "il centro medico-legale ha chiesto altri esami", "guarda gli esami, poi convalida dicendo che li hai visti", "EsamiVisti");
        if (verbale.Stato == StatoVerbale.VisitaDisposta)
            yield return new("K-01", "VISITA_DA_FARE", "il centro medico-legale ha chiamato la persona a una nuova visita, che non è ancora registrata", "registra la visita di secondo grado, poi convalida");
        if (richiesta.Correzione is { DelGiudizio: true } c && string.IsNullOrWhiteSpace(c.Motivazione))
            yield return new("K-01", "MOTIVAZIONE_MANCANTE", "il giudizio cambia senza un motivo", "scrivi perché: lo leggerà la persona", "Motivazione");
    }

    // M-04, M-05: la visita di secondo grado vale se l'ha firmata chi doveva; quante firme, lo dice la sua commissione.
    private async Task<Rifiuto[]> FirmeDelSecondoGradoAsync(Verbale verbale, DateOnly oggi, CancellationToken ct)
    {
        if (verbale.Stato != StatoVerbale.RivistoInSecondoGrado) return [];
        var visita = await db.VisiteSecondoGrado.AsNoTracking().Include(v => v.Componenti).SingleAsync(v => v.VerbaleId == verbale.Id, ct);
        var nascita = await db.Persone.Where(p => p.Id == verbale.InteressatoId).Select(p => p.Nascita).SingleAsync(ct);
        var seduta = new Seduta(TipoCommissione.SecondoGrado, verbale.Accertamento, FasceDiEta.Di(nascita, visita.SvoltaIl, norme) == FasciaDiEta.Minore);
        return [.. FirmaSecondoGrado.Mancanze(visita, seduta, oggi, norme)];
    }

    // Solo chi corregge ha bisogno della parte sanitaria: la convalida semplice non è una lettura.
    private async Task<Rifiuto[]?> CorreggiAsync(Richiesta richiesta, Attore attore, Verbale verbale, DateOnly oggi, CancellationToken ct)
    {
        if (richiesta.Correzione is not { Vuota: false } correzione) return null;
        var aperto = await porta.HandleAsync(verbale.FascicoloId, attore, "convalida con correzione", ct);
        if (!aperto.Accettato) return [.. aperto.Rifiuti];
        var chiesto = await DaAccertare.PerAsync(db, aperto.Valore.Fascicolo, ct);
        var dati = aperto.Valore.Verbali.Single(v => v.Verbale.Id == verbale.Id).Dati!;
        var corretto = correzione.Applica(verbale, dati, aperto.Valore.Interessato.Nascita, chiesto.ChiestoIl, norme, oggi);
        if (!corretto.Accettato) return [.. corretto.Rifiuti];
        var daCambiare = await db.Verbali.SingleAsync(v => v.Id == verbale.Id, ct);
        AccertaDb.ComeLetto(daCambiare, verbale.Versione);
        (daCambiare.Giudizio, daCambiare.RevisioneDal) = (corretto.Valore.Giudizio, correzione.RevisioneDal ?? verbale.RevisioneDal);
        daCambiare.DatiSanitari = cassaforte.Cifra(aperto.Valore.Fascicolo, corretto.Valore.Dati);
        return null;
    }
}
