using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Verbali;

namespace Accerta.Economica;

/// <summary>
/// Dai dati del fascicolo ai fatti della legge, e dalla valutazione della legge alla decisione da conservare. Qui non si decide nulla:
/// decide <see cref="ValutazioneEconomica"/>.
/// </summary>
public static class ValutaDecisione
{
    /// <param name="aperto">Il fascicolo, con verbale definitivo e dati economici.</param>
    /// <param name="giorno">Il giorno della decisione: gli arretrati arrivano a tutto il suo mese, poi si paga mese per mese.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static Decisione Di(FascicoloAperto aperto, DateOnly giorno, NormeVigenti norme)
    {
        var fatti = FattiDi(aperto);
        var valutazione = ValutaAlMeseUtile(fatti, giorno, norme);
        var meseCorrente = Termine.PrimoDelMeseSuccessivo(giorno);
        var arretrati = new Arretrati([.. valutazione.Dovute.SelectMany(d => ArretratiDi(d, fatti, meseCorrente, norme))]);
        var interessi = Interessi.Calcola(arretrati, aperto.Ap70!.PresentatiIl, giorno, norme);
        return new Decisione(
            giorno,
            norme.Impronta,
            [.. valutazione.Dovute.Select(d => Decisa(d, fatti, norme))],
            [.. valutazione.Escluse.Select(e => new PrestazioneNegata(e.Codice, e.Motivo))],
            [.. arretrati.Rate.OrderBy(r => r.Mese).Select(r => new RigaArretrato(r.Prestazione, r.Mese, r.Tredicesima, r.Importo))],
            arretrati.Totale,
            interessi.Dovuti,
            [.. valutazione.Spiega().Select(s => new MotiviDiPrestazione(s.Prestazione, s.Spetta, s.Motivi))]);
    }

    // La frequenza può essere già finita quando si decide: si valuta l'ultimo giorno in cui era in corso, e si pagano i mesi frequentati.
    private static ValutazioneEconomica ValutaAlMeseUtile(Fatti fatti, DateOnly giorno, NormeVigenti norme)
    {
        var utile = fatti.Frequenza is { Al: { } fine } && fine < giorno ? fine : giorno;
        return ValutazioneEconomica.Valuta(fatti, new Quadro(norme, utile, giorno));
    }

    private static Fatti FattiDi(FascicoloAperto aperto)
    {
        var (persona, ap70) = (aperto.Interessato, aperto.Ap70!);
        var definitivi = aperto.Verbali.Where(v => v.Verbale.Stato == StatoVerbale.Definitivo).ToList(); // uno per accertamento; il primo è l'invalidità civile, se c'è
        return new Fatti
        {
            Persona = new(persona.Nascita, persona.Cittadinanza, ResidenteInItalia: persona.Provincia is not null, Coniugata: ap70.Coniugato, PermessoMesi: persona.PermessoMesi),
            Domanda = aperto.Domanda!.PresentataIl,
            DecorrenzaVerbale = definitivi[0].Verbale.Decorrenza,
            Riconoscimenti = definitivi.Aggregate(Riconoscimenti.Nessuno, (tutti, v) => tutti | v.Verbale.Giudizio switch
            {
                Giudizio.NonInvalido or Giudizio.Handicap or Giudizio.HandicapGrave or Giudizio.Collocabile => Riconoscimenti.Nessuno,
                Giudizio.Parziale => Riconoscimenti.Parziale,
                Giudizio.Totale => Riconoscimenti.Totale,
                Giudizio.TotaleAccompagnamento => Riconoscimenti.TotaleAccompagnamento,
                Giudizio.MinoreDifficolta => Riconoscimenti.MinoreDifficolta,
                Giudizio.MinoreAccompagnamento => Riconoscimenti.MinoreAccompagnamento,
                Giudizio.Ultra67Difficolta => Riconoscimenti.Ultra67Difficolta,
                Giudizio.Ultra67Accompagnamento => Riconoscimenti.Ultra67Accompagnamento,
                Giudizio.CiecoAssoluto => Riconoscimenti.CiecoAssoluto,
                Giudizio.CiecoParziale => Riconoscimenti.CiecoParziale,
                Giudizio.Sordo => Riconoscimenti.Sordo,
            }),
            Percentuale = definitivi.Select(v => v.Dati!.Percentuale).FirstOrDefault(p => p is not null),
            Redditi = new()
            {
                Personali = ap70.RedditiPersonali.ToDictionary(r => r.Key, r => new Euro(r.Value)),
                Coniuge = ap70.RedditiConiuge.ToDictionary(r => r.Key, r => new Euro(r.Value)),
            },
            Frequenza = ap70.FrequenzaDal is { } dal ? new Frequenza(TipoFrequenza.Scuola, dal, ap70.FrequenzaAl) : null,
            Ap70Presentato = true,
        };
    }

    private static PeriodoDiFrequenza? MesiDi(PrestazioneDovuta dovuta, Fatti fatti, NormeVigenti norme) =>
        dovuta.Codice == CodicePrestazione.IndennitaFrequenza && fatti.Frequenza is { } f ? PeriodoDiFrequenza.Di(fatti.Domanda, f, norme, dovuta.Decorrenza) : null;

    // Gli importi degli arretrati sono quelli noti alla fine del mese della decisione.
    private static IEnumerable<RataDovuta> ArretratiDi(PrestazioneDovuta dovuta, Fatti fatti, DateOnly meseCorrente, NormeVigenti norme) =>
        Mesi(dovuta.Decorrenza, meseCorrente).SelectMany(mese => RateDelMese.Di(
            dovuta.Codice, dovuta.Decorrenza, ImportoPersonale(dovuta.Codice, dovuta.ImportoMensile), mese, meseCorrente.AddDays(-1), norme, MesiDi(dovuta, fatti, norme)));

    /// <summary>Solo l'incremento ha un importo proprio della persona (E-09); gli altri li dice la legge, anno per anno.</summary>
    public static Euro? ImportoPersonale(CodicePrestazione codice, Euro? importo) => codice == CodicePrestazione.Incremento ? importo : null;

    private static PrestazioneDecisa Decisa(PrestazioneDovuta dovuta, Fatti fatti, NormeVigenti norme)
    {
        var mesi = MesiDi(dovuta, fatti, norme);
        return new(dovuta.Codice, dovuta.ImportoMensile ?? throw new NormaAssenteException($"{dovuta.Codice}/importo_mensile", dovuta.Decorrenza, "l'importo di quell'anno non è noto"),
            dovuta.Mensilita, dovuta.Decorrenza, mesi?.UltimoMese,
            mesi is { UltimoMese: { } ultimo } m ? [.. Mesi(m.PrimoMese, ultimo.AddMonths(1))] : []);
    }

    private static IEnumerable<DateOnly> Mesi(DateOnly dal, DateOnly fine)
    {
        for (var mese = new DateOnly(dal.Year, dal.Month, 1); mese < fine; mese = mese.AddMonths(1)) yield return mese;
    }
}
