using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>E-09: perché l'incremento spetta o no.</summary>
internal static partial class Spiegazione
{
    private static IEnumerable<Motivo> DellIncremento(Verdetto v, Posizione p, Quadro q, Verdetto[] verdetti)
    {
        if (v.Mancanze.HasFlag(Mancanza.CategoriaEsclusa))
        {
            yield return new("E-09", "l'incremento della pensione", "invalidità parziale o cecità parziale", "invalidi totali, sordi, ciechi assoluti", EsitoMotivo.NonSpetta)
            {
                Semplice = "L'incremento è per invalidi totali, sordi e ciechi assoluti. Tu hai un'invalidità parziale o una cecità parziale.",
            };
            yield break;
        }
        var pensione = verdetti.FirstOrDefault(d => d.Spetta && d.Prestazione is PensioneInabilita or PensioneSordi or PensioneCiechiAssoluti);
        if (!pensione.Spetta)
        {
            yield return new("E-09", "l'incremento si aggiunge alla pensione", "la pensione non spetta", null, EsitoMotivo.NonSpetta)
            {
                Semplice = "L'incremento si aggiunge alla pensione. La pensione non ti spetta.",
            };
            yield break;
        }
        if (v.Mancanze.HasFlag(Mancanza.EtaInsufficiente))
        {
            yield return new("E-09", "l'età", $"{p.Eta(q)} anni", $"da {q.IncrementoEtaMinima} anni", EsitoMotivo.NonSpetta)
            {
                Semplice = $"Hai {p.Eta(q)} anni. Per l'incremento servono {q.IncrementoEtaMinima} anni.",
                ProssimoPasso = $"aspettare i {q.IncrementoEtaMinima} anni",
                MisuraTrovata = new(p.Eta(q), Unita.Anni),
                MisuraSoglia = new(q.IncrementoEtaMinima, Unita.Anni),
            };
            yield break;
        }
        if (p.ConiugeIgnoto)
        {
            var anno = p.AnnoDelReddito(q);
            yield return new("E-09", "i redditi della coppia", $"il reddito {anno} del coniuge non è dichiarato", "contano i redditi dei due coniugi", EsitoMotivo.DaChiarire)
            {
                Semplice = $"Per l'incremento contano anche i redditi del coniuge. Il reddito del {anno} del coniuge non è ancora arrivato. Aspettiamo questo dato.",
                ProssimoPasso = $"dichiarare il reddito del {anno} del coniuge",
            };
            yield break;
        }
        var norme = q.Norme.Incremento;
        var conto = IncrementoDellaPensione.Calcola(p, q, verdetti, new(uint.MaxValue), pensione);
        var limite = norme.LimitePersonale.Trova(q.Giorno, q.NotoAl);
        yield return Redditi("i redditi personali con la pensione", conto.RedditoPersonale, $", di cui {conto.PensioniAnnue.Italiano} di pensione", limite, q);
        if (conto.RedditoConiugale is { } coniugale)
            yield return Redditi("i redditi della coppia", coniugale, "", norme.LimiteConiugale.Trova(q.Giorno, q.NotoAl), q);
        var obiettivo = norme.ObiettivoMensile.Trova(q.Giorno, q.NotoAl);
        yield return new("E-09", "l'incremento", $"{conto.Importo.Italiano} al mese", $"fino a {obiettivo.Vale.Italiano} con la pensione", EsitoMotivo.Calcolato, obiettivo.Fonte)
        {
            Semplice = $"L'incremento è {conto.Importo.Italiano} al mese. Con la pensione si arriva al massimo a {obiettivo.Vale.Italiano}.",
            ValeDal = obiettivo.Dal,
            MisuraTrovata = Misura.In(conto.Importo),
            MisuraSoglia = Misura.In(obiettivo.Vale),
        };
        if (v.Spetta) yield return DaQuando(v);
    }

    // Il limite è escluso: chi lo raggiunge non ha più nulla.
    private static Motivo Redditi(string parole, Euro reddito, string diCui, Valore<Euro> limite, Quadro q)
    {
        var esito = reddito < limite.Vale ? EsitoMotivo.Spetta : EsitoMotivo.NonSpetta;
        return new("E-09", parole, $"{reddito.Italiano}{diCui}", $"il limite del {q.Giorno.Year} è {limite.Vale.Italiano}", esito, limite.Fonte)
        {
            Semplice = $"Abbiamo contato {parole}: {reddito.Italiano}{diCui}. Il limite del {q.Giorno.Year} è {limite.Vale.Italiano}. "
                + (esito == EsitoMotivo.Spetta ? QuestoRequisito(esito) : "Il limite è raggiunto."),
            ProssimoPasso = esito == EsitoMotivo.Spetta ? null : "chiedere di nuovo in un anno di reddito più basso",
            ValeDal = limite.Dal,
            MisuraTrovata = Misura.In(reddito),
            MisuraSoglia = Misura.In(limite.Vale),
        };
    }
}
