using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Certificati;

/// <summary>Che cosa guarda la legge in un certificato prima dell'invio.</summary>
/// <param name="MedicoAbilitato">C-01: il medico è abilitato, quel giorno.</param>
/// <param name="CodiciIcd9">I codici ICD-9-CM, come scritti.</param>
/// <param name="Diagnosi">La diagnosi in parole.</param>
/// <param name="Accertamenti">Che cosa si chiede di accertare.</param>
public sealed record CertificatoDaInviare(
    bool MedicoAbilitato, IReadOnlyList<string> CodiciIcd9, string Diagnosi, IReadOnlyList<Accertamento> Accertamenti);

/// <summary>Quando un certificato introduttivo si può inviare (C-01, C-02, C-03).</summary>
public static class InvioCertificato
{
    /// <summary>Tutti i rifiuti insieme; nessuno = si può inviare.</summary>
    /// <param name="certificato">Il certificato da inviare.</param>
    /// <param name="giorno">Il giorno dell'invio.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static IEnumerable<Rifiuto> Valuta(CertificatoDaInviare certificato, DateOnly giorno, NormeVigenti norme)
    {
        if (!certificato.MedicoAbilitato)
            yield return new("C-01", "MEDICO_NON_ABILITATO", "non risulti abilitato a inviare certificati introduttivi",
                "chiedi l'abilitazione all'ente prima di inviare");

        var massimo = norme.Termini.CodiciIcd9Massimi.Al(giorno);
        var codici = certificato.CodiciIcd9.Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
        if (codici.Count == 0)
            yield return new("C-02", "CODICE_ICD9_MANCANTE", "non c'è nessun codice ICD-9-CM",
                $"scrivi da uno a {massimo} codici", "CodiciIcd9");
        if (codici.Count > massimo)
            yield return new("C-03", "TROPPI_CODICI_ICD9", $"i codici ICD-9-CM sono {codici.Count}, il massimo è {massimo}",
                "per le altre patologie invia un secondo certificato: la domanda può citarli entrambi", "CodiciIcd9");
        foreach (var codice in codici.Where(c => !CodiceIcd9.Valido(c)))
            yield return new("C-02", "CODICE_ICD9_NON_VALIDO", $"«{codice}» non ha la forma di un codice ICD-9-CM",
                "scrivi tre cifre, poi eventualmente un punto e altre una o due: per esempio 250.00", "CodiciIcd9");
        if (codici.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1)?.Key is { } ripetuto)
            yield return new("C-02", "CODICE_ICD9_RIPETUTO", $"il codice {ripetuto} è scritto più di una volta", "lascialo una sola volta", "CodiciIcd9");

        if (string.IsNullOrWhiteSpace(certificato.Diagnosi))
            yield return new("C-02", "DIAGNOSI_MANCANTE", "manca la diagnosi", "scrivi la diagnosi in parole", "Diagnosi");
        if (certificato.Accertamenti.Count == 0)
            yield return new("C-02", "ACCERTAMENTO_MANCANTE", "non hai scelto che cosa chiedere di accertare", "scegli almeno un accertamento", "Accertamenti");
    }
}
