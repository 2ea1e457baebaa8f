using Accerta.Norma.Attestazioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Validazione;
using Accerta.Norma.Visite;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Tests.TermineTests;

namespace Accerta.Norma.Tests;

/// <summary>L'agenda, la visita e i termini che vengono dopo.</summary>
public sealed class VisiteTests
{
    [Theory, Trait("regola", "A-02")]
    [InlineData("2023-04-01", "2023-04-01", false)] // nel termine
    [InlineData("2023-04-02", "2023-04-01", true)]
    [InlineData("2023-04-02", "2023-04-02", false)] // nel termine non c'è posto
    [InlineData("2023-04-02", null, false)]
    public void L_ufficio_non_va_oltre_il_termine_se_nel_termine_c_e_posto(string giorno, string? primaLibera, bool rifiutata)
    {
        var rifiuto = TermineVisita.ValutaData(DateOnly.Parse(giorno, null), new(2023, 4, 1), primaLibera is null ? null : DateOnly.Parse(primaLibera, null));

        (rifiuto?.Regola, rifiuto?.Codice).ShouldBe(rifiutata ? ("A-02", "OLTRE_TERMINE_VISITA") : (null, null));
    }

    [Theory, Trait("regola", "A-02")]
    [InlineData(false, "2023-03-31", 0)]
    [InlineData(false, "2023-04-01", 1)]
    [InlineData(false, "2023-04-12", 12)]
    [InlineData(true, "2023-03-16", 0)]
    [InlineData(true, "2023-03-17", 1)]
    [InlineData(true, "2023-03-01", 0)]
    public void Si_assegna_la_prima_data_e_il_superamento_resta_scritto(bool urgente, string prima, int oltre)
    {
        var data = TermineVisita.Assegna(new(2023, 3, 1), urgente, Giorno(prima), Dati.Norme).Valore;
        (data.Giorno, data.GiorniOltre, data.OltreTermine).ShouldBe((Giorno(prima), oltre, oltre > 0));
        data.Motivo.Parole.ShouldStartWith(oltre > 0 ? "nessun posto" : "la visita è entro");
        data.Motivo.Soglia.ShouldBe(urgente ? "entro il 16 marzo 2023" : "entro il 31 marzo 2023");
    }

    [Fact, Trait("regola", "A-02")]
    public void Il_superamento_si_dice_al_singolare_e_al_plurale()
    {
        new DataAssegnata(new(2023, 4, 1), new(2023, 3, 31)).Motivo.Trovato.ShouldBe("1° aprile 2023, un giorno oltre");
        new DataAssegnata(new(2023, 4, 2), new(2023, 3, 31)).Motivo.Trovato.ShouldBe("2 aprile 2023, 2 giorni oltre");
        new DataAssegnata(new(2023, 3, 31), new(2023, 3, 31)).Motivo.Trovato.ShouldBe("31 marzo 2023");
    }

    [Fact, Trait("regola", "A-02")]
    public void Una_visita_prima_della_domanda_non_si_assegna() =>
        TermineVisita.Assegna(new(2023, 3, 2), false, new(2023, 3, 1), Dati.Norme).Rifiuti.Select(r => r.Codice).ShouldBe(["DATA_NON_VALIDA"]);

    [Theory, Trait("regola", "A-05")]
    [InlineData("2023-03-15", true)]
    [InlineData("2023-03-16", false)]
    [InlineData("2023-03-20", false)]
    public void La_visita_a_domicilio_si_chiede_almeno_cinque_giorni_prima(string richiesta, bool accolta) =>
        VisitaDomiciliare.Valuta(Giorno(richiesta), new(2023, 3, 20), Dati.Norme).Select(r => r.Codice).ShouldBe(accolta ? [] : ["RICHIESTA_TARDIVA"]);

    [Theory, Trait("regola", "A-05")]
    [InlineData(true, "2023-03-24", new string[0])]
    [InlineData(false, "2023-04-10", new string[0])]
    [InlineData(true, null, new[] { "NUOVA_DATA_MANCANTE" })]
    [InlineData(false, null, new[] { "NUOVA_DATA_MANCANTE" })]
    [InlineData(false, "2023-03-23", new[] { "DATA_NON_VALIDA" })]
    public void Chi_decide_indica_anche_la_data(bool accolta, string? data, string[] codici) =>
        VisitaDomiciliare.Valuta(new DecisioneDelPresidente(accolta, data is null ? null : Giorno(data)), new DateOnly(2023, 3, 24)).Select(r => r.Codice).ShouldBe(codici);

