using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;

namespace Accerta.Domande;

/// <summary>Ciò che segue subito una domanda, presentata o aperta dal certificato: i termini, la data proposta, l'avviso.</summary>
internal static class AvvioDellaProcedura
{
    /// <summary>La data proposta, nulla se l'agenda non ha posti, e l'ultimo giorno utile per la visita, compreso.</summary>
    public static async Task<(Visita? Visita, DateOnly Entro)> DopoAsync(
        AccertaDb db, Fascicolo fascicolo, Domanda domanda, bool oncologica, Atto atto, DateTimeOffset adesso, NormeVigenti norme, CancellationToken ct)
    {
        var entro = TermineVisita.UltimoGiorno(domanda.PresentataIl, domanda.Urgente, norme);
        Scadenzario.Apri(db, atto, TipoObbligo.FareLaVisita, "A-02", Ruolo.Segreteria, entro);
        Scadenzario.Apri(db, atto, TipoObbligo.ConcludereLaProcedura, "K-04", Ruolo.Operatore, norme.Termini.InteraProceduraGiorni.UltimoGiorno(domanda.PresentataIl));

        ApriPronuncia(db, atto, [.. domanda.Accertamenti.Select(a => a.Tipo)], domanda.PresentataIl, oncologica, norme);
        var visita = await ProponiData.RegistraAsync(db, fascicolo, domanda, adesso, norme, conAvviso: false, ct);
        var ricevuta = domanda.ApertaDalCertificato ? "La procedura è cominciata con il certificato del medico: non devi presentare una domanda." : "Abbiamo ricevuto la tua domanda.";
        await Avviso.PreparaAsync(db, atto, "l'abbiamo ricevuta",
            visita is null
                ? $"{ricevuta} Appena c'è un posto libero ti proporremo una data per la visita."
                : $"{ricevuta} Ti proponiamo la visita {visita.Quando.Italiano}: confermala o scegline un'altra sul portale.", ct);
        return (visita, entro);
    }

    /// <summary>G-08: chi chiede l'handicap fa cominciare il termine della pronuncia, che è più breve di quello dell'intera procedura.</summary>
    public static void ApriPronuncia(AccertaDb db, Atto atto, IReadOnlyList<Accertamento> chiesti, DateOnly chiestiIl, bool oncologica, NormeVigenti norme)
    {
        if (chiesti.Contains(Accertamento.Handicap))
            Scadenzario.Apri(db, atto, TipoObbligo.PronunciarsiSullHandicap, "G-08", Ruolo.Commissione, HandicapProvvisorio.PronunciaEntro(chiestiIl, oncologica, norme));
    }
}
