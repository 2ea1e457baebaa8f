using System.Text.Json.Serialization;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Visite;

/// <summary>
/// La commissione apre la seduta e visita la persona (M-01…M-03): la composizione si guarda prima, per ogni accertamento chiesto. I verbali si
/// scrivono dopo, uno per accertamento. Il medico di fiducia assiste la persona e non è un componente.
/// </summary>
public sealed class SvolgiVisita(AccertaDb db, ApriFascicolo porta, NormeVigenti norme, TimeProvider clock)
{
    /// <summary>Perché si legge il fascicolo: le caselle dei certificati decidono chi deve esserci.</summary>
    internal const string Scopo = "la commissione ha registrato la visita";

    /// <param name="MedicoDiFiducia">Vero se la persona è venuta con un suo medico.</param>
    /// <param name="ServeEsperto">Vero se il caso chiede l'esperto (C26).</param>
    public sealed record Richiesta(
        Guid Chiave, Guid FascicoloId, [property: JsonRequired] IReadOnlyList<Presente> Componenti, bool MedicoDiFiducia = false, bool ServeEsperto = false);

    /// <param name="DaScrivere">I verbali da compilare.</param>
    public sealed record Ricevuta(Guid FascicoloId, IReadOnlyList<Accertamento> DaScrivere);

