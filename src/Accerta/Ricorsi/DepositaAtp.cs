using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Ricorsi;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Ricorsi;

/// <summary>L-01: la persona ha depositato l'istanza di accertamento tecnico preventivo contro un verbale definitivo e notificato. Da ora il giudizio è pendente (L-04).</summary>
public sealed class DepositaAtp(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, DateOnly DepositatoIl, string NumeroDiRuolo);

    public sealed record Ricevuta(Guid RicorsoId, Guid FascicoloId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        var verbale = await db.Verbali.AsNoTracking().SingleOrDefaultAsync(v => v.Id == richiesta.VerbaleId, ct);
        if (verbale is null || await Relazione.TrovaAsync(db, verbale.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        var definitivo = verbale.Stato == StatoVerbale.Definitivo;
        Rifiuto[] rifiuti =
        [
            .. Ricorso.ValutaIstanza(
                new(definitivo, verbale.NotificatoIl, await RicorsiPendenti.PendenteAsync(db, verbale.InteressatoId, verbale.Accertamento, ct)), richiesta.DepositatoIl, norme),
            .. definitivo && CatalogoDegliAtti.Di(TipoAtto.AtpDepositato).Rifiuta(fascicolo.Stato, "aspetta che tutti i verbali della pratica siano definitivi") is { } stato ? (Rifiuto[])[stato] : [],
            .. richiesta.DepositatoIl > oggi
                ? (Rifiuto[])[new("L-01", "DATA_NON_VALIDA", $"il deposito {richiesta.DepositatoIl.Con("del")} è nel futuro", "scrivi il giorno in cui l'istanza è stata depositata", "DepositatoIl")]
                : [],
            .. string.IsNullOrWhiteSpace(richiesta.NumeroDiRuolo)
                ? (Rifiuto[])[new("L-01", "NUMERO_DI_RUOLO_MANCANTE", "manca il numero di ruolo", "lo trovi sulla ricevuta della cancelleria", "NumeroDiRuolo")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var ricorso = new RicorsoGiudiziario
        {
            Id = Guid.CreateVersion7(adesso),
            InteressatoId = verbale.InteressatoId,
            FascicoloId = fascicolo.Id,
            VerbaleId = verbale.Id,
            Accertamento = verbale.Accertamento,
            NumeroDiRuolo = richiesta.NumeroDiRuolo.Trim(),
            DepositatoIl = richiesta.DepositatoIl,
        };
        db.Add(ricorso);
        var atto = fascicolo.Registra(TipoAtto.AtpDepositato, attore, adesso, "L-01 L-04",
            new { ricorso = ricorso.Id, verbale = verbale.Id, ricorso.NumeroDiRuolo, ricorso.DepositatoIl }, relazione.DelegaId);
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.FareRicorso, ct);
        await Avviso.PreparaAsync(db, atto, "ricorso annotato",
            "Abbiamo annotato il ricorso. Finché il giudice non decide non si può presentare un'altra domanda per lo stesso riconoscimento; ciò che già ricevi continua.", ct);
        return new Ricevuta(ricorso.Id, fascicolo.Id);
    }
}
