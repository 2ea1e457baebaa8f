using Accerta.Dati;
using Accerta.Domande;
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
public sealed class InviaCertificato(AccertaDb db, NumeriDeiCertificati numeri, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Chiave">Chiave di idempotenza.</param>
    public sealed record Richiesta(
        Guid Chiave,
        CodiceFiscale Interessato,
        string Nome,
        string Cognome,
        DateOnly Nascita,
        IReadOnlyList<Accertamento> Accertamenti,
        DatiCertificato Dati)
    {
        /// <summary>Dove abita la persona; nella riforma decide se il certificato avvia la procedura (G-00). Nulla = come già si sa.</summary>
        public Residenza? Residenza { get; init; }

        /// <summary>La bozza da cui nasce: inviata, non c'è più (C-06).</summary>
        public Guid? BozzaId { get; init; }
    }

    public sealed record Residenza(string Indirizzo, string Cap, string Comune, string Provincia, string? Email = null, string? Telefono = null)
    {
        /// <summary>C-02: c'è per intero o non c'è. Dove il certificato avvia la procedura, è qui che arriva la convocazione.</summary>
        public IEnumerable<Rifiuto> Valuta(NormeVigenti norme)
        {
            if (string.IsNullOrWhiteSpace(Indirizzo))
                yield return new("C-02", "INDIRIZZO_MANCANTE", "manca la via dove abita la persona", "scrivi la via e il numero, o lascia vuoto tutto il gruppo", "Indirizzo");
            if (Cap?.Trim() is not { Length: 5 } cap || !cap.All(char.IsAsciiDigit))
                yield return new("C-02", "CAP_NON_VALIDO", "il CAP non è di cinque cifre", "scrivi il CAP, come 35100", "Cap");
            if (string.IsNullOrWhiteSpace(Comune))
                yield return new("C-02", "COMUNE_MANCANTE", "manca il comune", "scrivi il comune dove abita la persona", "Comune");
            if (string.IsNullOrWhiteSpace(Provincia))
                yield return new("C-02", "PROVINCIA_MANCANTE", "manca la provincia", "scegli la provincia dall'elenco", "Provincia");
            else if (norme.Territori.Trova(Provincia) is null)
                yield return new("C-02", "PROVINCIA_SCONOSCIUTA", $"«{Provincia}» non è una sigla di provincia", "scegli la provincia dall'elenco", "Provincia");
        }
    }

    /// <param name="Numero">Nove cifre.</param>
    /// <param name="FascicoloId">Il fascicolo in cui è entrato.</param>
    /// <param name="InviatoIl">Il giorno in Italia.</param>
    /// <param name="AbbinabileFino">Ultimo giorno in cui il certificato vale per la domanda, compreso (C-05).</param>
    public sealed record Ricevuta(string Numero, Guid FascicoloId, DateOnly InviatoIl, DateOnly AbbinabileFino)
    {
        /// <summary>Il protocollo della procedura che il certificato ha avviato, o a cui si è aggiunto (riforma); nullo se serve una domanda.</summary>
        public string? Protocollo { get; init; }
    }

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>Vero se il codice fiscale è di una persona già nota con un altro nome o un'altra nascita: porterebbe dati sanitari nel fascicolo di un altro.</summary>
    public async Task<bool> DiscordaAsync(CodiceFiscale codice, string nome, string cognome, DateOnly nascita, CancellationToken ct) =>
        await db.Persone.AsNoTracking().SingleOrDefaultAsync(p => p.CodiceFiscale == codice, ct) is { SoloDichiarata: false } nota && Discorda(nota, nome, cognome, nascita);

    /// <summary>Vero se si sa già in che provincia abita: allora chi scrive il certificato può non dirlo (G-00).</summary>
    public Task<bool> ProvinciaNotaAsync(CodiceFiscale codice, CancellationToken ct) => db.Persone.AnyAsync(p => p.CodiceFiscale == codice && p.Provincia != null, ct);

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.MedicoCertificatore) return Rifiuti.RuoloNonAmmesso("un medico certificatore abilitato");
        var oggi = adesso.GiornoInItalia;
        var incarico = await Relazione.IncaricoAsync(db, attore, oggi, ct);
        var abilitato = incarico is not null;
        var (nota, aperto) = await ChiAsync(richiesta.Interessato, ct);
        var provincia = richiesta.Residenza?.Provincia ?? nota?.Provincia;
        var avvia = AvvioConCertificato.Avvia(provincia, oggi, norme);
        var inCorso = avvia && nota is not null ? await DomandaDalCertificato.InCorsoAsync(db, nota.Id, ct) : null; // C-03: un altro certificato della stessa procedura
        Rifiuto[] rifiuti =
        [
            .. InvioCertificato.Valuta(
                new(abilitato, new(richiesta.Nome, richiesta.Cognome, richiesta.Nascita, richiesta.Interessato),
                    nota is { SoloDichiarata: false } && Discorda(nota, richiesta.Nome, richiesta.Cognome, richiesta.Nascita), richiesta.Dati.VoceDm2007, richiesta.Dati.CodiciIcd9, richiesta.Dati.Diagnosi, richiesta.Accertamenti)
                { Struttura = incarico?.Struttura, Riforma = avvia }, oggi, norme),
            .. richiesta.Residenza?.Valuta(norme) ?? [],
            .. avvia && inCorso is null && abilitato ? await DomandaDalCertificato.ValutaAsync(db, norme, nota?.Id, richiesta, oggi, ct) : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var persona = nota ?? Nuova(richiesta, adesso);
        Aggiorna(persona, richiesta);
        var fascicolo = inCorso is null ? aperto ?? NuovoFascicolo(persona.Id, adesso) : await db.Fascicoli.SingleAsync(f => f.Id == inCorso.FascicoloId, ct);
        var certificato = await NuovoAsync(richiesta, attore, adesso, persona, fascicolo, ct);
        db.Add(certificato);
        if (inCorso is null) fascicolo.Stato = StatoFascicolo.CertificatoDisponibile;
        var abbinabile = Abbinamento.UltimoGiorno(oggi, norme);
        var atto = fascicolo.Registra(TipoAtto.CertificatoInviato, attore, adesso, "C-01 C-02 C-03 C-04",
            new { certificato = certificato.Id, certificato.Numero, certificato.Accertamenti });
        db.Add(atto);
        if (!avvia) Scadenzario.Apri(db, atto, TipoObbligo.PresentareDomanda, "C-05", Ruolo.Cittadino, abbinabile);
        var dalCertificato = new DomandaDalCertificato(db, norme);
        var protocollo = !avvia ? null
            : inCorso is null ? await dalCertificato.ApriAsync(fascicolo, certificato, richiesta, persona, attore, adesso, provincia!, ct)
            : dalCertificato.Aggiungi(inCorso, certificato, richiesta.Dati.Oncologica, atto, adesso);
        if (richiesta.BozzaId is { } bozzaId && await db.BozzeCertificati.SingleOrDefaultAsync(x => x.Id == bozzaId && x.MedicoId == attore.PersonaId, ct) is { } bozza) db.Remove(bozza);
        return new Ricevuta(certificato.Numero, fascicolo.Id, oggi, abbinabile) { Protocollo = protocollo };
    }

    private async Task<Certificato> NuovoAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, Persona persona, Fascicolo fascicolo, CancellationToken ct) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        Numero = await numeri.ProssimoAsync(db, ct),
        FascicoloId = fascicolo.Id,
        InteressatoId = persona.Id,
        MedicoId = attore.PersonaId,
        InviatoIl = adesso,
        Accertamenti = [.. richiesta.Accertamenti],
        Urgente = richiesta.Dati.Oncologica || richiesta.Dati.VoceDm2007 is not null,
        DatiSanitari = cassaforte.Cifra(fascicolo, richiesta.Dati),
    };

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

    // Il medico ha la tessera sanitaria davanti: conferma il nome di chi era stato solo dichiarato; la residenza conta se la dice.
    private static void Aggiorna(Persona persona, Richiesta richiesta)
    {
        if (persona.SoloDichiarata) (persona.Nome, persona.Cognome, persona.SoloDichiarata) = (richiesta.Nome.Trim(), richiesta.Cognome.Trim(), false);
        if (richiesta.Residenza is not { } r) return;
        (persona.Indirizzo, persona.Cap, persona.Comune, persona.Provincia) = (r.Indirizzo.Trim(), r.Cap.Trim(), r.Comune.Trim(), r.Provincia.ToUpperInvariant());
        (persona.Email, persona.Telefono) = (r.Email?.Trim() ?? persona.Email, r.Telefono?.Trim() ?? persona.Telefono);
    }

    // Il fascicolo nasce con il primo certificato; i successivi entrano nello stesso finché non arriva la domanda (C-03). Quello i cui certificati
    // sono tutti scaduti si riapre: non vi è successo altro, e la persona non ne ha mai due che aspettano.
    private async Task<(Persona? Nota, Fascicolo? Aperto)> ChiAsync(CodiceFiscale codice, CancellationToken ct) =>
        await (from p in db.Persone
               where p.CodiceFiscale == codice
               select new
               {
                   Persona = p,
                   Aperto = db.Fascicoli
                       .Where(f => f.InteressatoId == p.Id && (f.Stato == StatoFascicolo.CertificatoDisponibile || f.Stato == StatoFascicolo.CertificatoScaduto))
                       .OrderBy(f => f.Stato).FirstOrDefault(), // in ordine alfabetico: prima quello disponibile
               }).SingleOrDefaultAsync(ct) is { } trovati ? (trovati.Persona, trovati.Aperto) : (null, null);

    private Fascicolo NuovoFascicolo(Guid interessatoId, DateTimeOffset adesso)
    {
        var id = Guid.CreateVersion7(adesso);
        var nuovo = new Fascicolo { Id = id, InteressatoId = interessatoId, ApertoIl = adesso, ChiaveAvvolta = cassaforte.NuovaChiave(id) };
        db.Add(nuovo);
        return nuovo;
    }
}
