using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>
/// E-11: all'inizio di ogni mese dispone le rate dovute, tranne quelle ferme; a dicembre anche la tredicesima. Da ciò che paga trattiene le rate dei debiti in
/// recupero (E-10). La rata è unica per prestazione, mese e tipo: rieseguito, il lotto non paga due volte; saltato, recupera i mesi mancati.
/// </summary>
public sealed class PagaMese(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "pagamenti";

    private sealed record Richiesta(Guid InteressatoId, DateOnly Mese);

    public override string Nome => NomeDelLotto;
    public override string InParole => "si dispongono le rate del mese, e quelle dei mesi saltati";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.PrestazioniInPagamento.AsNoTracking().Where(p => p.PrimoMeseCorrente <= giorno && p.InteressatoId > dopo)
            .Select(p => p.InteressatoId).Distinct().OrderBy(id => id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var prestazioni = await Db.PrestazioniInPagamento.AsNoTracking().Where(p => p.InteressatoId == id).ToListAsync(ct);
        var ferme = await FermeAsync(id, ct);
        var gia = (await GiaPagatiAsync(id, ct)).ToHashSet();
        var disposte = 0;
        for (var mese = prestazioni.Min(p => p.PrimoMeseCorrente); mese <= oggi; mese = mese.AddMonths(1))
        {
            if (gia.Contains(mese)) continue;
            if (sulSerio)
            {
                var questo = mese;
                var esito = await Db.EseguiAsync(Chiave(id, mese), new Richiesta(id, mese), Attore.Sistema, adesso, () => DisponiAsync(id, questo, adesso, ct), ct);
                if (esito.Accettato) disposte += esito.Valore;
            }
            else
            {
                disposte += Dovute(prestazioni, ferme, mese, adesso).Count;
            }
        }
        return new(id, disposte, disposte == 0 ? "non c'è nulla da disporre" : $"rate da disporre: {disposte}");
    }

    private Task<List<DateOnly>> GiaPagatiAsync(Guid id, CancellationToken ct) =>
        (from r in Db.Rate.AsNoTracking() join p in Db.PrestazioniInPagamento on r.PrestazioneId equals p.Id where p.InteressatoId == id && r.Tipo == TipoRata.Mensile select r.Mese).Distinct().ToListAsync(ct);

    private Task<List<Sospensione>> FermeAsync(Guid id, CancellationToken ct) =>
        Db.Sospensioni.AsNoTracking().Where(s => s.InteressatoId == id && s.ChiusaIl == null).ToListAsync(ct);

    private async Task<Esito<int>> DisponiAsync(Guid interessatoId, DateOnly mese, DateTimeOffset adesso, CancellationToken ct)
    {
        var prestazioni = await Db.PrestazioniInPagamento.Where(p => p.InteressatoId == interessatoId).ToListAsync(ct);
        var rate = Dovute(prestazioni, await FermeAsync(interessatoId, ct), mese, adesso);
        if (rate is []) return Rifiuti.StatoNonAmmesso("in questo mese non è dovuto nulla", "niente da fare");
        var posizione = await Db.PosizioniEconomiche.SingleAsync(p => p.InteressatoId == interessatoId, ct);
        posizione.Muovi(); // chi intanto ridecide rilegge
        // a dicembre, se una prestazione con la tredicesima è finita nell'anno, la sua parte la trova il ricalcolo
        if (mese.Month == 12 && prestazioni.Any(p => p.Mensilita > 12 && p.UltimoMese is { } u && u.Year == mese.Year && u < mese)) posizione.Segna(CausaDelRicalcolo.Giudizio, adesso.GiornoInItalia);
        var quante = rate.Count;
        if (await TrattenutaAsync(interessatoId, mese, rate, adesso, ct) is { } trattenuta) rate.Add(trattenuta);
        Db.AddRange(rate);
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == posizione.FascicoloId, ct);
        Db.Add(fascicolo.Registra(TipoAtto.RateDisposte, Attore.Sistema, adesso, rate.Count > quante ? "E-03 E-10 E-11" : "E-03 E-11",
            new { mese, rate = rate.Select(r => new { r.Codice, r.Tipo, r.Importo.Centesimi }) }));
        return quante;
    }

    // E-10: le rate dei piani arrivate a scadenza, insieme; ciò che torna a chi aveva ragione si somma con il suo segno.
    private async Task<Rata?> TrattenutaAsync(Guid interessatoId, DateOnly mese, List<Rata> rate, DateTimeOffset adesso, CancellationToken ct)
    {
        var indebiti = await Db.Indebiti.Include(i => i.Piano).Where(i => i.InteressatoId == interessatoId && (i.Stato == StatoIndebito.InRecupero || i.Stato == StatoIndebito.Annullato)).ToListAsync(ct);
        var somma = Euro.Zero;
        foreach (var indebito in indebiti)
        {
            var mature = indebito.Piano.Where(t => t.TrattenutaIl is null && t.Mese <= mese).OrderBy(t => t.Mese).Take(1).ToList(); // una per mese, anche dopo una contestazione
            if (mature is []) continue;
            mature[0].TrattenutaIl = adesso.GiornoInItalia;
            somma += mature[0].Importo;
            indebito.Versione++;
            if (indebito.Stato == StatoIndebito.InRecupero && indebito.Piano.TrueForAll(t => t.TrattenutaIl is not null)) indebito.Stato = StatoIndebito.Estinto;
        }
        return somma == Euro.Zero ? null : Nuova(rate[0].PrestazioneId, rate[0].FascicoloId, rate[0].Codice, mese, TipoRata.Trattenuta, Euro.Zero - somma, adesso);
    }

    private List<Rata> Dovute(List<PrestazioneInPagamento> prestazioni, List<Sospensione> ferme, DateOnly mese, DateTimeOffset adesso) =>
    [
        .. from p in prestazioni.Where(p => p.Dovuta(mese) && !ferme.Exists(s => s.Ferma(p.Codice, mese)))
           from rata in RateDelMese.Di(p.Codice, p.Decorrenza, p.ImportoPersonale, mese, mese, norme)
           select Nuova(p.Id, p.FascicoloId, p.Codice, rata.Mese, rata.Tredicesima ? TipoRata.Tredicesima : TipoRata.Mensile, rata.Importo, adesso),
    ];

    private static Rata Nuova(Guid prestazioneId, Guid fascicoloId, CodicePrestazione codice, DateOnly mese, TipoRata tipo, Euro importo, DateTimeOffset adesso) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        FascicoloId = fascicoloId,
        PrestazioneId = prestazioneId,
        Codice = codice,
        Mese = mese,
        Tipo = tipo,
        Numero = 0,
        Aggiuntiva = tipo == TipoRata.Tredicesima,
        Importo = importo,
        DispostaIl = adesso.GiornoInItalia,
    };
}
