using System.Text.Json.Nodes;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Casi;

/// <summary>Area «sensoriale»: G-06, G-07.</summary>
internal static class CasiSensoriali
{
    public static Risposta Rispondi(Ingresso input, NormeVigenti norme) => (input.Testo("organo"), input.TestoONullo("quesito")) switch
    {
        ("VISTA", null) => DellaVista(input, norme),
        ("UDITO", null) => DellUdito(input, norme),
        ("UDITO", "REQUISITO_FREQUENZA") => RequisitoFrequenza(input, norme),
        var (organo, quesito) => throw new IngressoNonValidoException($"non supportato: organo «{organo}», quesito «{quesito}»"),
    };

    private static Risposta DellaVista(Ingresso input, NormeVigenti norme)
    {
        var esame = new EsameVisivo(
            Visus(input, "visus_od"), Visus(input, "visus_os"),
            input.DecimaleONullo("residuo_perimetrico_binoculare_pct") is { } residuo ? Frazione.Da(residuo) : null,
            input.Ha("causa") ? input.Codice<CausaMinorazione>("causa") : CausaMinorazione.Civile);
        var giorno = input.GiornoONullo("data_domanda") ?? DateOnly.MaxValue;
        var giudizio = Vista.Giudica(esame, norme, giorno);
        return new(
            new JsonObject
            {
                ["classe"] = giudizio.Classe.Codice(),
                ["cieco_civile"] = giudizio.CiecoCivile,
                ["provvidenze_economiche"] = giudizio.ProvvidenzeEconomiche,
                ["motivo"] = esame.Causa == CausaMinorazione.Civile ? null : "CAUSA_NON_CIVILE",
            },
            ["G-06"],
            string.Join("; ", giudizio.Motivi.Select(m => $"{m.Parole} ({m.Trovato})")));
    }

    private static Risposta DellUdito(Ingresso input, NormeVigenti norme)
    {
        var esame = new EsameUditivo(
            input.Giorno("data_nascita"), input.Giorno("data_domanda"),
            Soglia(input.Oggetto("soglie_dx_db")), Soglia(input.Oggetto("soglie_sx_db")),
            input.InteroONullo("eta_insorgenza_mesi") ?? 0,
            input.Vero("natura_esclusivamente_psichica", seManca: false),
            input.Ha("causa") ? input.Codice<CausaMinorazione>("causa") : CausaMinorazione.Civile,
            input.Vero("apprendimento_linguaggio_ostacolato", seManca: true));
        var giudizio = Udito.Giudica(esame, norme);
        return new(
            new JsonObject
            {
                ["sordo"] = giudizio.Sordo,
                ["media_migliore_db"] = giudizio.MediaMigliore.ToString(),
                ["soglia_applicata_db"] = giudizio.SogliaApplicata,
                ["valutazione"] = giudizio.ValutareComeInvalidita ? "INVALIDITA_CIVILE_DM_1992" : null,
                ["decadenza_a_12_anni"] = giudizio.DecadeIl?.ToString("yyyy-MM-dd"),
                ["motivo"] = giudizio.Rifiuti.FirstOrDefault()?.Codice,
            },
            ["G-07"],
            giudizio.Sordo ? $"perdita media {giudizio.MediaMigliore} dB, soglia {giudizio.SogliaApplicata} dB" : string.Join("; ", giudizio.Rifiuti.Select(r => r.Trovato)));
    }

    private static Risposta RequisitoFrequenza(Ingresso input, NormeVigenti norme)
    {
        var soglia = Soglia(input.Oggetto("perdita_orecchio_migliore_db"));
        var requisito = Udito.RequisitoFrequenza(input.Giorno("data_nascita"), input.Giorno("data_domanda"), soglia, norme);
        return new(new JsonObject { ["requisito_frequenza"] = requisito }, ["E-02", "G-07"], $"perdita media {soglia.Media} dB");
    }

    private static SogliaUditiva Soglia(Ingresso s) =>
        new(Frazione.Da(s.Decimale("500")), Frazione.Da(s.Decimale("1000")), Frazione.Da(s.Decimale("2000")));

    private static Visus Visus(Ingresso input, string campo)
    {
        try
        {
            return Accerta.Norma.Giudizi.Visus.Parse(input.Testo(campo));
        }
        catch (FormatException errore)
        {
            throw input.Difetto(campo, errore.Message);
        }
    }
}
