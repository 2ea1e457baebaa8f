using Accerta.Norma.Norme;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>Una prestazione che si paga.</summary>
/// <param name="Codice">Quale.</param>
/// <param name="ImportoMensile">Quanto al mese; nullo se la cifra di quell'anno non è nota (scelta C56).</param>
/// <param name="Mensilita">Rate annue; 13 = con la tredicesima a dicembre.</param>
/// <param name="Decorrenza">Da quando.</param>
public sealed record PrestazioneDovuta(CodicePrestazione Codice, Euro? ImportoMensile, int Mensilita, DateOnly Decorrenza)
{
    /// <summary>Quante rate si pagano davvero in un anno: le mensilità, o i mesi di frequenza se sono di meno (C52).</summary>
    public int RateInUnAnno { get; init; } = Mensilita;

    /// <summary>Quanto vale in un anno; nullo se la cifra non è nota.</summary>
    public Euro? InUnAnno => ImportoMensile * RateInUnAnno;
}

/// <summary>Una prestazione che non si paga.</summary>
/// <param name="Codice">Quale.</param>
/// <param name="Motivo">Il primo motivo, in codice.</param>
/// <param name="Mancanze">Tutto ciò che manca.</param>
public sealed record PrestazioneEsclusa(CodicePrestazione Codice, string Motivo, Mancanza Mancanze);

/// <summary>E-05: due prestazioni fra cui sceglie la persona, con le cifre per scegliere.</summary>
/// <param name="Coppia">La regola, con la sua fonte.</param>
/// <param name="AnnuoPrima">Quanto vale la prima in un anno.</param>
/// <param name="AnnuoSeconda">Quanto vale la seconda; nullo se non si sa.</param>
/// <param name="MensilePrima">Quanto vale la prima al mese.</param>
/// <param name="MensileSeconda">Quanto vale la seconda al mese; nullo se non si sa.</param>
/// <param name="Esercitata">Vero se la persona ha già scelto.</param>
public sealed record Opzione(Incompatibilita Coppia, Euro AnnuoPrima, Euro? AnnuoSeconda, Euro? MensilePrima, Euro? MensileSeconda, bool Esercitata)
{
    /// <summary>Quanto valgono in un anno le altre prestazioni che, con la seconda, la prima farebbe perdere; zero se nessuna.</summary>
    public Euro AltreAnnue { get; init; }

    /// <summary>Vero se la prima conviene di più in un anno, contando tutto ciò che farebbe perdere; nullo se non si sa o se vale lo stesso.</summary>
    public bool? ConvieneLaPrima => AnnuoSeconda + AltreAnnue is { } senzaLaPrima && senzaLaPrima != AnnuoPrima ? AnnuoPrima > senzaLaPrima : null;
}

/// <summary>La valutazione economica di una persona in un giorno: che cosa spetta, che cosa no, perché (E-01…E-09).</summary>
public sealed class ValutazioneEconomica
{
    private readonly Posizione _posizione;
    private readonly Quadro _quadro;
    private readonly Verdetto[] _verdetti;

    private ValutazioneEconomica(Fatti fatti, Posizione posizione, Quadro quadro, Verdetto[] verdetti) =>
        (Fatti, _posizione, _quadro, _verdetti) = (fatti, posizione, quadro, verdetti);

    /// <summary>I fatti valutati.</summary>
    public Fatti Fatti { get; }

    /// <summary>Il giorno valutato.</summary>
    public DateOnly Giorno => _quadro.Giorno;

    /// <summary>L'impronta delle norme usate: con la stessa impronta e gli stessi fatti il risultato è lo stesso.</summary>
    public string ImprontaDelleNorme => _quadro.Norme.Impronta;

    /// <summary>Le prestazioni che si pagano.</summary>
    public IReadOnlyList<PrestazioneDovuta> Dovute => field ??=
        [.. _verdetti.Where(v => v.Spetta).Select(v => new PrestazioneDovuta(v.Prestazione, v.Importo, v.Mensilita, v.Decorrenza) { RateInUnAnno = Esame.RateInUnAnno(v, _posizione, _quadro) })];

    /// <summary>Le prestazioni che riguardano la persona e non si pagano, sospese comprese.</summary>
    public IReadOnlyList<PrestazioneEsclusa> Escluse => field ??=
        [.. _verdetti.Where(v => v.Pertinente && !v.Spetta).Select(v => new PrestazioneEsclusa(v.Prestazione, v.Mancanze.Codici.First(), v.Mancanze))];

    /// <summary>Le altre prestazioni, che non riguardano la persona, con ciò che le tiene lontane.</summary>
    public IReadOnlyList<PrestazioneEsclusa> NonRiguardano => [.. Enum.GetValues<CodicePrestazione>()
        .Where(c => !_verdetti[(int)c].Pertinente)
        .Select(c => NonRiguarda.Perche(c, _posizione, _quadro) is { } m ? new PrestazioneEsclusa(c, m.Codici.First(), m) : null)
        .OfType<PrestazioneEsclusa>()];

