using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Sotto;

/// <summary>Stato, atto, avviso e chiave nascono insieme o non nascono.</summary>
public sealed class UnSoloCommit
{
    [Theory, OnEveryDatabase]
    public async Task Nessun_rifiuto_lascia_qualcosa_di_scritto(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDaFirmare();
        var ugo = await app.Dato.UnCertificato(PersoneDemo.Ugo);
        var estraneo = PersoneDemo.Attore(PersoneDemo.Olga);
        var prima = await app.RigheAsync();
        bool[] accettati =
        [
            (await app.Invia(PersoneDemo.Dino, TestApp.DatiSanitari with { CodiciIcd9 = [] })).Accettato,
            (await app.Invia(PersoneDemo.Dino, medico: estraneo)).Accettato,
            (await app.Presenta(ugo, d => d with { Email = null })).Accettato,
            (await app.Presenta(ugo, attore: estraneo)).Accettato,
            (await app.Presenta(pratica)).Accettato,
            (await app.Scegli(pratica, pratica.FascicoloId)).Accettato,
            (await app.Allega(pratica, PdfDiProva.ConJavaScript)).Accettato,
            (await app.RegistraVisita(pratica)).Accettato,
            (await app.Firma(pratica, TestApp.Commissione("MO")[0])).Accettato,
            (await app.Chiudi(pratica)).Accettato,
            (await app.Convalida(pratica)).Accettato,
            (await app.DaiAp70(pratica)).Accettato,
            (await app.Liquida(pratica)).Accettato,
            (await app.GeneraQr(pratica)).Accettato,
            (await app.Apri(pratica, estraneo)).Accettato,
        ];
        accettati.ShouldAllBe(a => !a);
        (await app.RigheAsync()).ShouldBe(prima);
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task Se_la_macchina_cade_alla_conferma_non_resta_nulla_e_si_puo_ripetere(TestApp app)
    {
        var pratica = await app.Dato.UnCertificato();
        var richiesta = app.DomandaPer(pratica.Chi, pratica.Numero);
        await Cade(app, () => app.Presenta(richiesta, pratica.Cittadino));
        (await app.Presenta(richiesta, pratica.Cittadino)).DeveAccettare();
        var visita = await app.VisitaDi(pratica);
        await Cade(app, () => app.Scegli(pratica, visita.PostoId));
        (await app.Scegli(pratica, visita.PostoId)).DeveAccettare();
        app.Oggi = visita.Giorno;
        await app.Apri(pratica, TestApp.Presidente(), "la commissione ha registrato la visita"); // la lettura resta: qui si guarda che non resti altro
        await Cade(app, () => app.RegistraVisita(pratica));
        pratica.VerbaleId = (await app.RegistraVisita(pratica)).DeveAccettare().VerbaleId;
        foreach (var membro in TestApp.Commissione("PD"))
        {
            await Cade(app, () => app.Firma(pratica, membro));
            (await app.Firma(pratica, membro)).DeveAccettare();
        }
        await Cade(app, () => app.Chiudi(pratica));
        (await app.Chiudi(pratica)).DeveAccettare();
        await Cade(app, () => app.Convalida(pratica));
        (await app.Convalida(pratica)).DeveAccettare();
        await Cade(app, () => app.DaiAp70(pratica));
        (await app.DaiAp70(pratica)).DeveAccettare();
        (await app.VerificaCatenaAsync()).ShouldBeEmpty();
    }

    [Theory, OnEveryDatabase]
    public async Task La_liquidazione_caduta_a_meta_non_paga_e_non_dimentica_la_lettura(TestApp app)
    {
        var pratica = await app.Dato.UnAp70();
        var prima = await app.RigheAsync();
        app.Guasti.CadiDopo(0);
        await Should.ThrowAsync<Caduta>(() => app.Liquida(pratica));
        var dopo = await app.RigheAsync();
        dopo["Letture"].ShouldBe(prima["Letture"] + 1); // i dati sono usciti: la lettura resta
        dopo.Remove("Letture");
        prima.Remove("Letture");
        dopo.ShouldBe(prima);
        (await app.Liquida(pratica)).DeveAccettare();
    }

    private static async Task Cade<T>(TestApp app, Func<Task<Esito<T>>> atto)
    {
        var prima = await app.RigheAsync();
        var versioni = await app.DbAsync(db => db.Fascicoli.Select(f => f.Versione).ToListAsync());
        app.Guasti.CadiDopo(0);
        await Should.ThrowAsync<Caduta>(atto);
        (await app.RigheAsync()).ShouldBe(prima);
        (await app.DbAsync(db => db.Fascicoli.Select(f => f.Versione).ToListAsync())).ShouldBe(versioni);
    }
}
