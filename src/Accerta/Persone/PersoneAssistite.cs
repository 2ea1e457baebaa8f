using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>Una persona che ha dato mandato, e la sua pratica più recente, se c'è.</summary>
public sealed record PersonaAssistita(Guid InteressatoId, string Persona, DateOnly Dal, DateOnly? Al, Guid? FascicoloId, string? Protocollo, StatoFascicolo? Stato);

/// <summary>Le persone che hanno dato mandato alla sede di chi chiede, in ordine di nome (D-05). Nessun dato sanitario.</summary>
public sealed class PersoneAssistite(AccertaDb db, TimeProvider clock)
{
    public async Task<Esito<Pagina<PersonaAssistita>>> HandleAsync(Attore attore, int pagina, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (attore.Ruolo != Ruolo.Patronato || await Titoli.SedeAbilitataAsync(db, attore, oggi, ct) is not { } sede) return Rappresentanza.Valuta(Titolo.StrutturaNonAbilitata)!;
        return await (from m in db.Mandati
                      join p in db.Persone on m.InteressatoId equals p.Id
                      where m.SedeId == sede.Id && m.ChiusoIl == null && m.Dal <= oggi && (m.Al == null || m.Al >= oggi)
                      let ultimo = db.Fascicoli.Where(f => f.InteressatoId == p.Id).OrderByDescending(f => f.ApertoIl).Select(f => (Guid?)f.Id).FirstOrDefault()
                      orderby p.Cognome, p.Nome, p.Id
                      select new PersonaAssistita(p.Id, p.Nome + " " + p.Cognome, m.Dal, m.Al, ultimo,
                          db.Domande.Where(d => d.FascicoloId == ultimo).Select(d => d.Protocollo).FirstOrDefault(),
                          db.Fascicoli.Where(f => f.Id == ultimo).Select(f => (StatoFascicolo?)f.Stato).FirstOrDefault())).PaginaAsync(pagina, ct);
    }
}
