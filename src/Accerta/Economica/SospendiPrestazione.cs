using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;

namespace Accerta.Economica;

/// <summary>Il pagamento di una prestazione si ferma dal mese dopo, con un motivo e con la prova che la persona era stata avvisata (N-01). Mai senza.</summary>
public sealed class SospendiPrestazione(AccertaDb db, TimeProvider clock)
{
    /// <param name="AvvisoId">L'avviso consegnato: il sollecito, o la convocazione.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, CodicePrestazione Codice, MotivoSospensione Motivo, Guid AvvisoId);

    public sealed record Ricevuta(Guid SospensioneId, DateOnly Dal);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => PerAsync(db, richiesta.FascicoloId, richiesta.Codice, richiesta.Motivo, richiesta.AvvisoId, attore, adesso, ct), ct);
    }

    /// <summary>La stessa sospensione dentro un'operazione già cominciata.</summary>
    internal static async Task<Esito<Ricevuta>> PerAsync(
        AccertaDb db, Guid fascicoloId, CodicePrestazione codice, MotivoSospensione motivo, Guid avvisoId, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var trovata = await FermoDelPagamento.TrovaAsync(db, fascicoloId, codice, attore, oggi, ct);
        if (!trovata.Accettato) return trovata.Rifiuti.ToArray();
        var (fascicolo, posizione, prestazione, aperta) = trovata.Valore;
        var dal = Termine.PrimoDelMeseSuccessivo(oggi);
        if (aperta is not null) return Rifiuti.StatoNonAmmesso($"{codice.InParole}: il pagamento è già fermo {aperta.Dal.Con("dal")}", "non serve fermarlo di nuovo");
        if (!prestazione.InCorso(dal)) return Rifiuti.StatoNonAmmesso($"{codice.InParole} non si paga più", "non c'è nulla da fermare");
        var prova = await FermoDelPagamento.ProvaAsync(db, fascicolo.InteressatoId, avvisoId, motivo, ct);
        if (!prova.Accettato) return prova.Rifiuti.ToArray();

        var sospensione = new Sospensione
        {
            Id = Guid.CreateVersion7(adesso),
            InteressatoId = fascicolo.InteressatoId,
            FascicoloId = fascicolo.Id,
            Codice = codice,
            Motivo = motivo,
            Dal = dal,
            AvvisoId = avvisoId,
            ConsegnatoIl = prova.Valore,
        };
        db.Add(sospensione);
        posizione.Muovi();
        var atto = fascicolo.Registra(TipoAtto.PrestazioneSospesa, attore, adesso, $"{motivo.Regola} N-01", new { sospensione = sospensione.Id, codice, motivo, dal, avviso = avvisoId, consegnatoIl = prova.Valore });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "un pagamento si ferma",
            $"{dal.Con("dal")[..1].ToUpperInvariant()}{dal.Con("dal")[1..]} il pagamento di una prestazione si ferma: {motivo.InParole}. Non la perdi: appena rimedi riprende, e ricevi i mesi fermi.", ct);
        return new Ricevuta(sospensione.Id, dal);
    }
}
