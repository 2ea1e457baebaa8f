using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>
/// B-02, N-01: la prova della consegna delle due copie (raccomandata, PEC). Se il verbale è arrivato dopo, da quel giorno si contano
/// il ricorso e i dati economici.
/// </summary>
public sealed class NotificaVerbale(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, DateOnly ConsegnatoIl);

    /// <param name="RicorsoEntro">L'ultimo giorno utile per il ricorso, compreso (L-01).</param>
    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, DateOnly NotificatoIl, DateOnly RicorsoEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Sistema or Ruolo.Operatore or Ruolo.Cml)) return Rifiuti.RuoloNonAmmesso("l'INPS");
        var verbale = await db.Verbali.SingleOrDefaultAsync(v => v.Id == richiesta.VerbaleId, ct);
        if (verbale is null || attore.Ruolo != Ruolo.Sistema && await Relazione.TrovaAsync(db, verbale.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (verbale.Stato != StatoVerbale.Definitivo)
            return new Rifiuto("B-02", "VERBALE_NON_DEFINITIVO", "il verbale non è definitivo", "si notifica quando lo è");
        if (verbale.ConsegnaProvata)
            return new Rifiuto("N-01", "CONSEGNA_GIA_PROVATA", $"la consegna è già provata {verbale.NotificatoIl!.Value.Con("il")}", "non serve registrarla di nuovo");
        if (richiesta.ConsegnatoIl < verbale.DefinitivoDal || richiesta.ConsegnatoIl > oggi)
            return new Rifiuto("N-01", "DATA_NON_VALIDA", $"una consegna {richiesta.ConsegnatoIl.Con("del")}", $"scrivi un giorno {verbale.DefinitivoDal!.Value.Con("dal")} a oggi", "ConsegnatoIl");

        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        await ProvaAsync(db, fascicolo, verbale, richiesta.ConsegnatoIl, attore, adesso, norme, ct);
        return new Ricevuta(verbale.Id, fascicolo.Id, richiesta.ConsegnatoIl, norme.Termini.RicorsoMesi.UltimoGiorno(richiesta.ConsegnatoIl));
    }

    /// <summary>La consegna è provata, dentro un'operazione già cominciata: i termini si contano da lì.</summary>
    internal static async Task ProvaAsync(AccertaDb db, Fascicolo fascicolo, Verbale verbale, DateOnly consegnatoIl, Attore attore, DateTimeOffset adesso, NormeVigenti norme, CancellationToken ct)
    {
        verbale.Versione++;
        (verbale.NotificatoIl, verbale.ConsegnaProvata) = (consegnatoIl, true);
        foreach (var obbligo in await db.Obblighi.Where(o => o.AttoId == verbale.DefinitivoCon && (o.Stato == StatoObbligo.Aperto || o.Stato == StatoObbligo.Mancato)).ToListAsync(ct))
            Riconta(obbligo, consegnatoIl, adesso.GiornoInItalia, norme);
        db.Add(fascicolo.Registra(TipoAtto.VerbaleNotificato, attore, adesso, "B-02 N-01", new { verbale = verbale.Id, verbale.NotificatoIl }));
    }

    private static void Riconta(Obbligo obbligo, DateOnly consegnato, DateOnly oggi, NormeVigenti norme)
    {
        var entro = obbligo.Tipo == TipoObbligo.FareRicorso ? norme.Termini.RicorsoMesi.UltimoGiorno(consegnato) : norme.Termini.Ap70Giorni.UltimoGiorno(consegnato);
        if (entro == obbligo.EntroIl) return;
        (obbligo.EraEntroIl, obbligo.EntroIl) = (obbligo.EntroIl, entro);
        if (obbligo.Stato == StatoObbligo.Mancato && oggi <= entro) (obbligo.Stato, obbligo.ChiusoIl, obbligo.ChiusoDa) = (StatoObbligo.Aperto, null, null);
    }
}
