using Accerta.Norma.Prestazioni;

namespace Accerta.Economica;

/// <summary>I dati socio-economici dichiarati (AP70, E-01).</summary>
public sealed class DatiAp70
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid PresentatiDa { get; init; }
    public required DateTimeOffset PresentatiAlle { get; init; }
    public required DateOnly PresentatiIl { get; init; }

    /// <summary>Oltre il termine: accettati lo stesso, e annotato (C34).</summary>
    public required bool Tardivi { get; init; }

    /// <summary>Redditi personali per anno, in centesimi, al netto degli oneri deducibili.</summary>
    public required Dictionary<int, long> RedditiPersonali { get; init; }
    public bool Lavora { get; init; }
    public bool Coniugato { get; init; }

    /// <summary>Redditi del coniuge per anno, in centesimi; conta solo per l'incremento (E-09).</summary>
    public Dictionary<int, long> RedditiConiuge { get; init; } = [];
    public DateOnly? FrequenzaDal { get; init; }

    /// <summary>Ultimo giorno di frequenza, compreso.</summary>
    public DateOnly? FrequenzaAl { get; init; }

    /// <summary>IBAN; facoltativo (D-10).</summary>
    public string? Iban { get; init; }
}

/// <summary>Una decisione economica, conservata con tutto ciò che serve a ricalcolarla.</summary>
public sealed class Liquidazione
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid DecisaDa { get; init; }
    public required DateTimeOffset DecisaAlle { get; init; }
    public required DateOnly DecisaIl { get; init; }

    /// <summary>L'impronta delle norme con cui è stata presa.</summary>
    public required string ImprontaNorme { get; init; }

    /// <summary>I fatti, le prestazioni e i motivi, in JSON cifrato: la percentuale è un dato sanitario.</summary>
    public required byte[] DecisioneCifrata { get; init; }

    /// <summary>Totale degli arretrati e degli interessi, in centesimi.</summary>
    public required Euro Arretrati { get; init; }
    public required Euro Interessi { get; init; }
    public required List<PrestazioneInPagamento> Prestazioni { get; init; }
}

/// <summary>Una prestazione riconosciuta, che il lotto dei pagamenti liquida ogni mese.</summary>
public sealed class PrestazioneInPagamento
{
    public required Guid Id { get; init; }
    public required Guid LiquidazioneId { get; init; }
    public required Guid FascicoloId { get; init; }
    public required CodicePrestazione Codice { get; init; }
    public required DateOnly Decorrenza { get; init; }

    /// <summary>12 o 13.</summary>
    public required int Mensilita { get; init; }

    /// <summary>Per l'incremento, l'importo mensile della persona; nullo per le prestazioni con importo di legge.</summary>
    public Euro? ImportoPersonale { get; init; }

    /// <summary>Primo mese pagato dal lotto; i precedenti sono arretrati.</summary>
    public required DateOnly PrimoMeseCorrente { get; init; }

    /// <summary>Ultimo mese dovuto, compreso; nullo = senza fine nota.</summary>
    public DateOnly? UltimoMese { get; init; }

    /// <summary>Per la frequenza: i mesi frequentati; vuoto per le altre.</summary>
    public List<DateOnly> MesiDovuti { get; init; } = [];
}

/// <summary>Che cosa paga una rata.</summary>
public enum TipoRata
{
    Arretrato,
    Interessi,
    Mensile,
    Tredicesima,
}

/// <summary>Come si scrive il tipo di una rata.</summary>
public static class TipiDiRata
{
    extension(TipoRata tipo)
    {
        /// <summary>In parole: «rata del mese».</summary>
        public string InParole => tipo switch
        {
            TipoRata.Arretrato => "arretrato",
            TipoRata.Interessi => "interessi",
            TipoRata.Mensile => "rata del mese",
            TipoRata.Tredicesima => "tredicesima",
        };
    }
}

/// <summary>Una somma disposta. Prestazione, mese e tipo sono unici: nessun mese si paga due volte.</summary>
public sealed class Rata
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid PrestazioneId { get; init; }
    public required CodicePrestazione Codice { get; init; }

    /// <summary>Il primo giorno del mese a cui la rata si riferisce.</summary>
    public required DateOnly Mese { get; init; }
    public required TipoRata Tipo { get; init; }
    public required Euro Importo { get; init; }
    public required DateOnly DispostaIl { get; init; }
}
