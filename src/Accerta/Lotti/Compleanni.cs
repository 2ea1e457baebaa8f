using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>
/// I compleanni che cambiano i diritti di chi è in pagamento: i 18 anni (E-07, D-08), l'età pensionabile (E-08). La persona lo sa con un avviso, e i conti si rifanno.
/// </summary>
public sealed class Compleanni(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "compleanni";

    private sealed record Richiesta(Guid InteressatoId, CausaDelRicalcolo Causa, DateOnly Il);

    public override string Nome => NomeDelLotto;
    public override string InParole => "chi compie 18 anni, o arriva all'età pensionabile, passa alle prestazioni di quell'età";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct)
    {
        // Si guarda solo chi ha compiuto gli anni da poco: il lotto saltato per mesi recupera, chi è adulto da sempre non si rilegge.
        var diciotto = giorno.AddYears(-norme.Eta.MaggioreEtaAnni.Al(giorno));
        var pensione = giorno.AddYears(-norme.Eta.Pensionabile.Al(giorno).Anni);
        var (diciottoDa, pensioneDa) = (diciotto.AddYears(-1), pensione.AddYears(-2));
        return await (from c in Db.PosizioniEconomiche.AsNoTracking()
                      join p in Db.Persone on c.InteressatoId equals p.Id
                      where c.InteressatoId > dopo && (p.Nascita > diciottoDa && p.Nascita <= diciotto || p.Nascita > pensioneDa && p.Nascita <= pensione)
                      orderby c.InteressatoId
                      select c.InteressatoId).Take(quanti).ToListAsync(ct);
    }

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var nascita = await Db.Persone.Where(p => p.Id == id).Select(p => p.Nascita).SingleAsync(ct);
        var prestazioni = await Db.PrestazioniInPagamento.AsNoTracking().Where(p => p.InteressatoId == id).ToListAsync(ct);
        if (Passaggio(nascita, prestazioni, oggi) is not var (causa, il)) return new(id, 0, "nessun passaggio di età per ciò che riceve");
        var tipo = causa == CausaDelRicalcolo.MaggioreEta ? TipoAtto.MaggioreEtaCompiuta : TipoAtto.EtaPensionabileCompiuta;
        if (await (from a in Db.Atti join f in Db.Fascicoli on a.FascicoloId equals f.Id where f.InteressatoId == id && a.Tipo == tipo select a.Id).AnyAsync(ct))
            return new(id, 0, "il passaggio è già stato fatto");
        var fatto = causa == CausaDelRicalcolo.MaggioreEta ? "compiuti i 18 anni: le prestazioni si rivedono" : "raggiunta l'età pensionabile: le prestazioni si trasformano";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(Chiave(id, il), new Richiesta(id, causa, il), Attore.Sistema, adesso, () => PassaAsync(id, tipo, causa, il, prestazioni, adesso, ct), ct), fatto);
    }

    // Il cambiamento, tra quelli che la legge prevede per ciò che riceveva il giorno prima.
    private (CausaDelRicalcolo Causa, DateOnly Il)? Passaggio(DateOnly nascita, List<PrestazioneInPagamento> prestazioni, DateOnly oggi)
    {
        var diciotto = Eta.Compleanno(nascita, norme.Eta.MaggioreEtaAnni.Al(oggi));
        if (diciotto <= oggi && diciotto.AddYears(1) > oggi && prestazioni.Exists(p => p.Decorrenza < diciotto && p.InCorso(Mese(diciotto).AddMonths(-1))))
            return (CausaDelRicalcolo.MaggioreEta, diciotto);
        return norme.Eta.PensionabileDal(nascita, oggi) is { } pensione && pensione <= oggi && prestazioni.Exists(p => p.Decorrenza < pensione && p.InCorso(Mese(pensione)))
            ? (CausaDelRicalcolo.EtaPensionabile, pensione)
            : null;
    }

    private static DateOnly Mese(DateOnly giorno) => new(giorno.Year, giorno.Month, 1);

    private async Task<Esito<Guid>> PassaAsync(
        Guid id, TipoAtto tipo, CausaDelRicalcolo causa, DateOnly il, List<PrestazioneInPagamento> prestazioni, DateTimeOffset adesso, CancellationToken ct)
    {
        var posizione = await Db.PosizioniEconomiche.SingleAsync(p => p.InteressatoId == id, ct);
        posizione.Segna(causa, adesso.GiornoInItalia); // i conti si rifanno nel lotto che segue
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == posizione.FascicoloId, ct);
        var atto = fascicolo.Registra(tipo, Attore.Sistema, adesso, causa == CausaDelRicalcolo.MaggioreEta ? "E-07 D-08" : "E-08", new { il });
        Db.Add(atto);
        var frequenza = prestazioni.Exists(p => p.Codice == CodicePrestazione.IndennitaFrequenza);
        await Avviso.PreparaAsync(Db, atto, causa == CausaDelRicalcolo.MaggioreEta ? "a 18 anni le prestazioni cambiano" : "all'età pensionabile le prestazioni cambiano",
            causa == CausaDelRicalcolo.EtaPensionabile
                ? "Dal mese dopo il compleanno la prestazione legata all'età diventa assegno sociale sostitutivo: non devi chiedere nulla. Le indennità restano."
                : "Dai 18 anni le prestazioni sono quelle degli adulti. " + (frequenza
                    ? "L'indennità di frequenza finisce: se hai presentato la domanda prima dei 18 anni, intanto ricevi la prestazione provvisoria; altrimenti serve una domanda nuova."
                    : "Ciò che ti spetta da adulto arriva senza un'altra visita: dicci sul portale i tuoi redditi."), ct);
        return id;
    }
}
