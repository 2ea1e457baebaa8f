using System.Text;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>La domanda si salva a ogni passo: chi interrompe la ritrova com'era.</summary>
public sealed class SalvaBozza(AccertaDb db, Cassaforte cassaforte, TimeProvider clock)
{
    /// <summary>
    /// La bozza di chi compila per una persona; la prima volta parte dai recapiti noti e dall'ultimo certificato libero.
    /// Nulla se chi compila non ha titolo: per un'altra persona serve una delega già verificata, o il suo mandato.
    /// </summary>
    public async Task<BozzaDomanda?> ApriAsync(Guid interessatoId, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        if (!(await Titoli.DiAsync(db, attore, interessatoId, adesso.GiornoInItalia, ct)).Basta) return null;
        if (await db.Bozze.SingleOrDefaultAsync(b => b.AutoreId == attore.PersonaId && b.InteressatoId == interessatoId, ct) is { } esistente) return esistente;

        var persona = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == interessatoId, ct);
        // chi rappresenta riceve lui gli avvisi; il patronato no: i recapiti restano della persona, non di chi lavora allo sportello
        var recapiti = attore.PersonaId == interessatoId || attore.Ruolo == Ruolo.Patronato ? persona : await db.Persone.AsNoTracking().SingleAsync(p => p.Id == attore.PersonaId, ct);
        var bozza = new BozzaDomanda
        {
            Id = Guid.CreateVersion7(adesso),
            AutoreId = attore.PersonaId,
            InteressatoId = interessatoId,
            Certificati = await UltimoLiberoAsync(interessatoId, ct),
            Indirizzo = persona.Indirizzo,
            Cap = persona.Cap,
            Comune = persona.Comune,
            Provincia = persona.Provincia,
            Email = recapiti.Email,
            Telefono = recapiti.Telefono,
            Chiave = Guid.CreateVersion7(adesso),
            AggiornataAlle = adesso,
        };
        db.Add(bozza);
        await db.SaveChangesAsync(ct);
        return bozza;
    }

    /// <summary>Salva ciò che il passo ha cambiato in una bozza aperta con <see cref="ApriAsync"/>.</summary>
    public Task SalvaAsync(BozzaDomanda bozza, CancellationToken ct)
    {
        bozza.AggiornataAlle = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.SaveChangesAsync(ct);
    }

    /// <summary>La struttura in cui la persona dice di essere ricoverata; nulla se non lo è.</summary>
    public string? Ricovero(BozzaDomanda bozza) => bozza.RicoveroCifrato is { } cifrato ? Encoding.UTF8.GetString(cassaforte.DecifraSegreto(bozza.Id, cifrato)) : null;

    /// <summary>Scrive il ricovero nella bozza; la bozza poi va salvata.</summary>
    public void ScriviRicovero(BozzaDomanda bozza, string? struttura) =>
        bozza.RicoveroCifrato = string.IsNullOrWhiteSpace(struttura) ? null : cassaforte.CifraSegreto(bozza.Id, Encoding.UTF8.GetBytes(struttura.Trim()));

    private Task<string?> UltimoLiberoAsync(Guid interessatoId, CancellationToken ct) =>
        db.Certificati.AsNoTracking()
            .Where(c => c.InteressatoId == interessatoId && !db.CertificatiAbbinati.Any(a => a.CertificatoId == c.Id))
            .OrderByDescending(c => c.InviatoIl).Select(c => c.Numero).FirstOrDefaultAsync(ct);
}
