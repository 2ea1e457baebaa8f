using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Prestazioni;

/// <summary>
/// I fatti ridotti a un valore, per un giorno: ciò che le regole guardano. Una liquidazione di massa lo riempie da una riga di tabella,
/// senza creare oggetti.
/// </summary>
public readonly record struct Posizione
{
    internal DateOnly Domanda { get; init; }
    internal DateOnly Decorrenza { get; init; }
    internal int Eta { get; init; }
    internal DateOnly Maggiorenne { get; init; }
    internal DateOnly? PensionabileDal { get; init; }
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
    internal bool Provvisoria { get; init; }

    internal bool Ha(Riconoscimenti uno) => (Riconosciuti & uno) != 0;

    internal bool Riceve(AltraPrestazione altra) => (Altre >> (int)altra & 1) == 1;

    /// <summary>Riduce i fatti a ciò che conta in un giorno.</summary>
    public static Posizione Di(Fatti fatti, Quadro quadro)
    {
        var (p, giorno) = (fatti.Persona, quadro.Giorno);
        var maggiorenne = Persone.Eta.Compleanno(p.Nascita, quadro.MaggioreEta);
        var (anno, reddito) = RedditoChe(fatti.Redditi, quadro);
        var adulto = giorno >= maggiorenne;
        var pensionabile = quadro.Norme.Eta.PensionabileDal(p.Nascita, giorno);
        if (pensionabile is { } dal && quadro.Norme.Scelte.TrasformazionePensionabile.Al(giorno) == TrasformazionePensionabile.DalMeseSuccessivo
            && giorno < Termine.PrimoDelMeseSuccessivo(dal))
            pensionabile = null;

        var decorrenza = fatti.DecorrenzaVerbale ?? Termine.PrimoDelMeseSuccessivo(fatti.Domanda); // G-12
        var altre = 0u;
        foreach (var altra in fatti.AltrePrestazioni) altre |= 1u << (int)altra.Codice;
        return new()
        {
            Domanda = fatti.Domanda,
            Decorrenza = fatti.DomandaPrimaDei18Anni && maggiorenne > decorrenza ? maggiorenne : decorrenza, // D-08: da adulto
            Eta = Persone.Eta.Anni(p.Nascita, giorno),
            Maggiorenne = maggiorenne,
            PensionabileDal = pensionabile,
            Soggiorno = MancanzaDiSoggiorno(p, quadro, sensoriali: false),
            SoggiornoSensoriali = MancanzaDiSoggiorno(p, quadro, sensoriali: true),
            Riconosciuti = fatti.Riconoscimenti,
            Percentuale = fatti.Percentuale ?? 0,
            MediaDb = fatti.MediaDb,
            DecimistaDal = fatti.DecimistaDal,
            AnniDiContributi = fatti.AnniDiContributi ?? 0,
            StessaMinorazione = fatti.DistinteMinorazioni == false,
            Reddito = reddito,
            AnnoDelReddito = anno,
            RedditoIncremento = (reddito ?? Euro.Zero) + fatti.Redditi.SoloPerIncremento,
            RedditoConiuge = p.Coniugata ? fatti.Redditi.Coniuge.GetValueOrDefault(anno) : null,
            Ricovero = fatti.Ricovero,
            Frequenza = fatti.Frequenza,
            MesiDiFrequenza = fatti.Frequenza is { } f ? PeriodoDiFrequenza.Di(fatti.Domanda, f, quadro.Norme, giorno) : null,
            Altre = altre,
            Opzione = fatti.Opzione,
            Ap70 = fatti.Ap70Presentato,
            TitolareDaMinore = fatti.TitolareDaMinore,
            TitolarePrima = fatti.TitolarePrimaDellEtaPensionabile,
            Provvisoria = fatti.DomandaPrimaDei18Anni && adulto && !(fatti.AccertamentoConcluso <= giorno),
        };
    }

    // C42: il reddito dell'anno scelto; se manca, quello dell'altro anno dichiarato fra i due possibili.
    private static (int Anno, Euro? Reddito) RedditoChe(Redditi redditi, Quadro quadro)
    {
        var (corrente, prima) = (quadro.Giorno.Year, quadro.Giorno.Year - 1);
        var (scelto, ripiego) = quadro.Norme.Scelte.AnnoDelReddito.Al(quadro.Giorno) switch
        {
            Norme.AnnoDelReddito.Precedente => (prima, corrente),
            Norme.AnnoDelReddito.InCorso => (corrente, prima),
        };
        return redditi.PersonaleNetto(scelto) is { } reddito ? (scelto, reddito)
            : redditi.PersonaleNetto(ripiego) is { } altro ? (ripiego, altro)
            : (scelto, null);
    }

    // D-02
    private static Mancanza MancanzaDiSoggiorno(Beneficiario p, Quadro quadro, bool sensoriali)
    {
        if (!p.ResidenteInItalia) return Mancanza.Residenza;
        var lungo = sensoriali && quadro.Norme.Scelte.PermessoCiechiESordi.Al(quadro.Giorno) == PermessoCiechiESordi.LungoPeriodo;
        var inRegola = p.Cittadinanza switch
        {
            Cittadinanza.Italiana => true,
            Cittadinanza.Ue => p.IscrittaAnagrafe,
            Cittadinanza.ExtraUe => p.PermessoLungoPeriodo || !lungo && p.PermessoMesi >= quadro.PermessoMesiMinimi,
        };
        return inRegola ? Mancanza.Nessuna : Mancanza.CittadinanzaOSoggiorno;
    }
}
