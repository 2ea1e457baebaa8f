using System.Numerics;
using Accerta.Norma.Norme;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>E-02: i requisiti di ogni prestazione, scritti una volta. Il risultato dice tutto ciò che manca; nullo = la prestazione non riguarda questa persona.</summary>
public static class Requisiti
{
    private const Riconoscimenti Civile = Riconoscimenti.MinoreDifficolta | Riconoscimenti.MinoreAccompagnamento | Riconoscimenti.Parziale
        | Riconoscimenti.Totale | Riconoscimenti.TotaleAccompagnamento | Riconoscimenti.Ultra67Difficolta | Riconoscimenti.Ultra67Accompagnamento;

    private const Riconoscimenti Totali = Riconoscimenti.Totale | Riconoscimenti.TotaleAccompagnamento;

    private const Riconoscimenti ConAccompagnamento =
        Riconoscimenti.TotaleAccompagnamento | Riconoscimenti.MinoreAccompagnamento | Riconoscimenti.Ultra67Accompagnamento;

    private const Riconoscimenti Sensoriali = Riconoscimenti.CiecoAssoluto | Riconoscimenti.CiecoParziale | Riconoscimenti.Sordo;

    // Per ogni giudizio, le prestazioni che può riguardare: le altre non si guardano neppure.
    private static readonly uint[] PerGiudizio = [.. Enum.GetValues<Riconoscimenti>().Where(r => r != Riconoscimenti.Nessuno).Select(r => Candidate(r).Bit)];

    private static InsiemeDiPrestazioni Candidate(Riconoscimenti giudizio) => InsiemeDiPrestazioni.Di(giudizio switch
    {
        Riconoscimenti.Nessuno => [],
        Riconoscimenti.MinoreDifficolta => [IndennitaAccompagnamento, IndennitaFrequenza],
        Riconoscimenti.MinoreAccompagnamento => [IndennitaAccompagnamento, IndennitaFrequenza, PensioneInabilita],
        Riconoscimenti.Parziale => [AssegnoMensile, PensioneInabilita, IndennitaAccompagnamento, AssegnoSocialeSostitutivo],
        Riconoscimenti.Totale or Riconoscimenti.TotaleAccompagnamento => [PensioneInabilita, IndennitaAccompagnamento, AssegnoSocialeSostitutivo],
        Riconoscimenti.Ultra67Difficolta or Riconoscimenti.Ultra67Accompagnamento => [IndennitaAccompagnamento, AssegnoSocialeSostitutivo],
        Riconoscimenti.CiecoAssoluto => [PensioneCiechiAssoluti, IndennitaAccompagnamentoCiechi, IndennitaFrequenza],
        Riconoscimenti.CiecoParziale => [PensioneCiechiParziali, IndennitaSpecialeVentesimisti, IndennitaFrequenza],
        Riconoscimenti.Decimista => [AssegnoVitalizioDecimisti],
        Riconoscimenti.Sordo => [PensioneSordi, IndennitaComunicazione, IndennitaFrequenza, AssegnoSocialeSostitutivo],
        Riconoscimenti.DrepanocitosiTalassemiaMajor => [IndennitaDrepanocitosi],
    });

    /// <summary>Le prestazioni che possono riguardare una persona: solo per queste <see cref="Valuta"/> può non essere nulla.</summary>
    internal static InsiemeDiPrestazioni Candidate(in Posizione p)
    {
        var bit = p.PrimaDei18Anni ? 1u << (int)PrestazioneProvvisoriaMaggiorenni : 0u;
        bit |= p.TitolareDaMinore.Bit & 1u << (int)IndennitaFrequenza;
        for (var giudizi = (uint)p.Riconosciuti; giudizi != 0; giudizi &= giudizi - 1) bit |= PerGiudizio[BitOperations.TrailingZeroCount(giudizi)];
        return new(bit);
    }

    // Le prestazioni che a un'altra età i requisiti qui sotto negano sempre.
    private static readonly InsiemeDiPrestazioni SoloDaMinori = InsiemeDiPrestazioni.Di([IndennitaFrequenza]);
    private static readonly InsiemeDiPrestazioni SoloPrimaDellaPensione = InsiemeDiPrestazioni.Di([AssegnoMensile, PensioneInabilita, PensioneSordi]);
    private static readonly InsiemeDiPrestazioni SoloDaAdulti = InsiemeDiPrestazioni.Di([PensioneCiechiAssoluti, PrestazioneProvvisoriaMaggiorenni]);
    private static readonly InsiemeDiPrestazioni SoloInPensione = InsiemeDiPrestazioni.Di([AssegnoSocialeSostitutivo]);

