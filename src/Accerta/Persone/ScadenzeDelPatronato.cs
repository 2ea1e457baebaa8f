using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;

namespace Accerta.Persone;

/// <summary>Un termine che corre per una persona assistita.</summary>
public sealed record ScadenzaDellAssistito(Guid FascicoloId, string Protocollo, string Persona, TipoObbligo Tipo, string Regola, DateOnly EntroIl, int Mancano);

/// <summary>I termini delle persone che hanno dato mandato alla sede di chi chiede: prima quelli che scadono prima (D-05).</summary>
public sealed class ScadenzeDelPatronato(AccertaDb db, TimeProvider clock)
{
    public async Task<Esito<Pagina<ScadenzaDellAssistito>>> HandleAsync(Attore attore, int pagina, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (attore.Ruolo != Ruolo.Patronato || await Titoli.SedeAbilitataAsync(db, attore, oggi, ct) is not { } sede) return Rappresentanza.Valuta(Titolo.StrutturaNonAbilitata)!;
        var righe = await (from m in db.Mandati
                           join f in db.Fascicoli on m.InteressatoId equals f.InteressatoId
                           join o in db.Obblighi on f.Id equals o.FascicoloId
                           join p in db.PraticheInElenco() on f.Id equals p.Id
                           where m.SedeId == sede.Id && m.ChiusoIl == null && m.Dal <= oggi && (m.Al == null || m.Al >= oggi)
                               && o.Stato == StatoObbligo.Aperto && o.Proprietario == Ruolo.Cittadino
                           orderby o.EntroIl, o.Id
                           select new { f.Id, p.Protocollo, p.Persona, o.Tipo, o.Regola, o.EntroIl }).PaginaAsync(pagina, ct);
        return righe.Con(r => new ScadenzaDellAssistito(r.Id, r.Protocollo, r.Persona, r.Tipo, r.Regola, r.EntroIl, Termine.Mancano(r.EntroIl, oggi)));
    }
}
