using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Dimostrazione;

/// <summary>Un passo di una storia: quando (giorni dall'inizio), che cosa succede, e l'atto che lo fa davvero.</summary>
/// <param name="DopoGiorni">Giorni dall'inizio della storia, che è sempre un martedì: così la visita cade nel giorno in cui l'agenda ha posto.</param>
/// <param name="Titolo">Che cosa succede, in una frase.</param>
/// <param name="Fai">Compie l'atto; restituisce che cosa ne è uscito, in parole.</param>
public sealed record Passo(int DopoGiorni, string Titolo, Func<Narratore, Task<string>> Fai);

/// <summary>Una storia intera: una persona inventata, dal certificato al QR.</summary>
public sealed record Storia(string Nome, string Titolo, PersoneDemo.Cittadino Protagonista, IReadOnlyList<Passo> Passi);

/// <summary>
/// Compie gli atti di una storia con le stesse classi del portale, ciascuno con la sua identità. Un rifiuto inatteso ferma la storia:
/// la dimostrazione non finge.
/// </summary>
public sealed class Narratore(IServiceProvider servizi, PersoneDemo.Cittadino protagonista)
{
    private string? _certificato;
    private Guid? _fascicolo;
    private Guid? _verbale;

    public PersoneDemo.Cittadino Protagonista => protagonista;

    public Guid FascicoloId => _fascicolo ?? throw new InvalidOperationException("la storia non ha ancora un fascicolo");

    public Guid VerbaleId => _verbale ?? throw new InvalidOperationException("la storia non ha ancora un verbale");

    /// <summary>Chi agisce per il protagonista: lui stesso, o il genitore.</summary>
    public Attore Cittadino => PersoneDemo.Attore(
        protagonista.Genitore is { } genitore ? PersoneDemo.Cittadini.Single(c => c.Nome == genitore) : protagonista);

    public async Task<string> InviaCertificatoAsync(IReadOnlyList<Accertamento> accertamenti, DatiCertificato dati)
    {
        var medico = PersoneDemo.Professionisti.Single(p => p.Ruolo == Ruolo.MedicoCertificatore && p.Provincia == protagonista.Provincia);
        var ricevuta = await Con<InviaCertificato, InviaCertificato.Ricevuta>(atto => atto.HandleAsync(
            new(Chiave("certificato"), CodiceFiscale.Parse(protagonista.CodiceFiscale), protagonista.Nome, protagonista.Cognome, protagonista.Nascita, accertamenti, dati),
            PersoneDemo.Attore(medico), default));
        (_certificato, _fascicolo) = (ricevuta.Numero, ricevuta.FascicoloId);
        return $"numero {ricevuta.Numero}, abbinabile fino {ricevuta.AbbinabileFino.Con("al")}";
    }

    public async Task<string> PresentaDomandaAsync(params Accertamento[] accertamenti)
    {
        var luogo = protagonista.Provincia switch { "PD" => ("35100", "Padova"), "MO" => ("41100", "Modena"), _ => ("04100", "Latina") };
        var chi = protagonista.Genitore is { } genitore ? PersoneDemo.Cittadini.Single(c => c.Nome == genitore) : protagonista;
        var ricevuta = await Con<PresentaDomanda, PresentaDomanda.Ricevuta>(atto => atto.HandleAsync(
            new(Chiave("domanda"), CodiceFiscale.Parse(protagonista.CodiceFiscale), [_certificato!], accertamenti is [] ? [Accertamento.InvaliditaCivile] : accertamenti,
                "via dell'Invenzione 1", luogo.Item1, luogo.Item2, protagonista.Provincia, $"{chi.Nome}.{chi.Cognome}@example.org".ToLowerInvariant(), "+39 000 000000"),
            Cittadino, default));
        return $"protocollo {ricevuta.Protocollo}; visita proposta {ricevuta.VisitaProposta!.Value.Italiano}, entro {ricevuta.VisitaEntro.Con("il")}";
    }

    public async Task<string> ConfermaDataAsync()
    {
        var posto = await Leggi(db => db.Visite.Where(v => v.FascicoloId == _fascicolo && v.Numero == 1).Select(v => v.PostoId!.Value).SingleAsync());
        var ricevuta = await Con<ScegliData, ScegliData.Ricevuta>(atto => atto.HandleAsync(new(Chiave("data"), FascicoloId, posto), Cittadino, default));
        return $"visita {ricevuta.Quando.Italiano}";
    }