    /// <summary>Le prestazioni cui la persona ha diritto, ferme per un ricovero (E-06) o per una scelta che si può rivedere (E-05).</summary>
    public IReadOnlyList<CodicePrestazione> Sospese => field ??= [.. _verdetti.Where(v => v.Sospesa || SospesaPerScelta(v)).Select(v => v.Prestazione)];

    /// <summary>E-05: le scelte che la persona può fare o ha fatto.</summary>
    public IReadOnlyList<Opzione> Opzioni => field ??= [.. _quadro.Norme.Incompatibilita.Select(OpzioneDi).OfType<Opzione>()];

    /// <summary>Le prestazioni che si pagano e di cui non è nota la cifra dell'anno (scelta C56): restano fuori dal totale.</summary>
    public IReadOnlyList<CodicePrestazione> SenzaCifra => [.. Dovute.Where(d => d.ImportoMensile is null).Select(d => d.Codice)];

    /// <summary>La somma degli importi mensili noti.</summary>
    public Euro TotaleMensile => Dovute.Aggregate(Euro.Zero, (somma, d) => somma + (d.ImportoMensile ?? Euro.Zero));

    /// <summary>Il reddito personale confrontato con i limiti, e il suo anno; nullo se non dichiarato.</summary>
    public Euro? RedditoConsiderato => _posizione.Reddito;

    /// <summary>Valuta le prestazioni di una persona in un giorno, per quanto se ne sa quello stesso giorno.</summary>
    /// <exception cref="NormaAssenteException">Manca un importo o un limite di quell'anno.</exception>
    public static ValutazioneEconomica Valuta(Fatti fatti, DateOnly giorno, NormeVigenti norme) => Valuta(fatti, new Quadro(norme, giorno, giorno));

    /// <summary>Come sopra, con un quadro già preparato (per valutare molte persone, o con ciò che si sa in un altro giorno).</summary>
    /// <exception cref="NormaAssenteException">Manca un importo o un limite di quell'anno.</exception>
    public static ValutazioneEconomica Valuta(Fatti fatti, Quadro quadro) => Valuta(fatti, Posizione.Di(fatti, quadro), quadro);

    /// <summary>Il primo giorno di un mese, per pagarne le rate.</summary>
    internal static ValutazioneEconomica PerIRatei(Fatti fatti, Quadro quadro) =>
        Valuta(fatti, Posizione.PerIRatei(FattiInRiga.Da(fatti, quadro.Giorno.Year), quadro), quadro);

    private static ValutazioneEconomica Valuta(Fatti fatti, Posizione posizione, Quadro quadro)
    {
        var verdetti = new Verdetto[Esame.Quanti];
        Esame.Esamina(posizione, quadro, verdetti); // i posti non toccati restano «non riguarda la persona»
        return new(fatti, posizione, quadro, verdetti);
    }

    /// <summary>La spiegazione di ogni prestazione che riguarda la persona, spetti o no: prima quelle che spettano.</summary>
    public IReadOnlyList<SpiegazioneDiPrestazione> Spiega() =>
        [.. _verdetti.Where(v => v.Pertinente).OrderByDescending(v => v.Spetta).Select(v => Spiegazione.Di(v, _posizione, _quadro, _verdetti) with { Sospesa = Sospese.Contains(v.Prestazione) })];

    private bool SospesaPerScelta(Verdetto v) => v.InOpzione && _quadro.Norme.Incompatibilita
        .Any(c => c.Prima == v.Prestazione && !c.Irrevocabile && c.Altra is { } altra && Fatti.Scelte.Any(o => o.Altra == altra));

    private Opzione? OpzioneDi(Incompatibilita coppia)
    {
        var prima = _verdetti[(int)coppia.Prima];
        if (!prima.Spetta && !prima.InOpzione) return null;
        var annuoPrima = coppia.Prima == IndennitaFrequenza ? Esame.AnnuoDiFrequenza(prima, _posizione, _quadro) : prima.Annuo;
        if (coppia.Altra is { } altra)
        {
            if (Fatti.AltrePrestazioni.FirstOrDefault(a => a.Codice == altra) is not { } ricevuta) return null;
            var annuo = ricevuta.ImportoMensile is { } mensile ? mensile * coppia.MensilitaAltra : (Euro?)null;
            return new(coppia, annuoPrima, annuo, prima.Importo, ricevuta.ImportoMensile,
                Fatti.Scelte.Any(o => o.Nostra == coppia.Prima || o.Altra == altra));
        }

        var seconda = _verdetti[(int)coppia.Seconda!.Value];
        if (!seconda.Spetta && !seconda.InOpzione) return null;
        return new(coppia, annuoPrima, seconda.Annuo, prima.Importo, seconda.Importo,
            Fatti.Scelte.Any(o => o.Nostra is { } scelta && (scelta == coppia.Prima || scelta == coppia.Seconda)))
        {
            AltreAnnue = _quadro.Norme.Incompatibilita.Where(c => c.Prima == coppia.Prima && c.Seconda is { } altra && altra != coppia.Seconda).Select(c => _verdetti[(int)c.Seconda!.Value])
                .Where(v => v.Spetta || v.InOpzione).Aggregate(Euro.Zero, (somma, v) => somma + v.Annuo),
        };
    }
}
