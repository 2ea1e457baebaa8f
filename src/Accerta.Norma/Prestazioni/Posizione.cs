using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Prestazioni;

/// <summary>
/// Ciò che le regole guardano di una persona: i fatti e le date che ne seguono. Vale per tutti i giorni di un anno in cui le norme non cambiano;
/// il giorno lo porta il <see cref="Quadro"/>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Posizione
{
    internal DateOnly Nascita { get; init; }
    internal DateOnly Domanda { get; init; }
    internal DateOnly Decorrenza { get; init; }

    /// <summary>D-08: la frequenza non aspetta i 18 anni.</summary>
    internal DateOnly DecorrenzaDaMinore { get; init; }

    internal DateOnly Maggiorenne { get; init; }

    /// <summary>Il giorno dell'età pensionabile; <see cref="DateOnly.MaxValue"/> se non si raggiunge entro l'anno.</summary>
    internal DateOnly PensionabileDal { get; init; }

    /// <summary>C55: il giorno da cui il titolo cambia.</summary>
    internal DateOnly TitoloCambiaDal { get; init; }

    /// <summary>C55: il primo rateo dell'assegno sociale, il mese dopo l'età pensionabile.</summary>
    internal DateOnly SostitutivoDal { get; init; }

    internal Mancanza Soggiorno { get; init; }
    internal Mancanza SoggiornoSensoriali { get; init; }
    internal Riconoscimenti Riconosciuti { get; init; }
    internal int Percentuale { get; init; }
    internal decimal? MediaDb { get; init; }
    internal DateOnly? DecimistaDal { get; init; }
    internal int AnniDiContributi { get; init; }
    internal bool StessaMinorazione { get; init; }
    internal Euro? Reddito { get; init; }
    internal int AnnoDelReddito { get; init; }
    internal Euro RedditoIncremento { get; init; }
    internal Euro? RedditoConiuge { get; init; }
    internal Ricovero? Ricovero { get; init; }
    internal Frequenza? Frequenza { get; init; }
    internal PeriodoDiFrequenza? MesiDiFrequenza { get; init; }
    internal uint Altre { get; init; }
    internal OpzioneEsercitata? Opzione { get; init; }
    internal bool Ap70 { get; init; }
    internal InsiemeDiPrestazioni TitolareDaMinore { get; init; }
    internal InsiemeDiPrestazioni TitolarePrima { get; init; }
    internal bool PrimaDei18Anni { get; init; }
    internal DateOnly? AccertamentoConcluso { get; init; }

    /// <summary>Si guarda un mese da pagare, non un diritto.</summary>
    internal bool PerUnaRata { get; init; }

    internal bool Ha(Riconoscimenti uno) => (Riconosciuti & uno) != 0;

    internal bool Riceve(AltraPrestazione altra) => (Altre >> (int)altra & 1) == 1;

    /// <summary>Anni compiuti nel giorno del quadro.</summary>
    internal int Eta(Quadro q) => Persone.Eta.Anni(Nascita, q.Giorno);

    internal bool Adulta(Quadro q) => q.Giorno >= Maggiorenne;

    internal bool InEtaPensionabile(Quadro q) => q.Giorno >= TitoloCambiaDal;

    /// <summary>D-08: ha chiesto prima dei 18 anni, li ha compiuti, e l'accertamento non è concluso.</summary>
    internal bool Provvisoria(Quadro q) => PrimaDei18Anni && Adulta(q) && !(AccertamentoConcluso <= q.Giorno);

    /// <summary>Riduce i fatti a ciò che conta nell'anno del quadro.</summary>
    public static Posizione Di(Fatti fatti, Quadro quadro) => Di(FattiInRiga.Da(fatti, quadro.Giorno.Year), quadro);

    /// <summary>Come sopra, da una riga di tabella: non crea oggetti.</summary>
    public static Posizione Di(in FattiInRiga riga, Quadro quadro) => Di(riga, quadro, quadro.Trasformazione, perUnaRata: false);

    /// <summary>Per i ratei: all'età pensionabile il rateo cambia sempre il mese dopo (C55), anche per chi compie gli anni il primo del mese.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Posizione PerIRatei(in FattiInRiga riga, Quadro quadro) =>
        Di(riga, quadro, TrasformazionePensionabile.DalMeseSuccessivo, perUnaRata: true);

    private static Posizione Di(in FattiInRiga riga, Quadro quadro, TrasformazionePensionabile trasformazione, bool perUnaRata)
    {
        var maggiorenne = Persone.Eta.Compleanno(riga.Nascita, quadro.MaggioreEta);
        var pensionabile = quadro.Norme.Eta.PensionabileDal(riga.Nascita, quadro.FineAnno) ?? DateOnly.MaxValue;
        var sostitutivo = pensionabile == DateOnly.MaxValue ? pensionabile : Termine.PrimoDelMeseSuccessivo(pensionabile);
        var (anno, reddito, coniuge) = RedditoChe(riga, quadro);
        var decorrenza = riga.DecorrenzaVerbale ?? Termine.PrimoDelMeseSuccessivo(riga.Domanda); // G-12
        return new()
        {
            Nascita = riga.Nascita,
            Domanda = riga.Domanda,
            Decorrenza = riga.DomandaPrimaDei18Anni && maggiorenne > decorrenza ? maggiorenne : decorrenza, // D-08: da adulto
            DecorrenzaDaMinore = decorrenza,
            Maggiorenne = maggiorenne,
            PensionabileDal = pensionabile,
            SostitutivoDal = sostitutivo,
            TitoloCambiaDal = trasformazione switch
            {
                TrasformazionePensionabile.DalCompleanno => pensionabile,
                TrasformazionePensionabile.DalMeseSuccessivo => sostitutivo,
            },
            Soggiorno = MancanzaDiSoggiorno(riga, quadro, soloLungoPeriodo: false),
            SoggiornoSensoriali = MancanzaDiSoggiorno(riga, quadro, quadro.PermessoSensoriali == PermessoCiechiESordi.LungoPeriodo),
            Riconosciuti = riga.Riconoscimenti,
            Percentuale = riga.Percentuale,
            MediaDb = riga.MediaDb,
            DecimistaDal = riga.DecimistaDal,
            AnniDiContributi = riga.AnniDiContributi,
            StessaMinorazione = riga.StessaMinorazione,
            Reddito = reddito,
            AnnoDelReddito = anno,
            RedditoIncremento = (reddito ?? Euro.Zero) + riga.SoloPerIncremento,
            RedditoConiuge = riga.Coniugata ? coniuge : null,
            Ricovero = riga.Ricovero,
            Frequenza = riga.Frequenza,
            MesiDiFrequenza = riga.Frequenza is { } f ? PeriodoDiFrequenza.Di(riga.Domanda, f, quadro.UltimoMeseDiFrequenza) : null,
            Altre = riga.Altre,
            Opzione = riga.Opzione,
            Ap70 = riga.Ap70Presentato,
            TitolareDaMinore = riga.TitolareDaMinore,
            TitolarePrima = riga.TitolarePrima,
            PrimaDei18Anni = riga.DomandaPrimaDei18Anni,
            AccertamentoConcluso = riga.AccertamentoConcluso,
            PerUnaRata = perUnaRata,
        };
    }

    // C42: il reddito dell'anno scelto; se manca, quello dell'altro anno dichiarato fra i due possibili.
    private static (int Anno, Euro? Reddito, Euro Coniuge) RedditoChe(in FattiInRiga riga, Quadro quadro)
    {
        var precedente = quadro.RedditoDellAnno switch
        {
            Norme.AnnoDelReddito.Precedente => true,
            Norme.AnnoDelReddito.InCorso => false,
        };
        if ((precedente ? riga.RedditoPrecedente : riga.RedditoInCorso) is null && (precedente ? riga.RedditoInCorso : riga.RedditoPrecedente) is not null)
            precedente = !precedente;
        return precedente
            ? (quadro.Giorno.Year - 1, riga.RedditoPrecedente, riga.ConiugePrecedente)
            : (quadro.Giorno.Year, riga.RedditoInCorso, riga.ConiugeInCorso);
    }

    // D-02
    private static Mancanza MancanzaDiSoggiorno(in FattiInRiga riga, Quadro quadro, bool soloLungoPeriodo)
    {
        if (!riga.ResidenteInItalia) return Mancanza.Residenza;
        var inRegola = riga.Cittadinanza switch
        {
            Cittadinanza.Italiana => true,
            Cittadinanza.Ue => riga.IscrittaAnagrafe,
            Cittadinanza.ExtraUe => riga.PermessoLungoPeriodo || !soloLungoPeriodo && riga.PermessoMesi >= quadro.PermessoMesiMinimi,
        };
        return inRegola ? Mancanza.Nessuna : Mancanza.CittadinanzaOSoggiorno;
    }
}
