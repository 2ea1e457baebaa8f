using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dichiarazioni;

/// <summary>
/// X-01…X-04: la persona, o il patronato per lei, presenta un modello dell'anno. Fuori termine si accetta e si annota; se il pagamento era fermo per questa
/// mancanza riprende, e i mesi fermi si pagano. Ciò che dichiara entra nei conti.
/// </summary>
public sealed class PresentaDichiarazione(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Anno">L'anno dichiarato.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, ModelloDichiarazione Modello, int Anno, CanaleDichiarazione Canale)
    {
        /// <summary>RED, ICLAV: i redditi dell'anno; nulli se non ce ne sono, o se li conosce già il fisco.</summary>
        public RedditiDiUnAnno? Redditi { get; init; }

        /// <summary>RED: X-04, ciò che il fisco sa già.</summary>
        public RedditiNotiAlFisco? Fisco { get; init; }

        /// <summary>ICLAV: vero se la persona ha lavorato.</summary>
        public bool HaLavorato { get; init; }

        /// <summary>ICRIC, ICRIC-FR, ACC.AS/PS: i ricoveri dell'anno.</summary>
        public IReadOnlyList<RicoveroDichiarato> Ricoveri { get; init; } = [];

        /// <summary>ICRIC-FR: le frequenze.</summary>
        public IReadOnlyList<Frequenza> Frequenze { get; init; } = [];
    }

    /// <param name="Ripresa">Quante prestazioni ferme riprendono.</param>
    public sealed record Ricevuta(Guid DichiarazioneId, bool Tardiva, int Ripresa);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Accerta.Persone.Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Accerta.Persone.Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var trovato = await FattoNuovo.ChiAsync(db, richiesta.FascicoloId, attore, oggi, ct);
        if (!trovato.Accettato) return trovato.Rifiuti.ToArray();
        var (fascicolo, posizione, relazione) = trovato.Valore;
        Rifiuto[] rifiuti = [.. Contenuto(richiesta, oggi)];
        if (rifiuti is not []) return rifiuti;
        var dovuta = await db.DichiarazioniDovute.SingleOrDefaultAsync(d => d.InteressatoId == fascicolo.InteressatoId && d.Modello == richiesta.Modello && d.Anno == richiesta.Anno, ct);
        if (dovuta is null)
            return new Rifiuto("X-01", "DICHIARAZIONE_NON_DOVUTA", $"il modello {richiesta.Modello.Sigla} per il {richiesta.Anno} non ti è stato chiesto", "guarda sul portale quali dichiarazioni devi");
        if (dovuta.Stato == StatoDichiarazione.Presentata) return Rifiuti.StatoNonAmmesso("questa dichiarazione è già arrivata", "se un dato è cambiato dillo come fatto nuovo");

        (dovuta.Stato, dovuta.PresentataIl, dovuta.Tardiva) = (StatoDichiarazione.Presentata, oggi, TermineDelleDichiarazioni.ValutaGiorno(richiesta.Anno, oggi, norme).Any());
        dovuta.Versione++;
        List<CausaDelRicalcolo> cause = [];
        foreach (var (tipo, contenuto, causa) in Fatti(richiesta))
        {
            db.Add(FattoNuovo.Di(cassaforte, fascicolo, tipo, contenuto, attore, adesso));
            if (causa is { } perche) cause.Add(perche);
        }
        if (cause is [var prima, ..]) posizione.Segna(prima, oggi);
        var atto = fascicolo.Registra(TipoAtto.DichiarazionePresentata, attore, adesso, "X-01 X-02", new { dichiarazione = dovuta.Id, richiesta.Modello, richiesta.Anno, dovuta.Tardiva }, relazione.DelegaId);
        db.Add(atto);
        if (!await AltreMancantiAsync(dovuta, ct)) await Scadenzario.AdempiAsync(db, atto, TipoObbligo.PresentareDichiarazioni, ct);
        await Avviso.PreparaAsync(db, atto, "abbiamo ricevuto la tua dichiarazione",
            $"Abbiamo ricevuto il modello {richiesta.Modello.Sigla} per il {richiesta.Anno}{(dovuta.Tardiva ? ", oltre il termine" : "")}.", ct);
        return new Ricevuta(dovuta.Id, dovuta.Tardiva, await RiprendiAsync(dovuta, posizione, attore, adesso, ct));
    }

    private IEnumerable<Rifiuto> Contenuto(Richiesta richiesta, DateOnly oggi)
    {
        foreach (var rifiuto in TermineDelleDichiarazioni.ValutaCanale(richiesta.Canale)) yield return rifiuto;
        foreach (var rifiuto in richiesta.Ricoveri.SelectMany((r, i) => FattoNuovo.Valuta(r, oggi, $"Ricoveri[{i}]"))) yield return rifiuto;
        foreach (var rifiuto in richiesta.Frequenze.SelectMany(FattoNuovo.Valuta)) yield return rifiuto;
        if (richiesta.Redditi is { } redditi)
        {
            foreach (var rifiuto in FattoNuovo.Valuta(redditi, oggi)) yield return rifiuto;
            if (redditi.Anno != richiesta.Anno) yield return new("X-01", "DATA_NON_VALIDA", $"i redditi sono del {redditi.Anno}", $"dichiara i redditi del {richiesta.Anno}", "Redditi.Anno");
        }
        if (richiesta.Modello == ModelloDichiarazione.Red && richiesta.Redditi is null && richiesta.Fisco is not { Quanto: RedditiAlFisco.Integralmente })
            yield return new("X-01", "REDDITO_MANCANTE", $"mancano i redditi del {richiesta.Anno}", "scrivi 0 se non ne hai avuti; se li hai dichiarati tutti al fisco dillo", "Redditi");
        if (richiesta.Modello == ModelloDichiarazione.Iclav)
            foreach (var rifiuto in DichiarazioniDellAnno.Iclav(richiesta.HaLavorato, richiesta.Redditi is { } lavoro ? new Euro(lavoro.Personali) : null).Rifiuti) yield return rifiuto;
    }

    // Nell'ICLAV il reddito è quello da lavoro soltanto: i conti guardano i redditi del RED.
    private static IEnumerable<(TipoFatto Tipo, ContenutoDelFatto Contenuto, CausaDelRicalcolo? Causa)> Fatti(Richiesta richiesta)
    {
        if (richiesta is { Modello: ModelloDichiarazione.Red, Redditi: { } redditi }) yield return (TipoFatto.Redditi, new() { Redditi = redditi }, CausaDelRicalcolo.Reddito);
        if (richiesta.Fisco is { } fisco) yield return (TipoFatto.Fisco, new() { Fisco = fisco }, null);
        foreach (var ricovero in richiesta.Ricoveri) yield return (TipoFatto.Ricovero, new() { Ricovero = ricovero }, CausaDelRicalcolo.Ricovero);
        foreach (var frequenza in richiesta.Frequenze) yield return (TipoFatto.Frequenza, new() { Frequenza = frequenza }, CausaDelRicalcolo.Frequenza);
    }

    private Task<bool> AltreMancantiAsync(DichiarazioneDovuta questa, CancellationToken ct) =>
        db.DichiarazioniDovute.AnyAsync(d => d.InteressatoId == questa.InteressatoId && d.Id != questa.Id && d.Stato != StatoDichiarazione.Presentata, ct);

    // Riprende ciò che era fermo per questa dichiarazione, se nessun'altra mancata lo tiene fermo.
    private async Task<int> RiprendiAsync(DichiarazioneDovuta questa, PosizioneEconomica posizione, Accerta.Persone.Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var mancate = await db.DichiarazioniDovute.AsNoTracking().Where(d => d.InteressatoId == questa.InteressatoId && d.Id != questa.Id && d.Stato == StatoDichiarazione.Mancata).Select(d => d.Modello).ToListAsync(ct);
        var ferme = await db.Sospensioni.Where(s => s.InteressatoId == questa.InteressatoId && s.ChiusaIl == null && !s.Definitiva).ToListAsync(ct);
        var conto = await db.Fascicoli.SingleAsync(f => f.Id == posizione.FascicoloId, ct);
        var quante = 0;
        foreach (var ferma in ferme.Where(f => norme.Dichiarazioni.Di(f.Codice).Modelli is var modelli && modelli.Contains(questa.Modello) && !modelli.Any(mancate.Contains)))
        {
            _ = await RiprendiPrestazione.PerAsync(db, conto, posizione, ferma, attore, adesso, ct);
            quante++;
        }
        return quante;
    }
}
