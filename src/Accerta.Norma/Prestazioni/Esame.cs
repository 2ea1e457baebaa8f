using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>Il giudizio su una prestazione, come valore.</summary>
/// <param name="Prestazione">Quale.</param>
/// <param name="Pertinente">Falso se la prestazione non riguarda questa persona: non se ne parla.</param>
/// <param name="Mancanze">Tutto ciò che manca.</param>
/// <param name="Importo">Importo mensile, se spetta; nullo se la cifra di quell'anno non è nota (scelta C56).</param>
/// <param name="Mensilita">Rate annue.</param>
/// <param name="Decorrenza">Da quando, se spetta.</param>
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

    /// <summary>Esamina tutte le prestazioni.</summary>
    /// <param name="p">La posizione.</param>
    /// <param name="q">Il quadro del giorno.</param>
    /// <param name="verdetti">Dove scrivere, un posto per prestazione, in ordine di codice.</param>
    public static void Esamina(in Posizione p, Quadro q, Span<Verdetto> verdetti)
    {
        for (var i = 0; i < Quanti; i++)
        {
            var codice = (CodicePrestazione)i;
            var mancanze = Requisiti.Valuta(codice, p, q);
            var importo = mancanze is { } m && (m & ~Mancanza.RicoveroGratuito) == Mancanza.Nessuna ? ImportoDi(codice, p, q) : null;
            verdetti[i] = new(codice, mancanze is not null, mancanze ?? Mancanza.Nessuna, importo, q.Mensilita(codice), DecorrenzaDi(codice, p));
        }
        SceltaConAltriEnti(p, q, verdetti);
        SceltaFraNostre(p, q, verdetti);
        verdetti[(int)Incremento] = IncrementoDellaPensione.Valuta(p, q, verdetti);
    }

    private static Euro? ImportoDi(CodicePrestazione codice, in Posizione p, Quadro q) =>
        codice == PensioneCiechiAssoluti && Requisiti.RicoveroRiduce(p, q) ? q.ImportoCiecoRicoverato.Vale : q.Importo(codice)?.Vale;

    private static DateOnly DecorrenzaDi(CodicePrestazione codice, in Posizione p) => codice switch
    {
        // C62: dal giorno dei 18 anni.
        AssegnoMensile or PensioneInabilita or PensioneCiechiAssoluti or PensioneSordi or PrestazioneProvvisoriaMaggiorenni =>
            Ultima(p.Decorrenza, p.Maggiorenne),
        IndennitaFrequenza => p.MesiDiFrequenza is { } mesi ? Ultima(p.Decorrenza, mesi.PrimoMese) : p.Decorrenza,
        // C55: il rateo cambia il mese dopo.
        AssegnoSocialeSostitutivo => p.PensionabileDal is { } dal ? Ultima(p.Decorrenza, Termine.PrimoDelMeseSuccessivo(dal)) : p.Decorrenza,
        IndennitaAccompagnamento or IndennitaAccompagnamentoCiechi or PensioneCiechiParziali or IndennitaSpecialeVentesimisti
            or AssegnoVitalizioDecimisti or IndennitaComunicazione or IndennitaDrepanocitosi or Incremento => p.Decorrenza,
    };

    // C64: verso chi riceve già l'altra prestazione non si paga finché non sceglie.
    private static void SceltaConAltriEnti(in Posizione p, Quadro q, Span<Verdetto> verdetti)
    {
        for (var i = 0; i < q.Norme.Incompatibilita.Count; i++)
        {
            var coppia = q.Norme.Incompatibilita[i];
            if (coppia.Altra is not { } altra || !p.Riceve(altra) || p.Opzione?.Nostra == coppia.Prima) continue;
            ref var nostro = ref verdetti[(int)coppia.Prima];
            if (nostro.Spetta) nostro = nostro with { Mancanze = Mancanza.Incompatibile };
        }
    }

    // C64: fra due diritti nuovi si paga il più favorevole in un anno, finché la persona non sceglie.
    private static void SceltaFraNostre(in Posizione p, Quadro q, Span<Verdetto> verdetti)
    {
        const CodicePrestazione frequenza = IndennitaFrequenza;
        ref var prima = ref verdetti[(int)frequenza];
        if (!prima.Pertinente) return;

        var somma = Euro.Zero;
        var conflitto = false;
        var sceltaUnaSeconda = false;
        for (var i = 0; i < q.Norme.Incompatibilita.Count; i++)
        {
            var coppia = q.Norme.Incompatibilita[i];
            if (coppia.Prima != frequenza || coppia.Seconda is not { } seconda || !verdetti[(int)seconda].Spetta) continue;
            (conflitto, somma) = (true, somma + verdetti[(int)seconda].Annuo);
            sceltaUnaSeconda |= p.Opzione?.Nostra == seconda;
        }
        if (!conflitto) return;

        // Il minore cieco senza difficoltà riconosciute: la prima ragione è che le due indennità non si sommano; del sordo è la soglia (C10).
        if (prima.Mancanze == Mancanza.RequisitoSanitario && p.Ha(Riconoscimenti.CiecoAssoluto | Riconoscimenti.CiecoParziale)) prima = prima with { Mancanze = Mancanza.RequisitoSanitario | Mancanza.Incompatibile };
        if (!prima.Spetta) return;

        var vinceLaPrima = p.Opzione?.Nostra == frequenza || !sceltaUnaSeconda && AnnuoDiFrequenza(prima, p, q) > somma;
        if (!vinceLaPrima)
        {
            prima = prima with { Mancanze = Mancanza.Incompatibile };
            return;
        }
        for (var i = 0; i < q.Norme.Incompatibilita.Count; i++)
        {
            var coppia = q.Norme.Incompatibilita[i];
            if (coppia.Prima != frequenza || coppia.Seconda is not { } seconda) continue;
            ref var altra = ref verdetti[(int)seconda];
            if (altra.Spetta) altra = altra with { Mancanze = Mancanza.Incompatibile };
        }
    }

    /// <summary>C52: quanto vale la frequenza in un anno: i mesi di frequenza, al massimo le rate di un anno.</summary>
    internal static Euro AnnuoDiFrequenza(in Verdetto frequenza, in Posizione p, Quadro q)
    {
        if (p.Frequenza is not { } f || frequenza.Importo is not { } importo) return Euro.Zero;
        var mesi = PeriodoDiFrequenza.Di(null, f, q.Norme, q.Giorno).Mesi ?? frequenza.Mensilita;
        return importo * Math.Min(mesi, frequenza.Mensilita);
    }

    private static DateOnly Ultima(DateOnly a, DateOnly b) => a > b ? a : b;
}
