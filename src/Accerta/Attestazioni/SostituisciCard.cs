using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Q-05: la persona chiede un'altra card. Per furto e smarrimento serve la denuncia. La vecchia non vale più da subito, anche se si ritrova.</summary>
public sealed class SostituisciCard(AccertaDb db, Cassaforte cassaforte, RequisitiDellaCard requisiti, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Denuncia">Il PDF della denuncia; nullo se non serve.</param>
    public sealed record Richiesta(Guid Chiave, Guid CardId, MotivoDiSostituzione Motivo, byte[]? Denuncia = null, byte[]? Foto = null);

    public sealed record Ricevuta(Guid CardId, DateOnly ConsegnaEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        var vecchia = await db.Card.SingleOrDefaultAsync(c => c.Id == richiesta.CardId, ct);
        if (vecchia is null || await Relazione.TrovaAsync(db, vecchia.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == vecchia.FascicoloId, ct);
        var trovati = await requisiti.ValutaAsync(vecchia.InteressatoId, attore, adesso, ct);
        Rifiuto[] rifiuti =
        [
            .. DisabilityCard.Sostituisci(richiesta.Motivo, richiesta.Denuncia is not null, vecchia.Stato == StatoCard.Attiva && oggi <= vecchia.ValidaFino, trovati.Classe is not null).Rifiuti,
            .. richiesta.Denuncia is { } pdf ? Allegato.Valuta(EsaminaPdf.Esamina(pdf), oggi, norme) : [],
            .. RichiediCard.Foto(richiesta.Foto, oggi, norme),
        ];
        if (rifiuti is not []) return rifiuti;

        (vecchia.Stato, vecchia.Versione) = (StatoCard.Sostituita, vecchia.Versione + 1);
        var nuova = new Card
        {
            Id = Guid.CreateVersion7(adesso),
            InteressatoId = vecchia.InteressatoId,
            FascicoloId = vecchia.FascicoloId,
            RichiestaIl = oggi,
            SostituisceId = vecchia.Id,
            Motivo = richiesta.Motivo,
            FotoCifrata = richiesta.Foto is { } foto ? cassaforte.CifraByte(fascicolo, foto) : vecchia.FotoCifrata,
            DenunciaCifrata = richiesta.Denuncia is { } denuncia ? cassaforte.CifraByte(fascicolo, denuncia) : [],
        };
        db.Add(nuova);
        var atto = fascicolo.Registra(TipoAtto.CardSostituita, attore, adesso, "Q-05", new { card = nuova.Id, sostituisce = vecchia.Id, richiesta.Motivo }, relazione.DelegaId);
        db.Add(atto);
        var entro = DisabilityCard.ConsegnaEntro(oggi, norme);
        Scadenzario.Apri(db, atto, TipoObbligo.ConsegnareLaCard, "Q-05", Ruolo.Operatore, entro);
        await Avviso.PreparaAsync(db, atto, "la Disability Card si sostituisce", $"La card di prima non vale più, anche se la ritrovi. Quella nuova arriva entro {entro.Con("il")}.", ct);
        return new Ricevuta(nuova.Id, entro);
    }
}
