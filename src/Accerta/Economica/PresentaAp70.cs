using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>
/// E-01: la persona dà i suoi dati economici (AP70) dopo un verbale favorevole; oltre il termine si accetta e si annota (C34). D-04: un adulto li può dare già con
/// la domanda, il giorno stesso: allora gli interessi si contano da lì (C33). K-04: se il verbale ha effetto prima della convalida, da allora.
/// </summary>
public sealed class PresentaAp70(AccertaDb db, ContoDellaPersona conti, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
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
        string? Iban)
    {
        /// <summary>Che scuola o centro; conta solo se c'è una frequenza.</summary>
        public TipoFrequenza Frequenza { get; init; }

        /// <summary>I ricoveri, anche finiti (E-06).</summary>
        public IReadOnlyList<RicoveroDichiarato> Ricoveri { get; init; } = [];

        /// <summary>Le prestazioni che la persona riceve già da altri enti (E-05).</summary>
        public IReadOnlyList<AltraNelTempo> Altre { get; init; } = [];

        /// <summary>Come vuole essere pagata; nulla se non lo dice (D-10).</summary>
        public ModalitaDiPagamento? Modalita { get; init; }
    }

    public sealed record Ricevuta(Guid FascicoloId, DateOnly PresentatiIl, bool Tardivi);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>I dati si possono dare oggi: con la domanda, appena il verbale ha effetto, o dopo il verbale definitivo; e non ci sono già. Non guarda chi chiede.</summary>
    public async Task<bool> SiPossonoDareAsync(Guid fascicoloId, CancellationToken ct) => (await QuandoAsync(fascicoloId, clock.GetUtcNow().GiornoInItalia, ct)).Accettato;

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var quando = await QuandoAsync(richiesta.FascicoloId, oggi, ct);
        if (!quando.Accettato) return quando.Rifiuti.ToArray();
        Rifiuto[] rifiuti = [.. Contenuto(richiesta, oggi), .. richiesta.Ricoveri.SelectMany((r, i) => FattoNuovo.Valuta(r, oggi, $"Ricoveri[{i}]"))];
        if (rifiuti is not []) return rifiuti;
        if (richiesta.Modalita == ModalitaDiPagamento.Contanti && await OltreIlLimiteAsync(richiesta, attore, adesso, ct) is { } oltre) return oltre;

        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        db.RemoveRange(await db.Ap70.Where(a => a.FascicoloId == fascicolo.Id).ToListAsync(ct)); // i dati anticipati: valgono i nuovi
        var (momento, tardivi) = quando.Valore;
        var conLaDomanda = momento == Momento.ConLaDomanda;
        db.Add(Dati(richiesta, attore, adesso, momento != Momento.DopoIlVerbale, tardivi));
        foreach (var contenuto in richiesta.Ricoveri.Select(r => (TipoFatto.Ricovero, new ContenutoDelFatto { Ricovero = r }))
                     .Concat(richiesta.Altre.Select(a => (TipoFatto.AltraPrestazione, new ContenutoDelFatto { Altra = a }))))
            db.Add(FattoNuovo.Di(cassaforte, fascicolo, contenuto.Item1, contenuto.Item2, attore, adesso));

        if (momento == Momento.DopoIlVerbale) fascicolo.Stato = StatoFascicolo.DatiEconomiciPresentati;
        var atto = fascicolo.Registra(conLaDomanda ? TipoAtto.DatiEconomiciAnticipati : TipoAtto.DatiEconomiciPresentati, attore, adesso, RegolaDi(momento), new { tardivi }, relazione.DelegaId);
        db.Add(atto);
        if (!conLaDomanda) await Scadenzario.AdempiAsync(db, atto, TipoObbligo.PresentareAp70, ct);
        if (!await db.Obblighi.AnyAsync(o => o.FascicoloId == fascicolo.Id && o.Tipo == TipoObbligo.LiquidareSenzaInteressi, ct))
            Scadenzario.Apri(db, atto, TipoObbligo.LiquidareSenzaInteressi, "E-04", Ruolo.Operatore, norme.Termini.InteressiDopoGiorni.UltimoGiorno(oggi));
        await Avviso.PreparaAsync(db, atto, "abbiamo ricevuto i tuoi dati",
            "Abbiamo ricevuto i tuoi dati economici" + (tardivi ? ", oltre il termine: li esaminiamo lo stesso." : ".") + " Ti scriveremo la decisione.", ct);
        return new Ricevuta(fascicolo.Id, oggi, tardivi);
    }

    private enum Momento
    {
        ConLaDomanda,
        PrimaDellaConvalida,
        DopoIlVerbale,
    }

    private static string RegolaDi(Momento momento) => momento switch
    {
        Momento.ConLaDomanda => "D-04",
        Momento.PrimaDellaConvalida => "E-01 K-04",
        Momento.DopoIlVerbale => "E-01",
    };

    // Anticipati con la domanda (D-04), o dopo il verbale, in tempo o tardi (E-01), o appena il verbale ha effetto (K-04).
    private async Task<Esito<(Momento Momento, bool Tardivi)>> QuandoAsync(Guid fascicoloId, DateOnly oggi, CancellationToken ct)
    {
        var fascicolo = await db.Fascicoli.AsNoTracking().SingleAsync(f => f.Id == fascicoloId, ct);
        if (fascicolo.Stato == StatoFascicolo.DatiEconomiciPresentati)
            return Rifiuti.StatoNonAmmesso("hai già dato i tuoi dati", "attendi la decisione; se un dato è cambiato avvisa l'ufficio");
        var verbali = await db.Verbali.AsNoTracking()
            .Where(v => v.FascicoloId == fascicoloId && v.Stato == StatoVerbale.Definitivo).OrderBy(v => v.NotificatoIl).ToListAsync(ct);
        if (verbali is not [] && fascicolo.Stato == StatoFascicolo.VerbaleDefinitivo)
        {
            // L-03: dopo un verbale che non riconosce può esserci un giudice che riconosce; da lì si conta.
            var deciso = await db.EsitiDelGiudizio.AsNoTracking().Where(e => e.FascicoloId == fascicoloId && e.Giudizio != null).MaxAsync(e => (DateOnly?)e.NotificatoIl, ct);
            if (deciso is null && verbali.TrueForAll(v => v.Giudizio == Giudizio.NonInvalido)) return NonFavorevole;
            var invio = Accerta.Norma.Domande.Ap70.Valuta(deciso ?? verbali[0].NotificatoIl!.Value, oggi, norme);
            return invio.Accettato ? (Momento.DopoIlVerbale, invio.Valore.Tardivo) : invio.Rifiuti.ToArray();
        }
        if (AttiEconomici.PrimaDellaConvalida.Contains(fascicolo.Stato)
            && await db.VerbaliInVigore(oggi).AsNoTracking().Where(v => v.FascicoloId == fascicoloId).ToListAsync(ct) is { Count: > 0 } efficaci)
        {
            if (efficaci.TrueForAll(v => v.Giudizio == Giudizio.NonInvalido)) return NonFavorevole;
            var dal = efficaci.Min(v => v.EfficaceDal);
            return await db.Ap70.AnyAsync(a => a.FascicoloId == fascicoloId && a.PresentatiIl >= dal, ct)
                ? Rifiuti.StatoNonAmmesso("hai già dato i tuoi dati", "attendi la decisione; se un dato è cambiato avvisa l'ufficio")
                : (Momento.PrimaDellaConvalida, false);
        }
        var domanda = await db.Domande.AsNoTracking().SingleOrDefaultAsync(d => d.FascicoloId == fascicoloId, ct);
        if (domanda is null || domanda.PresentataIl != oggi || fascicolo.Stato is not (StatoFascicolo.DomandaPresentata or StatoFascicolo.VisitaFissata))
            return Rifiuti.StatoNonAmmesso("la pratica non è nella fase dei dati economici", "li potrai dare quando il verbale sarà definitivo");
        if (await db.Ap70.AnyAsync(a => a.FascicoloId == fascicoloId, ct))
            return Rifiuti.StatoNonAmmesso("hai già dato i tuoi dati con la domanda", "li potrai correggere quando il verbale sarà definitivo");
        var nascita = await db.Persone.Where(p => p.Id == fascicolo.InteressatoId).Select(p => p.Nascita).SingleAsync(ct);
        return Accerta.Norma.Domande.Ap70.ValutaNellaDomanda(nascita, oggi, norme) is { } rifiuto ? rifiuto : (Momento.ConLaDomanda, false);
    }

    private static Rifiuto NonFavorevole { get; } = new("E-01", "VERBALE_NON_FAVOREVOLE", "il verbale non riconosce l'invalidità: non ci sono prestazioni da chiedere",
        "se non sei d'accordo puoi fare ricorso al giudice entro il termine scritto nel verbale");

    private static DatiAp70 Dati(Richiesta richiesta, Attore attore, DateTimeOffset adesso, bool anticipati, bool tardivi) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        FascicoloId = richiesta.FascicoloId,
        PresentatiDa = attore.PersonaId,
        PresentatiAlle = adesso,
        PresentatiIl = adesso.GiornoInItalia,
        Tardivi = tardivi,
        Anticipati = anticipati,
        RedditiPersonali = new(richiesta.RedditiPersonali),
        Lavora = richiesta.Lavora,
        Coniugato = richiesta.Coniugato,
        RedditiConiuge = new(richiesta.RedditiConiuge),
        FrequenzaDal = richiesta.FrequenzaDal,
        FrequenzaAl = richiesta.FrequenzaAl,
        Frequenza = richiesta.Frequenza,
        Iban = Iban.Pulito(richiesta.Iban),
        Modalita = richiesta.Modalita,
    };

    // D-10: l'importo che spetterebbe con questi dati, se il verbale c'è già.
    private async Task<Rifiuto?> OltreIlLimiteAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var interessato = await db.Fascicoli.Where(f => f.Id == richiesta.FascicoloId).Select(f => f.InteressatoId).SingleAsync(ct);
        var conto = await conti.ApriAsync(interessato, attore, "dati economici: quanto si può pagare in contanti", ct);
        if (!conto.Accettato || conto.Valore.Giudizi is []) return null;
        var mensile = ValutaDecisione.Valuta(conto.Valore with { Ap70 = [.. conto.Valore.Ap70, Dati(richiesta, attore, adesso, false, false)] }, oggi, norme).TotaleMensile;
        return Pagamento.Valuta(mensile, ModalitaDiPagamento.Contanti, norme, oggi) is { Accettato: false, Rifiuti: [var rifiuto, ..] } ? rifiuto : null;
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
        if (Iban.Difetto(richiesta.Iban) is { } difetto) yield return difetto;
    }
}
