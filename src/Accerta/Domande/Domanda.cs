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

    /// <summary>Chi l'ha presentata: l'interessato o chi lo rappresenta.</summary>
    public required Guid PresentataDa { get; init; }
    public Guid? DelegaId { get; init; }
    public required DateTimeOffset PresentataAlle { get; init; }

    /// <summary>Il giorno in Italia: da qui si contano i termini.</summary>
    public required DateOnly PresentataIl { get; init; }
    public required Regime Regime { get; init; }
    public required string Provincia { get; init; }

    /// <summary>Visita nel termine breve .</summary>
    public required bool Urgente { get; init; }
    public required string Email { get; init; }
    public string? Telefono { get; init; }
    public required List<AccertamentoRichiesto> Accertamenti { get; init; }
}

/// <summary>Un accertamento chiesto da una domanda; un indice unico ne lascia uno solo aperto per persona (D-06).</summary>
public sealed class AccertamentoRichiesto
{
    public required Guid Id { get; init; }
    public required Guid DomandaId { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Accertamento Tipo { get; init; }
    public bool Aperto { get; set; } = true;
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
    public string? Certificati { get; set; }
    public string? Indirizzo { get; set; }
    public string? Cap { get; set; }
    public string? Comune { get; set; }
    public string? Provincia { get; set; }
    public string? Email { get; set; }
    public string? Telefono { get; set; }
    public List<Accertamento> Accertamenti { get; set; } = [];

    /// <summary>La chiave con cui si presenterà: premere due volte «presenta» dà la stessa ricevuta.</summary>
    public required Guid Chiave { get; init; }
    public required DateTimeOffset AggiornataAlle { get; set; }
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
