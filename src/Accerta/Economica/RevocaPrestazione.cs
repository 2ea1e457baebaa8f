using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;

namespace Accerta.Economica;

/// <summary>X-02: se la persona, avvisata che il pagamento è fermo, non presenta la dichiarazione, un operatore può revocare la prestazione dal mese in cui era stata fermata.</summary>
public sealed class RevocaPrestazione(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, CodicePrestazione Codice);

    public sealed record Ricevuta(Guid SospensioneId, DateOnly Dal);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var trovata = await FermoDelPagamento.TrovaAsync(db, richiesta.FascicoloId, richiesta.Codice, attore, oggi, ct);
        if (!trovata.Accettato) return trovata.Rifiuti.ToArray();
        var (fascicolo, posizione, prestazione, aperta) = trovata.Valore;
        if (aperta is null || aperta.Definitiva) return Rifiuti.StatoNonAmmesso("si revoca solo una prestazione sospesa", "prima si sospende, con l'avviso alla persona");
        var prova = await FermoDelPagamento.AvvisoDelFermoAsync(db, aperta, norme, oggi, ct);
        if (!prova.Accettato) return prova.Rifiuti.ToArray();

        aperta.Definitiva = true;
        prestazione.UltimoMese = aperta.Dal.AddMonths(-1);
        posizione.Muovi();
        var atto = fascicolo.Registra(TipoAtto.PrestazioneRevocata, attore, adesso, "X-02 N-01", new { sospensione = aperta.Id, aperta.Codice, aperta.Dal, avviso = prova.Valore.AvvisoId, prova.Valore.ConsegnatoIl });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "una prestazione è stata revocata",
            "Una prestazione che era ferma è stata revocata. Sul portale trovi il motivo. Se non sei d'accordo puoi fare ricorso.", ct);
        return new Ricevuta(aperta.Id, aperta.Dal);
    }
}
