using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Domande;

/// <summary>A che titolo qualcuno presenta la domanda.</summary>
public enum Titolo
{
    /// <summary>Per sé.</summary>
    Interessato,

    /// <summary>Per un'altra persona, con una delega verificata e valida quel giorno.</summary>
    DelegaVerificata,

    /// <summary>Per un'altra persona, con una delega non ancora verificata.</summary>
    DelegaDaVerificare,

    /// <summary>Per un'altra persona, senza delega.</summary>
    Nessuno,

    /// <summary>Patronato o associazione di categoria, con il mandato della persona.</summary>
    Mandato,

    /// <summary>Patronato o associazione di categoria, senza mandato.</summary>
    MandatoMancante,

    /// <summary>Sede di patronato o di associazione che l'ente non ha abilitato.</summary>
    StrutturaNonAbilitata,
}

/// <summary>Il modello con cui si registra una delega (dominio, sezione 1).</summary>
public enum ModelloDiDelega
{
    /// <summary>AA08: una persona di fiducia.</summary>
    PersonaDiFiducia,

    /// <summary>AA09: per chi non può andare allo sportello; serve l'attestazione di un medico del servizio sanitario.</summary>
    PersonaImpedita,

    /// <summary>AA10: genitore, tutore, curatore, amministratore di sostegno.</summary>
    RappresentanteLegale,
}

/// <summary>Chi è, per la persona, chi agisce al suo posto.</summary>
public enum QualitaDelRappresentante
{
    /// <summary>Genitore di un minore.</summary>
    Genitore,

    /// <summary>Tutore.</summary>
    Tutore,

    /// <summary>Curatore.</summary>
    Curatore,

    /// <summary>Amministratore di sostegno.</summary>
    AmministratoreDiSostegno,

    /// <summary>Una persona scelta da chi delega.</summary>
    PersonaDiFiducia,
}

/// <summary>Che cosa guarda la legge prima di registrare una delega.</summary>
/// <param name="Modello">Il modello usato.</param>
/// <param name="DocumentoDelegante">C'è il documento di chi delega.</param>
/// <param name="DocumentoDelegato">C'è il documento di chi agisce.</param>
/// <param name="AttestazioneSanitaria">C'è l'attestazione del medico.</param>
public sealed record DelegaDaRegistrare(ModelloDiDelega Modello, bool DocumentoDelegante, bool DocumentoDelegato, bool AttestazioneSanitaria)
{
    /// <summary>Chi è, per la persona, chi agisce; nulla se il modulo non lo dice.</summary>
    public QualitaDelRappresentante? Qualita { get; init; }

    /// <summary>La persona rappresentata è minorenne, quel giorno.</summary>
    public bool DeleganteMinorenne { get; init; }

    /// <summary>Chi agisce è minorenne, quel giorno.</summary>
    public bool DelegatoMinorenne { get; init; }

    /// <summary>Chi agisce è la persona stessa.</summary>
    public bool ASeStesso { get; init; }
}

/// <summary>Come si scrivono i modelli di delega.</summary>
public static class ModelliDiDelega
{
    extension(ModelloDiDelega modello)
    {
        /// <summary>La sigla del modello: «AA08».</summary>
        public string Sigla => modello switch
        {
            ModelloDiDelega.PersonaDiFiducia => "AA08",
            ModelloDiDelega.PersonaImpedita => "AA09",
            ModelloDiDelega.RappresentanteLegale => "AA10",
        };
    }
}

/// <summary>D-05: chi può agire per un'altra persona.</summary>
public static class Rappresentanza
{
    /// <summary>Il rifiuto a chi non ha un titolo; nullo se il titolo basta.</summary>
    public static Rifiuto? Valuta(Titolo titolo) => titolo switch
    {
        Titolo.Interessato or Titolo.DelegaVerificata or Titolo.Mandato => null,
        Titolo.DelegaDaVerificare => new("D-05", "DELEGA_NON_VERIFICATA", "la delega è registrata ma l'ente non l'ha ancora verificata",
            "attendi la verifica o porta i documenti allo sportello: la domanda resta salvata"),
        Titolo.Nessuno => new("D-05", "DELEGA_MANCANTE", "non risulta una delega valida per questa persona",
            "registra la delega (modello AA08, AA09 o AA10): la domanda resta salvata"),
        Titolo.MandatoMancante => new("D-05", "MANDATO_MANCANTE", "la persona non ha dato mandato", "fai firmare il mandato alla persona: la domanda resta salvata"),
        Titolo.StrutturaNonAbilitata => new("D-05", "STRUTTURA_NON_ABILITATA", "questa sede non è abilitata a presentare domande", "chiedi l'abilitazione all'ente, o rivolgiti a una sede abilitata"),
    };

