using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Dichiarazioni;

/// <summary>Da dove arriva una dichiarazione.</summary>
public enum CanaleDichiarazione
{
    /// <summary>Il portale, con la propria identità digitale.</summary>
    Online,

    /// <summary>Un CAF.</summary>
    Caf,

    /// <summary>Un patronato.</summary>
    Patronato,

    /// <summary>Un'associazione di categoria.</summary>
    Associazione,

    /// <summary>La carta, allo sportello o per posta.</summary>
    Cartaceo,

    /// <summary>Un messaggio di posta elettronica, anche certificata.</summary>
    PostaElettronica,
}

/// <summary>X-02: entro quando, e per quale via.</summary>
public static class TermineDelleDichiarazioni
{
    /// <summary>L'ultimo giorno utile, compreso, per le dichiarazioni di un anno: cade nell'anno dopo; i festivi non lo spostano (scelta C19).</summary>
    /// <exception cref="NormaAssenteException">Manca la scadenza di quell'anno.</exception>
    public static DateOnly Scadenza(int anno, NormeVigenti norme) => norme.Dichiarazioni.Scadenza.Al(new(anno + 1, 1, 1)).Nel(anno + 1);

    /// <summary>Tutti i rifiuti insieme; nessuno = arriva in tempo. Fuori termine si accetta lo stesso, e si annota il ritardo.</summary>
    public static IEnumerable<Rifiuto> ValutaGiorno(int anno, DateOnly giorno, NormeVigenti norme)
    {
        var scadenza = Scadenza(anno, norme);
        if (giorno > scadenza)
            yield return new("X-02", "TERMINE_SCADUTO", $"presentata {giorno.Con("il")}, il termine era {scadenza.Con("il")}", "presentala comunque: evita la sospensione");
    }

    /// <summary>Tutti i rifiuti insieme; nessuno = la via va bene.</summary>
    public static IEnumerable<Rifiuto> ValutaCanale(CanaleDichiarazione canale)
    {
        if (canale is CanaleDichiarazione.Cartaceo or CanaleDichiarazione.PostaElettronica)
            yield return new("X-02", "SOLO_TELEMATICO", "le dichiarazioni si presentano solo per via telematica",
                "usa il portale, o rivolgiti a un CAF, a un patronato o a un'associazione di categoria", "Canale");
    }
}
