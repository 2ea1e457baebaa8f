using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Diritti;

/// <summary>Le agevolazioni per il veicolo (L. 449/1997 art. 8; L. 388/2000 art. 30 c. 7; L. 342/2000 art. 50; G-10).</summary>
internal static class DirittiSuiVeicoli
{
    /// <summary>S-19: TUIR art. 15 c. 1 lett. c: nessun limite di cilindrata; una volta ogni quattro anni.</summary>
    public static IEnumerable<Riscontro> DetrazioneIrpef(EsameDelDiritto e) =>
        [Persona(e, Beneficio.Irpef), .. e.ACarico(), .. e.Quadriennio(e.Fatti.VeicoloPrecedente)];

    /// <summary>S-20: DPR 633/1972, tabella A, parte II, n. 31: limiti di cilindrata; una volta ogni quattro anni.</summary>
    public static IEnumerable<Riscontro> Iva4(EsameDelDiritto e) =>
        [Persona(e, Beneficio.Iva), .. e.ACarico(), .. Motore(e), .. e.Quadriennio(e.Fatti.VeicoloPrecedente)];

    /// <summary>S-21: L. 449/1997 art. 8 c. 7: un solo veicolo, con limiti di cilindrata.</summary>
    public static IEnumerable<Riscontro> EsenzioneBollo(EsameDelDiritto e) => [Persona(e, Beneficio.Bollo), .. e.ACarico(), .. Motore(e)];

    /// <summary>S-22: L. 449/1997 art. 8 c. 4: non per i veicoli di chi è soltanto cieco o sordo.</summary>
    public static IEnumerable<Riscontro> EsenzioneIpt(EsameDelDiritto e) => [Persona(e, Beneficio.Ipt), .. e.ACarico()];

    /// <summary>S-23: D.Lgs. 285/1992 artt. 116 e 119: decide la commissione medica locale.</summary>
    public static IEnumerable<Riscontro> PatenteSpeciale(EsameDelDiritto e) =>
        [e.Requisito(null, "", "idoneità alla guida", "non ancora giudicata", "giudizio della commissione medica locale")];

    private enum Beneficio { Irpef, Iva, Bollo, Ipt }

    // Chi ha diritto senza adattare il veicolo; poi chi deve adattarlo; poi il no, detto con ciò che manca.
    private static Riscontro Persona(EsameDelDiritto e, Beneficio beneficio)
    {
        var f = e.Fatti;
        var grave = f.Handicap == EsitoHandicap.Comma3;
        var sensoriale = e.Cieco || f.Sordo;
        const string Soglia = "cecità o sordità, disabilità psichica con accompagnamento, grave limitazione della deambulazione, ridotte capacità motorie";
        Riscontro Con(bool? ha, string codice, string trovato, string soglia = Soglia) => e.Requisito(ha, codice, "categoria ammessa", trovato, soglia);

        if (sensoriale && beneficio != Beneficio.Ipt) return Con(true, "", e.Cieco ? "cecità" : "sordità");
        if (f.GraveLimitazioneDeambulazione && grave) return Con(true, "", "grave limitazione della deambulazione e handicap grave");
        if (f.DisabilitaPsichica && e.Accompagnamento && grave) return Con(true, "", "disabilità psichica con accompagnamento e handicap grave");
        if (f.RidotteCapacitaMotorie)
            return beneficio == Beneficio.Iva && e.Minorenne && grave // circ. Agenzia delle Entrate 11/E del 2014
                ? Con(true, "", "minore con handicap grave e ridotte capacità motorie: l'adattamento non serve")
                : Con(f.Veicolo?.Adattato, "ADATTAMENTO_MANCANTE", $"ridotte capacità motorie, veicolo {Adattamento(f.Veicolo?.Adattato)}", "veicolo adattato alla minorazione");
        if (sensoriale) return Con(false, "CIECHI_E_SORDI_ESCLUSI", "cecità o sordità", "i veicoli di chi è cieco o sordo sono esclusi");
        if (f.DisabilitaPsichica && !e.Accompagnamento) return Con(false, "ACCOMPAGNAMENTO_MANCANTE", "disabilità psichica senza accompagnamento", "accompagnamento");
        if (f.DisabilitaPsichica || f.GraveLimitazioneDeambulazione) return Con(false, "HANDICAP_NON_GRAVE", "handicap non grave", "handicap in situazione di gravità");
        if (f.Ipoacusia || f.CofosiSenzaProtesi) return Con(false, "NON_RICONOSCIUTO_SORDO", "perdita dell'udito non riconosciuta come sordità", "sordità riconosciuta (L. 381/1970)");
        return Con(false, "CATEGORIA_NON_PREVISTA", "nessuna");
    }

    private static string Adattamento(bool? adattato) => adattato switch { true => "adattato", false => "non adattato", null => "non indicato" };

    private static IEnumerable<Riscontro> Motore(EsameDelDiritto e)
    {
        if (e.Fatti.Veicolo is not { Alimentazione: { } alimentazione } v) yield break;
        var (limite, misura, unita) = alimentazione switch
        {
            Alimentazione.Benzina or Alimentazione.IbridoBenzina => (e.Soglie.BenzinaCc, v.Cilindrata, "cc"),
            Alimentazione.Diesel or Alimentazione.IbridoDiesel => (e.Soglie.DieselCc, v.Cilindrata, "cc"),
            Alimentazione.Elettrico => (e.Soglie.ElettricoKw, v.PotenzaKw, "kW"),
        };
        var massimo = limite.Trova(e.Giorno, e.Giorno);
        yield return e.Requisito(misura is { } m ? m <= massimo.Vale : null, "CILINDRATA", "motore del veicolo",
            misura is { } trovata ? $"{trovata} {unita}" : "non indicato", $"fino a {massimo.Vale} {unita}", massimo.Fonte);
    }
}
