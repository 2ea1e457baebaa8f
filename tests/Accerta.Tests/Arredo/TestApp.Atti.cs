using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Certificati;
using Accerta.Dimostrazione;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Arredo;

// Gli atti, con richieste valide: la prova cambia soltanto ciò che le importa. Ogni chiamata è una richiesta nuova, nel suo scope.
public sealed partial class TestApp
{
    public static DatiCertificato DatiSanitari { get; } = new(
        "Anamnesi riservatissima.", "Obiettività riservatissima.", "Diabete mellito insulino-dipendente.", "Terapia riservatissima.",
        ["250.63"], CasellaAccompagnamento.NonSegnata, Oncologica: false, VoceDm2007: null, NonTrasportabile: false, PatologiaAnffas: false);

    public Task<Esito<InviaCertificato.Ricevuta>> Invia(
        PersoneDemo.Cittadino chi, DatiCertificato? dati = null, Attore? medico = null, Guid? chiave = null) =>
        ConAsync((InviaCertificato atto) => atto.HandleAsync(
            new(chiave ?? Chiave(), CodiceFiscale.Parse(chi.CodiceFiscale), chi.Nome, chi.Cognome, chi.Nascita, [Accertamento.InvaliditaCivile], dati ?? DatiSanitari),
            medico ?? PersoneDemo.Attore(Chi(Ruolo.MedicoCertificatore, chi.Provincia)), default));

    public PresentaDomanda.Richiesta DomandaPer(PersoneDemo.Cittadino chi, params IReadOnlyList<string> certificati) => new(
        Chiave(), CodiceFiscale.Parse(chi.CodiceFiscale), certificati, [Accertamento.InvaliditaCivile],
        "via dell'Invenzione 1", "00000", "Comune", chi.Provincia, "recapito@example.org", null);

    public Task<Esito<PresentaDomanda.Ricevuta>> Presenta(PresentaDomanda.Richiesta richiesta, Attore attore) =>
        ConAsync((PresentaDomanda atto) => atto.HandleAsync(richiesta, attore, default));

    public Task<Esito<PresentaDomanda.Ricevuta>> Presenta(
        Pratica pratica, Func<PresentaDomanda.Richiesta, PresentaDomanda.Richiesta>? cambia = null, Attore? attore = null) =>
        Presenta((cambia ?? Uguale)(DomandaPer(pratica.Chi, pratica.Numero)), attore ?? pratica.Cittadino);

    public Task<Esito<ScegliData.Ricevuta>> Scegli(Pratica pratica, Guid? postoId, Attore? attore = null, Guid? chiave = null) =>
        ConAsync((ScegliData atto) => atto.HandleAsync(new(chiave ?? Chiave(), pratica.FascicoloId, postoId!.Value), attore ?? pratica.Cittadino, default));