    public async Task<string> RegistraVisitaAsync(Func<RegistraVisita.Richiesta, RegistraVisita.Richiesta> completa)
    {
        var membri = Membri();
        var richiesta = completa(new(
            Chiave("visita"), FascicoloId, [.. membri.Select(m => new Presente(PersoneDemo.Attore(m).PersonaId, m.Posto!.Value))],
            "", "", ["certificato introduttivo"], "", [], [], 0, null, false, Condizione.Nessuna, null, null, false, false, false));
        var ricevuta = await Con<RegistraVisita, CompilaVerbale.Ricevuta>(atto => atto.HandleAsync(richiesta, PersoneDemo.Attore(membri[0]), default));
        _verbale = ricevuta.VerbaleId;
        return ricevuta.Percentuale is { } percentuale ? $"{ricevuta.Formula} → {percentuale}%" : "giudizio senza percentuale";
    }

    public async Task<string> FirmaEChiudiAsync()
    {
        var membri = Membri();
        foreach (var membro in membri)
            await Con<FirmaVerbale, FirmaVerbale.Ricevuta>(atto => atto.HandleAsync(new(Chiave($"firma/{membro.CodiceFiscale}"), _verbale!.Value), PersoneDemo.Attore(membro), default));
        var ricevuta = await Con<ChiudiVerbale, ChiudiVerbale.Ricevuta>(atto => atto.HandleAsync(new(Chiave("chiusura"), _verbale!.Value), PersoneDemo.Attore(membri[0]), default));
        return $"{membri.Count} firme; il verbale è {(ricevuta.Stato == StatoVerbale.Definitivo ? "definitivo" : "trasmesso al centro medico-legale")}";
    }

    public async Task<string> ConvalidaAsync()
    {
        var cml = PersoneDemo.Professionisti.Single(p => p.Ruolo == Ruolo.Cml && p.Provincia == protagonista.Provincia);
        var ricevuta = await Con<ConvalidaVerbale, ConvalidaVerbale.Ricevuta>(atto => atto.HandleAsync(new(Chiave("convalida"), _verbale!.Value), PersoneDemo.Attore(cml), default));
        return $"definitivo {ricevuta.DefinitivoDal.Con("dal")}, notificato in due copie";
    }

    public async Task<string> PresentaAp70Async(Func<PresentaAp70.Richiesta, PresentaAp70.Richiesta> completa)
    {
        var ricevuta = await Con<PresentaAp70, PresentaAp70.Ricevuta>(atto => atto.HandleAsync(
            completa(new(Chiave("ap70"), FascicoloId, new Dictionary<int, long>(), false, false, new Dictionary<int, long>(), null, null, null)), Cittadino, default));
        return ricevuta.Tardivi ? "accettati oltre il termine" : "nei termini";
    }

    public async Task<string> LiquidaAsync()
    {
        var operatore = PersoneDemo.Professionisti.Single(p => p.Ruolo == Ruolo.Operatore && p.Provincia == protagonista.Provincia);
        var ricevuta = await Con<LiquidaPrestazioni, LiquidaPrestazioni.Ricevuta>(atto => atto.HandleAsync(new(Chiave("liquidazione"), FascicoloId), PersoneDemo.Attore(operatore), default));
        return $"{(ricevuta.Prestazioni == 1 ? "1 prestazione" : $"{ricevuta.Prestazioni} prestazioni")}, arretrati {ricevuta.Arretrati.Italiano}, interessi {ricevuta.Interessi.Italiano}";
    }

    public async Task<string> GeneraQrAsync()
    {
        await Con<GeneraQr, GeneraQr.Ricevuta>(atto => atto.HandleAsync(new(Chiave("qr"), FascicoloId), Cittadino, default));
        return "il foglio con il QR è pronto";
    }

    private List<PersoneDemo.Professionista> Membri() =>
        [.. PersoneDemo.Professionisti.Where(p => p.Ruolo == Ruolo.Commissione && p.Provincia == protagonista.Provincia)];

    /// <summary>La chiave di un atto della storia: la stessa a ogni avvio.</summary>
    internal Guid Chiave(string atto) => PersoneDemo.Id($"chiave/{protagonista.CodiceFiscale}/{atto}");

    /// <summary>Un atto vero, nel suo scope; un rifiuto inatteso ferma la storia.</summary>
    internal async Task<TRicevuta> Con<TAtto, TRicevuta>(Func<TAtto, Task<Esito<TRicevuta>>> fai) where TAtto : notnull
    {
        await using var scope = servizi.CreateAsyncScope();
        return (await fai(scope.ServiceProvider.GetRequiredService<TAtto>())).Valore;
    }

    internal async Task<T> Leggi<T>(Func<AccertaDb, Task<T>> leggi)
    {
        await using var scope = servizi.CreateAsyncScope();
        return await leggi(scope.ServiceProvider.GetRequiredService<AccertaDb>());
    }
}
