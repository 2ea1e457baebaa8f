using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using static Accerta.Norma.Motivazione.EsitoMotivo;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests.Voci;

/// <summary>Le parole, le soglie e i passi di ogni spiegazione, uno per uno.</summary>
[Trait("regola", "E-02")]
public sealed class SpiegazioneTests
{
    private const string Sanitario = "il riconoscimento sanitario";
    private const string Ricorso = "chiedere l'aggravamento, dopo 6 mesi dalla visita; fare ricorso contro il verbale, entro 6 mesi dalla notifica";
    private static readonly DateOnly Giorno = new(2025, 6, 15);
    private static readonly Fatti Ada = PrestazioniTests.Ada;
    private static readonly Fatti Bimba = Ada with
    {
        Persona = new(new(2015, 2, 10)),
        Riconoscimenti = Riconoscimenti.MinoreDifficolta,
        Percentuale = null,
        Frequenza = new(TipoFrequenza.Scuola, new(2024, 9, 12), new(2025, 6, 10)),
    };

    public static TheoryData<CodicePrestazione, Fatti, string, string> Soglie => new()
    {
        { AssegnoMensile, Ada, "invalidità 80%", "almeno il 74%, meno del 100%" },
        { PensioneInabilita, Ada, "invalidità 80%", "100%" },
        { IndennitaAccompagnamento, Ada with { Riconoscimenti = Riconoscimenti.TotaleAccompagnamento }, "invalidità del 100% con accompagnamento", "bisogno di aiuto per camminare o di assistenza continua" },
        { PensioneInabilita, Ada with { Riconoscimenti = Riconoscimenti.Totale }, "invalidità del 100%", "100%" },
        { IndennitaFrequenza, Bimba, "difficoltà persistenti (minore)", "difficoltà persistenti, o perdita dell'udito oltre 60 dB" },
        { IndennitaAccompagnamento, Bimba with { Riconoscimenti = Riconoscimenti.MinoreAccompagnamento }, "bisogno di accompagnamento (minore)", "bisogno di aiuto per camminare o di assistenza continua" },
        { PensioneSordi, Ada with { Riconoscimenti = Riconoscimenti.Sordo, MediaDb = 80.5m }, "sordità, perdita media 80,5 dB", "sordità di almeno 75 dB" },
        { IndennitaComunicazione, Bimba with { Riconoscimenti = Riconoscimenti.Sordo, MediaDb = 65 }, "sordità, perdita media 65 dB", "sordità di almeno 60 dB a quest'età" },
        { IndennitaComunicazione, Ada with { Riconoscimenti = Riconoscimenti.Sordo }, "sordità", "sordità di almeno 75 dB a quest'età" },
        { PensioneCiechiAssoluti, Ada with { Riconoscimenti = Riconoscimenti.CiecoAssoluto, MediaDb = 80 }, "cecità assoluta", "cecità assoluta" },
        { IndennitaAccompagnamentoCiechi, Ada with { Riconoscimenti = Riconoscimenti.CiecoAssoluto }, "cecità assoluta", "cecità assoluta" },
        { PensioneCiechiParziali, Ada with { Riconoscimenti = Riconoscimenti.CiecoParziale }, "cecità parziale", "cecità parziale" },
        { IndennitaSpecialeVentesimisti, Ada with { Riconoscimenti = Riconoscimenti.CiecoParziale }, "cecità parziale", "cecità parziale" },
        { AssegnoVitalizioDecimisti, Ada with { Riconoscimenti = Riconoscimenti.Decimista }, "residuo visivo da decimista", "titolari già nel 1962: la categoria è chiusa" },
        { IndennitaDrepanocitosi, Ada with { Riconoscimenti = Riconoscimenti.DrepanocitosiTalassemiaMajor }, "drepanocitosi o talassemia major", "malattia accertata e almeno 10 anni di contributi" },
        { IndennitaAccompagnamento, Ada with { Riconoscimenti = Riconoscimenti.Ultra67Difficolta }, "difficoltà persistenti (oltre l'età pensionabile)", "bisogno di aiuto per camminare o di assistenza continua" },
        { IndennitaAccompagnamento, Ada with { Riconoscimenti = Riconoscimenti.Ultra67Accompagnamento }, "bisogno di accompagnamento (oltre l'età pensionabile)", "bisogno di aiuto per camminare o di assistenza continua" },
        { PrestazioneProvvisoriaMaggiorenni, Ada with { Persona = new(new(2007, 3, 1)), Riconoscimenti = Riconoscimenti.Nessuno, Domanda = new(2025, 1, 10), DomandaPrimaDei18Anni = true },
            "nulla", "indennità di frequenza da minore, e domanda nei 6 mesi prima dei 18 anni" },
    };

