using System.Numerics;
using System.Runtime.InteropServices;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>Il giudizio su una prestazione, come valore.</summary>
/// <param name="Prestazione">Quale.</param>
/// <param name="Pertinente">Falso se la prestazione non riguarda questa persona: non se ne parla.</param>
/// <param name="Mancanze">Tutto ciò che manca.</param>
/// <param name="Importo">Importo mensile, se spetta; nullo se la cifra di quell'anno non è nota (scelta C56).</param>
/// <param name="Mensilita">Rate annue.</param>
/// <param name="Decorrenza">Da quando, se spetta.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Verdetto(
    CodicePrestazione Prestazione, bool Pertinente, Mancanza Mancanze, Euro? Importo, int Mensilita, DateOnly Decorrenza)
{
    /// <summary>Vero se si paga.</summary>
    public bool Spetta => Pertinente && Mancanze == Mancanza.Nessuna;

    /// <summary>Vero se il diritto c'è ma il ricovero lo ferma (E-06).</summary>
    public bool Sospesa => Pertinente && Mancanze == Mancanza.RicoveroGratuito;

    /// <summary>Vero se manca solo la scelta della persona (E-05).</summary>
    public bool InOpzione => Pertinente && Mancanze == Mancanza.Incompatibile;

    /// <summary>Quanto vale in un anno intero; zero se la cifra non è nota.</summary>
    public Euro Annuo => (Importo ?? Euro.Zero) * Mensilita;
}

/// <summary>L'esame di una posizione: requisiti, incompatibilità, incremento. Non crea oggetti: è la lettura per le liquidazioni di massa.</summary>
public static class Esame
{
    /// <summary>Quanti verdetti dà un esame: uno per prestazione.</summary>
    public static int Quanti { get; } = Enum.GetValues<CodicePrestazione>().Length;

    /// <summary>Esamina le prestazioni che riguardano la persona.</summary>
    /// <param name="p">La posizione.</param>
    /// <param name="q">Il quadro del giorno.</param>
    /// <param name="verdetti">Dove scrivere, un posto per prestazione, in ordine di codice; i posti delle altre prestazioni non si toccano.</param>
    /// <returns>Le prestazioni che riguardano la persona: solo i loro verdetti valgono.</returns>
    public static InsiemeDiPrestazioni Esamina(in Posizione p, Quadro q, Span<Verdetto> verdetti) =>
        Esamina(p, q, Requisiti.Candidate(p), ancheLeNegate: true, verdetti);

    /// <summary>Come sopra, per chi paga: solo le prestazioni che spettano o che un ricovero ferma. Delle altre non si scrive il verdetto.</summary>
    internal static InsiemeDiPrestazioni PerPagare(in Posizione p, Quadro q, Span<Verdetto> verdetti) =>
        Esamina(p, q, Requisiti.PossonoSpettare(p, q), ancheLeNegate: false, verdetti);

    private static InsiemeDiPrestazioni Esamina(in Posizione p, Quadro q, InsiemeDiPrestazioni candidate, bool ancheLeNegate, Span<Verdetto> verdetti)
    {
        var riguardano = 0u;
        var spettano = 0u;
        for (var bit = candidate.Bit; bit != 0; bit &= bit - 1)
        {
            var i = BitOperations.TrailingZeroCount(bit);
            var codice = (CodicePrestazione)i;
            if (Requisiti.Valuta(codice, p, q) is not { } mancanze) continue;
            var negata = (mancanze & ~Mancanza.RicoveroGratuito) != Mancanza.Nessuna;
            if (negata && !ancheLeNegate) continue;
            var importo = negata ? null : ImportoDi(codice, p, q);
            verdetti[i] = new(codice, true, mancanze, importo, q.Mensilita(codice), DecorrenzaDi(codice, p, q));
            riguardano |= 1u << i;
            if (mancanze == Mancanza.Nessuna) spettano |= 1u << i;
        }
        if (p.Altre != 0) spettano = SceltaConAltriEnti(p, q, spettano, verdetti);
        if ((riguardano >> (int)IndennitaFrequenza & 1) == 1) spettano = SceltaFraNostre(p, q, spettano, verdetti);
        if (!ancheLeNegate && (spettano & IncrementoDellaPensione.Portano.Bit) == 0) return new(riguardano);
        return IncrementoDellaPensione.Valuta(p, q, new(riguardano), new(spettano), verdetti);
    }

    private static Euro? ImportoDi(CodicePrestazione codice, in Posizione p, Quadro q) =>
        codice == PensioneCiechiAssoluti && Requisiti.RicoveroRiduce(p, q) ? q.ImportoCiecoRicoverato.Vale : q.Quanto(codice);

