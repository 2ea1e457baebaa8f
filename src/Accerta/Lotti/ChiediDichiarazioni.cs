using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>X-01, X-02: all'inizio dell'anno chiede a chi è in pagamento le dichiarazioni dell'anno finito, ciascuno le sue, una volta.</summary>
public sealed class ChiediDichiarazioni(AccertaDb db, ContoDellaPersona conti, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "dichiarazioni";

    private sealed record Richiesta(Guid InteressatoId, int Anno);

    public override string Nome => NomeDelLotto;
    public override string InParole => "si chiedono le dichiarazioni dell'anno finito a chi è in pagamento";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct)
    {
        var anno = giorno.Year - 1;
        var (primo, ultimo, mese) = (new DateOnly(anno, 1, 1), new DateOnly(anno, 12, 31), new DateOnly(giorno.Year, giorno.Month, 1));
        // chi è ancora in pagamento, ha ricevuto qualcosa nell'anno e non ha ancora avuto la richiesta
        return await Db.PosizioniEconomiche.AsNoTracking()
            .Where(p => p.InteressatoId > dopo
                && Db.PrestazioniInPagamento.Any(x => x.InteressatoId == p.InteressatoId && (x.UltimoMese == null || x.UltimoMese >= mese)
                    && Db.Rate.Any(r => r.PrestazioneId == x.Id && r.Mese >= primo && r.Mese <= ultimo))
                && !Db.DichiarazioniDovute.Any(d => d.InteressatoId == p.InteressatoId && d.Anno == anno))
            .OrderBy(p => p.InteressatoId).Select(p => p.InteressatoId).Take(quanti).ToListAsync(ct);
    }

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var anno = oggi.Year - 1;
        if (!sulSerio) return new(id, 1, $"si guarda quali dichiarazioni deve per il {anno}");
        var esito = await Db.EseguiAsync(Chiave(id, new(anno, 12, 31)), new Richiesta(id, anno), Attore.Sistema, adesso, () => ChiediAsync(id, anno, adesso, ct), ct);
        return esito is { Accettato: true, Valore: 0 } ? new(id, 0, "non deve dichiarazioni") : Come(id, esito, "dichiarazioni chieste");
    }

    private async Task<Esito<int>> ChiediAsync(Guid id, int anno, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var aperto = await conti.ApriAsync(id, Attore.Sistema, "dichiarazioni dell'anno", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var delegato = (await Db.Deleghe.AsNoTracking().Where(d => d.InteressatoId == id && d.Modulo == "AA10" && d.VerificataIl != null).ToListAsync(ct)).Exists(d => d.Valida(oggi));
        var attese = DichiarazioniDellAnno.Di(SituazioneDellaPersona.Di(aperto.Valore, anno, delegato, oggi, norme), norme);
        if (attese.Dovute is []) return 0;
        var posizione = await Db.PosizioniEconomiche.SingleAsync(p => p.InteressatoId == id, ct);
        posizione.Muovi();
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == posizione.FascicoloId, ct);
        Db.AddRange(attese.Dovute.Select(m => new DichiarazioneDovuta
        {
            Id = Guid.CreateVersion7(adesso),
            InteressatoId = id,
            FascicoloId = fascicolo.Id,
            Modello = m,
            Anno = anno,
            EntroIl = attese.Scadenza!.Value,
        }));
        var atto = fascicolo.Registra(TipoAtto.DichiarazioniRichieste, Attore.Sistema, adesso, "X-01 X-02", new { anno, modelli = attese.Dovute, entroIl = attese.Scadenza });
        Db.Add(atto);
        Scadenzario.Apri(Db, atto, TipoObbligo.PresentareDichiarazioni, "X-02", Ruolo.Cittadino, attese.Scadenza!.Value);
        await Avviso.PreparaAsync(Db, atto, "le dichiarazioni di quest'anno",
            $"Per continuare a ricevere ciò che ti spetta, entro {attese.Scadenza.Value.Con("il")} presenta: {string.Join(", ", attese.Dovute.Select(m => $"{m.Sigla} ({m.InParole})"))}. "
            + "Si presentano sul portale, o con un CAF, un patronato o un'associazione.", ct);
        return attese.Dovute.Count;
    }
}
