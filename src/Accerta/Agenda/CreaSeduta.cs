using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>La segreteria mette in agenda una seduta della commissione: i suoi posti si possono proporre da subito (A-01).</summary>
public sealed class CreaSeduta(AccertaDb db, TimeProvider clock)
{
    /// <param name="Sala">Il nome della stanza nella sede; se è nuova, nasce con la seduta.</param>
    public sealed record Richiesta(Guid Chiave, Guid CommissioneId, string Sala, DateOnly Giorno, TimeOnly Inizio, int Visite, int MinutiPerVisita);

    public sealed record Ricevuta(Guid SedutaId, DateTimeOffset Inizio, DateTimeOffset Fine, int Posti);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Segreteria || await Relazione.IncaricoAsync(db, attore, oggi, ct) is not { } incarico)
            return Rifiuti.RuoloNonAmmesso("la segreteria della sede, con l'incarico in corso");
        var commissione = await db.Commissioni.SingleOrDefaultAsync(c => c.Id == richiesta.CommissioneId && c.SedeId == incarico.SedeId, ct);
        Rifiuto[] scritta = [.. Difetti(richiesta, commissione, oggi)];
        if (scritta is not [] || commissione is null) return scritta;

        var inizio = richiesta.Giorno.AlleOre(richiesta.Inizio);
        var fine = inizio.AddMinutes((long)richiesta.Visite * richiesta.MinutiPerVisita);
        var sala = await SalaAsync(commissione.SedeId, richiesta.Sala.Trim(), adesso, ct);
        var sovrapposte = (await db.Sedute.AsNoTracking()
                .Where(s => s.Giorno == richiesta.Giorno && !s.Annullata && (s.SalaId == sala.Id || s.CommissioneId == commissione.Id)).ToListAsync(ct))
            .FindAll(s => s.Inizio < fine && inizio < s.Fine);
        Rifiuto[] rifiuti =
        [
            .. sovrapposte.Where(s => s.SalaId == sala.Id).Take(1).Select(s => new Rifiuto("A-01", "SALA_OCCUPATA",
                $"nella stessa sala c'è già una seduta dalle {s.Inizio.OraInItalia:HH.mm} alle {s.Fine.OraInItalia:HH.mm}", "scegli un'altra sala, o un altro orario", "Sala")),
            .. sovrapposte.Where(s => s.CommissioneId == commissione.Id).Take(1).Select(s => new Rifiuto("A-01", "COMMISSIONE_OCCUPATA",
                $"la commissione ha già una seduta dalle {s.Inizio.OraInItalia:HH.mm} alle {s.Fine.OraInItalia:HH.mm}", "scegli un altro orario", "Inizio")),
        ];
        if (rifiuti is not []) return rifiuti;

        sala.Versione++;
        commissione.Versione++;
        var seduta = new Seduta
        {
            Id = Guid.CreateVersion7(adesso),
            CommissioneId = commissione.Id,
            SalaId = sala.Id,
            Giorno = richiesta.Giorno,
            Inizio = inizio,
            Fine = fine,
            Visite = richiesta.Visite,
            MinutiPerVisita = richiesta.MinutiPerVisita,
        };
        db.Add(seduta);
        for (var i = 0; i < richiesta.Visite; i++)
            db.Add(new Posto
            {
                Id = Guid.CreateVersion7(adesso),
                CommissioneId = commissione.Id,
                SedutaId = seduta.Id,
                Quando = inizio.AddMinutes(i * richiesta.MinutiPerVisita),
                Giorno = richiesta.Giorno,
            });
        return new Ricevuta(seduta.Id, inizio, fine, richiesta.Visite);
    }

    private static IEnumerable<Rifiuto> Difetti(Richiesta r, CommissioneMedica? commissione, DateOnly oggi)
    {
        if (commissione is null)
            yield return new("A-01", "COMMISSIONE_DI_ALTRA_SEDE", "la commissione non è della tua sede", "scegli una commissione dell'elenco", "CommissioneId");
        if (r.Giorno <= oggi)
            yield return new("A-01", "DATA_NON_VALIDA", $"una seduta {r.Giorno.Con("del")}: oggi è {oggi.Con("il")}", "scegli un giorno futuro", "Giorno");
        if (string.IsNullOrWhiteSpace(r.Sala))
            yield return new("A-01", "SALA_MANCANTE", "manca la sala", "scrivi in quale sala si visita: la convocazione la dice", "Sala");
        if (r.Visite < 1) yield return new("A-01", "NUMERO_NON_VALIDO", $"{r.Visite} visite", "scrivi almeno una visita", "Visite");
        if (r.MinutiPerVisita < 1) yield return new("A-01", "NUMERO_NON_VALIDO", $"{r.MinutiPerVisita} minuti per visita", "scrivi almeno un minuto", "MinutiPerVisita");
        if (r is { Visite: >= 1, MinutiPerVisita: >= 1 } && r.Inizio.ToTimeSpan().TotalMinutes + ((double)r.Visite * r.MinutiPerVisita) > TimeSpan.FromDays(1).TotalMinutes)
            yield return new("A-01", "SEDUTA_OLTRE_IL_GIORNO", "la seduta finirebbe il giorno dopo", "metti meno visite, o comincia prima", "Visite");
    }

    private async Task<Sala> SalaAsync(Guid sedeId, string nome, DateTimeOffset adesso, CancellationToken ct)
    {
        if (await db.Sale.SingleOrDefaultAsync(s => s.SedeId == sedeId && s.Nome == nome, ct) is { } nota) return nota;
        var nuova = new Sala { Id = Guid.CreateVersion7(adesso), SedeId = sedeId, Nome = nome };
        db.Add(nuova);
        return nuova;
    }
}
