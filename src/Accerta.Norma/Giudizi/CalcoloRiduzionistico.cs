using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Giudizi;

/// <summary>
/// G-01 e G-02: la percentuale complessiva di più menomazioni (DM 5-2-1992; D.Lgs. 509/1988 art. 5).
/// Coesistenti: p = p1 + p2·(1 − p1) …, dalla più grave; concorrenti: il valore unico dato dalla commissione.
/// </summary>
public static class CalcoloRiduzionistico
{
    /// <summary>Calcola la percentuale, o dice tutto ciò che lo impedisce.</summary>
    /// <param name="richiesta">Le menomazioni come le propone la commissione.</param>
    /// <param name="norme">Le norme.</param>
    /// <param name="giorno">Il giorno del giudizio.</param>
    public static Esito<PercentualeCalcolata> Calcola(Menomazioni richiesta, NormeVigenti norme, DateOnly giorno)
    {
        Rifiuto[] rifiuti = [.. Rifiuti(richiesta, norme, giorno)];
        if (rifiuti is not []) return rifiuti;

        var (passi, totale) = Combina(Valori(richiesta), norme.Scelte.MinorazioniTrascurateFinoA.Al(giorno));
        var esatta = Entro100(totale + richiesta.VariazionePunti); // C04: sul valore complessivo
        var finale = Arrotonda(esatta, norme.Scelte.Arrotondamento.Al(giorno));
        return new PercentualeCalcolata(passi, totale, esatta - totale, esatta, finale, !esatta.Intera, Giudica(finale, norme, giorno));
    }

    /// <summary>G-03: il giudizio che segue da una percentuale.</summary>
    public static GiudizioInvalidita Giudica(int percentuale, NormeVigenti norme, DateOnly giorno) =>
        percentuale >= norme.Giudizi.Totale.Al(giorno) ? GiudizioInvalidita.Invalido_100
        : percentuale >= norme.Giudizi.AssegnoDa.Al(giorno) ? GiudizioInvalidita.Invalido_74_99
        : percentuale >= norme.Giudizi.InvalidoDa.Al(giorno) ? GiudizioInvalidita.Invalido_34_73
        : GiudizioInvalidita.NonInvalido;

    private static IEnumerable<(string Nome, Frazione Percentuale, bool Concorrente)> Valori(Menomazioni richiesta)
    {
        foreach (var m in richiesta.Elenco.Where(m => m.Gruppo is null))
            yield return (m.Id, m.Percentuale, false);
        foreach (var gruppo in richiesta.Elenco.Where(m => m.Gruppo is not null).GroupBy(m => m.Gruppo!))
        {
            // Un gruppo di una sola voce è una menomazione come le altre.
            var unica = Unica(richiesta, gruppo.Key);
            yield return (gruppo.Key, unica ?? gruppo.Single().Percentuale, gruppo.Count() > 1);
        }
    }

    private static (List<PassoRiduzionistico> Passi, Frazione Totale) Combina(
        IEnumerable<(string Nome, Frazione Percentuale, bool Concorrente)> valori, int trascurateFinoA)
    {
        var passi = new List<PassoRiduzionistico>();
        Frazione totale = 0;
        foreach (var (nome, percentuale, concorrente) in valori.OrderByDescending(v => v.Percentuale).ThenBy(v => v.Nome, StringComparer.Ordinal))
        {
            var contata = concorrente || percentuale > trascurateFinoA; // C03
            var residuo = 100 - totale;
            if (contata) totale += residuo * percentuale / 100;
            passi.Add(new(nome, percentuale, residuo, totale, contata));
        }
        return (passi, totale);
    }

    private static int Arrotonda(Frazione esatta, ArrotondamentoPercentuale regola) => regola switch
    {
        ArrotondamentoPercentuale.MezzoInSuMaiCento => esatta < 100 ? Math.Min(99, esatta.AllInteroPiuVicino) : 100,
        ArrotondamentoPercentuale.MezzoInSu => esatta.AllInteroPiuVicino,
        ArrotondamentoPercentuale.Troncamento => esatta.PerDifetto,
    };

    private static Frazione Entro100(Frazione valore) => valore < 0 ? 0 : valore > 100 ? 100 : valore;

