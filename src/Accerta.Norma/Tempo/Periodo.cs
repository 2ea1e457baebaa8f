namespace Accerta.Norma.Tempo;

/// <summary>Giorni dal primo all'ultimo, <b>entrambi compresi</b>; <see cref="Fine"/> nulla = ancora in corso.</summary>
public sealed record Periodo
{
    /// <summary>Crea un periodo.</summary>
    /// <exception cref="ArgumentException">La fine precede l'inizio.</exception>
    public Periodo(DateOnly inizio, DateOnly? fine)
    {
        if (fine < inizio)
            throw new ArgumentException($"il periodo finisce il {fine:o}, prima di iniziare ({inizio:o})", nameof(fine));
        (Inizio, Fine) = (inizio, fine);
    }

    /// <summary>Primo giorno, compreso.</summary>
    public DateOnly Inizio { get; }

    /// <summary>Ultimo giorno, compreso; nullo se il periodo è in corso.</summary>
    public DateOnly? Fine { get; }

    /// <summary>Vero se il giorno cade nel periodo.</summary>
    public bool Comprende(DateOnly giorno) => Inizio <= giorno && (Fine is null || giorno <= Fine);
}
