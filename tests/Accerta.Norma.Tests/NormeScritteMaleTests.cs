using Accerta.Norma.Norme;

namespace Accerta.Norma.Tests;

/// <summary>Ogni errore di chi scrive una norma ha la sua frase, e una sola: tutto il resto del file si legge.</summary>
public sealed class NormeScritteMaleTests
{
    private const string Decimisti = "prestazioni/assegno-vitalizio-decimisti";

    /// <summary>Le serie datate.</summary>
    [Theory]
    [InlineData(Decimisti, "valida: per_anno\n  lacune: [2022]\n  valori:\n    - { dal: 2015-01-01, vale: 207.62", "valida: sempre\n  lacune: [2022]\n  valori:\n    - { dal: 2015-01-01, vale: 207.62",
        $"{Decimisti}/importo_mensile: «valida» deve essere fino_a_modifica o per_anno, non «sempre»")]
    [InlineData(Decimisti, "dal: 2015-01-01, vale: 207.62, verifica: singola", "dal: 2015-01-01, vale: 207.62, verifica: certa",
        $"{Decimisti}/importo_mensile[1]: «verifica» deve essere doppia, seme, singola o memoria, non «certa»")]
    [InlineData(Decimisti, "dal: 2015-01-01, vale: 207.62", "dal: 1-1-2015, vale: 207.62", $"{Decimisti}/importo_mensile[1]: dal: data mancante o non nella forma AAAA-MM-GG («1-1-2015»)")]
    [InlineData(Decimisti, "dal: 2015-01-01, vale: 207.62", "dal: 2015-01-01, noto_dal: poi, vale: 207.62", $"{Decimisti}/importo_mensile[1]: noto_dal: data mancante o non nella forma AAAA-MM-GG («poi»)")]
    [InlineData(Decimisti, "dal: 2016-01-01, vale: 207.41", "dal: 2015-01-01, vale: 207.41", $"{Decimisti}/importo_mensile: date non in ordine (2015-01-01 poi 2015-01-01)", $"{Decimisti}/importo_mensile: manca il 2016 e non è fra le lacune dichiarate")]
    [InlineData(Decimisti, "dal: 2020-01-01, vale: 212.86", "dal: 2019-06-01, vale: 212.86", $"{Decimisti}/importo_mensile: manca il 2020 e non è fra le lacune dichiarate")]
    [InlineData(Decimisti, "lacune: [2022]", "lacune: [2021, 2022]", $"{Decimisti}/importo_mensile: il 2021 è dichiarato lacuna ma ha un valore")]
    [InlineData("eta", "vale: \"65 anni 3 mesi\"", "vale: \"65 anni 12 mesi\"", "eta/eta_pensionabile[2]: «65 anni 12 mesi» non è un valore leggibile (si scrive «67 anni 1 mesi»)")]
    [InlineData("eta", "vale: \"65 anni 3 mesi\"", "vale: \"65 e 3\"", "eta/eta_pensionabile[2]: «65 e 3» non è un valore leggibile (si scrive «67 anni 1 mesi»)")]
    [InlineData("eta", "maggiore_eta_anni:", "maggiore_eta:", "eta/maggiore_eta_anni: voce assente")]
    [InlineData("termini-dichiarazioni", "vale: \"03-31\"", "vale: \"02-29\"", "termini-dichiarazioni/scadenza[1]: «02-29» non è un valore leggibile (si scrive MM-GG)", "termini-dichiarazioni/scadenza: nessun valore")]
    [InlineData("recuperi", "  verificato: 2026-", "  verificato: nel 26-", "recuperi/quota_massima_percento: verificato: data mancante o non nella forma AAAA-MM-GG («nel 26-11-22»)")]
    public void Una_serie_scritta_male(string file, string prima, string dopo, params string[] difetti) => Difetti(file, prima, dopo).ShouldBe(difetti);

