using System.Security.Cryptography;
using System.Text;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>
/// quale sede serve quale CAP. Si carica un testo CSV con l'intestazione <c>provincia;cap;tipo;sede</c>: sigla, cinque cifre (vuoto = tutta la
/// provincia), <c>ASL</c> o <c>CML</c>, nome o identificativo della sede. Sostituisce le righe che nomina e lascia le altre; con un difetto non cambia nulla.
/// </summary>
public sealed class CaricaTerritori(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    private const string Intestazione = "provincia;cap;tipo;sede";

    /// <param name="Fonte">Da dove viene il foglio; nulla se lo scrive la segreteria.</param>
    public sealed record Richiesta(Guid Chiave, string Csv, string? Fonte = null);

    public sealed record Ricevuta(int Righe);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Sistema && (attore.Ruolo != Ruolo.Segreteria || await Relazione.IncaricoAsync(db, attore, adesso.GiornoInItalia, ct) is null))
            return Rifiuti.RuoloNonAmmesso("la segreteria di una sede, con l'incarico in corso");
        var righe = richiesta.Csv.ReplaceLineEndings("\n").Split('\n');
        if (righe[0].Trim() != Intestazione) return Difetto(1, $"l'intestazione è «{righe[0].Trim()}»", $"scrivi {Intestazione}");
        var sedi = await db.Sedi.AsNoTracking().ToListAsync(ct);
        var (letti, difetti) = (new Dictionary<(string, string, TipoSede), TerritorioServito>(), new List<Rifiuto>());
        foreach (var (testo, numero) in righe.Select((r, i) => (r, i + 1)).Skip(1).Where(r => !string.IsNullOrWhiteSpace(r.r)))
        {
            var prima = difetti.Count;
            if (Leggi(testo, numero, sedi, difetti) is { } t && !letti.TryAdd((t.Provincia, t.Cap, t.Tipo), t) && difetti.Count == prima)
                difetti.Add(Difetto(numero, "questo territorio è già in un'altra riga", "lasciane una sola"));
        }
        if (letti.Count == 0 && difetti is []) difetti.Add(Difetto(2, "non c'è nessun territorio", "scrivi almeno una riga"));
        if (difetti is not []) return difetti.ToArray();

        var salvati = await db.TerritoriServiti.ToDictionaryAsync(t => (t.Provincia, t.Cap, t.Tipo), ct);
        foreach (var (chiave, nuovo) in letti)
            if (salvati.TryGetValue(chiave, out var salvato)) salvato.SedeId = nuovo.SedeId;
            else db.Add(nuovo);
        db.Add(new CaricamentoTerritori
        {
            Id = Guid.CreateVersion7(adesso),
            Fonte = string.IsNullOrWhiteSpace(richiesta.Fonte) ? "segreteria" : richiesta.Fonte.Trim(),
            Impronta = SHA256.HashData(Encoding.UTF8.GetBytes(richiesta.Csv)),
            Righe = letti.Count,
            CaricatoDa = attore.PersonaId,
            CaricatoAlle = adesso,
        });
        return new Ricevuta(letti.Count);
    }

    private TerritorioServito? Leggi(string testo, int numero, List<Sede> sedi, List<Rifiuto> difetti)
    {
        if (testo.Split(';') is not [var provincia, var cap, var tipo, var sede])
        {
            difetti.Add(Difetto(numero, "non ha quattro campi", $"scrivi {Intestazione}"));
            return null;
        }
        (provincia, cap, tipo, sede) = (provincia.Trim(), cap.Trim(), tipo.Trim(), sede.Trim());
        var prima = difetti.Count;
        if (norme.Territori.Trova(provincia) is null) difetti.Add(Difetto(numero, $"la provincia «{provincia}» non esiste", "scrivi la sigla di due lettere"));
        if (cap is not "" && (cap.Length != 5 || !cap.All(char.IsAsciiDigit))) difetti.Add(Difetto(numero, $"il CAP «{cap}» non è di cinque cifre", "correggilo, o lascialo vuoto per tutta la provincia"));
        if (TipoDi(tipo) is null) difetti.Add(Difetto(numero, $"il tipo «{tipo}» non è ASL né CML", "scrivi ASL o CML"));
        var trovata = sedi.Find(s => Guid.TryParse(sede, out var id) ? s.Id == id : s.Nome == sede);
        if (trovata is null) difetti.Add(Difetto(numero, $"la sede «{sede}» non esiste", "scrivi il nome o l'identificativo di una sede"));
        else if (TipoDi(tipo) is { } chiesto && chiesto != trovata.Tipo) difetti.Add(Difetto(numero, $"la sede «{sede}» non è di tipo {tipo}", "indica una sede di quel tipo"));
        return difetti.Count > prima ? null : new TerritorioServito { Provincia = norme.Territori.Trova(provincia)!.Sigla, Cap = cap, Tipo = TipoDi(tipo)!.Value, SedeId = trovata!.Id };
    }

    private static TipoSede? TipoDi(string tipo) => tipo.ToUpperInvariant() switch { "ASL" => TipoSede.Asl, "CML" => TipoSede.Cml, _ => null };

    private static Rifiuto Difetto(int riga, string trovato, string rimedio) => new("A-01", "TERRITORIO_NON_VALIDO", $"riga {riga}: {trovato}", rimedio, $"Csv[{riga}]");
}

/// <summary>Un foglio di territori caricato: chi, quando, da dove viene.</summary>
public sealed class CaricamentoTerritori
{
    public required Guid Id { get; init; }

    /// <summary>Da dove viene, com'è da citare; «segreteria» se lo ha scritto la segreteria.</summary>
    public required string Fonte { get; init; }

    /// <summary>SHA-256 del foglio.</summary>
    public required byte[] Impronta { get; init; }
    public required int Righe { get; init; }
    public required Guid CaricatoDa { get; init; }
    public required DateTimeOffset CaricatoAlle { get; init; }
}
