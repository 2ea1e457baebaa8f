using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Diritti;

/// <summary>Un diritto valutato per una persona.</summary>
/// <param name="Diritto">Il diritto, con le parole per chiederlo.</param>
/// <param name="Riscontri">I requisiti guardati, tutti.</param>
public sealed record DirittoValutato(Diritto Diritto, IReadOnlyList<Riscontro> Riscontri)
{
    /// <summary>Un solo no basta per il no; un solo fatto che manca, senza nessun no, lascia la risposta aperta.</summary>
    public EsitoMotivo Esito =>
        Riscontri.Any(r => r.Motivo.Esito == EsitoMotivo.NonSpetta) ? EsitoMotivo.NonSpetta
        : Riscontri.Any(r => r.Motivo.Esito == EsitoMotivo.DaChiarire) ? EsitoMotivo.DaChiarire
        : EsitoMotivo.Spetta;

    /// <summary>I motivi del no, per le macchine, in ordine; vuoti se non è un no.</summary>
    public IReadOnlyList<string> Mancano => [.. Riscontri.Select(r => r.Codice).OfType<string>()];

    /// <summary>I fatti che mancano per decidere.</summary>
    public IReadOnlyList<string> DaChiarire => [.. Riscontri.Where(r => r.Motivo.Esito == EsitoMotivo.DaChiarire).Select(r => r.Motivo.Parole)];
}

/// <summary>I diritti che non sono denaro (dominio, sezione 5): che cosa segue da un riconoscimento, e perché.</summary>
public static class Catalogo
{
    private const string Permessi = "PERMESSI_104_FAMILIARE";

    private static readonly (string Codice, Func<EsameDelDiritto, IEnumerable<Riscontro>> Requisiti)[] Diritti =
    [
        ("COLLOCAMENTO_MIRATO", DirittiDelLavoro.CollocamentoMirato),
        ("RISERVA_NEI_CONCORSI", DirittiDelLavoro.CollocamentoMirato),
        ("ESONERO_PRESELETTIVA", DirittiDelLavoro.EsoneroPreselettiva),
        ("PERMESSI_104_LAVORATORE", DirittiDelLavoro.PermessiPerSe),
        (Permessi, DirittiDiChiAssiste.Permessi),
        ("RIPOSI_ORARI", DirittiDiChiAssiste.RiposiOrari),
        ("CONGEDO_PARENTALE_PROLUNGATO", DirittiDiChiAssiste.CongedoParentaleProlungato),
        ("CONGEDO_STRAORDINARIO", DirittiDiChiAssiste.CongedoStraordinario),
        ("CONGEDO_PER_CURE", DirittiDelLavoro.CongedoPerCure),
        ("SCELTA_SEDE_ART21", DirittiDelLavoro.SceltaSedeArt21),
        ("SCELTA_SEDE_ART33", DirittiDelLavoro.SceltaSedeArt33),
        ("ESONERO_LAVORO_NOTTURNO", DirittiDiChiAssiste.EsoneroLavoroNotturno),
        ("ESCLUSIONE_REPERIBILITA", DirittiDelLavoro.EsclusioneReperibilita),
        ("PENSIONE_VECCHIAIA_ANTICIPATA", DirittiDelLavoro.PensioneVecchiaiaAnticipata),
        ("PREPENSIONAMENTO_FAMILIARE", DirittiDiChiAssiste.Prepensionamento),
        ("CONTRIBUTI_FIGURATIVI", DirittiDelLavoro.ContributiFigurativi),
        ("ESENZIONE_TICKET", AltriDiritti.EsenzioneTicket),
        ("PROTESI_AUSILI", AltriDiritti.ProtesiEAusili),
        ("DETRAZIONE_IRPEF_AUTO", DirittiSuiVeicoli.DetrazioneIrpef),
        ("IVA_4_AUTO", DirittiSuiVeicoli.Iva4),
        ("ESENZIONE_BOLLO", DirittiSuiVeicoli.EsenzioneBollo),
        ("ESENZIONE_IPT", DirittiSuiVeicoli.EsenzioneIpt),
        ("PATENTE_SPECIALE", DirittiSuiVeicoli.PatenteSpeciale),
        ("DETRAZIONE_ACQUISTO_CANE_GUIDA", AltriDiritti.AcquistoCaneGuida),
        ("DETRAZIONE_MANTENIMENTO_CANE_GUIDA", AltriDiritti.MantenimentoCaneGuida),
        ("DETRAZIONE_ASSISTENZA", AltriDiritti.DetrazioneAssistenza),
        ("FRANCHIGIA_SUCCESSIONE", AltriDiritti.FranchigiaSuccessione),
        ("DEDUZIONE_SPESE_ASSISTENZA", AltriDiritti.DeduzioneSpese),
        ("IVA_4_AUSILI", AltriDiritti.Iva4Ausili),
        ("CARTA_BLU", AltriDiritti.CartaBlu),
        ("TRASPORTO_LOCALE", AltriDiritti.TrasportoLocale),
        ("CONTRASSEGNO_PARCHEGGIO", AltriDiritti.Contrassegno),
        ("PARCHEGGIO_PERSONALE", AltriDiritti.ParcheggioPersonale),
        ("DISABILITY_CARD", AltriDiritti.DisabilityCard),
    ];

