using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Accerta.Validazione;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dimostrazione;

/// <summary>
/// Le comparse della scena d'apertura, tutte inventate: perché ogni ruolo trovi qualcosa da vedere. Un giorno pieno della commissione, un termine
/// mancato, una convocazione mai arrivata, una scelta da fare, un QR revocato, un'assenza a revisione, una somma da restituire, un ricorso, un riesame.
/// </summary>
public static class Comparse
{
    private static readonly PersoneDemo.Cittadino
        Cora = new("Cora", "Comparsa", new(1978, 1, 10), "CMPCRO78A50G224U", "PD"),
        Dario = new("Dario", "Comparsa", new(1982, 2, 11), "CMPDRA82B11G224X", "PD"),
        Elsa = new("Elsa", "Comparsa", new(1969, 3, 12), "CMPLSE69C52G224E", "PD"),
        Fabio = new("Fabio", "Comparsa", new(1974, 4, 13), "CMPFBA74D13G224F", "PD"),
        Gina = new("Gina", "Comparsa", new(1986, 5, 14), "CMPGNI86E54G224U", "PD"),
        Igor = new("Igor", "Comparsa", new(1971, 6, 15), "CMPGRI71H15G224J", "PD"),
        Lia = new("Lia", "Ritardi", new(1977, 7, 16), "RTRLIA77L56G224F", "PD"),
        Max = new("Max", "Indirizzi", new(1983, 8, 17), "NDRMXA83M17G224S", "PD"),
        Nilo = new("Nilo", "Scelta", new(1976, 9, 18), "SCLNLI76P18G224H", "PD"),
        Oria = new("Oria", "Revoca", new(1981, 10, 19), "RVCROI81R59G224Q", "PD"),
        Pia = new("Pia", "Assente", new(1973, 11, 20), "SSNPIA73S60G224P", "PD"),
        Quirino = new("Quirino", "Rivisto", new(1979, 12, 21), "RVSQRN79T21G224M", "PD"),
        Remo = new("Remo", "Rimborsi", new(1966, 1, 22), "RMBRME66A22E472J", "LT"),
        Sofia = new("Sofia", "Giudizi", new(1984, 2, 23), "GDZSFO84B63G224O", "PD"),
        Vera = new("Vera", "Sguardi", new(1979, 7, 15), "SGRVRE79L55G224Z", "PD");

    private static readonly PersoneDemo.Cittadino[] Tutte = [Cora, Dario, Elsa, Fabio, Gina, Igor, Lia, Max, Nilo, Oria, Pia, Quirino, Remo, Sofia, Vera];

