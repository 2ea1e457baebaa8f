using Accerta.Norma.Attestazioni;
using Accerta.Norma.Diritti;

namespace Accerta.Attestazioni;

/// <summary>A che punto è una Disability Card.</summary>
public enum StatoCard
{
    Richiesta,
    Attiva,

    /// <summary>Annullata perché se n'è chiesta un'altra: non vale più, anche se si ritrova.</summary>
    Sostituita,
    Revocata,
    Scaduta,
}

/// <summary>Q-05: una Disability Card. Una sola, richiesta o attiva, per persona.</summary>
public sealed class Card
{
    public required Guid Id { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid FascicoloId { get; init; }
    public StatoCard Stato { get; set; }
    public required DateOnly RichiestaIl { get; init; }

    /// <summary>Il numero stampato; nullo finché non è emessa.</summary>
    public string? Numero { get; set; }
    public DateOnly? EmessaIl { get; set; }

    /// <summary>L'ultimo giorno di validità, compreso.</summary>
    public DateOnly? ValidaFino { get; set; }

    /// <summary>La classe della tabella IV all'emissione.</summary>
    public ClasseCard? Classe { get; set; }

    /// <summary>La lettera A sul fronte: la persona ha diritto all'accompagnatore.</summary>
    public bool Accompagnatore { get; set; }

    /// <summary>Il giudizio più recente guardato: se ne arriva un altro i requisiti si riguardano.</summary>
    public Guid? GiudizioVistoId { get; set; }

    /// <summary>La card che questa sostituisce.</summary>
    public Guid? SostituisceId { get; init; }
    public MotivoDiSostituzione? Motivo { get; init; }

    /// <summary>La foto e la denuncia, cifrate con la chiave del fascicolo; vuote se non ci sono.</summary>
    public required byte[] FotoCifrata { get; init; }
    public byte[] DenunciaCifrata { get; init; } = [];
    public int Versione { get; set; }

    /// <summary>Vero se la persona ce l'ha, o l'aspetta.</summary>
    public bool InCorso => Stato is StatoCard.Richiesta or StatoCard.Attiva;
}
