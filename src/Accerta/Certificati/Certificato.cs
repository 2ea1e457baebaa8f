using System.Text.Json.Serialization;
using Accerta.Norma.Domande;

namespace Accerta.Certificati;

/// <summary>Un certificato introduttivo inviato (C-04): da qui in poi non cambia più (C-06). La parte sanitaria è cifrata.</summary>
public sealed class Certificato
{
    public required Guid Id { get; init; }

    /// <summary>Nove cifre, uniche.</summary>
    public required string Numero { get; init; }

    /// <summary>Cambia solo se il certificato, non usato dalla domanda del suo fascicolo, serve a un'altra (C-03).</summary>
    public required Guid FascicoloId { get; set; }
    public required Guid InteressatoId { get; init; }
    public required Guid MedicoId { get; init; }
    public required DateTimeOffset InviatoIl { get; init; }
    public required List<Accertamento> Accertamenti { get; init; }

    /// <summary>Vero se la visita va fatta nel termine breve; il perché sta nella parte cifrata.</summary>
    public required bool Urgente { get; init; }

    /// <summary><see cref="DatiCertificato"/> cifrati.</summary>
    public required byte[] DatiSanitari { get; set; }
}

/// <summary>La casella dell'accompagnamento (C-02); non segnarla non impedisce di riconoscerlo (C-07).</summary>
public enum CasellaAccompagnamento
{
    NonSegnata,
    NonDeambula,
    NonCompieAttiQuotidiani,
}

/// <summary>La parte sanitaria del certificato: si legge solo da <see cref="Fascicoli.ApriFascicolo"/>.</summary>
public sealed record DatiCertificato(
    [property: JsonRequired] string Anamnesi,
    [property: JsonRequired] string Obiettivita,
    [property: JsonRequired] string Diagnosi,
    [property: JsonRequired] string Terapia,
    [property: JsonRequired] IReadOnlyList<string> CodiciIcd9,
    CasellaAccompagnamento Accompagnamento = CasellaAccompagnamento.NonSegnata,
    bool Oncologica = false,
    int? VoceDm2007 = null,
    bool NonTrasportabile = false,
    bool PatologiaAnffas = false,
    bool Aggravamento = false,
    string? ElementiDiAggravamento = null);

/// <summary>Un certificato che il medico non ha ancora inviato (C-06): si modifica e si cancella. Tutto cifrato, anche di chi è.</summary>
public sealed class BozzaCertificato
{
    public required Guid Id { get; init; }
    public required Guid MedicoId { get; init; }

    /// <summary><see cref="ContenutoDellaBozza"/> cifrato.</summary>
    public required byte[] DatiCifrati { get; set; }
    public required DateTimeOffset AggiornataAlle { get; set; }
}

/// <summary>Ciò che il medico ha scritto fin qui: ogni campo può mancare.</summary>
public sealed record ContenutoDellaBozza
{
    public string? Interessato { get; init; }
    public string? Nome { get; init; }
    public string? Cognome { get; init; }
    public DateOnly? Nascita { get; init; }

    /// <summary>Dove abita, per quanto se n'è scritto; nulla se niente.</summary>
    public InviaCertificato.Residenza? Residenza { get; init; }
    public IReadOnlyList<Accertamento> Accertamenti { get; init; } = [];
    public DatiCertificato Dati { get; init; } = new("", "", "", "", []);
}
