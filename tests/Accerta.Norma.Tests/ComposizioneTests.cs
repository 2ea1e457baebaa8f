using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using static Accerta.Norma.Commissioni.Componente;

namespace Accerta.Norma.Tests;

[Trait("regola", "M-01")]
public sealed class ComposizioneTests
{
    private static readonly DateOnly Giorno = new(2023, 4, 3);
    private static readonly Seduta Invalidita = new(TipoCommissione.PrimoGrado, Accertamento.InvaliditaCivile);
    private static readonly Membro[] Completa =
        [new("P", Presidente), new("L", MedicoDelLavoro), new("M", Medico), new("I", MedicoInps), new("A", MedicoDiCategoria, Associazione.Anmic)];

    [Fact]
    public void I_cinque_previsti_bastano() => Composizione.Valuta(Invalidita, Completa, Dati.Norme, Giorno).ShouldBeEmpty();

    [Theory]
    [InlineData(Presidente, "PRESIDENTE", "manca il presidente, specialista in medicina legale")]
    [InlineData(MedicoInps, "MEDICO_INPS", "manca il medico INPS")]
    [InlineData(MedicoDiCategoria, "MEDICO_ANMIC", "manca il medico dell'associazione di categoria (ANMIC o ANFFAS)")]
    public void Ogni_posto_obbligatorio_che_manca_si_nomina(Componente posto, string codice, string trovato)
    {
        var presenti = Senza(posto);
        Codici(Invalidita, presenti).ShouldBe([codice]);
        var rifiuto = Composizione.Valuta(Invalidita, presenti, Dati.Norme, Giorno).ShouldHaveSingleItem();
        (rifiuto.Regola, rifiuto.Codice, rifiuto.Trovato, rifiuto.Campo).ShouldBe(("M-01", "COMPOSIZIONE_INCOMPLETA", trovato, "Componenti"));
    }

    [Fact]
    public void I_due_medici_preferiti_possono_mancare_e_si_annota()
    {
        Membro[] presenti = [new("P", Presidente), new("I", MedicoInps), new("A", MedicoDiCategoria, Associazione.Anmic)];
        Composizione.Valuta(Invalidita, presenti, Dati.Norme, Giorno).ShouldBeEmpty();
        Composizione.PreferitiAssenti(Invalidita, presenti, Dati.Norme, Giorno).ShouldBe([MedicoDelLavoro, Medico]);
        Composizione.PreferitiAssenti(Invalidita, Completa, Dati.Norme, Giorno).ShouldBeEmpty();
    }

    [Fact]
    public void I_posti_che_mancano_arrivano_tutti_insieme() => Codici(Invalidita, []).ShouldBe(["PRESIDENTE", "MEDICO_INPS", "MEDICO_ANMIC"]);

    [Fact]
    public void Il_presidente_e_uno_solo() =>
        Composizione.Valuta(Invalidita, [.. Completa, new("P2", Presidente)], Dati.Norme, Giorno).ShouldHaveSingleItem().Trovato.ShouldBe("i presidenti sono più di uno");

