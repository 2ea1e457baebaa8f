namespace Accerta.Agenda;

/// <summary>Chi lavora in una sede: la ASL, o il centro medico-legale dell'INPS.</summary>
public enum TipoSede
{
    Asl,
    Cml,
}

/// <summary>Il luogo di una commissione o di un centro medico-legale.</summary>
public sealed class Sede
{
    public required Guid Id { get; init; }
    public required string Nome { get; init; }
    public required string Indirizzo { get; init; }

    /// <summary>Sigla della provincia servita.</summary>
    public required string Provincia { get; init; }
    public TipoSede Tipo { get; init; }
}

/// <summary>A-01: la sede che serve un CAP, quando non è quella della provincia; <see cref="Cap"/> vuoto = tutta la provincia.</summary>
public sealed class TerritorioServito
{
    public required string Provincia { get; init; }
    public required string Cap { get; init; }
    public required TipoSede Tipo { get; init; }
    public required Guid SedeId { get; set; }
}

/// <summary>Una commissione medica; <see cref="Unica"/> nelle province convenzionate (CIC).</summary>
public sealed class CommissioneMedica
{
    public required Guid Id { get; init; }
    public required Guid SedeId { get; init; }
    public required string Nome { get; init; }
    public required bool Unica { get; init; }

    /// <summary>Cresce a ogni seduta aggiunta: due sedute insieme non si accavallano.</summary>
    public int Versione { get; set; }
}

/// <summary>Una stanza in cui si visita.</summary>
public sealed class Sala
{
    public required Guid Id { get; init; }
    public required Guid SedeId { get; init; }
    public required string Nome { get; init; }

    /// <summary>Cresce a ogni seduta aggiunta: due sedute insieme non si accavallano.</summary>
    public int Versione { get; set; }
}

/// <summary>Una mattina o un pomeriggio di visite di una commissione, in una sala.</summary>
public sealed class Seduta
{
    public required Guid Id { get; init; }
    public required Guid CommissioneId { get; init; }
    public required Guid SalaId { get; init; }
    public required DateOnly Giorno { get; init; }
    public required DateTimeOffset Inizio { get; init; }

    /// <summary>Quando finisce l'ultima visita, escluso: la seduta dopo può cominciare qui.</summary>
    public required DateTimeOffset Fine { get; init; }
    public required int Visite { get; init; }
    public required int MinutiPerVisita { get; init; }
    public bool Annullata { get; set; }
    public int Versione { get; set; }
}

/// <summary>Un posto nell'agenda di una commissione; con <see cref="FascicoloId"/> è preso.</summary>
public sealed class Posto
{
    public required Guid Id { get; init; }
    public required Guid CommissioneId { get; init; }
    public Guid? SedutaId { get; init; }
    public required DateTimeOffset Quando { get; init; }

    /// <summary>Il giorno in Italia.</summary>
    public required DateOnly Giorno { get; init; }
    public Guid? FascicoloId { get; private set; }

    /// <summary>Cresce a ogni cambio: due persone non prendono lo stesso posto.</summary>
    public int Versione { get; private set; }

    public void Assegna(Guid fascicoloId)
    {
        if (FascicoloId is not null) throw new InvalidOperationException($"il posto {Id} è già preso");
        (FascicoloId, Versione) = (fascicoloId, Versione + 1);
    }

    public void Libera() => (FascicoloId, Versione) = (null, Versione + 1);
}
