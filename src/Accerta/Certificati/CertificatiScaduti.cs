using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Certificati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Certificati;

/// <summary>C-05: quando nessun certificato del fascicolo vale più, la persona lo viene a sapere; un certificato nuovo lo riapre.</summary>
public sealed class CertificatiScaduti(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "certificati-scaduti";

    private sealed record Richiesta(Guid FascicoloId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "i fascicoli i cui certificati sono tutti scaduti ne aspettano uno nuovo";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.Fascicoli.AsNoTracking().Where(f => f.Stato == StatoFascicolo.CertificatoDisponibile && f.Id > dopo).OrderBy(f => f.Id).Select(f => f.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var ultimo = await UltimoGiornoAsync(id, ct);
        if (adesso.GiornoInItalia <= ultimo) return new(id, 0, $"un certificato vale fino {ultimo.Con("al")}");
        const string fatto = "nessun certificato vale più: ne serve uno nuovo";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(Chiave(id, ultimo), new Richiesta(id), Attore.Sistema, adesso, () => ScadeAsync(id, adesso, ct), ct), fatto);
    }

    private async Task<DateOnly> UltimoGiornoAsync(Guid id, CancellationToken ct) =>
        Abbinamento.UltimoGiorno((await Db.Certificati.Where(c => c.FascicoloId == id).MaxAsync(c => c.InviatoIl, ct)).GiornoInItalia, norme);

    private async Task<Esito<Guid>> ScadeAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == id, ct);
        var ultimo = await UltimoGiornoAsync(id, ct); // intanto può esserne arrivato un altro
        if (fascicolo.Stato != StatoFascicolo.CertificatoDisponibile || adesso.GiornoInItalia <= ultimo)
            return Rifiuti.StatoNonAmmesso("il fascicolo non aspetta più la domanda, o ha un certificato nuovo", "niente da fare");
        fascicolo.Stato = StatoFascicolo.CertificatoScaduto;
        var atto = fascicolo.Registra(TipoAtto.CertificatoScaduto, Attore.Sistema, adesso, "C-05", new { ultimoGiorno = ultimo });
        Db.Add(atto);
        await Scadenzario.MancaAsync(Db, atto, TipoObbligo.PresentareDomanda, ct);
        Avviso.Prepara(Db, atto, await Db.Persone.AsNoTracking().SingleAsync(p => p.Id == fascicolo.InteressatoId, ct), "Il certificato è scaduto",
            $"Il certificato introduttivo valeva fino {ultimo.Con("al")} e la domanda non è arrivata. Se vuoi presentarla chiedi al medico un nuovo certificato.");
        return id;
    }
}