    [Theory, MemberData(nameof(Soglie))]
    public void Il_riconoscimento_trovato_e_quello_che_serve(CodicePrestazione codice, Fatti fatti, string trovato, string soglia)
    {
        var motivo = Il(Sanitario, codice, fatti);
        (motivo.Trovato, motivo.Soglia).ShouldBe((trovato, soglia));
        motivo.Semplice.ShouldStartWith($"Ti è stato riconosciuto: {trovato}. Serve: {soglia}. ");
    }

    [Fact]
    public void La_percentuale_e_una_misura_solo_dove_decide()
    {
        Il(Sanitario, AssegnoMensile, Ada).ShouldSatisfyAllConditions(m => m.MisuraTrovata.ShouldBe(new Misura(80, Unita.Percento)), m => m.MisuraSoglia.ShouldBe(new Misura(74, Unita.Percento)));
        Il(Sanitario, PensioneInabilita, Ada).ShouldSatisfyAllConditions(m => m.MisuraTrovata.ShouldBe(new Misura(80, Unita.Percento)), m => m.MisuraSoglia.ShouldBeNull());
        Il(Sanitario, IndennitaAccompagnamento, Ada).MisuraTrovata.ShouldBeNull();
        Il(Sanitario, PensioneInabilita, Ada with { Riconoscimenti = Riconoscimenti.Totale }).MisuraTrovata.ShouldBeNull();
    }

    public static TheoryData<CodicePrestazione, Fatti, EsitoMotivo, string?> Passi => new()
    {
        { AssegnoMensile, Ada, Spetta, null },
        { AssegnoMensile, Ada with { Percentuale = 73 }, NonSpetta, Ricorso },
        { PensioneInabilita, Ada, NonSpetta, Ricorso },
        { PensioneInabilita, Ada with { Persona = new(new(1950, 1, 1)) }, NonSpetta, null }, // a quell'età non la farebbe avere
        { IndennitaAccompagnamento, Ada, NonSpetta, Ricorso },
        { PensioneSordi, Ada with { Riconoscimenti = Riconoscimenti.Sordo, MediaDb = 70 }, NonSpetta, Ricorso },
        { AssegnoVitalizioDecimisti, Ada with { Riconoscimenti = Riconoscimenti.Decimista }, NonSpetta, null },
        { AssegnoMensile, Ada with { Riconoscimenti = Riconoscimenti.Parziale | Riconoscimenti.CiecoParziale, DistinteMinorazioni = false }, NonSpetta, "chiedere alla commissione un giudizio sulle distinte minorazioni" },
        { IndennitaDrepanocitosi, Ada with { Riconoscimenti = Riconoscimenti.DrepanocitosiTalassemiaMajor, Persona = new(new(1980, 1, 1)), AnniDiContributi = 9 }, NonSpetta, "chiedere di nuovo con i contributi richiesti" },
        { AssegnoSocialeSostitutivo, Ada with { Persona = new(new(1950, 1, 1)) }, NonSpetta, "chiedere all'INPS l'assegno sociale" },
        { PrestazioneProvvisoriaMaggiorenni, Ada with { Persona = new(new(2007, 3, 1)), Domanda = new(2025, 1, 10), DomandaPrimaDei18Anni = true }, NonSpetta, "presentare la domanda ordinaria, dai 18 anni" },
    };

    [Theory, MemberData(nameof(Passi))]
    public void Il_passo_sanitario_e_quello_che_serve_a_quella_mancanza(CodicePrestazione codice, Fatti fatti, EsitoMotivo esito, string? passo)
    {
        var motivo = Il(Sanitario, codice, fatti);
        (motivo.Esito, motivo.ProssimoPasso).ShouldBe((esito, passo));
        motivo.Semplice.ShouldEndWith(esito == Spetta ? "Questo va bene." : "Questo non basta.");
    }

