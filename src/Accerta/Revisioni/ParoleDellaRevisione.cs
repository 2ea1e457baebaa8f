using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Revisioni;

/// <summary>Le parole degli avvisi di una revisione o di un controllo. A chi manca succede ciò che dice R-02: mai le parole di una domanda, che decade (A-06).</summary>
internal static class ParoleDellaRevisione
{
    /// <summary>« di revisione», « di controllo»; vuoto per una domanda.</summary>
    public static string DellaVisita(TipoProcedura tipo) => tipo switch
    {
        TipoProcedura.PrimaIstanza or TipoProcedura.Aggravamento => "",
        TipoProcedura.Revisione => " di revisione",
        TipoProcedura.ControlloStraordinario => " di controllo",
    };

    /// <summary>R-01: finché non c'è il verbale nuovo.</summary>
    public const string IDirittiContinuano = "Finché non c'è un verbale nuovo tutti i tuoi diritti continuano. ";

    /// <summary>R-02: che cosa succede, e quando, a chi non viene a quella visita.</summary>
    public static async Task<string> SeNonVieniAsync(AccertaDb db, Visita visita, NormeVigenti norme, CancellationToken ct) =>
        await SospendiPerAssenza.GiaGiustificataAsync(db, visita.FascicoloId, ct)
            ? $"Hai già giustificato un'assenza: se {visita.Giorno.Con("il")} non vieni la prestazione è sospesa e poi revocata."
            : $"Se {visita.Giorno.Con("il")} non vieni il pagamento si sospende, e te lo scriviamo: {PerGiustificarti(visita.Giorno, norme)}";

    /// <summary>R-02: quanto tempo c'è per giustificarsi, e che cosa succede dopo.</summary>
    public static string PerGiustificarti(DateOnly giorno, NormeVigenti norme) =>
        $"da quando ricevi l'avviso della sospensione hai {norme.Revisioni.GiustificazioneGiorni.Al(giorno)} giorni per mandarci un documento che prova il motivo, di salute o di altro genere. "
        + "Se lo accogliamo il pagamento riprende e ti diamo un'altra data; passato quel termine la prestazione è revocata dal giorno della sospensione.";
}
