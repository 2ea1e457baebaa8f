using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Certificati;

/// <summary>C-01…C-04: il medico invia il certificato; la persona riceve un numero valido per l'abbinamento.</summary>
public sealed class InviaCertificato(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Chiave">Chiave di idempotenza.</param>
    public sealed record Richiesta(
        Guid Chiave,
        CodiceFiscale Interessato,
        string Nome,
        string Cognome,
        DateOnly Nascita,
        IReadOnlyList<Accertamento> Accertamenti,
        DatiCertificato Dati);

    /// <param name="AbbinabileFino">Ultimo giorno in cui il certificato vale per la domanda, compreso (C-05).</param>
    public sealed record Ricevuta(string Numero, Guid FascicoloId, DateOnly InviatoIl, DateOnly AbbinabileFino);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>Vero se il codice fiscale è di una persona già nota con un altro nome o un'altra nascita: porterebbe dati sanitari nel fascicolo di un altro.</summary>
    public async Task<bool> DiscordaAsync(CodiceFiscale codice, string nome, string cognome, DateOnly nascita, CancellationToken ct) =>
        await db.Persone.AsNoTracking().SingleOrDefaultAsync(p => p.CodiceFiscale == codice, ct) is { } nota && Discorda(nota, nome, cognome, nascita);

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var incarico = await db.Incarichi.AsNoTracking().SingleOrDefaultAsync(
            i => i.Id == attore.IncaricoId && i.PersonaId == attore.PersonaId && i.Ruolo == Ruolo.MedicoCertificatore, ct);
        var nota = await db.Persone.SingleOrDefaultAsync(p => p.CodiceFiscale == richiesta.Interessato, ct);
        Rifiuto[] rifiuti =
        [
            .. InvioCertificato.Valuta(
                new(incarico?.Attivo(oggi) ?? false, new(richiesta.Nome, richiesta.Cognome, richiesta.Nascita, richiesta.Interessato),
                    nota is not null && Discorda(nota, richiesta.Nome, richiesta.Cognome, richiesta.Nascita), richiesta.Dati.VoceDm2007, richiesta.Dati.CodiciIcd9, richiesta.Dati.Diagnosi, richiesta.Accertamenti),
                oggi, norme),
        ];
        if (rifiuti is not []) return rifiuti;

        var persona = nota ?? Nuova(richiesta, adesso);
        var fascicolo = await FascicoloAsync(persona.Id, adesso, ct);
        var numero = $"{NumeroDiPartenza + await db.ProssimoNumeroAsync("certificati", ct)}";
        var certificato = new Certificato
        {
            Id = Guid.CreateVersion7(adesso),
            Numero = numero,
            FascicoloId = fascicolo.Id,
            InteressatoId = persona.Id,
            MedicoId = attore.PersonaId,
            InviatoIl = adesso,
            Accertamenti = [.. richiesta.Accertamenti],
            Urgente = richiesta.Dati.Oncologica || richiesta.Dati.VoceDm2007 is not null,
            DatiSanitari = cassaforte.Cifra(fascicolo, richiesta.Dati),
        };
        db.Add(certificato);
        db.Add(fascicolo.Registra(TipoAtto.CertificatoInviato, attore, adesso, "C-01 C-02 C-04",
            new { certificato = certificato.Id, numero, certificato.Accertamenti }));
        return new Ricevuta(numero, fascicolo.Id, oggi, Abbinamento.UltimoGiorno(oggi, norme));
    }

    private const long NumeroDiPartenza = 200_000_000; // nove cifre

    private static bool Discorda(Persona nota, string nome, string cognome, DateOnly nascita) =>
        nota.Nascita != nascita
        || !string.Equals(nota.Nome, nome.Trim(), StringComparison.OrdinalIgnoreCase)
        || !string.Equals(nota.Cognome, cognome.Trim(), StringComparison.OrdinalIgnoreCase);

    private Persona Nuova(Richiesta richiesta, DateTimeOffset adesso)
    {
        var nuova = new Persona
        {
            Id = Guid.CreateVersion7(adesso),
            CodiceFiscale = richiesta.Interessato,
            Nome = richiesta.Nome.Trim(),
            Cognome = richiesta.Cognome.Trim(),
            Nascita = richiesta.Nascita,
        };
        db.Add(nuova);
        return nuova;
    }

    // Il fascicolo nasce con il primo certificato; i successivi entrano nello stesso finché non arriva la domanda (C-03).
    private async Task<Fascicolo> FascicoloAsync(Guid interessatoId, DateTimeOffset adesso, CancellationToken ct)
    {
        if (await db.Fascicoli.SingleOrDefaultAsync(
                f => f.InteressatoId == interessatoId && f.Stato == StatoFascicolo.CertificatoDisponibile, ct) is { } aperto) return aperto;
        var id = Guid.CreateVersion7(adesso);
        var nuovo = new Fascicolo { Id = id, InteressatoId = interessatoId, ApertoIl = adesso, ChiaveAvvolta = cassaforte.NuovaChiave(id) };
        db.Add(nuovo);
        return nuovo;
    }
}
