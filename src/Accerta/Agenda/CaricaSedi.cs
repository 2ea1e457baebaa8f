using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>
/// A-01: le sedi, le commissioni, le sale e le sedi di chi assiste, con cui un ente comincia. Si carica un testo CSV con l'intestazione
/// <c>genere;nome;sede;provincia;indirizzo;tipo</c>. Ciò che c'è già, con lo stesso nome, resta com'è; con un difetto non si scrive niente.
/// </summary>
public sealed class CaricaSedi(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    private const string Intestazione = "genere;nome;sede;provincia;indirizzo;tipo";

    public sealed record Richiesta(Guid Chiave, string Csv);

    public sealed record Ricevuta(int Nuove, int GiaPresenti);

    private sealed record Riga(int Numero, string Genere, string Nome, string Sede, string Provincia, string Indirizzo, string Tipo);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Sistema) return Rifiuti.RuoloNonAmmesso("chi gestisce l'impianto, da terminale");
        var testo = richiesta.Csv.ReplaceLineEndings("\n").Split('\n');
        if (testo[0].Trim() != Intestazione) return Difetto(1, $"l'intestazione è «{testo[0].Trim()}»", $"scrivi {Intestazione}");
        var difetti = new List<Rifiuto>();
        List<Riga> righe = [.. testo.Index().Skip(1).Where(r => !string.IsNullOrWhiteSpace(r.Item)).Select(r => Leggi(r.Item, r.Index + 1, difetti)).OfType<Riga>()];
        if (righe.Count == 0 && difetti is []) difetti.Add(Difetto(2, "non c'è nessuna sede", "scrivi almeno una riga"));

        var sedi = (await db.Sedi.AsNoTracking().OrderBy(s => s.Id).ToListAsync(ct)).DistinctBy(s => s.Nome).ToDictionary(s => s.Nome, s => s.Id);
        var commissioni = (await db.Commissioni.Select(c => c.Nome).ToListAsync(ct)).ToHashSet();
        var sale = (await db.Sale.Select(s => new { s.SedeId, s.Nome }).ToListAsync(ct)).Select(s => (s.SedeId, s.Nome)).ToHashSet();
        var enti = (await db.EntiDiAssistenza.AsNoTracking().OrderBy(e => e.Id).ToListAsync(ct)).DistinctBy(e => e.Nome).ToDictionary(e => e.Nome);
        var assistenza = (await db.SediDiAssistenza.Select(s => s.Nome).ToListAsync(ct)).ToHashSet();
        var nuove = 0;
        foreach (var riga in righe.OrderBy(r => r.Genere != "sede")) // le altre righe possono nominare una sede dello stesso foglio
        {
            var id = Guid.CreateVersion7(adesso);
            object? nuova = riga.Genere switch
            {
                "sede" => (Luogo(riga, difetti), TipoDi(riga, difetti), sedi.TryAdd(riga.Nome, id)) is (true, { } tipo, true)
                    ? new Sede { Id = id, Nome = riga.Nome, Indirizzo = riga.Indirizzo, Provincia = norme.Territori.Trova(riga.Provincia)!.Sigla, Tipo = tipo } : null,
                "commissione" => (SedeDi(riga, sedi, difetti), Unica(riga, difetti), commissioni.Add(riga.Nome)) is ({ } sede, { } unica, true)
                    ? new CommissioneMedica { Id = id, SedeId = sede, Nome = riga.Nome, Unica = unica } : null,
                "sala" => SedeDi(riga, sedi, difetti) is { } sede && sale.Add((sede, riga.Nome)) ? new Sala { Id = id, SedeId = sede, Nome = riga.Nome } : null,
                _ => (Luogo(riga, difetti), EnteDi(riga, enti, adesso, difetti), assistenza.Add(riga.Nome)) is (true, { } ente, true)
                    ? new SedeDiAssistenza { Id = id, EnteId = ente.Id, Nome = riga.Nome, Indirizzo = riga.Indirizzo, Provincia = norme.Territori.Trova(riga.Provincia)!.Sigla, AbilitataDal = adesso.GiornoInItalia } : null,
            };
            if (nuova is null) continue;
            db.Add(nuova);
            nuove++;
        }
        if (difetti is not [])
        {
            db.ChangeTracker.Clear();
            return difetti.OrderBy(d => int.Parse(d.Campo![4..^1], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        }
        return new Ricevuta(nuove, righe.Count - nuove);
    }

    private static Riga? Leggi(string testo, int numero, List<Rifiuto> difetti)
    {
        if (testo.Split(';', StringSplitOptions.TrimEntries) is not [var genere, var nome, var sede, var provincia, var indirizzo, var tipo])
        {
            difetti.Add(Difetto(numero, "non ha sei campi", $"scrivi {Intestazione}"));
            return null;
        }
        genere = genere.ToLowerInvariant();
        if (genere is not ("sede" or "commissione" or "sala" or "assistenza")) difetti.Add(Difetto(numero, $"il genere «{genere}» non c'è", "scrivi sede, commissione, sala o assistenza"));
        else if (nome.Length == 0) difetti.Add(Difetto(numero, "manca il nome", "scrivilo"));
        else return new(numero, genere, nome, sede, provincia, indirizzo, tipo.ToUpperInvariant());
        return null;
    }

    private bool Luogo(Riga riga, List<Rifiuto> difetti)
    {
        var prima = difetti.Count;
        if (norme.Territori.Trova(riga.Provincia) is null) difetti.Add(Difetto(riga.Numero, $"la provincia «{riga.Provincia}» non esiste", "scrivi la sigla di due lettere"));
        if (riga.Indirizzo.Length == 0) difetti.Add(Difetto(riga.Numero, "manca l'indirizzo", "scrivilo: va nelle convocazioni"));
        return difetti.Count == prima;
    }

    private static TipoSede? TipoDi(Riga riga, List<Rifiuto> difetti)
    {
        if (riga.Tipo is "ASL" or "CML") return riga.Tipo == "ASL" ? TipoSede.Asl : TipoSede.Cml;
        difetti.Add(Difetto(riga.Numero, $"il tipo «{riga.Tipo}» non è ASL né CML", "scrivi ASL o CML"));
        return null;
    }

    private static bool? Unica(Riga riga, List<Rifiuto> difetti)
    {
        if (riga.Tipo is "UNICA" or "INTEGRATA") return riga.Tipo == "UNICA";
        difetti.Add(Difetto(riga.Numero, $"il tipo «{riga.Tipo}» non è UNICA né INTEGRATA", "scrivi UNICA dove l'INPS fa tutto da solo, altrimenti INTEGRATA"));
        return null;
    }

    private static Guid? SedeDi(Riga riga, Dictionary<string, Guid> sedi, List<Rifiuto> difetti)
    {
        if (sedi.TryGetValue(riga.Sede, out var id)) return id;
        difetti.Add(Difetto(riga.Numero, $"la sede «{riga.Sede}» non esiste", "scrivi il nome di una sede, com'è nel foglio o in «accerta sedi elenca»"));
        return null;
    }

    // La colonna «sede» di chi assiste è il nome dell'ente: nasce con la sua prima sede.
    private EnteDiAssistenza? EnteDi(Riga riga, Dictionary<string, EnteDiAssistenza> enti, DateTimeOffset adesso, List<Rifiuto> difetti)
    {
        var prima = difetti.Count;
        if (riga.Sede.Length == 0) difetti.Add(Difetto(riga.Numero, "manca il nome dell'ente", "scrivilo nella colonna sede"));
        if (!Enum.TryParse<TipoDiEnte>(riga.Tipo, ignoreCase: true, out var tipo) || !Enum.IsDefined(tipo))
            difetti.Add(Difetto(riga.Numero, $"il tipo «{riga.Tipo}» non c'è", $"scrivi {string.Join(", ", Enum.GetNames<TipoDiEnte>()).ToUpperInvariant()}"));
        if (difetti.Count > prima) return null;
        if (!enti.TryGetValue(riga.Sede, out var ente)) db.Add(enti[riga.Sede] = ente = new EnteDiAssistenza { Id = Guid.CreateVersion7(adesso), Tipo = tipo, Nome = riga.Sede });
        return ente;
    }

    private static Rifiuto Difetto(int riga, string trovato, string rimedio) => new("A-01", "SEDE_NON_VALIDA", $"riga {riga}: {trovato}", rimedio, $"Csv[{riga}]");
}
