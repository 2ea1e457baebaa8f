using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;

namespace Accerta.Economica;

/// <summary>Ciò che l'ente sa già e che la persona, nell'AP70, deve solo confermare: i dati anticipati con la domanda (D-04), quelli di altre pratiche, il conto (D-10).</summary>
public sealed class DatiGiaNoti(AccertaDb db, ContoDellaPersona conti, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="RedditiPersonali">Per anno, in centesimi.</param>
    /// <param name="Modalita">Come la persona è già pagata, se resta possibile; nulla se si chiede.</param>
    /// <param name="InGodimento">Le prestazioni che riceve già.</param>
    public sealed record Dati(
        IReadOnlyDictionary<int, long> RedditiPersonali, IReadOnlyDictionary<int, long> RedditiConiuge, bool? Coniugato, bool? Lavora,
        IReadOnlyList<Frequenza> Frequenze, IReadOnlyList<RicoveroDichiarato> Ricoveri, IReadOnlyList<AltraNelTempo> Altre,
        string? Iban, ModalitaDiPagamento? Modalita, IReadOnlyList<CodicePrestazione> InGodimento);

    public async Task<Esito<Dati>> HandleAsync(Guid fascicoloId, Attore attore, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (await Relazione.TrovaAsync(db, fascicoloId, attore, oggi, ct) is not { VedeEconomica: true }) return Rifiuti.NessunFascicolo;
        var interessato = (await db.Fascicoli.FindAsync([fascicoloId], ct))!.InteressatoId;
        var aperto = await conti.ApriAsync(interessato, attore, "dati già noti per l'AP70", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var conto = aperto.Valore;
        var mese = new DateOnly(oggi.Year, oggi.Month, 1);
        var pagate = conto.Prestazioni.Where(p => p.InCorso(mese)).ToList();
        var mensile = pagate.Aggregate(Euro.Zero, (somma, p) => somma + (p.ImportoPersonale ?? norme.Prestazioni.Di(p.Codice).ImportoMensile.Al(mese, oggi)));
        var ultimo = conto.Ap70.LastOrDefault();
        return new Dati(
            PerAnno(conto.Ap70.SelectMany(a => a.RedditiPersonali).Concat(conto.Fatti.Select(f => f.Contenuto.Redditi).OfType<RedditiDiUnAnno>().Select(r => KeyValuePair.Create(r.Anno, r.Personali)))),
            PerAnno(conto.Ap70.SelectMany(a => a.RedditiConiuge)),
            ultimo?.Coniugato,
            ultimo?.Lavora,
            [.. conto.Ap70.Where(a => a.FrequenzaDal is not null).Select(a => new Frequenza(a.Frequenza, a.FrequenzaDal!.Value, a.FrequenzaAl)).Concat(conto.Fatti.Select(f => f.Contenuto.Frequenza).OfType<Frequenza>())],
            [.. conto.Fatti.Select(f => f.Contenuto.Ricovero).OfType<RicoveroDichiarato>()],
            [.. conto.Fatti.Select(f => f.Contenuto.Altra).OfType<AltraNelTempo>()],
            ultimo?.Iban,
            ModalitaProposta.Di(ultimo?.Modalita ?? (ultimo?.Iban is null ? null : ModalitaDiPagamento.AccreditoConto), mensile, oggi, norme),
            [.. pagate.Select(p => p.Codice)]);
    }

    private static Dictionary<int, long> PerAnno(IEnumerable<KeyValuePair<int, long>> redditi) => redditi.GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Last().Value);
}
