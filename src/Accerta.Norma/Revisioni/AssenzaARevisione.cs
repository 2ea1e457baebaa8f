using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Revisioni;

/// <summary>Che fine ha fatto la giustificazione di un'assenza.</summary>
public enum Giustificazione
{
    /// <summary>Non è arrivata.</summary>
    Nessuna,

    /// <summary>È arrivata e l'INPS la sta guardando.</summary>
    InEsame,

    /// <summary>Accolta.</summary>
    Accolta,

    /// <summary>Respinta.</summary>
    Respinta,
}

/// <summary>Che cosa segue a un'assenza.</summary>
public enum ConseguenzaAssenza
{
    /// <summary>Una nuova convocazione; i diritti continuano.</summary>
    NuovaConvocazione,

    /// <summary>La sospensione della prestazione e dei benefici.</summary>
    Sospensione,

    /// <summary>La revoca, dalla data della sospensione.</summary>
    Revoca,
}

/// <summary>Un'assenza a una visita di revisione.</summary>
/// <param name="VisitaDel">Il giorno della visita.</param>
/// <param name="Consegnata">Vero se c'è prova che la convocazione è arrivata (N-01).</param>
/// <param name="Giustificazione">La giustificazione.</param>
/// <param name="AvvisoDiSospensioneDel">Il giorno in cui è arrivato l'avviso di sospensione; nullo se non è ancora arrivato.</param>
/// <param name="GiaGiustificata">Vero se un'assenza alla convocazione precedente era stata giustificata: la seconda non si giustifica più.</param>
public sealed record Assenza(
    DateOnly VisitaDel, bool Consegnata, Giustificazione Giustificazione, DateOnly? AvvisoDiSospensioneDel = null, bool GiaGiustificata = false);

/// <summary>La risposta a un'assenza.</summary>
/// <param name="Conseguenza">Che cosa si fa adesso.</param>
/// <param name="Successiva">Che cosa si farà se nulla cambia; nulla se la conseguenza è definitiva o favorevole.</param>
/// <param name="Motivi">Che cosa si è guardato.</param>
public sealed record EsitoAssenza(ConseguenzaAssenza Conseguenza, ConseguenzaAssenza? Successiva, IReadOnlyList<Motivo> Motivi);

/// <summary>R-02: chi manca alla revisione senza giustificarsi è sospeso e poi revocato; chi non ha ricevuto la convocazione non è assente.</summary>
public static class AssenzaARevisione
{
    /// <summary>L'ultimo giorno, compreso, per giustificare un'assenza.</summary>
    /// <param name="avvisoDel">Il giorno in cui è arrivato l'avviso di sospensione.</param>
    /// <param name="norme">Le norme.</param>
    public static DateOnly TermineDellaGiustificazione(DateOnly avvisoDel, NormeVigenti norme) =>
        Termine.InGiorni(norme.Revisioni.GiustificazioneGiorni.Al(avvisoDel), avvisoDel);

    /// <summary>Che cosa segue, per quanto si sa a un giorno.</summary>
    /// <param name="assenza">L'assenza.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="oggi">Il giorno in cui si decide; nullo = quello della visita.</param>
    public static EsitoAssenza Valuta(Assenza assenza, NormeVigenti norme, DateOnly? oggi = null)
    {
        var giorni = norme.Revisioni.GiustificazioneGiorni.Trova(assenza.VisitaDel, assenza.VisitaDel);
        var convocazione = new Motivo("N-01", "la convocazione", assenza.Consegnata ? "consegnata" : "non c'è prova che sia arrivata",
            "chi non l'ha ricevuta non è assente", assenza.Consegnata ? EsitoMotivo.Calcolato : EsitoMotivo.Spetta);
        if (!assenza.Consegnata) return new(ConseguenzaAssenza.NuovaConvocazione, null, [convocazione]);

        var scaduta = assenza.AvvisoDiSospensioneDel is { } avviso && (oggi ?? assenza.VisitaDel) > TermineDellaGiustificazione(avviso, norme);
        var (conseguenza, trovato, esito) = (assenza.GiaGiustificata, assenza.Giustificazione) switch
        {
            (true, _) => (ConseguenzaAssenza.Revoca, "assente anche alla nuova convocazione", EsitoMotivo.NonSpetta),
            (false, Giustificazione.Accolta) => (ConseguenzaAssenza.NuovaConvocazione, "giustificazione accolta", EsitoMotivo.Spetta),
            (false, Giustificazione.Respinta) => (ConseguenzaAssenza.Revoca, "giustificazione respinta", EsitoMotivo.NonSpetta),
            (false, Giustificazione.InEsame) => (ConseguenzaAssenza.Sospensione, "giustificazione in esame", EsitoMotivo.DaChiarire),
            (false, Giustificazione.Nessuna) => scaduta
                ? (ConseguenzaAssenza.Revoca, "nessuna giustificazione nel termine", EsitoMotivo.NonSpetta)
                : (ConseguenzaAssenza.Sospensione, "nessuna giustificazione", EsitoMotivo.NonSpetta),
        };
        return new(conseguenza, conseguenza == ConseguenzaAssenza.Sospensione ? ConseguenzaAssenza.Revoca : null,
        [
            convocazione,
            new("R-02", "l'assenza alla visita di revisione", trovato,
                $"una giustificazione, sanitaria o amministrativa, entro {giorni.Vale} giorni dall'avviso di sospensione", esito, giorni.Fonte),
        ]);
    }
}
