using Accerta.Norma.Prestazioni;

namespace Accerta.Economica;

/// <summary>A che punto è un indebito.</summary>
public enum StatoIndebito
{
    /// <summary>Spiegato alla persona, con il piano proposto o concordato: si trattiene mese per mese.</summary>
    InRecupero,

    /// <summary>La persona lo contesta: non si trattiene finché non si decide.</summary>
    Contestato,

    /// <summary>La contestazione è accolta: non si deve nulla.</summary>
    Annullato,

    /// <summary>Restituito tutto.</summary>
    Estinto,
}

/// <summary>E-10: ciò che è stato pagato in più. Le righe e i motivi sono nella decisione, cifrati.</summary>
public sealed class IndebitoAccertato
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid FascicoloId { get; init; }

    /// <summary>La decisione che lo ha trovato.</summary>
    public required Guid LiquidazioneId { get; init; }
    public required CausaDelRicalcolo Causa { get; init; }
    public required DateOnly AccertatoIl { get; init; }
    public required Euro Importo { get; init; }
    public StatoIndebito Stato { get; set; }
    public required List<TrattenutaPrevista> Piano { get; init; }
    public int Versione { get; set; }
}

/// <summary>Una rata del piano di recupero: unica per indebito e mese.</summary>
public sealed class TrattenutaPrevista
{
    public required Guid IndebitoId { get; init; }

    /// <summary>Il primo giorno del mese.</summary>
    public required DateOnly Mese { get; init; }
    public required Euro Importo { get; set; }

    /// <summary>Quando è stata trattenuta; nulla se non ancora.</summary>
    public DateOnly? TrattenutaIl { get; set; }
}

/// <summary>X-02: una prestazione ferma perché manca una dichiarazione, con la prova che la persona lo sapeva (N-01). Un indice unico ne lascia aperta una sola per prestazione.</summary>
public sealed class Sospensione
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid FascicoloId { get; init; }
    public required CodicePrestazione Codice { get; init; }

    /// <summary>Il primo mese che non si paga.</summary>
    public required DateOnly Dal { get; init; }

    /// <summary>Il sollecito consegnato prima di fermare il pagamento.</summary>
    public required Guid AvvisoId { get; init; }
    public required DateOnly ConsegnatoIl { get; init; }

    /// <summary>Vero dopo la revoca: non si riprende più.</summary>
    public bool Definitiva { get; set; }

    /// <summary>Il giorno della ripresa; nullo se è ancora ferma.</summary>
    public DateOnly? ChiusaIl { get; set; }

    /// <summary>Vero se quel mese è fermo.</summary>
    public bool Ferma(CodicePrestazione codice, DateOnly mese) => codice == Codice && ChiusaIl is null && mese >= Dal;
}