    /// <summary>Gli elenchi.</summary>
    [Theory]
    [InlineData("incompatibilita", "prima: ASSEGNO_MENSILE, seconda: ASSEGNO_ORDINARIO_INVALIDITA", "prima: ASSEGNO, seconda: ASSEGNO_ORDINARIO_INVALIDITA", "incompatibilita[1]: prestazione «ASSEGNO» sconosciuta")]
    [InlineData("incompatibilita", "opzione: RIVEDIBILE", "opzione: LIBERA", "incompatibilita[2]: «opzione» deve essere IRREVOCABILE o RIVEDIBILE, non «LIBERA»")]
    [InlineData("incompatibilita", "opzione: RIVEDIBILE, mensilita: 12", "opzione: RIVEDIBILE", "incompatibilita[2]: mancano le mensilità della prestazione dell'altro ente")]
    [InlineData("incompatibilita", "opzione: RIVEDIBILE, mensilita: 12", "opzione: RIVEDIBILE, mensilita: 11", "incompatibilita[2]: mancano le mensilità della prestazione dell'altro ente")]
    [InlineData("incompatibilita", "opzione: RIVEDIBILE, mensilita: 12", "opzione: RIVEDIBILE, mensilita: 15", "incompatibilita[2]: mancano le mensilità della prestazione dell'altro ente")]
    [InlineData("incompatibilita", "opzione: RIVEDIBILE, mensilita: 12", "opzione: RIVEDIBILE, mensilita: 14", null)]
    [InlineData("incompatibilita", "seconda: RENDITA_INAIL, opzione: RIVEDIBILE", "seconda: ASSEGNO_ORDINARIO_INVALIDITA, opzione: RIVEDIBILE", "incompatibilita[2]: coppia ripetuta")]
    [InlineData("incompatibilita", "seconda: INDENNITA_COMUNICAZIONE, opzione: IRREVOCABILE", "seconda: PENSIONE_CIECHI_PARZIALI, opzione: IRREVOCABILE", "incompatibilita[15]: coppia ripetuta")]
    [InlineData("incompatibilita", "mensilita: 13, verifica: seme", "mensilita: 13, verifica: forse", "incompatibilita[1]: «verifica» deve essere doppia, seme, singola o memoria, non «forse»")]
    [InlineData("incompatibilita", "mensilita: 13, verifica: seme, fonte: \"L. 407/1990 art. 3; guida UNIAMO 2015, scheda 2.1\"", "mensilita: 13, verifica: seme, fonte: \" \"", "incompatibilita[1]: riga senza fonte")]
    [InlineData("incompatibilita", "verificato: 2026-11-21", "verificato: ieri", "incompatibilita: «verificato» mancante o non nella forma AAAA-MM-GG")]
    [InlineData("incompatibilita", "verificato: 2026-11-21", "verificato: 2026-11-21\ncommento: x", "incompatibilita: campo «commento» sconosciuto, alla riga 5")]
    [InlineData("territori", "sigla: AG", "sigla: AGR", "territori/AGR: la sigla ha due lettere")]
    [InlineData("territori", "sigla: AL", "sigla: AG", "territori/AG: sigla ripetuta")]
    [InlineData("territori", "nome: \"Agrigento\"", "nome: \" \"", "territori/AG: senza nome")]
    [InlineData("territori", "dal: 2027-01-01, regime: RIFORMA", "dal: presto, regime: RIFORMA", "territori/AG: data «presto» non leggibile")]
    [InlineData("territori", "dal: 2027-01-01, regime: RIFORMA", "dal: 2010-01-01, regime: RIFORMA", "territori/AG: date non in ordine")]
    [InlineData("territori", "regime: INTEGRATA", "regime: MISTA", "territori/AG: regime «MISTA» sconosciuto")]
    [InlineData("territori", "verifica: seme", "verifica: boh", "territori/AG: verifica «boh» sconosciuta")]
    [InlineData("territori", "fonte: \"L. 102/2009 art. 20; manuale ANFFAS 2023 cap. 3\"", "fonte: \"\"", "territori/AG: valore senza fonte")]
    [InlineData("dm-2007", "voce: 2,", "voce: 3,", "dm-2007/3: le voci vanno numerate da 1, senza salti")]
    [InlineData("dm-2007", "descrizione: \"Insufficienza cardiaca in IV classe NYHA refrattaria a terapia\"", "descrizione: \"\"", "dm-2007/1: senza descrizione")]
    [InlineData("dm-2007", "rinvia_alle_voci: [2,", "rinvia_alle_voci: [0,", "dm-2007/5: rinvia a una voce che non esiste")]
    [InlineData("dm-2007", "rinvia_alle_voci: [2,", "rinvia_alle_voci: [13,", "dm-2007/5: rinvia a una voce che non esiste")]
    [InlineData("dm-2007", "rinvia_alle_voci: [2,", "rinvia_alle_voci: [12,", null)]
    [InlineData("dm-2007", "rinvia_alle_voci: [2,", "rinvia_alle_voci: [1,", null)]
    [InlineData("dichiarazioni", "prestazione: ASSEGNO_MENSILE, reddituale: RED", "prestazione: ASSEGNO_MENSILE, reddituale: REDDITI", "dichiarazioni[1]: modello «REDDITI» sconosciuto")]
    [InlineData("dichiarazioni", "prestazione: ASSEGNO_MENSILE", "prestazione: ASSEGNO", "dichiarazioni[1]: prestazione «ASSEGNO» sconosciuta", "dichiarazioni: manca ASSEGNO_MENSILE")]
    [InlineData("dichiarazioni", "prestazione: ASSEGNO_MENSILE", "prestazione: PENSIONE_INABILITA", "dichiarazioni[2]: prestazione ripetuta", "dichiarazioni: manca ASSEGNO_MENSILE")]
    [InlineData("tabella-dm-1992", "min: 61, max: 70", "min: 61", "tabella-dm-1992[1]: o tutte e due le percentuali, o nessuna")]
    [InlineData("tabella-dm-1992", "min: 61, max: 70", "min: 71, max: 70", "tabella-dm-1992[1]: percentuali 71-70 impossibili")]
    [InlineData("tabella-dm-1992", "min: 61, max: 70", "min: -1, max: 70", "tabella-dm-1992[1]: percentuali -1-70 impossibili")]
    [InlineData("tabella-dm-1992", "min: 61, max: 70", "min: 61, max: 101", "tabella-dm-1992[1]: percentuali 61-101 impossibili")]
    [InlineData("tabella-dm-1992", "min: 61, max: 70", "min: 0, max: 100", null)]
    [InlineData("tabella-dm-1992", "min: 61, max: 70", "min: 70, max: 70", null)]
    [InlineData("tabella-dm-1992", "codice: \"1006\"", "codice: \"1002\"", "tabella-dm-1992[2]: codice 1002 ripetuto")]
    [InlineData("tabella-dm-1992", "descrizione: \"demenza iniziale\"", "descrizione: \"\"", "tabella-dm-1992[1]: senza descrizione")]
    [InlineData("tabella-dm-1992", "fisso: 65", "fisso: molto", null, "«fisso», alla riga", "«molto» non è un numero")]
    public void Un_elenco_scritto_male(string file, string prima, string dopo, params string?[]? difetti)
    {
        if (difetti is null) Con(file, prima, dopo).Impronta.ShouldNotBe(Dati.Norme.Impronta);
        else if (difetti[0] is null) Difetti(file, prima, dopo).ShouldHaveSingleItem().ShouldSatisfyAllConditions([.. difetti.Skip(1).Select(d => (Action<string>)(x => x.ShouldContain(d!)))]);
        else Difetti(file, prima, dopo).ShouldBe(difetti!);
    }

