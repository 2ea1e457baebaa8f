using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>
/// P-04: chi lavora alla procedura ha un incarico registrato prima che entri; lo registra chi gestisce l'impianto, da terminale. Per chiuderlo, o
/// cambiarne la fine, si ripete con lo stesso ruolo, lo stesso luogo e lo stesso primo giorno.
/// </summary>
public sealed class RegistraIncarico(AccertaDb db, TimeProvider clock)
{
    /// <param name="Al">Ultimo giorno, compreso; nullo se in corso.</param>
    public sealed record Richiesta(
        Guid Chiave, CodiceFiscale CodiceFiscale, string Nome, string Cognome, DateOnly Nascita, Ruolo Ruolo, string Qualifica, DateOnly Dal, DateOnly? Al = null,
        Guid? SedeId = null, Guid? CommissioneId = null, Componente? Componente = null, Associazione? Associazione = null, StrutturaSanitaria? Struttura = null);

    public sealed record Ricevuta(Guid IncaricoId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta r, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Sistema) return Rifiuti.RuoloNonAmmesso("chi gestisce l'impianto, da terminale");
        Rifiuto[] difetti = [.. Anagrafe.Valuta(new(r.CodiceFiscale, r.Nome, r.Cognome, r.Nascita), adesso.GiornoInItalia), .. await DifettiAsync(r, ct)];
        if (difetti is not []) return difetti;

        var (persona, discorde) = await Anagrafe.TrovaOCreaAsync(db, new(r.CodiceFiscale, r.Nome, r.Cognome, r.Nascita), adesso, ct);
        if (discorde && !persona.SoloDichiarata) return Difetto("la persona è già nota con un altro nome o un'altra nascita", "controlla il codice fiscale, il nome e la nascita", "CodiceFiscale");
        var incarico = await db.Incarichi.SingleOrDefaultAsync(
            i => i.PersonaId == persona.Id && i.Ruolo == r.Ruolo && i.SedeId == r.SedeId && i.CommissioneId == r.CommissioneId && i.Dal == r.Dal, ct);
        if (incarico is null)
            db.Add(incarico = new Incarico
            {
                Id = Guid.CreateVersion7(adesso),
                PersonaId = persona.Id,
                Ruolo = r.Ruolo,
                SedeId = r.SedeId,
                CommissioneId = r.CommissioneId,
                Qualifica = r.Qualifica.Trim(),
                Componente = r.Componente,
                Associazione = r.Associazione,
                Struttura = r.Struttura,
                Dal = r.Dal,
            });
        incarico.Al = r.Al;
        return new Ricevuta(incarico.Id);
    }

    private async Task<List<Rifiuto>> DifettiAsync(Richiesta r, CancellationToken ct)
    {
        var difetti = new List<Rifiuto>();
        if (string.IsNullOrWhiteSpace(r.Qualifica)) difetti.Add(Difetto("manca la qualifica", "scrivi come si chiama il suo lavoro", "Qualifica"));
        if (r.Al < r.Dal) difetti.Add(Difetto($"finisce il {r.Al.Value.Italiana}, prima di iniziare ({r.Dal.Italiana})", "correggi i giorni", "Al"));
        var commissione = r.CommissioneId is { } c ? await db.Commissioni.AsNoTracking().SingleOrDefaultAsync(x => x.Id == c, ct) : null;
        if (r.CommissioneId is not null && commissione is null) difetti.Add(Difetto("la commissione non esiste", "scrivi l'identificativo di una commissione", "CommissioneId"));
        var luogo = r.Ruolo switch
        {
            Ruolo.Commissione => commissione is null || r.Componente is null ? Difetto("manca la commissione, o il posto che vi occupa", "indicali", "CommissioneId") : null,
            Ruolo.Cml => await SedeAsync(r, TipoSede.Cml, ct),
            Ruolo.Segreteria or Ruolo.Operatore or Ruolo.Cms => await SedeAsync(r, tipo: null, ct),
            Ruolo.Patronato => r.SedeId is { } s && await db.SediDiAssistenza.AnyAsync(x => x.Id == s, ct) ? null : Difetto("manca la sede del patronato, o non esiste", "indica una sede di assistenza", "SedeId"),
            Ruolo.MedicoCertificatore or Ruolo.Revisore or Ruolo.GestoreServizi or Ruolo.CollocamentoMirato => null,
            Ruolo.Cittadino or Ruolo.Sistema => Difetto($"«{r.Ruolo}» non è un ruolo che si ha per incarico", "indica il ruolo del suo lavoro", "Ruolo"),
        };
        if (luogo is not null) difetti.Add(luogo);
        return difetti;
    }

    private async Task<Rifiuto?> SedeAsync(Richiesta r, TipoSede? tipo, CancellationToken ct) =>
        r.SedeId is { } sede && await db.Sedi.AnyAsync(s => s.Id == sede && (tipo == null || s.Tipo == tipo), ct) ? null : Difetto("manca la sede, o non è di quel tipo", "indica la sede in cui lavora", "SedeId");

    private static Rifiuto Difetto(string trovato, string rimedio, string campo) => new("P-04", "INCARICO_NON_VALIDO", trovato, rimedio, campo);
}
