using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Giudizi;

/// <summary>G-10: le caselle del verbale (DL 5/2012 art. 4).</summary>
/// <param name="Contrassegno">Requisiti del contrassegno di parcheggio (DPR 495/1992 art. 381).</param>
/// <param name="VeicoliSenzaAdattamento">Agevolazioni fiscali sui veicoli anche senza adattamento (L. 388/2000 art. 30 c. 7; L. 342/2000 art. 50).</param>
/// <param name="VeicoliConAdattamento">Agevolazioni fiscali con il veicolo adattato (L. 449/1997 art. 8).</param>
public sealed record Caselle(bool Contrassegno = false, bool VeicoliSenzaAdattamento = false, bool VeicoliConAdattamento = false);

/// <summary>I fatti accertati da cui seguono le caselle.</summary>
public sealed record FattiPerLeCaselle
{
    /// <summary>La classe visiva (G-06).</summary>
    public ClasseVisiva Vista { get; init; } = ClasseVisiva.Nessuna;

    /// <summary>Sordo (G-07).</summary>
    public bool Sordo { get; init; }

    /// <summary>Handicap grave (G-08).</summary>
    public bool HandicapGrave { get; init; }

    /// <summary>Handicap psichico o mentale.</summary>
    public bool PsichicoOMentale { get; init; }

    /// <summary>La condizione per l'accompagnamento.</summary>
    public CondizioneAccompagnamento Condizione { get; init; }

    /// <summary>La capacità di camminare è impedita o sensibilmente ridotta.</summary>
    public bool DeambulazioneRidotta { get; init; }

    /// <summary>Grave limitazione della deambulazione, o pluriamputazioni.</summary>
    public bool GraveLimitazioneOPluriamputazioni { get; init; }

    /// <summary>Ridotte o impedite capacità motorie permanenti.</summary>
    public bool RidotteCapacitaMotorie { get; init; }
}

/// <summary>Quali caselle seguono da quali fatti, e perché.</summary>
public static class CaselleDelVerbale
{
    /// <summary>Le caselle che spettano, con un motivo per ciascuna, anche per quelle che non spettano.</summary>
    public static (Caselle Caselle, IReadOnlyList<Motivo> Motivi) Spettano(FattiPerLeCaselle f)
    {
        var nonCammina = f.Condizione == CondizioneAccompagnamento.Deambulazione || f.DeambulazioneRidotta || f.GraveLimitazioneOPluriamputazioni;
        var contrassegno = Prima((nonCammina, "la capacità di camminare è impedita o sensibilmente ridotta"), (f.Vista <= ClasseVisiva.CiecoParziale, "è una persona cieca"));
        var senza = Prima(
            (f.Vista <= ClasseVisiva.IpovedenteGrave, "è una persona cieca o ipovedente grave"),
            (f.Sordo, "è una persona sorda"),
            (f.PsichicoOMentale && f.HandicapGrave && f.Condizione != CondizioneAccompagnamento.Nessuna, "handicap psichico o mentale grave con accompagnamento"),
            (f.GraveLimitazioneOPluriamputazioni && f.HandicapGrave, "grave limitazione della deambulazione o pluriamputazioni, con handicap grave"));
        var con = Prima((f.RidotteCapacitaMotorie, "ridotte o impedite capacità motorie permanenti"));
        return (new(contrassegno is not null, senza is not null, con is not null),
        [
            Motivo("il contrassegno di parcheggio", contrassegno, "deambulazione impedita o sensibilmente ridotta, o cecità", "DPR 495/1992 art. 381; guida UNIAMO 2015, parte 4"),
            Motivo("le agevolazioni fiscali sui veicoli senza adattamento", senza, "cecità, sordità, handicap psichico con accompagnamento, grave limitazione della deambulazione",
                "L. 388/2000 art. 30 c. 7; L. 342/2000 art. 50; guida UNIAMO 2015, parte 4"),
            Motivo("le agevolazioni fiscali sui veicoli adattati", con, "ridotte o impedite capacità motorie permanenti", "L. 449/1997 art. 8; guida UNIAMO 2015, parte 4"),
        ]);
    }

    /// <summary>Le caselle scritte nel verbale corrispondono ai fatti?</summary>
    public static IEnumerable<Rifiuto> Valuta(Caselle scritte, FattiPerLeCaselle fatti)
    {
        var spettano = Spettano(fatti).Caselle;
        foreach (var (nome, scritta, spetta, campo) in ((string, bool, bool, string)[])
        [
            ("il contrassegno di parcheggio", scritte.Contrassegno, spettano.Contrassegno, "Contrassegno"),
            ("le agevolazioni sui veicoli senza adattamento", scritte.VeicoliSenzaAdattamento, spettano.VeicoliSenzaAdattamento, "VeicoliSenzaAdattamento"),
            ("le agevolazioni sui veicoli adattati", scritte.VeicoliConAdattamento, spettano.VeicoliConAdattamento, "VeicoliConAdattamento"),
        ])
        {
            if (scritta && !spetta)
                yield return new("G-10", "CASELLA_SENZA_REQUISITO", $"la casella per {nome} è segnata, e nessun fatto accertato la regge", "accerta il requisito, o togli la casella", campo);
            if (!scritta && spetta)
                yield return new("G-10", "CASELLA_MANCANTE", $"i requisiti per {nome} ci sono, e la casella non è segnata", "segna la casella: altrimenti la persona dovrà rifare la visita", campo);
        }
    }

    private static string? Prima(params ReadOnlySpan<(bool Vale, string Perche)> ragioni)
    {
        foreach (var (vale, perche) in ragioni)
            if (vale) return perche;
        return null;
    }

    private static Motivo Motivo(string casella, string? perche, string soglia, string fonte) => perche is null
        ? new("G-10", $"{casella}: non spetta", "nessuno dei requisiti", soglia, EsitoMotivo.NonSpetta, fonte)
        : new("G-10", $"{casella}: spetta", perche, soglia, EsitoMotivo.Spetta, fonte);
}
