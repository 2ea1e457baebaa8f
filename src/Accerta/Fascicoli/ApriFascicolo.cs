using Accerta.Agenda;
using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Fascicoli;

/// <summary>Un certificato con la sua parte sanitaria.</summary>
public sealed record CertificatoAperto(Certificato Certificato, DatiCertificato Dati);

/// <summary>Un verbale; <see cref="Dati"/> è nullo per chi può vedere solo il giudizio.</summary>
public sealed record VerbaleAperto(Verbale Verbale, DatiVerbale? Dati);

/// <summary>Un allegato con il suo nome; il contenuto si chiede a parte.</summary>
public sealed record AllegatoAperto(DocumentoAllegato Documento, string Nome);

/// <summary>Il fascicolo come lo vede chi ha il diritto di aprirlo: ciò che il suo ruolo non vede non c'è.</summary>
public sealed record FascicoloAperto(
    Fascicolo Fascicolo,
    Persona Interessato,
    Relazione Relazione,
    Domanda? Domanda,
    Visita? Visita,
    IReadOnlyList<CertificatoAperto> Certificati,
    IReadOnlyList<VerbaleAperto> Verbali,
    IReadOnlyList<AllegatoAperto> Allegati,
    DatiAp70? Ap70,
    Liquidazione? Liquidazione,
    Decisione? Decisione);

/// <summary>
/// L'unica porta sui dati sanitari (P-01): controlla la relazione con la pratica, registra la lettura, decifra.
/// Senza relazione la risposta è la stessa di un fascicolo che non esiste.
/// </summary>
public sealed partial class ApriFascicolo(AccertaDb db, Cassaforte cassaforte, TimeProvider clock)
{
    /// <summary>Per quanto la stessa persona, con lo stesso scopo, sta ancora leggendo la stessa cosa.</summary>
    public static readonly TimeSpan StessoSguardo = TimeSpan.FromMinutes(5);

    /// <param name="fascicoloId">Il fascicolo da aprire.</param>
    /// <param name="attore">Chi legge.</param>
    /// <param name="scopo">Perché legge, in parole: la persona lo vedrà (P-03).</param>
    /// <param name="ct">Annullamento.</param>
    public Task<Esito<FascicoloAperto>> HandleAsync(Guid fascicoloId, Attore attore, string scopo, CancellationToken ct) =>
        ApriAsync(fascicoloId, attore, scopo, StessoSguardo, ct);

    private async Task<Esito<FascicoloAperto>> ApriAsync(Guid fascicoloId, Attore attore, string scopo, TimeSpan sguardo, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        var relazione = await Relazione.TrovaAsync(db, fascicoloId, attore, adesso.GiornoInItalia, ct);
        if (relazione is null) return Rifiuti.NessunFascicolo;

        await RegistraAsync(fascicoloId, attore, scopo, adesso, sguardo, ct);
        return await LeggiAsync(relazione, ct);
    }

    /// <summary>Il contenuto di un allegato, in chiaro.</summary>
    public async Task<Esito<(string Nome, byte[] Contenuto)>> LeggiAllegatoAsync(Guid fascicoloId, Guid allegatoId, Attore attore, CancellationToken ct)
    {
        var aperto = await ApriAsync(fascicoloId, attore, "lettura di un documento allegato", TimeSpan.Zero, ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var allegato = aperto.Valore.Allegati.SingleOrDefault(a => a.Documento.Id == allegatoId);
        return allegato is null
            ? Rifiuti.NessunFascicolo
            : (allegato.Nome, cassaforte.DecifraByte(aperto.Valore.Fascicolo, allegato.Documento.ContenutoCifrato));
    }

    private async Task<FascicoloAperto> LeggiAsync(Relazione relazione, CancellationToken ct)
    {
        var id = relazione.FascicoloId;
        var fascicolo = await db.Fascicoli.AsNoTracking().SingleAsync(f => f.Id == id, ct);
        var certificati = relazione.VedeSanitari
            ? await db.Certificati.AsNoTracking().Where(c => c.FascicoloId == id).OrderBy(c => c.InviatoIl).ToListAsync(ct)
            : [];
        var verbali = relazione.VedeGiudizio
            ? await db.Verbali.AsNoTracking().Include(v => v.Componenti).Where(v => v.FascicoloId == id).ToListAsync(ct)
            : [];
        var allegati = relazione.VedeSanitari
            ? await db.Allegati.AsNoTracking().Where(a => a.FascicoloId == id).OrderBy(a => a.CaricatoAlle).ToListAsync(ct)
            : [];
        var liquidazione = relazione.VedeEconomica
            ? await db.Liquidazioni.AsNoTracking().Include(l => l.Prestazioni).SingleOrDefaultAsync(l => l.FascicoloId == id, ct)
            : null;
        return new FascicoloAperto(
            fascicolo,
            await db.Persone.AsNoTracking().SingleAsync(p => p.Id == fascicolo.InteressatoId, ct),
            relazione,
            await db.Domande.AsNoTracking().Include(d => d.Accertamenti).SingleOrDefaultAsync(d => d.FascicoloId == id, ct),
            await db.Visite.AsNoTracking().SingleOrDefaultAsync(v => v.FascicoloId == id, ct),
            [.. certificati.Select(c => new CertificatoAperto(c, cassaforte.Decifra<DatiCertificato>(fascicolo, c.DatiSanitari)))],
            [.. verbali.Select(v => new VerbaleAperto(v, relazione.VedeSanitari || relazione.VedeEconomica ? Filtra(fascicolo, v, relazione) : null))],
            [.. allegati.Select(a => new AllegatoAperto(a, cassaforte.Decifra<string>(fascicolo, a.NomeCifrato)))],
            relazione.VedeEconomica ? await db.Ap70.AsNoTracking().SingleOrDefaultAsync(a => a.FascicoloId == id, ct) : null,
            liquidazione,
            liquidazione is null ? null : cassaforte.Decifra<Decisione>(fascicolo, liquidazione.DecisioneCifrata));
    }

    // Chi liquida ha bisogno della percentuale, non delle diagnosi: il resto non esce dalla porta.
    private DatiVerbale Filtra(Fascicolo fascicolo, Verbale verbale, Relazione relazione)
    {
        var dati = cassaforte.Decifra<DatiVerbale>(fascicolo, verbale.DatiSanitari);
        return relazione.VedeSanitari
            ? dati
            : new DatiVerbale("", "", [], [], "", dati.Percentuale, null, [], 0, null);
    }

    private async Task RegistraAsync(Guid fascicoloId, Attore attore, string scopo, DateTimeOffset adesso, TimeSpan sguardo, CancellationToken ct)
    {
        // La stessa pagina ricaricata mentre si lavora è una lettura sola: cento righe uguali nasconderebbero quella che conta.
        if (sguardo > TimeSpan.Zero && await db.Letture.AnyAsync(
                l => l.FascicoloId == fascicoloId && l.ChiId == attore.PersonaId && l.ChiRuolo == attore.Ruolo && l.Scopo == scopo && l.Quando > adesso - sguardo && l.Quando <= adesso, ct)) return;

        // La lettura si registra subito, con il suo commit: anche se poi la pagina fallisce, i dati sono usciti.
        var lettura = new Lettura
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicoloId,
            ChiId = attore.PersonaId,
            ChiRuolo = attore.Ruolo,
            Quando = adesso,
            Scopo = scopo,
        };
        db.ChangeTracker.Clear();
        db.Add(lettura);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
