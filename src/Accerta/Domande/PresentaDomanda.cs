using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Ricorsi;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>
/// D-01: la domanda è completa, a ogni effetto, nel momento in cui si abbina al certificato. Nello stesso commit: stato, atti,
/// data di visita proposta (A-01), avviso, chiave di idempotenza.
/// </summary>
public sealed class PresentaDomanda(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(
        Guid Chiave,
        CodiceFiscale Interessato,
        IReadOnlyList<string> Certificati,
        IReadOnlyList<Accertamento> Accertamenti,
        string Indirizzo,
        string Cap,
        string Comune,
        string Provincia,
        string? Email,
        string? Telefono);

    /// <param name="VisitaProposta">La data proposta; nulla se l'agenda non ha posti.</param>
    /// <param name="VisitaEntro">L'ultimo giorno utile per la visita, compreso (A-02).</param>
    public sealed record Ricevuta(string Protocollo, Guid FascicoloId, DateOnly PresentataIl, DateTimeOffset? VisitaProposta, DateOnly VisitaEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Cittadino) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta con una delega");
        var oggi = adesso.GiornoInItalia;
        var persona = await db.Persone.SingleOrDefaultAsync(p => p.CodiceFiscale == richiesta.Interessato, ct);
        // Chi non rappresenta la persona non viene a sapere nulla di lei: né se esiste, né se ha un certificato o una domanda in corso.
        if (persona is null) return Presentazione.ValutaTitolo(Titolo.Nessuno)!;
        var (titolo, delegaId) = await TitoloAsync(attore, persona.Id, oggi, ct);
        if (Presentazione.ValutaTitolo(titolo) is { } senzaTitolo) return senzaTitolo;

        var numeri = richiesta.Certificati.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct().ToList();
        var certificati = await db.Certificati.AsNoTracking().Where(c => numeri.Contains(c.Numero) && c.InteressatoId == persona.Id).ToListAsync(ct);
        // Il fascicolo si legge prima di ciò che si decide: se intanto un'altra domanda lo prende, la versione è vecchia e si decide di nuovo.
        var fascicolo = certificati is [] ? null : await db.Fascicoli.SingleAsync(f => f.Id == certificati[0].FascicoloId, ct);
        var usati = await ProtocolliAsync(certificati.Select(c => c.Id), ct);
        Rifiuto[] rifiuti =
        [
            .. Presentazione.Valuta(
                new(persona.Nascita, persona.Cittadinanza, ResidenteInItalia: true, persona.PermessoMesi, titolo,
                    [.. certificati.Select(c => new CertificatoCitato(c.Numero, c.InviatoIl.GiornoInItalia, usati.GetValueOrDefault(c.Id)))],
                    [.. numeri.Except(certificati.Select(c => c.Numero))],
                    richiesta.Accertamenti, await InCorsoAsync(persona.Id, ct), richiesta.Email, richiesta.Provincia, richiesta.Indirizzo, richiesta.Comune)
                { AccertamentiInGiudizio = await RicorsiPendenti.PerAccertamentoAsync(db, persona.Id, ct) },
                oggi, norme),
            .. richiesta.Accertamenti.Where(a => a != Accertamento.InvaliditaCivile).Select(a => new Rifiuto("D-03", "ACCERTAMENTO_NON_DISPONIBILE",
                $"la richiesta di {a.InParole} non si può ancora presentare da qui", "presentala con un patronato, o allo sportello", "Accertamenti")),
        ];
        if (rifiuti is not []) return rifiuti;

        var domanda = await NuovaAsync(richiesta, attore, adesso, persona, certificati, delegaId, fascicolo!.Id, ct);
        (fascicolo.Stato, fascicolo.Provincia, fascicolo.Regime) = (StatoFascicolo.DomandaPresentata, domanda.Provincia, domanda.Regime);
        Aggiorna(persona, richiesta);
        db.Add(domanda);
        db.AddRange(certificati.Select(c => new CertificatoAbbinato { CertificatoId = c.Id, DomandaId = domanda.Id }));
        var atto = fascicolo.Registra(TipoAtto.DomandaPresentata, attore, adesso, "C-05 C-08 D-01 D-02 D-06 G-00",
            new { domanda = domanda.Id, domanda.Protocollo, domanda.Regime, certificati = certificati.Select(c => c.Numero) }, delegaId);
        db.Add(atto);

        var entro = TermineVisita.UltimoGiorno(oggi, domanda.Urgente, norme);
        var visita = await ProponiData.PerAsync(db, fascicolo, domanda, entro, adesso, norme, ct);
        if (visita is not null)
            db.Add(fascicolo.Registra(TipoAtto.VisitaProposta, Attore.Sistema, adesso, "A-01 A-02",
                new { visita = visita.Id, visita.Quando, visita.EntroIl, visita.OltreTermine }));
        await Avviso.PreparaAsync(db, atto, "l'abbiamo ricevuta",
            visita is null
                ? "Abbiamo ricevuto la tua domanda. Appena c'è un posto libero ti proporremo una data per la visita."
                : $"Abbiamo ricevuto la tua domanda. Ti proponiamo la visita {visita.Quando.Italiano}: confermala o scegline un'altra sul portale.", ct);
        await TogliBozzaAsync(richiesta.Chiave, ct);
        return new Ricevuta(domanda.Protocollo, fascicolo.Id, oggi, visita?.Quando, entro);
    }

    private async Task<Domanda> NuovaAsync(
        Richiesta richiesta, Attore attore, DateTimeOffset adesso, Persona persona, List<Certificati.Certificato> certificati, Guid? delegaId,
        Guid fascicoloId, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var id = Guid.CreateVersion7(adesso);
        return new Domanda
        {
            Id = id,
            Protocollo = $"{oggi.Year}-{await db.ProssimoNumeroAsync($"protocollo-{oggi.Year}", ct):000000}",
            FascicoloId = fascicoloId,
            InteressatoId = persona.Id,
            PresentataDa = attore.PersonaId,
            DelegaId = delegaId,
            PresentataAlle = adesso,
            PresentataIl = oggi,
            Regime = norme.Territori.RegimeDi(richiesta.Provincia, oggi),
            Provincia = norme.Territori.Trova(richiesta.Provincia)!.Sigla,
            Urgente = certificati.Exists(c => c.Urgente),
            Email = richiesta.Email!.Trim(),
            Telefono = richiesta.Telefono?.Trim(),
            Accertamenti =
            [
                .. richiesta.Accertamenti.Distinct().Select(tipo => new AccertamentoRichiesto
                {
                    Id = Guid.CreateVersion7(adesso),
                    DomandaId = id,
                    InteressatoId = persona.Id,
                    Tipo = tipo,
                }),
            ],
        };
    }

    private static void Aggiorna(Persona persona, Richiesta richiesta) =>
        (persona.Indirizzo, persona.Cap, persona.Comune, persona.Provincia) =
        (richiesta.Indirizzo.Trim(), richiesta.Cap.Trim(), richiesta.Comune.Trim(), richiesta.Provincia.ToUpperInvariant());

    private async Task<Dictionary<Guid, string>> ProtocolliAsync(IEnumerable<Guid> certificati, CancellationToken ct) =>
        await (from a in db.CertificatiAbbinati join d in db.Domande on a.DomandaId equals d.Id where certificati.Contains(a.CertificatoId) select new { a.CertificatoId, d.Protocollo })
            .ToDictionaryAsync(x => x.CertificatoId, x => x.Protocollo, ct);

    private async Task<Dictionary<Accertamento, string>> InCorsoAsync(Guid interessatoId, CancellationToken ct) =>
        await (from a in db.AccertamentiRichiesti join d in db.Domande on a.DomandaId equals d.Id where a.InteressatoId == interessatoId && a.Aperto select new { a.Tipo, d.Protocollo })
            .ToDictionaryAsync(x => x.Tipo, x => x.Protocollo, ct);

    private async Task<(Titolo Titolo, Guid? DelegaId)> TitoloAsync(Attore attore, Guid interessatoId, DateOnly oggi, CancellationToken ct)
    {
        if (attore.PersonaId == interessatoId) return (Titolo.Interessato, null);
        var deleghe = await db.Deleghe.AsNoTracking().Where(d => d.DelegatoId == attore.PersonaId && d.InteressatoId == interessatoId).ToListAsync(ct);
        var valide = deleghe.Where(d => d.Valida(oggi)).OrderByDescending(d => d.VerificataIl is not null).ToList();
        return valide switch
        {
            [] => (Titolo.Nessuno, null),
            [{ VerificataIl: not null } verificata, ..] => (Titolo.DelegaVerificata, verificata.Id),
            [var daVerificare, ..] => (Titolo.DelegaDaVerificare, daVerificare.Id),
        };
    }

    private async Task TogliBozzaAsync(Guid chiave, CancellationToken ct)
    {
        if (await db.Bozze.SingleOrDefaultAsync(b => b.Chiave == chiave, ct) is { } bozza) db.Remove(bozza);
    }
}