    /// <summary>Le scrive, se non ci sono.</summary>
    internal static async Task ScriviAsync(AccertaDb db, CancellationToken ct)
    {
        if (await db.Persone.AnyAsync(p => p.Id == PersoneDemo.Id(Cora.CodiceFiscale), ct)) return;
        db.AddRange(Tutte.Select(PersoneDemo.PersonaDi));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Le loro storie: chi, da quando, quanti passi.</summary>
    internal static IEnumerable<(Storia, DateOnly, int)> Inizi() =>
    [
        // Martedì 17 giugno: con Ugo otto visite, fra il mattino e una seduta in più.
        Fino(Storie.Adulto(Cora), new(2025, 6, 3), 3, new Passo(2, "La segreteria apre una seduta in più", SedutaInPiuAsync)),
        .. ((PersoneDemo.Cittadino[])[Dario, Elsa, Fabio, Gina, Igor]).Select(chi => Fino(Storie.Adulto(chi), new(2025, 6, 3), 3)),
        Fino(Storie.Sensoriale(Vera), new(2025, 6, 3), 3),
        Fino(Storie.Adulto(Lia), new(2025, 1, 14), 6, new Passo(120, "La persona dà mandato al patronato", MandatoAsync)), // i dati economici non arrivano, e il termine passa
        Fino(Storie.Adulto(Max), new(2025, 6, 10), 3,
            new Passo(4, "La persona dà mandato al patronato", MandatoAsync),
            new Passo(6, "La convocazione torna indietro: indirizzo sbagliato", n => EsitoAsync(n, n.FascicoloId, TipoAtto.VisitaFissata, EsitoConsegna.IndirizzoErrato, new(2025, 6, 16)))),
        Fino(Storie.Adulto(Nilo, altra: new(new(AltraPrestazione.RenditaInail, Euro.Esatti(280)), new(2023, 1, 1), null)), new(2025, 2, 11), 8,
            new Passo(90, "La persona dà mandato al patronato", MandatoAsync)),
        Fino(Storie.Adulto(Oria), new(2025, 2, 11), 9,
            new Passo(100, "Il centro medico-legale segnala il verbale alla commissione superiore", SegnalaAsync),
            new Passo(124, "La persona revoca il suo QR", RevocaQrAsync)),
        Fino(Storie.Adulto(Pia, revisione: new(2025, 4, 1)), new(2025, 1, 14), 8, // convocata dalla notte del 1° aprile
            new Passo(90, "La convocazione a revisione è consegnata", async n =>
                await EsitoAsync(n, await RevisioneAsync(n), TipoAtto.RevisioneConvocata, EsitoConsegna.Consegnata, new(2025, 4, 10))),
            new Passo(140, "La persona non viene alla visita: il pagamento si sospende", AssenteAsync)),
        Fino(Storie.Adulto(Quirino, revisione: new(2025, 6, 1)), new(2025, 1, 21), 9), // convocato dalla notte del 1° giugno
        Fino(Storie.Oncologico(Remo), new(2025, 2, 25), 8, new Passo(105, "La persona dichiara un ricovero già finito", RicoveroAsync)), // nella notte i conti si rifanno: c'è da restituire
        Fino(Storie.Adulto(Sofia), new(2025, 1, 28), 6, new Passo(98, "La persona ricorre al giudice", RicorreAsync)),
    ];

    private static (Storia, DateOnly, int) Fino(Storia storia, DateOnly inizio, int passi, params Passo[] poi)
    {
        Passo[] tutti = [.. storia.Passi.Take(passi), .. poi];
        return (storia with { Passi = tutti }, inizio, tutti.Length);
    }

    private static PersoneDemo.Professionista Chi(Ruolo ruolo) => PersoneDemo.Professionisti.First(p => p.Ruolo == ruolo && p.Provincia == "PD");

    private static async Task<string> SedutaInPiuAsync(Narratore n)
    {
        var seduta = await n.Con<CreaSeduta, CreaSeduta.Ricevuta>(atto => atto.HandleAsync(
            new(n.Chiave("seduta"), PersoneDemo.Id("commissione/PD"), "ambulatorio 2", ScenaDemo.GiornoDiApertura, new(14, 0), 4, 40), PersoneDemo.Attore(Chi(Ruolo.Segreteria)), default));
        return $"{seduta.Posti} posti in più, dalle 14";
    }

    private static async Task<string> MandatoAsync(Narratore n)
    {
        var chi = n.Protagonista;
        await n.Con<RegistraMandato, RegistraMandato.Ricevuta>(atto => atto.HandleAsync(
            new(n.Chiave("mandato"), new(CodiceFiscale.Parse(chi.CodiceFiscale), chi.Nome, chi.Cognome, chi.Nascita), PersoneDemo.SedeDelPatronato, null, null), n.Cittadino, default));
        return "il patronato può agire per lei o lui";
    }

    // La notifica legale di un atto parte, se non è già partita, e se ne sa l'esito.
    private static async Task<string> EsitoAsync(Narratore n, Guid fascicoloId, TipoAtto tipo, EsitoConsegna esito, DateOnly il)
    {
        var notifica = await n.Leggi(db => (from x in db.Notifiche join a in db.Atti on x.AttoId equals a.Id where x.FascicoloId == fascicoloId && a.Tipo == tipo && x.Legale orderby a.Numero, x.Id select x).FirstAsync());
        await n.Con<SpedisciNotifiche, bool>(async spedisci =>
        {
            _ = await spedisci.UnaAsync(notifica.Id, notifica.CreataAlle, default);
            return true;
        });
        await n.Con<RegistraConsegna, RegistraConsegna.Ricevuta>(atto => atto.HandleAsync(new(n.Chiave($"consegna/{tipo}"), notifica.Id, esito, il), Attore.Sistema, default));
        return $"{esito}";
    }

    private static Task<Guid> RevisioneAsync(Narratore n) => n.Leggi(db => db.Fascicoli.Where(f => f.OrigineId == n.FascicoloId).Select(f => f.Id).SingleAsync());

    private static async Task<string> AssenteAsync(Narratore n)
    {
        var revisione = await RevisioneAsync(n);
        await n.Con<SospendiPerAssenza, SospendiPerAssenza.Ricevuta>(atto => atto.HandleAsync(new(n.Chiave("assenza"), revisione), PersoneDemo.Attore(Chi(Ruolo.Segreteria)), default));
        return "può ancora giustificarsi";
    }

    private static async Task<string> RicoveroAsync(Narratore n)
    {
        await n.Con<DichiaraFatti, DichiaraFatti.Ricevuta>(atto => atto.HandleAsync(new DichiaraFatti.Ricovero(
            n.Chiave("ricovero"), n.FascicoloId, new(new(2025, 4, 10), new(2025, 5, 25), Retta.Gratuito, TipoRicovero.Ospedale)), n.Cittadino, default));
        return "dal 10 aprile al 25 maggio";
    }

    private static async Task<string> RicorreAsync(Narratore n)
    {
        await n.Con<DepositaAtp, DepositaAtp.Ricevuta>(atto => atto.HandleAsync(new(n.Chiave("ricorso"), n.VerbaleId, new(2025, 5, 6), "100/2025"), n.Cittadino, default));
        return "numero di ruolo 100/2025";
    }

    private static async Task<string> SegnalaAsync(Narratore n)
    {
        await n.Con<SegnalaAllaCms, SegnalaAllaCms.Ricevuta>(atto => atto.HandleAsync(
            new(n.Chiave("segnalazione"), n.VerbaleId, "percentuale da confrontare con casi simili"), PersoneDemo.Attore(Chi(Ruolo.Cml)), default));
        return "la commissione superiore lo rilegge";
    }

    private static async Task<string> RevocaQrAsync(Narratore n)
    {
        await n.Con<RevocaQr, RevocaQr.Ricevuta>(atto => atto.HandleAsync(new(n.Chiave("revoca-qr"), n.FascicoloId), n.Cittadino, default));
        return "il vecchio codice risponde «non valido»";
    }
}
