using Accerta.Norma.Certificati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Domande;

/// <summary>A che titolo qualcuno presenta la domanda.</summary>
public enum Titolo
{
    /// <summary>Per sé.</summary>
    Interessato,

    /// <summary>Per un'altra persona, con una delega verificata e valida quel giorno.</summary>
    DelegaVerificata,

    /// <summary>Per un'altra persona, con una delega non ancora verificata.</summary>
    DelegaDaVerificare,

    /// <summary>Per un'altra persona, senza delega.</summary>
    Nessuno,
}

/// <summary>Che cosa guarda la legge prima di accettare una domanda.</summary>
/// <param name="Nascita">Data di nascita dell'interessato.</param>
/// <param name="Cittadinanza">Cittadinanza dell'interessato.</param>
/// <param name="ResidenteInItalia">Residente (o iscritto all'anagrafe) in Italia.</param>
/// <param name="PermessoMesi">Durata in mesi del permesso di soggiorno; nullo se non serve.</param>
/// <param name="Titolo">A che titolo agisce chi presenta.</param>
/// <param name="Certificati">I certificati citati che sono di questa persona.</param>
/// <param name="NumeriNonTrovati">I numeri citati che non esistono o sono di un'altra persona: la risposta è la stessa.</param>
/// <param name="Accertamenti">Che cosa si chiede.</param>
/// <param name="AccertamentiInCorso">Gli accertamenti per cui un'altra domanda è aperta, con il suo protocollo.</param>
/// <param name="Email">Recapito elettronico.</param>
/// <param name="Provincia">Sigla della provincia di residenza o domicilio.</param>
/// <param name="Indirizzo">Via e numero.</param>
/// <param name="Comune">Comune.</param>
public sealed record DomandaDaPresentare(
    DateOnly Nascita,
    Cittadinanza Cittadinanza,
    bool ResidenteInItalia,
    int? PermessoMesi,
    Titolo Titolo,
    IReadOnlyList<CertificatoCitato> Certificati,
    IReadOnlyList<string> NumeriNonTrovati,
    IReadOnlyList<Accertamento> Accertamenti,
    IReadOnlyDictionary<Accertamento, string> AccertamentiInCorso,
    string? Email,
    string? Provincia,
    string? Indirizzo,
    string? Comune);

/// <summary>Quando una domanda si può accettare (D-01, D-02, D-03, D-05, D-06; C-05, C-08 per i certificati).</summary>
public static class Presentazione
{
    /// <summary>Tutti i rifiuti insieme; nessuno = si accetta.</summary>
    public static IEnumerable<Rifiuto> Valuta(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme) =>
        [.. Chi(domanda, giorno, norme), .. CertificatiCitati(domanda, giorno, norme), .. Contenuto(domanda, giorno, norme)];

    /// <summary>D-05: il rifiuto a chi agisce per un'altra persona senza una delega verificata; nullo se il titolo basta.</summary>
    public static Rifiuto? ValutaTitolo(Titolo titolo) => titolo switch
    {
        Titolo.Interessato or Titolo.DelegaVerificata => null,
        Titolo.DelegaDaVerificare => new("D-05", "DELEGA_NON_VERIFICATA", "la delega è registrata ma l'ente non l'ha ancora verificata",
            "attendi la verifica o porta i documenti allo sportello: la domanda resta salvata"),
        Titolo.Nessuno => new("D-05", "DELEGA_MANCANTE", "non risulta una delega valida per questa persona",
            "registra la delega (modello AA08, AA09 o AA10): la domanda resta salvata"),
    };

