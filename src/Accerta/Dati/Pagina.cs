using Accerta.Fascicoli;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dati;

/// <summary>Una pagina di un elenco di lavoro: le righe che si leggono in una volta, e quante altre vengono dopo.</summary>
/// <param name="Numero">Da 1.</param>
/// <param name="Altre">Quante righe vengono dopo; <see cref="Contate"/> vuol dire almeno tante.</param>
public sealed record Pagina<T>(IReadOnlyList<T> Righe, int Numero, int Altre)
{
    /// <summary>Quante righe per pagina.</summary>
    public const int Quante = 50;

    /// <summary>Oltre questo numero le righe che restano non si contano: nessuno le leggerebbe, e contarle costa.</summary>
    public const int Contate = 200;

    /// <summary>L'ultima pagina che si può chiedere: chi cerca una pratica più in fondo la cerca per protocollo.</summary>
    public const int Ultima = 100;

    public static Pagina<T> Vuota { get; } = new([], 1, 0);

    /// <summary>«un'altra», «altre 12», «più di 200 altre»; vuota se non ce ne sono.</summary>
    public string AltreInParole => Altre switch { 0 => "", 1 => "un'altra", < Contate => $"altre {Altre}", _ => $"più di {Contate} altre" };

    /// <summary>La stessa pagina, con le righe come le vuole chi le mostra.</summary>
    public Pagina<TAltro> Con<TAltro>(Func<T, TAltro> come) => new([.. Righe.Select(come)], Numero, Altre);
}

/// <summary>Ciò che ogni elenco di lavoro dice di una pratica. Nessun dato sanitario.</summary>
public sealed record PraticaInElenco
{
    public required Guid Id { get; init; }

    /// <summary>Il protocollo della domanda; per una revisione, che domanda non ha, quello della domanda da cui viene; vuoto se non c'è nemmeno quella.</summary>
    public required string Protocollo { get; init; }
    public required string Persona { get; init; }
    public required string? Provincia { get; init; }
    public required StatoFascicolo Stato { get; init; }
}

/// <summary>Come si leggono gli elenchi di lavoro.</summary>
public static class Elenchi
{
    extension<T>(IQueryable<T> elenco)
    {
        /// <summary>Una pagina di un elenco già ordinato. Si conta ciò che resta solo se qualcosa resta: quasi sempre è una lettura sola.</summary>
        public async Task<Pagina<T>> PaginaAsync(int numero, CancellationToken ct)
        {
            numero = Math.Clamp(numero, 1, Pagina<T>.Ultima);
            var fine = numero * Pagina<T>.Quante;
            var righe = await elenco.Skip(fine - Pagina<T>.Quante).Take(Pagina<T>.Quante + 1).ToListAsync(ct);
            if (righe.Count <= Pagina<T>.Quante) return new(righe, numero, 0);
            righe.RemoveAt(Pagina<T>.Quante);
            return new(righe, numero, await elenco.Skip(fine).Take(Pagina<T>.Contate).CountAsync(ct));
        }
    }

    extension(AccertaDb db)
    {
        /// <summary>Le pratiche come si vedono in un elenco: si uniscono a ciò che l'elenco mostra.</summary>
        internal IQueryable<PraticaInElenco> PraticheInElenco() =>
            from f in db.Fascicoli
            join p in db.Persone on f.InteressatoId equals p.Id
            select new PraticaInElenco
            {
                Id = f.Id,
                Protocollo = db.Domande.Where(d => d.FascicoloId == f.Id).Select(d => d.Protocollo).FirstOrDefault()
                    ?? db.Domande.Where(d => d.FascicoloId == f.OrigineId).Select(d => d.Protocollo).FirstOrDefault() ?? "",
                Persona = p.Nome + " " + p.Cognome,
                Provincia = f.Provincia,
                Stato = f.Stato,
            };
    }
}