    /// <summary>Tutti i rifiuti insieme; nessuno = la delega si registra, e vale quando l'ente l'ha verificata.</summary>
    public static IEnumerable<Rifiuto> Valuta(DelegaDaRegistrare delega)
    {
        if (delega.Modello == ModelloDiDelega.PersonaImpedita && !delega.AttestazioneSanitaria)
            yield return new("D-05", "ATTESTAZIONE_SANITARIA_MANCANTE", "manca l'attestazione del medico che la persona non può andare allo sportello",
                "chiedila a un medico del servizio sanitario e allegala", "Attestazione");
        if (delega.Modello != ModelloDiDelega.RappresentanteLegale && !delega.DocumentoDelegante)
            yield return new("D-05", "DOCUMENTO_DELEGANTE_MANCANTE", "manca il documento di chi delega", "allega una copia del documento", "DocumentoDelegante");
        if (!delega.DocumentoDelegato)
            yield return new("D-05", "DOCUMENTO_DELEGATO_MANCANTE", "manca il documento di chi agisce", "allega una copia del documento", "DocumentoDelegato");
        foreach (var rifiuto in Chi(delega)) yield return rifiuto;
    }

    /// <summary>D-05: l'ultimo giorno della rappresentanza di un minore, compreso: la vigilia dei 18 anni. Nullo se la legge non le dà una fine.</summary>
    /// <param name="modello">Il modello usato.</param>
    /// <param name="nascita">Data di nascita della persona rappresentata.</param>
    /// <param name="giorno">Il giorno della richiesta.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static DateOnly? UltimoGiorno(ModelloDiDelega modello, DateOnly nascita, DateOnly giorno, NormeVigenti norme) =>
        modello == ModelloDiDelega.RappresentanteLegale && PrimaDeiDiciotto.MaggioreEta(nascita, giorno, norme) is var maggioreEta && giorno < maggioreEta
            ? maggioreEta.AddDays(-1)
            : null;

    private static IEnumerable<Rifiuto> Chi(DelegaDaRegistrare delega)
    {
        var legale = delega.Modello == ModelloDiDelega.RappresentanteLegale;
        if (delega.Qualita is { } qualita && legale == (qualita == QualitaDelRappresentante.PersonaDiFiducia))
            yield return new("D-05", "QUALITA_NON_AMMESSA", $"il modello {delega.Modello.Sigla} non è per chi agisce a questo titolo",
                legale ? "per una persona di fiducia usa il modello AA08 o AA09" : "per un rappresentante legale usa il modello AA10", "Qualita");
        if (delega is { Qualita: QualitaDelRappresentante.Genitore, DeleganteMinorenne: false })
            yield return new("D-05", "MAGGIORE_ETA", "la persona è maggiorenne: il genitore non la rappresenta più per legge",
                "la persona può delegarti con il modello AA08 o AA09; se hai un provvedimento del giudice indicalo", "Qualita");
        if (!legale && delega.DeleganteMinorenne)
            yield return new("D-05", "MINORE_ETA", "la persona è minorenne: non può delegare", "agisce un genitore o il tutore, con il modello AA10", "Interessato");
        if (delega.DelegatoMinorenne)
            yield return new("D-05", "MINORE_ETA", "chi chiede di agire è minorenne", "la delega la chiede una persona maggiorenne");
        if (delega.ASeStesso)
            yield return new("D-05", "DELEGA_A_SE_STESSO", "la persona e chi agisce sono la stessa", "per te stesso puoi già agire, senza delega", "Interessato");
    }
}