    /// <summary>Le candidate, senza quelle che a quest'età o con questi giudizi non spettano mai: <see cref="Valuta"/> troverebbe che cosa manca.</summary>
    internal static InsiemeDiPrestazioni PossonoSpettare(in Posizione p, Quadro q)
    {
        var mai = !p.Adulta(q) ? SoloPrimaDellaPensione.Bit | SoloDaAdulti.Bit | SoloInPensione.Bit
            : p.InEtaPensionabile(q) ? SoloDaMinori.Bit | SoloPrimaDellaPensione.Bit
            : SoloDaMinori.Bit | SoloInPensione.Bit;
        if (!p.Ha(ConAccompagnamento)) mai |= 1u << (int)IndennitaAccompagnamento;
        if (!p.Ha(Totali | Riconoscimenti.MinoreAccompagnamento)) mai |= 1u << (int)PensioneInabilita;
        return new(Candidate(p).Bit & ~mai);
    }

    /// <summary>Che cosa manca a una persona per una prestazione, incompatibilità e incremento esclusi.</summary>
    public static Mancanza? Valuta(CodicePrestazione prestazione, in Posizione p, Quadro q) => prestazione switch
    {
        AssegnoMensile => DiAssegno(p, q),
        PensioneInabilita => DiInabilita(p, q),
        IndennitaAccompagnamento => DiAccompagnamento(p, q),
        IndennitaFrequenza => DiFrequenza(p, q),
        PensioneCiechiAssoluti => p.Ha(Riconoscimenti.CiecoAssoluto) ? Comuni(p, q, prestazione) | Adulto(p, q) | EntroIlLimite(p, q, prestazione) : null,
        IndennitaAccompagnamentoCiechi => p.Ha(Riconoscimenti.CiecoAssoluto) ? Comuni(p, q, prestazione) : null,
        PensioneCiechiParziali => p.Ha(Riconoscimenti.CiecoParziale) ? Comuni(p, q, prestazione) | EntroIlLimite(p, q, prestazione) : null, // C50
        IndennitaSpecialeVentesimisti => p.Ha(Riconoscimenti.CiecoParziale) ? Comuni(p, q, prestazione) : null,
        AssegnoVitalizioDecimisti => DiDecimista(p, q),
        PensioneSordi => DiPensioneSordi(p, q),
        IndennitaComunicazione => p.Ha(Riconoscimenti.Sordo) ? Comuni(p, q, prestazione) | Sordita(p, p.Eta(q) < q.EtaEvolutiva ? q.SorditaDbMinoriDi12 : q.SorditaDb) : null,
        IndennitaDrepanocitosi => DiDrepanocitosi(p, q),
        AssegnoSocialeSostitutivo => DiSostitutivo(p, q),
        PrestazioneProvvisoriaMaggiorenni => DiProvvisoria(p, q),
        Incremento => null, // si calcola dopo, sulle pensioni che spettano: IncrementoDellaPensione
    };

    private static Mancanza? DiAssegno(in Posizione p, Quadro q)
    {
        if (!p.Ha(Riconoscimenti.Parziale)) return null;
        return Comuni(p, q, AssegnoMensile) | Distinta(p) | EtaLavorativa(p, q) | EntroIlLimite(p, q, AssegnoMensile)
            | Se(p.Percentuale < q.AssegnoDa, Mancanza.Percentuale);
    }

    // E-07: chi da minore aveva l'accompagnamento ha la pensione dai 18 anni senza nuova visita.
    private static Mancanza? DiInabilita(in Posizione p, Quadro q)
    {
        var daMinore = p.Ha(Riconoscimenti.MinoreAccompagnamento) && p.Adulta(q);
        if (!p.Ha(Totali | Riconoscimenti.Parziale) && !daMinore) return null;
        return Comuni(p, q, PensioneInabilita) | Distinta(p) | EtaLavorativa(p, q) | EntroIlLimite(p, q, PensioneInabilita)
            | Se(!p.Ha(Totali) && !daMinore, Mancanza.Percentuale);
    }

    private static Mancanza? DiAccompagnamento(in Posizione p, Quadro q)
    {
        if (!p.Ha(Civile)) return null;
        return Comuni(p, q, IndennitaAccompagnamento) | Distinta(p)
            | Se(!p.Ha(ConAccompagnamento), Mancanza.RequisitoSanitario)
            | Se(p.Ha(ConAccompagnamento) && RicoveroSospende(p, q), Mancanza.RicoveroGratuito);
    }