    private static readonly string[] AlternativiFraLoro = [Permessi, "PERMESSI_104_LAVORATORE", "RIPOSI_ORARI", "CONGEDO_PARENTALE_PROLUNGATO"];

    internal const string RegolaDellaCard = "S-34";

    /// <summary>I codici di tutti i diritti, in ordine.</summary>
    public static IReadOnlyList<string> Codici { get; } = [.. Diritti.Select(d => d.Codice)];

    /// <summary>Tutti i diritti, ciascuno con i requisiti guardati e l'esito.</summary>
    /// <param name="fatti">Ciò che si sa della persona.</param>
    /// <param name="giorno">Il giorno a cui si valuta.</param>
    /// <param name="norme">Le norme.</param>
    /// <remarks>Un diritto la cui soglia non ha un valore per quel giorno resta da chiarire, e lo dice: gli altri si valutano comunque.</remarks>
    public static IReadOnlyList<DirittoValutato> Valuta(FattiDeiDiritti fatti, DateOnly giorno, NormeVigenti norme) =>
        [.. Diritti.Select(d => Valuta(d.Requisiti, norme.Diritti.Di(d.Codice), fatti, giorno, norme))];

    private static DirittoValutato Valuta(
        Func<EsameDelDiritto, IEnumerable<Riscontro>> requisiti, Diritto diritto, FattiDeiDiritti fatti, DateOnly giorno, NormeVigenti norme)
    {
        var esame = new EsameDelDiritto(diritto.Regola, fatti, giorno, norme);
        try
        {
            return new(diritto, [.. requisiti(esame)]);
        }
        catch (NormaAssenteException assente)
        {
            return new(diritto, [esame.Requisito(null, "", "norma in vigore quel giorno", assente.Message, "una soglia caricata")]);
        }
    }

    /// <summary>D.Lgs. 151/2001: permessi, riposi e prolungamento del congedo non si sommano nello stesso mese.</summary>
    public static bool AlternativiNelMese(IEnumerable<DirittoValutato> valutati) =>
        valutati.Count(v => v.Esito == EsitoMotivo.Spetta && AlternativiFraLoro.Contains(v.Diritto.Codice)) > 1;

    /// <summary>I mesi figurativi per gli anni lavorati con quel grado di invalidità, fino al massimo (L. 388/2000 art. 80 c. 3).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Anni negativi.</exception>
    public static int MesiFigurativi(int anniLavorati, DateOnly giorno, NormeVigenti norme) => DirittiDelLavoro.MesiFigurativi(anniLavorati, giorno, norme);
}