    [Fact]
    public void Le_due_minorazioni_e_la_finestra_si_aggiungono_a_cio_che_si_e_trovato()
    {
        Il(Sanitario, AssegnoMensile, Ada with { Riconoscimenti = Riconoscimenti.Parziale | Riconoscimenti.CiecoParziale, DistinteMinorazioni = false }).Trovato
            .ShouldBe("invalidità 80%, cecità parziale; i giudizi riguardano la stessa minorazione");
        Il(Sanitario, PrestazioneProvvisoriaMaggiorenni, Ada with { Persona = new(new(2007, 3, 1)), Domanda = new(2024, 8, 11), DomandaPrimaDei18Anni = true, TitolareDaMinore = InsiemeDiPrestazioni.Di([IndennitaFrequenza]) })
            .ShouldSatisfyAllConditions(m => m.Trovato.ShouldBe("invalidità 80%; domanda dell'11 agosto 2024, 18 anni compiuti il 1° marzo 2025"), m => m.ProssimoPasso.ShouldBe("presentare la domanda ordinaria, dai 18 anni"));
    }

    [Theory, Trait("regola", "D-02")]
    [InlineData(Cittadinanza.Italiana, true, true, "in regola", null, "La tua cittadinanza è in regola. La tua residenza è in regola.")]
    [InlineData(Cittadinanza.Italiana, false, true, "nessuna residenza in Italia", "prendere la residenza in Italia e poi chiedere di nuovo", "Devi abitare stabilmente in Italia. La tua residenza non è in Italia.")]
    [InlineData(Cittadinanza.Ue, true, false, "manca l'iscrizione all'anagrafe o il permesso di soggiorno richiesto", "iscriversi all'anagrafe o presentare il permesso di soggiorno richiesto",
        "Serve l'iscrizione all'anagrafe o il permesso di soggiorno. Questo documento manca o non basta.")]
    public void Il_soggiorno_si_dice_con_il_suo_rimedio(Cittadinanza cittadinanza, bool residente, bool iscritta, string trovato, string? passo, string semplice)
    {
        var motivo = Il("cittadinanza, soggiorno e residenza in Italia", AssegnoMensile, Ada with { Persona = Ada.Persona with { Cittadinanza = cittadinanza, ResidenteInItalia = residente, IscrittaAnagrafe = iscritta } });
        (motivo.Regola, motivo.Trovato, motivo.ProssimoPasso, motivo.Semplice, motivo.Esito).ShouldBe(("D-02", trovato, passo, semplice, passo is null ? Spetta : NonSpetta));
    }

    public static TheoryData<CodicePrestazione, Fatti, string?, EsitoMotivo, string?> Eta => new()
    {
        { AssegnoMensile, Ada, "da 18 anni fino a 67 anni", Spetta, null },
        { AssegnoMensile, Ada with { Persona = new(new(2010, 1, 1)) }, "da 18 anni fino a 67 anni", NonSpetta, "presentare la domanda a quell'età" },
        { AssegnoMensile, Ada with { Persona = new(new(1950, 1, 1)) }, "da 18 anni fino a 67 anni", NonSpetta, null }, // lo dice il sostitutivo
        { PensioneSordi, Ada with { Riconoscimenti = Riconoscimenti.Sordo }, "da 18 anni fino a 67 anni", Spetta, null },
        { PensioneCiechiAssoluti, Ada with { Riconoscimenti = Riconoscimenti.CiecoAssoluto }, "da 18 anni", Spetta, null },
        { IndennitaFrequenza, Bimba, "meno di 18 anni", Spetta, null },
        { IndennitaFrequenza, Ada with { TitolareDaMinore = InsiemeDiPrestazioni.Di([IndennitaFrequenza]) }, "meno di 18 anni", NonSpetta, "chiedere le prestazioni per gli adulti" },
        { AssegnoSocialeSostitutivo, Ada with { Persona = new(new(1950, 1, 1)) }, "da 67 anni", Spetta, null },
        { IndennitaDrepanocitosi, Ada with { Riconoscimenti = Riconoscimenti.DrepanocitosiTalassemiaMajor, Persona = new(new(1991, 1, 1)), AnniDiContributi = 10 }, "da 35 anni", NonSpetta, "presentare la domanda a quell'età" },
        { IndennitaAccompagnamento, Ada, null, Spetta, null },
        { PensioneCiechiParziali, Ada with { Riconoscimenti = Riconoscimenti.CiecoParziale }, null, Spetta, null },
    };

