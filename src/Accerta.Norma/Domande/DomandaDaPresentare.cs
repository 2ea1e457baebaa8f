using System.Collections.Frozen;
using Accerta.Norma.Certificati;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Domande;

/// <summary>Che domanda è.</summary>
public enum TipoDomanda
{
    /// <summary>La prima, o una nuova.</summary>
    PrimaIstanza,

    /// <summary>D-07: un riconoscimento c'è e le condizioni sono peggiorate.</summary>
    Aggravamento,

    /// <summary>D-08: art. 25 c. 5 DL 90/2014.</summary>
    PrimaDeiDiciottoAnni,

    /// <summary>R-01: non si presenta, la convoca l'INPS; chi la chiede viene a saperlo.</summary>
    Revisione,
}

/// <summary>Che cosa guarda la legge prima di accettare una domanda.</summary>
/// <param name="Nascita">Data di nascita dell'interessato.</param>
/// <param name="Cittadinanza">Cittadinanza dell'interessato.</param>
/// <param name="ResidenteInItalia">Residente (o iscritto all'anagrafe) in Italia.</param>
/// <param name="PermessoMesi">Durata in mesi del permesso di soggiorno; nullo se non serve.</param>
/// <param name="Titolo">A che titolo agisce chi presenta.</param>
/// <param name="Certificati">I certificati citati che sono di questa persona.</param>
/// <param name="NumeriNonTrovati">I numeri citati che non esistono o sono di un'altra persona: la risposta è la stessa.</param>
/// <param name="Accertamenti">Che cosa si chiede.</param>
/// <param name="AccertamentiInCorso">Gli accertamenti per cui un'altra domanda è aperta, con il suo protocollo.</param>
/// <param name="Email">Recapito elettronico.</param>
/// <param name="Provincia">Sigla della provincia di residenza o domicilio.</param>
/// <param name="Indirizzo">Via e numero.</param>
/// <param name="Comune">Comune.</param>
public sealed record DomandaDaPresentare(
    DateOnly Nascita,
    Cittadinanza Cittadinanza,
    bool ResidenteInItalia,
    int? PermessoMesi,
    Titolo Titolo,
    IReadOnlyList<CertificatoCitato> Certificati,
    IReadOnlyList<string> NumeriNonTrovati,
    IReadOnlyList<Accertamento> Accertamenti,
    IReadOnlyDictionary<Accertamento, string> AccertamentiInCorso,
    string? Email,
    string? Provincia,
    string? Indirizzo,
    string? Comune)
{
    /// <summary>Che domanda è.</summary>
    public TipoDomanda Tipo { get; init; }

    /// <summary>D-02: per chi è cittadino UE, iscritto all'anagrafe del comune.</summary>
    public bool IscrittaAnagrafe { get; init; } = true;

    /// <summary>D-02: permesso UE per soggiornanti di lungo periodo.</summary>
    public bool PermessoLungoPeriodo { get; init; }

    /// <summary>D-06: gli accertamenti per cui un giudizio è in corso, con il protocollo della domanda da cui nasce.</summary>
    public IReadOnlyDictionary<Accertamento, string> AccertamentiInGiudizio { get; init; } = FrozenDictionary<Accertamento, string>.Empty;

    /// <summary>I numeri citati di un'altra persona per cui chi presenta può agire: solo a lui si può dire.</summary>
    public IReadOnlyList<string> CertificatiDiAltri { get; init; } = [];

    /// <summary>Un certificato citato dichiara una patologia oncologica (L. 80/2006).</summary>
    public bool Oncologica { get; init; }

    /// <summary>D-07: l'ultima visita conclusa; nulla se non ce n'è.</summary>
    public DateOnly? VisitaPrecedente { get; init; }

    /// <summary>D-07: un certificato citato dice che cosa è peggiorato.</summary>
    public bool ElementiDiAggravamento { get; init; }

    /// <summary>D-08: riceve l'indennità di frequenza.</summary>
    public bool TitolareDiFrequenza { get; init; }

    /// <summary>D-09: la percentuale del verbale citato al posto del certificato; nulla se non se ne cita uno.</summary>
    public int? PercentualeDelVerbale { get; init; }

    /// <summary>D-03: la provincia del domicilio temporaneo; nulla se la persona sta a casa.</summary>
    public string? ProvinciaDelDomicilio { get; init; }

    /// <summary>D-03: posta elettronica certificata; nulla se non ne ha.</summary>
    public string? Pec { get; init; }

    /// <summary>D-09: si chiede soltanto il collocamento mirato.</summary>
    internal bool SoloCollocamentoMirato => Accertamenti.Count > 0 && Accertamenti.All(a => a == Accertamento.CollocamentoMirato);
}
