using Accerta.Norma.Certificati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Revisioni;

namespace Accerta.Norma.Domande;

/// <summary>Quando una domanda si può accettare (da D-01 a D-09; C-05, C-08 per i certificati).</summary>
public static class Presentazione
{
    /// <summary>Tutti i rifiuti insieme; nessuno = si accetta.</summary>
    public static IEnumerable<Rifiuto> Valuta(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme) =>
        domanda.Tipo == TipoDomanda.Revisione ? [Revisione.NonSiChiede] :
        [
            .. Chi(domanda, giorno, norme), .. CertificatiCitati(domanda, giorno, norme), .. InCorso(domanda), .. DelTipo(domanda, giorno, norme),
            .. Contenuto(domanda, giorno, norme),
        ];

    /// <summary>D-05: il rifiuto a chi agisce per un'altra persona senza una delega verificata; nullo se il titolo basta.</summary>
    public static Rifiuto? ValutaTitolo(Titolo titolo) => Rappresentanza.Valuta(titolo);

    private static IEnumerable<Rifiuto> Chi(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme)
    {
        var minore = Eta.Anni(domanda.Nascita, giorno) < norme.Eta.MaggioreEtaAnni.Al(giorno);
        if (domanda.Titolo == Titolo.Interessato && minore)
            yield return new("D-05", "MINORE_ETA", $"la persona ha {Eta.Anni(domanda.Nascita, giorno)} anni",
                "la domanda la presenta un genitore o il tutore, con la sua identità digitale e una delega (modello AA10)");
        else if (Rappresentanza.Valuta(domanda.Titolo) is { } senzaTitolo)
            yield return senzaTitolo;

        // D-02: la stessa regola delle prestazioni (E-02), letta dallo stesso posto.
        var persona = new Beneficiario(domanda.Nascita, domanda.Cittadinanza, domanda.ResidenteInItalia,
            IscrittaAnagrafe: domanda.IscrittaAnagrafe, PermessoMesi: domanda.PermessoMesi, PermessoLungoPeriodo: domanda.PermessoLungoPeriodo);
        var manca = Posizione.Di(new() { Persona = persona, Domanda = giorno }, new Quadro(norme, giorno, giorno)).Soggiorno;
        if (manca.HasFlag(Mancanza.Residenza))
            yield return new("D-02", "RESIDENZA_MANCANTE", "la persona non risulta residente in Italia", Aggiorna);
        if (manca.HasFlag(Mancanza.CittadinanzaOSoggiorno))
            yield return new("D-02", "REQUISITO_CITTADINANZA_SOGGIORNO",
                domanda.Cittadinanza == Cittadinanza.Ue ? "la persona non risulta iscritta all'anagrafe di un comune"
                : $"il permesso di soggiorno dura {domanda.PermessoMesi ?? 0} mesi, ne servono almeno {norme.Pagamenti.PermessoMesiMinimi.Al(giorno)}", Aggiorna);
    }

    private static IEnumerable<Rifiuto> CertificatiCitati(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme)
    {
        var soglia = norme.Giudizi.CollocamentoMiratoDa.Al(giorno);
        var citaUnVerbale = domanda.SoloCollocamentoMirato && domanda.PercentualeDelVerbale is not null; // D-09
        var nessuno = domanda.Certificati.Count + domanda.NumeriNonTrovati.Count + domanda.CertificatiDiAltri.Count == 0;
        if (nessuno && citaUnVerbale && domanda.PercentualeDelVerbale < soglia)
            yield return new("D-09", "PERCENTUALE_INSUFFICIENTE", $"il verbale riconosce il {domanda.PercentualeDelVerbale}%",
                $"senza certificato serve almeno il {soglia}%: chiedi al medico un certificato", "Certificato");
        if (nessuno && !citaUnVerbale && domanda.Tipo != TipoDomanda.PrimaDeiDiciottoAnni) // D-08: il certificato si chiede dopo (scelta C30)
            yield return new("D-01", "CERTIFICATO_MANCANTE", "non hai indicato nessun certificato",
                "scrivi il numero che trovi sulla ricevuta del medico", "Certificato");
        foreach (var numero in domanda.NumeriNonTrovati) // inesistente o di un altro: stessa risposta, non si rivela quale
            yield return new("D-01", "CERTIFICATO_INESISTENTE", $"per questa persona non c'è un certificato con il numero {numero}",
                "controlla il numero sulla ricevuta del medico: ha 9 cifre", "Certificato");
        foreach (var numero in domanda.CertificatiDiAltri)
            yield return new("D-01", "CERTIFICATO_DI_ALTRA_PERSONA", $"il certificato {numero} è di un'altra persona per cui agisci",
                "indica un certificato di questa persona, o presenta la domanda per l'altra", "Certificato");
        foreach (var rifiuto in domanda.Certificati.SelectMany(c => Abbinamento.Valuta(c, giorno, norme)))
            yield return rifiuto;
    }

