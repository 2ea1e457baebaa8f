using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Ricorsi;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Ricorsi;

/// <summary>I passi del giudizio fino al termine per dissentire, come l'ufficio legale li riceve dal tribunale.</summary>
public enum PassoDelGiudizio
{
    NominaCtu,
    AvvisoOperazioni,
    BozzaPerizia,
    Osservazioni,
    DepositoPerizia,
    TermineDissenso,
}

/// <summary>L-01, L-02: l'ufficio legale registra un passo del giudizio. Uno alla volta, nell'ordine del codice.</summary>
public sealed class RegistraPassoDelRicorso(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Il">Il giorno del passo: della nomina, dell'avviso, della comunicazione del decreto…</param>
    /// <param name="OperazioniIl">Per <see cref="PassoDelGiudizio.AvvisoOperazioni"/>: quando il consulente comincia.</param>
    /// <param name="GiorniDelGiudice">Per <see cref="PassoDelGiudizio.TermineDissenso"/>: i giorni che il giudice dà.</param>
    public sealed record Richiesta(Guid Chiave, Guid RicorsoId, PassoDelGiudizio Passo, DateOnly Il, DateOnly? OperazioniIl = null, int? GiorniDelGiudice = null);

    /// <param name="Entro">L-02: l'ultimo giorno per dissentire; nullo per gli altri passi.</param>
    /// <param name="PreavvisoBreve">L-01: vero se il consulente ha avvisato troppo tardi: si può eccepire.</param>
    public sealed record Ricevuta(Guid RicorsoId, StatoRicorso Stato, DateOnly? Entro, bool PreavvisoBreve);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>Il ricorso che l'ufficio legale può muovere; il rifiuto se non è del suo ufficio.</summary>
    internal static async Task<Esito<RicorsoGiudiziario>> TrovaAsync(AccertaDb db, Guid ricorsoId, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Operatore) return Rifiuti.RuoloNonAmmesso("l'ufficio legale della sede");
        var ricorso = await db.Ricorsi.SingleOrDefaultAsync(r => r.Id == ricorsoId, ct);
        return ricorso is null || await Relazione.TrovaAsync(db, ricorso.FascicoloId, attore, oggi, ct) is null ? Rifiuti.NessunFascicolo : ricorso;
    }

    /// <summary>Il rifiuto di una data futura, o prima del deposito; nullo se va bene.</summary>
    internal static Rifiuto? Data(RicorsoGiudiziario ricorso, DateOnly giorno, DateOnly oggi, string campo) => giorno < ricorso.DepositatoIl || giorno > oggi
        ? new("L-01", "DATA_NON_VALIDA", $"il giorno {giorno.Italiana} è prima del deposito, o nel futuro", "controlla la data sul provvedimento", campo)
        : null;

    internal static Rifiuto FuoriOrdine(RicorsoGiudiziario ricorso) =>
        Rifiuti.StatoNonAmmesso($"il giudizio è a un altro punto ({ricorso.Stato})", "registra i passi nell'ordine in cui arrivano");

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var trovato = await TrovaAsync(db, richiesta.RicorsoId, attore, oggi, ct);
        if (!trovato.Accettato) return trovato.Rifiuti.ToArray();
        var ricorso = trovato.Valore;
        var (tipo, da, verso) = Mossa(richiesta.Passo);
        if (!da.Contains(ricorso.Stato)) return FuoriOrdine(ricorso);
        if (Data(ricorso, richiesta.Il, oggi, "Il") is { } data) return data;
        var termine = Termine(richiesta);
        if (!termine.Accettato) return termine.Rifiuti.ToArray();

        var entro = termine.Valore;
        (ricorso.Stato, ricorso.Versione) = (verso, ricorso.Versione + 1);
        if (richiesta.Passo == PassoDelGiudizio.AvvisoOperazioni) ricorso.OperazioniIl = richiesta.OperazioniIl;
        if (richiesta.Passo == PassoDelGiudizio.TermineDissenso) ricorso.DissensoEntro = entro;
        var breve = richiesta.Passo == PassoDelGiudizio.AvvisoOperazioni && richiesta.Il > Ricorso.AvvisoDelConsulente(richiesta.OperazioniIl!.Value, norme).Entro;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == ricorso.FascicoloId, ct);
        var atto = fascicolo.Registra(tipo, attore, adesso, richiesta.Passo == PassoDelGiudizio.TermineDissenso ? "L-02" : "L-01",
            new { ricorso = ricorso.Id, il = richiesta.Il, operazioniIl = richiesta.OperazioniIl, preavvisoBreve = breve, entro });
        db.Add(atto);
        if (richiesta.Passo == PassoDelGiudizio.TermineDissenso)
        {
            foreach (var parte in (Ruolo[])[Ruolo.Cittadino, Ruolo.Operatore]) Scadenzario.Apri(db, atto, TipoObbligo.DissentireDallaPerizia, "L-02", parte, entro!.Value);
            await Avviso.PreparaAsync(db, atto, "la perizia è depositata",
                $"Il consulente del giudice ha depositato la perizia. Chi non è d'accordo lo dice in cancelleria entro {entro!.Value.Con("il")}; se nessuno lo fa il giudice la conferma, e non si può appellare.", ct);
        }
        return new Ricevuta(ricorso.Id, ricorso.Stato, entro, breve);
    }

    private Esito<DateOnly?> Termine(Richiesta r)
    {
        if (r.Passo == PassoDelGiudizio.AvvisoOperazioni && (r.OperazioniIl is not { } operazioni || operazioni < r.Il))
            return new Rifiuto("L-01", "DATA_NON_VALIDA", "il giorno delle operazioni manca, o è prima dell'avviso", "scrivi quando il consulente comincia", "OperazioniIl");
        if (r.Passo != PassoDelGiudizio.TermineDissenso) return (DateOnly?)null;
        var dissenso = Ricorso.Dissenso(r.Il, r.GiorniDelGiudice ?? 0, norme);
        return dissenso.Accettato ? (DateOnly?)dissenso.Valore.Entro : dissenso.Rifiuti.ToArray();
    }

    private static (TipoAtto Tipo, StatoRicorso[] Da, StatoRicorso Verso) Mossa(PassoDelGiudizio passo) => passo switch
    {
        PassoDelGiudizio.NominaCtu => (TipoAtto.CtuNominato, [StatoRicorso.Depositato], StatoRicorso.CtuNominato),
        PassoDelGiudizio.AvvisoOperazioni => (TipoAtto.OperazioniAnnunciate, [StatoRicorso.CtuNominato], StatoRicorso.OperazioniAnnunciate),
        PassoDelGiudizio.BozzaPerizia => (TipoAtto.BozzaDiPeriziaRicevuta, [StatoRicorso.OperazioniAnnunciate], StatoRicorso.BozzaRicevuta),
        PassoDelGiudizio.Osservazioni => (TipoAtto.OsservazioniInviate, [StatoRicorso.BozzaRicevuta], StatoRicorso.OsservazioniInviate),
        PassoDelGiudizio.DepositoPerizia => (TipoAtto.PeriziaDepositata, [StatoRicorso.BozzaRicevuta, StatoRicorso.OsservazioniInviate], StatoRicorso.PeriziaDepositata),
        PassoDelGiudizio.TermineDissenso => (TipoAtto.TermineDelDissensoFissato, [StatoRicorso.PeriziaDepositata], StatoRicorso.TermineFissato),
    };
}
