using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>Chi qualcuno dice di voler rappresentare o assistere: com'è scritto nel suo modulo.</summary>
public sealed record PersonaDichiarata(CodiceFiscale CodiceFiscale, string Nome, string Cognome, DateOnly Nascita);

/// <summary>Le persone come le conosce il sistema.</summary>
internal static class Anagrafe
{
    /// <summary>I difetti di ciò che è scritto, senza guardare se la persona è nota.</summary>
    public static IEnumerable<Rifiuto> Valuta(PersonaDichiarata dichiarata, DateOnly oggi)
    {
        if (string.IsNullOrWhiteSpace(dichiarata.Nome) || string.IsNullOrWhiteSpace(dichiarata.Cognome))
            yield return new("D-05", "NOME_NON_VALIDO", "manca il nome o il cognome della persona", "scrivili come sulla tessera sanitaria", "Interessato");
        if (dichiarata.Nascita > oggi || !dichiarata.CodiceFiscale.NataIl(dichiarata.Nascita))
            yield return new("D-05", "NASCITA_DISCORDE", $"la data di nascita ({dichiarata.Nascita.Italiana}) non è quella del codice fiscale", "controlla la data e il codice fiscale", "Nascita");
    }

    /// <summary>La persona, aggiunta come <see cref="Persona.SoloDichiarata"/> se non è nota, e se i dati scritti non sono quelli noti.</summary>
    public static async Task<(Persona Persona, bool Discorde)> TrovaOCreaAsync(AccertaDb db, PersonaDichiarata dichiarata, DateTimeOffset adesso, CancellationToken ct)
    {
        if (await db.Persone.SingleOrDefaultAsync(p => p.CodiceFiscale == dichiarata.CodiceFiscale, ct) is { } nota)
            return (nota, nota.Nascita != dichiarata.Nascita || !Uguali(nota.Nome, dichiarata.Nome) || !Uguali(nota.Cognome, dichiarata.Cognome));
        var nuova = new Persona
        {
            Id = Guid.CreateVersion7(adesso),
            CodiceFiscale = dichiarata.CodiceFiscale,
            Nome = dichiarata.Nome.Trim(),
            Cognome = dichiarata.Cognome.Trim(),
            Nascita = dichiarata.Nascita,
            SoloDichiarata = true,
        };
        db.Add(nuova);
        return (nuova, false);
    }

    /// <summary>
    /// Scrive un atto che riguarda la persona in ognuno dei suoi fascicoli: una delega o un mandato li toccano tutti. L'avviso parte una volta
    /// sola, con il primo; se la persona non ne ha ancora nessuno l'atto resta scritto nella delega o nel mandato.
    /// </summary>
    public static async Task RegistraAsync(
        AccertaDb db, Guid personaId, TipoAtto tipo, Attore attore, DateTimeOffset adesso, object contenuto, Guid? delegaId, Action<Atto> avvisa, CancellationToken ct, string? perche = null)
    {
        Atto? primo = null;
        foreach (var fascicolo in await db.Fascicoli.Where(f => f.InteressatoId == personaId).OrderBy(f => f.Id).ToListAsync(ct))
        {
            var atto = fascicolo.Registra(tipo, attore, adesso, "D-05", contenuto, delegaId, perche);
            db.Add(atto);
            primo ??= atto;
        }
        if (primo is not null) avvisa(primo);
    }

    private static bool Uguali(string noto, string scritto) => string.Equals(noto, scritto.Trim(), StringComparison.OrdinalIgnoreCase);
}
