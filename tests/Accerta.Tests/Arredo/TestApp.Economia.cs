using Accerta.Dichiarazioni;
using Accerta.Dimostrazione;
using Accerta.Economica;
using Accerta.Lotti;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;
using Rata = Accerta.Economica.Rata;

namespace Accerta.Arredo;

// La fase economica e le dichiarazioni.
public sealed partial class TestApp
{
    public Attore Operatore(Pratica pratica) => PersoneDemo.Attore(Chi(Ruolo.Operatore, pratica.Chi.Provincia));

    public Task<Esito<DichiaraFatti.Ricevuta>> DichiaraRicovero(Pratica pratica, DateOnly dal, DateOnly? al, Retta retta = Retta.Gratuito) => ConAsync((DichiaraFatti atto) =>
        atto.HandleAsync(new DichiaraFatti.Ricovero(Chiave(), pratica.FascicoloId, new(dal, al, retta, TipoRicovero.LungodegenzaRiabilitativa)), pratica.Cittadino, default));

    public Task<Esito<DichiaraFatti.Ricevuta>> DichiaraRedditi(Pratica pratica, int anno, long centesimi) => ConAsync((DichiaraFatti atto) =>
        atto.HandleAsync(new DichiaraFatti.Redditi(Chiave(), pratica.FascicoloId, new(anno, centesimi)), pratica.Cittadino, default));

    public Task<Esito<DichiaraFatti.Ricevuta>> DichiaraFrequenza(Pratica pratica, DateOnly dal, DateOnly? al) => ConAsync((DichiaraFatti atto) =>
        atto.HandleAsync(new DichiaraFatti.FrequenzaDelMinore(Chiave(), pratica.FascicoloId, new(TipoFrequenza.Scuola, dal, al)), pratica.Cittadino, default));

    public Task<Esito<DichiaraFatti.Ricevuta>> DichiaraAltra(Pratica pratica, AltraPrestazione altra, DateOnly dal, DateOnly notificataIl) => ConAsync((DichiaraFatti atto) =>
        atto.HandleAsync(new DichiaraFatti.Incompatibilita(Chiave(), pratica.FascicoloId, new(new(altra, new Euro(200_00)), dal, null), notificataIl), pratica.Cittadino, default));

    public Task<Esito<EsercitaOpzione.Ricevuta>> Scegli(Pratica pratica, CodicePrestazione? nostra, AltraPrestazione? altra = null) => ConAsync((EsercitaOpzione atto) =>
        atto.HandleAsync(new(Chiave(), pratica.FascicoloId, nostra, altra), pratica.Cittadino, default));