    [Fact, Trait("regola", "A-05")]
    public void Il_rifiuto_dice_quale_data_manca()
    {
        VisitaDomiciliare.Valuta(new DecisioneDelPresidente(true, null), new DateOnly(2023, 3, 24)).Single().Trovato.ShouldContain("accolta");
        VisitaDomiciliare.Valuta(new DecisioneDelPresidente(false, null), new DateOnly(2023, 3, 24)).Single().Trovato.ShouldContain("rigettata");
        VisitaDomiciliare.PronunciaEntro(new(2023, 3, 20), Dati.Norme).ShouldBe(new(2023, 3, 25));
    }

    [Theory, Trait("regola", "A-06")]
    [InlineData("A0310", null)]
    [InlineData("A0310 A0414", "2023-04-14")]
    [InlineData("A0414 A0310", "2023-04-14")] // l'ordine non conta
    [InlineData("A0310 P0320 A0414", null)]
    [InlineData("A0310 P0320 A0414 A0501", "2023-05-01")]
    [InlineData("P0301 A0310 A0414", "2023-04-14")]
    [InlineData("A0310 A0414 P0501", "2023-04-14")]
    [InlineData("A0310 A0310", null)] // lo stesso giorno due volte è una sola assenza
    [InlineData("A0310 P0310 A0414", null)]
    [InlineData("A0310 N0414", null)] // N: nessuna prova che la convocazione sia arrivata
    [InlineData("A0310 N0414 A0501", "2023-05-01")] // non conta, e non interrompe
    [InlineData("N0310 N0414", null)]
    public void Due_assenze_di_seguito_fanno_decadere_la_domanda(string storia, string? persaDal) =>
        Assenze.DecadutaDal(storia.Split(' ').Select(s => new Convocazione(Giorno($"2023-{s[1..3]}-{s[3..]}"), s[0] == 'P', s[0] != 'N')), Dati.Norme)
            .ShouldBe(persaDal is null ? null : Giorno(persaDal));

    [Fact, Trait("regola", "A-06")]
    public void Chi_si_presenta_sempre_non_decade_mai() => Prop.ForAll(Gen.Choose(0, 300).ListOf().ToArbitrary(), giorni =>
        Assenze.DecadutaDal(giorni.Select(g => new Convocazione(new DateOnly(2023, 1, 1).AddDays(g), Presente: true)), Dati.Norme) is null).QuickCheckThrowOnFailure();

    [Theory, Trait("regola", "N-01")]
    [InlineData(false, true, null)]
    [InlineData(false, false, "CONVOCAZIONE_NON_CONSEGNATA")]
    [InlineData(true, true, "PERSONA_PRESENTE")]
    public void Chi_non_e_stato_avvisato_non_e_assente(bool presente, bool consegnata, string? codice) =>
        (Assenze.Valuta(new(new(2023, 4, 3), presente, consegnata))?.Codice).ShouldBe(codice);

    [Theory, Trait("regola", "A-07")]
    [InlineData("2024-02-29", null, new[] { "TERMINE_NON_TRASCORSO" })]
    [InlineData("2024-03-01", null, new string[0])]
    [InlineData("2024-03-01", "2024-03-20", new[] { "VISITA_GIA_FISSATA" })]
    [InlineData("2024-02-01", "2024-03-20", new[] { "VISITA_GIA_FISSATA", "TERMINE_NON_TRASCORSO" })]
    public void Si_diffida_quando_il_termine_e_trascorso_senza_visita(string oggi, string? visita, string[] codici) =>
        Diffida.Valuta(new(2023, 11, 30), visita is null ? null : Giorno(visita), Giorno(oggi), Dati.Norme).Select(r => r.Codice).ShouldBe(codici);

    [Theory, Trait("regola", "V-02")]
    [InlineData(Occasione.Domanda, Regime.Convenzionata, true, new string[0])]
    [InlineData(Occasione.Domanda, Regime.Integrata, true, new string[0])]
    [InlineData(Occasione.Domanda, Regime.Riforma, true, new string[0])]
    [InlineData(Occasione.Domanda, Regime.Convenzionata, false, new[] { "DOCUMENTAZIONE_INSUFFICIENTE" })]
    [InlineData(Occasione.Revisione, Regime.Integrata, false, new[] { "DOCUMENTAZIONE_INSUFFICIENTE" })]
    public void Si_decide_sui_documenti_se_bastano(Occasione occasione, Regime regime, bool bastano, string[] codici) =>
        AgliAtti.Valuta(new(occasione, regime, bastano, new(1980, 1, 1)), new(2026, 5, 4), Dati.Norme).Select(r => r.Codice).ShouldBe(codici);

