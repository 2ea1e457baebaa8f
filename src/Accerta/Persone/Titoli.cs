using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>A che titolo qualcuno agisce per una persona.</summary>
/// <param name="Titolo">Il titolo, come lo guarda la legge.</param>
/// <param name="InParole">«è il suo fascicolo».</param>
/// <param name="DelegaId">La delega o il mandato; nullo per chi agisce per sé o non ha titolo.</param>
public sealed record TitoloTrovato(Titolo Titolo, string InParole, Guid? DelegaId = null)
{
    /// <summary>Vero se con questo titolo si può agire.</summary>
    public bool Basta => Rappresentanza.Valuta(Titolo) is null;
}

/// <summary>D-05: chi può agire per chi. La risposta sta qui e gli atti la chiedono: nessuno la calcola da sé.</summary>
public static class Titoli
{
    extension(Ruolo ruolo)
    {
        /// <summary>Vero per chi agisce dalla parte della persona: lei stessa, chi la rappresenta, il patronato col suo mandato.</summary>
        public bool PerLaPersona => ruolo is Ruolo.Cittadino or Ruolo.Patronato;
    }

    /// <summary>A che titolo l'attore agisce per una persona, quel giorno.</summary>
    /// <param name="db">La base dati.</param>
    /// <param name="attore">Chi agisce.</param>
    /// <param name="interessatoId">Per chi; nullo se la persona non è nota: la risposta è quella di chi non ha titolo.</param>
    /// <param name="oggi">Il giorno.</param>
    /// <param name="ct">Annullamento.</param>
    public static async Task<TitoloTrovato> DiAsync(AccertaDb db, Attore attore, Guid? interessatoId, DateOnly oggi, CancellationToken ct) => attore.Ruolo switch
    {
        Ruolo.Cittadino when attore.PersonaId == interessatoId => new(Titolo.Interessato, "è il suo fascicolo"),
        Ruolo.Cittadino => await PerDelegaAsync(db, attore, interessatoId, oggi, ct),
        Ruolo.Patronato => await PerMandatoAsync(db, attore, interessatoId, oggi, ct),
        Ruolo.Sistema or Ruolo.MedicoCertificatore or Ruolo.Commissione or Ruolo.Cml or Ruolo.Operatore or Ruolo.Revisore or Ruolo.Segreteria
            or Ruolo.Cms or Ruolo.GestoreServizi or Ruolo.CollocamentoMirato => Nessuno,
    };

    /// <summary>La sede per cui lavora chi agisce per un patronato o un'associazione, se quel giorno è abilitata; nulla altrimenti.</summary>
    public static async Task<SedeDiAssistenza?> SedeAbilitataAsync(AccertaDb db, Attore attore, DateOnly oggi, CancellationToken ct) =>
        await Relazione.IncaricoAsync(db, attore, oggi, ct) is { SedeId: { } sedeId }
        && await db.SediDiAssistenza.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sedeId, ct) is { } sede && sede.Abilitata(oggi)
            ? sede
            : null;

    private static readonly TitoloTrovato Nessuno = new(Titolo.Nessuno, "non ha un titolo");

    private static async Task<TitoloTrovato> PerDelegaAsync(AccertaDb db, Attore attore, Guid? interessatoId, DateOnly oggi, CancellationToken ct)
    {
        var deleghe = await db.Deleghe.AsNoTracking().Where(d => d.DelegatoId == attore.PersonaId && d.InteressatoId == interessatoId).ToListAsync(ct);
        return deleghe.Where(d => d.Valida(oggi)).OrderByDescending(d => d.VerificataIl is not null).FirstOrDefault() switch
        {
            null => Nessuno,
            { VerificataIl: null } daVerificare => new(Titolo.DelegaDaVerificare, "la delega non è ancora verificata", daVerificare.Id),
            var delega => new(Titolo.DelegaVerificata, $"rappresenta la persona con una delega ({delega.Modulo})", delega.Id),
        };
    }

    private static async Task<TitoloTrovato> PerMandatoAsync(AccertaDb db, Attore attore, Guid? interessatoId, DateOnly oggi, CancellationToken ct)
    {
        if (await SedeAbilitataAsync(db, attore, oggi, ct) is not { } sede) return new(Titolo.StrutturaNonAbilitata, "la sede non è abilitata");
        var mandati = await db.Mandati.AsNoTracking().Where(m => m.InteressatoId == interessatoId && m.SedeId == sede.Id).ToListAsync(ct);
        return mandati.Find(m => m.Vale(oggi)) is { } mandato
            ? new(Titolo.Mandato, $"agisce con il mandato della persona ({sede.Nome})", mandato.Id)
            : new(Titolo.MandatoMancante, "la persona non ha dato mandato");
    }
}