    public Task<Esito<SospendiPrestazione.Ricevuta>> Sospendi(Pratica pratica, CodicePrestazione codice) =>
        ConAsync((SospendiPrestazione atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId, codice), Operatore(pratica), default));

    /// <summary>Una dichiarazione scaduta ieri: il suo sollecito è pronto a partire.</summary>
    public async Task SollecitaAsync(Pratica pratica, ModelloDichiarazione modello = ModelloDichiarazione.Red)
    {
        await AggiungiAsync(new DichiarazioneDovuta
        {
            Id = Chiave(),
            InteressatoId = PersoneDemo.Id(pratica.Chi.CodiceFiscale),
            FascicoloId = pratica.FascicoloId,
            Modello = modello,
            Anno = Oggi.Year - 1,
            EntroIl = Oggi.AddDays(-1),
        });
        (await LottoAsync("solleciti")).Fatti.ShouldBe(1);
    }

    /// <summary>Un sollecito arrivato oggi e rimasto senza risposta: da domani il pagamento si può fermare.</summary>
    public async Task SollecitoSenzaRispostaAsync(Pratica pratica)
    {
        await SollecitaAsync(pratica);
        await SpedisciEConsegnaAsync();
        Oggi = DichiarazioneMancante.TermineDelSollecito(Oggi, Norme).AddDays(1);
    }

    public Task<Esito<RiprendiPrestazione.Ricevuta>> Riprendi(Pratica pratica, CodicePrestazione codice) =>
        ConAsync((RiprendiPrestazione atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId, codice), Operatore(pratica), default));

    public Task<Esito<PresentaDichiarazione.Ricevuta>> PresentaDichiarazione(
        Pratica pratica, ModelloDichiarazione modello, int anno, Func<PresentaDichiarazione.Richiesta, PresentaDichiarazione.Richiesta>? cambia = null) =>
        ConAsync((PresentaDichiarazione atto) => atto.HandleAsync((cambia ?? Uguale)(
            new(Chiave(), pratica.FascicoloId, modello, anno, CanaleDichiarazione.Online) { Redditi = modello == ModelloDichiarazione.Red ? new(anno, 320_000) : null }), pratica.Cittadino, default));

    public Task<RendicontoLotto> LottoAsync(string nome) => ConAsync((EseguiLotto lotto) => lotto.HandleAsync(nome, sulSerio: true, racconta: null, default));

    /// <summary>Una notte a ogni inizio di mese, fino a un giorno compreso.</summary>
    public async Task MesiAsync(DateOnly finoAl)
    {
        for (var mese = new DateOnly(Oggi.Year, Oggi.Month, 1).AddMonths(1); mese <= finoAl; mese = mese.AddMonths(1))
        {
            Oggi = mese;
            await NotteAsync();
        }
    }

    public Task<List<Rata>> RateDi(Pratica pratica) => DbAsync(db =>
        (from r in db.Rate.AsNoTracking() join p in db.PrestazioniInPagamento on r.PrestazioneId equals p.Id join f in db.Fascicoli on p.InteressatoId equals f.InteressatoId where f.Id == pratica.FascicoloId orderby r.Mese, r.Numero select r).ToListAsync());

    /// <summary>Ciò che non deve mai succedere al denaro di nessuno.</summary>
    public async Task ConSenzaDifettiAsync()
    {
        var rate = await DbAsync(db => (from r in db.Rate.AsNoTracking() join p in db.PrestazioniInPagamento on r.PrestazioneId equals p.Id select new { p.InteressatoId, r }).ToListAsync());
        // nessun mese pagato due volte: la somma di ciò che è riconosciuto non supera mai l'importo intero di legge
        foreach (var mese in rate.Where(x => x.r.Tipo.DiPrestazione && x.r.Codice != CodicePrestazione.Incremento).GroupBy(x => (x.InteressatoId, x.r.Codice, x.r.Mese, x.r.Aggiuntiva)))
        {
            var intero = Norme.Prestazioni.Di(mese.Key.Codice).ImportoMensile.Al(mese.Key.Mese, Oggi);
            mese.Aggregate(Euro.Zero, (somma, x) => somma + x.r.Importo).ShouldBeLessThanOrEqualTo(intero, $"{mese.Key}");
            mese.Count(x => x.r.Tipo == TipoRata.Mensile).ShouldBeLessThanOrEqualTo(1);
        }
        // nessun pagamento senza un verbale che ha effetto
        var conVerbale = (await DbAsync(db => db.Verbali.Where(v => v.EfficaceDal <= Oggi).Select(v => v.InteressatoId).ToListAsync())).ToHashSet();
        rate.ShouldAllBe(x => conVerbale.Contains(x.InteressatoId));
        // nessuna sospensione senza la prova della consegna
        var prove = await DbAsync(db => db.Notifiche.Where(n => n.Stato == Accerta.Notifiche.StatoNotifica.Inviata).Select(n => n.Id).ToListAsync());
        (await DbAsync(db => db.Sospensioni.ToListAsync())).ShouldAllBe(s => prove.Contains(s.AvvisoId));
        (await VerificaCatenaAsync()).ShouldBeEmpty();
    }
}
