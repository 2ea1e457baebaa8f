using Accerta.Agenda;
using Accerta.Dimostrazione;
using Accerta.Lotti;
using Accerta.Norma.Motivazione;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Arredo;

// Agenda, documenti, avvisi.
public sealed partial class TestApp
{
    /// <summary>La segreteria di una provincia, con il suo incarico: nasce la prima volta che serve.</summary>
    public async Task<Attore> Segreteria(string provincia = "PD")
    {
        if (PersoneDemo.Professionisti.FirstOrDefault(p => p.Ruolo == Ruolo.Segreteria && p.Provincia == provincia) is { } nota) return PersoneDemo.Attore(nota);
        var (chi, incarico) = (PersoneDemo.Id($"segreteria/{provincia}"), PersoneDemo.Id($"incarico/segreteria/{provincia}"));
        if (!await DbAsync(db => db.Incarichi.AnyAsync(i => i.Id == incarico)))
            await AggiungiAsync(new Incarico
            {
                Id = incarico,
                PersonaId = chi,
                Ruolo = Ruolo.Segreteria,
                SedeId = PersoneDemo.Id($"sede/{provincia}"),
                Qualifica = "segreteria dell'agenda",
                Dal = new(2020, 1, 1),
            });
        return new(chi, Ruolo.Segreteria, incarico);
    }

    public static Attore Presidente(string provincia = "PD") => PersoneDemo.Attore(Commissione(provincia)[0]);

    public async Task<Esito<CreaSeduta.Ricevuta>> CreaSeduta(
        DateOnly giorno, TimeOnly inizio, int visite = 2, int minuti = 30, string sala = "Sala 1", Guid? commissione = null, Attore? attore = null)
    {
        var chi = attore ?? await Segreteria();
        return await ConAsync((CreaSeduta atto) => atto.HandleAsync(
            new(Chiave(), commissione ?? PersoneDemo.Id("commissione/PD"), sala, giorno, inizio, visite, minuti), chi, default));
    }

    public async Task<Esito<AnnullaSeduta.Ricevuta>> AnnullaSeduta(Guid seduta, Attore? attore = null)
    {
        var chi = attore ?? await Segreteria();
        return await ConAsync((AnnullaSeduta atto) => atto.HandleAsync(new(Chiave(), seduta), chi, default));
    }

    public Task<Esito<DisdiciVisita.Ricevuta>> Disdici(Pratica pratica, Attore? attore = null) =>
        ConAsync((DisdiciVisita atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId), attore ?? pratica.Cittadino, default));

    public Task<Esito<RegistraAssenza.Ricevuta>> Assente(Pratica pratica, Attore? attore = null) =>
        ConAsync((RegistraAssenza atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId), attore ?? Attore.Sistema, default));

    public Task<Esito<ChiediVisitaDomiciliare.Ricevuta>> ChiediDomiciliare(Pratica pratica, Attore? attore = null, string indirizzo = "via della Finzione 5, Padova") =>
        ConAsync((ChiediVisitaDomiciliare atto) => atto.HandleAsync(
            new(Chiave(), pratica.FascicoloId, indirizzo), attore ?? PersoneDemo.Attore(Chi(Ruolo.MedicoCertificatore, pratica.Chi.Provincia)), default));

    public Task<Esito<DecidiVisitaDomiciliare.Ricevuta>> DecidiDomiciliare(Pratica pratica, bool accolta, DateOnly? giorno, TimeOnly? ora = null, Attore? attore = null) =>
        ConAsync((DecidiVisitaDomiciliare atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId, accolta, giorno, ora), attore ?? Presidente(pratica.Chi.Provincia), default));

    public Task<Esito<ChiediAgliAtti.Ricevuta>> ChiediAgliAtti(Pratica pratica) =>
        ConAsync((ChiediAgliAtti atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId), pratica.Cittadino, default));

    public Task<Esito<ValutaAgliAtti.Ricevuta>> ValutaAgliAtti(Pratica pratica, bool sufficiente, bool autismo = false, Attore? attore = null) =>
        ConAsync((ValutaAgliAtti atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId, sufficiente, autismo), attore ?? Presidente(pratica.Chi.Provincia), default));

    public Task<Esito<IndicaRecapito.Ricevuta>> IndicaRecapito(Pratica pratica, string? pec = null, string? domicilio = null, string? cap = null, string? provincia = null) =>
        ConAsync((IndicaRecapito atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId, pec, domicilio, cap, provincia), pratica.Cittadino, default));

    public Task<Esito<RegistraConsegna.Ricevuta>> Consegna(Guid notifica, EsitoConsegna esito, DateOnly? il = null, Attore? attore = null) =>
        ConAsync((RegistraConsegna atto) => atto.HandleAsync(new(Chiave(), notifica, esito, il ?? Oggi), attore ?? Attore.Sistema, default));

    public async Task<Esito<CaricaTerritori.Ricevuta>> CaricaTerritori(string csv)
    {
        var chi = await Segreteria();
        return await ConAsync((CaricaTerritori atto) => atto.HandleAsync(new(Chiave(), csv), chi, default));
    }

    public Task<RendicontoLotto> Lotto(string nome, bool sulSerio = true) => ConAsync((EseguiLotto lotto) => lotto.HandleAsync(nome, sulSerio, null, default));

    /// <summary>Le notifiche legali di una pratica, nell'ordine degli atti e poi dei tentativi: l'orologio è fermo, l'ora non basta.</summary>
    public Task<List<Notifica>> Legali(Pratica pratica) => DbAsync(async db =>
    {
        var tutte = await (from n in db.Notifiche.AsNoTracking()
                           join a in db.Atti on n.AttoId equals a.Id
                           where n.FascicoloId == pratica.FascicoloId && n.Legale
                           select new { n, a.Numero }).ToListAsync();
        return tutte.OrderBy(x => x.Numero).ThenBy(x => Tentativi(x.n)).Select(x => x.n).ToList();

        int Tentativi(Notifica notifica) => notifica.TentativoDi is { } prima ? 1 + Tentativi(tutte.Single(x => x.n.Id == prima).n) : 0;
    });

    /// <summary>La data proposta diventa quella della visita, decisa dal sistema: la persona non l'ha scelta.</summary>
    public async Task<Visita> FissaDaSe(Pratica pratica)
    {
        (await Scegli(pratica, (await VisitaDi(pratica)).PostoId, Attore.Sistema)).DeveAccettare();
        return await VisitaDi(pratica);
    }

    /// <summary>Spedisce ciò che è pronto e registra che ogni notifica legale è arrivata.</summary>
    public async Task SpedisciEConsegnaAsync()
    {
        await SpedisciAsync();
        foreach (var id in await DbAsync(db => db.Notifiche.Where(n => n.Legale && n.Stato == StatoNotifica.Inviata && n.EsitoConsegna == EsitoConsegna.InAttesa).Select(n => n.Id).ToListAsync()))
            (await Consegna(id, EsitoConsegna.Consegnata)).DeveAccettare();
    }

    /// <summary>Spedisce ciò che è pronto e registra che l'ultima notifica legale è arrivata.</summary>
    public async Task ConsegnaUltima(Pratica pratica)
    {
        await SpedisciAsync();
        (await Consegna((await Legali(pratica))[^1].Id, EsitoConsegna.Consegnata)).DeveAccettare();
    }
}
