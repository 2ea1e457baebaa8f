using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>E-05: fra due prestazioni che non si sommano sceglie la persona, con le cifre dell'anno davanti. La scelta non si cambia, salvo verso l'INAIL.</summary>
public sealed class EsercitaOpzione(AccertaDb db, ContoDellaPersona conti, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    private const string Scopo = "scelta fra prestazioni";

    /// <param name="Nostra">La prestazione scelta, se è di questa procedura.</param>
    /// <param name="Altra">La prestazione scelta, se è di un altro ente.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, CodicePrestazione? Nostra, AltraPrestazione? Altra);

    public sealed record Ricevuta(Guid FascicoloId, DateOnly Dal, bool SiPuoRivedere);

    /// <summary>Una coppia fra cui scegliere, con il confronto in parole.</summary>
    /// <param name="Opzione">Le due prestazioni, con le cifre.</param>
    /// <param name="Motivi">Il confronto.</param>
    /// <param name="Fatta">La scelta già fatta; nulla se nessuna.</param>
    public sealed record Confronto(Opzione Opzione, IReadOnlyList<Motivo> Motivi, OpzioneEsercitata? Fatta);

    /// <summary>Le scelte che la persona può fare, con le cifre dell'anno.</summary>
    public async Task<Esito<Confronto[]>> ConfrontaAsync(Guid fascicoloId, Attore attore, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (await Relazione.TrovaAsync(db, fascicoloId, attore, oggi, ct) is not { VedeEconomica: true }) return Rifiuti.NessunFascicolo;
        var conto = await ContoAsync(fascicoloId, attore, ct);
        if (!conto.Accettato) return conto.Rifiuti.ToArray();
        if (conto.Valore.Giudizi is []) return Rifiuti.StatoNonAmmesso("non c'è ancora un verbale definitivo", "il confronto si fa dopo");
        var gia = Gia(conto.Valore);
        return ValutaDecisione.Valuta(conto.Valore, oggi, norme).Opzioni.Select(o => new Confronto(o, EsercizioDellOpzione.Confronto(o), UltimaSu(o.Coppia, gia))).ToArray();
    }

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<ContoAperto>> ContoAsync(Guid fascicoloId, Attore attore, CancellationToken ct) =>
        await conti.ApriAsync(await db.Fascicoli.Where(f => f.Id == fascicoloId).Select(f => f.InteressatoId).SingleOrDefaultAsync(ct), attore, Scopo, ct);

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        var aperto = await ContoAsync(richiesta.FascicoloId, attore, ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var trovato = await FattoNuovo.ChiAsync(db, richiesta.FascicoloId, attore, oggi, ct);
        if (!trovato.Accettato) return trovato.Rifiuti.ToArray();

        var nuova = new OpzioneEsercitata(richiesta.Nostra, richiesta.Altra);
        var opzioni = ValutaDecisione.Valuta(aperto.Valore, oggi, norme).Opzioni.Where(o => Riguarda(o.Coppia, nuova)).ToList();
        if (opzioni is [])
            return new Rifiuto("E-05", "SCELTA_ESTRANEA", "fra le tue prestazioni non c'è questa scelta", "guarda sul portale fra quali puoi scegliere", "Scelta");
        var gia = Gia(aperto.Valore);
        Rifiuto[] rifiuti = [.. opzioni.SelectMany(o => EsercizioDellOpzione.Valuta(o, UltimaSu(o.Coppia, gia), nuova)).Distinct()];
        if (rifiuti is not []) return rifiuti;
        var ricevuta = new Ricevuta(richiesta.FascicoloId, oggi, opzioni.TrueForAll(o => !o.Coppia.Irrevocabile));
        if (gia is [.., var ultima] && ultima == nuova) return ricevuta; // la stessa scelta: niente da fare

        var (fascicolo, _, relazione) = trovato.Valore;
        var fatto = FattoNuovo.Di(cassaforte, fascicolo, TipoFatto.Opzione, new() { Opzione = new(nuova, oggi) }, attore, adesso);
        db.Add(fatto);
        var posizione = await conti.PrendiAsync(aperto.Valore, ct);
        posizione.Segna(CausaDelRicalcolo.Opzione, oggi); // due scelte insieme: una perde, e rilegge
        posizione.ScelteAperte = Math.Max(0, (posizione.ScelteAperte ?? 0) - opzioni.Count(o => !o.Esercitata));
        var atto = fascicolo.Registra(TipoAtto.OpzioneEsercitata, attore, adesso, "E-05", new { fatto = fatto.Id, richiesta.Nostra, richiesta.Altra, ricevuta.SiPuoRivedere }, relazione.DelegaId);
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "abbiamo registrato la tua scelta",
            "Abbiamo registrato la prestazione che hai scelto. " + (ricevuta.SiPuoRivedere ? "Puoi cambiare idea in ogni momento." : "Questa scelta non si cambia."), ct);
        return ricevuta;
    }

    private static List<OpzioneEsercitata> Gia(ContoAperto conto) => [.. conto.Fatti.Select(f => f.Contenuto.Opzione?.Scelta).OfType<OpzioneEsercitata>()];

    private static OpzioneEsercitata? UltimaSu(Incompatibilita coppia, List<OpzioneEsercitata> gia) => gia.Where(g => Riguarda(coppia, g)).Select(g => (OpzioneEsercitata?)g).LastOrDefault();

    private static bool Riguarda(Incompatibilita coppia, OpzioneEsercitata scelta) =>
        scelta.Nostra is { } nostra && (nostra == coppia.Prima || nostra == coppia.Seconda) || scelta.Altra is { } altra && altra == coppia.Altra;
}
