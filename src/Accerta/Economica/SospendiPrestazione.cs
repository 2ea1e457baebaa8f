using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;

namespace Accerta.Economica;

/// <summary>X-02: manca una dichiarazione, anche dopo il sollecito: il pagamento di una prestazione si ferma dal mese dopo. Mai senza la prova che il sollecito è arrivato (N-01).</summary>
public sealed class SospendiPrestazione(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, CodicePrestazione Codice);

    public sealed record Ricevuta(Guid SospensioneId, DateOnly Dal);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => PerAsync(db, richiesta.FascicoloId, richiesta.Codice, norme, attore, adesso, ct), ct);
    }

    /// <summary>La stessa sospensione dentro un'operazione già cominciata.</summary>
    internal static async Task<Esito<Ricevuta>> PerAsync(
        AccertaDb db, Guid fascicoloId, CodicePrestazione codice, NormeVigenti norme, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var trovata = await FermoDelPagamento.TrovaAsync(db, fascicoloId, codice, attore, oggi, ct);
        if (!trovata.Accettato) return trovata.Rifiuti.ToArray();
        var (fascicolo, posizione, prestazione, aperta) = trovata.Valore;
        var dal = Termine.PrimoDelMeseSuccessivo(oggi);
        if (aperta is not null) return Rifiuti.StatoNonAmmesso($"{codice.InParole}: il pagamento è già fermo {aperta.Dal.Con("dal")}", "non serve fermarlo di nuovo");
        if (!prestazione.InCorso(dal)) return Rifiuti.StatoNonAmmesso($"{codice.InParole} non si paga più", "non c'è nulla da fermare");
        var prova = await FermoDelPagamento.SollecitoAsync(db, fascicolo.InteressatoId, codice, norme, oggi, ct);
        if (!prova.Accettato) return prova.Rifiuti.ToArray();
        var (avvisoId, consegnatoIl) = prova.Valore;

        var sospensione = new Sospensione
        {
            Id = Guid.CreateVersion7(adesso),
            InteressatoId = fascicolo.InteressatoId,
            FascicoloId = fascicolo.Id,
            Codice = codice,
            Dal = dal,
            AvvisoId = avvisoId,
            ConsegnatoIl = consegnatoIl,
        };
        db.Add(sospensione);
        posizione.Muovi();
        var atto = fascicolo.Registra(TipoAtto.PrestazioneSospesa, attore, adesso, "X-02 N-01", new { sospensione = sospensione.Id, codice, dal, avviso = avvisoId, consegnatoIl });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "un pagamento si ferma",
            $"{dal.Con("dal")[..1].ToUpperInvariant()}{dal.Con("dal")[1..]} il pagamento di una prestazione si ferma: manca una dichiarazione annuale, anche dopo il sollecito. Non la perdi: appena la presenti riprende, e ricevi i mesi fermi.", ct);
        return new Ricevuta(sospensione.Id, dal);
    }
}
