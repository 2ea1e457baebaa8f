using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Motivazione.Voci;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests.Voci;

/// <summary>Ogni voce, parola per parola: ciò che spetta, ciò che è sospeso, ciò che non spetta, un «no».</summary>
public sealed class VociAiConfiniTests
{
    private static readonly Motivo Ricovero = new("E-06", "il ricovero", "60 giorni, gratuito", "il ricovero conta da 30 giorni", EsitoMotivo.NonSpetta, "messaggio INPS 3347/2023")
    {
        Semplice = "Il tuo ricovero dura 60 giorni (gratuito); costa 1.250,50 €.",
        ProssimoPasso = "comunicare la fine del ricovero; aspettare",
        ValeDal = new(1990, 1, 8),
        MisuraTrovata = new(60, Unita.Giorni),
        MisuraSoglia = new(30, Unita.Giorni),
    };

    private static readonly Motivo Calcolato = new("G-12", "da quando spetta", "1° aprile 2025", null, EsitoMotivo.Calcolato) { Giorno = new(2025, 4, 1) };

    [Theory]
    [InlineData(true, false, "riconosciuta", "ti spetta", "Ti spetta.")]
    [InlineData(false, true, "riconosciuta, con il pagamento sospeso", "ti spetta, ma il pagamento è sospeso", "Ti spetta.\nAdesso il pagamento è fermo.")]
    [InlineData(false, false, "non riconosciuta", "non ti spetta", "Non ti spetta.")]
    public void Si_dice_se_spetta_o_e_sospesa(bool spetta, bool sospesa, string legale, string semplice, string facile)
    {
        SpiegazioneDiPrestazione[] una = [new(PensioneInabilita, spetta, [Calcolato], sospesa)];
        Di(VoceDiSpiegazione.Legale, una).ShouldBe($"Prestazione: la pensione di inabilità. Esito: {legale}.\n1. Visto: regola G-12, {Calcolato.Articolo}.\n   Accertato: da quando spetta: 1° aprile 2025.\n   Esito: calcolato.");
        Di(VoceDiSpiegazione.Semplice, una).ShouldBe($"La pensione di inabilità {semplice}.\n- Abbiamo guardato da quando spetta. Abbiamo trovato: 1° aprile 2025.");
        Di(VoceDiSpiegazione.FacileDaLeggere, una).ShouldBe($"La pensione di inabilità\n{facile}\n\nAbbiamo guardato da quando spetta.\nAbbiamo trovato: 1 aprile 2025.\n\n"
            + "Parole difficili\nPensione:\nSono soldi.\nLi ricevi ogni mese.");
        Di(VoceDiSpiegazione.Json, una).ShouldContain($"\"spetta\": {(spetta ? "true" : "false")},\n      \"sospesa\": {(sospesa ? "true" : "false")},");
    }

    [Fact]
    public void Piu_prestazioni_si_dividono_con_una_riga_vuota_e_piu_motivi_si_numerano()
    {
        SpiegazioneDiPrestazione[] due = [new(AssegnoMensile, true, [Calcolato, Calcolato]), new(IndennitaComunicazione, false, [])];
        Di(VoceDiSpiegazione.Legale, due).ShouldSatisfyAllConditions(t => t.ShouldContain("\n2. Visto: regola G-12"), t => t.ShouldEndWith("calcolato.\n\nPrestazione: l'indennità di comunicazione. Esito: non riconosciuta.\n"));
        Di(VoceDiSpiegazione.Semplice, due).ShouldEndWith("aprile 2025.\n\nL'indennità di comunicazione non ti spetta.\n");
        Di(VoceDiSpiegazione.FacileDaLeggere, due).ShouldContain("aprile 2025.\n\nL'indennità di comunicazione\nNon ti spetta.\n\n");
    }

    [Fact]
    public void Se_nessuna_prestazione_riguarda_la_persona_lo_si_dice_e_alle_macchine_si_da_un_elenco_vuoto()
    {
        foreach (var voce in new[] { VoceDiSpiegazione.Legale, VoceDiSpiegazione.Semplice, VoceDiSpiegazione.FacileDaLeggere })
            Di(voce, (SpiegazioneDiPrestazione[])[]).ShouldBe("Nessuna prestazione riguarda questi fatti.");
        Di(VoceDiSpiegazione.Json, (SpiegazioneDiPrestazione[])[]).ShouldBe("{\n  \"versione\": 1,\n  \"prestazioni\": []\n}");
    }

