using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Visite;

/// <summary>A-02: la data data alla persona, accanto a quella entro cui doveva essere.</summary>
/// <param name="Giorno">Il giorno della visita.</param>
/// <param name="UltimoGiorno">L'ultimo giorno utile, compreso.</param>
public sealed record DataAssegnata(DateOnly Giorno, DateOnly UltimoGiorno)
{
    /// <summary>Giorni oltre il termine; 0 se il termine è rispettato.</summary>
    public int GiorniOltre => Math.Max(0, Termine.Trascorsi(UltimoGiorno, Giorno));

    /// <summary>Vero se il termine è superato.</summary>
    public bool OltreTermine => GiorniOltre > 0;

    /// <summary>Come il superamento resta scritto nel fascicolo.</summary>
    public Motivo Motivo => new("A-02", OltreTermine ? "nessun posto in agenda entro il termine: vale il primo dopo" : "la visita è entro il termine",
        OltreTermine ? $"{Giorno.Italiana}, {(GiorniOltre == 1 ? "un giorno" : $"{GiorniOltre} giorni")} oltre" : Giorno.Italiana,
        $"entro {UltimoGiorno.Con("il")}", EsitoMotivo.Calcolato);
}

/// <summary>Entro quando si fa la prima visita (A-02) e quante volte si può spostare (A-04).</summary>
public static class TermineVisita
{
    /// <summary>L'ultimo giorno utile per la prima visita, compreso.</summary>
    /// <param name="domandaDel">Il giorno della domanda (escluso dal conto).</param>
    /// <param name="urgente">Vero per patologie oncologiche (L. 80/2006) o del DM 2-8-2007.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static DateOnly UltimoGiorno(DateOnly domandaDel, bool urgente, NormeVigenti norme) =>
        (urgente ? norme.Termini.PrimaVisitaUrgenteGiorni : norme.Termini.PrimaVisitaGiorni).UltimoGiorno(domandaDel);

    /// <summary>A-02: si assegna la prima data che c'è, anche oltre il termine, e il superamento resta scritto (scelta C18).</summary>
    /// <param name="domandaDel">Il giorno della domanda.</param>
    /// <param name="urgente">Vero per patologie oncologiche o del DM 2-8-2007.</param>
    /// <param name="primaDisponibile">La prima data libera dell'agenda.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static Esito<DataAssegnata> Assegna(DateOnly domandaDel, bool urgente, DateOnly primaDisponibile, NormeVigenti norme) =>
        primaDisponibile < domandaDel
            ? new Rifiuto("A-02", "DATA_NON_VALIDA", $"una visita {primaDisponibile.Con("del")}, prima della domanda {domandaDel.Con("del")}", "assegna una data dopo la domanda")
            : new DataAssegnata(primaDisponibile, UltimoGiorno(domandaDel, urgente, norme));

    /// <summary>A-02: l'ufficio può fissare una data oltre il termine solo se l'agenda non ne ha una dentro (scelta C18); nullo se può. La persona sceglie la data che vuole.</summary>
    /// <param name="giorno">La data che si vuole fissare.</param>
    /// <param name="ultimoGiorno">L'ultimo giorno utile, compreso.</param>
    /// <param name="primaLibera">La prima data libera dell'agenda; nulla se non ce ne sono.</param>
    public static Rifiuto? ValutaData(DateOnly giorno, DateOnly ultimoGiorno, DateOnly? primaLibera) => giorno > ultimoGiorno && primaLibera <= ultimoGiorno
        ? new("A-02", "OLTRE_TERMINE_VISITA", $"una visita {giorno.Con("il")}: il termine finisce {ultimoGiorno.Con("il")}", $"c'è un posto libero {primaLibera.Value.Con("il")}", "PostoId")
        : null;

    /// <summary>A-04: la persona può spostare una visita già fissata?</summary>
    /// <param name="spostamenti">Quante volte l'ha già spostata.</param>
    /// <param name="visitaDel">Il giorno della visita fissata.</param>
    /// <param name="oggi">Il giorno della richiesta.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static IEnumerable<Rifiuto> ValutaSpostamento(int spostamenti, DateOnly visitaDel, DateOnly oggi, NormeVigenti norme)
    {
        var massimo = norme.Termini.SpostamentiVisita.Al(oggi);
        if (spostamenti >= massimo)
            yield return new("A-04", "RINVIO_GIA_UTILIZZATO", $"hai già spostato la visita {(massimo == 1 ? "una volta" : $"{massimo} volte")}",
                $"la visita resta fissata per {visitaDel.Con("il")}; se non puoi venire avvisa la segreteria");
        if (oggi >= visitaDel)
            yield return new("A-04", "VISITA_GIA_INIZIATA", $"la visita è {visitaDel.Con("del")}", "se non sei potuto venire avvisa la segreteria");
    }
}
