using Accerta.Norma.Tempo;

namespace Accerta.Norma.Norme;

/// <summary>In che cosa si conta un termine.</summary>
public enum UnitaDiTempo
{
    /// <summary>Giorni di calendario.</summary>
    Giorni,

    /// <summary>Mesi di calendario.</summary>
    Mesi,

    /// <summary>Anni di calendario.</summary>
    Anni,
}

/// <summary>C19: che cosa succede a un termine che finisce in un giorno in cui non si lavora.</summary>
public enum Proroga
{
    /// <summary>Nulla: scade quel giorno.</summary>
    Nessuna,

    /// <summary>Va al primo giorno che non è domenica né festa nazionale (art. 2963 c.c.).</summary>
    Festivi,

    /// <summary>Come sopra, e nemmeno di sabato: atti processuali fuori udienza (art. 155 c.p.c., commi 4 e 5).</summary>
    FestiviESabato,
}

/// <summary>T-01: un termine com'è scritto nei dati: quanto dura, in che unità, se i festivi lo prorogano.</summary>
public sealed class TermineInNorma
{
    private readonly Festivita _festivita;

    internal TermineInNorma(Serie<int> durata, UnitaDiTempo unita, Proroga proroga, Festivita festivita) =>
        (Durata, Unita, Proroga, _festivita) = (durata, unita, proroga, festivita);

    /// <summary>Quanto dura, nel tempo.</summary>
    public Serie<int> Durata { get; }

    /// <summary>In che cosa si conta.</summary>
    public UnitaDiTempo Unita { get; }

    /// <summary>Se un ultimo giorno festivo lo proroga.</summary>
    public Proroga Proroga { get; }

    /// <summary>Quanto dura il termine che comincia un giorno.</summary>
    /// <exception cref="NormaAssenteException">Nessun valore copre il giorno.</exception>
    public int Al(DateOnly giorno) => Durata.Al(giorno);

    /// <summary>L'ultimo giorno utile, compreso; <paramref name="dal"/> non si conta.</summary>
    /// <exception cref="NormaAssenteException">Nessun valore copre il giorno.</exception>
    public DateOnly UltimoGiorno(DateOnly dal) => UltimoGiorno(dal, Al(dal));

    /// <summary>Come sopra, con la durata che ha fissato chi poteva fissarla (un giudice, entro il massimo).</summary>
    public DateOnly UltimoGiorno(DateOnly dal, int durata) => Sposta(Conta(durata, dal), passo: 1);

    /// <summary>A ritroso: l'ultimo giorno in cui un atto è ancora abbastanza prima di <paramref name="evento"/>, che non si conta.</summary>
    /// <remarks>Un termine a ritroso prorogabile si anticipa: posticiparlo accorcerebbe il tempo che vuole proteggere.</remarks>
    /// <exception cref="NormaAssenteException">Nessun valore copre il giorno.</exception>
    public DateOnly UltimoGiornoPrima(DateOnly evento) => Sposta(Conta(-Al(evento), evento), passo: -1);

    private DateOnly Conta(int durata, DateOnly dal) => Unita switch
    {
        UnitaDiTempo.Giorni => Termine.InGiorni(durata, dal),
        UnitaDiTempo.Mesi => Termine.InMesi(durata, dal),
        UnitaDiTempo.Anni => Termine.InMesi(12 * durata, dal),
    };

    private DateOnly Sposta(DateOnly giorno, int passo)
    {
        while (NonSiLavora(giorno)) giorno = giorno.AddDays(passo);
        return giorno;
    }

    private bool NonSiLavora(DateOnly giorno) => Proroga switch
    {
        Proroga.Nessuna => false,
        Proroga.Festivi => _festivita.Festivo(giorno),
        Proroga.FestiviESabato => giorno.DayOfWeek == DayOfWeek.Saturday || _festivita.Festivo(giorno),
    };
}
