using System.Numerics;
using Accerta.Norma.Persone;

namespace Accerta.Norma.Prestazioni;

/// <summary>
/// E-01…E-11 per un anno intero. Le regole sono quelle di <see cref="Esame"/>, applicate al primo giorno di ogni mese; dove fra un mese e l'altro
/// non comincia né finisce nulla, il verdetto è lo stesso e non si rifà. Non crea oggetti.
/// </summary>
internal ref struct CalcoloDellAnno
{
    private readonly QuadriDellAnno _anno;
    private readonly Span<Verdetto> _verdetti;
    private readonly Span<MeseDovuto> _mesi;
    private readonly Span<long> _importi;
    private readonly Span<int> _mesiMaturati;
    private readonly Span<long> _ultimoImporto;
    private uint _conTredicesima;

    /// <param name="anno">I valori di legge.</param>
    /// <param name="verdetti">Spazio di lavoro: <see cref="Esame.Quanti"/> posti.</param>
    /// <param name="contatori">Spazio di lavoro: <see cref="Esame.Quanti"/> posti.</param>
    /// <param name="ultimi">Spazio di lavoro: <see cref="Esame.Quanti"/> posti.</param>
    /// <param name="mesi">Dove scrivere i dodici mesi.</param>
    /// <param name="importi">Dove scrivere i centesimi mese per mese e prestazione per prestazione (13 righe: l'ultima è la tredicesima); vuoto se non servono.</param>
    public CalcoloDellAnno(QuadriDellAnno anno, Span<Verdetto> verdetti, Span<int> contatori, Span<long> ultimi, Span<MeseDovuto> mesi, Span<long> importi)
    {
        (_anno, _conTredicesima) = (anno, 0);
        _verdetti = verdetti;
        _mesiMaturati = contatori;
        _ultimoImporto = ultimi;
        _mesi = mesi;
        _importi = importi;
    }

    /// <summary>I mesi in cui la situazione di una persona può cambiare: un bit per mese.</summary>
    public static uint Cambi(in FattiInRiga riga, in Posizione p, QuadriDellAnno anno)
    {
        var mesi = new MesiDiUnAnno(anno.Anno);
        mesi.Segna(p.Decorrenza);
        mesi.Segna(p.Maggiorenne);
        if (anno.Conta(anno.Anno - riga.Nascita.Year)) mesi.Segna(Eta.Compleanno(riga.Nascita, anno.Anno - riga.Nascita.Year));
        mesi.Segna(p.SostitutivoDal);
        if (riga.AccertamentoConcluso is { } concluso) mesi.Segna(concluso);
        if (p.Frequenza is { } frequenza && p.MesiDiFrequenza is { } frequentati)
        {
            mesi.Segna(frequenza.Dal);
            mesi.Segna(frequentati.PrimoMese);
            if (frequentati.UltimoMese is { } ultimo) mesi.Segna(ultimo.AddMonths(1));
        }
        if (p.Ricovero is { } ricovero)
        {
            mesi.Segna(ricovero.Dal);
            if (ricovero.Al is { } al) mesi.Segna(al.AddDays(1));
        }
        return mesi.Bit | anno.NormeCambiano;
    }

    /// <summary>Calcola i dodici mesi di una persona.</summary>
    public void Calcola(in FattiInRiga riga)
    {
        var p = Posizione.PerIRatei(riga, _anno.Inizio(0));
        Calcola(riga, p, Cambi(riga, p, _anno));
    }

    /// <summary>Come sopra, rifacendo il verdetto in tutti i mesi segnati (per controprova si possono segnare tutti).</summary>
    public void Calcola(in FattiInRiga riga, Posizione p, uint cambi)
    {
        _conTredicesima = 0;
        for (var restano = cambi; restano != 0;)
        {
            var mese = BitOperations.TrailingZeroCount(restano);
            restano &= restano - 1;
            var fine = restano == 0 ? 12 : BitOperations.TrailingZeroCount(restano);
            if (mese > 0 && (_anno.NormeCambiano >> mese & 1) == 1) p = Posizione.PerIRatei(riga, _anno.Inizio(mese));
            _mesi[mese] = DelMese(p, mese, fine - mese);
            for (var altro = mese + 1; altro < fine; altro++)
            {
                _mesi[altro] = _mesi[mese];
                if (!_importi.IsEmpty) _importi.Slice(mese * Esame.Quanti, Esame.Quanti).CopyTo(_importi[(altro * Esame.Quanti)..]);
            }
        }
        if (_conTredicesima != 0) Tredicesime();
    }

    // Un mese, e i seguenti uguali a lui. I giorni di ricovero si pagano come ricovero, gli altri come se non ci fosse (E-06).
    private MeseDovuto DelMese(in Posizione p, int mese, int quanti)
    {
        var (inizio, fine) = (_anno.Inizio(mese), _anno.Fine(mese));
        var giorni = fine.Giorno.Day;
        var diRicovero = p.Ricovero is { } r ? GiorniComuni(r.Dal, r.Al ?? fine.Giorno, inizio.Giorno, fine.Giorno) : 0;
        var dovuto = default(MeseDovuto);
        if (diRicovero > 0) dovuto = Somma(dovuto, p, inizio, fine.Giorno, mese, quanti, diRicovero, giorni);
        if (diRicovero < giorni)
            dovuto = Somma(dovuto, p.Ricovero is null ? p : p with { Ricovero = null }, inizio, fine.Giorno, mese, diRicovero > 0 ? 0 : quanti, giorni - diRicovero, giorni);
        // C62: chi compie 18 anni durante il mese ha le prestazioni da adulto da quel giorno.
        return p.Maggiorenne > inizio.Giorno && p.Maggiorenne <= fine.Giorno ? DaMaggiorenne(dovuto, p, fine, mese, quanti) : dovuto;
    }

    private MeseDovuto Somma(MeseDovuto dovuto, in Posizione p, Quadro q, DateOnly ultimo, int mese, int quanti, int parte, int giorni)
    {
        for (var bit = Esame.Esamina(p, q, _verdetti).Bit; bit != 0; bit &= bit - 1)
        {
            ref readonly var v = ref _verdetti[BitOperations.TrailingZeroCount(bit)];
            if (v.Decorrenza > ultimo) continue;
            if (v.Spetta) dovuto = Paga(dovuto, v, ultimo, mese, quanti, parte, giorni);
            else if (v.Sospesa) dovuto = dovuto with { Sospese = dovuto.Sospese.Con(v.Prestazione) };
        }
        return dovuto;
    }

    private MeseDovuto DaMaggiorenne(MeseDovuto dovuto, in Posizione p, Quadro q, int mese, int quanti)
    {
        var gia = dovuto.Dovute;
        for (var bit = Esame.Esamina(p, q, _verdetti).Bit & ~gia.Bit; bit != 0; bit &= bit - 1)
        {
            ref readonly var v = ref _verdetti[BitOperations.TrailingZeroCount(bit)];
            if (v.Spetta && IniziaDurante(v.Decorrenza, q.Giorno)) dovuto = Paga(dovuto, v, q.Giorno, mese, quanti, 1, 1);
        }
        return dovuto;
    }

    private MeseDovuto Paga(MeseDovuto dovuto, in Verdetto v, DateOnly ultimo, int mese, int quanti, int parte, int intero)
    {
        var importo = v.Importo ?? Euro.Zero;
        var rata = parte == intero ? importo : importo.Frazione(parte, intero);
        if (IniziaDurante(v.Decorrenza, ultimo)) rata = rata.Frazione(ultimo.Day - v.Decorrenza.Day + 1, ultimo.Day); // il primo mese incompleto, in proporzione ai giorni
        if (!_importi.IsEmpty) _importi[mese * Esame.Quanti + (int)v.Prestazione] += rata.Centesimi;
        if (v.Mensilita > 12) Matura((int)v.Prestazione, importo, quanti);
        return dovuto with { Dovute = dovuto.Dovute.Con(v.Prestazione), Totale = dovuto.Totale + rata };
    }

    private static bool IniziaDurante(DateOnly decorrenza, DateOnly ultimo) =>
        decorrenza.Day > 1 && decorrenza <= ultimo && decorrenza.DayNumber > ultimo.DayNumber - ultimo.Day + 1;

    private void Matura(int i, Euro importo, int quanti)
    {
        if ((_conTredicesima >> i & 1) == 0) _mesiMaturati[i] = 0;
        _conTredicesima |= 1u << i;
        _mesiMaturati[i] += quanti;
        _ultimoImporto[i] = importo.Centesimi;
    }

    // E-11: a dicembre, per i mesi dell'anno in cui la prestazione c'era.
    private readonly void Tredicesime()
    {
        var dicembre = _mesi[11];
        var totale = dicembre.Totale;
        for (var bit = _conTredicesima; bit != 0; bit &= bit - 1)
        {
            var i = BitOperations.TrailingZeroCount(bit);
            var importo = new Euro(_ultimoImporto[i]);
            var tredicesima = _anno.Inizio(11).Tredicesima switch
            {
                Norme.TredicesimaAnnoIncompleto.InDodicesimi => importo.Frazione(_mesiMaturati[i], 12),
                Norme.TredicesimaAnnoIncompleto.Intera => dicembre.Dovute.Contiene((CodicePrestazione)i) ? importo : Euro.Zero,
            };
            totale += tredicesima;
            if (!_importi.IsEmpty) _importi[12 * Esame.Quanti + i] = tredicesima.Centesimi;
        }
        _mesi[11] = dicembre with { Totale = totale };
    }

    private static int GiorniComuni(DateOnly dal, DateOnly al, DateOnly inizio, DateOnly fine) =>
        Math.Max(0, Math.Min(al.DayNumber, fine.DayNumber) - Math.Max(dal.DayNumber, inizio.DayNumber) + 1);
}
