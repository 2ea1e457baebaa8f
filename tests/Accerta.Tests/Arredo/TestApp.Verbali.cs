using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Arredo;

public sealed partial class TestApp
{
    public static Attore Cml => PersoneDemo.Attore(Chi(Ruolo.Cml, "PD"));

    /// <summary>Le quattro persone della commissione di Padova, ciascuna al suo posto.</summary>
    public static List<Presente> Presenti => [.. Commissione("PD").Select(m => new Presente(PersoneDemo.Attore(m).PersonaId, m.Posto!.Value))];

    /// <summary>Un'altra persona con un incarico in provincia di Padova; la stessa ogni volta che si chiede la stessa cosa.</summary>
    public async Task<Presente> Altro(Componente posto, Associazione? associazione = null, bool inCommissione = true)
    {
        var id = PersoneDemo.Id($"prova/{posto}/{associazione}/{inCommissione}");
        if (!await DbAsync(db => db.Persone.AnyAsync(p => p.Id == id)))
            await AggiungiAsync(
                new Persona { Id = id, CodiceFiscale = CodiceFiscale.Parse(Codici[await DbAsync(db => db.Incarichi.CountAsync()) % Codici.Length]), Nome = "Terzo", Cognome = "Inventato", Nascita = new(1970, 1, 1) },
                new Incarico
                {
                    Id = PersoneDemo.Id($"incarico/{id}"),
                    PersonaId = id,
                    Ruolo = Ruolo.Commissione,
                    SedeId = PersoneDemo.Id("sede/PD"),
                    CommissioneId = inCommissione ? PersoneDemo.Id("commissione/PD") : null,
                    Qualifica = "di prova",
                    Componente = posto,
                    Associazione = associazione,
                    Dal = new(2020, 1, 1),
                });
        return new(id, posto);
    }

    // Codici fiscali finti con il carattere finale giusto: uno per ogni persona aggiunta.
    private static readonly string[] Codici = ["NVNTRZ70A01G224X", "NVNTRZ70A02G224C", "NVNTRZ70A03G224E", "NVNTRZ70A04G224G", "NVNTRZ70A05G224K", "NVNTRZ70A06G224M", "NVNTRZ70A07G224O", "NVNTRZ70A08G224Q"];

    /// <summary>Con l'operatore sociale e i medici di UICI ed ENS: si può giudicare qualunque accertamento.</summary>
    public async Task<List<Presente>> CommissioneAllargata() =>
        [.. Presenti, await Altro(Componente.OperatoreSociale), await Altro(Componente.MedicoDiCategoria, Associazione.Uici), await Altro(Componente.MedicoDiCategoria, Associazione.Ens)];

    public SvolgiVisita.Richiesta SedutaPer(Pratica pratica, IReadOnlyList<Presente> presenti) => new(Chiave(), pratica.FascicoloId, presenti);

    public Task<Esito<SvolgiVisita.Ricevuta>> Svolgi(Pratica pratica, IReadOnlyList<Presente>? presenti = null, Attore? attore = null) =>
        ConAsync((SvolgiVisita atto) => atto.HandleAsync(SedutaPer(pratica, presenti ?? Presenti), attore ?? Presidente(), default));

    public async Task<string[]> Mancanti(Pratica pratica, IReadOnlyList<Presente> presenti) =>
        [.. (await ConAsync((SvolgiVisita atto) => atto.MancantiAsync(SedutaPer(pratica, presenti), Presidente(), default))).Select(m => m.Codice)];

    /// <summary>Una scheda valida di quell'accertamento.</summary>
    public CompilaVerbale.Richiesta SchedaPer(Pratica pratica, Accertamento accertamento)
    {
        var vuota = new CompilaVerbale.Richiesta(Chiave(), pratica.FascicoloId, accertamento, new("Anamnesi riservatissima.", "Esame riservatissimo.", ["certificato introduttivo"], "Diagnosi riservatissima."));
        return accertamento switch
        {
            Accertamento.InvaliditaCivile => vuota with { Invalidita = new([new("Diabete mellito, classe III", "9310", false, "250.63", "endocrino", 60, null, false, null)], []) },
            Accertamento.Cecita => vuota with { Vista = new("1/20", "OMBRA_LUCE") },
            Accertamento.Sordita => vuota with { Udito = new(new(80, 80, 80), new(90, 90, 90), InsorgenzaMesi: 12, LinguaggioOstacolato: true) },
            Accertamento.Handicap => vuota with { Handicap = new(true, true, true, true) },
            Accertamento.CollocamentoMirato => vuota with
            {
                Lavoro = new("diagnosi funzionale", "scheda socio-lavorativa", Enum.GetValues<AreaDiCapacita>().ToDictionary(a => a, _ => GradoDiCapacita.Media), new(true, ["affiancamento"]), 60),
            },
        };
    }

