namespace Accerta.Norma.Norme;

/// <summary>C02: come si arrotonda la percentuale, una sola volta, alla fine.</summary>
public enum ArrotondamentoPercentuale
{
    /// <summary>All'intero più vicino, mezzo punto in su; mai a 100 se il valore esatto è sotto 100.</summary>
    MezzoInSuMaiCento,

    /// <summary>All'intero più vicino, mezzo punto in su.</summary>
    MezzoInSu,

    /// <summary>Si tolgono i decimali.</summary>
    Troncamento,
}

/// <summary>C11: se la cecità parziale per solo campo visivo dà le provvidenze economiche.</summary>
public enum CecitaPerSoloCampo
{
    /// <summary>Le dà: il giudizio è uno solo.</summary>
    Provvidenze,

    /// <summary>Vale solo come classe.</summary>
    SoloClasse,
}

/// <summary>C14: se si entra ancora con il PIN dell'ente.</summary>
public enum AccessoColPin
{
    /// <summary>Vale come le altre credenziali.</summary>
    Ammesso,

    /// <summary>Non vale più.</summary>
    Escluso,
}

/// <summary>Se l'esenzione del DM 2-8-2007 chiede anche un'indennità.</summary>
public enum EsenzioneDm2007
{
    /// <summary>Basta la patologia.</summary>
    SenzaIndennita,

    /// <summary>Solo per chi ha accompagnamento o comunicazione.</summary>
    ConIndennita,
}

/// <summary>C22: da quando un termine è trascorso.</summary>
public enum TermineTrascorso
{
    /// <summary>Dal giorno dopo l'ultimo.</summary>
    DalGiornoDopo,

    /// <summary>Dall'ultimo giorno stesso.</summary>
    DallUltimoGiorno,
}

/// <summary>N-01: se chi ha scelto la data sul portale è convocato anche senza la consegna della lettera.</summary>
public enum ConoscenzaDellaData
{
    /// <summary>Averla scelta basta.</summary>
    Basta,

    /// <summary>Serve la consegna provata.</summary>
    ServeLaConsegna,
}

/// <summary>C24: se in prima istanza o per aggravamento si può decidere sui documenti.</summary>
public enum ValutazioneAgliAtti
{
    /// <summary>Si può.</summary>
    Ammessa,

    /// <summary>Serve la visita.</summary>
    NonAmmessa,
}

/// <summary>Se nel congedo straordinario anche i genitori devono convivere con il figlio.</summary>
public enum ConvivenzaDeiGenitori
{
    /// <summary>No: la legge la chiede agli altri familiari.</summary>
    NonRichiesta,

    /// <summary>Sì, come agli altri.</summary>
    Richiesta,
}
