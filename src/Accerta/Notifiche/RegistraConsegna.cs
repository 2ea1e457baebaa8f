using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Revisioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Notifiche;

/// <summary>
/// N-01: torna la ricevuta di una raccomandata o di una PEC. Arrivata, da quel giorno cominciano i termini della persona; non arrivata, parte da sé
/// la notifica al recapito successivo.
/// </summary>
public sealed class RegistraConsegna(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Il">Il giorno della consegna, o della mancata consegna.</param>
    public sealed record Richiesta(Guid Chiave, Guid NotificaId, EsitoConsegna Esito, DateOnly Il);

    /// <param name="NuovoTentativo">La notifica che parte al suo posto; nulla se è arrivata o se non restano recapiti.</param>
    public sealed record Ricevuta(Guid NotificaId, Guid FascicoloId, EsitoConsegna Esito, Guid? NuovoTentativo);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Segreteria or Ruolo.Sistema)) return Rifiuti.RuoloNonAmmesso("la segreteria della sede");
        var notifica = await db.Notifiche.SingleOrDefaultAsync(n => n.Id == richiesta.NotificaId, ct);
        if (notifica is null || attore.Ruolo == Ruolo.Segreteria && await Relazione.TrovaAsync(db, notifica.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (!notifica.Legale) return Rifiuti.StatoNonAmmesso("è un avviso di cortesia: la sua consegna non si registra", "guarda la raccomandata o la PEC dello stesso atto");
        if (notifica.Stato != StatoNotifica.Inviata) return Rifiuti.StatoNonAmmesso("la notifica non è ancora partita", "aspetta che parta");
        if (notifica.EsitoConsegna != EsitoConsegna.InAttesa) return Rifiuti.StatoNonAmmesso("l'esito è già registrato", "se è sbagliato serve un'altra notifica");
        Rifiuto[] rifiuti =
        [
            .. richiesta.Esito is EsitoConsegna.InAttesa or EsitoConsegna.NonSiSegue
                ? (Rifiuto[])[new("N-01", "ESITO_NON_VALIDO", "non è un esito", "scegli: consegnata, compiuta giacenza, non consegnata, indirizzo errato", "Esito")]
                : [],
            .. richiesta.Il > oggi || richiesta.Il < notifica.CreataAlle.GiornoInItalia
                ? (Rifiuto[])[new("N-01", "DATA_NON_VALIDA", $"un esito {richiesta.Il.Con("del")}: la notifica è {notifica.CreataAlle.GiornoInItalia.Con("del")}", "scrivi un giorno fra la spedizione e oggi", "Il")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;

        notifica.EsitoConsegna = richiesta.Esito;
        notifica.Versione++;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == notifica.FascicoloId, ct);
        if (!notifica.Arrivata) return new Ricevuta(notifica.Id, fascicolo.Id, richiesta.Esito, await FallitaAsync(db, fascicolo, notifica, attore, adesso, ct));

        notifica.ConsegnataIl = richiesta.Il;
        var comincia = await CheCosaCominciaAsync(fascicolo, notifica, ct);
        var atto = fascicolo.Registra(TipoAtto.ConsegnaRegistrata, attore, adesso, comincia is null ? "N-01" : comincia == TipoObbligo.DocumentiPerRevisione ? "N-01 V-03" : "N-01 R-02",
            new { notifica = notifica.Id, atto = notifica.AttoId, notifica.Canale, esito = richiesta.Esito, il = richiesta.Il });
        db.Add(atto);
        if (await db.Verbali.SingleOrDefaultAsync(v => v.FascicoloId == fascicolo.Id && v.DefinitivoCon == notifica.AttoId && !v.ConsegnaProvata, ct) is { } verbale)
            await NotificaVerbale.ProvaAsync(db, fascicolo, verbale, richiesta.Il, attore, adesso, norme, ct);
        if (comincia == TipoObbligo.DocumentiPerRevisione) Scadenzario.Apri(db, atto, TipoObbligo.DocumentiPerRevisione, "V-03", Ruolo.Cittadino, Revisione.TermineDeiDocumenti(richiesta.Il, norme));
        if (comincia == TipoObbligo.GiustificareLAssenza) Scadenzario.Apri(db, atto, TipoObbligo.GiustificareLAssenza, "R-02", Ruolo.Cittadino, AssenzaARevisione.TermineDellaGiustificazione(richiesta.Il, norme));
        return new Ricevuta(notifica.Id, fascicolo.Id, richiesta.Esito, null);
    }

    // V-03, R-02: il termine corre da quando la lettera arriva, una volta sola; non serve a chi ha già fatto ciò che la lettera chiede.
    private async Task<TipoObbligo?> CheCosaCominciaAsync(Fascicolo fascicolo, Notifica notifica, CancellationToken ct)
    {
        var tipo = await db.Atti.Where(a => a.Id == notifica.AttoId).Select(a => a.Tipo).SingleAsync(ct);
        if (tipo is TipoAtto.RevisioneConvocata or TipoAtto.DocumentiRichiesti)
            return fascicolo.Stato.PrimaDelVerbale
                && !await db.Obblighi.AnyAsync(o => o.FascicoloId == fascicolo.Id && o.Tipo == TipoObbligo.DocumentiPerRevisione, ct)
                && !await db.Allegati.AnyAsync(a => a.FascicoloId == fascicolo.Id, ct) ? TipoObbligo.DocumentiPerRevisione : null;
        return tipo == TipoAtto.SospesoPerAssenza && fascicolo.Stato == StatoFascicolo.SospesoPerAssenza
            && !await db.GiustificazioniDiAssenza.AnyAsync(g => g.FascicoloId == fascicolo.Id && (g.Esito == Giustificazione.InEsame || g.Esito == Giustificazione.Accolta), ct)
            ? TipoObbligo.GiustificareLAssenza : null;
    }

    /// <summary>La notifica non è arrivata: l'atto lo dice, e parte quella al recapito successivo, se c'è.</summary>
    internal static async Task<Guid?> FallitaAsync(AccertaDb db, Fascicolo fascicolo, Notifica notifica, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var nuova = await Avviso.RiprovaAsync(db, notifica, adesso, ct);
        db.Add(fascicolo.Registra(TipoAtto.ConsegnaFallita, attore, adesso, "N-01",
            new { notifica = notifica.Id, atto = notifica.AttoId, notifica.Canale, esito = notifica.EsitoConsegna, nuovoTentativo = nuova?.Id }));
        return nuova?.Id;
    }
}
