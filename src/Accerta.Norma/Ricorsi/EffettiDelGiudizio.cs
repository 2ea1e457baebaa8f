using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Ricorsi;

/// <summary>Come finisce un ricorso.</summary>
public enum TipoDiEsito
{
    /// <summary>Il giudice omologa un accertamento favorevole.</summary>
    Omologato,

    /// <summary>Il giudice omologa un accertamento contrario.</summary>
    OmologatoContrario,

    /// <summary>Dopo il dissenso, la sentenza accoglie.</summary>
    Accolto,

    /// <summary>Dopo il dissenso, la sentenza respinge.</summary>
    Respinto,
}

/// <summary>La decisione del giudice.</summary>
/// <param name="Tipo">Come finisce.</param>
/// <param name="NotificatoIl">Il giorno in cui l'INPS riceve il decreto o la sentenza.</param>
/// <param name="DomandaDel">Il giorno della domanda originaria.</param>
/// <param name="AggravamentoDal">Il giorno da cui il giudice accerta un aggravamento; nullo se il requisito c'era già alla domanda.</param>
/// <param name="DecorrenzaDelGiudice">La decorrenza scritta dal giudice; nulla se non la scrive.</param>
public sealed record DecisioneDelGiudice(
    TipoDiEsito Tipo, DateOnly NotificatoIl, DateOnly DomandaDel, DateOnly? AggravamentoDal = null, DateOnly? DecorrenzaDelGiudice = null);

/// <summary>L-03, L-04: che cosa segue alla decisione.</summary>
/// <param name="Favorevole">Vero se il requisito sanitario è riconosciuto.</param>
/// <param name="Decorrenza">Da quando; nulla se la decisione è contraria.</param>
/// <param name="PagamentoEntro">L'ultimo giorno, compreso, per pagare; nullo se la decisione è contraria. Prima si verificano reddito e altri requisiti.</param>
/// <param name="Motivi">Che cosa si è guardato.</param>
public sealed record EffettiDelGiudizio(bool Favorevole, DateOnly? Decorrenza, DateOnly? PagamentoEntro, IReadOnlyList<Motivo> Motivi)
{
    /// <summary>Gli effetti di una decisione.</summary>
    public static EffettiDelGiudizio Di(DecisioneDelGiudice d, NormeVigenti norme)
    {
        var favorevole = d.Tipo is TipoDiEsito.Omologato or TipoDiEsito.Accolto;
        var esito = new Motivo("L-03", "la decisione del giudice", favorevole ? "riconosce il requisito sanitario" : "non riconosce il requisito sanitario", null,
            favorevole ? EsitoMotivo.Spetta : EsitoMotivo.NonSpetta);
        if (!favorevole) return new(false, null, null, [esito, Chiusa]);

        var giorni = norme.Termini.PagamentoOmologaGiorni.Durata.Trova(d.NotificatoIl, d.NotificatoIl);
        var entro = norme.Termini.PagamentoOmologaGiorni.UltimoGiorno(d.NotificatoIl);
        var (decorrenza, perche) = d switch
        {
            { DecorrenzaDelGiudice: { } scritta } => (scritta, "scritta dal giudice"),
            { AggravamentoDal: { } aggravamento } => (Termine.PrimoDelMeseSuccessivo(aggravamento), "il mese dopo l'aggravamento accertato (scelta C35)"),
            _ => (Termine.PrimoDelMeseSuccessivo(d.DomandaDel), "il mese dopo la domanda originaria"),
        };
        return new(true, decorrenza, entro,
        [
            esito,
            new("L-03", "da quando", decorrenza.Italiana, perche, EsitoMotivo.Calcolato),
            new("L-03", "entro quando si paga", entro.Italiana, $"{giorni.Vale} giorni dalla notifica, verificati reddito e altri requisiti", EsitoMotivo.Calcolato, giorni.Fonte),
            Chiusa,
        ]);
    }

    private static Motivo Chiusa => new("L-04", "il giudizio", "concluso", "si può di nuovo presentare una domanda", EsitoMotivo.Spetta);
}
