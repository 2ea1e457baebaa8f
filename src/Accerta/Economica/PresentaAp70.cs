using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>E-01: la persona dà i suoi dati economici (AP70) dopo un verbale favorevole. Oltre il termine si accetta e si annota (C34).</summary>
public sealed class PresentaAp70(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="RedditiPersonali">Per anno, in centesimi.</param>
    /// <param name="FrequenzaAl">Ultimo giorno di frequenza previsto, compreso.</param>
    public sealed record Richiesta(
        Guid Chiave,
        Guid FascicoloId,
        IReadOnlyDictionary<int, long> RedditiPersonali,
        bool Lavora,
        bool Coniugato,
        IReadOnlyDictionary<int, long> RedditiConiuge,
        DateOnly? FrequenzaDal,
        DateOnly? FrequenzaAl,
        string? Iban);

    public sealed record Ricevuta(Guid FascicoloId, DateOnly PresentatiIl, bool Tardivi);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Cittadino) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (fascicolo.Stato == StatoFascicolo.DatiEconomiciPresentati)
            return Rifiuti.StatoNonAmmesso("hai già dato i tuoi dati", "attendi la decisione; se un dato è cambiato avvisa l'ufficio");
        var verbale = await db.Verbali.AsNoTracking()
            .Where(v => v.FascicoloId == fascicolo.Id && v.Stato == StatoVerbale.Definitivo).OrderBy(v => v.NotificatoIl).FirstOrDefaultAsync(ct);
        if (verbale is null || fascicolo.Stato != StatoFascicolo.VerbaleDefinitivo)
            return Rifiuti.StatoNonAmmesso("la pratica non è nella fase dei dati economici", "li potrai dare quando il verbale sarà definitivo");
        if (verbale.Giudizio == Giudizio.NonInvalido)
            return new Rifiuto("E-01", "VERBALE_NON_FAVOREVOLE", "il verbale non riconosce l'invalidità: non ci sono prestazioni da chiedere",
                "se non sei d'accordo puoi fare ricorso al giudice entro il termine scritto nel verbale");
        Rifiuto[] rifiuti = [.. Contenuto(richiesta, oggi)];
        if (rifiuti is not []) return rifiuti;

        var invio = Accerta.Norma.Domande.Ap70.Valuta(verbale.NotificatoIl!.Value, oggi, norme);
        if (!invio.Accettato) return invio.Rifiuti.ToArray();
        var tardivi = invio.Valore.Tardivo;
        db.Add(new DatiAp70
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            PresentatiDa = attore.PersonaId,
            PresentatiAlle = adesso,
            PresentatiIl = oggi,
            Tardivi = tardivi,
            RedditiPersonali = new(richiesta.RedditiPersonali),
            Lavora = richiesta.Lavora,
            Coniugato = richiesta.Coniugato,
            RedditiConiuge = new(richiesta.RedditiConiuge),
            FrequenzaDal = richiesta.FrequenzaDal,
            FrequenzaAl = richiesta.FrequenzaAl,
            Iban = richiesta.Iban?.Replace(" ", "").ToUpperInvariant(),
        });
        fascicolo.Stato = StatoFascicolo.DatiEconomiciPresentati;
        var atto = fascicolo.Registra(TipoAtto.DatiEconomiciPresentati, attore, adesso, "E-01", new { tardivi }, relazione.DelegaId);
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "abbiamo ricevuto i tuoi dati",
            "Abbiamo ricevuto i tuoi dati economici" + (tardivi ? ", oltre il termine: li esaminiamo lo stesso." : ".") + " Ti scriveremo la decisione.", ct);
        return new Ricevuta(fascicolo.Id, oggi, tardivi);
    }

    internal static IEnumerable<Rifiuto> Contenuto(Richiesta richiesta, DateOnly oggi)
    {
        // C42: conta il reddito dell'anno precedente; l'anno in corso serve a chi lo sa già.
        if (!richiesta.RedditiPersonali.ContainsKey(oggi.Year - 1))
            yield return new("E-01", "REDDITO_MANCANTE", $"manca il reddito del {oggi.Year - 1}", "scrivi 0 se non ne hai avuti", "RedditoPrecedente");
        if (richiesta.RedditiPersonali.Values.Concat(richiesta.RedditiConiuge.Values).Any(c => c < 0))
            yield return new("E-01", "REDDITO_NON_VALIDO", "un reddito è minore di zero", "scrivi 0 se non ne hai avuti", "RedditoPrecedente");
        if (richiesta.FrequenzaAl < richiesta.FrequenzaDal)
            yield return new("E-01", "DATA_NON_VALIDA", "la frequenza finisce prima di cominciare", "controlla le due date", "FrequenzaAl");
        if (richiesta.FrequenzaAl is not null && richiesta.FrequenzaDal is null)
            yield return new("E-01", "DATA_NON_VALIDA", "manca il giorno in cui la frequenza comincia", "scrivi anche la prima data", "FrequenzaDal");
        if (!string.IsNullOrWhiteSpace(richiesta.Iban) && !IbanValido(richiesta.Iban.Replace(" ", "").ToUpperInvariant()))
            yield return new("D-10", "IBAN_NON_VALIDO", "l'IBAN non è scritto bene", "copialo dall'estratto conto: in Italia ha 27 caratteri; puoi anche lasciarlo vuoto", "Iban");
    }

    // ISO 13616: i primi quattro caratteri in fondo, lettere come numeri, resto 1 modulo 97.
    private static bool IbanValido(string iban)
    {
        if (iban.Length is < 15 or > 34 || !iban.All(char.IsAsciiLetterOrDigit) || iban.StartsWith("IT", StringComparison.Ordinal) && iban.Length != 27) return false;
        var resto = 0;
        foreach (var c in iban[4..] + iban[..4])
            resto = char.IsAsciiDigit(c) ? (resto * 10 + (c - '0')) % 97 : (resto * 100 + (c - 'A' + 10)) % 97;
        return resto == 1;
    }
}
