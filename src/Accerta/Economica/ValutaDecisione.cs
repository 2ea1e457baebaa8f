using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Economica;

/// <summary>
/// Dal conto di una persona alla decisione da conservare: che cosa spetta oggi e perché, e che cosa cambia mese per mese rispetto a ciò che le è stato
/// riconosciuto finora. Qui non si decide nulla: decide la legge.
/// </summary>
public static class ValutaDecisione
{
    /// <summary>Fin dove si guarda per dire quando una prestazione finirà: i 18 anni, l'età pensionabile.</summary>
    private const int AnniPrevisti = 2;

    /// <param name="conto">Il conto aperto, con verbale definitivo e dati economici.</param>
    /// <param name="giorno">Il giorno della decisione: i conti arrivano a tutto il suo mese, poi si paga mese per mese.</param>
    /// <param name="completiDal">Da quando l'ente ha tutti i dati: da qui si contano gli interessi (E-04).</param>
    /// <param name="causa">Perché si rifanno i conti; nulla per la decisione di una domanda.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static Decisione Di(ContoAperto conto, DateOnly giorno, DateOnly completiDal, CausaDelRicalcolo? causa, NormeVigenti norme)
    {
        var storia = FattiDellaPersona.Di(conto, giorno, norme);
        var valutazione = ValutaAlMeseUtile(storia, giorno, causa is null, norme);
        var meseCorrente = Termine.PrimoDelMeseSuccessivo(giorno);
        var dovute = RateDovute.Fra(storia, meseCorrente, meseCorrente.AddDays(-1), norme);
        var ricalcolo = Ricalcolo.Confronta(
            [.. Riconosciute(conto).Where(r => !Ferma(conto, r))], dovute.Where(r => !Ferma(conto, r)), causa ?? CausaDelRicalcolo.Giudizio);
        var arretrati = new Arretrati([.. ricalcolo.Righe.Where(r => r.Differenza > Euro.Zero)
            .Select(r => new RataDovuta(r.Mese, r.Prestazione, r.Differenza, r.Tredicesima, r.Motivo.Fonte ?? ""))]);
        PrestazioneDecisa[] decise = [.. valutazione.Dovute.Select(d => Decisa(d, storia, valutazione.Fatti, dovute, giorno, norme))];
        var mensile = decise.Where(d => !conto.Sospensioni.Any(s => s.Ferma(d.Codice, meseCorrente))).Aggregate(Euro.Zero, (somma, d) => somma + d.ImportoMensile);
        return new Decisione(
            giorno,
            norme.Impronta,
            decise,
            [.. valutazione.Escluse.Select(e => new PrestazioneNegata(e.Codice, e.Motivo))],
            [.. arretrati.Rate.Select(r => new RigaArretrato(r.Prestazione, r.Mese, r.Tredicesima, r.Importo))],
            arretrati.Totale,
            Interessi.Calcola(arretrati, completiDal, giorno, norme).Dovuti,
            [.. valutazione.Spiega().Select(s => new MotiviDiPrestazione(s.Prestazione, s.Spetta, s.Motivi))])
        {
            Causa = causa,
            Differenze = causa is null && conto.Rate is [] ? [] : ricalcolo.Righe,
            DaRestituire = Accerta.Norma.Prestazioni.Indebito.Di(ricalcolo, mensile, meseCorrente, norme),
            Opzioni = valutazione.Opzioni,
        };
    }

    /// <summary>Le prestazioni che spettano a una persona in un giorno, per quanto se ne sa: per il confronto fra prestazioni, o per l'importo da pagare.</summary>
    public static ValutazioneEconomica Valuta(ContoAperto conto, DateOnly giorno, NormeVigenti norme) =>
        ValutazioneEconomica.Valuta(FattiDellaPersona.Di(conto, giorno, norme).Il(giorno), giorno, norme);

    /// <summary>Solo l'incremento ha un importo proprio della persona (E-09); gli altri li dice la legge, anno per anno.</summary>
    public static Euro? ImportoPersonale(CodicePrestazione codice, Euro? importo) => codice == CodicePrestazione.Incremento ? importo : null;

    /// <summary>Ciò che è già stato riconosciuto, rata per rata; ciò che è diventato un debito è già tolto.</summary>
    private static IEnumerable<RataDovuta> Riconosciute(ContoAperto conto) => conto.Rate.Where(r => r.Tipo.DiPrestazione)
        .Select(r => new RataDovuta(r.Mese, r.Codice, r.Importo, r.Aggiuntiva, ""));

