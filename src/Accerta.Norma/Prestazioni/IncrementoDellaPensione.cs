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

    /// <summary>I numeri del calcolo, per spiegarlo.</summary>
    /// <param name="PensioniAnnue">Le pensioni stesse, in un anno: contano nel reddito.</param>
    /// <param name="RedditoPersonale">Redditi personali, pensioni comprese.</param>
    /// <param name="RedditoConiugale">Redditi dei due coniugi, pensioni comprese; nullo se la persona non è coniugata.</param>
    /// <param name="Importo">L'incremento mensile; zero se il limite è raggiunto.</param>
    public readonly record struct Conto(Euro PensioniAnnue, Euro RedditoPersonale, Euro? RedditoConiugale, Euro Importo);

    internal static Verdetto Valuta(in Posizione p, Quadro q, ReadOnlySpan<Verdetto> verdetti)
    {
        var vuoto = new Verdetto(Incremento, false, Mancanza.Nessuna, null, q.Mensilita(Incremento), p.Decorrenza);
        Verdetto? base_ = null;
        Mancanza? mancanze = null;
        foreach (var codice in Ammesse)
        {
            var verdetto = verdetti[(int)codice];
            if (!verdetto.Pertinente || (verdetto.Mancanze & Mancanza.Percentuale) != 0) continue;
            if (verdetto.Spetta) base_ ??= verdetto;
            else mancanze ??= verdetto.Mancanze;
        }

        if (base_ is not { } pensione)
        {
            var esclusa = verdetti[(int)AssegnoMensile].Spetta || verdetti[(int)PensioneCiechiParziali].Spetta;
            return mancanze is { } m && (m & Mancanza.EtaPensionabile) == 0 ? vuoto with { Pertinente = true, Mancanze = m }
                : esclusa ? vuoto with { Pertinente = true, Mancanze = Mancanza.CategoriaEsclusa }
                : vuoto;
        }
        if (p.Eta < q.IncrementoEtaMinima) return vuoto with { Pertinente = true, Mancanze = Mancanza.EtaInsufficiente };

        var inizio = InizioPerTutti(q.Norme, p.Eta);
        var conto = Calcola(p, q, verdetti, pensione);
        return new(Incremento, true, conto.Importo == Euro.Zero ? Mancanza.Reddito : Mancanza.Nessuna,
            conto.Importo == Euro.Zero ? null : conto.Importo, q.Mensilita(Incremento), pensione.Decorrenza > inizio ? pensione.Decorrenza : inizio);
    }

    /// <summary>Il calcolo, con i suoi numeri.</summary>
    internal static Conto Calcola(in Posizione p, Quadro q, ReadOnlySpan<Verdetto> verdetti, in Verdetto pensione)
    {
        var pensioni = Euro.Zero;
        foreach (var codice in ContateNelReddito)
            if (verdetti[(int)codice].Spetta) pensioni += verdetti[(int)codice].Annuo;
        if (verdetti[(int)IndennitaComunicazione].Spetta && q.Norme.Scelte.ComunicazioneNellIncremento.Al(q.Giorno) == ComunicazioneNellIncremento.Conta)
            pensioni += verdetti[(int)IndennitaComunicazione].Annuo; // C54

        var norme = q.Norme.Incremento;
        var personale = p.RedditoIncremento + pensioni;
        var spazio = norme.LimitePersonale.Al(q.Giorno, q.NotoAl) - personale;
        Euro? coniugale = null;
        if (p.RedditoConiuge is { } coniuge)
        {
            coniugale = personale + coniuge;
            if (norme.LimiteConiugale.Al(q.Giorno, q.NotoAl) - coniugale.Value is var insieme && insieme < spazio) spazio = insieme;
        }
        var massimo = norme.ObiettivoMensile.Al(q.Giorno, q.NotoAl) - (pensione.Importo ?? Euro.Zero);
        var importo = spazio <= Euro.Zero ? Euro.Zero : Euro.ArrotondaAlCentesimo(spazio.InEuro / pensione.Mensilita);
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
