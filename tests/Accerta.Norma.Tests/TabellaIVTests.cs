using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Tests.DirittiTests;

namespace Accerta.Norma.Tests;

/// <summary>La classe della Disability Card, il catalogo come dato, e ciò che vale per chiunque.</summary>
[Trait("regola", "S-34")]
public sealed class TabellaIVTests
{
    private static readonly Config Molte = Dati.Volte(500);

    // Un titolo per voce; il grado si aggiunge dove serve.
    private static readonly Func<FattiDeiDiritti, FattiDeiDiritti>[] Titoli =
    [
        f => f with { Accompagnamento = true }, f => f with { Invalidita = f.Invalidita | Riconoscimenti.MinoreDifficolta },
        f => f with { Art8L449OArt30L388 = true }, f => f with { Vista = ClasseVisiva.CiecoAssoluto }, f => f with { CofosiSenzaProtesi = true },
        f => f with { Sordo = true }, f => f with { L222 = TitoloL222.InabileConAssistenza }, f => f with { AssistenzaInail = true },
        f => f with { Inpdap = TitoloInpdap.Inabile }, f => f with { CategoriaDiGuerra = 1 }, f => f with { Superinvalidita = true },
        f => f with { Handicap = EsitoHandicap.Comma3 }, f => f with { Percentuale = 100 }, f => f with { Inail = new(80, RegimeInail.Dpr1124) },
    ];

    private static readonly Arbitrary<FattiDeiDiritti> Chiunque = Gen.Choose(0, 1_000_000).ArrayOf(4).Select(n => Nessuno with
    {
        Nascita = new DateOnly(1940, 1, 1).AddDays(n[0] % 30_000),
        Percentuale = n[1] % 102 is var p and <= 100 ? p : null,
        Handicap = (EsitoHandicap)(n[2] % 3),
        Vista = (ClasseVisiva)(n[3] % 6),
        Sordo = n[2] % 7 == 0,
        Accompagnamento = n[3] % 5 == 0,
        Lavoro = n[1] % 4 == 0 ? null : (TipoDiLavoro)(n[0] % 7),
        Sesso = (Sesso)(n[3] % 2),
    }).ToArbitrary();

    [Theory]
    [InlineData(66, null)]
    [InlineData(67, ClasseCard.Media)]
    [InlineData(99, ClasseCard.Media)]
    [InlineData(100, ClasseCard.Grave)]
    public void La_percentuale(int percentuale, ClasseCard? classe) => Classe(Nessuno with { Percentuale = percentuale }).ShouldBe(classe);

    [Theory]
    [InlineData(49, RegimeInail.Dpr1124, null)]
    [InlineData(50, RegimeInail.Dpr1124, ClasseCard.Media)]
    [InlineData(79, RegimeInail.Dpr1124, ClasseCard.Media)]
    [InlineData(80, RegimeInail.Dpr1124, ClasseCard.Grave)]
    [InlineData(100, RegimeInail.Dpr1124, ClasseCard.Grave)]
    [InlineData(34, RegimeInail.Dlgs38, null)]
    [InlineData(35, RegimeInail.Dlgs38, ClasseCard.Media)]
    [InlineData(59, RegimeInail.Dlgs38, ClasseCard.Media)]
    [InlineData(60, RegimeInail.Dlgs38, ClasseCard.Grave)]
    [InlineData(100, RegimeInail.Dlgs38, ClasseCard.Grave)]
    [InlineData(90, null, null)]
    public void L_INAIL(int grado, RegimeInail? regime, ClasseCard? classe) => Classe(Nessuno with { Inail = new(grado, regime) }).ShouldBe(classe);