    [Theory, MemberData(nameof(Eta))]
    public void L_eta_ha_la_sua_soglia_e_il_suo_passo(CodicePrestazione codice, Fatti fatti, string? soglia, EsitoMotivo esito, string? passo)
    {
        var eta = Una(codice, fatti).Motivi.SingleOrDefault(m => m.Parole == "l'età");
        (eta is null).ShouldBe(soglia is null);
        if (eta is null) return;
        var anni = Persone.Eta.Anni(fatti.Persona.Nascita, Giorno);
        (eta.Trovato, eta.Soglia, eta.Esito, eta.ProssimoPasso).ShouldBe(($"{anni} anni", soglia, esito, passo));
        eta.Semplice.ShouldBe($"Hai {anni} anni. L'età giusta è: {soglia}. {(esito == Spetta ? "Questo va bene." : "Questo non basta.")}");
        eta.ValeDal.ShouldBe(codice is AssegnoMensile or PensioneInabilita or PensioneSordi or AssegnoSocialeSostitutivo ? new DateOnly(2025, 1, 1) : null);
    }

    [Theory]
    [InlineData("5771.35", Spetta, null, "Il tuo reddito del 2024 è 5.771,35 €. Il limite del 2025 è 5.771,35 €. Questo va bene.")]
    [InlineData("5771.36", NonSpetta, "controllare gli oneri deducibili; chiedere di nuovo in un anno di reddito più basso",
        "Il tuo reddito del 2024 è 5.771,36 €. Il limite del 2025 è 5.771,35 €. Il tuo reddito è più alto del limite.")]
    [InlineData(null, DaChiarire, "dichiarare il reddito del 2024", "Il tuo reddito del 2024 non è ancora arrivato. Il limite del 2025 è 5.771,35 €. Aspettiamo questo dato.")]
    public void Il_reddito_si_confronta_o_si_aspetta(string? reddito, EsitoMotivo esito, string? passo, string semplice)
    {
        var redditi = reddito is null ? new Redditi() : new Redditi { Personali = new Dictionary<int, Euro> { [2024] = Euro.Esatti(decimal.Parse(reddito, null)) } };
        var motivo = Il("il reddito personale, tolti gli oneri deducibili", AssegnoMensile, Ada with { Redditi = redditi });
        (motivo.Esito, motivo.ProssimoPasso, motivo.Semplice).ShouldBe((esito, passo, semplice));
        motivo.MisuraTrovata.ShouldBe(reddito is null ? null : new Misura(decimal.Parse(reddito, null), Unita.Euro));
    }

    [Fact, Trait("regola", "E-01")]
    public void Senza_AP70_si_dice_di_mandarlo()
    {
        var motivo = Il("i dati sul reddito e sul ricovero (modello AP70)", AssegnoMensile, Ada with { Ap70Presentato = false });
        (motivo.Regola, motivo.Esito, motivo.ProssimoPasso, motivo.Semplice).ShouldBe(("E-01", DaChiarire, "inviare il modello AP70", "Il modello AP70 non è ancora arrivato. Serve per pagare."));
        Una(AssegnoMensile, Ada).Motivi.ShouldNotContain(m => m.Regola == "E-01");
    }

    [Theory]
    [InlineData(TipoFrequenza.Scuola, "2024-09-12", "2025-06-10", Spetta, "dal 12 settembre 2024 al 10 giugno 2025", null)]
    [InlineData(TipoFrequenza.Scuola, "2024-09-12", null, Spetta, "dal 12 settembre 2024, in corso", null)]
    [InlineData(TipoFrequenza.CentroNonConvenzionato, "2024-09-12", null, NonSpetta, "dal 12 settembre 2024, in corso", "scegliere un centro pubblico o convenzionato")]
    [InlineData(TipoFrequenza.Scuola, "2025-09-12", null, NonSpetta, "dal 12 settembre 2025, in corso", "comunicare la nuova frequenza di scuola o centro")]
    [InlineData(null, null, null, NonSpetta, "nessuna frequenza", "comunicare la nuova frequenza di scuola o centro")]
    public void La_frequenza_si_dice_con_i_suoi_giorni(TipoFrequenza? tipo, string? dal, string? al, EsitoMotivo esito, string trovato, string? passo)
    {
        Frequenza? frequenza = tipo is { } t ? new(t, DateOnly.Parse(dal!, null), al is null ? null : DateOnly.Parse(al, null)) : null;
        var motivo = Il("la frequenza di scuola o centro", IndennitaFrequenza, Bimba with { Frequenza = frequenza });
        (motivo.Esito, motivo.Trovato, motivo.ProssimoPasso).ShouldBe((esito, trovato, passo));
        motivo.Semplice.ShouldBe($"Frequenza di scuola o centro: {trovato}. {(esito == Spetta ? "Questo va bene." : "Questo non basta.")}");
    }

