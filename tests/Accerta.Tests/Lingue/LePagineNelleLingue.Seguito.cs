using Accerta.Arredo;
using Accerta.Dichiarazioni;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Economica;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Ricorsi;
using Accerta.Persone;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Lingue;

/// <summary>Ciò che viene dopo il verbale: chi agisce per chi, le dichiarazioni, il film, le scelte, le somme da restituire, il ricorso, le carte.</summary>
public sealed partial class LePagineNelleLingue
{
    private sealed record Seguito(TestApp App, Arredo.Pratica Ada, Arredo.Pratica Bruno, Arredo.Pratica Leo, Arredo.Pratica Dino, Arredo.Pratica Olga, Guid Delega, Guid Sede, Guid Indebito);

    [Fact]
    public async Task Dopo_il_verbale_le_pagine_parlano_tutte_le_lingue()
    {
        await using var app = await TestApp.CreaAsync(BasiDati.Sqlite);
        await using var portale = await Portale.ApriAsync(app);
        var scena = await ScenaAsync(app);
        await app.SqlAsync($"""UPDATE "GiorniDemo" SET "Giorno" = {app.Oggi}""");
        await ConfrontaAsync(portale, apri => DopoIlVerbaleAsync(apri, scena));
    }

    private static async Task<Seguito> ScenaAsync(TestApp app)
    {
        var minore = await app.Racconta(Storie.Minore(PersoneDemo.Leo), app.Oggi);
        var leo = new Arredo.Pratica(PersoneDemo.Leo, "", minore.FascicoloId) { VerbaleId = minore.VerbaleId };
        var bruno = await app.Dato.UnAp70(PersoneDemo.Bruno, v => v with
        {
            Menomazioni = [new("Neoplasia", "9325", false, "157.9", "neoplastico", 100, null, false, null)],
            Condizione = Condizione.NonDeambulaSenzaAiuto,
        });
        (await app.Liquida(bruno)).DeveAccettare();
        var ada = await app.Dato.UnAp70();
        (await app.Liquida(ada)).DeveAccettare();
        await app.MesiAsync(new(2025, 8, 1));
        (await app.DichiaraRicovero(bruno, new(2025, 6, 1), new(2025, 7, 10))).DeveAccettare();
        await app.NotteAsync();
        (await app.DichiaraAltra(ada, AltraPrestazione.RenditaInail, app.Oggi, app.Oggi)).DeveAccettare();
        var dino = await app.Dato.UnAp70(PersoneDemo.Dino);
        (await app.Liquida(dino)).DeveAccettare();
        (await app.DichiaraAltra(dino, AltraPrestazione.AssegnoOrdinarioInvalidita, app.Oggi, app.Oggi)).DeveAccettare();
        (await app.Scegli(dino, CodicePrestazione.AssegnoMensile)).DeveAccettare(); // questa scelta non si cambia

        var (_, sede) = await app.UnPatronato();
        (await app.DaMandato(PersoneDemo.Ada, sede)).DeveAccettare();
        var delega = (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ugo)).DeveAccettare().DelegaId;
        (await app.VerificaDelega(delega)).DeveAccettare();
        var respinta = (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Ines)).DeveAccettare().DelegaId;
        (await app.VerificaDelega(respinta, accettata: false, motivo: "la firma non si legge")).DeveAccettare();
        (await app.ChiediDelega(PersoneDemo.Ada, PersoneDemo.Dino)).DeveAccettare();

        var indebito = await app.DbAsync(db => db.Indebiti.Select(i => i.Id).SingleAsync());
        await FermaERicorriAsync(app, ada, bruno, leo);
        return new(app, ada, bruno, leo, dino, await app.Dato.UnCertificato(PersoneDemo.Olga), delega, sede, indebito);
    }

    // Ciò che qui serve solo a vedersi si scrive com'è, senza rifare gli atti.
    private static async Task FermaERicorriAsync(TestApp app, Arredo.Pratica ada, Arredo.Pratica bruno, Arredo.Pratica leo)
    {
        Guid Di(Arredo.Pratica pratica) => PersoneDemo.Id(pratica.Chi.CodiceFiscale);
        var avviso = await app.DbAsync(db => db.Notifiche.Where(n => n.FascicoloId == bruno.FascicoloId).Select(n => n.Id).FirstAsync());
        await app.AggiungiAsync(
            [
                .. Enum.GetValues<ModelloDichiarazione>().Select(m => new DichiarazioneDovuta
                {
                    Id = app.Chiave(), InteressatoId = Di(ada), FascicoloId = ada.FascicoloId, Modello = m, Anno = 2024, EntroIl = app.Oggi.AddDays((int)m * 40 - 60),
                }),
                .. Enum.GetValues<StatoDichiarazione>().Select(s => new DichiarazioneDovuta
                {
                    Id = app.Chiave(), InteressatoId = Di(ada), FascicoloId = ada.FascicoloId, Modello = ModelloDichiarazione.Red, Anno = 2015 + (int)s, EntroIl = new(2016 + (int)s, 3, 31),
                    Stato = s, PresentataIl = s == StatoDichiarazione.Presentata ? new(2018, 3, 1) : null,
                }),
                new Sospensione { Id = app.Chiave(), InteressatoId = Di(bruno), FascicoloId = bruno.FascicoloId, Codice = CodicePrestazione.PensioneInabilita, Dal = new(2025, 9, 1), AvvisoId = avviso, ConsegnatoIl = new(2025, 5, 2) },
                new Sospensione { Id = app.Chiave(), InteressatoId = Di(bruno), FascicoloId = bruno.FascicoloId, Codice = CodicePrestazione.IndennitaAccompagnamento, Dal = new(2025, 9, 1), AvvisoId = avviso, ConsegnatoIl = new(2025, 5, 2) },
                new SospensionePerAssenza { Id = app.Chiave(), InteressatoId = Di(bruno), FascicoloId = bruno.FascicoloId, AttoId = (await app.AttiDi(bruno))[^1].Id, ProvaId = avviso, VisitaDel = new(2025, 6, 1), Dal = new(2025, 7, 1) },
            ]);
        (await app.Ricorri(bruno)).DeveAccettare();
        var chiuso = (await app.Ricorri(leo)).DeveAccettare().RicorsoId;
        await app.SqlAsync($"""UPDATE "Ricorsi" SET "Stato" = {nameof(StatoRicorso.Concluso)} WHERE "Id" = {chiuso}""");
        await app.AggiungiAsync(new EsitoDelGiudizio
        {
            Id = app.Chiave(),
            RicorsoId = chiuso,
            InteressatoId = Di(leo),
            FascicoloId = leo.FascicoloId,
            VerbaleId = leo.VerbaleId,
            Accertamento = Accertamento.InvaliditaCivile,
            Tipo = TipoDiEsito.Omologato,
            NotificatoIl = app.Oggi,
            Decorrenza = new(2025, 4, 1),
            PagamentoEntro = app.Oggi.AddDays(120),
            PercentualeCifrata = [],
        });
    }

    private static async IAsyncEnumerable<(string Nome, string Html)> DopoIlVerbaleAsync(Func<Attore?, Task<HttpClient>> apri, Seguito scena)
    {
        var (ada, bruno, leo) = (await apri(scena.Ada.Cittadino), await apri(scena.Bruno.Cittadino), await apri(scena.Leo.Cittadino));
        string Via(Arredo.Pratica pratica) => $"/cittadino/pratiche/{pratica.FascicoloId}";
        foreach (var (chi, browser, pratica) in ((string, HttpClient, Arredo.Pratica)[])[("Ada", ada, scena.Ada), ("Bruno", bruno, scena.Bruno), ("Leo", leo, scena.Leo)])
            foreach (var pagina in (string[])["/film", "/dichiarazioni", "/opzione", "/indebiti", "/non-sono-d-accordo"])
                yield return ($"{chi} {pagina}", await LeggiAsync(await browser.GetAsync(Via(pratica) + pagina)));
        yield return ("scelta fatta", await LeggiAsync(await (await apri(scena.Dino.Cittadino)).GetAsync($"{Via(scena.Dino)}/opzione")));
        yield return ("scelta vuota", await InviaAsync(ada, $"{Via(scena.Ada)}/opzione", $"{Via(scena.Ada)}/opzione"));

        foreach (var modello in Enum.GetValues<ModelloDichiarazione>())
        {
            var pagina = $"{Via(scena.Ada)}/dichiarazione?modello={modello}&anno=2024";
            yield return ($"dichiarazione {modello}", await LeggiAsync(await ada.GetAsync(pagina)));
            yield return ($"dichiarazione {modello} vuota", await InviaAsync(ada, pagina, pagina, ("Modulo.Ricoverato", "true"), ("Modulo.FrequenzaDal.Giorno", "1"), ("Modulo.FrequenzaDal.Mese", "9"), ("Modulo.FrequenzaDal.Anno", "2024")));
        }
        yield return ("certificato che sostituisce", await LeggiAsync(await ada.GetAsync($"{Via(scena.Ada)}/certificato-dichiarazioni")));
        yield return ("certificato vuoto", await InviaAsync(ada, $"{Via(scena.Ada)}/certificato-dichiarazioni", $"{Via(scena.Ada)}/certificato-dichiarazioni"));
        yield return ("dichiarazione presentata", await LeggiAsync(await ada.GetAsync($"{Via(scena.Ada)}/dichiarazione?modello=Red&anno={2015 + (int)StatoDichiarazione.Presentata}")));

        await foreach (var pagina in DelleSommeEDelRicorsoAsync(ada, bruno, leo, scena)) yield return pagina;
        await foreach (var pagina in DelleDelegheAsync(apri, scena)) yield return pagina;

        var olga = await apri(scena.Olga.Cittadino);
        foreach (var carta in CarteDelFascicolo.Nomi.Except([CarteDelFascicolo.RicevutaDelCertificato]))
            yield return ($"la carta {carta}", await LeggiAsync(await olga.GetAsync($"/carte/{scena.Olga.FascicoloId}/{carta}")));
        (await olga.GetAsync($"/carte/{scena.Olga.FascicoloId}/{CarteDelFascicolo.RicevutaDelCertificato}")).Content.Headers.ContentLanguage.ShouldBe(["it"]); // la carta resta italiana
    }

    private static async IAsyncEnumerable<(string Nome, string Html)> DelleSommeEDelRicorsoAsync(HttpClient ada, HttpClient bruno, HttpClient leo, Seguito scena)
    {
        var (somme, ricorso) = ($"/cittadino/pratiche/{scena.Bruno.FascicoloId}/indebiti", $"/cittadino/pratiche/{scena.Bruno.FascicoloId}/non-sono-d-accordo");
        foreach (var (stato, causa) in Enum.GetValues<CausaDelRicalcolo>().Select((c, i) => ((StatoIndebito)(i % 4), c)))
        {
            await scena.App.SqlAsync($"""UPDATE "Indebiti" SET "Stato" = {$"{stato}"}, "Causa" = {$"{causa}"}""");
            yield return ($"somma {stato} {causa}", await LeggiAsync(await bruno.GetAsync(somme)));
            if (stato == StatoIndebito.InRecupero) yield return ($"contesta {causa}", await InviaAsync(bruno, $"{somme}?contesta={scena.Indebito}", $"{somme}?contesta={scena.Indebito}"));
        }

        foreach (var stato in Enum.GetValues<StatoRicorso>().Except([StatoRicorso.Concluso]))
            foreach (var parte in Enum.GetValues<ParteDelGiudizio>())
            {
                var giorno = scena.App.Oggi.AddDays(20);
                await scena.App.SqlAsync($"""UPDATE "Ricorsi" SET "Stato" = {$"{stato}"}, "Dissente" = {$"{parte}"}, "OperazioniIl" = {giorno}, "DissensoEntro" = {giorno}, "RicorsoEntro" = {giorno} WHERE "FascicoloId" = {scena.Bruno.FascicoloId}""");
                yield return ($"ricorso {stato} {parte}", await LeggiAsync(await bruno.GetAsync(ricorso)));
                if (stato is StatoRicorso.TermineFissato or StatoRicorso.Contestato) yield return ($"ricorso {stato} {parte}, si scrive", await LeggiAsync(await bruno.GetAsync($"{ricorso}?di={scena.Bruno.VerbaleId}")));
            }
        foreach (var tipo in Enum.GetValues<TipoDiEsito>())
        {
            await scena.App.SqlAsync($"""UPDATE "EsitiDelGiudizio" SET "Tipo" = {$"{tipo}"}""");
            yield return ($"giudizio {tipo}", await LeggiAsync(await leo.GetAsync($"/cittadino/pratiche/{scena.Leo.FascicoloId}/non-sono-d-accordo")));
        }
        ricorso = $"/cittadino/pratiche/{scena.Ada.FascicoloId}/non-sono-d-accordo";
        yield return ("ricorso vuoto", await InviaAsync(ada, $"{ricorso}?di={scena.Ada.VerbaleId}", $"{ricorso}?di={scena.Ada.VerbaleId}"));
        var notificato = (await scena.App.VerbaleDi(scena.Ada)).NotificatoIl;
        foreach (var quando in (DateOnly?[])[new(2024, 1, 8), null, notificato]) // il termine è passato; la consegna non è provata; com'era
        {
            await scena.App.SqlAsync($"""UPDATE "Verbali" SET "NotificatoIl" = {quando} WHERE "FascicoloId" = {scena.Ada.FascicoloId}""");
            yield return ($"ricorso, notificato {quando:o}", await LeggiAsync(await ada.GetAsync(ricorso)));
        }
    }

    private static async IAsyncEnumerable<(string Nome, string Html)> DelleDelegheAsync(Func<Attore?, Task<HttpClient>> apri, Seguito scena)
    {
        const string deleghe = "/cittadino/deleghe";
        foreach (var chi in (PersoneDemo.Cittadino[])[PersoneDemo.Ada, PersoneDemo.Ugo, PersoneDemo.Ines, PersoneDemo.Olga])
        {
            var browser = await apri(PersoneDemo.Attore(chi));
            yield return ($"le deleghe di {chi.Nome}", await LeggiAsync(await browser.GetAsync(deleghe)));
            if (chi != PersoneDemo.Ada && chi != PersoneDemo.Ugo) continue;
            yield return ($"revoca, {chi.Nome}", await LeggiAsync(await browser.GetAsync($"{deleghe}/revoca?delega={scena.Delega}")));
            if (chi != PersoneDemo.Ada) continue;
            var mandato = await scena.App.DbAsync(db => db.Mandati.Where(m => m.SedeId == scena.Sede).Select(m => m.Id).SingleAsync());
            yield return ("revoca il mandato", await LeggiAsync(await browser.GetAsync($"{deleghe}/revoca?mandato={mandato}")));
            yield return ("mandato", await InviaAsync(browser, $"{deleghe}/mandato", $"{deleghe}/mandato"));
            yield return ("delega vuota", await InviaAsync(browser, $"{deleghe}/nuova", $"{deleghe}/nuova"));
            yield return ("delega con un codice sbagliato", await InviaAsync(browser, $"{deleghe}/nuova", $"{deleghe}/nuova", ("Modulo.CodiceFiscale", "XYZ"), ("Modulo.Modello", nameof(ModelloDiDelega.PersonaImpedita))));
        }
    }
}