    [Fact]
    public void Gli_altri_titoli()
    {
        Classe(Nessuno with { Invalidita = Riconoscimenti.MinoreDifficolta }).ShouldBe(ClasseCard.Media);
        Classe(Nessuno with { Titolare = InsiemeDiPrestazioni.Di([CodicePrestazione.IndennitaFrequenza]) }).ShouldBe(ClasseCard.Media);
        Classe(Nessuno with { Art8L449OArt30L388 = true }).ShouldBe(ClasseCard.Grave);
        Classe(Nessuno with { Invalidita = Riconoscimenti.MinoreAccompagnamento }).ShouldBe(ClasseCard.NonAutosufficiente);
        Classe(Nessuno with { Vista = ClasseVisiva.IpovedenteMedioGrave }).ShouldBeNull();
        Classe(Nessuno with { Vista = ClasseVisiva.IpovedenteGrave }).ShouldBe(ClasseCard.Media);
        Classe(Nessuno with { Vista = ClasseVisiva.CiecoParziale }).ShouldBe(ClasseCard.Grave);
        Classe(Nessuno with { Vista = ClasseVisiva.CiecoAssoluto }).ShouldBe(ClasseCard.NonAutosufficiente);
        Classe(Nessuno with { CofosiSenzaProtesi = true }).ShouldBe(ClasseCard.Media);
        Classe(Nessuno with { Sordo = true }).ShouldBe(ClasseCard.Grave);
        Classe(Nessuno with { L222 = TitoloL222.Invalido }).ShouldBe(ClasseCard.Media);
        Classe(Nessuno with { L222 = TitoloL222.Inabile }).ShouldBe(ClasseCard.Grave);
        Classe(Nessuno with { L222 = TitoloL222.InabileConAssistenza }).ShouldBe(ClasseCard.NonAutosufficiente);
        Classe(Nessuno with { AssistenzaInail = true }).ShouldBe(ClasseCard.NonAutosufficiente);
        Classe(Nessuno with { Inpdap = TitoloInpdap.InabileAlleMansioni }).ShouldBe(ClasseCard.Media);
        Classe(Nessuno with { Inpdap = TitoloInpdap.Inabile }).ShouldBe(ClasseCard.Grave);
        Classe(Nessuno with { CategoriaDiGuerra = 1 }).ShouldBe(ClasseCard.Grave);
        Classe(Nessuno with { CategoriaDiGuerra = 3 }).ShouldBe(ClasseCard.Media);
        Classe(Nessuno with { CategoriaDiGuerra = 4 }).ShouldBeNull();
        Classe(Nessuno with { Superinvalidita = true }).ShouldBe(ClasseCard.NonAutosufficiente);
        Classe(Nessuno with { Handicap = EsitoHandicap.Comma3 }).ShouldBe(ClasseCard.Grave);
        Classe(Nessuno with { Handicap = EsitoHandicap.Comma1 }).ShouldBeNull();
        Esito("DISABILITY_CARD", Nessuno with { Handicap = EsitoHandicap.Comma1 }).ShouldBe("CATEGORIA_NON_PREVISTA");
    }

    [Fact]
    public void Con_piu_titoli_vale_la_classe_piu_alta()
    {
        var persona = Nessuno with { Percentuale = 80, Sordo = true };
        Classe(persona).ShouldBe(ClasseCard.Grave);
        Valuta("DISABILITY_CARD", persona).Riscontri[0].Motivo.Trovato.ShouldBe("invalidità civile: disabilità media; sordo prelinguale: disabilità grave");
    }

    [Fact]
    public void Un_titolo_in_piu_non_abbassa_mai_la_classe() =>
        Prop.ForAll(Chiunque, f => Titoli.All(t => Classe(t(f)) is { } dopo && (Classe(f) is not { } prima || dopo >= prima))).Check(Molte);

    [Fact]
    public void Una_percentuale_piu_alta_non_toglie_nessun_diritto() =>
        Prop.ForAll(Chiunque, f =>
        {
            var prima = Spettano(f);
            return Enumerable.Range(f.Percentuale ?? 0, 101 - (f.Percentuale ?? 0)).Where(p => p % 7 == 0).All(p => prima.All(Spettano(f with { Percentuale = p }).Contains));
        }).Check(Dati.Volte(50));

