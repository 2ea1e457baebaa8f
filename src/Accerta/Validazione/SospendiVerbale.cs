using System.Text.Json.Serialization;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>K-01: il centro medico-legale chiede altri esami. Chiesti nel termine, il silenzio non vale più assenso (C23).</summary>
public sealed class SospendiVerbale(AccertaDb db, ApriFascicolo porta, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, [property: JsonRequired] IReadOnlyList<string> Esami);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, DateOnly SospesoIl);

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
        if (letto.Valore.Stato != StatoVerbale.Trasmesso) return Rifiuti.StatoNonAmmesso("hai già chiesto esami o una visita", "guarda gli esami arrivati, o registra la visita");
        Rifiuto[] rifiuti =
        [
            .. PronunciaDelCml.ValutaNelTermine(letto.Valore, oggi, norme),
            .. PronunciaDelCml.ValutaMedico(letto.Valore, attore),
            .. richiesta.Esami.Any(e => !string.IsNullOrWhiteSpace(e)) ? (Rifiuto[])[] : [new("K-01", "ESAMI_MANCANTI", "non si dice quali esami servono", "scrivi almeno un esame", "Esami")],
        ];
        if (rifiuti is not []) return rifiuti;

        var aperto = await porta.HandleAsync(letto.Valore.FascicoloId, attore, "il centro medico-legale chiede esami", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var dati = aperto.Valore.Verbali.Single(v => v.Verbale.Id == richiesta.VerbaleId).Dati!;
        var verbale = await db.Verbali.SingleAsync(v => v.Id == richiesta.VerbaleId, ct);
        AccertaDb.ComeLetto(verbale, letto.Valore.Versione);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        (verbale.Stato, verbale.FermatoIl, verbale.Versione) = (StatoVerbale.Sospeso, oggi, verbale.Versione + 1);
        verbale.DatiSanitari = cassaforte.Cifra(fascicolo, dati with { EsamiRichiesti = [.. dati.EsamiRichiesti, .. richiesta.Esami.Where(e => !string.IsNullOrWhiteSpace(e))] });
        var atto = fascicolo.Registra(TipoAtto.VerbaleSospeso, attore, adesso, "K-01", new { verbale = verbale.Id, esami = richiesta.Esami.Count });
        db.Add(atto);
        await Scadenzario.FaiCadereAsync(db, atto, TipoObbligo.ConvalidareIlVerbale, ct, verbale.TrasmessoCon);
        await Avviso.PreparaAsync(db, atto, "servono altri documenti",
            "L'INPS sta controllando il verbale e chiede altri documenti. Entra sul portale per vedere quali, e allegali alla pratica.", ct);
        return new Ricevuta(verbale.Id, fascicolo.Id, oggi);
    }
}