    /// <summary>La forma del file.</summary>
    [Theory]
    [InlineData("eta", "eta_pensionabile:", "fuori: 1\neta_pensionabile:", "eta: «fuori», alla riga 2: dev'essere una mappa di campi")]
    [InlineData("eta", "  regola: E-08", "  regola: [E-08]", "eta: «regola», alla riga 3: dev'essere un valore, non una mappa o un elenco")]
    [InlineData("eta", "  valida: fino_a_modifica\n  nota", "  valida: fino_a_modifica\n  lacune: [\"2001\", uno]\n  nota", "eta: «lacune», alla riga 6: «uno» non è un numero intero")]
    [InlineData("eta", "  valida: fino_a_modifica\n  nota", "  valida: fino_a_modifica\n  lacune: null\n  nota", null)]
    [InlineData("eta", "  valida: fino_a_modifica\n  nota", "  valida: fino_a_modifica\n  lacune: \"\"\n  nota", null)]
    [InlineData("eta", "  valori:\n    - { dal: 1990-01-01", "  valori:\n    - sempre\n    - { dal: 1990-01-01", "eta: «valori», alla riga 8: «sempre» dev'essere una mappa di campi")]
    [InlineData("eta", "- { dal: 1990-01-01, vale: \"65 anni 0 mesi\"", "- { dal: 1990-01-01, provvisorio: forse, vale: \"65 anni 0 mesi\"", "eta: «provvisorio», alla riga 8: «forse» dev'essere true o false")]
    [InlineData("eta", "- { dal: 1990-01-01, vale: \"65 anni 0 mesi\"", "- { dal: 1990-01-01, provvisorio: false, vale: \"65 anni 0 mesi\"", null)]
    [InlineData("festivita", "dopo_pasqua: 1", "dopo_pasqua: uno", "festivita: «dopo_pasqua», alla riga 9: «uno» non è un numero intero", "festivita/Lunedì dell'Angelo: serve «giorno» nella forma MM-GG, oppure «dopo_pasqua»")]
    [InlineData("festivita", "feste:\n", "feste: nessuna\naltre:\n", "festivita: «feste», alla riga 6: dev'essere un elenco", "festivita: campo «altre» sconosciuto, alla riga 8", "festivita: nessuna festa")]
    public void Un_file_con_una_forma_sbagliata_dice_il_campo_e_la_riga(string file, string prima, string dopo, params string?[]? difetti)
    {
        if (difetti is null) Con(file, prima, dopo).Eta.MaggioreEtaAnni.Al(new(2025, 1, 1)).ShouldBe(18);
        else Difetti(file, prima, dopo).ShouldBe(difetti!);
    }

