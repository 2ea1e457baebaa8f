using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Norme;

/// <summary>I dati di una prestazione, da <c>norme/prestazioni/</c>.</summary>
public sealed record PrestazioneInNorma
{
    /// <summary>E-03: importo mensile, anno per anno.</summary>
    public required Serie<Euro> ImportoMensile { get; init; }

    /// <summary>E-06: importo mensile di chi è ricoverato a carico pubblico; nullo se il ricovero non lo cambia.</summary>
    public Serie<Euro>? ImportoRicoverati { get; init; }

    /// <summary>E-02: limite annuo di reddito personale, compreso; nullo se la prestazione non guarda il reddito.</summary>
    public Serie<Euro>? LimiteReddito { get; init; }

    /// <summary>E-11: rate in un anno (13 = con la tredicesima a dicembre).</summary>
    public required Serie<int> Mensilita { get; init; }
}

/// <summary>Tutte le prestazioni, con i dati che ne ha una sola.</summary>
public sealed class PrestazioniInNorma
{
    private readonly Dictionary<CodicePrestazione, PrestazioneInNorma> _perCodice;

    private PrestazioniInNorma(Dictionary<CodicePrestazione, PrestazioneInNorma> perCodice) => _perCodice = perCodice;

    /// <summary>I dati di una prestazione. L'incremento non ha un importo suo: per lui c'è <see cref="NormeVigenti.Incremento"/>.</summary>
    /// <exception cref="ArgumentException">È l'incremento.</exception>
    public PrestazioneInNorma Di(CodicePrestazione codice) =>
        _perCodice.GetValueOrDefault(codice) ?? throw new ArgumentException($"{codice} non ha un importo proprio", nameof(codice));

    /// <summary>E-02: età da cui spetta l'indennità per drepanocitosi o talassemia major, in anni (scelta C65).</summary>
    public required Serie<int> DrepanocitosiEtaMinima { get; init; }

    /// <summary>E-02: anni di contributi per l'indennità per drepanocitosi o talassemia major (scelta C65).</summary>
    public required Serie<int> DrepanocitosiContributiAnni { get; init; }

    /// <summary>E-02: l'ultimo anno in cui si doveva già essere titolari dell'assegno ai decimisti.</summary>
    public required Serie<int> DecimistiEntroAnno { get; init; }

    /// <summary>D-08: mesi prima dei 18 anni in cui si può già chiedere la prestazione da adulto.</summary>
    public required Serie<int> FinestraMaggioreEtaMesi { get; init; }

    internal static PrestazioniInNorma Leggi(Func<string, FileDiNorme> apri)
    {
        FileDiNorme File(string nome) => apri($"prestazioni/{nome}");
        PrestazioneInNorma Voce(FileDiNorme file, bool limite) => new()
        {
            ImportoMensile = file.Importi("importo_mensile"),
            ImportoRicoverati = file.Voci.Contains("importo_ricoverati") ? file.Importi("importo_ricoverati") : null,
            LimiteReddito = limite ? file.Importi("limite_reddito_personale") : null,
            Mensilita = file.Interi("mensilita"),
        };

        var decimisti = File("assegno-vitalizio-decimisti");
        var drepanocitosi = File("indennita-drepanocitosi");
        var provvisoria = File("prestazione-provvisoria-maggiorenni");
        var assegno = Voce(File("assegno-mensile"), limite: true);
        return new(new()
        {
            [CodicePrestazione.AssegnoMensile] = assegno,
            [CodicePrestazione.PensioneInabilita] = Voce(File("pensione-inabilita"), limite: true),
            [CodicePrestazione.IndennitaAccompagnamento] = Voce(File("indennita-accompagnamento"), limite: false),
            [CodicePrestazione.IndennitaFrequenza] = Voce(File("indennita-frequenza"), limite: true),
            [CodicePrestazione.PensioneCiechiAssoluti] = Voce(File("pensione-ciechi-assoluti"), limite: true),
            [CodicePrestazione.IndennitaAccompagnamentoCiechi] = Voce(File("indennita-accompagnamento-ciechi"), limite: false),
            [CodicePrestazione.PensioneCiechiParziali] = Voce(File("pensione-ciechi-parziali"), limite: true),
            [CodicePrestazione.IndennitaSpecialeVentesimisti] = Voce(File("indennita-speciale-ventesimisti"), limite: false),
            [CodicePrestazione.AssegnoVitalizioDecimisti] = Voce(decimisti, limite: true),
            [CodicePrestazione.PensioneSordi] = Voce(File("pensione-sordi"), limite: true),
            [CodicePrestazione.IndennitaComunicazione] = Voce(File("indennita-comunicazione"), limite: false),
            [CodicePrestazione.IndennitaDrepanocitosi] = Voce(drepanocitosi, limite: false),
            [CodicePrestazione.AssegnoSocialeSostitutivo] = Voce(File("assegno-sociale-sostitutivo"), limite: false),
            [CodicePrestazione.PrestazioneProvvisoriaMaggiorenni] = assegno with { Mensilita = provvisoria.Interi("mensilita") },
        })
        {
            DrepanocitosiEtaMinima = drepanocitosi.Interi("eta_minima"),
            DrepanocitosiContributiAnni = drepanocitosi.Interi("contributi_anni"),
            DecimistiEntroAnno = decimisti.Interi("titolari_entro_anno"),
            FinestraMaggioreEtaMesi = provvisoria.Interi("finestra_mesi"),
        };
    }
}