    [Fact]
    public void Ogni_diritto_si_spiega_e_un_no_ha_sempre_un_motivo() =>
        Prop.ForAll(Chiunque, f => Catalogo.Valuta(f, Giorno, Dati.Norme).All(v => v.Riscontri.Count > 0
            && v.Riscontri.All(r => r.Motivo.Regola == v.Diritto.Regola && (r.Motivo.Esito == EsitoMotivo.NonSpetta) == !string.IsNullOrEmpty(r.Codice))
            && (v.Esito == EsitoMotivo.NonSpetta) == (v.Mancano.Count > 0))).Check(Molte);

    [Fact]
    public void Ogni_diritto_ha_una_regola_sua_con_il_suo_articolo()
    {
        var diritti = Catalogo.Codici.Select(Dati.Norme.Diritti.Di).ToList();
        diritti.Select(d => d.Regola).Distinct().Count().ShouldBe(diritti.Count);
        diritti.ShouldAllBe(d => d.Articolo.Length > 0 && d.Documenti.Count > 0 && d.Fonte.Length > 0);
        Should.Throw<ArgumentException>(() => Dati.Norme.Diritti.Di("CARTA_ROSSA"));
    }

    [Theory]
    [InlineData("diritti/catalogo", "codice: CARTA_BLU", "codice: CARTA_ROSSA", "manca «CARTA_BLU»")]
    [InlineData("diritti/catalogo", "codice: CARTA_BLU", "codice: CARTA_ROSSA", "«CARTA_ROSSA» sconosciuto")]
    [InlineData("diritti/catalogo", "codice: CARTA_BLU", "codice: IVA_4_AUSILI", "«IVA_4_AUSILI» ripetuto")]
    [InlineData("diritti/catalogo", "regola: S-30", "regola: S-999", "regola «S-999» sconosciuta")]
    [InlineData("diritti/catalogo", "    titolo: \"Carta Blu per il treno\"\n", "", "servono codice, regola, titolo")]
    [InlineData("diritti/tabella-iv", "titolo: SORDO,", "titolo: MUTO,", "manca SORDO")]
    [InlineData("diritti/tabella-iv", "da: 67, a: 99", "da: 99, a: 67", "gradi da 99 a 67")]
    [InlineData("diritti/tabella-iv", "da: 67, a: 99", "da: 67", "gradi da 67 a ")]
    [InlineData("diritti/tabella-iv", "classe: MEDIA", "classe: LIEVE", "classe «LIEVE»")]
    [InlineData("diritti/quota-di-riserva", "da: 36, a: 50", "da: 37, a: 50", "non comincia dove finisce la fascia prima")]
    [InlineData("diritti/quota-di-riserva", "da: 151, percento", "da: 151, a: 900, percento", "l'ultima fascia non ha fine")]
    [InlineData("diritti/quota-di-riserva", "persone: 2", "persone: 2, percento: 7", "una sola fra persone e percento")]
    [InlineData("diritti/soglie", "preselettiva_da:", "preselettiva:", "diritti/soglie/preselettiva_da: voce assente")]
    public void Un_dato_sbagliato_si_rifiuta(string nome, string prima, string dopo, string difetto)
    {
        var file = Dati.FileDiNorme();
        file[nome].ShouldContain(prima);
        file[nome] = file[nome].Replace(prima, dopo);
        Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file)).Difetti.ShouldContain(d => d.Contains(difetto));
    }

    private static ClasseCard? Classe(FattiDeiDiritti fatti) => TabellaIV.Classe(fatti, Giorno, Dati.Norme);

    private static HashSet<string> Spettano(FattiDeiDiritti fatti) =>
        [.. Catalogo.Valuta(fatti, Giorno, Dati.Norme).Where(v => v.Esito == EsitoMotivo.Spetta).Select(v => v.Diritto.Codice)];
}
