using Accerta.Norma.Tempo;

namespace Accerta.Norma.Norme;

/// <summary>Quanto una fonte è stata controllata.</summary>
public enum Verifica
{
    /// <summary>Trovato in almeno due fonti indipendenti.</summary>
    Doppia,

    /// <summary>Detto da uno dei documenti di partenza.</summary>
    Seme,

    /// <summary>Trovato in una sola fonte, o dedotto da una.</summary>
    Singola,

    /// <summary>Solo ricordo di chi ha scritto il dato: da confermare.</summary>
    Memoria,
}

/// <summary>Un valore di legge con le sue due date e la sua fonte.</summary>
/// <typeparam name="T">Il tipo del valore.</typeparam>
/// <param name="Dal">Primo giorno in cui vale, compreso.</param>
/// <param name="NotoDal">Primo giorno in cui si conosce (un importo definitivo arriva l'anno dopo), compreso.</param>
/// <param name="Vale">Il valore.</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllato.</param>
/// <param name="Provvisorio">Vero se un definitivo lo sostituirà.</param>
public sealed record Valore<T>(DateOnly Dal, DateOnly NotoDal, T Vale, string Fonte, Verifica Verifica, bool Provvisorio);

/// <summary>Fino a quando vale l'ultimo valore di una serie.</summary>
public enum Validita
{
    /// <summary>Ogni valore vale fino al successivo; l'ultimo finché la legge non cambia.</summary>
    FinoAModifica,

    /// <summary>Ogni valore vale per il suo anno civile: l'anno che manca è un errore, mai il valore dell'anno prima.</summary>
    PerAnno,
}

/// <summary>Manca il valore di legge per un giorno: si ferma tutto, non si usa mai un altro anno in silenzio.</summary>
/// <param name="serie">Nome della serie.</param>
/// <param name="giorno">Il giorno chiesto.</param>
/// <param name="perche">Che cosa c'è intorno.</param>
public sealed class NormaAssenteException(string serie, DateOnly giorno, string perche)
    : Exception($"norma assente: «{serie}» non ha un valore per {giorno.Con("il")} ({perche})")
{
    /// <summary>Nome della serie, per esempio <c>prestazioni/assegno-mensile/importo_mensile</c>.</summary>
    public string Serie { get; } = serie;

    /// <summary>Il giorno chiesto.</summary>
    public DateOnly Giorno { get; } = giorno;
}

/// <summary>Un dato di legge nel tempo.</summary>
/// <typeparam name="T">Il tipo del valore.</typeparam>
public sealed class Serie<T>
{
    private readonly Valore<T>[] _valori;
    private readonly int[] _lacune;

    /// <summary>Crea una serie da valori già controllati dal caricatore (in ordine di <c>Dal</c>, poi di <c>NotoDal</c>).</summary>
    public Serie(string nome, Validita validita, IReadOnlyList<Valore<T>> valori, IReadOnlyList<int> lacune, DateOnly verificato)
    {
        if (valori.Count == 0) throw new ArgumentException($"la serie {nome} è vuota", nameof(valori));
        (Nome, Validita, Verificato) = (nome, validita, verificato);
        (_valori, _lacune) = ([.. valori], [.. lacune]);
    }

    /// <summary>Nome della serie: file e voce.</summary>
    public string Nome { get; }

    /// <summary>Fino a quando vale ciascun valore.</summary>
    public Validita Validita { get; }

    /// <summary>Il giorno dell'ultimo controllo sulle fonti.</summary>
    public DateOnly Verificato { get; }

    /// <summary>Tutti i valori, in ordine di data.</summary>
    public IReadOnlyList<Valore<T>> Valori => _valori;

    /// <summary>Il valore in vigore in un giorno, per quanto se ne sa quello stesso giorno.</summary>
    /// <exception cref="NormaAssenteException">Nessun valore copre il giorno.</exception>
    public T Al(DateOnly giorno) => Trova(giorno, giorno).Vale;

    /// <summary>Il valore in vigore in un giorno, per quanto se ne sa a una data.</summary>
    /// <param name="giorno">Il giorno a cui il valore si applica.</param>
    /// <param name="notoAl">Il giorno in cui si decide: i definitivi usciti dopo non contano.</param>
    /// <exception cref="NormaAssenteException">Nessun valore copre il giorno.</exception>
    public T Al(DateOnly giorno, DateOnly notoAl) => Trova(giorno, notoAl).Vale;

    /// <summary>Come <see cref="Al(DateOnly, DateOnly)"/>, con date e fonte.</summary>
    /// <exception cref="NormaAssenteException">Nessun valore copre il giorno.</exception>
    public Valore<T> Trova(DateOnly giorno, DateOnly notoAl) => Cerca(giorno, notoAl) ?? throw Assente(giorno);

    /// <summary>Come <see cref="Trova"/>, ma nullo se il valore manca: solo per chi poi dice alla persona che manca.</summary>
    public Valore<T>? Cerca(DateOnly giorno, DateOnly notoAl)
    {
        // In ordine di Dal, poi di NotoDal: l'ultimo già in vigore e già noto.
        for (var i = _valori.Length - 1; i >= 0; i--)
        {
            var valore = _valori[i];
            if (valore.Dal > giorno || valore.NotoDal > notoAl) continue;
            return Validita == Validita.PerAnno && valore.Dal.Year != giorno.Year ? null : valore;
        }
        return null;
    }

    private NormaAssenteException Assente(DateOnly giorno) => new(Nome, giorno,
        giorno < _valori[0].Dal ? $"la serie comincia {_valori[0].Dal.Con("il")}"
        : _lacune.Contains(giorno.Year) ? $"il {giorno.Year} è una lacuna dichiarata"
        : $"l'ultimo anno caricato è il {_valori[^1].Dal.Year}");
}
