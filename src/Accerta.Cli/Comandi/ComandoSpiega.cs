using System.CommandLine;
using Accerta.Calcolo;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Spectre.Console;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta spiega fatti.json</c>: perché; un albero con i conti, o una delle quattro voci.</summary>
internal static class ComandoSpiega
{
    private static readonly Dictionary<string, VoceDiSpiegazione> PerNome = new()
    {
        ["legale"] = VoceDiSpiegazione.Legale,
        ["semplice"] = VoceDiSpiegazione.Semplice,
        ["facile"] = VoceDiSpiegazione.FacileDaLeggere,
        ["json"] = VoceDiSpiegazione.Json,
    };

    public static Command Crea()
    {
        var file = Comune.File("fatti", "i fatti di una persona, o delle menomazioni, in JSON o YAML");
        var giorno = Comune.Giorno("--giorno", "il giorno valutato (se manca, data_valutazione del file)");
        var norme = Comune.Norme();
        var voce = new Option<string?>("--voce") { Description = "legale, semplice, facile o json; senza, un albero con i conti", HelpName = "VOCE" };
        voce.Validators.Add(r =>
        {
            if (Comune.NonEFra("--voce", r.GetValueOrDefault<string?>(), [.. PerNome.Keys]) is { } errore) r.AddError(errore);
        });
        var comando = new Command("spiega", "perché una prestazione spetta o no, o come si arriva a una percentuale") { file, giorno, norme, voce };
        comando.Fa((letto, uscita) =>
        {
            var fatti = FileDiFatti.Leggi(Comune.LeggiFile(letto.GetRequiredValue(file)));
            var vigenti = CartellaDiNorme.Apri(letto.GetValue(norme));
            return fatti.DiMenomazioni
                ? DellaPercentuale(fatti, letto.GetValue(giorno) ?? DateOnly.MaxValue, vigenti, Quale(letto.GetValue(voce)), uscita)
                : DellaPersona(fatti, ComandoCalcola.Giorno(letto.GetValue(giorno), fatti), vigenti, Quale(letto.GetValue(voce)), uscita);
        });
        return comando;
    }

    private static VoceDiSpiegazione? Quale(string? voce) => voce is null ? null : PerNome[voce];

    private static int DellaPersona(FileDiFatti fatti, DateOnly giorno, NormeVigenti norme, VoceDiSpiegazione? voce, TextWriter uscita)
    {
        var valutazione = ValutazioneEconomica.Valuta(fatti.Fatti(giorno), giorno, norme);
        var spiegazioni = valutazione.Spiega();
        if (voce is { } v)
        {
            uscita.WriteLine(Voci.Di(v, spiegazioni));
            return 0;
        }
        var albero = new Tree(new Text($"Prestazioni, {giorno.Con("il")}"));
        foreach (var spiegazione in spiegazioni)
        {
            var nodo = albero.AddNode(new Text($"{spiegazione.Prestazione.InParole}: {(spiegazione.Spetta ? "spetta" : spiegazione.Sospesa ? "spetta, con il pagamento sospeso" : "non si paga")}"));
            foreach (var motivo in spiegazione.Motivi) Aggiungi(nodo, motivo);
            if (valutazione.Dovute.FirstOrDefault(d => d.Codice == spiegazione.Prestazione) is { ImportoMensile: { } importo } dovuta)
                nodo.AddNode(new Text($"in un anno: {importo.Italiano} × {dovuta.RateInUnAnno} = {(importo * dovuta.RateInUnAnno).Italiano}"));
        }
        Tavola.Disegna(uscita, albero);
        return 0;
    }

    private static int DellaPercentuale(FileDiFatti fatti, DateOnly giorno, NormeVigenti norme, VoceDiSpiegazione? voce, TextWriter uscita) =>
        CalcoloRiduzionistico.Calcola(fatti.Menomazioni(), norme, giorno).Match(
            c => DellaPercentuale(c, voce, uscita),
            rifiuti =>
            {
                uscita.WriteLine(Voci.Di(voce ?? VoceDiSpiegazione.Semplice, rifiuti));
                return 1;
            });

    private static int DellaPercentuale(PercentualeCalcolata c, VoceDiSpiegazione? voce, TextWriter uscita)
    {
        var motivi = SpiegazioneDellaPercentuale.Di(c);
        if (voce is { } v)
        {
            uscita.WriteLine(Voci.Di(v, motivi));
            return 0;
        }
        var primo = c.Passi.Select(p => $"{p.Percentuale.Italiana}% → ").FirstOrDefault();
        var albero = new Tree(new Text($"Percentuale: {primo}{c.Formula}"));
        foreach (var motivo in motivi) Aggiungi(albero, motivo);
        Tavola.Disegna(uscita, albero);
        return 0;
    }

    private static void Aggiungi(IHasTreeNodes sopra, Motivo m)
    {
        var nodo = sopra.AddNode(new Text($"{Segno(m.Esito)} {m.Regola} {m.Parole}: {m.Trovato}{(m.Soglia is { } soglia ? $" | {soglia}" : "")}"));
        nodo.AddNode(new Text(m.Articolo));
        if ((m.FonteInBreve ?? m.Fonte) is { } fonte) nodo.AddNode(new Text($"fonte: {fonte}{(m.ValeDal is { } dal ? $", {dal.Con("dal")}" : "")}"));
        if (m.ProssimoPasso is { } passo) nodo.AddNode(new Text($"adesso: {passo}"));
    }

    private static string Segno(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => "sì",
        EsitoMotivo.NonSpetta => "no",
        EsitoMotivo.DaChiarire => "da chiarire",
        EsitoMotivo.Calcolato => "conto",
    };
}
