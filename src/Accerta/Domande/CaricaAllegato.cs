using System.Security.Cryptography;
using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>V-01: la persona, chi la rappresenta o il medico allega un PDF finché il verbale non è definitivo.</summary>
public sealed class CaricaAllegato(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <summary>Quanto può essere lungo il nome di un file: oltre, negli elenchi non si leggerebbe.</summary>
    public const int CaratteriDelNome = 150;

    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, string Nome, byte[] Contenuto);

    public sealed record Ricevuta(Guid AllegatoId, Guid FascicoloId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (!attore.Ruolo.PerLaPersona && attore.Ruolo != Ruolo.MedicoCertificatore)
            return Rifiuti.RuoloNonAmmesso("la persona, chi la rappresenta, il patronato o il medico certificatore");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione)
            return attore.Ruolo == Ruolo.Patronato ? Rifiuti.MandatoMancante : Rifiuti.NessunFascicolo;

        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var nome = Path.GetFileName(richiesta.Nome);
        var impronta = SHA256.HashData(richiesta.Contenuto);
        Rifiuto[] rifiuti =
        [
            .. nome.Length > CaratteriDelNome
                ? (Rifiuto[])[new("V-01", "NOME_TROPPO_LUNGO", $"il nome del file ha {nome.Length} caratteri, il massimo è {CaratteriDelNome}", "dagli un nome più corto e caricalo di nuovo", "File")]
                : [],
            .. Allegato.Valuta(EsaminaPdf.Esamina(richiesta.Contenuto), oggi, norme),
            .. fascicolo.Stato == StatoFascicolo.DomandaDecaduta
                ? (Rifiuto[])[Rifiuti.StatoNonAmmesso("la domanda è decaduta", "i documenti si allegano a una domanda nuova")]
                : [],
            .. fascicolo.Stato.ColVerbale
                ? (Rifiuto[])[new("V-01", "VERBALE_GIA_DEFINITO", "il verbale è già definitivo", "non servono altri documenti per questa domanda")]
                : [],
            .. await db.Allegati.AnyAsync(a => a.FascicoloId == fascicolo.Id && a.Impronta == impronta, ct)
                ? (Rifiuto[])[new("V-01", "ALLEGATO_RIPETUTO", "questo stesso documento è già nel fascicolo", "non serve caricarlo di nuovo", "File")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var documento = new DocumentoAllegato
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            CaricatoDa = attore.PersonaId,
            CaricatoAlle = adesso,
            Byte = richiesta.Contenuto.Length,
            Impronta = impronta,
            NomeCifrato = cassaforte.Cifra(fascicolo, nome),
            ContenutoCifrato = cassaforte.CifraByte(fascicolo, richiesta.Contenuto),
        };
        db.Add(documento);
        var atto = fascicolo.Registra(TipoAtto.AllegatoCaricato, attore, adesso, "V-01",
            new { documento = documento.Id, documento.Byte, impronta = Convert.ToHexStringLower(impronta) }, relazione.DelegaId);
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.DocumentiPerRevisione, ct); // V-03
        return new Ricevuta(documento.Id, fascicolo.Id);
    }
}
