using System.Net.Mail;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Notifiche;

/// <summary>D-03: la persona dice dove vuole ricevere le notifiche di una procedura: una PEC, o un domicilio diverso dalla residenza. Vale dalle prossime.</summary>
public sealed class IndicaRecapito(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Pec">La PEC; nulla per toglierla.</param>
    /// <param name="Domicilio">Via, numero e comune; nullo per tornare alla residenza.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, string? Pec, string? Domicilio, string? Cap, string? Provincia);

    public sealed record Ricevuta(Guid FascicoloId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (!attore.Ruolo.PerLaPersona) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, adesso.GiornoInItalia, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        Rifiuto[] rifiuti = [.. Difetti(richiesta)];
        if (rifiuti is not []) return rifiuti;

        var recapito = await db.Recapiti.SingleOrDefaultAsync(r => r.FascicoloId == richiesta.FascicoloId, ct);
        if (recapito is null)
        {
            recapito = new Recapito { FascicoloId = richiesta.FascicoloId };
            db.Add(recapito);
        }
        var domicilio = Pieno(richiesta.Domicilio);
        (recapito.Pec, recapito.Domicilio) = (Pieno(richiesta.Pec), domicilio is null ? null : $"{domicilio}, {richiesta.Cap!.Trim()} ({norme.Territori.Trova(richiesta.Provincia)!.Sigla})");
        (recapito.Cap, recapito.Provincia) = domicilio is null ? (null, null) : (richiesta.Cap!.Trim(), norme.Territori.Trova(richiesta.Provincia)!.Sigla);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        db.Add(fascicolo.Registra(TipoAtto.RecapitoIndicato, attore, adesso, "N-01", new { pec = recapito.Pec is not null, domicilio = domicilio is not null }, relazione.DelegaId));
        return new Ricevuta(fascicolo.Id);
    }

    private IEnumerable<Rifiuto> Difetti(Richiesta r)
    {
        if (Pieno(r.Pec) is { } pec && !MailAddress.TryCreate(pec, out _))
            yield return new("D-03", "PEC_NON_VALIDA", "l'indirizzo PEC non si legge", "controllalo, o lascialo vuoto", "Pec");
        if (Pieno(r.Domicilio) is null) yield break;
        if (r.Cap?.Trim() is not { Length: 5 } cap || !cap.All(char.IsAsciiDigit))
            yield return new("D-03", "CAP_NON_VALIDO", "il CAP del domicilio non è di cinque cifre", "scrivi il CAP del domicilio", "Cap");
        if (norme.Territori.Trova(r.Provincia) is null)
            yield return new("D-03", "PROVINCIA_NON_VALIDA", "la provincia del domicilio non esiste", "scrivi la sigla di due lettere", "Provincia");
    }

    private static string? Pieno(string? testo) => string.IsNullOrWhiteSpace(testo) ? null : testo.Trim();
}
