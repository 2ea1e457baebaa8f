namespace Accerta.Giro;

/// <summary>I tre casi dall'inizio alla fine, in un browser vero: con il mouse (e axe a ogni pagina), solo con la tastiera, senza JavaScript.</summary>
public abstract class CasoTests
{
    protected static async Task PercorriAsync(Modo modo, string prefisso, Func<Visitatore, Percorsi, Task> strada)
    {
        await using var portale = await Portale.PrendiAsync();
        await using var visitatore = await Visitatore.EntraAsync(portale, modo);
        await strada(visitatore, new Percorsi(visitatore, prefisso));
    }
}

public sealed class AdultoTests : CasoTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public Task Un_adulto_all_81_per_cento_arriva_all_assegno_mensile_e_alla_tredicesima(Modo modo) => PercorriAsync(modo, "adulto", async (v, strada) =>
    {
        var certificato = await strada.MedicoInviaCertificatoAsync("Clara Modello", "SMPDAA80E52G224N", "Ada", "Esempio", new(1980, 5, 12),
            "Diabete, anchilosi lombare, coronaropatia.", "250.63\n724.9\n414.01");
        await strada.PresentaDomandaAsync("Ada Esempio", certificato);
        var (protocollo, pratica) = await strada.DoveSonoAsync();
        await v.OggiEAsync(new(2025, 6, 24));
        await strada.CommissioneDecideAsync(protocollo, ["Elena Fittizia", "Piero Supposto", "Carla Ipotesi", "Sandro Pretesto"], async () =>
        {
            foreach (var (numero, descrizione, codice, percentuale, apparato) in (IEnumerable<(int, string, string, string, string)>)[
                (1, "Diabete, classe III", "9310", "60", "endocrino"), (2, "Anchilosi lombare", "7010", "40", "locomotore"), (3, "Coronaropatia lieve", "6445", "20", "cardiocircolatorio")])
            {
                var riga = $"Menomazione {numero}";
                await v.ScriviAsync("Descrizione", descrizione, riga);
                await v.ScriviAsync("Codice DM 1992", codice, riga);
                await v.ScriviAsync("Percentuale", percentuale, riga);
                await v.ScriviAsync("Apparato", apparato, riga);
            }
            await v.PremiAsync("Calcola, senza registrare");
            await v.LeggeAsync("80,8");
            await v.LeggeAsync("81%");
            await v.GuardaAsync("adulto-commissione-calcolo");
            await v.FotografaAsync("commissione-calcolo", da: "Il calcolo", fino: "Il giudizio");
        });
        await strada.CmlConvalidaAsync("Livia Maschera", protocollo);
        await strada.DatiEconomiciAsync("Ada Esempio", pratica, async () =>
        {
            await v.ScriviAsync("Reddito personale del 2024", "3200");
            await v.ScegliAsync("No", "Adesso lavori?");
            await v.ScegliAsync("No", "Sei coniugato o in unione civile?");
        });
        await strada.OperatoreLiquidaAsync("Paola Ritratto", protocollo);
        await v.OggiEAsync(new(2025, 12, 1));
        await strada.DecisionePagamentiQrAsync("Ada Esempio", pratica, "assegno mensile", "336,00 €", "5.771,35 €", "1° luglio 2025");
        await v.VaiAsync($"{pratica}/pagamenti");
        await v.LeggeAsync("tredicesima");
    });
}

public sealed class MinoreTests : CasoTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public Task La_madre_con_la_delega_ottiene_la_frequenza_per_il_figlio(Modo modo) => PercorriAsync(modo, "minore", async (v, strada) =>
    {
        var certificato = await strada.MedicoInviaCertificatoAsync("Anna Ribalta", "PRVLEO15B10F257Z", "Leo", "Prova", new(2015, 2, 10), "Disturbo misto dell'apprendimento.", "315.2");
        await strada.PresentaDomandaAsync("Mara Prova", certificato, per: "Leo Prova");
        var (protocollo, pratica) = await strada.DoveSonoAsync();
        await v.OggiEAsync(new(2025, 6, 24));
        await strada.CommissioneDecideAsync(protocollo, ["Giorgio Teatro", "Marta Scena", "Luca Copione", "Franco Sipario"], () => v.ScegliAsync("Sì", "Ha difficoltà persistenti"));
        await strada.CmlConvalidaAsync("Enzo Bozzetto", protocollo);
        await strada.DatiEconomiciAsync("Mara Prova", pratica, async () =>
        {
            await v.ScriviAsync("Reddito personale del 2024", "0");
            await v.ScegliAsync("Scuola, anche dell'infanzia, o formazione professionale");
            await v.ScriviDataAsync("Primo giorno di scuola o di centro", new(2025, 9, 10));
            await v.ScriviDataAsync("Ultimo giorno previsto", new(2026, 6, 6));
        });
        await v.OggiEAsync(new(2025, 10, 15));
        await strada.OperatoreLiquidaAsync("Lucia Disegno", protocollo);
        await v.OggiEAsync(new(2025, 12, 1));
        await strada.DecisionePagamentiQrAsync("Mara Prova", pratica, "indennità di frequenza", "336,00 €");
    });
}

public sealed class OncologicoTests : CasoTests
{
    [Theory, InlineData(Modo.Mouse), InlineData(Modo.Tastiera), InlineData(Modo.SenzaJavaScript)]
    public Task In_provincia_convenzionata_il_verbale_e_definitivo_alla_firma(Modo modo) => PercorriAsync(modo, "oncologico", async (v, strada) =>
    {
        var certificato = await strada.MedicoInviaCertificatoAsync("Guido Racconto", "CMPBRN68C30E472V", "Bruno", "Campione", new(1968, 3, 30), "Neoplasia maligna.", "157.9", oncologica: true);
        await strada.PresentaDomandaAsync("Bruno Campione", certificato, provincia: "Latina");
        var (protocollo, pratica) = await strada.DoveSonoAsync();
        await v.OggiEAsync(new(2025, 6, 24));
        await strada.CommissioneDecideAsync(protocollo, ["Silvia Romanzo", "Marco Novella", "Irene Favola"], async () =>
        {
            await v.ScriviAsync("Descrizione", "Neoplasia a prognosi infausta", "Menomazione 1");
            await v.ScriviAsync("Codice DM 1992", "9325", "Menomazione 1");
            await v.ScriviAsync("Percentuale", "100", "Menomazione 1");
            await v.ScriviAsync("Apparato", "neoplastico", "Menomazione 1");
            await v.ScegliAsync("Non deambula", "Condizione per l'accompagnamento");
        });
        await strada.DatiEconomiciAsync("Bruno Campione", pratica, async () =>
        {
            await v.ScriviAsync("Reddito personale del 2024", "9000");
            await v.ScegliAsync("No", "Adesso lavori?");
            await v.ScegliAsync("No", "Sei coniugato o in unione civile?");
        });
        await strada.OperatoreLiquidaAsync("Tina Cornice", protocollo);
        await strada.DecisionePagamentiQrAsync("Bruno Campione", pratica, "pensione di inabilità", "indennità di accompagnamento", "542,02 €");
    });
}
