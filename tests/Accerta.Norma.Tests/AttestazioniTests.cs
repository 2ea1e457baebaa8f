using Accerta.Norma.Attestazioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Tests;

[Trait("regola", "Q-03")]
public sealed class AttestazioniTests
{
    private static readonly DateOnly Oggi = new(2023, 6, 2);
    private static readonly DateTimeOffset Invio = new(2023, 6, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly RichiestaDiSecondoLivello Gestore = new(Gestore: true, Autenticato: true, "sconto museo", CodiceValido: true, CellulareRegistrato: true);

    private static readonly GiudizioDefinitivo[] Giudizi =
    [
        new(Accertamento.Handicap, new(2023, 5, 2), true, "COMMA_3"),
        new(Accertamento.InvaliditaCivile, new(2020, 1, 1), true, "PARZIALE", 50),
        new(Accertamento.InvaliditaCivile, new(2023, 5, 2), true, "PARZIALE", 80),
    ];

    [Fact, Trait("regola", "Q-02")]
    public void Il_primo_livello_dice_solo_di_che_tipo_e_lo_stato()
    {
        var risposta = StatoAttuale.PrimoLivello(codiceValido: true, Giudizi, Oggi);
        risposta.Valido.ShouldBeTrue();
        risposta.Riconoscimenti.ShouldBe([Accertamento.InvaliditaCivile, Accertamento.Handicap]);
    }

    [Fact, Trait("regola", "Q-04")]
    public void Un_codice_non_valido_non_dice_altro()
    {
        var risposta = StatoAttuale.PrimoLivello(codiceValido: false, Giudizi, Oggi);
        risposta.Valido.ShouldBeFalse();
        risposta.Riconoscimenti.ShouldBeEmpty();
    }

    [Fact, Trait("regola", "Q-01")]
    public void Conta_l_ultimo_giudizio_definitivo()
    {
        StatoAttuale.SecondoLivello(Giudizi, Oggi).ShouldBe([new(Accertamento.InvaliditaCivile, "PARZIALE", 80), new(Accertamento.Handicap, "COMMA_3", null)]);
        StatoAttuale.SecondoLivello(Giudizi, new(2023, 5, 1)).ShouldBe([new(Accertamento.InvaliditaCivile, "PARZIALE", 50)]);
        GiudizioDefinitivo revocato = new(Accertamento.InvaliditaCivile, Oggi, false, "NON_INVALIDO");
        StatoAttuale.PrimoLivello(true, [.. Giudizi, revocato], Oggi).Riconoscimenti.ShouldBe([Accertamento.Handicap]);
    }

    [Fact, Trait("regola", "Q-01")]
    public void Il_QR_vuole_un_giudizio_gia_definitivo()
    {
        StatoAttuale.ValutaGenerazione(Giudizi, new(2020, 1, 1)).ShouldBeEmpty();
        StatoAttuale.ValutaGenerazione(Giudizi, new(2019, 12, 31)).ShouldHaveSingleItem().Codice.ShouldBe("NESSUN_GIUDIZIO_DEFINITIVO");
    }

    [Fact]
    public void Il_secondo_livello_e_per_il_gestore_autenticato()
    {
        SecondoLivello.ValutaRichiesta(Gestore).ShouldBeEmpty();
        SecondoLivello.ValutaRichiesta(new(false, false, " ", false, false)).Select(r => r.Codice).ShouldBe(
            ["AUTENTICAZIONE_RICHIESTA", "ATTORE_NON_AUTORIZZATO", "FINALITA_MANCANTE", "CODICE_NON_VALIDO"]); // un codice non valido non dice se c'è un cellulare
        SecondoLivello.ValutaRichiesta(Gestore with { CellulareRegistrato = false }).ShouldHaveSingleItem().Codice.ShouldBe("CELLULARE_MANCANTE");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void L_OTP_vale_cinque_minuti(int secondi, bool apre)
    {
        var inserimento = SecondoLivello.Inserisci(new(Invio), corretto: true, Invio.AddSeconds(secondi), Dati.Norme);
        inserimento.Rifiuto?.Codice.ShouldBe("OTP_SCADUTO");
        (inserimento.Rifiuto is null, inserimento.Dopo.Usato).ShouldBe((apre, apre));
    }

    [Theory, Trait("regola", "Q-03")]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 59, true)]
    [InlineData(5, 60, false)]
    public void Su_una_persona_cinque_richieste_in_sessanta_minuti(int quante, int minutiDopo, bool troppe)
    {
        var rifiuti = SecondoLivello.ValutaFrequenza([], [.. Enumerable.Repeat(Invio, quante)], Invio.AddMinutes(minutiDopo), Dati.Norme).ToList();
        rifiuti.Select(r => (r.Regola, r.Codice)).ShouldBe(troppe ? [("Q-03", "TROPPE_RICHIESTE")] : []);
        if (troppe) (rifiuti[0].Trovato, rifiuti[0].Rimedio).ShouldBe(("per questa persona si sono già chiesti 5 codici in 60 minuti", $"riprova {Invio.AddMinutes(60).Italiano}, o più tardi"));
    }