    private static Frazione? Unica(Menomazioni richiesta, string gruppo) => richiesta.Gruppi.FirstOrDefault(g => g.Id == gruppo)?.ValutazioneUnica;

    private static IEnumerable<Rifiuto> Rifiuti(Menomazioni richiesta, NormeVigenti norme, DateOnly giorno)
    {
        if (RifiutoPerEta(richiesta, norme, giorno) is { } eta) yield return eta;

        for (var i = 0; i < richiesta.Elenco.Count; i++)
            if (RifiutoDi(richiesta.Elenco[i], $"menomazioni[{i}]") is { } rifiuto) yield return rifiuto;

        foreach (var gruppo in richiesta.Elenco.Where(m => m.Gruppo is not null).GroupBy(m => m.Gruppo!))
        {
            var unica = Unica(richiesta, gruppo.Key);
            if (unica is null && gruppo.Count() > 1)
                yield return new("G-02", "VALUTAZIONE_UNICA_MANCANTE", $"le menomazioni {string.Join(", ", gruppo.Select(m => m.Id))} sono dello stesso apparato",
                    "dare un solo valore per tutto il gruppo: non si calcola con la formula", $"gruppi[{gruppo.Key}]");
            else if (unica is { } valore && !Valida(valore))
                yield return new("G-02", "PERCENTUALE_NON_VALIDA", $"il gruppo {gruppo.Key} vale {valore.Italiana}%", "scrivere un valore da 0 a 100", $"gruppi[{gruppo.Key}]");
        }

        var massima = norme.Giudizi.VariazioneMassimaPunti.Al(giorno);
        if (Math.Abs((long)richiesta.VariazionePunti) > massima)
            yield return new("G-01", "VARIAZIONE_OLTRE_5_PUNTI", $"una variazione di {richiesta.VariazionePunti} punti",
                $"restare entro {massima} punti, in più o in meno", "variazionePunti");
    }

    private static Rifiuto? RifiutoPerEta(Menomazioni richiesta, NormeVigenti norme, DateOnly giorno)
    {
        if (richiesta.Eta is not { } eta || eta >= norme.Eta.MaggioreEtaAnni.Al(giorno)) return null;
        var minima = norme.Eta.CollocamentoMiratoAnni.Al(giorno);
        return richiesta.PerCollocamentoMirato && eta >= minima
            ? null
            : new("G-04", "PERCENTUALE_NON_PREVISTA_PER_MINORE", $"la persona ha {eta} anni",
                $"per i minori si valutano le difficoltà persistenti; una percentuale si dà solo dai {minima} anni, per il collocamento mirato", "eta");
    }

    private static Rifiuto? RifiutoDi(Menomazione m, string campo)
    {
        if (!Valida(m.Percentuale))
            return new("G-01", "PERCENTUALE_NON_VALIDA", $"{m.Id} vale {m.Percentuale.Italiana}%", "scrivere un valore da 0 a 100", campo);
        if (m.Deroga)
            return string.IsNullOrWhiteSpace(m.Motivazione)
                ? new("G-01", "DEROGA_SENZA_MOTIVAZIONE", $"{m.Id} esce dalla tabella senza dire perché", "scrivere perché il caso è eccezionale", campo)
                : null;
        if (m.Tabella.Minimo <= m.Percentuale && m.Percentuale <= m.Tabella.Massimo) return null;
        // Anche una voce analoga può avere una percentuale sola.
        return m.Tabella.Minimo == m.Tabella.Massimo
            ? new("G-01", "DIVERSA_DA_VALORE_FISSO", $"{m.Id} vale {m.Percentuale.Italiana}%, la tabella dice {m.Tabella.Minimo.Italiana}%",
                "usare il valore della tabella, o una deroga motivata", campo)
            : new("G-01", "FUORI_FASCIA",
                $"{m.Id} vale {m.Percentuale.Italiana}%, la fascia va da {m.Tabella.Minimo.Italiana}% a {m.Tabella.Massimo.Italiana}%",
                "scegliere un valore nella fascia, o una deroga motivata", campo);
    }

    private static bool Valida(Frazione percentuale) => percentuale >= 0 && percentuale <= 100;
}