    private static IEnumerable<Rifiuto> Chi(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme)
    {
        var minore = Eta.Anni(domanda.Nascita, giorno) < norme.Eta.MaggioreEtaAnni.Al(giorno);
        if (domanda.Titolo == Titolo.Interessato && minore)
            yield return new("D-05", "MINORE_ETA", $"la persona ha {Eta.Anni(domanda.Nascita, giorno)} anni",
                "la domanda la presenta un genitore o il tutore, con la sua identità digitale e una delega (modello AA10)");
        else if (ValutaTitolo(domanda.Titolo) is { } senzaTitolo)
            yield return senzaTitolo;

        var soggiornoRegolare = domanda.Cittadinanza switch
        {
            Cittadinanza.Italiana or Cittadinanza.Ue => domanda.ResidenteInItalia,
            Cittadinanza.ExtraUe => domanda.ResidenteInItalia && domanda.PermessoMesi >= norme.Pagamenti.PermessoMesiMinimi.Al(giorno),
        };
        if (!soggiornoRegolare)
            yield return new("D-02", "REQUISITO_CITTADINANZA_SOGGIORNO",
                domanda.ResidenteInItalia ? $"il permesso di soggiorno dura {domanda.PermessoMesi ?? 0} mesi, ne servono almeno {norme.Pagamenti.PermessoMesiMinimi.Al(giorno)}" : "la persona non risulta residente in Italia",
                "controlla i dati di residenza e di soggiorno; se sono cambiati aggiornali e riprova");
    }

    private static IEnumerable<Rifiuto> CertificatiCitati(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme)
    {
        if (domanda.Certificati.Count == 0 && domanda.NumeriNonTrovati.Count == 0)
            yield return new("D-01", "CERTIFICATO_MANCANTE", "non hai indicato nessun certificato",
                "scrivi il numero che trovi sulla ricevuta del medico", "Certificato");
        foreach (var numero in domanda.NumeriNonTrovati) // inesistente o di un altro: stessa risposta, non si rivela quale
            yield return new("D-01", "CERTIFICATO_INESISTENTE", $"per questa persona non c'è un certificato con il numero {numero}",
                "controlla il numero sulla ricevuta del medico: ha 9 cifre", "Certificato");
        foreach (var rifiuto in domanda.Certificati.SelectMany(c => Abbinamento.Valuta(c, giorno, norme)))
            yield return rifiuto;
    }

    private static IEnumerable<Rifiuto> Contenuto(DomandaDaPresentare domanda, DateOnly giorno, NormeVigenti norme)
    {
        if (domanda.Accertamenti.Count == 0)
            yield return new("D-03", "ACCERTAMENTO_MANCANTE", "non hai scelto che cosa chiedere di accertare", "scegli almeno un accertamento", "Accertamenti");
        foreach (var accertamento in domanda.Accertamenti)
            if (domanda.AccertamentiInCorso.TryGetValue(accertamento, out var protocollo))
                yield return new("D-06", "DOMANDA_GIA_IN_CORSO", $"per {accertamento.InParole} è già in corso la domanda {protocollo}",
                    "segui quella domanda; potrai farne un'altra quando sarà conclusa", "Accertamenti");
        if (string.IsNullOrWhiteSpace(domanda.Email) || !domanda.Email.Contains('@'))
            yield return new("D-03", "RECAPITO_MANCANTE", "manca un indirizzo e-mail valido", "scrivi un indirizzo e-mail a cui mandarti gli avvisi", "Email");
        if (string.IsNullOrWhiteSpace(domanda.Indirizzo) || string.IsNullOrWhiteSpace(domanda.Comune))
            yield return new("D-03", "INDIRIZZO_MANCANTE", "l'indirizzo non è completo", "scrivi via, numero e comune: lì arriva la convocazione", "Indirizzo");
        if (domanda.Indirizzo?.Length > LunghezzaMassima || domanda.Comune?.Length > LunghezzaMassima || domanda.Email?.Length > LunghezzaMassima)
            yield return new("D-03", "RECAPITO_TROPPO_LUNGO", $"un recapito supera {LunghezzaMassima} caratteri", "accorcialo: deve stare su una busta", "Indirizzo");
        if (norme.Territori.Trova(domanda.Provincia) is not { } territorio)
            yield return new("D-03", "PROVINCIA_SCONOSCIUTA", $"«{domanda.Provincia}» non è una sigla di provincia", "scegli la provincia dall'elenco", "Provincia");
        else if (territorio.Regimi.Al(giorno) == Regime.Riforma)
            yield return new("G-00", "DOMANDA_NON_NECESSARIA", $"in provincia di {territorio.Nome} la procedura comincia con il certificato del medico, senza domanda",
                "non devi presentare nulla: l'INPS ti chiamerà; se il certificato non è partito chiedilo al medico", "Provincia");
    }

    private const int LunghezzaMassima = 200;
}