    /// <summary>La seduta com'è prima di cominciare: che cosa si giudica, chi c'è, che cosa manca.</summary>
    internal sealed record Preparata(
        FascicoloAperto Aperto, int Versione, DaAccertare Chiesto, TipoCommissione Tipo, IReadOnlyList<ComponenteVisita> Componenti,
        IReadOnlyList<PostoMancante> Mancanti, IReadOnlyList<Componente> PreferitiAssenti, IReadOnlyList<Rifiuto> Rifiuti);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>I posti obbligatori che nessuno occupa, con i loro codici: <c>MEDICO_INPS</c>, <c>MEDICO_ANFFAS</c>… Vuoto anche se la visita non si può fare per altri motivi.</summary>
    public async Task<IReadOnlyList<PostoMancante>> MancantiAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var preparata = await PreparaAsync(richiesta, attore, clock.GetUtcNow().GiornoInItalia, ct);
        return preparata.Accettato ? preparata.Valore.Mancanti : [];
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var preparata = await PreparaAsync(richiesta, attore, adesso.GiornoInItalia, ct);
        if (!preparata.Accettato) return preparata.Rifiuti.ToArray();
        if (preparata.Valore.Rifiuti is not []) return preparata.Valore.Rifiuti.ToArray();
        await ScriviAsync(preparata.Valore, richiesta, attore, adesso, ct);
        return new Ricevuta(richiesta.FascicoloId, preparata.Valore.Chiesto.Accertamenti);
    }

    internal async Task<Esito<Preparata>> PreparaAsync(Richiesta richiesta, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Commissione) return Rifiuti.RuoloNonAmmesso("un componente della commissione");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.AsNoTracking().SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var visita = (await db.Visite.AsNoTracking().UltimaAsync(fascicolo.Id, ct))!;
        // Decisa agli atti (V-02) la seduta si può ancora costituire; fatta una volta, no.
        if (fascicolo.Stato != StatoFascicolo.VisitaFissata
            && (fascicolo.Stato != StatoFascicolo.VisitaSvolta || await db.ComponentiVisita.AnyAsync(c => c.VisitaId == visita.Id, ct)))
            return Rifiuti.StatoNonAmmesso("per questa pratica non c'è una visita da svolgere", "guarda l'elenco del giorno");
        if (oggi < visita.Giorno)
            return Rifiuti.StatoNonAmmesso($"la visita è fissata per {visita.Giorno.Con("il")}", "registrala quel giorno, o dopo");
        var aperto = await porta.HandleAsync(fascicolo.Id, attore, Scopo, ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();

        var commissione = await db.Commissioni.AsNoTracking().SingleAsync(c => c.Id == visita.CommissioneId, ct);
        var incarichi = (await db.Incarichi.AsNoTracking().Where(i => i.CommissioneId == commissione.Id).ToListAsync(ct)).FindAll(i => i.Attivo(oggi));
        var chiesto = await DaAccertare.PerAsync(db, fascicolo, ct);
        var tipo = chiesto.Commissione(commissione.Unica);
        Membro[] membri = [.. richiesta.Componenti.Select(p => new Membro(p.PersonaId.ToString(), p.Posto, AssociazioneDi(p, incarichi)))];
        Norma.Commissioni.Seduta[] sedute =
        [
            .. chiesto.Accertamenti.Select(a => new Norma.Commissioni.Seduta(tipo, a, FasceDiEta.Di(aperto.Valore.Interessato.Nascita, oggi, norme) == FasciaDiEta.Minore,
                aperto.Valore.Certificati.Any(c => c.Dati.PatologiaAnffas), richiesta.ServeEsperto)),
        ];
        return new Preparata(aperto.Valore, fascicolo.Versione, chiesto, tipo,
            [.. richiesta.Componenti.Select(p => new ComponenteVisita { VisitaId = visita.Id, PersonaId = p.PersonaId, Posto = p.Posto, Associazione = AssociazioneDi(p, incarichi) })],
            [.. sedute.SelectMany(s => Composizione.Mancanti(s, membri, norme, oggi)).DistinctBy(m => m.Codice)],
            [.. sedute.SelectMany(s => Composizione.PreferitiAssenti(s, membri, norme, oggi)).Distinct()],
            [
                .. sedute.SelectMany(s => Composizione.Valuta(s, membri, norme, oggi)).DistinctBy(r => (r.Codice, r.Trovato)),
                .. DallIncarico(richiesta.Componenti, incarichi),
            ]);
    }

    internal async Task<Fascicolo> ScriviAsync(Preparata preparata, Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        AccertaDb.ComeLetto(fascicolo, preparata.Versione);
        var visita = (await db.Visite.UltimaAsync(fascicolo.Id, ct))!;
        (visita.Stato, fascicolo.Stato) = (StatoVisita.Svolta, StatoFascicolo.VisitaSvolta);
        db.AddRange(preparata.Componenti);
        // A-05: fatta la visita, una richiesta di farla a domicilio non aspetta più risposta.
        if (await db.RichiesteDomiciliari.SingleOrDefaultAsync(r => r.VisitaId == visita.Id && r.Stato == StatoRichiesta.InAttesa, ct) is { } richiestaDomiciliare) richiestaDomiciliare.Stato = StatoRichiesta.Decaduta;
        var atto = fascicolo.Registra(TipoAtto.VisitaSvolta, attore, adesso, "M-01 M-02 M-03", new
        {
            visita = visita.Id,
            del = adesso.GiornoInItalia,
            componenti = preparata.Componenti.Select(c => new { c.PersonaId, c.Posto, c.Associazione }),
            preparata.PreferitiAssenti,
            richiesta.MedicoDiFiducia,
        });
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.FareLaVisita, ct);
        await Scadenzario.FaiCadereAsync(db, atto, TipoObbligo.DecidereLaVisitaDomiciliare, ct);
        return fascicolo;
    }

    private static Associazione? AssociazioneDi(Presente presente, List<Incarico> incarichi) =>
        incarichi.Find(i => i.PersonaId == presente.PersonaId && i.Componente == presente.Posto)?.Associazione;

    private static IEnumerable<Rifiuto> DallIncarico(IReadOnlyList<Presente> presenti, List<Incarico> incarichi)
    {
        if (presenti.Any(p => !incarichi.Exists(i => i.PersonaId == p.PersonaId)))
            yield return new("M-01", "COMPONENTE_ESTRANEO", "una delle persone indicate non fa parte di questa commissione", "scegli i componenti dall'elenco", "Componenti");
        if (presenti.Any(p => incarichi.Exists(i => i.PersonaId == p.PersonaId) && !incarichi.Exists(i => i.PersonaId == p.PersonaId && i.Componente == p.Posto)))
            yield return new("M-01", "COMPONENTE_CON_ALTRO_POSTO", "una persona è indicata a un posto che il suo incarico non le dà", "indica ciascuno al posto del suo incarico", "Componenti");
        if (presenti.DistinctBy(p => p.PersonaId).Count() < presenti.Count)
            yield return new("M-01", "COMPONENTE_RIPETUTO", "la stessa persona è indicata due volte", "indica ciascuno una volta sola", "Componenti");
    }
}
