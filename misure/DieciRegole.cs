namespace Accerta.Misure;

/// <summary>
/// Il metro: dieci regole semplificate in un ciclo nudo su valori, senza spiegazioni, senza date, senza scelte. Non è la legge: serve a dire,
/// nella stessa esecuzione e sulla stessa macchina, quanto costa la legge intera rispetto al minimo immaginabile.
/// </summary>
internal static class DieciRegole
{
    public readonly record struct Persona(int NataMese, int Percentuale, long Reddito, bool Accompagnamento, bool Frequenta, bool Cieco, bool CiecoParziale, bool Sordo, bool Ricoverata);

    public static Persona[] Genera(int quante)
    {
        var persone = new Persona[quante];
        var stato = 1UL;
        for (var i = 0; i < quante; i++)
        {
            stato = stato * 6364136223846793005 + 1442695040888963407;
            var n = (int)(stato >> 33);
            persone[i] = new(1930 * 12 + n % 1100, n % 101, n % 3_000_000, n % 7 == 0, n % 3 == 0, n % 41 == 0, n % 43 == 0, n % 37 == 0, n % 29 == 0);
        }
        return persone;
    }

    public static void Calcola(ReadOnlySpan<Persona> persone, Span<long> centesimi)
    {
        for (var i = 0; i < persone.Length; i++)
        {
            ref readonly var p = ref persone[i];
            var anno = 0L;
            for (var mese = 0; mese < 12; mese++) anno += Mese(p, 2025 * 12 + mese);
            centesimi[i] = anno;
        }
    }

    private static long Mese(in Persona p, int mese)
    {
        var eta = mese - p.NataMese;
        var adulta = eta >= 18 * 12;
        var pensionabile = eta >= 67 * 12;
        var lavorativa = adulta && !pensionabile;
        var totale = 0L;
        if (lavorativa && p.Percentuale is >= 74 and < 100 && p.Reddito <= 577_135) totale += 33_600;
        if (lavorativa && p.Percentuale == 100 && p.Reddito <= 1_977_250) totale += 33_600;
        if (p.Accompagnamento && !p.Ricoverata) totale += 54_202;
        if (!adulta && p.Frequenta && !p.Accompagnamento && p.Reddito <= 577_135) totale += 33_600;
        if (adulta && p.Cieco && p.Reddito <= 1_977_250) totale += p.Ricoverata ? 33_600 : 36_337;
        if (p.Cieco) totale += 102_244;
        if (p.CiecoParziale && p.Reddito <= 1_977_250) totale += 33_600;
        if (p.CiecoParziale) totale += 22_930;
        if (lavorativa && p.Sordo && p.Reddito <= 1_977_250) totale += 33_600;
        if (p.Sordo) totale += 26_783;
        return totale;
    }
}
