using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Prestazioni;

namespace Accerta.Economica;

/// <summary>Di che cosa parla un fatto dichiarato.</summary>
public enum TipoFatto
{
    Ricovero,
    Frequenza,
    Redditi,
    AltraPrestazione,
    Opzione,
    Fisco,
    CertificatoL662,
}

/// <summary>Un ricovero dichiarato (E-06).</summary>
/// <param name="Dal">Primo giorno, compreso.</param>
/// <param name="Al">Ultimo giorno, compreso; nullo se in corso.</param>
public sealed record RicoveroDichiarato(DateOnly Dal, DateOnly? Al, Retta Retta, TipoRicovero Tipo, bool AssistenzaNonEsaustiva = false);

/// <summary>I redditi di un anno, in centesimi.</summary>
public sealed record RedditiDiUnAnno(int Anno, long Personali, long? Coniuge = null);

/// <summary>X-04: ciò che il fisco sa già dei redditi di un anno.</summary>
public sealed record RedditiNotiAlFisco(int Anno, RedditiAlFisco Quanto, bool Variati = true, bool AltriPrima = true);

/// <summary>Ciò che dice un fatto: una sola delle voci.</summary>
public sealed record ContenutoDelFatto
{
    public RicoveroDichiarato? Ricovero { get; init; }
    public Frequenza? Frequenza { get; init; }
    public RedditiDiUnAnno? Redditi { get; init; }
    public AltraNelTempo? Altra { get; init; }
    public OpzioneNelTempo? Opzione { get; init; }
    public RedditiNotiAlFisco? Fisco { get; init; }
    public CertificatoL662? Certificato { get; init; }
}

/// <summary>Un fatto saputo dopo la domanda, cifrato: un ricovero è un dato sanitario. Un fatto nuovo sulla stessa cosa sostituisce il vecchio, che resta.</summary>
public sealed class FattoDichiarato
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid FascicoloId { get; init; }
    public required TipoFatto Tipo { get; init; }
    public required Guid DichiaratoDa { get; init; }
    public required DateTimeOffset DichiaratoAlle { get; init; }
    public required DateOnly DichiaratoIl { get; init; }

    /// <summary>Il numero dell'atto che lo dichiara: fra due fatti dello stesso istante l'ultimo è quello che vale.</summary>
    public required int Atto { get; init; }

    /// <summary><see cref="ContenutoDelFatto"/> cifrato.</summary>
    public required byte[] ContenutoCifrato { get; init; }
}
