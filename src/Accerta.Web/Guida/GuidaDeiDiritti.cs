using Accerta.Norma.Diritti;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;

namespace Accerta.Web.Guida;

/// <summary>Una frase della guida.</summary>
/// <param name="Testo">La frase, con il suo punto.</param>
/// <param name="DellaLegge">Vero se viene dal catalogo, che è scritto solo in italiano.</param>
/// <param name="Prima">Le parole del portale che la introducono; nulle se non servono.</param>
public sealed record Frase(string Testo, bool DellaLegge = false, string? Prima = null)
{
    public string Intera => Prima is null ? Testo : $"{Prima} {Testo}";
}

/// <summary>Una parte della guida: si capisce da sola.</summary>
/// <param name="Codice">Il codice della prestazione o del diritto.</param>
/// <param name="Scheda">La pagina del diritto; nulla per le somme, che si calcolano con il simulatore.</param>
public sealed record Parte(string Codice, string Titolo, IReadOnlyList<Frase> Frasi, string? Scheda = null)
{
    /// <summary>Il nome della parte dentro la pagina.</summary>
    public string Ancora => $"parte-{Codice.ToLowerInvariant().Replace('_', '-')}";
}

/// <summary>
/// B-02: la guida ai diritti per chi non vede e per chi non sente. Le somme e i diritti vengono dalle stesse norme delle altre pagine; qui si
/// dicono a voce, una parte per volta.
/// </summary>
public static class GuidaDeiDiritti
{
    public static IReadOnlyList<Parte> Parti(NormeVigenti norme, DateOnly oggi) =>
    [
        .. Enum.GetValues<CodicePrestazione>().Except([CodicePrestazione.Incremento]).Select(c => Somma(c, norme.Prestazioni.Di(c), oggi)), // l'incremento non ha una somma sua
        .. Catalogo.Codici.Select(norme.Diritti.Di).Select(Diritto),
    ];

    private static Parte Somma(CodicePrestazione codice, PrestazioneInNorma norma, DateOnly oggi)
    {
        var mensilita = norma.Mensilita.Al(oggi);
        return new($"{codice}", Campo.Maiuscola(codice.InParole.Tradotto),
        [
            new(norma.ImportoMensile.Cerca(oggi, oggi) is { } importo
                ? T($"Quest'anno sono {importo.Vale.AVoce} al mese, pagati {mensilita} volte l'anno.")
                : T("Non conosciamo la somma di quest'anno.")),
            .. norma.LimiteReddito?.Cerca(oggi, oggi) is { } limite ? (Frase[])[new(T($"Spetta se il reddito personale dell'anno non supera {limite.Vale.AVoce}."))] : [],
        ]);
    }

    private static Parte Diritto(Diritto diritto) => new(diritto.Codice, LeLingue.Corrente is Lingua.Italiano ? ParoleAVoce.Di(diritto.Titolo) : diritto.Titolo.Tradotto,
    [
        .. ParoleAVoce.Frasi(diritto.Condizione).Select(frase => new Frase(frase, DellaLegge: true)),
        new($"{ParoleAVoce.Di(diritto.Dove)}.", DellaLegge: true, $"{T("Dove si chiede")}:"),
        new($"{string.Join("; ", diritto.Documenti.Select(ParoleAVoce.Di))}.", DellaLegge: true, $"{T("Che cosa portare")}:"),
    ], $"/diritti/{diritto.Codice.ToLowerInvariant()}");
}
