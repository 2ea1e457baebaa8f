using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Certificati;

/// <summary>C-06: chi prova a cambiare un certificato inviato viene a sapere perché non si può, e che cosa fare (scelta C17).</summary>
public sealed class ModificaCertificato(AccertaDb db, TimeProvider clock)
{
    /// <summary>Il rifiuto: di un certificato di un altro medico non si dice nemmeno che esiste.</summary>
    public async Task<Rifiuto> HandleAsync(string numero, Attore attore, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.MedicoCertificatore) return Rifiuti.RuoloNonAmmesso("un medico certificatore abilitato");
        if (await Relazione.IncaricoAsync(db, attore, clock.GetUtcNow().GiornoInItalia, ct) is null) return InvioCertificato.NonAbilitato;
        var inviato = await db.Certificati.AsNoTracking().Where(c => c.Numero == numero && c.MedicoId == attore.PersonaId).Select(c => (DateTimeOffset?)c.InviatoIl).SingleOrDefaultAsync(ct);
        return DopoLInvio.ValutaModifica(numero, inviato?.GiornoInItalia)
            ?? new("C-06", "CERTIFICATO_INESISTENTE", $"non hai inviato un certificato con il numero {numero}", "controlla il numero sulla ricevuta");
    }
}
