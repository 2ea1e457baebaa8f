using Accerta.Norma.Norme;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>E-09: l'incremento porta la pensione fino all'obiettivo dell'anno, e si riduce fino a zero man mano che i redditi si avvicinano al limite.</summary>
public static class IncrementoDellaPensione
{
    // In ordine: la prima che spetta porta l'incremento. Parziali e ciechi parziali non l'hanno.
    private static readonly CodicePrestazione[] Ammesse = [PensioneInabilita, PensioneSordi, PensioneCiechiAssoluti];
    private static readonly CodicePrestazione[] ContateNelReddito =
        [PensioneInabilita, PensioneSordi, PensioneCiechiAssoluti, PensioneCiechiParziali, AssegnoMensile];

    /// <summary>Le prestazioni senza le quali l'incremento non c'è.</summary>
    internal static InsiemeDiPrestazioni Portano { get; } = InsiemeDiPrestazioni.Di(Ammesse);

    // Solo queste possono portarlo, o escluderlo.
    private static readonly InsiemeDiPrestazioni Interessate = InsiemeDiPrestazioni.Di([.. Ammesse, AssegnoMensile, PensioneCiechiParziali]);

    /// <summary>I numeri del calcolo, per spiegarlo.</summary>
    /// <param name="PensioniAnnue">Le pensioni stesse, in un anno: contano nel reddito.</param>
    /// <param name="RedditoPersonale">Redditi personali, pensioni comprese.</param>
    /// <param name="RedditoConiugale">Redditi dei due coniugi, pensioni comprese; nullo se la persona non è coniugata.</param>
    /// <param name="Importo">L'incremento mensile; zero se il limite è raggiunto.</param>
    public readonly record struct Conto(Euro PensioniAnnue, Euro RedditoPersonale, Euro? RedditoConiugale, Euro Importo);

    /// <summary>Aggiunge, se riguarda la persona, il verdetto sull'incremento.</summary>
    internal static InsiemeDiPrestazioni Valuta(in Posizione p, Quadro q, InsiemeDiPrestazioni riguardano, InsiemeDiPrestazioni spettano, Span<Verdetto> verdetti)
    {
        if ((riguardano.Bit & Interessate.Bit) == 0) return riguardano;
        CodicePrestazione? pensione = null;
        Mancanza? mancanze = null;
        foreach (var codice in Ammesse)
        {
            if (!riguardano.Contiene(codice) || (verdetti[(int)codice].Mancanze & Mancanza.Percentuale) != 0) continue;
            if (spettano.Contiene(codice)) pensione ??= codice;
            else mancanze ??= verdetti[(int)codice].Mancanze;
        }

        Verdetto verdetto;
        if (pensione is { } base_)
            verdetto = Sulla(verdetti[(int)base_], p, q, verdetti, riguardano);
        else if (mancanze is { } m && (m & Mancanza.EtaPensionabile) == 0)
            verdetto = No(m, p, q);
        else if (spettano.Contiene(AssegnoMensile) || spettano.Contiene(PensioneCiechiParziali))
            verdetto = No(Mancanza.CategoriaEsclusa, p, q);
        else
            return riguardano;
        verdetti[(int)Incremento] = verdetto;
        return riguardano.Con(Incremento);
    }

    private static Verdetto No(Mancanza mancanze, in Posizione p, Quadro q) => new(Incremento, true, mancanze, null, q.Mensilita(Incremento), p.Decorrenza);

    private static Verdetto Sulla(in Verdetto pensione, in Posizione p, Quadro q, ReadOnlySpan<Verdetto> verdetti, InsiemeDiPrestazioni riguardano)
    {
        var eta = p.Eta(q);
        if (eta < q.IncrementoEtaMinima) return No(Mancanza.EtaInsufficiente, p, q);
        if (p.ConiugeIgnoto) return No(Mancanza.RedditoIgnoto, p, q);
        var conto = Calcola(p, q, verdetti, riguardano, pensione);
        var inizio = InizioPerTutti(q.Norme, eta);
        return new(Incremento, true, conto.Importo == Euro.Zero ? Mancanza.Reddito : Mancanza.Nessuna,
            conto.Importo == Euro.Zero ? null : conto.Importo, q.Mensilita(Incremento), pensione.Decorrenza > inizio ? pensione.Decorrenza : inizio);
    }

    /// <summary>Il calcolo, con i suoi numeri.</summary>
    internal static Conto Calcola(in Posizione p, Quadro q, ReadOnlySpan<Verdetto> verdetti, InsiemeDiPrestazioni riguardano, in Verdetto pensione)
    {
        var pensioni = Euro.Zero;
        foreach (var codice in ContateNelReddito)
            if (riguardano.Contiene(codice) && verdetti[(int)codice].Spetta) pensioni += verdetti[(int)codice].Annuo;
        if (riguardano.Contiene(IndennitaComunicazione) && verdetti[(int)IndennitaComunicazione].Spetta
            && q.ComunicazioneNellIncremento == ComunicazioneNellIncremento.Conta)
            pensioni += verdetti[(int)IndennitaComunicazione].Annuo; // C54

        var personale = p.RedditoIncremento + pensioni;
        var spazio = q.IncrementoLimitePersonale - personale;
        Euro? coniugale = null;
        if (p.RedditoConiuge is { } coniuge)
        {
            coniugale = personale + coniuge;
            if (q.IncrementoLimiteConiugale - coniugale.Value is var insieme && insieme < spazio) spazio = insieme;
        }
        var massimo = q.IncrementoObiettivo - (pensione.Importo ?? Euro.Zero);
        var importo = spazio <= Euro.Zero ? Euro.Zero : spazio.Frazione(1, pensione.Mensilita);
        if (importo > massimo) importo = massimo;
        return new(pensioni, personale, coniugale, importo < Euro.Zero ? Euro.Zero : importo);
    }

    // L'incremento a questa età esiste da una certa data: prima della sentenza serviva un'età più alta.
    private static DateOnly InizioPerTutti(NormeVigenti norme, int eta)
    {
        var valori = norme.Incremento.EtaMinima.Valori;
        for (var i = 0; i < valori.Count; i++)
            if (eta >= valori[i].Vale) return valori[i].Dal;
        return DateOnly.MaxValue;
    }
}
