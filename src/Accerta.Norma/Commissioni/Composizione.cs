using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Commissioni;

/// <summary>Che cosa la commissione deve giudicare: da qui dipende chi deve esserci.</summary>
/// <param name="Tipo">Quale commissione.</param>
/// <param name="Accertamento">Che cosa si accerta; più accertamenti nella stessa seduta si valutano uno per uno.</param>
/// <param name="Minore">Vero se la persona è minorenne (età evolutiva, M-03).</param>
/// <param name="CasellaAnffas">Vero se il certificato segnala una patologia di competenza ANFFAS.</param>
/// <param name="ServeEsperto">Vero se il caso chiede l'esperto (scelta C26).</param>
public sealed record Seduta(TipoCommissione Tipo, Accertamento Accertamento, bool Minore = false, bool CasellaAnffas = false, bool ServeEsperto = false);

/// <summary>Un posto vuoto.</summary>
/// <param name="Codice">Per le macchine: <c>MEDICO_INPS</c>, <c>MEDICO_ANFFAS</c>; se basta uno fra più posti, il primo.</param>
/// <param name="InParole">Per le persone: «il medico INPS».</param>
/// <param name="Regola">La regola che lo prevede.</param>
public sealed record PostoMancante(string Codice, string InParole, string Regola);

/// <summary>Chi deve esserci in commissione (M-01…M-04).</summary>
public static class Composizione
{
    /// <summary>La riga di <c>norme/commissioni.yaml</c> che vale quel giorno.</summary>
    /// <exception cref="NormaAssenteException">Quel giorno la commissione non esisteva ancora.</exception>
    public static ModelloCommissione Modello(Seduta seduta, NormeVigenti norme, DateOnly giorno) => norme.Commissioni
        .Where(m => m.Tipo == seduta.Tipo && m.Accertamenti.Contains(seduta.Accertamento) && (m.EtaEvolutiva is not { } minori || minori == seduta.Minore) && m.Dal <= giorno)
        .OrderBy(m => m.Dal).ThenBy(m => m.EtaEvolutiva is not null).LastOrDefault()
        ?? throw new NormaAssenteException($"commissioni/{seduta.Tipo.Codice()}/{seduta.Accertamento.Codice()}", giorno, "nessuna riga in vigore");

    /// <summary>Vero se la legge prevede quel membro in quella seduta, obbligatorio o preferito: il medico di un'altra associazione, o l'operatore sociale dove non serve, no.</summary>
    public static bool Prevede(Seduta seduta, Membro membro, NormeVigenti norme, DateOnly giorno)
    {
        var modello = Modello(seduta, norme, giorno);
        return membro.Posto switch
        {
            Componente.MedicoDiCategoria => membro.Associazione is not { } sua || (seduta.CasellaAnffas ? [Associazione.Anffas] : modello.Associazioni).Contains(sua),
            Componente.Esperto => modello.Esperto && seduta.ServeEsperto,
            Componente.Presidente or Componente.MedicoDelLavoro or Componente.Medico or Componente.MedicoInps or Componente.OperatoreSociale
                or Componente.PediatraONeuropsichiatraInfantile or Componente.SpecialistaDellaPatologia or Componente.Psicologo or Componente.AssistenteSpecialistico =>
                modello.Obbligatori.Any(alternative => alternative.Contains(membro.Posto)) || modello.Preferiti.Contains(membro.Posto),
        };
    }

    /// <summary>I posti obbligatori che nessuno occupa.</summary>
    public static IReadOnlyList<PostoMancante> Mancanti(Seduta seduta, IReadOnlyCollection<Membro> presenti, NormeVigenti norme, DateOnly giorno)
    {
        var modello = Modello(seduta, norme, giorno);
        IEnumerable<IReadOnlyList<Componente>> posti = modello.Esperto && seduta.ServeEsperto ? [.. modello.Obbligatori, [Componente.Esperto]] : modello.Obbligatori;
        IReadOnlyList<Associazione> associazioni = seduta.CasellaAnffas ? [Associazione.Anffas] : modello.Associazioni;
        var categoria = associazioni.Count == 0
            || presenti.Any(p => p.Posto == Componente.MedicoDiCategoria && (p.Associazione is not { } sua || associazioni.Contains(sua)));
        return
        [
            .. posti.Where(alternative => !presenti.Any(p => alternative.Contains(p.Posto))).Select(a => new PostoMancante(
                a[0].Codice(), string.Join(", o ", a.Select(c => c.InParole)), modello.Regola)),
            .. categoria ? (PostoMancante[])[] : [new($"MEDICO_{associazioni[0].Codice()}",
                $"il medico dell'associazione di categoria ({string.Join(" o ", associazioni.Select(a => a.Codice()))})", seduta.Tipo == TipoCommissione.SecondoGrado ? "M-04" : "M-01")],
        ];
    }

    /// <summary>I posti previsti, ma non obbligatori, che nessuno occupa (scelta C25): da annotare, non da rifiutare.</summary>
    public static IReadOnlyList<Componente> PreferitiAssenti(Seduta seduta, IReadOnlyCollection<Membro> presenti, NormeVigenti norme, DateOnly giorno) =>
        [.. Modello(seduta, norme, giorno).Preferiti.Except(presenti.Select(p => p.Posto))];

    /// <summary>Tutto ciò che impedisce alla seduta di giudicare; nessun rifiuto = composizione valida.</summary>
    /// <param name="seduta">Che cosa si giudica.</param>
    /// <param name="presenti">I componenti presenti.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="giorno">Il giorno della seduta.</param>
    /// <param name="mediciInpsDelPrimoGrado">In secondo grado, i nomi dei medici INPS che hanno già visto la persona (M-04); nullo negli altri casi.</param>
    public static IEnumerable<Rifiuto> Valuta(
        Seduta seduta, IReadOnlyCollection<Membro> presenti, NormeVigenti norme, DateOnly giorno, IReadOnlyCollection<string>? mediciInpsDelPrimoGrado = null)
    {
        foreach (var mancante in Mancanti(seduta, presenti, norme, giorno))
            yield return new(mancante.Regola, "COMPOSIZIONE_INCOMPLETA", $"manca {mancante.InParole}", "convoca chi manca: senza, il giudizio non è valido", "Componenti");
        if (presenti.Count(p => p.Posto == Componente.Presidente) > 1)
            yield return new("M-01", "COMPOSIZIONE_INCOMPLETA", "i presidenti sono più di uno", "indica un solo presidente", "Componenti");
        foreach (var presente in presenti)
            if (MedicoGiaVisto(presente.Nome, mediciInpsDelPrimoGrado ?? []) is { } rifiuto) yield return rifiuto;
    }

    /// <summary>M-04: chi verifica in secondo grado non può essere il medico INPS del primo; nullo se va bene.</summary>
    public static Rifiuto? MedicoGiaVisto(string medico, IReadOnlyCollection<string> mediciInpsDelPrimoGrado) => mediciInpsDelPrimoGrado.Contains(medico)
        ? new("M-04", "STESSO_MEDICO_INPS", $"{medico} era il medico INPS della visita di primo grado", "indica un altro medico INPS", "Componenti")
        : null;
}
