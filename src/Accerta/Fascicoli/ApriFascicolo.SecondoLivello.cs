using Accerta.Attestazioni;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Fascicoli;

public sealed partial class ApriFascicolo
{
    /// <summary>
    /// La percentuale di un giudizio, e nient'altro: per chi ha già titolo (l'OTP della persona, la sua richiesta di card). La lettura si aggiunge
    /// al commit di chi la chiede: i dati escono solo se resta scritta.
    /// </summary>
    internal async Task<int?> PercentualeAsync(FonteDelGiudizio fonte, Attore chi, string scopo, DateTimeOffset adesso, CancellationToken ct)
    {
        if (fonte.Cifrato is []) return null;
        var fascicolo = await db.Fascicoli.AsNoTracking().SingleAsync(f => f.Id == fonte.FascicoloId, ct);
        db.Add(new Lettura
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fonte.FascicoloId,
            ChiId = chi.PersonaId,
            ChiRuolo = chi.Ruolo,
            Quando = adesso,
            Scopo = scopo,
        });
        return fonte.DelGiudice ? cassaforte.Decifra<int>(fascicolo, fonte.Cifrato) : cassaforte.Decifra<DatiVerbale>(fascicolo, fonte.Cifrato).Percentuale;
    }
}
