using System.CommandLine;
using Accerta.Calcolo;
using Accerta.Casi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta calcola fatti.json</c>: che cosa spetta a una persona in un giorno, che cosa no, fra che cosa può scegliere.</summary>
internal static class ComandoCalcola
{
    public static Command Crea()
    {
        var file = Comune.File("fatti", "i fatti di una persona, in JSON o YAML");
        var giorno = Comune.Giorno("--giorno", "il giorno valutato (se manca, data_valutazione del file)");
        var notoAl = Comune.Giorno("--noto-al", "il giorno in cui si decide: i valori conosciuti dopo non contano (se manca, il giorno valutato)");
        var norme = Comune.Norme();
        var json = Comune.Json();
        var salva = new Option<string?>("--salva") { Description = "scrive la decisione intera, da ricalcolare con «accerta ricalcola»", HelpName = "FILE" };
        var comando = new Command("calcola", "che cosa spetta a una persona in un giorno") { file, giorno, notoAl, norme, json, salva, ComandoRiduzione.Crea() };
        comando.Fa((letto, uscita) =>
        {
            var fatti = FileDiFatti.Leggi(Comune.LeggiFile(letto.GetRequiredValue(file)));
            var valutato = Giorno(letto.GetValue(giorno), fatti);
            var decisione = DecisioneSalvata.Prendi(fatti, valutato, letto.GetValue(notoAl) ?? valutato, CartellaDiNorme.Apri(letto.GetValue(norme)));
            if (letto.GetValue(salva) is { } dove) Comune.ScriviFile(dove, decisione.Testo);
            if (letto.GetValue(json)) uscita.Write(decisione.Testo);
            else Racconta(decisione.Valutazione, uscita);
            return 0;
        });
        return comando;
    }

    /// <summary>Il giorno da valutare: quello dell'opzione, o quello del file.</summary>
    /// <exception cref="IngressoNonValidoException">Nessuno dei due lo dice.</exception>
    public static DateOnly Giorno(DateOnly? opzione, FileDiFatti fatti) =>
        opzione ?? fatti.DataValutazione ?? throw new IngressoNonValidoException("--giorno: manca il giorno da valutare (o data_valutazione nel file)");

    private static void Racconta(ValutazioneEconomica v, TextWriter uscita)
    {
        var perche = v.Spiega().ToDictionary(s => s.Prestazione, Perche);
        new Tavola($"Spetta, {v.Giorno.Con("il")}", ["Prestazione", "Al mese#", "Mensilità#", "In un anno#", "Dal"],
            [.. v.Dovute.Select(d => new[] { d.Codice.InParole, d.ImportoMensile?.Italiano ?? "non ancora noto", $"{d.RateInUnAnno}", d.InUnAnno?.Italiano, d.Decorrenza.Italiana })]).Stampa(uscita);
        if (v.Escluse.Count > 0)
            new Tavola("Non si paga", ["Prestazione", "Motivo", "Perché"],
                [.. v.Escluse.Select(e => new[] { e.Codice.InParole, v.Sospese.Contains(e.Codice) ? $"{e.Motivo} (sospesa)" : e.Motivo, perche[e.Codice] })]).Stampa(uscita);
        if (v.Opzioni.Count > 0)
            new Tavola("Si può scegliere", ["Fra", "E", "In un anno#", "Oppure#", "Conviene", "Si può cambiare", "Già scelto"], [.. v.Opzioni.Select(DellOpzione)]).Stampa(uscita);
        uscita.WriteLine($"Totale al mese: {Totale(v)}");
        uscita.WriteLine($"Reddito considerato: {v.RedditoConsiderato?.Italiano ?? "non dichiarato"}");
        uscita.WriteLine($"Norme: {v.ImprontaDelleNorme}");
    }

    private static string Totale(ValutazioneEconomica v)
    {
        if (v.SenzaCifra is []) return v.TotaleMensile.Italiano;
        var ignote = string.Join(", ", v.SenzaCifra.Select(c => c.InParole));
        return v.SenzaCifra.Count == v.Dovute.Count
            ? $"non ancora noto (manca la cifra del {v.Giorno.Year}: {ignote})"
            : $"{v.TotaleMensile.Italiano}, più ciò di cui manca la cifra del {v.Giorno.Year}: {ignote}";
    }

    private static string Perche(SpiegazioneDiPrestazione s) => string.Join("; ", s.Motivi
        .Where(m => m.Esito is EsitoMotivo.NonSpetta or EsitoMotivo.DaChiarire)
        .Select(m => $"{m.Parole}: {m.Trovato}{(m.Soglia is { } soglia ? $" ({soglia})" : "")}"));

    private static string?[] DellOpzione(Opzione o)
    {
        var (prima, seconda) = (o.Coppia.Prima.InParole, o.Coppia.Altra?.InParole ?? o.Coppia.Seconda!.Value.InParole);
        return
        [
            prima, seconda, o.AnnuoPrima.Italiano, o.AltreAnnue > Euro.Zero ? $"{o.AnnuoSeconda?.Italiano} (e {o.AltreAnnue.Italiano} le altre che si perdono)" : o.AnnuoSeconda?.Italiano,
            o.ConvieneLaPrima switch { true => prima, false => seconda, null => null },
            o.Coppia.Irrevocabile ? "no" : "sì", o.Esercitata ? "sì" : "no",
        ];
    }
}
