using System.Text.RegularExpressions;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Porta;

[Trait("regola", "P-01")]
public sealed partial class LaPorta
{
    [Theory, OnEveryDatabase]
    public async Task Chi_ha_una_relazione_apre_e_la_lettura_resta_scritta_con_il_suo_scopo(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        var cml = PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "PD"));
        var aperto = (await app.Apri(pratica, cml, "verifica di congruenza")).DeveAccettare();
        aperto.Verbali.Single().Dati!.Diagnosi.ShouldContain("Diabete");
        aperto.Certificati.Single().Dati.Anamnesi.ShouldContain("riservatissima");
        var lettura = await app.DbAsync(db => db.Letture.SingleAsync(l => l.ChiRuolo == Ruolo.Cml));
        (lettura.FascicoloId, lettura.ChiId, lettura.ChiRuolo, lettura.Scopo).ShouldBe((pratica.FascicoloId, cml.PersonaId, Ruolo.Cml, "verifica di congruenza"));
    }

    [Theory, OnEveryDatabase]
    public async Task Chi_non_ne_ha_non_apre_non_si_registra_e_non_capisce_se_il_fascicolo_esiste(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var inesistente = new Pratica(PersoneDemo.Ada, "", PersoneDemo.Id("un fascicolo che non c'è"));
        Attore[] estranei =
        [
            PersoneDemo.Attore(PersoneDemo.Ugo),
            PersoneDemo.Attore(PersoneDemo.MedicoModena),
            PersoneDemo.Attore(TestApp.Commissione("MO")[0]),
            PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "MO")),
            PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "LT")),
            PersoneDemo.Attore(TestApp.Commissione("PD")[0]) with { IncaricoId = PersoneDemo.Id("un incarico inventato") },
            PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")) with { Ruolo = Ruolo.Cml }, // un ruolo che il suo incarico non dà
            new(PersoneDemo.Attore(PersoneDemo.Ugo).PersonaId, Ruolo.Revisore),
            Attore.Sistema,
        ];
        var prima = await app.DbAsync(db => db.Letture.CountAsync());
        foreach (var estraneo in estranei)
            (await app.Apri(pratica, estraneo)).Rifiuti.ShouldBe((await app.Apri(inesistente, estraneo)).Rifiuti, $"{estraneo.Ruolo}");
        (await app.DbAsync(db => db.Letture.CountAsync())).ShouldBe(prima);
    }

    [Theory, OnEveryDatabase]
    public async Task L_operatrice_vede_la_percentuale_e_nessuna_diagnosi(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        (await app.Allega(pratica, PdfDiProva.Buono)).Accettato.ShouldBeFalse();
        var aperto = (await app.Apri(pratica, PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")))).DeveAccettare();
        var dati = aperto.Verbali.Single().Dati!;
        dati.Percentuale.ShouldBe(60);
        (dati.Diagnosi, dati.Anamnesi, dati.EsameObiettivo, dati.Menomazioni.Count, dati.DocumentiVisti.Count, dati.PassiDelCalcolo.Count).ShouldBe(("", "", "", 0, 0, 0));
        (aperto.Certificati.Count, aperto.Allegati.Count).ShouldBe((0, 0));
    }

    [Theory, OnEveryDatabase]
    public async Task L_operatrice_non_apre_prima_che_il_verbale_sia_definitivo(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        (await app.Apri(pratica, PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    [Theory, OnEveryDatabase]
    public async Task Il_medico_certificatore_rivede_il_suo_certificato_e_non_il_verbale(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var aperto = (await app.Apri(pratica, PersoneDemo.Attore(PersoneDemo.MedicoPadova))).DeveAccettare();
        (aperto.Certificati.Count, aperto.Verbali.Count, aperto.Ap70, aperto.Liquidazione).ShouldBe((1, 0, null, null));
    }

    [Theory, OnEveryDatabase]
    public async Task Il_genitore_apre_finche_la_delega_vale(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda(PersoneDemo.Leo);
        (await app.Apri(pratica, pratica.Cittadino)).DeveAccettare().Relazione.DelegaId.ShouldNotBeNull();
        await app.SqlAsync($"""UPDATE "Deleghe" SET "Al" = {app.Oggi.AddDays(-1)}""");
        (await app.Apri(pratica, pratica.Cittadino)).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
    }

    [Theory, OnEveryDatabase]
    public async Task La_lettura_di_un_allegato_si_registra_anche_se_l_allegato_non_c_e(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var esito = await app.ConAsync((Fascicoli.ApriFascicolo porta) => porta.LeggiAllegatoAsync(pratica.FascicoloId, pratica.FascicoloId, pratica.Cittadino, default));
        esito.DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.DbAsync(db => db.Letture.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public void Solo_la_porta_decifra_i_dati_sanitari()
    {
        var chiDecifra = Radice.Sorgenti("src").Where(file => Decifrare().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);
        chiDecifra.ShouldBe(["ApriFascicolo.cs", "ApriFascicolo.Economia.cs", "ApriFascicolo.SecondoLivello.cs", "Cassaforte.cs"], ignoreOrder: true);
    }

    [GeneratedRegex(@"\bDecifra(Byte)?[<(]")]
    private static partial Regex Decifrare();
}
