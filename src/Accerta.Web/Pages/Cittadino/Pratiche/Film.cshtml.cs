using System.Globalization;
using System.Text.Encodings.Web;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Html;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Il film dei tuoi diritti: che cosa cambierà, quando, quanto, che cosa c'è da fare; un disegno, e le stesse cose in due tabelle.</summary>
public sealed class FilmModel(FilmDeiDiritti filma, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    private const double Sinistra = 2, Larghezza = 96, Riga = 9;

    /// <summary>Il film; nullo finché non c'è una decisione.</summary>
    public Film? Film { get; private set; }

    public IReadOnlyList<Rifiuto> Perche { get; private set; } = [];

    public double Alto => 12 + Riga * Film!.Fasce.Count + 8;

    /// <summary>I cambiamenti, numerati come nel disegno; le dichiarazioni no, che tornano ogni anno.</summary>
    public IReadOnlyList<Momento> Numerati => [.. Film!.Momenti.Where(m => m.Cambia is not null)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var esito = await filma.HandleAsync(Id, Attore, ct);
        (Film, Perche) = esito.Accettato ? (esito.Valore, (IReadOnlyList<Rifiuto>)[]) : (null, esito.Rifiuti);
    }

    public static string In(double valore) => valore.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Dove cade un giorno, da sinistra.</summary>
    public double X(DateOnly giorno) =>
        Sinistra + Larghezza * Math.Clamp((double)(giorno.DayNumber - Film!.Dal.DayNumber) / (Film.Al.DayNumber - Film.Dal.DayNumber), 0, 1);

    /// <summary>L'altezza di una fascia, dall'alto.</summary>
    public static double Y(int fascia) => 6 + Riga * fascia;

    /// <summary>Parole nel disegno.</summary>
    public static HtmlString Scritta(double x, double y, string parole, string ancora = "start") =>
        new($"<text x=\"{In(x)}\" y=\"{In(y)}\" text-anchor=\"{ancora}\">{HtmlEncoder.Default.Encode(parole)}</text>");

    /// <summary>Gli anni da scrivere sotto: non più di otto.</summary>
    public IEnumerable<int> Anni
    {
        get
        {
            var passo = Math.Max(1, (int)Math.Ceiling((Film!.Al.Year - Film.Dal.Year + 1) / 8.0));
            for (var anno = Film.Dal.Year + 1; anno <= Film.Al.Year; anno += passo)
                if (X(new(anno, 1, 1)) > Sinistra + 10) yield return anno; // più a sinistra c'è scritto «oggi»
        }
    }

    /// <summary>Da quando la si riceve, o può spettare.</summary>
    public static string DaQuando(Fascia fascia) => (fascia.Certa, fascia.Ferma) switch
    {
        (true, true) => T("la ricevi, ma il pagamento è fermo"),
        (true, false) => T("la ricevi già"),
        (false, _) => T($"può spettare {fascia.Dal.Detto("dal")}"),
    };

    /// <summary>Che cosa succede, in frasi intere: la legge lo dice in italiano, la pagina nella lingua di chi legge.</summary>
    public static string CheCosa(Momento m)
    {
        var frasi = m.Cambia is { } c ? new[] { InParole(c.Tipo), Finisce(c), Comincia(c) }.OfType<string>() : [Dichiarazioni(m)];
        return string.Join(" ", frasi.Select(frase => $"{Campo.Maiuscola(frase)}."));
    }

    /// <summary>Che cosa deve fare la persona: le parole della legge, quando non cambiano con il giorno.</summary>
    public static string Dovere(Momento m) => m.Cambia switch
    {
        null => T("Presentale entro questo giorno."),
        { Dovere: null } => T("Nulla: lo facciamo noi."),
        { Tipo: TipoDiCambiamento.FinestraPrimaDei18Anni, CominciaIl: { } diciotto } => T($"Presenta la domanda prima dei 18 anni, {diciotto.AddDays(-1).Entro}."),
        { Dovere: { } dovere } => $"{Campo.Maiuscola(dovere.Tradotto)}.",
    };

    private static string InParole(TipoDiCambiamento tipo) => tipo switch
    {
        TipoDiCambiamento.FinestraPrimaDei18Anni => T("Si può già chiedere la prestazione da adulto"),
        TipoDiCambiamento.FineEtaEvolutiva => T("La perdita dell'udito si misura come negli adulti"),
        TipoDiCambiamento.MaggioreEta => T("I 18 anni"),
        TipoDiCambiamento.EtaPensionabile => T("L'età pensionabile"),
        TipoDiCambiamento.FineFrequenza => T("La fine della frequenza"),
        TipoDiCambiamento.Revisione => T("La revisione"),
    };

    private static string Dichiarazioni(Momento m)
    {
        var modelli = string.Join("; ", m.Dichiara.Select(d => $"{d.InParole.Tradotto} ({d.Sigla})"));
        return T($"Dichiarazioni dell'anno: {modelli}");
    }

    private static string? Finisce(Cambiamento c) => c.Finisce is not { } finisce ? null
        : c.FinisceIl is { } dal && dal != c.Il ? T($"Finisce {finisce.InParole.Tradotto}, {dal.Detto("dal")}.") : T($"Finisce {finisce.InParole.Tradotto}.");

    private static string? Comincia(Cambiamento c)
    {
        if (c.Comincia is not { } codice) return null;
        var comincia = codice.InParole.Tradotto;
        return (c.Tipo == TipoDiCambiamento.EtaPensionabile, c.CominciaIl is { } da && da != c.Il) switch
        {
            (true, true) => T($"Comincia {comincia}, {c.CominciaIl!.Value.Detto("dal")}."),
            (true, false) => T($"Comincia {comincia}."),
            (false, true) => T($"Può cominciare {comincia}, {c.CominciaIl!.Value.Detto("dal")}."),
            (false, false) => T($"Può cominciare {comincia}."),
        };
    }

    public static string Regola(Momento m) => m.Cambia?.Motivo.Regola ?? "X-02";

    /// <summary>Quanto al mese, anno per anno; oltre l'ultimo anno delle norme si dice che non si sa.</summary>
    public IEnumerable<string> Quanto(Fascia fascia)
    {
        foreach (var (anno, importo) in fascia.AlMese) yield return T($"{importo} al mese nel {anno}");
        var primoIgnoto = fascia.AlMese is [.., var (ultimo, _)] ? ultimo + 1 : fascia.Dal.Year;
        if (primoIgnoto <= Film!.Al.Year && !(fascia.Fino <= new DateOnly(primoIgnoto, 1, 1)))
            yield return fascia.AlMese is [] ? T("l'importo non è ancora noto") : T($"dal {primoIgnoto} l'importo non è ancora noto");
    }
}
