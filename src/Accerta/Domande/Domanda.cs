using Accerta.Norma.Domande;
using Accerta.Norma.Norme;

namespace Accerta.Domande;

/// <summary>Una domanda presentata (D-01): completa, a ogni effetto, dal momento dell'abbinamento.</summary>
public sealed class Domanda
{
    public required Guid Id { get; init; }

    /// <summary>Anno e sei cifre: <c>2025-000123</c>.</summary>
    public required string Protocollo { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid InteressatoId { get; init; }

    /// <summary>Chi l'ha presentata: l'interessato, chi lo rappresenta, o chi ha il suo mandato.</summary>
    public required Guid PresentataDa { get; init; }

    /// <summary>La delega, o il mandato al patronato, con cui è stata presentata.</summary>
    public Guid? DelegaId { get; init; }
    public TipoDomanda Tipo { get; init; }

    /// <summary>G-00: nella riforma la procedura comincia con il certificato, senza che nessuno presenti una domanda.</summary>
    public bool ApertaDalCertificato { get; init; }
    public required DateTimeOffset PresentataAlle { get; init; }

    /// <summary>Il giorno in Italia: da qui si contano i termini.</summary>
    public required DateOnly PresentataIl { get; init; }
    public required Regime Regime { get; init; }

    /// <summary>Sigla della provincia di residenza: decide il regime (G-00).</summary>
    public required string Provincia { get; init; }

    /// <summary>D-03: dove la persona sta per ora, se non è a casa: lì si scrive e lì si visita. Tutto o niente.</summary>
    public string? DomicilioIndirizzo { get; init; }
    public string? DomicilioCap { get; init; }
    public string? DomicilioComune { get; init; }
    public string? DomicilioProvincia { get; init; }

    /// <summary>Il domicilio in una riga; nullo se la persona sta a casa.</summary>
    public string? Domicilio => DomicilioIndirizzo is { } via ? $"{via}, {DomicilioCap} {DomicilioComune} ({DomicilioProvincia})" : null;

    /// <summary>La provincia in cui si fa la visita: quella del domicilio temporaneo, se c'è.</summary>
    public string ProvinciaDellaVisita => DomicilioProvincia ?? Provincia;

    /// <summary>Visita nel termine breve .</summary>
    public required bool Urgente { get; init; }

    /// <summary>Dove mandare gli avvisi; vuoto se la procedura l'ha aperta un certificato che non lo dice.</summary>
    public required string Email { get; init; }

    /// <summary>Posta elettronica certificata: la convocazione arriva qui invece che per raccomandata .</summary>
    public string? Pec { get; init; }
    public string? Telefono { get; init; }

    /// <summary><see cref="DatiRiservatiDellaDomanda"/> cifrati; nulli se non ce ne sono.</summary>
    public byte[]? DatiRiservati { get; init; }
    public required List<AccertamentoRichiesto> Accertamenti { get; init; }
}

/// <summary>Ciò che in una domanda parla di salute (D-03, D-09).</summary>
/// <param name="Ricovero">La struttura in cui la persona è ricoverata; nulla se non lo è.</param>
/// <param name="Verbale">Il verbale citato al posto del certificato.</param>
public sealed record DatiRiservatiDellaDomanda(string? Ricovero, VerbaleCitato? Verbale);

/// <summary>D-09: il vecchio verbale di invalidità che la domanda cita.</summary>
/// <param name="Del">Il giorno della visita; nullo se non lo si ricorda.</param>
/// <param name="Percentuale">La percentuale scritta nel verbale; nulla se il verbale è in questo archivio, e la si legge lì.</param>
public sealed record VerbaleCitato(DateOnly? Del, int? Percentuale);

/// <summary>Un accertamento chiesto da una domanda; un indice unico ne lascia uno solo aperto per persona (D-06).</summary>
public sealed class AccertamentoRichiesto
{
    public required Guid Id { get; init; }
    public required Guid DomandaId { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Accertamento Tipo { get; init; }
    public bool Aperto { get; set; } = true;

    /// <summary>D-06: aggravamento oncologico, l'unico che si può chiedere con un'altra domanda aperta (L. 80/2006).</summary>
    public bool AggravamentoOncologico { get; init; }
}

/// <summary>Il certificato usato da una domanda: il certificato è la chiave, quindi non può servirne due (C-08).</summary>
public sealed class CertificatoAbbinato
{
    public required Guid CertificatoId { get; init; }
    public required Guid DomandaId { get; init; }
}

/// <summary>Una domanda non ancora presentata: salvata a ogni passo, resta finché non si presenta o si cancella.</summary>
public sealed class BozzaDomanda
{
    public required Guid Id { get; init; }
    public required Guid AutoreId { get; init; }
    public required Guid InteressatoId { get; init; }

    /// <summary>Che domanda è: la prima, un aggravamento, quella prima dei 18 anni.</summary>
    public TipoDomanda Tipo { get; set; }

    /// <summary>I numeri, divisi da uno spazio; nulli se non ancora scritti, vuoti se la domanda non ne ha (D-08, D-09).</summary>
    public string? Certificati { get; set; }
    public string? Indirizzo { get; set; }
    public string? Cap { get; set; }
    public string? Comune { get; set; }
    public string? Provincia { get; set; }

    /// <summary>D-03: dove la persona sta per ora, se non è a casa. Tutto o niente.</summary>
    public string? DomicilioIndirizzo { get; set; }
    public string? DomicilioCap { get; set; }
    public string? DomicilioComune { get; set; }
    public string? DomicilioProvincia { get; set; }

    /// <summary>La struttura in cui la persona è ricoverata, cifrata perché parla di salute: si legge e si scrive con <see cref="SalvaBozza"/>.</summary>
    public byte[]? RicoveroCifrato { get; set; }
    public string? Email { get; set; }
    public string? Pec { get; set; }
    public string? Telefono { get; set; }
    public List<Accertamento> Accertamenti { get; set; } = [];

    /// <summary>La chiave con cui si presenterà: premere due volte «presenta» dà la stessa ricevuta.</summary>
    public required Guid Chiave { get; init; }
    public required DateTimeOffset AggiornataAlle { get; set; }
}

/// <summary>G-00: il progetto di vita chiesto dalla persona; dopo il verbale passa al comune.</summary>
public sealed class RichiestaProgettoDiVita
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid RichiestaDa { get; init; }
    public required DateOnly RichiestaIl { get; init; }

    /// <summary>A chi si trasmette.</summary>
    public required string Comune { get; init; }
    public required string Provincia { get; init; }

    /// <summary>Nullo finché il verbale non è definitivo.</summary>
    public DateOnly? TrasmessaIl { get; set; }
}

/// <summary>Un documento allegato al fascicolo (V-01), cifrato.</summary>
public sealed class DocumentoAllegato
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid CaricatoDa { get; init; }
    public required DateTimeOffset CaricatoAlle { get; init; }
    public required long Byte { get; init; }

    /// <summary>SHA-256 del file in chiaro: lo stesso documento non si allega due volte.</summary>
    public required byte[] Impronta { get; init; }

    /// <summary>Nome del file e contenuto, cifrati: anche il nome può dire una malattia.</summary>
    public required byte[] NomeCifrato { get; init; }
    public required byte[] ContenutoCifrato { get; init; }

    /// <summary>Il componente della commissione che per primo ne ha preso visione, e quando; nulli se nessuno.</summary>
    public Guid? VistoDa { get; set; }
    public DateTimeOffset? VistoAlle { get; set; }
}
