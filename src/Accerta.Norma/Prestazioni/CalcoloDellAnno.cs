using System.Numerics;
using System.Runtime.CompilerServices;
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
    private readonly Span<long> _maturato;
    private uint _conTredicesima;

    /// <param name="anno">I valori di legge.</param>
    /// <param name="verdetti">Spazio di lavoro: <see cref="Esame.Quanti"/> posti.</param>
    /// <param name="maturato">Spazio di lavoro: <see cref="Esame.Quanti"/> posti.</param>
    /// <param name="mesi">Dove scrivere i dodici mesi.</param>
    /// <param name="importi">Dove scrivere i centesimi mese per mese e prestazione per prestazione (13 righe: l'ultima è la tredicesima); vuoto se non servono.</param>
    public CalcoloDellAnno(QuadriDellAnno anno, Span<Verdetto> verdetti, Span<long> maturato, Span<MeseDovuto> mesi, Span<long> importi)
    {
        (_anno, _conTredicesima) = (anno, 0);
        _verdetti = verdetti;
        _maturato = maturato;
        _mesi = mesi;
        _importi = importi;
    }

    /// <summary>I mesi in cui la situazione di una persona può cambiare: un bit per mese.</summary>
    public static uint Cambi(in FattiInRiga riga, in Posizione p, QuadriDellAnno anno)
    {
        var mesi = anno.Gennaio;
        mesi.Segna(p.DecorrenzaDaMinore); // quella da adulto è la stessa, o i 18 anni
        if (anno.Conta(anno.Anno - riga.Nascita.Year)) mesi.Segna(Eta.Compleanno(riga.Nascita, anno.Anno - riga.Nascita.Year));
        if (!p.InEtaPensionabile(anno.Inizio(0)) && p.InEtaPensionabile(anno.Inizio(11))) mesi.Segna(p.SostitutivoDal(anno.Inizio(0)));
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
        Calcola(riga, ref p, Cambi(riga, p, _anno));
    }

    /// <summary>Come sopra, con la posizione di gennaio e i mesi in cui rifare il verdetto.</summary>
    public void Calcola(in FattiInRiga riga, ref Posizione p, uint cambi)
    {
        _conTredicesima = 0;
        for (var restano = cambi; restano != 0;)
        {
            var mese = BitOperations.TrailingZeroCount(restano);
            restano &= restano - 1;
            var quanti = (restano == 0 ? 12 : BitOperations.TrailingZeroCount(restano)) - mese;
            if (mese > 0 && (_anno.NormeCambiano >> mese & 1) == 1) Aggiorna(riga, ref p, mese);
            _mesi.Slice(mese, quanti).Fill(DelMese(p, mese, quanti));
            if (!_importi.IsEmpty) RipetiImporti(mese, quanti);
        }
        if (_conTredicesima != 0) Tredicesime();
    }

    // I rami rari stanno in metodi loro: le copie della posizione non pesano su chi non li percorre.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Aggiorna(in FattiInRiga riga, ref Posizione p, int mese) => p = Posizione.PerIRatei(riga, _anno.Inizio(mese));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void RipetiImporti(int mese, int quanti)
    {
        var riga = _importi.Slice(mese * Esame.Quanti, Esame.Quanti);
        for (var altro = mese + 1; altro < mese + quanti; altro++) riga.CopyTo(_importi[(altro * Esame.Quanti)..]);
    }

    // Un mese, e i seguenti uguali a lui.
    private MeseDovuto DelMese(in Posizione p, int mese, int quanti)
    {
        var (q, ultimo) = (_anno.Inizio(mese), _anno.Fine(mese).Giorno);
        var dovuto = p.Ricovero is { } r ? ConRicovero(p, r, q, ultimo, mese, quanti) : Somma(default, p, q, ultimo, mese, quanti, 1, 1);
        // C62: chi compie 18 anni durante il mese ha le prestazioni da adulto da quel giorno.
        return !p.Adulta(q) && p.Adulta(_anno.Fine(mese)) ? DaMaggiorenne(dovuto, p, _anno.Fine(mese), q.Giorno, mese, quanti) : dovuto;
    }

    // E-06: i giorni di ricovero si pagano come ricovero, gli altri come se non ci fosse.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private MeseDovuto ConRicovero(in Posizione p, in Ricovero r, Quadro q, DateOnly ultimo, int mese, int quanti)
    {
        var giorni = ultimo.Day;
        var al = r.Al is { } fine && fine < ultimo ? fine : ultimo;
        var diRicovero = Math.Max(0, al.DayNumber - (r.Dal > q.Giorno ? r.Dal : q.Giorno).DayNumber + 1);
        var dovuto = diRicovero == 0 ? default : Somma(default, p, q, ultimo, mese, quanti, diRicovero, giorni);
        return diRicovero == giorni ? dovuto
            : Somma(dovuto, p with { FuoriDalRicovero = true }, q, ultimo, mese, diRicovero == 0 ? quanti : 0, giorni - diRicovero, giorni);
    }

    private MeseDovuto Somma(MeseDovuto dovuto, in Posizione p, Quadro q, DateOnly ultimo, int mese, int quanti, int parte, int intero)
    {
        for (var bit = Esame.PerPagare(p, q, _verdetti).Bit; bit != 0; bit &= bit - 1)
        {
            ref readonly var v = ref _verdetti[BitOperations.TrailingZeroCount(bit)];
            if (v.Decorrenza > ultimo) continue;
            if (v.Spetta) dovuto = Paga(dovuto, v, q.Giorno, ultimo, mese, quanti, parte, intero);
            else if (v.Sospesa) dovuto = dovuto with { Sospese = dovuto.Sospese.Con(v.Prestazione) };
        }
        return dovuto;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private MeseDovuto DaMaggiorenne(MeseDovuto dovuto, in Posizione p, Quadro q, DateOnly primo, int mese, int quanti)
    {
        // Chi in questo mese ha già la frequenza riceve dal mese dopo ciò che non si somma con lei.
        var escluse = dovuto.Dovute.Bit | (dovuto.Dovute.Contiene(CodicePrestazione.IndennitaFrequenza) ? q.NonConLaFrequenza.Bit : 0);
        for (var bit = Esame.PerPagare(p, q, _verdetti).Bit & ~escluse; bit != 0; bit &= bit - 1)
        {
            ref readonly var v = ref _verdetti[BitOperations.TrailingZeroCount(bit)];
            if (v.Spetta && v.Decorrenza <= q.Giorno) dovuto = Paga(dovuto, v, primo, q.Giorno, mese, quanti, 1, 1);
        }
        return dovuto;
    }

    private MeseDovuto Paga(MeseDovuto dovuto, in Verdetto v, DateOnly primo, DateOnly ultimo, int mese, int quanti, int parte, int intero)
    {
        var importo = v.Importo ?? Euro.Zero;
        var rata = parte == intero ? importo : importo.Frazione(parte, intero);
        if (v.Decorrenza > primo) rata = rata.Frazione(ultimo.DayNumber - v.Decorrenza.DayNumber + 1, ultimo.Day); // il primo mese incompleto, in proporzione ai giorni
        if (!_importi.IsEmpty) _importi[mese * Esame.Quanti + (int)v.Prestazione] += rata.Centesimi;
        if (v.Mensilita > 12) Matura((int)v.Prestazione, importo, quanti);
        return dovuto with { Dovute = dovuto.Dovute.Con(v.Prestazione), Totale = dovuto.Totale + rata };
    }

    private void Matura(int i, Euro importo, int quanti)
    {
        if ((_conTredicesima >> i & 1) == 0) _maturato[i] = 0;
        _conTredicesima |= 1u << i;
        _maturato[i] += importo.Centesimi * quanti;
    }

    // E-11: a dicembre, un dodicesimo di ogni mese dell'anno in cui la prestazione c'era.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Tredicesime()
    {
        var dicembre = _mesi[11];
        var totale = dicembre.Totale;
        for (var bit = _conTredicesima; bit != 0; bit &= bit - 1)
        {
            var i = BitOperations.TrailingZeroCount(bit);
            var tredicesima = _anno.Inizio(11).Tredicesima switch
            {
                Norme.TredicesimaAnnoIncompleto.InDodicesimi => new Euro(_maturato[i]).Frazione(1, 12),
                Norme.TredicesimaAnnoIncompleto.Intera => dicembre.Dovute.Contiene((CodicePrestazione)i) ? _verdetti[i].Importo ?? Euro.Zero : Euro.Zero,
            };
            totale += tredicesima;
            if (!_importi.IsEmpty) _importi[12 * Esame.Quanti + i] = tredicesima.Centesimi;
        }
        _mesi[11] = dicembre with { Totale = totale };
    }
}
