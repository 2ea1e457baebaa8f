using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;

namespace Accerta.Domande;

/// <summary>D-04: i dati economici dati già con la domanda; valgono come presentati quel giorno. Redditi per anno, in centesimi.</summary>
public sealed record Ap70Anticipato(
    IReadOnlyDictionary<int, long> RedditiPersonali,
    bool Lavora = false,
    bool Coniugato = false,
    IReadOnlyDictionary<int, long>? RedditiConiuge = null,
    DateOnly? FrequenzaDal = null,
    DateOnly? FrequenzaAl = null,
    string? Iban = null)
{
    /// <summary>Tutti i rifiuti insieme: chi può darli già qui, e come devono essere scritti.</summary>
    internal IEnumerable<Rifiuto> Valuta(DateOnly nascita, DateOnly oggi, NormeVigenti norme) =>
    [
        .. Ap70.ValutaNellaDomanda(nascita, oggi, norme) is { } presto ? (Rifiuto[])[presto] : [],
        .. PresentaAp70.Contenuto(
            new(Guid.Empty, Guid.Empty, RedditiPersonali, Lavora, Coniugato, RedditiConiuge ?? new Dictionary<int, long>(), FrequenzaDal, FrequenzaAl, Iban), oggi),
    ];

    internal DatiAp70 ComeDati(Guid fascicoloId, Attore attore, DateTimeOffset adesso) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        FascicoloId = fascicoloId,
        PresentatiDa = attore.PersonaId,
        PresentatiAlle = adesso,
        PresentatiIl = adesso.GiornoInItalia,
        Tardivi = false,
        RedditiPersonali = new(RedditiPersonali),
        Lavora = Lavora,
        Coniugato = Coniugato,
        RedditiConiuge = new(RedditiConiuge ?? new Dictionary<int, long>()),
        FrequenzaDal = FrequenzaDal,
        FrequenzaAl = FrequenzaAl,
        Iban = Iban?.Replace(" ", "").ToUpperInvariant(),
    };
}