    [Theory, Trait("regola", "Q-03")]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void Un_gestore_sessanta_richieste_in_sessanta_minuti(int quante, bool troppe)
    {
        DateTimeOffset[] sue = [.. Enumerable.Range(0, quante).Select(i => Invio.AddSeconds(i * 30))];
        var rifiuti = SecondoLivello.ValutaFrequenza(sue, [Invio], sue[^1], Dati.Norme).ToList();
        rifiuti.Select(r => r.Trovato).ShouldBe(troppe ? ["hai già chiesto 60 codici in 60 minuti"] : []);
        SecondoLivello.ValutaFrequenza(sue, [], Invio.AddMinutes(60), Dati.Norme).ShouldBeEmpty(); // la prima è uscita dalla finestra
    }

    [Fact]
    public void L_OTP_si_usa_una_volta_sola()
    {
        var usato = SecondoLivello.Inserisci(new(Invio), corretto: true, Invio, Dati.Norme).Dopo;
        var ancora = SecondoLivello.Inserisci(usato, corretto: true, Invio, Dati.Norme);
        (ancora.Rifiuto!.Codice, ancora.Dopo).ShouldBe(("OTP_GIA_USATO", usato));
    }

    [Fact]
    public void Dopo_tre_errori_l_OTP_e_bloccato_anche_se_giusto()
    {
        var (otp, codici) = (new Otp(Invio), new List<string?>());
        foreach (var corretto in (bool[])[false, false, false, true])
        {
            var inserimento = SecondoLivello.Inserisci(otp, corretto, Invio.AddSeconds(20), Dati.Norme);
            otp = inserimento.Dopo;
            codici.Add(inserimento.Rifiuto?.Codice);
        }
        codici.ShouldBe(["OTP_ERRATO", "OTP_ERRATO", "OTP_ERRATO", "OTP_BLOCCATO"]);
        otp.Errori.ShouldBe(3);
    }

    [Fact]
    public void Due_errori_e_poi_quello_giusto_apre() => SecondoLivello.Inserisci(new(Invio, Errori: 2), corretto: true, Invio, Dati.Norme).Rifiuto.ShouldBeNull();

    [Fact]
    public void Un_OTP_scaduto_non_consuma_tentativi() => SecondoLivello.Inserisci(new(Invio), corretto: false, Invio.AddMinutes(6), Dati.Norme).Dopo.Errori.ShouldBe(0);

    [Theory, Trait("regola", "Q-03")]
    [InlineData(0, false, 3)]
    [InlineData(2, false, 1)]
    [InlineData(3, false, 0)]
    [InlineData(4, false, 0)]
    [InlineData(0, true, 0)]
    public void Di_un_OTP_si_sa_fino_a_quando_vale_e_quante_volte_si_puo_provare(int errori, bool usato, int tentativi) =>
        SecondoLivello.Resta(new(Invio, errori, usato), Dati.Norme).ShouldBe((Invio.AddSeconds(300), tentativi));

    [Theory, Trait("regola", "Q-05")]
    [InlineData(true, true, false, "")]
    [InlineData(false, false, false, "NESSUN_GIUDIZIO_DEFINITIVO")]
    [InlineData(true, false, false, "CATEGORIA_NON_PREVISTA")]
    [InlineData(true, true, true, "CARD_GIA_VALIDA")]
    public void La_card_si_rilascia_a_chi_ne_ha_diritto_e_una_alla_volta(bool definitivo, bool prevista, bool inCorso, string codici)
    {
        var esito = DisabilityCard.Rilascia(definitivo, prevista, inCorso);
        string.Join(",", esito.Rifiuti.Select(r => r.Codice)).ShouldBe(codici);
        if (esito.Accettato) esito.Valore.ShouldBe(new EffettoSullaCard(SiEmette: true, SiAnnullaLaPrecedente: false));
    }

    [Theory, Trait("regola", "Q-05")]
    [InlineData(MotivoDiSostituzione.Furto, false, true, true, "DENUNCIA_MANCANTE")]
    [InlineData(MotivoDiSostituzione.Smarrimento, false, true, true, "DENUNCIA_MANCANTE")]
    [InlineData(MotivoDiSostituzione.Furto, true, true, true, "")]
    [InlineData(MotivoDiSostituzione.Deterioramento, false, true, true, "")]
    [InlineData(MotivoDiSostituzione.VariazioneDati, false, true, true, "")]
    [InlineData(MotivoDiSostituzione.Furto, false, false, false, "DENUNCIA_MANCANTE,CARD_NON_VALIDA,CATEGORIA_NON_PREVISTA")]
    public void Per_furto_e_smarrimento_serve_la_denuncia_e_la_card_vecchia_si_annulla(MotivoDiSostituzione motivo, bool denuncia, bool inCorso, bool requisiti, string codici)
    {
        var esito = DisabilityCard.Sostituisci(motivo, denuncia, inCorso, requisiti);
        string.Join(",", esito.Rifiuti.Select(r => r.Codice)).ShouldBe(codici);
        if (esito.Accettato) esito.Valore.ShouldBe(new EffettoSullaCard(SiEmette: true, SiAnnullaLaPrecedente: true));
    }

    [Theory, Trait("regola", "Q-05")]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, false, false)]
    public void Finiti_i_requisiti_la_card_si_revoca(bool inCorso, bool requisiti, bool siAnnulla) =>
        DisabilityCard.DopoUnNuovoGiudizio(inCorso, requisiti).ShouldBe(new EffettoSullaCard(SiEmette: false, siAnnulla));
}
