using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;

namespace Accerta.Validazione;

/// <summary>Un verbale ritrovato dal centro medico-legale. Nessun dato sanitario.</summary>
public sealed record VerbaleRitrovato(Guid VerbaleId, Guid FascicoloId, string Protocollo, string Persona, Accertamento Accertamento, DateOnly VisitaDel, StatoVerbale Stato, DateOnly? DefinitivoDal);

/// <summary>
/// Il centro medico-legale ritrova un verbale della sua provincia, anche definitivo, per correggerlo o segnalarlo (B-03, K-03). Trova quelli che
/// <see cref="Relazione"/> gli lascia aprire, e basta.
/// </summary>
public sealed class RitrovaVerbale(AccertaDb db, TimeProvider clock)
{
    /// <param name="che">Il protocollo, il codice fiscale o il cognome, per intero.</param>
    public async Task<Esito<Pagina<VerbaleRitrovato>>> HandleAsync(string che, Attore attore, int pagina, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Cml || await Relazione.SedeAsync(db, attore, clock.GetUtcNow().GiornoInItalia, ct) is not { } sede)
            return Rifiuti.RuoloNonAmmesso("un medico del centro medico-legale, con l'incarico in corso");
        che = che.Trim();
        var protocollo = che is [>= '0' and <= '9', ..] ? che : null;
        return await (from p in Persone(che, protocollo)
                      join v in db.Verbali on p.Id equals v.InteressatoId
                      join f in db.PraticheInElenco() on v.FascicoloId equals f.Id
                      where f.Provincia == sede.Provincia && (v.TrasmessoIl != null || v.DefinitivoDal != null) && (protocollo == null || f.Protocollo == protocollo)
                      orderby p.Cognome, p.Nome, p.Id, v.VisitaDel descending, v.Stato == StatoVerbale.Sostituito, v.Id
                      select new VerbaleRitrovato(v.Id, f.Id, f.Protocollo, f.Persona, v.Accertamento, v.VisitaDel, v.Stato, v.DefinitivoDal)).PaginaAsync(pagina, ct);
    }

    // Prima la persona, dal suo indice; poi i suoi verbali, che sono pochi.
    private IQueryable<Persona> Persone(string che, string? protocollo)
    {
        if (protocollo is not null) return from d in db.Domande join p in db.Persone on d.InteressatoId equals p.Id where d.Protocollo == protocollo select p;
        if (CodiceFiscale.TryParse(che, out var codice, out _)) return db.Persone.Where(p => p.CodiceFiscale == codice);
        var modi = Modi(che);
        return db.Persone.Where(p => modi.Contains(p.Cognome));
    }

    // Il cognome sta in archivio come l'ha scritto il medico: «D'Esempio», «D'ESEMPIO», «d'esempio».
    private static string[] Modi(string cognome)
    {
        var minuscolo = cognome.ToLowerInvariant();
        var iniziali = string.Concat(minuscolo.Select((c, i) => i == 0 || !char.IsLetter(minuscolo[i - 1]) ? char.ToUpperInvariant(c) : c));
        return [.. new[] { cognome, minuscolo, iniziali, cognome.ToUpperInvariant() }.Distinct()];
    }
}
