using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Revisioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>R-02: la persona giustifica l'assenza, per salute o per altro, con un documento già allegato. Il termine corre da quando l'avviso di sospensione è arrivato.</summary>
public sealed class PresentaGiustificazione(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="DocumentoId">L'allegato che prova il motivo.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, NaturaGiustificazione Natura, Guid? DocumentoId);

    public sealed record Ricevuta(Guid GiustificazioneId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (CatalogoDegliAtti.Di(TipoAtto.GiustificazionePresentata).Rifiuta(fascicolo.Stato, "non c'è un'assenza da giustificare") is { } no) return no;
        var sospensione = await db.SospensioniPerAssenza.SingleAsync(s => s.FascicoloId == fascicolo.Id && s.Al == null, ct);
        if (await db.GiustificazioniDiAssenza.AnyAsync(g => g.SospensioneId == sospensione.Id && g.Esito == Giustificazione.InEsame, ct))
            return Rifiuti.StatoNonAmmesso("hai già mandato una giustificazione", "aspetta la risposta");
        var arrivato = (await Consegne.ArrivataAsync(db, sospensione.AttoId, ct))?.ConsegnataIl;
        Rifiuto[] rifiuti =
        [
            .. arrivato is { } dal && AssenzaARevisione.TermineDellaGiustificazione(dal, norme) is var ultimo && oggi > ultimo
                ? (Rifiuto[])[new("R-02", "TERMINE_SCADUTO", $"il termine per giustificarsi è finito {ultimo.Con("il")}", "contro la revoca puoi fare ricorso")]
                : [],
            .. richiesta.DocumentoId is { } id && await db.Allegati.AnyAsync(a => a.Id == id && a.FascicoloId == fascicolo.Id, ct)
                ? (Rifiuto[])[]
                : [new("R-02", "DOCUMENTAZIONE_MANCANTE", "manca il documento che prova il motivo dell'assenza", "allega il documento, poi manda la giustificazione", "DocumentoId")],
        ];
        if (rifiuti is not []) return rifiuti;

        var giustificazione = new GiustificazioneDiAssenza
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            SospensioneId = sospensione.Id,
            Natura = richiesta.Natura,
            DocumentoId = richiesta.DocumentoId!.Value,
            PresentataIl = oggi,
            Esito = Giustificazione.InEsame,
        };
        db.Add(giustificazione);
        sospensione.Versione++; // la revoca della notte, se arriva insieme, rilegge
        var atto = fascicolo.Registra(TipoAtto.GiustificazionePresentata, attore, adesso, "R-02",
            new { giustificazione = giustificazione.Id, sospensione = sospensione.Id, documento = giustificazione.DocumentoId }, relazione.DelegaId);
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.GiustificareLAssenza, ct);
        await Avviso.PreparaAsync(db, atto, "giustificazione ricevuta", "Abbiamo ricevuto la giustificazione dell'assenza: ti rispondiamo con un altro avviso.", ct);
        return new Ricevuta(giustificazione.Id);
    }
}
