using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Verbali;

/// <summary>Il giudizio che segue da una scheda, con ciò che il verbale ne scrive.</summary>
public sealed record Giudicato(Giudizio Giudizio)
{
    public PercentualeCalcolata? Calcolo { get; init; }
    public CondizioneAccompagnamento Condizione { get; init; }
    public IReadOnlyList<ParteDelVerbale> Parti { get; init; } = [];
    public ClasseVisiva Vista { get; init; } = ClasseVisiva.Nessuna;
    public decimal? MediaDb { get; init; }
    public bool DownConCariotipo { get; init; }
    public bool ConPercentuale { get; init; }
}

/// <summary>Dalla scheda di un accertamento al giudizio della legge (G-01…G-09). Qui non si decide nulla: si traduce, si chiede, si mette in parole.</summary>
public static class GiudicaScheda
{
    /// <summary>Ciò che serve di chi si giudica.</summary>
    /// <param name="Chiesti">Tutti gli accertamenti della procedura.</param>
    /// <param name="Percentuale">La percentuale già riconosciuta in questa procedura; nulla se non c'è.</param>
    /// <param name="CiecoOSordo">Vero se è già riconosciuto cieco o sordo.</param>
    public sealed record Contesto(
        DateOnly Nascita, DateOnly Oggi, DateOnly ChiestoIl, IReadOnlyList<Accertamento> Chiesti, int? Percentuale, bool CiecoOSordo, NormeVigenti Norme);

    public static Esito<Giudicato> Di(CompilaVerbale.Richiesta r, Contesto c) => r.Accertamento switch
    {
        Accertamento.InvaliditaCivile => r.Invalidita is { } scheda ? Invalidita(scheda, c) : Manca("l'invalidità civile", "Invalidita"),
        Accertamento.Cecita => r.Vista is { } scheda ? Vista(scheda, c) : Manca("la vista", "Vista"),
        Accertamento.Sordita => r.Udito is { } scheda ? Udito(scheda, c) : Manca("l'udito", "Udito"),
        Accertamento.Handicap => r.Handicap is { } fatti ? Handicap(fatti) : Manca("l'handicap", "Handicap"),
        Accertamento.CollocamentoMirato => r.Lavoro is { } scheda ? Lavoro(scheda, c) : Manca("il collocamento mirato", "Lavoro"),
    };

    private static Rifiuto Manca(string che, string campo) => new("B-01", "SCHEDA_MANCANTE", $"manca la scheda per {che}", "compila la scheda dell'accertamento", campo);

    private static Esito<Giudicato> Invalidita(SchedaInvalidita scheda, Contesto c)
    {
        var fascia = FasceDiEta.Di(c.Nascita, c.Oggi, c.Norme);
        var conPercentuale = fascia == FasciaDiEta.Adulto || scheda.Menomazioni.Count > 0;
        if (conPercentuale && scheda.Menomazioni.Count == 0)
            return new Rifiuto("G-01", "MENOMAZIONE_MANCANTE", "non c'è nessuna menomazione valutata", "scrivi almeno una menomazione con la sua percentuale", "Menomazioni");
        var perLavoro = c.Chiesti.Contains(Accertamento.CollocamentoMirato);
        var calcolo = conPercentuale ? CalcoloDellaPercentuale.Di(scheda, c.Nascita, c.Oggi, perLavoro, c.Norme) : null;
        if (calcolo is { Accettato: false }) return calcolo.Rifiuti.ToArray();

        var esito = EsitiInvalidita.Da(fascia, calcolo?.Valore.Finale, scheda.DifficoltaPersistenti, scheda.Condizione, c.Norme, c.Oggi);
        Rifiuto[] rifiuti = [.. GiudizioComplessivo.Valuta(new(c.Nascita, esito, calcolo?.Valore.Finale, scheda.Condizione, perLavoro), c.Norme, c.Oggi)];
        return rifiuti is not []
            ? rifiuti
            : new Giudicato(Giudizi.Di(esito)) { Calcolo = calcolo?.Valore, Condizione = scheda.Condizione, ConPercentuale = conPercentuale };
    }

