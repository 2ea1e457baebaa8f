using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>
/// I lavori di ogni notte, in ordine. Ciascuno è fatto degli stessi atti delle persone, è idempotente e riparte da dove era:
/// eseguirlo due volte non cambia nulla.
/// </summary>
public sealed class LottoGiornaliero(ConfermaProposte proposte, SilenziMaturati silenzi, PagaMese pagamenti)
{
    public async Task<EsitoLotto> HandleAsync(CancellationToken ct) =>
        new(await proposte.HandleAsync(ct), await silenzi.HandleAsync(ct), await pagamenti.HandleAsync(ct));
}

/// <summary>Quanto ha fatto il lotto del giorno.</summary>
public sealed record EsitoLotto(int ProposteConfermate, int SilenziMaturati, int RateDisposte);

/// <summary>A-01: la data proposta e non scelta diventa quella della visita, dopo i giorni previsti: la persona non perde il posto.</summary>
public sealed class ConfermaProposte(AccertaDb db, ScegliData scegli, NormeVigenti norme, TimeProvider clock)
{
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        var mature = (await db.Visite.AsNoTracking().Where(v => v.Stato == StatoVisita.Proposta).ToListAsync(ct))
            .Where(v => oggi > norme.Termini.PropostaAccettataGiorni.UltimoGiorno(v.PropostaIl.GiornoInItalia));
        var fatte = 0;
        foreach (var visita in mature) // la chiave è la visita: rieseguito, il lotto ritrova la stessa ricevuta
            if ((await scegli.HandleAsync(new(visita.Id, visita.FascicoloId, visita.PostoId), Attore.Sistema, ct)).Accettato)
                fatte++;
        return fatte;
    }
}

/// <summary>K-01: dopo il termine il silenzio vale assenso, e il verbale è definitivo.</summary>
public sealed class SilenziMaturati(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    private sealed record Richiesta(Guid VerbaleId);

    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        var oggi = adesso.GiornoInItalia;
        var trasmessi = await db.Verbali.AsNoTracking().Where(v => v.Stato == StatoVerbale.Trasmesso).Select(v => new { v.Id, v.TrasmessoIl }).ToListAsync(ct);
        var fatti = 0;
        foreach (var verbale in trasmessi.Where(v => SilenzioAssenso.Maturato(v.TrasmessoIl!.Value, oggi, norme)))
        {
            var esito = await db.EseguiAsync(verbale.Id, new Richiesta(verbale.Id), Attore.Sistema, adesso, () => MaturaAsync(verbale.Id, adesso, ct), ct);
            if (esito.Accettato) fatti++;
        }
        return fatti;
    }

    private async Task<Accerta.Norma.Motivazione.Esito<Guid>> MaturaAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var verbale = await db.Verbali.Include(v => v.Componenti).SingleAsync(v => v.Id == id, ct);
        if (verbale.Stato != StatoVerbale.Trasmesso) return Rifiuti.StatoNonAmmesso("il verbale non è più in attesa", "niente da fare");
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        verbale.Versione++;
        db.Add(fascicolo.Registra(TipoAtto.SilenzioAssensoMaturato, Attore.Sistema, adesso, "K-01",
            new { verbale = id, verbale.TrasmessoIl, ultimoGiorno = SilenzioAssenso.UltimoGiorno(verbale.TrasmessoIl!.Value, norme) }));
        await RendiDefinitivo.PerAsync(db, fascicolo, verbale, DefinitivoPer.SilenzioAssenso, Attore.Sistema, adesso, norme, ct);
        return id;
    }
}
