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
    private readonly FattiInRiga _riga;

    // Scrive al suo posto: la riga si copia una volta sola.
    private Posizione(in FattiInRiga riga, Quadro quadro, bool perUnaRata)
    {
        _riga = riga;
        DecorrenzaDaMinore = riga.DecorrenzaVerbale ?? Termine.PrimoDelMeseSuccessivo(riga.Domanda); // G-12
        Decorrenza = riga.DomandaPrimaDei18Anni ? DaAdulto(riga.Nascita, DecorrenzaDaMinore, quadro) : DecorrenzaDaMinore;
        Soggiorno = MancanzaDiSoggiorno(riga, quadro, soloLungoPeriodo: false);
        // D-08: la frequenza era già pagata per una domanda di prima; quella che chiede di continuare da adulti non la fa ricominciare.
        MesiDiFrequenza = riga.Frequenza is { } f ? PeriodoDiFrequenza.Di(riga.DomandaPrimaDei18Anni ? null : riga.Domanda, f, quadro.UltimoMeseDiFrequenza) : null;
        RedditoDellAnnoPrima = ContaLAnnoPrima(riga, quadro);
        PerUnaRata = perUnaRata;
    }

    internal DateOnly Decorrenza { get; }

    /// <summary>D-08: la frequenza non aspetta i 18 anni.</summary>
    internal DateOnly DecorrenzaDaMinore { get; }

    internal Mancanza Soggiorno { get; }
    internal PeriodoDiFrequenza? MesiDiFrequenza { get; }

    /// <summary>Si guarda un mese da pagare, non un diritto.</summary>
    internal bool PerUnaRata { get; }

    /// <summary>E-06: i giorni in cui il ricovero non c'è.</summary>
    internal bool FuoriDalRicovero { get; init; }

    private bool RedditoDellAnnoPrima { get; }

    internal DateOnly Nascita => _riga.Nascita;
    internal DateOnly Domanda => _riga.Domanda;
    internal Riconoscimenti Riconosciuti => _riga.Riconoscimenti;
    internal int Percentuale => _riga.Percentuale;
    internal decimal? MediaDb => _riga.MediaDb;
    internal DateOnly? DecimistaDal => _riga.DecimistaDal;
    internal int AnniDiContributi => _riga.AnniDiContributi;
    internal bool StessaMinorazione => _riga.StessaMinorazione;
    internal Euro? Reddito => RedditoDellAnnoPrima ? _riga.RedditoPrecedente : _riga.RedditoInCorso;
    internal Euro RedditoIncremento => (Reddito ?? Euro.Zero) + _riga.SoloPerIncremento;
    internal Euro? RedditoConiuge => !_riga.Coniugata ? null : RedditoDellAnnoPrima ? _riga.ConiugePrecedente : _riga.ConiugeInCorso;

    /// <summary>E-09: per chi è coniugato servono i redditi di entrambi: quelli non detti non valgono zero.</summary>
    internal bool ConiugeIgnoto => _riga.Coniugata && RedditoConiuge is null;

    internal Ricovero? Ricovero => FuoriDalRicovero ? null : _riga.Ricovero;
    internal Frequenza? Frequenza => _riga.Frequenza;
    internal uint Altre => _riga.Altre;
    /// <summary>E-05: le nostre prestazioni che la persona ha scelto.</summary>
    internal InsiemeDiPrestazioni Scelte => _riga.Opzione?.Nostra is { } nostra ? _riga.AltreScelte.Con(nostra) : _riga.AltreScelte;
    internal bool Ap70 => _riga.Ap70Presentato;
    internal InsiemeDiPrestazioni TitolareDaMinore => _riga.TitolareDaMinore;
    internal InsiemeDiPrestazioni TitolarePrima => _riga.TitolarePrima;
    internal bool PrimaDei18Anni => _riga.DomandaPrimaDei18Anni;

    internal bool Ha(Riconoscimenti uno) => (Riconosciuti & uno) != 0;

    internal bool Riceve(AltraPrestazione altra) => (Altre >> (int)altra & 1) == 1;

    internal int AnnoDelReddito(Quadro q) => RedditoDellAnnoPrima ? q.Giorno.Year - 1 : q.Giorno.Year;

    /// <summary>Anni compiuti nel giorno del quadro.</summary>
    internal int Eta(Quadro q) => Persone.Eta.Anni(Nascita, q.Giorno);

    /// <summary>Il giorno dei 18 anni.</summary>
    internal DateOnly Maggiorenne(Quadro q) => Persone.Eta.Compleanno(Nascita, q.MaggioreEta);

    internal bool Adulta(Quadro q) => Nascita <= q.UltimaNascitaAdulta;

    /// <summary>Il giorno dell'età pensionabile; <see cref="DateOnly.MaxValue"/> se non si raggiunge entro l'anno.</summary>
    internal DateOnly PensionabileDal(Quadro q) => q.Norme.Eta.PensionabileDal(Nascita, q.FineAnno) ?? DateOnly.MaxValue;

    /// <summary>C55: il primo rateo dell'assegno sociale, il mese dopo l'età pensionabile.</summary>
    internal DateOnly SostitutivoDal(Quadro q) =>
        PensionabileDal(q) is var giorno && giorno == DateOnly.MaxValue ? giorno : Termine.PrimoDelMeseSuccessivo(giorno);

    /// <summary>C55: il titolo è cambiato.</summary>
    internal bool InEtaPensionabile(Quadro q) => Nascita <= (PerUnaRata ? q.UltimaNascitaPerIlRateo : q.UltimaNascitaPensionabile);

    /// <summary>D-08: ha chiesto prima dei 18 anni, li ha compiuti, e l'accertamento non è concluso.</summary>
    internal bool Provvisoria(Quadro q) => PrimaDei18Anni && Adulta(q) && !(_riga.AccertamentoConcluso <= q.Giorno);

    internal Mancanza SoggiornoSensoriali(Quadro q) => MancanzaDiSoggiorno(_riga, q, q.PermessoSensoriali == PermessoCiechiESordi.LungoPeriodo);

    /// <summary>Riduce i fatti a ciò che conta nell'anno del quadro.</summary>
    public static Posizione Di(Fatti fatti, Quadro quadro) => Di(FattiInRiga.Da(fatti, quadro.Giorno.Year), quadro);

    /// <summary>Come sopra, da una riga di tabella: non crea oggetti.</summary>
    public static Posizione Di(in FattiInRiga riga, Quadro quadro) => new(riga, quadro, perUnaRata: false);

    /// <summary>Per i ratei: all'età pensionabile il rateo cambia sempre il mese dopo (C55), anche per chi compie gli anni il primo del mese.</summary>
    internal static Posizione PerIRatei(in FattiInRiga riga, Quadro quadro) => new(riga, quadro, perUnaRata: true);

    // D-08
    private static DateOnly DaAdulto(DateOnly nascita, DateOnly decorrenza, Quadro quadro) =>
        Persone.Eta.Compleanno(nascita, quadro.MaggioreEta) is var maggiorenne && maggiorenne > decorrenza ? maggiorenne : decorrenza;

    // C42: il reddito dell'anno scelto; se manca, quello dell'altro anno dichiarato fra i due possibili.
    private static bool ContaLAnnoPrima(in FattiInRiga riga, Quadro quadro) => quadro.RedditoDellAnno switch
    {
        Norme.AnnoDelReddito.Precedente => riga.RedditoPrecedente is not null || riga.RedditoInCorso is null,
        Norme.AnnoDelReddito.InCorso => riga.RedditoInCorso is null && riga.RedditoPrecedente is not null,
    };

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