    private static IEnumerable<Rifiuto> InCorso(DomandaDaPresentare domanda) =>
        InCorso(domanda.Tipo, domanda.Oncologica, domanda.Accertamenti, domanda.AccertamentiInCorso, domanda.AccertamentiInGiudizio);

    /// <summary>D-06: una domanda alla volta per ogni accertamento, anche mentre si è in giudizio; tranne l'aggravamento oncologico.</summary>
    internal static IEnumerable<Rifiuto> InCorso(
        TipoDomanda tipo, bool oncologica, IReadOnlyList<Accertamento> accertamenti,
        IReadOnlyDictionary<Accertamento, string> inCorso, IReadOnlyDictionary<Accertamento, string> inGiudizio)
    {
        if (AggravamentoOncologico(tipo, oncologica)) yield break;
        foreach (var accertamento in accertamenti)
        {
            if (inCorso.TryGetValue(accertamento, out var protocollo))
                yield return new("D-06", "DOMANDA_GIA_IN_CORSO", $"per {accertamento.InParole} è già in corso la domanda {protocollo}",
                    "segui quella domanda; potrai farne un'altra quando sarà conclusa", "Accertamenti");
            if (inGiudizio.TryGetValue(accertamento, out var impugnata))
                yield return new("D-06", "GIUDIZIO_PENDENTE", $"per {accertamento.InParole} è in corso un giudizio sulla domanda {impugnata}",
                    "potrai fare un'altra domanda quando la sentenza sarà definitiva", "Accertamenti");
        }
    }

    private static IEnumerable<Rifiuto> DelTipo(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme) => domanda.Tipo switch
    {
        TipoDomanda.PrimaIstanza or TipoDomanda.Revisione => [],
        TipoDomanda.Aggravamento => Aggravamento.Valuta(domanda.VisitaPrecedente, domanda.ElementiDiAggravamento, domanda.Oncologica, giorno, norme),
        TipoDomanda.PrimaDeiDiciottoAnni => PrimaDeiDiciotto.Valuta(domanda.Nascita, domanda.TitolareDiFrequenza, giorno, norme),
    };

    /// <summary>D-06: l'eccezione della L. 80/2006, che lascia aperta un'altra domanda per lo stesso accertamento.</summary>
    public static bool AggravamentoOncologico(TipoDomanda tipo, bool oncologica) => tipo == TipoDomanda.Aggravamento && oncologica;

    private static IEnumerable<Rifiuto> Contenuto(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme)
    {
        if (domanda.Accertamenti.Count == 0)
            yield return new("D-03", "ACCERTAMENTO_MANCANTE", "non hai scelto che cosa chiedere di accertare", "scegli almeno un accertamento", "Accertamenti");
        if (string.IsNullOrWhiteSpace(domanda.Email) || !domanda.Email.Contains('@'))
            yield return new("D-03", "RECAPITO_MANCANTE", "manca un indirizzo e-mail valido", "scrivi un indirizzo e-mail a cui mandarti gli avvisi", "Email");
        if (string.IsNullOrWhiteSpace(domanda.Indirizzo) || string.IsNullOrWhiteSpace(domanda.Comune))
            yield return new("D-03", "INDIRIZZO_MANCANTE", "l'indirizzo non è completo", "scrivi via, numero e comune: lì arriva la convocazione", "Indirizzo");
        if (domanda.Indirizzo?.Length > LunghezzaMassima || domanda.Comune?.Length > LunghezzaMassima || domanda.Email?.Length > LunghezzaMassima)
            yield return new("D-03", "RECAPITO_TROPPO_LUNGO", $"un recapito supera {LunghezzaMassima} caratteri", "accorcialo: deve stare su una busta", "Indirizzo");
        if (!string.IsNullOrWhiteSpace(domanda.Pec) && !domanda.Pec.Contains('@'))
            yield return new("D-03", "RECAPITO_NON_VALIDO", "la posta elettronica certificata non si legge", "correggi l'indirizzo, o lascialo vuoto", "Pec");
        if (domanda.ProvinciaDelDomicilio is { } domicilio && norme.Territori.Trova(domicilio) is null)
            yield return new("D-03", "PROVINCIA_SCONOSCIUTA", $"«{domicilio}» non è una sigla di provincia", "scegli la provincia dall'elenco", "Domicilio");
        if (norme.Territori.Trova(domanda.Provincia) is not { } territorio)
            yield return new("D-03", "PROVINCIA_SCONOSCIUTA", $"«{domanda.Provincia}» non è una sigla di provincia", "scegli la provincia dall'elenco", "Provincia");
        else if (territorio.Regimi.Al(giorno) == Regime.Riforma)
            yield return new("G-00", "DOMANDA_NON_NECESSARIA", $"in provincia di {territorio.Nome} la procedura comincia con il certificato del medico, senza domanda",
                "non devi presentare nulla: l'INPS ti chiamerà; se il certificato non è partito chiedilo al medico", "Provincia");
    }

    private const int LunghezzaMassima = 200;
    private const string Aggiorna = "controlla i dati di residenza e di soggiorno; se sono cambiati aggiornali e riprova";
}
