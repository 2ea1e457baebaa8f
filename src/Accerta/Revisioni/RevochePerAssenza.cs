using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Revisioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>R-02: passato il termine senza una giustificazione accolta, la prestazione è revocata dal giorno della sospensione. Se l'avviso non è arrivato il termine non corre.</summary>
public sealed class RevochePerAssenza(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "revoche-per-assenza";

    private sealed record Richiesta(Guid SospensioneId);

    public override string Nome => NomeDelLotto;
    public override string InParole => "chi non era alla revisione e non si è giustificato in tempo perde la prestazione";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.SospensioniPerAssenza.AsNoTracking().Where(s => s.Al == null && s.RevocataIl == null && s.Id > dopo).OrderBy(s => s.Id).Select(s => s.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var sospensione = await Db.SospensioniPerAssenza.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        if (await PercheNoAsync(sospensione, adesso.GiornoInItalia, ct) is { } attesa) return new(id, 0, attesa);
        var fatto = $"la prestazione è revocata {sospensione.Dal.Con("dal")}";
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(id, new Richiesta(id), Attore.Sistema, adesso, () => RevocaAsync(id, adesso, ct), ct), fatto);
    }

    /// <summary>Perché non si revoca ancora; nullo se si revoca.</summary>
    private async Task<string?> PercheNoAsync(SospensionePerAssenza sospensione, DateOnly oggi, CancellationToken ct)
    {
        var ultima = await Db.GiustificazioniDiAssenza.AsNoTracking().Where(g => g.SospensioneId == sospensione.Id).OrderByDescending(g => g.Id).Select(g => (Giustificazione?)g.Esito).FirstOrDefaultAsync(ct);
        var giaGiustificata = await SospendiPerAssenza.GiaGiustificataAsync(Db, sospensione.FascicoloId, ct);
        var arrivato = (await Consegne.ArrivataAsync(Db, sospensione.AttoId, ct))?.ConsegnataIl;
        var esito = AssenzaARevisione.Valuta(new(sospensione.VisitaDel, Consegnata: true, ultima ?? Giustificazione.Nessuna, arrivato, giaGiustificata), norme, oggi);
        if (esito.Conseguenza != ConseguenzaAssenza.Revoca)
            return ultima == Giustificazione.InEsame ? "la giustificazione è in esame" : arrivato is null ? "l'avviso di sospensione non è arrivato" : "il termine per giustificarsi non è passato";
        // Respinta una giustificazione, nel termine se ne può mandare un'altra.
        return !giaGiustificata && (arrivato is not { } dal || oggi <= AssenzaARevisione.TermineDellaGiustificazione(dal, norme)) ? "il termine per giustificarsi non è passato" : null;
    }

    private async Task<Esito<Guid>> RevocaAsync(Guid id, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var sospensione = await Db.SospensioniPerAssenza.SingleAsync(s => s.Id == id, ct);
        if (sospensione is not { Al: null, RevocataIl: null } || await PercheNoAsync(sospensione, oggi, ct) is not null)
            return Rifiuti.StatoNonAmmesso("la sospensione è finita, o è arrivata una giustificazione", "niente da fare");
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == sospensione.FascicoloId, ct);
        (sospensione.RevocataIl, sospensione.Versione, fascicolo.Stato) = (oggi, sospensione.Versione + 1, StatoFascicolo.RevocatoPerAssenza);
        var atto = fascicolo.Registra(TipoAtto.RevocatoPerAssenza, Attore.Sistema, adesso, "R-02", new { sospensione = id, dal = sospensione.Dal });
        Db.Add(atto);
        await Avviso.PreparaAsync(Db, atto, "la prestazione è revocata",
            $"Non eri alla visita{ParoleDellaRevisione.DellaVisita(fascicolo.Tipo)} {sospensione.VisitaDel.Con("del")} e non c'è una giustificazione accolta: la prestazione è revocata {sospensione.Dal.Con("dal")}. Puoi fare ricorso, o presentare una nuova domanda.", ct);
        return id;
    }
}