    public Task<Esito<CaricaAllegato.Ricevuta>> Allega(Pratica pratica, byte[] file, Attore? attore = null, string nome = "referto.pdf") =>
        ConAsync((CaricaAllegato atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId, nome, file), attore ?? pratica.Cittadino, default));

    /// <summary>Una visita da registrare: tutta la commissione presente, una menomazione al 60 per cento.</summary>
    public RegistraVisita.Richiesta VisitaPer(Pratica pratica) => new(
        Chiave(), pratica.FascicoloId, [.. Commissione(pratica.Chi.Provincia).Select(m => new Presente(PersoneDemo.Attore(m).PersonaId, m.Posto!.Value))],
        "Anamnesi riservatissima.", "Esame obiettivo riservatissimo.", ["certificato introduttivo"], "Diabete mellito riservatissimo.",
        [new("Diabete mellito, classe III", "9310", Analoga: false, "250.63", "endocrino", 60, null, Deroga: false, null)],
        [], 0, null, DifficoltaPersistenti: false, Condizione.Nessuna, null, null, false, false, false);

    public Task<Esito<CompilaVerbale.Ricevuta>> RegistraVisita(
        Pratica pratica, Func<RegistraVisita.Richiesta, RegistraVisita.Richiesta>? cambia = null, Attore? attore = null) =>
        ConAsync((RegistraVisita atto) => atto.HandleAsync(
            (cambia ?? Uguale)(VisitaPer(pratica)), attore ?? PersoneDemo.Attore(Commissione(pratica.Chi.Provincia)[0]), default));

    public Task<Esito<FirmaVerbale.Ricevuta>> Firma(Pratica pratica, PersoneDemo.Professionista chi, Guid? chiave = null) =>
        ConAsync((FirmaVerbale atto) => atto.HandleAsync(new(chiave ?? Chiave(), pratica.VerbaleId), PersoneDemo.Attore(chi), default));

    public Task<Esito<ChiudiVerbale.Ricevuta>> Chiudi(Pratica pratica, PersoneDemo.Professionista? chi = null) =>
        ConAsync((ChiudiVerbale atto) => atto.HandleAsync(new(Chiave(), pratica.VerbaleId), PersoneDemo.Attore(chi ?? Commissione(pratica.Chi.Provincia)[0]), default));

    public Task<Esito<ConvalidaVerbale.Ricevuta>> Convalida(Pratica pratica, Attore? attore = null) =>
        ConAsync((ConvalidaVerbale atto) => atto.HandleAsync(new(Chiave(), pratica.VerbaleId), attore ?? PersoneDemo.Attore(Chi(Ruolo.Cml, pratica.Chi.Provincia)), default));

    public Task<Esito<PresentaAp70.Ricevuta>> DaiAp70(
        Pratica pratica, Func<PresentaAp70.Richiesta, PresentaAp70.Richiesta>? cambia = null, Attore? attore = null)
    {
        var redditi = Enumerable.Range(Oggi.Year - 2, 3).ToDictionary(anno => anno, _ => 320_000L);
        var richiesta = new PresentaAp70.Richiesta(Chiave(), pratica.FascicoloId, redditi, false, false, new Dictionary<int, long>(), null, null, null);
        return ConAsync((PresentaAp70 atto) => atto.HandleAsync((cambia ?? Uguale)(richiesta), attore ?? pratica.Cittadino, default));
    }

    public Task<Esito<LiquidaPrestazioni.Ricevuta>> Liquida(Pratica pratica, Attore? attore = null) =>
        ConAsync((LiquidaPrestazioni atto) => atto.HandleAsync(
            new(Chiave(), pratica.FascicoloId), attore ?? PersoneDemo.Attore(Chi(Ruolo.Operatore, pratica.Chi.Provincia)), default));

    public Task<Esito<GeneraQr.Ricevuta>> GeneraQr(Pratica pratica, Attore? attore = null) =>
        ConAsync((GeneraQr atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId), attore ?? pratica.Cittadino, default));

    public async Task<string?> CodiceQr(Pratica pratica) =>
        await ConAsync((GeneraQr atto) => atto.CodiceAsync(PersoneDemo.Id(pratica.Chi.CodiceFiscale), default));

    public Task<IReadOnlyList<Accertamento>> VerificaQr(string codice) => ConAsync((VerificaQr atto) => atto.HandleAsync(codice, default));

    public Task<Esito<FascicoloAperto>> Apri(Pratica pratica, Attore attore, string scopo = "prova") =>
        ConAsync((ApriFascicolo porta) => porta.HandleAsync(pratica.FascicoloId, attore, scopo, default));

    public Task<Visita> VisitaDi(Pratica pratica) => DbAsync(async db => (await db.Visite.AsNoTracking().UltimaAsync(pratica.FascicoloId, default))!);

    public Task<Fascicolo> FascicoloDi(Pratica pratica) => DbAsync(db => db.Fascicoli.AsNoTracking().SingleAsync(f => f.Id == pratica.FascicoloId));

    public Task<Verbale> VerbaleDi(Pratica pratica) => DbAsync(db => db.Verbali.AsNoTracking().Include(v => v.Componenti).SingleAsync(v => v.FascicoloId == pratica.FascicoloId));

    public Task<List<Atto>> AttiDi(Pratica pratica) =>
        DbAsync(db => db.Atti.AsNoTracking().Where(a => a.FascicoloId == pratica.FascicoloId).OrderBy(a => a.Numero).ToListAsync());

    /// <summary>Racconta una storia della dimostrazione, tutta, dal suo primo giorno.</summary>
    public async Task<Narratore> Racconta(Storia storia, DateOnly inizio)
    {
        var narratore = new Narratore(Servizi, storia.Protagonista);
        foreach (var passo in storia.Passi)
        {
            Oggi = inizio.AddDays(passo.DopoGiorni);
            await passo.Fai(narratore);
        }
        return narratore;
    }

    /// <summary>I posti liberi di una provincia, dal primo.</summary>
    public Task<List<Posto>> PostiLiberi(string provincia, DateOnly dal) => DbAsync(db =>
        db.Posti.AsNoTracking().Where(p => p.CommissioneId == PersoneDemo.Id($"commissione/{provincia}") && p.FascicoloId == null && p.Giorno >= dal).OrderBy(p => p.Quando).ToListAsync());

    public static PersoneDemo.Professionista Chi(Ruolo ruolo, string provincia) => PersoneDemo.Professionisti.First(p => p.Ruolo == ruolo && p.Provincia == provincia);

    /// <summary>La commissione di una provincia: il presidente è il primo.</summary>
    public static List<PersoneDemo.Professionista> Commissione(string provincia) =>
        [.. PersoneDemo.Professionisti.Where(p => p.Ruolo == Ruolo.Commissione && p.Provincia == provincia)];

    private static T Uguale<T>(T richiesta) => richiesta;
}
