using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>M-04, M-05: chi c'era alla visita di secondo grado la firma, con la sua identità, una volta sola. Senza le firme il verbale non si convalida.</summary>
public sealed class FirmaSecondoGrado(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, int Firme);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>Le firme che mancano; nessuna = la visita è firmata.</summary>
    internal static IEnumerable<Rifiuto> Mancanze(VisitaSecondoGrado visita, Seduta seduta, DateOnly giorno, NormeVigenti norme) => Firme.Valuta(
        [.. visita.Componenti.Select(c => new Membro(c.PersonaId.ToString(), c.Posto, c.Associazione))],
        [.. visita.Componenti.Where(c => c.FirmatoAlle is not null).Select(c => c.PersonaId.ToString())], Firme.Minime(seduta, norme, giorno));

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo is not (Ruolo.Cml or Ruolo.Commissione) || await Relazione.IncaricoAsync(db, attore, adesso.GiornoInItalia, ct) is null)
            return Rifiuti.RuoloNonAmmesso("un componente della commissione di secondo grado, con l'incarico in corso");
        if (await db.VisiteSecondoGrado.Include(v => v.Componenti).SingleOrDefaultAsync(v => v.VerbaleId == richiesta.VerbaleId, ct) is not { } visita) return Rifiuti.NessunFascicolo;
        if (visita.Componenti.SingleOrDefault(c => c.PersonaId == attore.PersonaId) is not { } componente)
            return new Rifiuto("M-05", "FIRMATARIO_NON_COMPONENTE", "non eri fra i componenti presenti alla visita di secondo grado", "firma solo chi c'era");
        var verbale = await db.Verbali.SingleAsync(v => v.Id == visita.VerbaleId, ct);
        if (verbale.DefinitivoDal is not null)
            return new Rifiuto("B-03", "VERBALE_GIA_DEFINITIVO", "il verbale è già definitivo", "per correggerlo serve un nuovo atto in autotutela");
        if (componente.FirmatoAlle is not null)
            return new Rifiuto("M-05", "FIRMA_GIA_APPOSTA", "hai già firmato questa visita", "non serve firmare di nuovo");

        componente.FirmatoAlle = adesso;
        verbale.Versione++; // chi convalida insieme rilegge le firme
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        db.Add(fascicolo.Registra(TipoAtto.VisitaSecondoGradoFirmata, attore, adesso, "M-04 M-05", new { verbale = verbale.Id, visita = visita.Id, componente.Posto }));
        return new Ricevuta(verbale.Id, fascicolo.Id, visita.Componenti.Count(c => c.FirmatoAlle is not null));
    }
}
