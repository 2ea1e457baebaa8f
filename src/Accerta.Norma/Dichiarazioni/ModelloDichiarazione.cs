namespace Accerta.Norma.Dichiarazioni;

/// <summary>I modelli delle dichiarazioni annuali .</summary>
public enum ModelloDichiarazione
{
    /// <summary>Redditi.</summary>
    Red,

    /// <summary>Ricoveri di chi riceve l'accompagnamento.</summary>
    Icric,

    /// <summary>Frequenza e ricoveri del minore.</summary>
    IcricFr,

    /// <summary>Attività lavorativa di chi riceve l'assegno mensile.</summary>
    Iclav,

    /// <summary>Situazione di chi riceve l'assegno sociale sostitutivo.</summary>
    AccAsPs,
}

/// <summary>Come si scrivono i modelli.</summary>
public static class NomiDeiModelli
{
    extension(ModelloDichiarazione modello)
    {
        /// <summary>La sigla: «ICRIC-FR».</summary>
        public string Sigla => modello switch
        {
            ModelloDichiarazione.Red => "RED",
            ModelloDichiarazione.Icric => "ICRIC",
            ModelloDichiarazione.IcricFr => "ICRIC-FR",
            ModelloDichiarazione.Iclav => "ICLAV",
            ModelloDichiarazione.AccAsPs => "ACC.AS/PS",
        };

        /// <summary>Che cosa dichiara, con la preposizione: «i redditi».</summary>
        public string InParole => modello switch
        {
            ModelloDichiarazione.Red => "i redditi",
            ModelloDichiarazione.Icric => "i ricoveri gratuiti",
            ModelloDichiarazione.IcricFr => "la frequenza e i ricoveri del minore",
            ModelloDichiarazione.Iclav => "se hai lavorato",
            ModelloDichiarazione.AccAsPs => "la residenza e i ricoveri di chi ha l'assegno sociale",
        };
    }

    /// <summary>Il modello con una sigla; nullo se la sigla non esiste.</summary>
    public static ModelloDichiarazione? Cerca(string? sigla)
    {
        foreach (var modello in Enum.GetValues<ModelloDichiarazione>())
            if (modello.Sigla == sigla) return modello;
        return null;
    }
}
