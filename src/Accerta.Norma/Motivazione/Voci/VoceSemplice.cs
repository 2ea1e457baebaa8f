using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Motivazione;

/// <summary>Italiano piano, in seconda persona.</summary>
internal static class VoceSemplice
{
    public static string Di(SpiegazioneDiPrestazione s) => $"{Voci.Maiuscola(s.Prestazione.InParole)} {(s.Spetta ? "ti spetta" : s.Sospesa ? "ti spetta, ma il pagamento è sospeso" : "non ti spetta")}.\n{Di(s.Motivi)}";

    public static string Di(IReadOnlyList<Motivo> motivi) => string.Join('\n', motivi.Select(m =>
        $"- {Frasi(m)}{(m.ProssimoPasso is { } passo ? $" Che cosa puoi fare: {passo}." : "")}"));

    public static string Di(IReadOnlyList<Rifiuto> rifiuti) => "Non possiamo accettare la tua richiesta.\n" + string.Join('\n', rifiuti.Select(r =>
        $"- {r.Titolo}. Abbiamo trovato questo: {r.Trovato}. Che cosa puoi fare: {r.Rimedio}."));

    /// <summary>Le frasi di un motivo, passi successivi esclusi.</summary>
    public static string Frasi(Motivo m)
    {
        var frasi = m.Semplice ?? $"Abbiamo guardato {m.Parole}. Abbiamo trovato: {m.Trovato}. {(m.Soglia is { } soglia ? $"La regola dice: {soglia}. " : "")}{InParole(m.Esito)}";
        return $"{frasi.Trim()}{(m.ValeDal is { } dal ? $" La regola vale {dal.Con("dal")}." : "")}";
    }

    private static string InParole(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => "Questo va bene.",
        EsitoMotivo.NonSpetta => "Questo non basta.",
        EsitoMotivo.DaChiarire => "Aspettiamo questo dato.",
        EsitoMotivo.Calcolato => "",
    };
}