    private static DateOnly DecorrenzaDi(CodicePrestazione codice, in Posizione p, Quadro q) => codice switch
    {
        // C62: dal giorno dei 18 anni.
        AssegnoMensile or PensioneInabilita or PensioneCiechiAssoluti or PensioneSordi or PrestazioneProvvisoriaMaggiorenni =>
            Ultima(p.Decorrenza, p.Maggiorenne(q)),
        IndennitaFrequenza => p.MesiDiFrequenza is { } mesi ? Ultima(p.DecorrenzaDaMinore, mesi.PrimoMese) : p.DecorrenzaDaMinore,
        // C55: il rateo cambia il mese dopo.
        AssegnoSocialeSostitutivo => Ultima(p.Decorrenza, p.SostitutivoDal(q)),
        IndennitaAccompagnamento or IndennitaAccompagnamentoCiechi or PensioneCiechiParziali or IndennitaSpecialeVentesimisti
            or AssegnoVitalizioDecimisti or IndennitaComunicazione or IndennitaDrepanocitosi or Incremento => p.Decorrenza,
    };

    // C64: verso chi riceve già l'altra prestazione non si paga finché non sceglie.
    private static uint SceltaConAltriEnti(in Posizione p, Quadro q, uint spettano, Span<Verdetto> verdetti)
    {
        for (var bit = spettano; bit != 0; bit &= bit - 1)
        {
            var i = BitOperations.TrailingZeroCount(bit);
            var codice = (CodicePrestazione)i;
            if ((q.NonConAltriEnti(codice) & p.Altre) == 0 || p.Scelte.Contiene(codice)) continue;
            verdetti[i] = verdetti[i] with { Mancanze = Mancanza.Incompatibile };
            spettano &= ~(1u << i);
        }
        return spettano;
    }

    // C64: fra due diritti nuovi si paga il più favorevole in un anno, finché la persona non sceglie.
    private static uint SceltaFraNostre(in Posizione p, Quadro q, uint spettano, Span<Verdetto> verdetti)
    {
        const int frequenza = (int)IndennitaFrequenza;
        var conflitto = spettano & q.NonConLaFrequenza.Bit;
        if (conflitto == 0) return spettano;

        ref var prima = ref verdetti[frequenza];
        if (p.PerUnaRata && prima.Decorrenza > q.FineMese) return spettano; // nei mesi in cui non si paga ancora non toglie nulla a nessuno
        // Il minore cieco senza difficoltà riconosciute: la prima ragione è che le due indennità non si sommano; del sordo è la soglia (C10).
        if (prima.Mancanze == Mancanza.RequisitoSanitario && p.Ha(Riconoscimenti.CiecoAssoluto | Riconoscimenti.CiecoParziale))
            prima = prima with { Mancanze = Mancanza.RequisitoSanitario | Mancanza.Incompatibile };
        if (!prima.Spetta) return spettano;

        var somma = Euro.Zero;
        for (var bit = conflitto; bit != 0; bit &= bit - 1) somma += verdetti[BitOperations.TrailingZeroCount(bit)].Annuo;
        var sceltaUnaSeconda = (p.Scelte.Bit & conflitto) != 0;
        var vinceLaPrima = p.Scelte.Contiene(IndennitaFrequenza) || !sceltaUnaSeconda && AnnuoDiFrequenza(prima, p, q) > somma;
        var perdono = vinceLaPrima ? conflitto : 1u << frequenza;
        for (var bit = perdono; bit != 0; bit &= bit - 1)
        {
            ref var perde = ref verdetti[BitOperations.TrailingZeroCount(bit)];
            perde = perde with { Mancanze = Mancanza.Incompatibile };
        }
        return spettano & ~perdono;
    }

    /// <summary>C52: quanto vale la frequenza, che spetta o si può scegliere, in un anno: i mesi di frequenza, al massimo le rate di un anno.</summary>
    internal static Euro AnnuoDiFrequenza(in Verdetto frequenza, in Posizione p, Quadro q) => frequenza.Importo!.Value * RateInUnAnno(frequenza, p, q);

    /// <summary>Quante rate si pagano in un anno: le mensilità, o i mesi di frequenza se sono di meno.</summary>
    internal static int RateInUnAnno(in Verdetto v, in Posizione p, Quadro q) =>
        v.Prestazione == IndennitaFrequenza && p.Frequenza is { } frequenza && PeriodoDiFrequenza.Di(null, frequenza, q.UltimoMeseDiFrequenza).Mesi is { } mesi
            ? Math.Min(mesi, v.Mensilita)
            : v.Mensilita;

    private static DateOnly Ultima(DateOnly a, DateOnly b) => a > b ? a : b;
}
