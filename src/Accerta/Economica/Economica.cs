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

    /// <summary>D-04: dati già con la domanda, prima del verbale.</summary>
    public bool Anticipati { get; init; }

    /// <summary>Redditi personali per anno, in centesimi, al netto degli oneri deducibili.</summary>
    public required Dictionary<int, long> RedditiPersonali { get; init; }
    public bool Lavora { get; init; }
    public bool Coniugato { get; init; }

    /// <summary>Redditi del coniuge per anno, in centesimi; conta solo per l'incremento (E-09).</summary>
    public Dictionary<int, long> RedditiConiuge { get; init; } = [];
    public DateOnly? FrequenzaDal { get; init; }

    /// <summary>Che scuola o centro; conta solo se c'è una frequenza.</summary>
    public TipoFrequenza Frequenza { get; init; }

    /// <summary>Ultimo giorno di frequenza, compreso.</summary>
    public DateOnly? FrequenzaAl { get; init; }

    /// <summary>IBAN; facoltativo (D-10).</summary>
    public string? Iban { get; set; }

    /// <summary>Come la persona vuole essere pagata; nulla se non lo ha detto (D-10).</summary>
    public ModalitaDiPagamento? Modalita { get; set; }
}

/// <summary>Una decisione economica, conservata con tutto ciò che serve a ricalcolarla. Ogni ricalcolo è una versione nuova.</summary>
public sealed class Liquidazione
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid InteressatoId { get; init; }

    /// <summary>Da 1, senza salti, per persona: due decisioni insieme non possono avere lo stesso numero.</summary>
    public required int Numero { get; init; }

    /// <summary>La decisione di prima; nulla per la prima.</summary>
    public Guid? PrecedenteId { get; init; }

    /// <summary>Perché si sono rifatti i conti; nulla per la decisione di una domanda.</summary>
    public CausaDelRicalcolo? Causa { get; init; }
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

    /// <summary>Le prestazioni di cui questa è l'ultima decisione.</summary>
    public required List<PrestazioneInPagamento> Prestazioni { get; init; }
}

/// <summary>Una prestazione di una persona, che il lotto dei pagamenti paga ogni mese. È una sola riga, anche se si ridecide: nessun mese si paga due volte.</summary>
public sealed class PrestazioneInPagamento
{
    public required Guid Id { get; init; }

    /// <summary>L'ultima decisione che la riconosce.</summary>
    public required Guid LiquidazioneId { get; set; }

    /// <summary>Il fascicolo della prima decisione.</summary>
    public required Guid FascicoloId { get; init; }
    public required Guid InteressatoId { get; init; }
    public required CodicePrestazione Codice { get; init; }
    public required DateOnly Decorrenza { get; set; }

    /// <summary>12 o 13.</summary>
    public required int Mensilita { get; set; }

    /// <summary>L'importo mensile della persona, se non è quello intero di legge: l'incremento, la pensione ridotta dal ricovero.</summary>
    public Euro? ImportoPersonale { get; set; }

    /// <summary>Primo mese pagato dal lotto; i precedenti li ha già pagati una decisione.</summary>
    public required DateOnly PrimoMeseCorrente { get; set; }

    /// <summary>Ultimo mese dovuto, compreso; nullo = senza fine nota.</summary>
    public DateOnly? UltimoMese { get; set; }

    /// <summary>Per la frequenza: i mesi frequentati; vuoto per le altre.</summary>
    public List<DateOnly> MesiDovuti { get; set; } = [];

    /// <summary>Vero se in quel mese il lotto la paga, sospensioni a parte.</summary>
    public bool Dovuta(DateOnly mese) =>
        PrimoMeseCorrente <= mese && (UltimoMese is null || mese <= UltimoMese) && (MesiDovuti is [] || MesiDovuti.Contains(mese));

    /// <summary>Vero se da quel mese in poi il lotto paga ancora qualcosa.</summary>
    public bool InCorso(DateOnly mese) => UltimoMese is null || mese <= UltimoMese;
}

/// <summary>
/// Il conto di una persona: su quale fascicolo si scrivono gli atti del denaro, e che cosa resta da rifare. La versione mette in fila chi tocca i suoi pagamenti
/// da fascicoli diversi.
/// </summary>
public sealed class PosizioneEconomica
{
    public required Guid InteressatoId { get; init; }

    /// <summary>Il fascicolo dell'ultima domanda liquidata.</summary>
    public required Guid FascicoloId { get; set; }

    /// <summary>Quante decisioni ci sono state.</summary>
    public int Numero { get; set; }
    public Guid? LiquidazioneId { get; set; }

    /// <summary>Un fatto nuovo: i conti si rifanno nella notte; nulla se non c'è nulla da rifare.</summary>
    public CausaDelRicalcolo? DaRicalcolare { get; set; }

    /// <summary>Da quando l'ente sa tutto ciò che serve a quel ricalcolo: da qui si contano gli interessi (E-04).</summary>
    public DateOnly? DaRicalcolareDal { get; set; }

    /// <summary>E-05: quante coppie di prestazioni aspettano che la persona scelga; nullo se nessuna decisione le ha ancora contate.</summary>
    public int? ScelteAperte { get; set; }

    /// <summary>Il primo giorno dell'ultimo mese in cui si sono confrontati gli importi (E-11).</summary>
    public DateOnly? PerequataNelMese { get; set; }
    public int Versione { get; private set; }

    /// <summary>Ogni operazione sul denaro della persona passa di qui: di due insieme una sola vince.</summary>
    public void Muovi() => Versione++;

    /// <summary>Segna che i conti sono da rifare; più fatti insieme tengono la prima causa.</summary>
    public void Segna(CausaDelRicalcolo causa, DateOnly saputoIl)
    {
        DaRicalcolare ??= causa;
        DaRicalcolareDal ??= saputoIl;
        Muovi();
    }
}

/// <summary>Che cosa paga una rata.</summary>
public enum TipoRata
{
    Arretrato,
    Interessi,
    Mensile,
    Tredicesima,

    /// <summary>E-11: la differenza con l'importo definitivo.</summary>
    Conguaglio,

    /// <summary>E-10: toglie dal conto ciò che non era dovuto, e che diventa un debito; non muove denaro.</summary>
    Storno,

    /// <summary>E-10: ciò che si trattiene; è minore di zero.</summary>
    Trattenuta,
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
            TipoRata.Conguaglio => "conguaglio",
            TipoRata.Storno => "rata non dovuta",
            TipoRata.Trattenuta => "trattenuta",
        };

        /// <summary>Vero se dice quanto è stato riconosciuto di una prestazione; interessi e trattenute no.</summary>
        public bool DiPrestazione => tipo is TipoRata.Arretrato or TipoRata.Mensile or TipoRata.Tredicesima or TipoRata.Conguaglio or TipoRata.Storno;
    }
}

/// <summary>Una somma disposta. Prestazione, mese, tipo e decisione sono unici: nessun mese si paga due volte.</summary>
public sealed class Rata
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid PrestazioneId { get; init; }
    public required CodicePrestazione Codice { get; init; }

    /// <summary>Il primo giorno del mese a cui la rata si riferisce.</summary>
    public required DateOnly Mese { get; init; }
    public required TipoRata Tipo { get; init; }

    /// <summary>Il numero della decisione che la dispone; zero per il lotto del mese.</summary>
    public required int Numero { get; init; }

    /// <summary>Vero se riguarda la mensilità aggiuntiva di dicembre.</summary>
    public bool Aggiuntiva { get; init; }
    public required Euro Importo { get; init; }
    public required DateOnly DispostaIl { get; init; }
}