    // Un mese fermo non si paga e non si chiede indietro: se ne riparla alla ripresa.
    private static bool Ferma(ContoAperto conto, RataDovuta rata) => conto.Sospensioni.Any(s => s.Ferma(rata.Prestazione, rata.Mese));

    // La frequenza può essere già finita quando si decide la domanda: si valuta l'ultimo giorno in cui era in corso.
    private static ValutazioneEconomica ValutaAlMeseUtile(StoriaDeiFatti storia, DateOnly giorno, bool perLaDomanda, NormeVigenti norme)
    {
        var utile = perLaDomanda && storia.Frequenze is not [] && storia.Frequenze.Max(f => f.Al ?? DateOnly.MaxValue) is var fine && fine < giorno
                    && giorno < Eta.Compleanno(storia.Persona.Nascita, norme.Eta.MaggioreEtaAnni.Al(giorno)) ? fine : giorno;
        return ValutazioneEconomica.Valuta(storia.Il(utile), new Quadro(norme, utile, giorno));
    }

    private static PrestazioneDecisa Decisa(
        PrestazioneDovuta dovuta, StoriaDeiFatti storia, Fatti fatti, IReadOnlyList<RataDovuta> rate, DateOnly giorno, NormeVigenti norme)
    {
        DateOnly[] mesi = dovuta.Codice == CodicePrestazione.IndennitaFrequenza ? [.. MesiDi(storia, dovuta, fatti, norme)] : [];
        var prevista = FineDi(dovuta.Codice, fatti, giorno, norme);
        var ultimo = mesi is [.., var finale] && !(prevista < finale) ? finale : prevista;
        return new(dovuta.Codice, dovuta.ImportoMensile ?? throw new NormaAssenteException($"{dovuta.Codice}/importo_mensile", dovuta.Decorrenza, "l'importo di quell'anno non è noto"),
            dovuta.Mensilita, DecorrenzaDi(dovuta, rate), ultimo, mesi);
    }

    // Un giudizio nuovo che conferma una prestazione non la fa ricominciare: vale il primo dei mesi di seguito.
    private static DateOnly DecorrenzaDi(PrestazioneDovuta dovuta, IReadOnlyList<RataDovuta> rate)
    {
        var mesi = rate.Where(r => r.Prestazione == dovuta.Codice).Select(r => r.Mese).ToHashSet();
        var primo = new DateOnly(dovuta.Decorrenza.Year, dovuta.Decorrenza.Month, 1);
        if (!mesi.Contains(primo.AddMonths(-1))) return dovuta.Decorrenza;
        while (mesi.Contains(primo.AddMonths(-1))) primo = primo.AddMonths(-1);
        return primo;
    }

    private static IEnumerable<DateOnly> MesiDi(StoriaDeiFatti storia, PrestazioneDovuta dovuta, Fatti fatti, NormeVigenti norme)
    {
        var periodi = storia.Frequenze.Select(f => PeriodoDiFrequenza.Di(fatti.DomandaDellaFrequenza, f, norme, dovuta.Decorrenza)).ToList();
        if (periodi.Exists(p => p.UltimoMese is null)) return []; // in corso: senza fine nota
        return periodi.SelectMany(p => Mesi(p.PrimoMese, p.UltimoMese!.Value.AddMonths(1))).Distinct().Order();
    }

    private static DateOnly? FineDi(CodicePrestazione codice, Fatti fatti, DateOnly giorno, NormeVigenti norme) =>
        Cambiamenti.Fra(fatti, [codice], revisione: null, giorno, giorno.AddYears(AnniPrevisti), norme)
            .Where(c => c.Finisce == codice && c.Tipo != TipoDiCambiamento.FineFrequenza).Select(c => c.FinisceIl!.Value.AddDays(-1)).Select(f => (DateOnly?)new DateOnly(f.Year, f.Month, 1)).Min();

    private static IEnumerable<DateOnly> Mesi(DateOnly dal, DateOnly fine)
    {
        for (var mese = new DateOnly(dal.Year, dal.Month, 1); mese < fine; mese = mese.AddMonths(1)) yield return mese;
    }
}