/// <summary>E-09: i dati dell'incremento al milione, da <c>norme/prestazioni/incremento.yaml</c>.</summary>
public sealed record IncrementoInNorma
{
    /// <summary>L'importo mensile cui si porta la pensione.</summary>
    public required Serie<Euro> ObiettivoMensile { get; init; }

    /// <summary>Limite annuo di reddito personale, pensione compresa: raggiunto, l'incremento è zero.</summary>
    public required Serie<Euro> LimitePersonale { get; init; }

    /// <summary>Limite annuo di reddito dei due coniugi, pensione compresa.</summary>
    public required Serie<Euro> LimiteConiugale { get; init; }

    /// <summary>Rate in un anno.</summary>
    public required Serie<int> Mensilita { get; init; }

    /// <summary>Età da cui spetta, in anni.</summary>
    public required Serie<int> EtaMinima { get; init; }

    internal static IncrementoInNorma Leggi(FileDiNorme file) => new()
    {
        ObiettivoMensile = file.Importi("obiettivo_mensile"),
        LimitePersonale = file.Importi("limite_personale"),
        LimiteConiugale = file.Importi("limite_coniugale"),
        Mensilita = file.Interi("mensilita"),
        EtaMinima = file.Interi("eta_minima"),
    };
}

/// <summary>D-10 e D-02: come e a chi si paga, da <c>norme/pagamenti.yaml</c>.</summary>
public sealed record Pagamenti
{
    /// <summary>Importo mensile fino a cui si può pagare in contanti, compreso.</summary>
    public required Serie<Euro> ContantiFinoA { get; init; }

    /// <summary>Durata minima del permesso di soggiorno, in mesi.</summary>
    public required Serie<int> PermessoMesiMinimi { get; init; }

    internal static Pagamenti Leggi(FileDiNorme file) => new()
    {
        ContantiFinoA = file.Importi("contanti_fino_a"),
        PermessoMesiMinimi = file.Interi("permesso_mesi_minimi"),
    };
}

/// <summary>E-04 ed E-11: tassi e indici annui in percento, da <c>norme/interessi.yaml</c>.</summary>
public sealed record TassiEIndici
{
    /// <summary>Saggio degli interessi legali (art. 1284 c.c.).</summary>
    public required Serie<decimal> TassoLegale { get; init; }

    /// <summary>Variazione media annua dell'indice FOI senza tabacchi.</summary>
    public required Serie<decimal> FoiVariazioneMedia { get; init; }

    /// <summary>Perequazione automatica delle pensioni.</summary>
    public required Serie<decimal> Perequazione { get; init; }

    internal static TassiEIndici Leggi(FileDiNorme file) => new()
    {
        TassoLegale = file.Decimali("tasso_legale"),
        FoiVariazioneMedia = file.Decimali("foi_variazione_media"),
        Perequazione = file.Decimali("perequazione"),
    };
}