    [Theory, Trait("scelta", "C24")]
    [InlineData(Regime.Integrata, "2020-09-14", false)]
    [InlineData(Regime.Integrata, "2020-09-15", true)]
    [InlineData(Regime.Convenzionata, "2020-09-14", false)]
    [InlineData(Regime.Convenzionata, "2020-09-15", true)]
    public void Il_limite_della_prima_istanza_e_un_dato_del_regime(Regime regime, string giorno, bool ammessa)
    {
        AgliAtti.Valuta(new(Occasione.Domanda, regime, true, new(1980, 1, 1)), Giorno(giorno), Dati.Norme).Select(r => r.Codice)
            .ShouldBe(ammessa ? [] : ["AGLI_ATTI_NON_AMMESSO_IN_REGIONE"]);
        AgliAtti.Valuta(new(Occasione.Revisione, regime, true, new(1980, 1, 1)), Giorno(giorno), Dati.Norme).ShouldBeEmpty();
    }

    [Theory, Trait("regola", "V-02")]
    [InlineData("2006-06-11", true, true)]
    [InlineData("2006-06-10", true, false)] // compie 18 anni quel giorno
    [InlineData("2015-01-01", false, false)]
    public void Per_i_minori_con_autismo_documentato_non_c_e_visita(string nascita, bool autismo, bool obbligatoria)
    {
        var valutazione = new ValutazioneDaFare(Occasione.Domanda, Regime.Integrata, DocumentazioneSufficiente: false, Giorno(nascita), autismo);
        AgliAtti.Obbligatoria(valutazione, new(2024, 6, 10), Dati.Norme).ShouldBe(obbligatoria);
        AgliAtti.Valuta(valutazione, new(2024, 6, 10), Dati.Norme).Any().ShouldBe(!obbligatoria);
    }

    [Theory, Trait("regola", "G-08")]
    [InlineData("2023-04-15", null, new[] { "TERMINE_NON_TRASCORSO" })] // quarantacinquesimo giorno
    [InlineData("2023-04-16", null, new string[0])]
    [InlineData("2023-02-28", null, new[] { "DATA_NON_VALIDA" })]
    [InlineData("2023-04-20", "2023-04-20", new[] { "VERBALE_GIA_DEFINITO" })]
    [InlineData("2023-04-20", "2023-04-21", new string[0])]
    public void Il_certificato_provvisorio_si_chiede_se_la_commissione_tace(string chiesto, string? pronuncia, string[] codici) =>
        HandicapProvvisorio.Valuta(new(2023, 3, 1), pronuncia is null ? null : Giorno(pronuncia), Giorno(chiesto), Dati.Norme).Select(r => r.Codice).ShouldBe(codici);

    [Fact, Trait("regola", "G-08")]
    public void L_handicap_ha_il_suo_termine_piu_breve_per_le_patologie_oncologiche()
    {
        HandicapProvvisorio.PronunciaEntro(new(2023, 6, 20), oncologica: false, Dati.Norme).ShouldBe(new(2023, 9, 18));
        HandicapProvvisorio.PronunciaEntro(new(2023, 6, 20), oncologica: true, Dati.Norme).ShouldBe(new(2023, 7, 5));
    }

    [Theory, Trait("regola", "K-01")]
    [InlineData(null, "2023-07-11")]
    [InlineData("2023-07-10", "2023-07-10")] // sessantesimo giorno
    [InlineData("2023-07-11", "2023-07-11")] // il silenzio è già assenso, da quel giorno
    [InlineData("2023-08-30", "2023-07-11")]
    public void Il_verbale_e_definitivo_dalla_convalida_o_dal_silenzio(string? convalida, string dal) =>
        SilenzioAssenso.DefinitivoDal(new(2023, 5, 11), convalida is null ? null : Giorno(convalida), Dati.Norme).ShouldBe(Giorno(dal));