    private static Mancanza? DiFrequenza(in Posizione p, Quadro q)
    {
        var minore = !p.Adulta(q);
        var frequenta = p.Frequenza is not null;
        var riguarda = p.Ha(Riconoscimenti.MinoreDifficolta)
            || p.Ha(Riconoscimenti.MinoreAccompagnamento | Sensoriali) && frequenta && minore
            || p.TitolareDaMinore.Contiene(IndennitaFrequenza);
        if (!riguarda) return null;
        if (!minore) return Comuni(p, q, IndennitaFrequenza) | Mancanza.MaggioreEta;

        var sanitario = p.Ha(Riconoscimenti.MinoreDifficolta | Riconoscimenti.MinoreAccompagnamento)
            || p.Ha(Riconoscimenti.Sordo) && p.MediaDb is { } media && media > q.FrequenzaOltreDb; // C10
        return Comuni(p, q, IndennitaFrequenza) | EntroIlLimite(p, q, IndennitaFrequenza) | Frequentata(p, q)
            | Se(!sanitario, Mancanza.RequisitoSanitario)
            | Se(p.Ricovero is { Tipo: TipoRicovero.ContinuativoPermanente }, Mancanza.RicoveroContinuativo);
    }

    private static Mancanza Frequentata(in Posizione p, Quadro q)
    {
        if (p.Frequenza is not { } f || f.Dal > q.Giorno) return Mancanza.Frequenza;
        var finita = p.MesiDiFrequenza is { UltimoMese: { } ultimo } mesi && (q.Giorno >= ultimo.AddMonths(1) || mesi.Mesi == 0);
        return Se(finita, Mancanza.Frequenza) | f.Tipo switch
        {
            TipoFrequenza.Scuola or TipoFrequenza.CentroConvenzionato => Mancanza.Nessuna,
            TipoFrequenza.CentroNonConvenzionato => Mancanza.CentroNonConvenzionato,
            TipoFrequenza.AsiloNido => Se(q.Nido == AsiloNido.Escluso, Mancanza.Frequenza),
        };
    }

    private static Mancanza? DiDecimista(in Posizione p, Quadro q)
    {
        if (!p.Ha(Riconoscimenti.Decimista)) return null;
        return p.DecimistaDal is { } dal && dal.Year <= q.DecimistiEntroAnno
            ? Comuni(p, q, AssegnoVitalizioDecimisti) | EntroIlLimite(p, q, AssegnoVitalizioDecimisti)
            : Comuni(p, q, AssegnoVitalizioDecimisti) | Mancanza.CategoriaChiusa;
    }

    private static Mancanza? DiPensioneSordi(in Posizione p, Quadro q)
    {
        if (!p.Ha(Riconoscimenti.Sordo)) return null;
        return Comuni(p, q, PensioneSordi) | EtaLavorativa(p, q) | EntroIlLimite(p, q, PensioneSordi) | Sordita(p, q.SorditaDb);
    }

    private static Mancanza? DiDrepanocitosi(in Posizione p, Quadro q)
    {
        if (!p.Ha(Riconoscimenti.DrepanocitosiTalassemiaMajor)) return null;
        return p.Soggiorno // è una prestazione dei lavoratori: non passa dall'AP70 e non guarda il reddito
            | Se(p.Eta(q) < q.DrepanocitosiEtaMinima, Mancanza.EtaInsufficiente)
            | Se(p.AnniDiContributi < q.DrepanocitosiContributi, Mancanza.Contribuzione);
    }

    /// <summary>E-08: la prestazione di partenza, che dà anche il limite di reddito.</summary>
    internal static CodicePrestazione PartenzaDelSostitutivo(in Posizione p) =>
        p.TitolarePrima.Contiene(PensioneInabilita) ? PensioneInabilita
        : p.TitolarePrima.Contiene(PensioneSordi) ? PensioneSordi
        : p.TitolarePrima.Contiene(AssegnoMensile) ? AssegnoMensile
        : p.Ha(Totali) ? PensioneInabilita
        : p.Ha(Riconoscimenti.Sordo) ? PensioneSordi
        : AssegnoMensile;