    [Fact]
    public void Un_motivo_intero_in_quattro_modi()
    {
        Motivo[] uno = [Ricovero];
        Di(VoceDiSpiegazione.Legale, uno).ShouldBe($"1. Visto: regola E-06, {Ricovero.Articolo}.\n   Accertato: il ricovero: 60 giorni, gratuito.\n   Parametro: il ricovero conta da 30 giorni.\n"
            + "   In vigore: dall'8 gennaio 1990.\n   Fonte: messaggio INPS 3347/2023.\n   Esito: il requisito non è soddisfatto.\n   Passo successivo: comunicare la fine del ricovero; aspettare.");
        Di(VoceDiSpiegazione.Semplice, uno).ShouldBe("- Il tuo ricovero dura 60 giorni (gratuito); costa 1.250,50 €. La regola vale dall'8 gennaio 1990. Che cosa puoi fare: comunicare la fine del ricovero; aspettare.");
        Di(VoceDiSpiegazione.FacileDaLeggere, uno).ShouldBe("Il tuo ricovero dura 60 giorni, gratuito.\nCosta 1.250,50 euro.\nLa regola vale dall'8 gennaio 1990.\nAdesso puoi fare questo:\n"
            + "- Comunicare la fine del ricovero.\n- Aspettare.\n\nParole difficili\nRicovero:\nÈ il tempo in ospedale o in una struttura.");
        Di(VoceDiSpiegazione.Json, uno).ShouldBe($$"""
            {
              "versione": 1,
              "motivi": [
                {
                  "regola": "E-06",
                  "articolo": "{{Ricovero.Articolo}}",
                  "parole": "il ricovero",
                  "trovato": "60 giorni, gratuito",
                  "misura_trovata": {
                    "quanto": "60",
                    "unita": "GIORNI"
                  },
                  "soglia": "il ricovero conta da 30 giorni",
                  "misura_soglia": {
                    "quanto": "30",
                    "unita": "GIORNI"
                  },
                  "giorno": null,
                  "vale_dal": "1990-01-08",
                  "fonte": "messaggio INPS 3347/2023",
                  "esito": "NON_SPETTA",
                  "prossimi_passi": [
                    "comunicare la fine del ricovero",
                    "aspettare"
                  ]
                }
              ]
            }
            """.ReplaceLineEndings("\n"));
        Di(VoceDiSpiegazione.Json, (Motivo[])[Calcolato]).ShouldSatisfyAllConditions(
            t => t.ShouldContain("\"giorno\": \"2025-04-01\""), t => t.ShouldContain("\"misura_trovata\": null"), t => t.ShouldContain("\"prossimi_passi\": []"));
    }

    [Theory]
    [InlineData(EsitoMotivo.Spetta, "il requisito è soddisfatto", " Questo va bene.")]
    [InlineData(EsitoMotivo.NonSpetta, "il requisito non è soddisfatto", " Questo non basta.")]
    [InlineData(EsitoMotivo.DaChiarire, "la decisione resta sospesa fino al chiarimento", " Aspettiamo questo dato.")]
    [InlineData(EsitoMotivo.Calcolato, "calcolato", "")]
    public void Ogni_esito_ha_le_sue_parole(EsitoMotivo esito, string legale, string semplice)
    {
        Motivo[] uno = [new("K-01", "il termine", "60 giorni", null, esito)];
        Di(VoceDiSpiegazione.Legale, uno).ShouldEndWith($"\n   Esito: {legale}.");
        Di(VoceDiSpiegazione.Semplice, uno).ShouldBe($"- Abbiamo guardato il termine. Abbiamo trovato: 60 giorni.{semplice}");
    }

    [Fact]
    public void Un_no_in_quattro_modi()
    {
        Rifiuto[] no = [new("C-05", "CERTIFICATO_SCADUTO", "scaduto il 10 aprile 2025", "chiedere un nuovo certificato; rifare la domanda", "certificato"), new("D-10", "CONTANTI", "1.234,50 € al mese", "indicare un conto")];
        var (primo, secondo) = (Regole.Di("C-05"), Regole.Di("D-10"));
        Di(VoceDiSpiegazione.Legale, no).ShouldBe($"La richiesta è respinta per i motivi che seguono.\n1. Visto: regola C-05, {primo.Articolo}.\n   Norma: {primo.Titolo}.\n   Accertato: scaduto il 10 aprile 2025.\n"
            + $"   Campo: certificato.\n   Esito: CERTIFICATO_SCADUTO.\n   Passo successivo: chiedere un nuovo certificato; rifare la domanda.\n2. Visto: regola D-10, {secondo.Articolo}.\n   Norma: {secondo.Titolo}.\n"
            + "   Accertato: 1.234,50 € al mese.\n   Esito: CONTANTI.\n   Passo successivo: indicare un conto.");
        Di(VoceDiSpiegazione.Semplice, no).ShouldBe($"Non possiamo accettare la tua richiesta.\n- {primo.Titolo}. Abbiamo trovato questo: scaduto il 10 aprile 2025. Che cosa puoi fare: chiedere un nuovo certificato; rifare la domanda.\n"
            + $"- {secondo.Titolo}. Abbiamo trovato questo: 1.234,50 € al mese. Che cosa puoi fare: indicare un conto.");
        Di(VoceDiSpiegazione.FacileDaLeggere, no).ShouldBe($"Non possiamo accettare la tua richiesta.\n\n{primo.Titolo}.\nAbbiamo trovato questo: scaduto il 10 aprile 2025.\nAdesso puoi fare questo:\n- Chiedere un nuovo certificato.\n- Rifare la domanda.\n\n"
            + $"{secondo.Titolo}.\nAbbiamo trovato questo: 1.234,50 euro al mese.\nAdesso puoi fare questo:\n- Indicare un conto.");
        Di(VoceDiSpiegazione.Json, no).ShouldSatisfyAllConditions(
            t => t.ShouldContain("\"campo\": \"certificato\""), t => t.ShouldContain("\"campo\": null"), t => t.ShouldContain("\"codice\": \"CONTANTI\""), t => t.ShouldStartWith("{\n  \"versione\": 1,\n  \"rifiuti\": ["));
    }

    [Fact]
    public void Le_regole_del_progetto_si_distinguono_da_quelle_del_dominio()
    {
        (Regole.Di("I-01").DelProgetto, Regole.Di("E-02").DelProgetto).ShouldBe((true, false));
        Regole.Tutte.Select(r => r.Id).ShouldBe(Regole.Tutte.Select(r => r.Id).Order(StringComparer.Ordinal));
        Should.Throw<ArgumentException>(() => Regole.Di("X-999")).Message.ShouldStartWith("regola sconosciuta: X-999");
    }
}