    [Theory, Trait("regola", "E-06")]
    [InlineData(Retta.Gratuito, 30, true, "gratuito")]
    [InlineData(Retta.Gratuito, 29, false, "gratuito")]
    [InlineData(Retta.GratuitoConSupplementoMigliore, 30, true, "gratuito, con un supplemento per un trattamento migliore")]
    [InlineData(Retta.APagamentoParziale, 60, false, "in parte a carico della persona")]
    [InlineData(Retta.APagamentoIntero, 60, false, "tutto a carico della persona")]
    public void Il_ricovero_dice_chi_paga_e_se_ferma(Retta retta, int giorni, bool ferma, string chi)
    {
        var una = Una(IndennitaAccompagnamento, Ada with { Riconoscimenti = Riconoscimenti.TotaleAccompagnamento, Ricovero = new(new(2025, 6, 1), null, giorni, retta, TipoRicovero.Ospedale) });
        (una.Spetta, una.Sospesa).ShouldBe((!ferma, ferma));
        var motivo = una.Motivi.Single(m => m.Regola == "E-06");
        (motivo.Trovato, motivo.Esito, motivo.ProssimoPasso).ShouldBe(($"{giorni} giorni, {chi}", ferma ? NonSpetta : Spetta, ferma ? "comunicare la fine del ricovero" : null));
        motivo.Semplice.ShouldEndWith(ferma ? "Il pagamento riprende alla fine del ricovero." : "Il ricovero non ferma il pagamento.");
        Una(AssegnoMensile, Ada with { Ricovero = new(new(2025, 6, 1), null, 60, retta, TipoRicovero.Ospedale) }).Motivi.ShouldNotContain(m => m.Regola == "E-06");
    }

    [Fact, Trait("regola", "E-05")]
    public void Fra_due_prestazioni_che_non_si_sommano_sceglie_la_persona()
    {
        var motivo = Il("non si somma con un'altra prestazione", AssegnoMensile, Ada with { AltrePrestazioni = [new(AltraPrestazione.RenditaInail, Euro.Esatti(300))] });
        (motivo.Regola, motivo.Esito, motivo.Soglia, motivo.ProssimoPasso).ShouldBe(("E-05", DaChiarire, "sceglie la persona quale ricevere", "scegliere quale prestazione ricevere"));
        motivo.Semplice.ShouldEndWith("Scegli tu quale ricevere.");
        var cieca = Il("non si somma con un'altra prestazione", IndennitaFrequenza, Bimba with { Riconoscimenti = Riconoscimenti.CiecoAssoluto });
        (cieca.Esito, cieca.Soglia, cieca.ProssimoPasso).ShouldBe((NonSpetta, "per sceglierla serve anche il riconoscimento sanitario", null));
        cieca.Semplice.ShouldEndWith("Per scegliere questa serve anche il riconoscimento sanitario.");
    }

    [Fact, Trait("regola", "E-03")]
    public void Quanto_e_da_quando_si_dicono_solo_di_cio_che_spetta()
    {
        var una = Una(AssegnoMensile, Ada);
        var (quanto, quando) = (una.Motivi[^2], una.Motivi[^1]);
        (quanto.Trovato, quanto.Esito, quanto.Semplice).ShouldBe(("336,00 € al mese per 13 mensilità", Calcolato, "Ricevi 336,00 € al mese per 13 mensilità."));
        (quando.Regola, quando.Trovato, quando.Giorno, quando.Semplice).ShouldBe(("G-12", "1° aprile 2025", new DateOnly(2025, 4, 1), "Ti spetta dal 1° aprile 2025."));
        Una(PensioneInabilita, Ada).Motivi.ShouldNotContain(m => m.Regola == "E-03" || m.Regola == "G-12");
        var ignota = Una(AssegnoSocialeSostitutivo, Ada with { Persona = new(new(1950, 1, 1)), TitolarePrimaDellEtaPensionabile = InsiemeDiPrestazioni.Di([AssegnoMensile]) });
        ignota.Motivi[^2].ShouldSatisfyAllConditions(m => m.Esito.ShouldBe(DaChiarire), m => m.ProssimoPasso.ShouldBe("aspettare la comunicazione della cifra"), m => m.MisuraTrovata.ShouldBeNull());
    }

    private static SpiegazioneDiPrestazione Una(CodicePrestazione codice, Fatti fatti) => ValutazioneEconomica.Valuta(fatti, Giorno, Dati.Norme).Spiega().Single(s => s.Prestazione == codice);

    private static Motivo Il(string parole, CodicePrestazione codice, Fatti fatti) => Una(codice, fatti).Motivi.Single(m => m.Parole == parole);
}