    private static Mancanza? DiSostitutivo(in Posizione p, Quadro q)
    {
        const Riconoscimenti Trasformabili = Riconoscimenti.Parziale | Totali | Riconoscimenti.Ultra67Difficolta
            | Riconoscimenti.Ultra67Accompagnamento | Riconoscimenti.Sordo;
        if (!p.InEtaPensionabile(q) || !p.Ha(Trasformabili)) return null;

        var partenza = PartenzaDelSostitutivo(p);
        var titolare = p.TitolarePrima.Contiene(partenza);
        // C60: chi ha fatto domanda prima dell'età pensionabile ed è riconosciuto dopo è come un titolare.
        var inTempo = p.Domanda < p.PensionabileDal(q) && p.Ha(Riconoscimenti.Parziale | Totali | Riconoscimenti.Sordo);
        return p.Soggiorno | EntroIlLimite(p, q, partenza)
            | Se(!titolare && !inTempo, Mancanza.NonTitolarePrima)
            | Se(!titolare && !p.Ap70, Mancanza.Ap70)
            | Se(partenza == AssegnoMensile && p.Ha(Riconoscimenti.Parziale) && p.Percentuale < q.AssegnoDa, Mancanza.Percentuale)
            | (partenza == PensioneSordi ? Sordita(p, q.SorditaDb) : Mancanza.Nessuna);
    }

    // D-08: intanto che si accerta, dai 18 anni.
    private static Mancanza? DiProvvisoria(in Posizione p, Quadro q)
    {
        if (!p.Provvisoria(q)) return null;
        var maggiorenne = p.Maggiorenne(q);
        var apre = maggiorenne.AddMonths(-q.FinestraMesi);
        return Comuni(p, q, PrestazioneProvvisoriaMaggiorenni) | EntroIlLimite(p, q, PrestazioneProvvisoriaMaggiorenni)
            | Se(!p.TitolareDaMinore.Contiene(IndennitaFrequenza), Mancanza.IndennitaMancante)
            | Se(p.Domanda < apre || p.Domanda >= maggiorenne, Mancanza.FuoriFinestra);
    }

    // D-02 ed E-01; chi riceveva già la prestazione da minore continua senza nuovi dati.
    private static Mancanza Comuni(in Posizione p, Quadro q, CodicePrestazione prestazione)
    {
        var soggiorno = prestazione is PensioneCiechiAssoluti or IndennitaAccompagnamentoCiechi or PensioneCiechiParziali
            or IndennitaSpecialeVentesimisti or PensioneSordi or IndennitaComunicazione
            ? p.SoggiornoSensoriali(q) : p.Soggiorno;
        return soggiorno | Se(!p.Ap70 && !p.TitolareDaMinore.Contiene(prestazione), Mancanza.Ap70);
    }

    // C51: per la stessa minorazione valgono le leggi proprie di ciechi e sordi (L. 118/1971 art. 2).
    private static Mancanza Distinta(in Posizione p) => Se(p.StessaMinorazione && p.Ha(Sensoriali), Mancanza.StessaMinorazione);

    private static Mancanza Adulto(in Posizione p, Quadro q) => Se(!p.Adulta(q), Mancanza.MinoreEta);

    private static Mancanza EtaLavorativa(in Posizione p, Quadro q) => Adulto(p, q) | Se(p.InEtaPensionabile(q), Mancanza.EtaPensionabile);

    // C41: il reddito uguale al limite è ancora buono.
    private static Mancanza EntroIlLimite(in Posizione p, Quadro q, CodicePrestazione prestazione) =>
        p.Reddito is not { } reddito ? Mancanza.RedditoIgnoto : Se(reddito > q.LimiteDi(prestazione), Mancanza.Reddito);

    private static Mancanza Sordita(in Posizione p, int soglia) => Se(p.MediaDb < soglia, Mancanza.RequisitoSanitario);

    /// <summary>E-06: ricovero gratuito, lungo abbastanza, fuori dal day hospital.</summary>
    internal static bool RicoveroSospende(in Posizione p, Quadro q)
    {
        if (p.Ricovero is not { } r || !Conta(r, q)) return false;
        if (r.Retta is Retta.APagamentoIntero or Retta.APagamentoParziale) return false;
        return !r.AssistenzaNonEsaustiva || q.RicoveroNonEsaustivo == RicoveroNonEsaustivo.Sospende;
    }

    /// <summary>E-06: ricovero con retta a carico pubblico, anche in parte: la pensione dei ciechi assoluti si riduce.</summary>
    internal static bool RicoveroRiduce(in Posizione p, Quadro q) =>
        p.Ricovero is { } r && Conta(r, q) && r.Retta != Retta.APagamentoIntero;

    private static bool Conta(in Ricovero r, Quadro q) =>
        r.Tipo != TipoRicovero.DayHospital && r.Giorni >= q.RicoveroDaGiorni && r.Dal <= q.FineMese && !(r.Al < q.RicoveroFinitoDal);

    private static Mancanza Se(bool manca, Mancanza che) => manca ? che : Mancanza.Nessuna;
}