    [Theory]
    [InlineData(Accertamento.Cecita, Associazione.Uici, Associazione.Anmic, "MEDICO_UICI")]
    [InlineData(Accertamento.Sordita, Associazione.Ens, Associazione.Uici, "MEDICO_ENS")]
    [InlineData(Accertamento.InvaliditaCivile, Associazione.Anffas, Associazione.Ens, "MEDICO_ANMIC")]
    public void Il_medico_di_categoria_e_quello_della_categoria(Accertamento accertamento, Associazione giusta, Associazione altra, string manca)
    {
        var seduta = new Seduta(TipoCommissione.PrimoGrado, accertamento);
        Codici(seduta, [.. Senza(MedicoDiCategoria), new("A", MedicoDiCategoria, giusta)]).ShouldBeEmpty();
        Codici(seduta, [.. Senza(MedicoDiCategoria), new("A", MedicoDiCategoria, altra)]).ShouldBe([manca]);
        Codici(seduta, [.. Senza(MedicoDiCategoria), new("A", MedicoDiCategoria)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Accertamento.InvaliditaCivile)]
    [InlineData(Accertamento.Cecita)]
    [InlineData(Accertamento.Handicap)]
    public void Con_la_casella_ANFFAS_serve_il_medico_ANFFAS(Accertamento accertamento)
    {
        var seduta = new Seduta(TipoCommissione.PrimoGrado, accertamento, CasellaAnffas: true);
        Membro[] altri = [.. Completa, new("S", OperatoreSociale)];
        Codici(seduta, altri).ShouldBe(["MEDICO_ANFFAS"]);
        Codici(seduta, [.. altri, new("F", MedicoDiCategoria, Associazione.Anffas)]).ShouldBeEmpty();
    }

    [Theory, Trait("regola", "M-02")]
    [InlineData(TipoCommissione.PrimoGrado, Accertamento.Handicap)]
    [InlineData(TipoCommissione.PrimoGrado, Accertamento.CollocamentoMirato)]
    [InlineData(TipoCommissione.Unica, Accertamento.Handicap)]
    [InlineData(TipoCommissione.Unica, Accertamento.CollocamentoMirato)]
    public void Handicap_e_lavoro_vogliono_l_operatore_sociale_e_l_esperto_quando_serve(TipoCommissione tipo, Accertamento accertamento)
    {
        var seduta = new Seduta(tipo, accertamento);
        Codici(seduta, Completa).ShouldBe(["OPERATORE_SOCIALE"]);
        Composizione.Mancanti(seduta, Completa, Dati.Norme, Giorno).Single().Regola.ShouldBe("M-02");
        Membro[] conOperatore = [.. Completa, new("S", OperatoreSociale)];
        Codici(seduta, conOperatore).ShouldBeEmpty();
        Codici(seduta with { ServeEsperto = true }, conOperatore).ShouldBe(["ESPERTO"]);
        Codici(seduta with { ServeEsperto = true }, [.. conOperatore, new("E", Esperto)]).ShouldBeEmpty();
    }

    [Fact]
    public void L_esperto_non_si_chiede_per_l_invalidita_civile() => Codici(Invalidita with { ServeEsperto = true }, Completa).ShouldBeEmpty();

    [Theory, Trait("regola", "M-03")]
    [InlineData(OperatoreSociale)]
    [InlineData(Psicologo)]
    [InlineData(AssistenteSpecialistico)]
    public void Per_l_handicap_di_un_minore_la_commissione_e_un_altra(Componente sociale)
    {
        var seduta = new Seduta(TipoCommissione.PrimoGrado, Accertamento.Handicap, Minore: true);
        Codici(seduta, [.. Completa, new("S", OperatoreSociale)]).ShouldBe(["PEDIATRA_O_NEUROPSICHIATRA_INFANTILE", "SPECIALISTA_DELLA_PATOLOGIA"]);
        Codici(seduta, [new("P", Presidente), new("D", PediatraONeuropsichiatraInfantile), new("T", SpecialistaDellaPatologia), new("I", MedicoInps)]).ShouldBe(["ASSISTENTE_SPECIALISTICO"]);
        Codici(seduta, [new("P", Presidente), new("D", PediatraONeuropsichiatraInfantile), new("T", SpecialistaDellaPatologia), new("I", MedicoInps), new("S", sociale)]).ShouldBeEmpty();
    }

    [Theory, Trait("regola", "M-03")]
    [InlineData("2019-09-11", "M-02")]
    [InlineData("2019-09-12", "M-03")]
    public void La_composizione_per_i_minori_ha_una_data(string giorno, string regola) =>
        Composizione.Modello(new(TipoCommissione.PrimoGrado, Accertamento.Handicap, Minore: true), Dati.Norme, DateOnly.Parse(giorno, null)).Regola.ShouldBe(regola);

    [Fact, Trait("regola", "M-03")]
    public void Per_l_invalidita_di_un_minore_la_commissione_e_quella_di_tutti() => Codici(Invalidita with { Minore = true }, Completa).ShouldBeEmpty();

    [Fact, Trait("regola", "M-04")]
    public void In_secondo_grado_bastano_un_altro_medico_INPS_e_l_associazione()
    {
        var seduta = new Seduta(TipoCommissione.SecondoGrado, Accertamento.InvaliditaCivile);
        Membro[] presenti = [new("I2", MedicoInps), new("A2", MedicoDiCategoria, Associazione.Anmic)];
        Composizione.Valuta(seduta, presenti, Dati.Norme, Giorno, ["I1"]).ShouldBeEmpty();
        var stesso = Composizione.Valuta(seduta, presenti, Dati.Norme, Giorno, ["I2"]).ShouldHaveSingleItem();
        (stesso.Regola, stesso.Codice, stesso.Trovato).ShouldBe(("M-04", "STESSO_MEDICO_INPS", "I2 era il medico INPS della visita di primo grado"));
        Composizione.Mancanti(seduta, [], Dati.Norme, Giorno).Select(m => (m.Codice, m.Regola)).ShouldBe([("MEDICO_INPS", "M-04"), ("MEDICO_ANMIC", "M-04")]);
        Codici(seduta with { Accertamento = Accertamento.Handicap }, presenti).ShouldBe(["OPERATORE_SOCIALE"]);
    }

    [Theory]
    [InlineData("2010-12-31", false)]
    [InlineData("2011-01-01", true)]
    public void La_commissione_unica_comincia_nel_2011(string giorno, bool esiste)
    {
        var seduta = new Seduta(TipoCommissione.Unica, Accertamento.InvaliditaCivile);
        Membro[] presenti = [new("P", Presidente), new("A", MedicoDiCategoria)];
        var valuta = () => Composizione.Valuta(seduta, presenti, Dati.Norme, DateOnly.Parse(giorno, null)).ToList();
        if (esiste) valuta().ShouldBeEmpty();
        else Should.Throw<NormaAssenteException>(() => valuta()).Serie.ShouldBe("commissioni/UNICA/INVALIDITA_CIVILE");
    }

    [Fact]
    public void L_unita_di_base_della_riforma_ha_la_sua_composizione()
    {
        var seduta = new Seduta(TipoCommissione.Riforma, Accertamento.Handicap);
        Composizione.Mancanti(seduta, [], Dati.Norme, new(2025, 1, 1)).Select(m => m.Codice).ShouldBe(["PRESIDENTE", "MEDICO_INPS", "OPERATORE_SOCIALE", "MEDICO_ANMIC"]);
        Composizione.Mancanti(seduta with { Minore = true }, [], Dati.Norme, new(2025, 1, 1)).Select(m => m.Codice)
            .ShouldBe(["PRESIDENTE", "MEDICO_INPS", "PEDIATRA_O_NEUROPSICHIATRA_INFANTILE", "OPERATORE_SOCIALE", "MEDICO_ANMIC"]);
    }

    [Theory, Trait("regola", "M-05")]
    [InlineData("P,I,A", "")]
    [InlineData("P,L,M,I,A", "")]
    [InlineData("P,A", "FIRME_INSUFFICIENTI")]
    [InlineData("P,P,A", "FIRME_INSUFFICIENTI")]
    [InlineData("P,A,S", "FIRME_INSUFFICIENTI")]
    [InlineData("P,L,I", "FIRMA_CATEGORIA_MANCANTE")]
    [InlineData("P,I,A,X", "FIRMATARIO_NON_COMPONENTE")]
    [InlineData("X", "FIRMATARIO_NON_COMPONENTE,FIRME_INSUFFICIENTI,FIRMA_CATEGORIA_MANCANTE")]
    public void Servono_tre_firme_di_medici_e_quella_della_categoria(string firmatari, string codici)
    {
        var rifiuti = Firme.Valuta([.. Completa, new("S", OperatoreSociale)], firmatari.Split(','), Firme.Minime(Invalidita, Dati.Norme, Giorno));
        string.Join(",", rifiuti.Select(r => r.Codice)).ShouldBe(codici);
    }

    [Fact, Trait("regola", "M-05")]
    public void Se_la_categoria_non_c_e_la_sua_firma_non_si_chiede() => Firme.Valuta(Senza(MedicoDiCategoria), ["P", "L", "I"], 3).ShouldBeEmpty();

    [Fact, Trait("regola", "M-05")]
    public void In_secondo_grado_bastano_due_firme() => Firme.Minime(new(TipoCommissione.SecondoGrado, Accertamento.Cecita), Dati.Norme, Giorno).ShouldBe(2);

    [Fact]
    public void I_dati_delle_commissioni_si_controllano()
    {
        var file = Dati.FileDiNorme();
        file["commissioni"] = file["commissioni"].Replace("tipo: UNICA, accertamenti: [CECITA]", "tipo: UNICA, accertamenti: [SORDITA]", StringComparison.Ordinal)
            .Replace("preferiti: [PRESIDENTE], associazioni: [UICI]", "preferiti: [PORTIERE], associazioni: [UICI]", StringComparison.Ordinal);
        var difetti = Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti;
        difetti.ShouldContain("commissioni: manca UNICA per CECITA");
        difetti.ShouldContain(d => d.StartsWith("commissioni[7]: «PORTIERE»"));
    }

    [Theory]
    [InlineData("regola: M-01, tipo: PRIMO_GRADO, accertamenti: [CECITA]", "regola: M-05, tipo: PRIMO_GRADO, accertamenti: [CECITA]", "commissioni[2]: regola «M-05» fuori posto")]
    [InlineData("accertamenti: [CECITA], dal: 2010-01-01", "accertamenti: [CECITA], dal: 01/01/2010", "commissioni[2]: «dal» mancante o non nella forma AAAA-MM-GG")]
    [InlineData("accertamenti: [CECITA], dal: 2010-01-01, obbligatori: [PRESIDENTE, MEDICO_INPS]", "accertamenti: [CECITA], dal: 2010-01-01, obbligatori: []", "commissioni[2]: nessun posto obbligatorio")]
    [InlineData("associazioni: [UICI], firme_minime: 2", "associazioni: [UICI], firme_minime: 0", "commissioni[7]: firme minime 0 impossibili")]
    public void Una_commissione_scritta_male_dice_dove(string prima, string dopo, string difetto)
    {
        var file = Dati.FileDiNorme();
        file["commissioni"].ShouldContain(prima);
        file["commissioni"] = file["commissioni"].Replace(prima, dopo, StringComparison.Ordinal);
        Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti.ShouldContain(difetto);
    }

    private static Membro[] Senza(Componente posto) => [.. Completa.Where(m => m.Posto != posto)];

    private static IEnumerable<string> Codici(Seduta seduta, Membro[] presenti) => Composizione.Mancanti(seduta, presenti, Dati.Norme, Giorno).Select(m => m.Codice);

    [Theory, Trait("regola", "M-01")]
    [InlineData(Accertamento.InvaliditaCivile, Componente.MedicoDiCategoria, Associazione.Anmic, true)]
    [InlineData(Accertamento.InvaliditaCivile, Componente.MedicoDiCategoria, Associazione.Uici, false)]
    [InlineData(Accertamento.Cecita, Componente.MedicoDiCategoria, Associazione.Uici, true)]
    [InlineData(Accertamento.Cecita, Componente.MedicoDiCategoria, null, true)]
    [InlineData(Accertamento.InvaliditaCivile, Componente.OperatoreSociale, null, false)]
    [InlineData(Accertamento.Handicap, Componente.OperatoreSociale, null, true)]
    [InlineData(Accertamento.Handicap, Componente.Esperto, null, false)] // previsto solo se il caso lo chiede
    [InlineData(Accertamento.InvaliditaCivile, Componente.MedicoDelLavoro, null, true)]
    [InlineData(Accertamento.InvaliditaCivile, Componente.Psicologo, null, false)]
    public void La_seduta_prevede_solo_chi_la_legge_vuole_per_quell_accertamento(Accertamento accertamento, Componente posto, Associazione? associazione, bool previsto) =>
        Composizione.Prevede(new(TipoCommissione.PrimoGrado, accertamento), new("Membro", posto, associazione), Dati.Norme, new(2025, 6, 17)).ShouldBe(previsto);

    [Fact, Trait("regola", "M-01")]
    public void Con_la_casella_anffas_e_previsto_il_medico_dell_anffas_e_non_quello_dell_anmic()
    {
        var seduta = new Seduta(TipoCommissione.PrimoGrado, Accertamento.InvaliditaCivile, CasellaAnffas: true);
        Composizione.Prevede(seduta, new("Membro", Componente.MedicoDiCategoria, Associazione.Anffas), Dati.Norme, new(2025, 6, 17)).ShouldBeTrue();
        Composizione.Prevede(seduta, new("Membro", Componente.MedicoDiCategoria, Associazione.Anmic), Dati.Norme, new(2025, 6, 17)).ShouldBeFalse();
        Composizione.Prevede(new(TipoCommissione.PrimoGrado, Accertamento.Handicap, ServeEsperto: true), new("Membro", Componente.Esperto), Dati.Norme, new(2025, 6, 17)).ShouldBeTrue();
    }
}
