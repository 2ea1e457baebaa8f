using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Dichiarazioni;

/// <summary>Un modello che quest'anno non si deve.</summary>
/// <param name="Modello">Quale.</param>
/// <param name="Codice">Perché, in codice stabile.</param>
public sealed record Esonero(ModelloDichiarazione Modello, string Codice);

/// <summary>Ciò che si scrive nell'ICLAV.</summary>
/// <param name="AttivitaSvolta">Vero se la persona ha lavorato.</param>
/// <param name="RedditoImponibile">Il reddito da lavoro; nullo se non ha lavorato.</param>
public sealed record ContenutoIclav(bool AttivitaSvolta, Euro? RedditoImponibile);

/// <summary>X-01…X-04: le dichiarazioni che una persona deve per un anno.</summary>
/// <param name="Dovute">I modelli da presentare, in ordine.</param>
/// <param name="Scadenza">L'ultimo giorno utile, compreso; nullo se non si deve nulla.</param>
/// <param name="Esonerate">I modelli che toccherebbero ma non servono, con il motivo.</param>
/// <param name="Motivi">Che cosa si è guardato.</param>
public sealed record DichiarazioniDellAnno(
    IReadOnlyList<ModelloDichiarazione> Dovute, DateOnly? Scadenza, IReadOnlyList<Esonero> Esonerate, IReadOnlyList<Motivo> Motivi)
{
    private const string AlFisco = "REDDITI_GIA_DICHIARATI_AGENZIA_ENTRATE";
    private const string Invariata = "SITUAZIONE_INVARIATA_SENZA_ALTRI_REDDITI";
    private const string Certificato = "CERTIFICATO_L662";
    private const string Convenzione = "RICOVERI_GIA_ACQUISITI";

    /// <summary>Dice quali dichiarazioni si devono.</summary>
    /// <exception cref="NormaAssenteException">Manca la scadenza di quell'anno.</exception>
    public static DichiarazioniDellAnno Di(SituazioneDichiarativa s, NormeVigenti norme)
    {
        var scadenza = TermineDelleDichiarazioni.Scadenza(s.Anno, norme);
        List<ModelloDichiarazione> dovute = [];
        List<Esonero> esonerate = [];
        List<Motivo> motivi = [];
        foreach (var gruppo in s.Prestazioni.Distinct().Select(norme.Dichiarazioni.Di)
            .SelectMany(riga => riga.Modelli.Select(modello => (modello, riga))).GroupBy(c => c.modello, c => c.riga).OrderBy(g => g.Key))
        {
            motivi.Add(new("X-01", $"il modello {gruppo.Key.Sigla}: {gruppo.Key.InParole}",
                $"ricevi {string.Join(" e ", gruppo.Select(r => r.Prestazione.InParole))}", null, EsitoMotivo.Calcolato, gruppo.First().Fonte));
            if (EsoneroDi(gruppo.Key, s, scadenza, norme) is not { } esonero)
            {
                dovute.Add(gruppo.Key);
                continue;
            }
            esonerate.Add(new(gruppo.Key, esonero));
            motivi.Add(Perche(esonero, gruppo.Key, scadenza, norme));
        }
        if (dovute is not []) motivi.Add(new("X-02", "entro quando", scadenza.Italiana, "solo per via telematica", EsitoMotivo.Calcolato, norme.Dichiarazioni.Scadenza.Trova(scadenza, scadenza).Fonte));
        if (dovute.Contains(ModelloDichiarazione.Icric))
            motivi.Add(new("X-01", "i ricoveri", "l'INPS può averli già dal Ministero della Salute: conviene dichiararli lo stesso", null, EsitoMotivo.Calcolato,
                norme.Scelte.IcricDopoConvenzione.Trova(scadenza, scadenza).Fonte));
        return new(dovute, dovute is [] ? null : scadenza, esonerate, motivi);
    }

    /// <summary>X-01: il contenuto dell'ICLAV; chi ha lavorato dice quanto ha guadagnato.</summary>
    public static Esito<ContenutoIclav> Iclav(bool haLavorato, Euro? reddito) => (haLavorato, reddito) switch
    {
        (false, _) => new ContenutoIclav(false, null),
        (true, { } imponibile) => new ContenutoIclav(true, imponibile),
        (true, null) => new Rifiuto("X-01", "REDDITO_DA_LAVORO_MANCANTE", "hai lavorato ma manca il reddito",
            "scrivi il reddito imponibile da lavoro dell'anno", "RedditoDaLavoro"),
    };

    private static string? EsoneroDi(ModelloDichiarazione modello, SituazioneDichiarativa s, DateOnly giorno, NormeVigenti norme) => modello switch
    {
        // C69: dovuto salvo dichiarazione integrale, o situazione invariata senza altri redditi.
        ModelloDichiarazione.Red => s.RedditiAlFisco == RedditiAlFisco.Integralmente ? AlFisco
            : !s.RedditiVariati && !s.AltriRedditiPrima ? Invariata
            : null,
        ModelloDichiarazione.Iclav => ConCertificato(s) ? Certificato : null,
        ModelloDichiarazione.Icric => ConCertificato(s) ? Certificato
            : norme.Scelte.IcricDopoConvenzione.Al(giorno) == IcricDopoConvenzione.NonDovuto ? Convenzione
            : null,
        ModelloDichiarazione.IcricFr or ModelloDichiarazione.AccAsPs => null,
    };

    // X-03: il tutore, il curatore o l'amministratore dichiarano per la persona, e il certificato non serve.
    private static bool ConCertificato(SituazioneDichiarativa s) =>
        s.CertificatoL662 && s.DisabilitaIntellettivaOPsichica && s.Tutela == Tutela.Nessuna;

    private static Motivo Perche(string esonero, ModelloDichiarazione modello, DateOnly giorno, NormeVigenti norme) => esonero switch
    {
        AlFisco => new("X-04", "il RED", "tutti i redditi sono già stati dichiarati all'Agenzia delle Entrate", "tutti, non una parte", EsitoMotivo.NonSpetta),
        Invariata => new("X-01", "il RED", "nessun altro reddito negli anni prima, e nulla è cambiato", "si deve se la situazione è variata", EsitoMotivo.NonSpetta),
        Certificato => new("X-03", $"l'{modello.Sigla}", "un certificato medico lo sostituisce per sempre", "disabilità intellettiva o psichica, senza tutore né curatore né amministratore", EsitoMotivo.NonSpetta),
        _ => new("X-01", $"l'{modello.Sigla}", "i ricoveri arrivano dal Ministero della Salute", null, EsitoMotivo.NonSpetta, norme.Scelte.IcricDopoConvenzione.Trova(giorno, giorno).Fonte),
    };
}
