using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Motivazione;

/// <summary>In che modo si dice una decisione. Le cifre, le date e i passi successivi sono gli stessi in tutti e quattro.</summary>
public enum VoceDiSpiegazione
{
    /// <summary>Il tono di un provvedimento: regola, articolo, parametro con data e fonte, valore accertato, esito.</summary>
    Legale,

    /// <summary>Italiano piano, in seconda persona, frasi brevi.</summary>
    Semplice,

    /// <summary>Facile da leggere («Informazioni per tutti»): un'idea per frase, una frase per riga, niente sigle, le parole difficili spiegate.</summary>
    FacileDaLeggere,

    /// <summary>Per le macchine: la forma è in <c>docs/manuale/riga-di-comando.md</c>.</summary>
    Json,
}

/// <summary>Le quattro voci con cui si dicono gli stessi motivi. Il testo finisce senza a capo.</summary>
public static class Voci
{
    private const string NessunaPrestazione = "Nessuna prestazione riguarda questi fatti.";

    /// <summary>Una decisione: ogni prestazione con i suoi motivi.</summary>
    public static string Di(VoceDiSpiegazione voce, IReadOnlyList<SpiegazioneDiPrestazione> decisione) => voce switch
    {
        VoceDiSpiegazione.Legale or VoceDiSpiegazione.Semplice or VoceDiSpiegazione.FacileDaLeggere when decisione is [] => NessunaPrestazione,
        VoceDiSpiegazione.Legale => string.Join("\n\n", decisione.Select(VoceLegale.Di)),
        VoceDiSpiegazione.Semplice => string.Join("\n\n", decisione.Select(VoceSemplice.Di)),
        VoceDiSpiegazione.FacileDaLeggere => VoceFacile.ConLeParoleDifficili(string.Join("\n\n", decisione.Select(VoceFacile.Di))),
        VoceDiSpiegazione.Json => VoceJson.Testo(VoceJson.Di(decisione)),
    };

    /// <summary>Motivi che non sono di una prestazione, per esempio i passi di una percentuale.</summary>
    public static string Di(VoceDiSpiegazione voce, IReadOnlyList<Motivo> motivi) => voce switch
    {
        VoceDiSpiegazione.Legale => VoceLegale.Di(motivi),
        VoceDiSpiegazione.Semplice => VoceSemplice.Di(motivi),
        VoceDiSpiegazione.FacileDaLeggere => VoceFacile.ConLeParoleDifficili(VoceFacile.Di(motivi)),
        VoceDiSpiegazione.Json => VoceJson.Testo(VoceJson.Di(motivi)),
    };

    /// <summary>I «no» a una richiesta, tutti insieme.</summary>
    public static string Di(VoceDiSpiegazione voce, IReadOnlyList<Rifiuto> rifiuti) => voce switch
    {
        VoceDiSpiegazione.Legale => VoceLegale.Di(rifiuti),
        VoceDiSpiegazione.Semplice => VoceSemplice.Di(rifiuti),
        VoceDiSpiegazione.FacileDaLeggere => VoceFacile.ConLeParoleDifficili(VoceFacile.Di(rifiuti)),
        VoceDiSpiegazione.Json => VoceJson.Testo(VoceJson.Di(rifiuti)),
    };

    internal static string Maiuscola(string testo) => testo.Length == 0 ? testo : char.ToUpperInvariant(testo[0]) + testo[1..];

    /// <summary>I passi successivi, uno per uno.</summary>
    internal static string[] Passi(string? passi) => (passi ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
