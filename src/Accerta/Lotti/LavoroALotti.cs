using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lotti;

/// <summary>Che cosa un lotto farebbe, o ha fatto, di un elemento.</summary>
/// <param name="Id">L'elemento: un fascicolo, un verbale, una prestazione.</param>
/// <param name="Fatti">Quanti effetti: atti compiuti, o rate disposte; 0 se non era il caso.</param>
/// <param name="Perche">Perché sì o perché no, in una frase senza nomi.</param>
public sealed record PassoDelLotto(Guid Id, int Fatti, string Perche);

/// <summary>
/// Un lavoro su molti fascicoli, fatto degli stessi atti delle persone. Dice quali elementi guardare, in ordine di identificativo, e come compiere
/// l'atto di uno: l'atto è idempotente (chiave ricavata dall'elemento), quindi rifarlo non ripete nulla.
/// </summary>
public abstract class LavoroALotti(AccertaDb db)
{
    protected AccertaDb Db => db;

    /// <summary>Il nome con cui si avvia: <c>accerta lotto silenzio-assenso</c>.</summary>
    public abstract string Nome { get; }

    /// <summary>Che cosa fa, in una frase.</summary>
    public abstract string InParole { get; }

    /// <summary>Vero se quella notte il lavoro gira senza che nessuno lo avvii; di solito ogni notte.</summary>
    protected internal virtual bool GiraDaSoloIl(DateOnly giorno) => true;

    /// <summary>I prossimi elementi da guardare dopo <paramref name="dopo"/>, in ordine crescente, al massimo <paramref name="quanti"/>.</summary>
    protected internal abstract Task<IReadOnlyList<Guid>> ProssimiAsync(DateOnly giorno, Guid dopo, int quanti, CancellationToken ct);

    /// <summary>Decide di un elemento; scrive solo se <paramref name="sulSerio"/>.</summary>
    protected internal abstract Task<PassoDelLotto> FaiAsync(Guid id, DateTimeOffset adesso, bool sulSerio, CancellationToken ct);

    /// <summary>La chiave di idempotenza dell'atto di un elemento: la stessa ogni volta che il lotto lo guarda per lo stesso giorno di legge.</summary>
    protected Guid Chiave(Guid id, DateOnly giorno) =>
        new(System.Security.Cryptography.SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(Nome), .. id.ToByteArray(), .. BitConverter.GetBytes(giorno.DayNumber)]).AsSpan(0, 16));

    /// <summary>Il «no» di un atto raccontato come passo del lotto.</summary>
    protected static PassoDelLotto Come<T>(Guid id, Esito<T> esito, string fatto) =>
        new(id, esito.Accettato ? 1 : 0, esito.Accettato ? fatto : string.Join("; ", esito.Rifiuti.Select(r => $"{r.Regola} {r.Trovato}")));
}

/// <summary>Fin dove è arrivato un lotto in un giorno: chi lo fa ripartire continua da qui.</summary>
public sealed class AvanzamentoLotto
{
    public required string Nome { get; init; }

    /// <summary>Il giorno, in Italia, per cui gira.</summary>
    public required DateOnly Giorno { get; init; }

    /// <summary>L'ultimo elemento finito.</summary>
    public Guid Ultimo { get; set; }
    public int Guardati { get; set; }
    public int Fatti { get; set; }
    public required DateTimeOffset IniziatoAlle { get; init; }
    public DateTimeOffset? FinitoAlle { get; set; }
}
