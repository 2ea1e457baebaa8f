using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>Una prestazione lungo il tempo.</summary>
/// <param name="Dal">Da quando, guardando da oggi in avanti.</param>
/// <param name="Fino">Il primo giorno senza; nullo se dura finché durano i requisiti.</param>
/// <param name="Certa">Vero se la si riceve già; falso se può spettare allora, se i requisiti ci sono.</param>
/// <param name="Ferma">Vero se il pagamento è fermo.</param>
/// <param name="AlMese">Quanto al mese, anno per anno, per gli anni di cui le norme dicono l'importo.</param>
public sealed record Fascia(CodicePrestazione Codice, DateOnly Dal, DateOnly? Fino, bool Certa, bool Ferma, IReadOnlyList<(int Anno, Euro AlMese)> AlMese);

/// <summary>Un giorno in cui cambia qualcosa, o in cui c'è qualcosa da fare.</summary>
/// <param name="Cambia">Il cambiamento; nullo per le dichiarazioni.</param>
/// <param name="Dichiara">I modelli da presentare entro quel giorno; vuoto per un cambiamento.</param>
public sealed record Momento(DateOnly Il, Cambiamento? Cambia, IReadOnlyList<ModelloDichiarazione> Dichiara);

/// <summary>Il film dei diritti di una persona, da oggi.</summary>
/// <param name="Al">Fin dove si guarda, compreso.</param>
public sealed record Film(DateOnly Dal, DateOnly Al, IReadOnlyList<Fascia> Fasce, IReadOnlyList<Momento> Momenti);

/// <summary>Che cosa si può già prevedere per chi riceve delle prestazioni: i 18 anni, l'età pensionabile, la revisione, le dichiarazioni di ogni anno. Lo dice la legge; qui si mette in fila.</summary>
public sealed class FilmDeiDiritti(AccertaDb db, ContoDellaPersona conti, NormeVigenti norme, TimeProvider clock)
{
    private const int AnniDopo = 2; // quanto si guarda oltre l'ultimo cambiamento di età
    private const int AnniPrevisti = 60;