    public Task<Esito<CompilaVerbale.Ricevuta>> Compila(
        Pratica pratica, Accertamento accertamento, Func<CompilaVerbale.Richiesta, CompilaVerbale.Richiesta>? cambia = null, Attore? attore = null) =>
        ConAsync((CompilaVerbale atto) => atto.HandleAsync((cambia ?? Uguale)(SchedaPer(pratica, accertamento)), attore ?? Presidente(), default));

    /// <summary>Firmano tutti i componenti del verbale, e il presidente chiude.</summary>
    public async Task<ChiudiVerbale.Ricevuta> FirmaEChiudi(Pratica pratica, Guid? verbaleId = null)
    {
        var id = verbaleId ?? pratica.VerbaleId;
        var componenti = await DbAsync(db => (from v in db.Verbali from c in v.Componenti where v.Id == id select c.PersonaId).ToListAsync());
        foreach (var chi in componenti)
        {
            var incarico = await DbAsync(db => db.Incarichi.Where(i => i.PersonaId == chi && i.Ruolo == Ruolo.Commissione).Select(i => i.Id).FirstAsync());
            (await ConAsync((FirmaVerbale atto) => atto.HandleAsync(new(Chiave(), id), new(chi, Ruolo.Commissione, incarico), default))).DeveAccettare();
        }
        return (await ConAsync((ChiudiVerbale atto) => atto.HandleAsync(new(Chiave(), id), Presidente(), default))).DeveAccettare();
    }

    public Task<Esito<ConvalidaVerbale.Ricevuta>> ConvalidaCon(Pratica pratica, Correzione? correzione = null, bool esamiVisti = false) =>
        ConAsync((ConvalidaVerbale atto) => atto.HandleAsync(new(Chiave(), pratica.VerbaleId, esamiVisti, correzione), Cml, default));

    public Task<Esito<SospendiVerbale.Ricevuta>> Sospendi(Pratica pratica, Attore? attore = null, params IReadOnlyList<string> esami) =>
        ConAsync((SospendiVerbale atto) => atto.HandleAsync(new(Chiave(), pratica.VerbaleId, esami), attore ?? Cml, default));

    public Task<Esito<DisponiVisita.Ricevuta>> Disponi(Pratica pratica, Func<DisponiVisita.Richiesta, DisponiVisita.Richiesta>? cambia = null, Attore? attore = null) =>
        ConAsync((DisponiVisita atto) => atto.HandleAsync((cambia ?? Uguale)(new(Chiave(), pratica.VerbaleId)), attore ?? Cml, default));

    public Task<Esito<RegistraVisitaSecondoGrado.Ricevuta>> SecondoGrado(Pratica pratica, params IReadOnlyList<Presente> presenti) =>
        ConAsync((RegistraVisitaSecondoGrado atto) => atto.HandleAsync(new(Chiave(), pratica.VerbaleId, presenti, "Esame di secondo grado."), Cml, default));

    public Task<Esito<FirmaSecondoGrado.Ricevuta>> FirmaSecondoGrado(Pratica pratica, Attore chi) =>
        ConAsync((FirmaSecondoGrado atto) => atto.HandleAsync(new(Chiave(), pratica.VerbaleId), chi, default));

    /// <summary>Una persona di <see cref="Altro"/>, con il suo incarico.</summary>
    public static Attore ComeFirmatario(Presente presente) => new(presente.PersonaId, Ruolo.Commissione, PersoneDemo.Id($"incarico/{presente.PersonaId}"));

    public Task<Esito<CorreggiInAutotutela.Ricevuta>> Correggi(Pratica pratica, Correzione correzione, Attore? attore = null) =>
        ConAsync((CorreggiInAutotutela atto) => atto.HandleAsync(new(Chiave(), pratica.VerbaleId, correzione), attore ?? Cml, default));

    public Task<List<Obbligo>> ObblighiDi(Pratica pratica) => DbAsync(db => db.Obblighi.AsNoTracking().Where(o => o.FascicoloId == pratica.FascicoloId).ToListAsync());

    public Task<Verbale> VerbaleConId(Guid id) => DbAsync(db => db.Verbali.AsNoTracking().Include(v => v.Componenti).SingleAsync(v => v.Id == id));

    /// <summary>Una persona della commissione medica superiore.</summary>
    public async Task<Attore> Cms()
    {
        var (persona, incarico) = (PersoneDemo.Id(Commissione("MO")[0].CodiceFiscale), PersoneDemo.Id("prova/cms"));
        if (!await DbAsync(db => db.Incarichi.AnyAsync(i => i.Id == incarico)))
            await AggiungiAsync(new Incarico { Id = incarico, PersonaId = persona, Ruolo = Ruolo.Cms, Qualifica = "commissione medica superiore", Dal = new(2020, 1, 1) });
        return new(persona, Ruolo.Cms, incarico);
    }
}