    [Theory]
    [InlineData("incompatibilita", "incompatibilita: file assente", "incompatibilita: nessuna coppia")]
    [InlineData("territori", "territori: file assente", "territori: nessuna provincia")]
    [InlineData("dm-2007", "dm-2007: file assente", "dm-2007: nessuna voce")]
    [InlineData("tabella-dm-1992", "tabella-dm-1992: file assente", "tabella-dm-1992: nessuna riga")]
    [InlineData("recuperi", "recuperi: file assente", "recuperi/quota_massima_percento: voce assente", "recuperi/rate_ordinarie: voce assente")]
    public void Un_file_che_manca(string nome, params string[] difetti)
    {
        var file = Dati.FileDiNorme();
        file.Remove(nome);
        var errore = Should.Throw<NormeNonValideException>(() => NormeVigenti.Da(file));
        errore.Difetti.ShouldBe(difetti);
        errore.Message.ShouldBe($"norme non valide ({difetti.Length}):\n{string.Join('\n', difetti)}");
    }

    [Fact]
    public void Una_serie_senza_valori_si_rifiuta_una_volta_sola() =>
        Difetti("recuperi", "  valori:\n    - { dal: 1969-05-01, vale: 20,", "  valori: []\n  proroga: { dal: 1969-05-01, vale: 20,")
            .ShouldBe(["recuperi: «proroga», alla riga 8: dev'essere un valore, non una mappa o un elenco", "recuperi/quota_massima_percento: nessun valore"], ignoreOrder: true);

    [Fact]
    public void La_stessa_norma_con_altri_a_capo_ha_la_stessa_impronta()
    {
        var file = Dati.FileDiNorme();
        file["eta"] = file["eta"].ReplaceLineEndings("\r\n");
        NormeVigenti.Da(file).Impronta.ShouldBe(Dati.Norme.Impronta);
        Dati.Norme.Impronta.Length.ShouldBe(64);
        Dati.Norme.Impronta.ShouldBe(Dati.Norme.Impronta.ToLowerInvariant());
    }

    private static NormeVigenti Con(string nome, string prima, string dopo)
    {
        var file = Dati.FileDiNorme();
        var i = file[nome].IndexOf(prima, StringComparison.Ordinal);
        i.ShouldBeGreaterThanOrEqualTo(0, $"{nome} non contiene più «{prima}»");
        file[nome] = file[nome][..i] + dopo + file[nome][(i + prima.Length)..];
        return NormeVigenti.Da(file);
    }

    private static IReadOnlyList<string> Difetti(string nome, string prima, string dopo) => Should.Throw<NormeNonValideException>(() => Con(nome, prima, dopo)).Difetti;
}
