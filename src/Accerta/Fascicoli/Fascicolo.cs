using System.Text.Json;
using Accerta.Norma.Norme;
using Accerta.Persone;

namespace Accerta.Fascicoli;

/// <summary>
/// Il fascicolo elettronico di una procedura: lo stato di oggi in questa riga, la storia negli <see cref="Atto"/>.
/// Nasce con il primo certificato; una persona ha al massimo un fascicolo che aspetta la domanda.
/// </summary>
public sealed class Fascicolo
{
    private StatoFascicolo _stato;
    private StatoFascicolo? _da; // lo stato prima dell'atto che si sta scrivendo; il primo atto trova quello in cui il fascicolo nasce

    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }

    /// <summary>Che procedura è: la prima, un aggravamento, una revisione…</summary>
    public TipoProcedura Tipo { get; set; }

    /// <summary>Il fascicolo da cui questa procedura nasce: quello rivisto, o aggravato; nullo per la prima.</summary>
    public Guid? OrigineId { get; set; }

    /// <summary>Cambia solo insieme a un atto che lo prevede: il passaggio si controlla in <see cref="Registra"/>.</summary>
    public StatoFascicolo Stato
    {
        get => _stato;
        set
        {
            _da ??= _stato;
            _stato = value;
        }
    }

    /// <summary>Sigla della provincia che decide il regime; nulla prima della domanda.</summary>
    public string? Provincia { get; set; }

    /// <summary>Il regime fissato alla domanda (G-00); nullo prima.</summary>
    public Regime? Regime { get; set; }
    public required DateTimeOffset ApertoIl { get; init; }
    public int UltimoAtto { get; private set; }
    public byte[] UltimaImpronta { get; private set; } = [];

    /// <summary>P-01: che cosa non tornava nella storia, all'ultima verifica dell'archivio; nullo se era intatta.</summary>
    public string? DifettoDellaStoria { get; private set; }

    /// <summary>La chiave dei dati sanitari, cifrata con la chiave maestra; vuota = distrutta, i dati sono dimenticati.</summary>
    public required byte[] ChiaveAvvolta { get; set; }

    /// <summary>Cresce a ogni commit: due modifiche insieme, una sola vince.</summary>
    public int Versione { get; private set; }

    /// <summary>Aggiunge un atto in coda alla catena. Il contenuto non porta nomi né dati sanitari: solo identificativi e date.</summary>
    public Atto Registra(TipoAtto tipo, Attore chi, DateTimeOffset quando, string regole, object contenuto, Guid? delegaId = null, string? perche = null)
    {
        var atto = Atto.Dopo(this, UltimoAtto == 0 ? null : _da ?? _stato, tipo, chi, quando, regole, JsonSerializer.Serialize(contenuto, Atto.Formato), delegaId, perche);
        (UltimoAtto, UltimaImpronta) = (atto.Numero, atto.Impronta);
        _da = null;
        Versione++;
        return atto;
    }
}
