namespace Accerta.Norma.Giudizi;

/// <summary>Che cosa dice la tabella del decreto di una menomazione.</summary>
public enum TipoVoce
{
    /// <summary>Una percentuale sola.</summary>
    Fissa,

    /// <summary>Una fascia, estremi compresi.</summary>
    Fascia,

    /// <summary>La menomazione non c'è: si usa la fascia di una voce di analoga gravità.</summary>
    Analogica,
}

/// <summary>La voce di tabella citata per una menomazione.</summary>
/// <param name="Tipo">Fissa, fascia o analogica.</param>
/// <param name="Minimo">Percentuale minima, compresa.</param>
/// <param name="Massimo">Percentuale massima, compresa; uguale alla minima se fissa.</param>
public sealed record VoceDiTabella(TipoVoce Tipo, Frazione Minimo, Frazione Massimo)
{
    /// <summary>Una percentuale sola.</summary>
    public static VoceDiTabella Fissa(Frazione valore) => new(TipoVoce.Fissa, valore, valore);

    /// <summary>Una fascia.</summary>
    public static VoceDiTabella Fascia(Frazione minimo, Frazione massimo) => new(TipoVoce.Fascia, minimo, massimo);

    /// <summary>La fascia di una voce di analoga gravità.</summary>
    public static VoceDiTabella Analogica(Frazione minimo, Frazione massimo) => new(TipoVoce.Analogica, minimo, massimo);
}

/// <summary>Una menomazione come la propone la commissione.</summary>
/// <param name="Id">Come la chiama il verbale.</param>
/// <param name="Percentuale">La percentuale proposta, in punti.</param>
/// <param name="Tabella">La voce citata.</param>
/// <param name="Gruppo">Stessa etichetta = concorrenti (stesso apparato); nullo = coesistente.</param>
/// <param name="Deroga">Vero se la commissione esce dalla tabella (Cass. 16254/2004).</param>
/// <param name="Motivazione">Perché ne esce; obbligatoria con la deroga.</param>
public sealed record Menomazione(
    string Id, Frazione Percentuale, VoceDiTabella Tabella, string? Gruppo = null, bool Deroga = false, string? Motivazione = null);

/// <summary>Menomazioni concorrenti: la commissione dà un valore solo per tutto il gruppo (scelta C05: non si calcola).</summary>
/// <param name="Id">L'etichetta del gruppo.</param>
/// <param name="ValutazioneUnica">Il valore dato; nullo se manca.</param>
public sealed record GruppoConcorrente(string Id, Frazione? ValutazioneUnica);

/// <summary>Tutto ciò che serve per calcolare la percentuale.</summary>
/// <param name="Elenco">Le menomazioni.</param>
/// <param name="Gruppi">Le valutazioni uniche dei gruppi concorrenti.</param>
/// <param name="VariazionePunti">Punti in più o in meno sul valore complessivo (scelta C04).</param>
/// <param name="Eta">Anni compiuti; nullo se la persona è adulta.</param>
/// <param name="PerCollocamentoMirato">Vero se la percentuale è chiesta per la L. 68/1999.</param>
public sealed record Menomazioni(
    IReadOnlyList<Menomazione> Elenco,
    IReadOnlyList<GruppoConcorrente> Gruppi,
    int VariazionePunti = 0,
    int? Eta = null,
    bool PerCollocamentoMirato = false);

/// <summary>G-03: il giudizio degli adulti.</summary>
public enum GiudizioInvalidita
{
    /// <summary>Sotto la soglia.</summary>
    NonInvalido,

    /// <summary>Invalido, senza prestazioni economiche.</summary>
    Invalido_34_73,

    /// <summary>Invalido parziale, con assegno mensile se ci sono gli altri requisiti.</summary>
    Invalido_74_99,

    /// <summary>Invalido totale.</summary>
    Invalido_100,
}

/// <summary>Un passo della formula: <c>totale + residuo × percentuale</c>.</summary>
/// <param name="Nome">La menomazione o il gruppo.</param>
/// <param name="Percentuale">Il suo valore, in punti.</param>
/// <param name="Residuo">Quanto restava di sano prima di contarla, in punti.</param>
/// <param name="Totale">Il totale dopo averla contata, in punti.</param>
/// <param name="Contata">Falso se è trascurata (scelta C03).</param>
public sealed record PassoRiduzionistico(string Nome, Frazione Percentuale, Frazione Residuo, Frazione Totale, bool Contata);

/// <summary>La percentuale calcolata, con la strada per arrivarci.</summary>
/// <param name="Passi">I passi, dalla menomazione più grave.</param>
/// <param name="PrimaDellaVariazione">Il risultato della formula.</param>
/// <param name="Variazione">I punti applicati davvero (il totale resta fra 0 e 100).</param>
/// <param name="Esatta">Il valore esatto, prima dell'arrotondamento.</param>
/// <param name="Finale">Il numero intero che va nel verbale.</param>
/// <param name="Arrotondata">Vero se l'esatto non era intero.</param>
/// <param name="Giudizio">Il giudizio che ne segue.</param>
public sealed record PercentualeCalcolata(
    IReadOnlyList<PassoRiduzionistico> Passi,
    Frazione PrimaDellaVariazione,
    Frazione Variazione,
    Frazione Esatta,
    int Finale,
    bool Arrotondata,
    GiudizioInvalidita Giudizio)
{
    /// <summary>La formula come si legge nel verbale: «0,50 + 0,50·0,30 = 0,65».</summary>
    public string Formula
    {
        get
        {
            var contati = Passi.Where(p => p.Contata).ToList();
            if (contati.Count <= 1) return contati.Count == 0 ? "0,00" : Centesimi(PrimaDellaVariazione);
            var addendi = contati.Select((p, i) => i == 0 ? Centesimi(p.Percentuale) : $"{Centesimi(p.Residuo)}·{Centesimi(p.Percentuale)}");
            return $"{string.Join(" + ", addendi)} = {Centesimi(PrimaDellaVariazione)}";
        }
    }

    private static string Centesimi(Frazione punti)
    {
        var testo = (punti / 100).Italiana;
        var virgola = testo.IndexOf(',');
        return virgola < 0 ? $"{testo},00" : testo.PadRight(virgola + 3, '0');
    }
}
