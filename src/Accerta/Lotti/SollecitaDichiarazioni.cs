using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>
/// passata la scadenza, la dichiarazione che manca si sollecita; se il sollecito è arrivato e il suo termine è passato, il pagamento si ferma. Un sollecito
/// non consegnato si rimanda: senza la prova della consegna non si ferma nulla (N-01).
/// </summary>
public sealed class SollecitaDichiarazioni(AccertaDb db, NormeVigenti norme) : LavoroALotti(db)
{
    public const string NomeDelLotto = "solleciti";

    private sealed record Richiesta(Guid DichiarazioneId, ConseguenzaDichiarazione Conseguenza, Guid? Dopo);

    public override string Nome => NomeDelLotto;
    public override string InParole => "le dichiarazioni che mancano si sollecitano, poi il pagamento si ferma";

    protected internal override async Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct) =>
        await Db.DichiarazioniDovute.AsNoTracking().Where(d => (d.Stato == StatoDichiarazione.Dovuta || d.Stato == StatoDichiarazione.Sollecitata) && d.EntroIl < giorno && d.Id > dopo)
            .OrderBy(d => d.Id).Select(d => d.Id).Take(quanti).ToListAsync(ct);

    protected internal override async Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var dichiarazione = await Db.DichiarazioniDovute.AsNoTracking().SingleAsync(d => d.Id == id, ct);
        var sollecito = dichiarazione.SollecitoId is { } s ? await Db.Notifiche.AsNoTracking().SingleAsync(n => n.Id == s, ct) : null;
        var ricevuto = sollecito is null ? null : (await Consegne.ArrivataAsync(Db, sollecito.AttoId, ct))?.ConsegnataIl;
        if (sollecito is not null && ricevuto is null && await Consegne.PerStradaAsync(Db, sollecito.AttoId, ct)) return new(id, 0, "il sollecito è ancora per strada");
        var scaduto = ricevuto is { } giorno && oggi > DichiarazioneMancante.TermineDelSollecito(giorno, norme);
        if (ricevuto is not null && !scaduto) return new(id, 0, "la persona può ancora rispondere al sollecito");
        var esito = DichiarazioneMancante.Valuta(dichiarazione.Modello, presentata: false, sollecitata: scaduto, giorniDiRicoveroGratuito: 0, oggi, norme);
        var fatto = esito.Conseguenza switch
        {
            ConseguenzaDichiarazione.Sollecito => sollecito is null ? "sollecitata" : "il sollecito non era arrivato: se ne manda un altro",
            ConseguenzaDichiarazione.Sospensione => "manca anche dopo il sollecito: il pagamento si ferma",
            ConseguenzaDichiarazione.Revoca => "manca anche dopo il sollecito: la prestazione si revoca",
            ConseguenzaDichiarazione.Nessuna or ConseguenzaDichiarazione.RecuperoIndebito => null,
        };
        if (fatto is null) return new(id, 0, "non è più dovuta");
        if (!sulSerio) return new(id, 1, fatto);
        return Come(id, await Db.EseguiAsync(ChiaveDi(id, sollecito?.Id), new Richiesta(id, esito.Conseguenza, sollecito?.Id), Attore.Sistema, adesso,
            () => FaiAsync(id, esito.Conseguenza, sollecito?.Id, adesso, ct), ct), fatto);
    }

    // Una volta per ogni sollecito già mandato.
    private Guid ChiaveDi(Guid id, Guid? sollecito) => Chiave(new Guid([.. id.ToByteArray().Zip((sollecito ?? Guid.Empty).ToByteArray(), (a, b) => (byte)(a ^ b))]), default);

    private async Task<Esito<int>> FaiAsync(Guid id, ConseguenzaDichiarazione conseguenza, Guid? sollecitoId, DateTimeOffset adesso, CancellationToken ct)
    {
        var dichiarazione = await Db.DichiarazioniDovute.SingleOrDefaultAsync(d => d.Id == id, ct);
        if (dichiarazione is not { Stato: StatoDichiarazione.Dovuta or StatoDichiarazione.Sollecitata } || dichiarazione.SollecitoId != sollecitoId)
            return Rifiuti.StatoNonAmmesso("la dichiarazione intanto è arrivata", "niente da fare");
        dichiarazione.Versione++;
        return conseguenza == ConseguenzaDichiarazione.Sollecito ? await SollecitaAsync(dichiarazione, adesso, ct) : await FermaAsync(dichiarazione, conseguenza, adesso, ct);
    }

    private async Task<Esito<int>> SollecitaAsync(DichiarazioneDovuta dichiarazione, DateTimeOffset adesso, CancellationToken ct)
    {
        var fascicolo = await Db.Fascicoli.SingleAsync(f => f.Id == dichiarazione.FascicoloId, ct);
        var giorni = norme.Dichiarazioni.SollecitoGiorni.Al(adesso.GiornoInItalia);
        var atto = fascicolo.Registra(TipoAtto.DichiarazioneSollecitata, Attore.Sistema, adesso, "X-02", new { dichiarazione = dichiarazione.Id, dichiarazione.Modello, dichiarazione.Anno, giorni });
        Db.Add(atto);
        await Avviso.PreparaAsync(Db, atto, "manca una dichiarazione",
            $"Non ci è arrivato il modello {dichiarazione.Modello.Sigla} per il {dichiarazione.Anno}: {dichiarazione.Modello.InParole}. Presentalo entro {giorni} giorni da questo avviso: "
            + "altrimenti il pagamento si ferma, finché non arriva.", ct);
        dichiarazione.SollecitoId = Db.Notifiche.Local.Single(n => n.AttoId == atto.Id && n.Legale).Id;
        dichiarazione.Stato = StatoDichiarazione.Sollecitata;
        return 1;
    }

    // Si fermano solo le prestazioni che chiedono quel modello.
    private async Task<Esito<int>> FermaAsync(DichiarazioneDovuta dichiarazione, ConseguenzaDichiarazione conseguenza, DateTimeOffset adesso, CancellationToken ct)
    {
        dichiarazione.Stato = StatoDichiarazione.Mancata;
        var prossimo = Termine.PrimoDelMeseSuccessivo(adesso.GiornoInItalia);
        var prestazioni = await Db.PrestazioniInPagamento.AsNoTracking().Where(p => p.InteressatoId == dichiarazione.InteressatoId).ToListAsync(ct);
        var gia = await Db.Sospensioni.Where(s => s.InteressatoId == dichiarazione.InteressatoId && s.ChiusaIl == null).Select(s => s.Codice).ToListAsync(ct);
        var ferme = 0;
        foreach (var codice in prestazioni.Where(p => p.InCorso(prossimo) && !gia.Contains(p.Codice) && norme.Dichiarazioni.Di(p.Codice).Modelli.Contains(dichiarazione.Modello)).Select(p => p.Codice))
        {
            var esito = await SospendiPrestazione.PerAsync(Db, dichiarazione.FascicoloId, codice, norme, Attore.Sistema, adesso, ct);
            if (!esito.Accettato) return esito.Rifiuti.ToArray();
            if (conseguenza == ConseguenzaDichiarazione.Revoca) Revoca(esito.Valore.SospensioneId, codice, esito.Valore.Dal, dichiarazione.InteressatoId);
            ferme++;
        }
        return ferme;
    }

    private void Revoca(Guid sospensioneId, CodicePrestazione codice, DateOnly dal, Guid interessatoId)
    {
        Db.Sospensioni.Local.Single(s => s.Id == sospensioneId).Definitiva = true;
        Db.PrestazioniInPagamento.Local.Single(p => p.InteressatoId == interessatoId && p.Codice == codice).UltimoMese = dal.AddMonths(-1);
    }
}
