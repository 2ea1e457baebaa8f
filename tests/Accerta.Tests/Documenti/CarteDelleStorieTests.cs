using Accerta.Arredo;
using Accerta.Attestazioni;
using Accerta.Dimostrazione;
using Accerta.Documenti;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;

namespace Accerta.Tests.Documenti;

/// <summary>Le carte dei tre casi, disegnate dal fascicolo vero: ciò che la persona riceve davvero.</summary>
public sealed class CarteDelleStorieTests
{
    // Le parole delle diagnosi e dei codici delle storie: nella copia omissis non ce ne deve essere nessuna (P-02).
    private static readonly string[] Riservate =
    [
        "diabete", "anchilosi", "coronaropatia", "apprendimento", "neoplasia", "pancreas", "chemioterapia", "insulin", "logopedia", "cachessia",
        "9310", "7010", "6445", "9325", "250.63", "157.9", "315.2", "81%", "100%", "80,8",
    ];

    [Theory, Trait("regola", "P-02"), OnEveryDatabase("1"), OnEveryDatabase("2"), OnEveryDatabase("3"), OnEveryDatabase("3-reddito")]
    public async Task Le_carte_di_ogni_caso_sono_vere_firmate_e_la_copia_omissis_tace_le_diagnosi(TestApp app, string caso)
    {
        var narratore = await app.Racconta(Storie.PerCaso(caso), new(2025, 1, 28));
        var frasi = new Dictionary<string, string>();
        foreach (var nome in CarteDelFascicolo.DiOgniPratica)
        {
            using var pdf = new FilePdf(await CartaAsync(app, narratore, nome));
            frasi[nome] = pdf.Frasi;
            frasi[nome].ShouldContain(narratore.Protagonista.Nome, Case.Sensitive, nome);
            if (nome == CarteDelFascicolo.Decisione) pdf.Firma.ShouldContain("Signature is Valid", Case.Sensitive, nome);
        }
        frasi[CarteDelFascicolo.Ap70].ShouldContain("I redditi dichiarati");

        foreach (var parola in Riservate) frasi[CarteDelFascicolo.VerbaleOmissis].ShouldNotContain(parola, Case.Insensitive);
        Riservate.Count(p => frasi[CarteDelFascicolo.Verbale].Contains(p, StringComparison.OrdinalIgnoreCase)).ShouldBeGreaterThan(0, "il controllo deve poter fallire: la copia completa le ha");
    }

    [Theory, OnEveryDatabase, Trait("regola", "Q-02")]
    public async Task Il_QR_stampato_porta_alla_verifica_di_primo_livello(TestApp app)
    {
        var narratore = await app.Racconta(Storie.PerCaso("1"), new(2025, 1, 28));
        using var foglio = new FilePdf(await CartaAsync(app, narratore, CarteDelFascicolo.Qr));
        var letto = Strumenti.Esegui("zbarimg", "-q", "--raw", foglio.Immagine(1)).Trim();
        letto.ShouldStartWith($"{app.Opzioni.IndirizzoPubblico}/q/");
        var riconoscimenti = await app.ConAsync((VerificaQr verifica) => verifica.HandleAsync(letto[(letto.LastIndexOf('/') + 1)..], default));
        riconoscimenti.ShouldBe([Accertamento.InvaliditaCivile]);
    }

    private static async Task<Carta> CartaAsync(TestApp app, Narratore narratore, string nome) =>
        (await app.ConAsync<CarteDelFascicolo, Esito<Carta>>(carte => carte.HandleAsync(narratore.FascicoloId, narratore.Cittadino, nome, default))).Valore;
}
