using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Certificati;

/// <summary>C-01: dove è in servizio un medico certificatore.</summary>
public enum StrutturaSanitaria
{
    /// <summary>Un'istituzione sanitaria pubblica.</summary>
    Pubblica,

    /// <summary>Un'istituzione sanitaria privata accreditata.</summary>
    Accreditata,
}

/// <summary>Che cosa guarda la legge in un certificato prima dell'invio.</summary>
/// <param name="MedicoAbilitato">C-01: il medico è abilitato, quel giorno.</param>
/// <param name="CodiciIcd9">I codici ICD-9-CM, come scritti.</param>
/// <param name="Diagnosi">La diagnosi in parole.</param>
/// <param name="Accertamenti">Che cosa si chiede di accertare.</param>
/// <param name="Persona">Chi è la persona: nome, cognome, nascita e codice fiscale; nulla finché il modulo non è leggibile.</param>
/// <param name="DiscordaDaNota">La persona è già nota, con un altro nome o un'altra data di nascita.</param>
/// <param name="VoceDm2007">La voce del DM 2-8-2007; nulla se nessuna.</param>
public sealed record CertificatoDaInviare(
    bool MedicoAbilitato, DatiDellaPersona? Persona, bool DiscordaDaNota, int? VoceDm2007, IReadOnlyList<string> CodiciIcd9, string Diagnosi, IReadOnlyList<Accertamento> Accertamenti)
{
    /// <summary>C-01: dove è in servizio il medico, quel giorno; nulla se in nessuna struttura pubblica o accreditata.</summary>
    public StrutturaSanitaria? Struttura { get; init; }

    /// <summary>G-00: la provincia della persona è nella riforma, quel giorno.</summary>
    public bool Riforma { get; init; }
}

/// <summary>Chi è la persona del certificato (C-02).</summary>
/// <param name="Nome">Nome.</param>
/// <param name="Cognome">Cognome.</param>
/// <param name="Nascita">Data di nascita.</param>
/// <param name="CodiceFiscale">Codice fiscale, già controllato.</param>
public sealed record DatiDellaPersona(string Nome, string Cognome, DateOnly Nascita, CodiceFiscale CodiceFiscale)
{
    /// <summary>Lunghezza massima di nome e di cognome.</summary>
    public const int LunghezzaMassima = 100;
}

/// <summary>Quando un certificato introduttivo si può inviare (C-01, C-02, C-03).</summary>
public static class InvioCertificato
{
    /// <summary>C-01: il rifiuto a chi non è abilitato, quel giorno.</summary>
    public static Rifiuto NonAbilitato { get; } =
        new("C-01", "MEDICO_NON_ABILITATO", "non risulti abilitato a inviare certificati introduttivi", "chiedi l'abilitazione all'ente prima di inviare");

    /// <summary>C-01: nelle province della riforma il certificato è solo di chi è in servizio in una struttura pubblica o accreditata (messaggio INPS 4512/2024).</summary>
    public static Rifiuto FuoriDalleStrutture { get; } = new("C-01", "STRUTTURA_NON_AMMESSA", "non risulti in servizio in una struttura sanitaria pubblica o accreditata",
        "in questa provincia il certificato lo invia un medico di una struttura pubblica o accreditata; se lo sei, fai aggiornare il tuo incarico");

    /// <summary>Tutti i rifiuti insieme; nessuno = si può inviare.</summary>
    /// <param name="certificato">Il certificato da inviare.</param>
    /// <param name="giorno">Il giorno dell'invio.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static IEnumerable<Rifiuto> Valuta(CertificatoDaInviare certificato, DateOnly giorno, NormeVigenti norme)
    {
        if (!certificato.MedicoAbilitato)
            yield return NonAbilitato;
        else if (certificato.Riforma && certificato.Struttura is null)
            yield return FuoriDalleStrutture;

        if (certificato.Persona is { } persona)
            foreach (var rifiuto in Valuta(persona, certificato.DiscordaDaNota, giorno)) yield return rifiuto;
        if (certificato.VoceDm2007 is { } voce && norme.PatologieEsenti.All(p => p.Voce != voce))
            yield return new("G-11", "VOCE_DM2007_SCONOSCIUTA", $"la voce {voce} non è nel DM 2-8-2007", "scegli una voce dell'elenco, o nessuna", "VoceDm2007");

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

    private static IEnumerable<Rifiuto> Valuta(DatiDellaPersona persona, bool discordaDaNota, DateOnly giorno)
    {
        foreach (var (campo, valore) in (IEnumerable<(string, string)>)[("Nome", persona.Nome), ("Cognome", persona.Cognome)])
            if (string.IsNullOrWhiteSpace(valore) || valore.Trim().Length > DatiDellaPersona.LunghezzaMassima || !valore.Any(char.IsLetter) || valore.IndexOfAny(['<', '>']) >= 0)
                yield return new("C-02", "NOME_NON_VALIDO", $"il {campo.ToLowerInvariant()} manca o non si legge", $"scrivi il {campo.ToLowerInvariant()} come sulla tessera sanitaria", campo);
        if (persona.Nascita > giorno || !persona.CodiceFiscale.NataIl(persona.Nascita))
            yield return new("C-02", "NASCITA_DISCORDE", $"la data di nascita ({persona.Nascita.Italiana}) non è quella del codice fiscale", "controlla la data e il codice fiscale", "Nascita");
        if (discordaDaNota)
            yield return new("C-02", "DATI_DISCORDANTI", "questo codice fiscale è già di una persona con un altro nome o un'altra data di nascita",
                "controlla il codice fiscale e i dati sulla tessera sanitaria", "Interessato");
    }
}
