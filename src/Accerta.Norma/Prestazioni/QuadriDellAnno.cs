using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>I valori di legge di un anno, mese per mese: si preparano una volta e servono per milioni di persone.</summary>
public sealed class QuadriDellAnno
{
    private readonly Quadro[] _inizio = new Quadro[12];
    private readonly Quadro[] _fine = new Quadro[12];
    private readonly bool[] _etaCheContano = new bool[128];

    /// <summary>Prepara l'anno.</summary>
    /// <param name="norme">Le norme.</param>
    /// <param name="anno">L'anno civile.</param>
    /// <param name="notoAl">Il giorno in cui si calcola: i valori usciti dopo non contano.</param>
    public QuadriDellAnno(NormeVigenti norme, int anno, DateOnly notoAl)
    {
        Anno = anno;
        for (var mese = 0; mese < 12; mese++)
        {
            _inizio[mese] = new(norme, new(anno, mese + 1, 1), notoAl);
            _fine[mese] = new(norme, new(anno, mese + 1, DateTime.DaysInMonth(anno, mese + 1)), notoAl);
        }
        var cambi = Gennaio;
        foreach (var giorno in norme.GiorniDiCambio) cambi.Segna(giorno);
        NormeCambiano = cambi.Bit;
        foreach (var quadro in _inizio)
            (_etaCheContano[quadro.EtaEvolutiva], _etaCheContano[quadro.MaggioreEta]) = (true, true);
        foreach (var valore in norme.Incremento.EtaMinima.Valori)
            _etaCheContano[valore.Vale] = true;
        foreach (var valore in norme.Prestazioni.DrepanocitosiEtaMinima.Valori)
            _etaCheContano[valore.Vale] = true;
    }

    /// <summary>L'anno.</summary>
    public int Anno { get; }

    /// <summary>I mesi in cui un valore può cambiare, un bit per mese.</summary>
    internal uint NormeCambiano { get; }

    /// <summary>Dove segnare i mesi di una persona.</summary>
    internal MesiDiUnAnno Gennaio => new(_inizio[0].Giorno, _fine[11].Giorno);

    /// <summary>Il quadro del primo giorno di un mese, da 0 a 11.</summary>
    internal Quadro Inizio(int mese) => _inizio[mese];

    /// <summary>Il quadro dell'ultimo giorno di un mese, da 0 a 11.</summary>
    internal Quadro Fine(int mese) => _fine[mese];

    /// <summary>Vero se nell'anno si compie un'età che una regola guarda; chi non è ancora nato ne ha una negativa.</summary>
    internal bool Conta(int eta) => unchecked((uint)eta) < (uint)_etaCheContano.Length && _etaCheContano[eta];
}

/// <summary>Un insieme di mesi di un anno: quelli in cui qualcosa comincia o finisce.</summary>
/// <param name="primo">Il primo giorno dell'anno.</param>
/// <param name="ultimo">L'ultimo.</param>
internal struct MesiDiUnAnno(DateOnly primo, DateOnly ultimo)
{
    /// <summary>Un bit per mese; gennaio c'è sempre.</summary>
    public uint Bit { get; private set; } = 1;

    /// <summary>Segna il mese di un giorno e quello dopo, se il giorno non è il primo: lì la situazione può essere diversa.</summary>
    public void Segna(DateOnly giorno)
    {
        if (giorno < primo || giorno > ultimo) return; // un giorno fuori dall'anno non cambia nulla dentro: gennaio si guarda comunque
        var (_, mese, del) = giorno;
        Bit |= 1u << mese - 1;
        if (del > 1 && mese < 12) Bit |= 1u << mese;
    }
}
