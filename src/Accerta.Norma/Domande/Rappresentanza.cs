using Accerta.Norma.Motivazione;

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

/// <summary>Che cosa guarda la legge prima di registrare una delega.</summary>
/// <param name="Modello">Il modello usato.</param>
/// <param name="DocumentoDelegante">C'è il documento di chi delega.</param>
/// <param name="DocumentoDelegato">C'è il documento di chi agisce.</param>
/// <param name="AttestazioneSanitaria">C'è l'attestazione del medico.</param>
public sealed record DelegaDaRegistrare(ModelloDiDelega Modello, bool DocumentoDelegante, bool DocumentoDelegato, bool AttestazioneSanitaria);

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
    }
}
