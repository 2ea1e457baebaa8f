using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;

namespace Accerta.Economica;

/// <summary>R-02: dopo la sospensione, se la persona avvisata non rimedia, la prestazione si revoca dal mese in cui era stata fermata.</summary>
public sealed class RevocaPrestazione(AccertaDb db, TimeProvider clock)
{
    /// <param name="AvvisoId">L'avviso consegnato dopo la sospensione.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, CodicePrestazione Codice, Guid AvvisoId);

    public sealed record Ricevuta(Guid SospensioneId, DateOnly Dal);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var trovata = await FermoDelPagamento.TrovaAsync(db, richiesta.FascicoloId, richiesta.Codice, attore, adesso.GiornoInItalia, ct);
        if (!trovata.Accettato) return trovata.Rifiuti.ToArray();
        var (fascicolo, posizione, prestazione, aperta) = trovata.Valore;
        if (aperta is null || aperta.Definitiva) return Rifiuti.StatoNonAmmesso("si revoca solo una prestazione sospesa", "prima si sospende, con l'avviso alla persona");
        var prova = await FermoDelPagamento.ProvaAsync(db, fascicolo.InteressatoId, richiesta.AvvisoId, aperta.Motivo, ct);
        if (!prova.Accettato) return prova.Rifiuti.ToArray();

        aperta.Definitiva = true;
        prestazione.UltimoMese = aperta.Dal.AddMonths(-1);
        posizione.Muovi();
        var atto = fascicolo.Registra(TipoAtto.PrestazioneRevocata, attore, adesso, $"{aperta.Motivo.Regola} N-01", new { sospensione = aperta.Id, aperta.Codice, aperta.Dal, avviso = richiesta.AvvisoId, consegnatoIl = prova.Valore });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "una prestazione è stata revocata",
            "Una prestazione che era ferma è stata revocata. Sul portale trovi il motivo. Se non sei d'accordo puoi fare ricorso.", ct);
        return new Ricevuta(aperta.Id, aperta.Dal);
    }
}