    private static Esito<Giudicato> Vista(SchedaVista scheda, Contesto c)
    {
        EsameVisivo esame;
        try
        {
            esame = new(Visus.Parse(scheda.VisusDestro), Visus.Parse(scheda.VisusSinistro), scheda.ResiduoPerimetrico is { } residuo ? Frazione.Parse(residuo) : null, scheda.Causa);
        }
        catch (FormatException)
        {
            return new Rifiuto("G-06", "MISURA_NON_VALIDA", "un visus o il campo residuo non si legge", "scrivi il visus come frazione (1/20), o NULLO, OMBRA_LUCE, MOTO_MANO; il campo come numero", "Vista");
        }
        var giudizio = Norma.Giudizi.Vista.Giudica(esame, c.Norme, c.Oggi);
        return new Giudicato(Giudizi.Di(giudizio)) { Vista = giudizio.Classe, Parti = [new("La vista", InParole(giudizio.Motivi))] };
    }

    private static Esito<Giudicato> Udito(SchedaUdito s, Contesto c)
    {
        static SogliaUditiva Soglia(SogliaOrecchio o) => new(o.Db500, o.Db1000, o.Db2000);
        var esame = new EsameUditivo(c.Nascita, c.ChiestoIl, Soglia(s.Destro), Soglia(s.Sinistro), s.InsorgenzaMesi, s.SoloPsichica, s.Causa, s.LinguaggioOstacolato);
        var giudizio = Norma.Giudizi.Udito.Giudica(esame, c.Norme);
        var frasi = new List<string>
        {
            $"La perdita media dell'orecchio migliore è {giudizio.MediaMigliore.Italiana} dB; la soglia alla sua età è {giudizio.SogliaApplicata} dB.",
        };
        frasi.AddRange(giudizio.Rifiuti.Select(r => Frase(r.Trovato)));
        if (giudizio.ValutareComeInvalidita) frasi.Add("Il danno all'udito si può valutare come invalidità civile (DM 5-2-1992).");
        if (giudizio.DecadeIl is { } giorno) frasi.Add($"Con questa perdita il riconoscimento finisce {giorno.Con("il")}, al compimento dei 12 anni.");
        return new Giudicato(giudizio.Sordo ? Giudizio.Sordo : Giudizio.NonInvalido) { MediaDb = (decimal)giudizio.MediaMigliore, Parti = [new("L'udito", string.Join(" ", frasi))] };
    }

    private static Esito<Giudicato> Handicap(FattiHandicap fatti)
    {
        var giudizio = Norma.Giudizi.Handicap.Giudica(fatti);
        return new Giudicato(Giudizi.Di(giudizio.Esito)) { DownConCariotipo = fatti.DownConCariotipo, Parti = [new("I requisiti dell'handicap", InParole(giudizio.Motivi))] };
    }

    private static Esito<Giudicato> Lavoro(SchedaLavoro s, Contesto c)
    {
        Rifiuto[] rifiuti =
        [
            .. CollocamentoMirato.Valuta(
                new(c.Nascita, c.Percentuale ?? s.Percentuale, c.CiecoOSordo || s.CiecoOSordo, s.DiagnosiFunzionale, s.SchedaSocioLavorativa, s.Capacita, s.Relazione), c.Norme, c.Oggi),
        ];
        if (rifiuti is not []) return rifiuti;
        return new Giudicato(s.Relazione!.Collocabile ? Giudizio.Collocabile : Giudizio.NonInvalido)
        {
            Parti =
            [
                new("La diagnosi funzionale", s.DiagnosiFunzionale!),
                new("La scheda socio-lavorativa", s.SchedaSocioLavorativa!),
                new("Le capacità", string.Join("; ", s.Capacita.OrderBy(a => a.Key).Select(a => $"{a.Key.InParole}: {Grado(a.Value)}")) + "."),
                new("La relazione conclusiva", $"{(s.Relazione.Collocabile ? "La persona può essere collocata al lavoro." : "La persona non può essere collocata al lavoro.")}"
                    + (s.Relazione.Sostegni is [] ? "" : $" Sostegni: {string.Join("; ", s.Relazione.Sostegni)}.")),
            ],
        };
    }

    private static string Grado(GradoDiCapacita grado) => grado switch
    {
        GradoDiCapacita.Assente => "assente",
        GradoDiCapacita.Minima => "minima",
        GradoDiCapacita.Media => "media",
        GradoDiCapacita.Elevata => "elevata",
        GradoDiCapacita.Potenziale => "potenziale",
    };

    private static string InParole(IReadOnlyList<Motivo> motivi) => string.Join(" ", motivi.Select(m => Frase($"{m.Parole}: {m.Trovato}")));

    private static string Frase(string testo) => $"{char.ToUpperInvariant(testo[0])}{testo[1..]}.";
}