    public async Task<Esito<Film>> HandleAsync(Guid fascicoloId, Attore attore, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (await Relazione.TrovaAsync(db, fascicoloId, attore, oggi, ct) is not { VedeEconomica: true }) return Rifiuti.NessunFascicolo;
        var interessatoId = await db.Fascicoli.Where(f => f.Id == fascicoloId).Select(f => f.InteressatoId).SingleAsync(ct);
        var aperto = await conti.ApriAsync(interessatoId, attore, "il film dei diritti", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        if (aperto.Valore is { Giudizi: [] } or { Posizione: null }) return Rifiuti.StatoNonAmmesso("non c'è ancora una decisione sulle prestazioni", "il film comincia da lì");
        return Di(aperto.Valore, await ConTutoreAsync(interessatoId, oggi, ct), oggi);
    }

    private Film Di(ContoAperto conto, bool conTutore, DateOnly oggi)
    {
        var questo = new DateOnly(oggi.Year, oggi.Month, 1);
        var inCorso = conto.Prestazioni.Where(p => p.InCorso(questo) && p.Decorrenza <= oggi).OrderBy(p => p.Codice).ToList();
        var fine = Orizzonte(conto.Persona.Nascita, oggi);
        var revisione = conto.Giudizi.Select(g => g.Verbale.RevisioneDal).Where(r => r > oggi).Min();
        var cambiamenti = Cambiamenti.Fra(FattiDellaPersona.Di(conto, oggi, norme).Il(oggi), [.. inCorso.Select(p => p.Codice)], revisione, oggi, fine, norme);
        List<Fascia> fasce =
        [
            .. inCorso.Select(p => new Fascia(p.Codice, questo, FineDi(p, cambiamenti), Certa: true, conto.Sospensioni.Any(s => s.Ferma(p.Codice, questo)), AlMese(p.Codice, p.ImportoPersonale, questo, fine, oggi))),
            .. cambiamenti.Where(c => c is { Comincia: not null, CominciaIl: not null }).DistinctBy(c => c.Comincia)
                .Select(c => new Fascia(c.Comincia!.Value, c.CominciaIl!.Value, null, Certa: false, Ferma: false, AlMese(c.Comincia.Value, null, c.CominciaIl.Value, fine, oggi))),
        ];
        var attese = fasce.Where(f => f.Certa || cambiamenti.Any(c => c.Tipo == TipoDiCambiamento.EtaPensionabile && c.Comincia == f.Codice)).ToList(); // E-08: comincia da sola
        var situazione = SituazioneDellaPersona.Di(conto, oggi.Year, conTutore, oggi, norme);
        return new(oggi, fine, fasce, [.. cambiamenti.Select(c => new Momento(c.Il, c, [])).Concat(DichiarazioniDi(situazione, attese, oggi, fine)).OrderBy(m => m.Il)]);
    }

    // I minori fino a dopo i 18 anni, gli adulti fino a dopo l'età pensionabile.
    private DateOnly Orizzonte(DateOnly nascita, DateOnly oggi)
    {
        var maggiorenne = Eta.Compleanno(nascita, norme.Eta.MaggioreEtaAnni.Al(oggi));
        var ultimo = oggi < maggiorenne ? maggiorenne : norme.Eta.PensionabileDal(nascita, oggi.AddYears(AnniPrevisti)) is { } pensione && pensione > oggi ? pensione : oggi;
        return new(ultimo.Year + AnniDopo, 12, 31);
    }

    private static DateOnly? FineDi(PrestazioneInPagamento p, IReadOnlyList<Cambiamento> cambiamenti) =>
        cambiamenti.Where(c => c.Finisce == p.Codice).Select(c => c.FinisceIl).Append(p.UltimoMese?.AddMonths(1)).Min();

    private IReadOnlyList<(int, Euro)> AlMese(CodicePrestazione codice, Euro? personale, DateOnly dal, DateOnly fine, DateOnly oggi)
    {
        if (personale is { } suo) return dal <= oggi ? [(oggi.Year, suo)] : []; // negli anni dopo lo rifà il conto
        if (codice == CodicePrestazione.Incremento) return [];
        return [.. from anno in Enumerable.Range(dal.Year, Math.Max(0, fine.Year - dal.Year + 1))
                   let giorno = anno == dal.Year ? dal : new DateOnly(anno, 1, 1)
                   let valore = norme.Prestazioni.Di(codice).ImportoMensile.Cerca(giorno, oggi)
                   where valore is not null
                   select (anno, valore.Vale)];
    }

    // Ogni anno si dichiara quello finito, per le prestazioni ricevute in quell'anno, se nulla cambia.
    private IEnumerable<Momento> DichiarazioniDi(SituazioneDichiarativa adesso, List<Fascia> attese, DateOnly oggi, DateOnly fine)
    {
        for (var anno = oggi.Year; anno < fine.Year; anno++)
        {
            var (primo, ultimo) = (new DateOnly(anno, 1, 1), new DateOnly(anno, 12, 31));
            CodicePrestazione[] ricevute = [.. attese.Where(f => f.Dal <= ultimo && !(f.Fino <= primo)).Select(f => f.Codice)];
            var modelli = DichiarazioniDellAnno.Di(adesso with { Anno = anno, Prestazioni = ricevute }, norme).Dovute;
            if (modelli is not []) yield return new(TermineDelleDichiarazioni.Scadenza(anno, norme), null, modelli);
        }
    }

    private async Task<bool> ConTutoreAsync(Guid interessatoId, DateOnly oggi, CancellationToken ct) =>
        (await db.Deleghe.AsNoTracking().Where(d => d.InteressatoId == interessatoId && d.Modulo == "AA10" && d.VerificataIl != null).ToListAsync(ct)).Exists(d => d.Valida(oggi));
}