    [Theory, Trait("regola", "D-04")]
    [InlineData("2005-06-10", "2023-06-09", "17 anni, meno di 18")]
    [InlineData("2005-06-10", "2023-06-10", null)]
    [InlineData("1953-03-31", "2020-03-31", null)] // prima del 1° aprile 2020 solo da 67 anni
    [InlineData("1953-04-01", "2020-03-31", "66 anni, meno di 67")]
    [InlineData("1953-04-02", "2020-04-01", null)]
    [InlineData("2002-04-02", "2020-04-01", "17 anni, meno di 18")]
    public void I_dati_economici_si_danno_gia_con_la_domanda_da_maggiorenni(string nascita, string domanda, string? trovato)
    {
        var rifiuto = Ap70.ValutaNellaDomanda(Giorno(nascita), Giorno(domanda), Dati.Norme);
        rifiuto.ShouldBe(trovato is null ? null : new Rifiuto("D-04", "ETA_INSUFFICIENTE", trovato, "dai i dati dopo il verbale definitivo, con il modello AP70"));
    }

    [Theory, Trait("regola", "E-01")]
    [InlineData("2024-02-28", 90, false)]
    [InlineData("2024-02-29", 91, true)]
    [InlineData("2023-11-30", 0, false)]
    public void L_AP70_tardivo_si_accetta_e_si_annota(string inviato, int giorni, bool tardivo) =>
        Ap70.Valuta(new(2023, 11, 30), Giorno(inviato), Dati.Norme).Valore.ShouldBe(new InvioAp70(giorni, tardivo));

    [Fact, Trait("regola", "E-01")]
    public void L_AP70_non_precede_la_comunicazione() =>
        Ap70.Valuta(new(2023, 11, 30), new(2023, 11, 29), Dati.Norme).Rifiuti.Single().Codice.ShouldBe("DATA_NON_VALIDA");

    [Fact, Trait("scelta", "C33")]
    public void Gli_interessi_corrono_da_quando_l_ente_ha_tutti_i_dati()
    {
        DateOnly domanda = new(2023, 2, 15), ap70 = new(2023, 6, 1);
        Ap70.CompletiDal(domanda, datiNellaDomanda: true, ap70).ShouldBe(domanda);
        Ap70.CompletiDal(domanda, datiNellaDomanda: false, ap70).ShouldBe(ap70);
        Ap70.CompletiDal(domanda, datiNellaDomanda: false, null).ShouldBeNull();
        Ap70.ConInteressi(domanda, new(2023, 6, 15), Dati.Norme).ShouldBeFalse();
        Ap70.ConInteressi(domanda, new(2023, 6, 16), Dati.Norme).ShouldBeTrue();
    }

    [Theory, Trait("regola", "L-03")]
    [InlineData(EsitoGiudizio.Accolto, null, null, "2022-06-01")]
    [InlineData(EsitoGiudizio.Accolto, "2023-01-01", null, "2022-06-01")]
    [InlineData(EsitoGiudizio.Accolto, null, "2023-03-10", "2023-04-01")]
    [InlineData(EsitoGiudizio.Accolto, null, "2022-01-10", "2022-06-01")] // mai prima del mese dopo la domanda
    [InlineData(EsitoGiudizio.Respinto, null, "2023-03-10", null)]
    [InlineData(EsitoGiudizio.Respinto, "2023-01-01", null, "2023-01-01")]
    public void Dopo_un_ricorso_si_torna_alla_domanda_o_all_aggravamento(EsitoGiudizio esito, string? verbale, string? aggravamento, string? attesa) =>
        Decorrenza.DopoIlGiudizio(esito, new(2022, 5, 18), verbale is null ? null : Giorno(verbale), aggravamento is null ? null : Giorno(aggravamento))
            .ShouldBe(attesa is null ? null : Giorno(attesa));

    [Fact, Trait("regola", "G-12")]
    public void La_decorrenza_e_quella_del_verbale_o_il_mese_dopo_la_domanda()
    {
        Decorrenza.DelVerbale(new(2023, 12, 31), null).ShouldBe(new(2024, 1, 1));
        Decorrenza.DelVerbale(new(2023, 12, 31), new(2024, 3, 15)).ShouldBe(new(2024, 3, 15));
        Decorrenza.DelVerbale(new(2023, 12, 31), null, new(2024, 2, 1)).ShouldBe(new(2024, 3, 1));
    }

    [Theory, Trait("regola", "Q-05")]
    [InlineData(null, "2033-06-15")]
    [InlineData("2030-01-31", "2030-01-31")]
    [InlineData("2033-06-14", "2033-06-14")]
    [InlineData("2040-01-01", "2033-06-15")]
    public void La_carta_vale_dieci_anni_o_finche_dura_lo_stato(string? fine, string al) =>
        DisabilityCard.ValidaFino(new(2023, 6, 15), fine is null ? null : Giorno(fine), Dati.Norme).ShouldBe(Giorno(al));
}
