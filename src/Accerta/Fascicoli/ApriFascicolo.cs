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
/// <param name="Id">L'allegato.</param>
/// <param name="Nome">Il nome del file.</param>
/// <param name="Byte">Quanto è grande.</param>
/// <param name="CaricatoAlle">Quando è arrivato.</param>
/// <param name="VistoAlle">Quando la commissione l'ha aperto la prima volta; nullo se non ancora.</param>
public sealed record AllegatoAperto(Guid Id, string Nome, long Byte, DateTimeOffset CaricatoAlle, DateTimeOffset? VistoAlle);

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
    Decisione? Decisione)
{
    /// <summary>Ciò che la domanda dice sulla salute: il ricovero, il verbale citato; nullo se non ne dice, e per chi non vede i dati sanitari.</summary>
    public DatiRiservatiDellaDomanda? Riservati { get; init; }
}

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
        if (aperto.Valore.Allegati.SingleOrDefault(a => a.Id == allegatoId) is not { } allegato) return Rifiuti.NessunFascicolo;
        var cifrato = await db.Allegati.Where(a => a.Id == allegatoId).Select(a => a.ContenutoCifrato).SingleAsync(ct);
        return (allegato.Nome, cassaforte.DecifraByte(aperto.Valore.Fascicolo, cifrato));
    }

    private async Task<FascicoloAperto> LeggiAsync(Relazione relazione, CancellationToken ct)
    {
        var id = relazione.FascicoloId;
        var chi = await (from f in db.Fascicoli
                         join p in db.Persone on f.InteressatoId equals p.Id
                         join a in db.Ap70 on f.Id equals a.FascicoloId into dati
                         from a in dati.DefaultIfEmpty()
                         where f.Id == id
                         select new { Fascicolo = f, Interessato = p, Ap70 = a }).AsNoTracking().SingleAsync(ct);
        var fascicolo = chi.Fascicolo;
        var certificati = relazione.VedeSanitari
            ? await db.Certificati.AsNoTracking().Where(c => c.FascicoloId == id).OrderBy(c => c.InviatoIl).ToListAsync(ct)
            : [];
        var verbali = relazione.VedeGiudizio
            ? await db.Verbali.AsNoTracking().Include(v => v.Componenti).Where(v => v.FascicoloId == id).ToListAsync(ct)
            : [];
        var allegati = relazione.VedeSanitari
            ? await db.Allegati.Where(a => a.FascicoloId == id).OrderBy(a => a.CaricatoAlle).Select(a => new { a.Id, a.NomeCifrato, a.Byte, a.CaricatoAlle, a.VistoAlle }).ToListAsync(ct)
            : [];
        var liquidazione = relazione.VedeEconomica
            ? await db.Liquidazioni.AsNoTracking().Include(l => l.Prestazioni).Where(l => l.FascicoloId == id).OrderByDescending(l => l.Numero).FirstOrDefaultAsync(ct)
            : null;
        var domanda = await db.Domande.AsNoTracking().Include(d => d.Accertamenti).SingleOrDefaultAsync(d => d.FascicoloId == id, ct);
        return new FascicoloAperto(
            fascicolo,
            chi.Interessato,
            relazione,
            domanda,
            await db.Visite.AsNoTracking().UltimaAsync(id, ct),
            [.. certificati.Select(c => new CertificatoAperto(c, cassaforte.Decifra<DatiCertificato>(fascicolo, c.DatiSanitari)))],
            [.. verbali.OrderBy(v => v.Accertamento).ThenBy(v => v.Stato == StatoVerbale.Sostituito).Select(v => new VerbaleAperto(v, relazione.VedeSanitari || relazione.VedeEconomica ? Filtra(fascicolo, v, relazione) : null))],
            [.. allegati.Select(a => new AllegatoAperto(a.Id, cassaforte.Decifra<string>(fascicolo, a.NomeCifrato), a.Byte, a.CaricatoAlle, a.VistoAlle))],
            relazione.VedeEconomica ? chi.Ap70 : null,
            liquidazione,
            liquidazione is null ? null : cassaforte.Decifra<Decisione>(fascicolo, liquidazione.DecisioneCifrata))
        {
            Riservati = relazione.VedeSanitari && domanda is { DatiRiservati: { } riservati } ? cassaforte.Decifra<DatiRiservatiDellaDomanda>(fascicolo, riservati) : null,
        };
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
