namespace Accerta.Norma.Norme;

/// <summary>C45: che cosa fa il ricovero gratuito quando è documentato che l'assistenza non basta.</summary>
public enum RicoveroNonEsaustivo
{
    /// <summary>L'indennità resta.</summary>
    Mantiene,

    /// <summary>L'indennità si sospende comunque.</summary>
    Sospende,
}

/// <summary>C42: di quale anno è il reddito che si confronta con il limite.</summary>
public enum AnnoDelReddito
{
    /// <summary>Dell'anno prima.</summary>
    Precedente,

    /// <summary>Dell'anno della valutazione.</summary>
    InCorso,
}

/// <summary>C46: quale permesso di soggiorno serve alle persone cieche e sorde.</summary>
public enum PermessoCiechiESordi
{
    /// <summary>Come per gli altri: la durata minima.</summary>
    UnAnno,

    /// <summary>Il permesso UE di lungo periodo.</summary>
    LungoPeriodo,
}

/// <summary>C47: se il nido conta come scuola per l'indennità di frequenza.</summary>
public enum AsiloNido
{
    /// <summary>Conta.</summary>
    Ammesso,

    /// <summary>Non conta.</summary>
    Escluso,
}

/// <summary>C48: l'ultimo mese pagato di indennità di frequenza.</summary>
public enum UltimoMeseDiFrequenza
{
    /// <summary>Il mese in cui la frequenza cessa.</summary>
    MeseDiCessazione,

    /// <summary>Il mese dopo.</summary>
    MeseSuccessivo,
}

/// <summary>C54: se l'indennità di comunicazione conta nel reddito per l'incremento.</summary>
public enum ComunicazioneNellIncremento
{
    /// <summary>Non conta, come l'accompagnamento.</summary>
    NonConta,

    /// <summary>Conta.</summary>
    Conta,
}

/// <summary>C55: da quando, all'età pensionabile, il titolo diventa assegno sociale.</summary>
public enum TrasformazionePensionabile
{
    /// <summary>Dal giorno del compleanno.</summary>
    DalCompleanno,

    /// <summary>Dal primo giorno del mese dopo.</summary>
    DalMeseSuccessivo,
}

/// <summary>La tredicesima di chi comincia durante l'anno.</summary>
public enum TredicesimaAnnoIncompleto
{
    /// <summary>Un dodicesimo per ogni mese pagato.</summary>
    InDodicesimi,

    /// <summary>Intera.</summary>
    Intera,
}

/// <summary>C66: se l'ICRIC si chiede ancora dopo la convenzione del 2018 fra INPS e Ministero della Salute.</summary>
public enum IcricDopoConvenzione
{
    /// <summary>Si chiede.</summary>
    Dovuto,

    /// <summary>Non si chiede più.</summary>
    NonDovuto,
}

/// <summary>C70: che cosa segue a una dichiarazione mancante, dopo il sollecito.</summary>
public enum MancataDichiarazione
{
    /// <summary>La sospensione.</summary>
    Sospensione,

    /// <summary>La revoca.</summary>
    Revoca,
}
