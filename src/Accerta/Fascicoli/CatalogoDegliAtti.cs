using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Certificati;
using Accerta.Dichiarazioni;
using Accerta.Economica;
using Accerta.Norma.Motivazione;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Accerta.Validazione;
using Accerta.Visite;

namespace Accerta.Fascicoli;

/// <summary>Un tipo di atto: chi lo compie, con quali regole, da quale stato a quale, chi lo viene a sapere, quali termini muove.</summary>
/// <param name="InParole">«Il medico invia il certificato».</param>
/// <param name="Chi">I ruoli che lo compiono.</param>
/// <param name="Regole">Le regole che può citare, separate da spazi.</param>
/// <param name="Da">Gli stati in cui è possibile; vuoto = in tutti.</param>
/// <param name="Verso">Gli stati in cui può lasciare il fascicolo; vuoto = lo stato non cambia.</param>
public sealed record DescrizioneAtto(
    TipoAtto Tipo, string InParole, IReadOnlyList<Ruolo> Chi, string Regole, IReadOnlyList<StatoFascicolo> Da, IReadOnlyList<StatoFascicolo> Verso)
{
    /// <summary>L'avviso che parte con l'atto, in parole; nullo se non ne parte nessuno.</summary>
    public string? Avviso { get; init; }

    /// <summary>N-01: vero se l'avviso si notifica con prova di consegna. Se la riga non lo dice: quando l'atto fa cominciare un termine.</summary>
    public bool Legale
    {
        get => Avviso is not null && (_legale ?? Apre is not []);
        init => _legale = value;
    }

    private readonly bool? _legale;

    /// <summary>I termini che l'atto fa cominciare.</summary>
    public IReadOnlyList<TipoObbligo> Apre { get; init; } = [];

    /// <summary>I termini che l'atto soddisfa, o che per suo effetto non servono più.</summary>
    public IReadOnlyList<TipoObbligo> Chiude { get; init; } = [];

    /// <summary>Se l'atto non è possibile in questo stato, perché.</summary>
    public Rifiuto? Rifiuta(StatoFascicolo stato, string rimedio) =>
        Da is [] || Da.Contains(stato) ? null : Rifiuti.StatoNonAmmesso($"a questo punto della pratica non si può: {InParole}", rimedio);
}

/// <summary>
/// Tutti gli atti, una riga ciascuno, scritti accanto alle operazioni che li compiono. È ciò che il programma controlla a ogni atto e ciò da cui
/// nasce <c>docs/atti.md</c>: la carta e il programma non possono dire due cose.
/// </summary>
public static class CatalogoDegliAtti
{
    /// <summary>Tutti, nell'ordine della procedura.</summary>
    public static IReadOnlyList<DescrizioneAtto> Tutti { get; } =
    [
        .. AttiPrimaDellaVisita.Tutti,
        .. AttiDellAgenda.Tutti,
        .. AttiDellaVisita.Tutti,
        .. AttiDellaConvalida.Tutti,
        .. AttiEconomici.Tutti,
        .. AttiDelleDichiarazioni.Tutti,
        .. AttiDelleRevisioni.Tutti,
        .. AttiDeiRicorsi.Tutti,
        .. AttiDelleAttestazioni.Tutti,
        .. AttiDegliAvvisi.Tutti,
    ];

    private static readonly Dictionary<TipoAtto, DescrizioneAtto> PerTipo = Tutti.ToDictionary(a => a.Tipo);

    /// <summary>La riga di un atto.</summary>
    public static DescrizioneAtto Di(TipoAtto tipo) => PerTipo[tipo];

    /// <summary>Un atto fuori dal catalogo è un difetto del programma, non un no della legge: si ferma tutto prima di scriverlo.</summary>
    internal static void Verifica(TipoAtto tipo, Ruolo chi, string regole, StatoFascicolo? da, StatoFascicolo verso)
    {
        var atto = Di(tipo);
        if (!atto.Chi.Contains(chi)) throw Imprevisto($"lo compie {chi}");
        if (da is not { } prima) // il primo atto: il fascicolo nasce in uno stato che l'atto prevede
        {
            if (atto.Da is not [] && !atto.Da.Contains(verso) && !atto.Verso.Contains(verso)) throw Imprevisto($"fa nascere il fascicolo in {verso}");
        }
        else if (atto.Da is not [] && !atto.Da.Contains(prima)) throw Imprevisto($"parte da {da}");
        if (da is not null && verso != da && !atto.Verso.Contains(verso)) throw Imprevisto($"porta da {da} a {verso}");
        foreach (var regola in regole.Split(' '))
        {
            _ = Norma.Motivazione.Regole.Di(regola);
            if (!atto.Regole.Split(' ').Contains(regola)) throw Imprevisto($"cita {regola}");
        }

        AttoImprevistoException Imprevisto(string che) => new($"l'atto {tipo} {che}: il catalogo degli atti non lo prevede");
    }
}

/// <summary>Un atto che il catalogo non prevede: un difetto del programma, o una decisione presa su uno stato che intanto è cambiato.</summary>
public sealed class AttoImprevistoException(string messaggio) : InvalidOperationException(messaggio);
