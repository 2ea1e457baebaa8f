using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

public sealed class VerbaliRitrovati
{
    [Theory, OnEveryDatabase, Trait("regola", "P-01")]
    public async Task Il_centro_ritrova_i_verbali_della_sua_provincia_e_solo_quelli_che_puo_aprire(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleDefinitivo();
        var protocollo = await app.DbAsync(db => db.Domande.Where(d => d.FascicoloId == pratica.FascicoloId).Select(d => d.Protocollo).SingleAsync());
        foreach (var che in (string[])[protocollo, $" {pratica.Chi.CodiceFiscale.ToLowerInvariant()} ", "Esempio", "esempio", "ESEMPIO"])
        {
            var riga = (await Cerca(app, che)).DeveAccettare().Righe.ShouldHaveSingleItem(che);
            (riga.VerbaleId, riga.Protocollo, riga.Persona, riga.Stato, riga.DefinitivoDal).ShouldBe((pratica.VerbaleId, protocollo, "Ada Esempio", StatoVerbale.Definitivo, app.Oggi));
        }
        foreach (var altro in (string[])["Esemp", "2025-999999", PersoneDemo.Ugo.CodiceFiscale, "Nessuno"]) (await Cerca(app, altro)).DeveAccettare().Righe.ShouldBeEmpty(altro);

        // prima il nuovo, poi il corretto; li apre tutti e due
        var nuovo = (await app.Correggi(pratica, new(Percentuale: 74, Motivazione: "la percentuale non è congrua"))).DeveAccettare().VerbaleId;
        var tutti = (await Cerca(app, "esempio")).DeveAccettare().Righe;
        tutti.Select(r => (r.VerbaleId, r.Stato)).ShouldBe([(nuovo, StatoVerbale.Definitivo), (pratica.VerbaleId, StatoVerbale.Sostituito)]);
        foreach (var riga in tutti) (await app.DbAsync(db => Relazione.TrovaAsync(db, riga.FascicoloId, TestApp.Cml, app.Oggi, default))).ShouldNotBeNull();

        // quello da firmare è ancora della commissione; chi è di un'altra provincia, o fa un altro lavoro, non ne ritrova
        await app.Dato.UnVerbaleDaFirmare(PersoneDemo.Ugo);
        (await Cerca(app, "Fantasia")).DeveAccettare().Righe.ShouldBeEmpty();
        (await Cerca(app, protocollo, PersoneDemo.Attore(TestApp.Chi(Ruolo.Cml, "MO")))).DeveAccettare().Righe.ShouldBeEmpty();
        (await Cerca(app, protocollo, PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
    }

    private static Task<Esito<Pagina<VerbaleRitrovato>>> Cerca(TestApp app, string che, Attore? chi = null) =>
        app.ConAsync((RitrovaVerbale ritrova) => ritrova.HandleAsync(che, chi ?? TestApp.Cml, 1, default));
}
