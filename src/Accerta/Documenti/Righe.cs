using System.Text;
using System.Text.RegularExpressions;

namespace Accerta.Documenti;

internal static class Spazi
{
    /// <summary>Lo spazio su cui non si va a capo. Si disegna come uno spazio normale, perché chi copia il testo lo ritrovi.</summary>
    public const char Unito = '\u00A0';
}

/// <summary>Un pezzo di riga con un solo aspetto, alla sua distanza dall'inizio della riga.</summary>
internal readonly record struct Pezzo(double X, string Testo, Peso Peso);

/// <summary>Una riga già tagliata alla larghezza.</summary>
internal sealed record Riga(IReadOnlyList<Pezzo> Pezzi, double Larghezza);

/// <summary>Va a capo: alle parole se può, dentro la parola se da sola è più larga della riga.</summary>
internal sealed partial class Righe
{
    private readonly double _larghezza;
    private readonly double _corpo;
    private readonly List<Riga> _righe = [];
    private readonly List<Pezzo> _pezzi = [];
    private readonly StringBuilder _testo = new();
    private Peso _peso;
    private double _inizio;
    private double _fine;

    private Righe(double larghezza, double corpo) => (_larghezza, _corpo) = (larghezza, corpo);

    public static IReadOnlyList<Riga> Taglia(string testo, Peso peso, double corpo, double larghezza) => Taglia([(testo, peso)], corpo, larghezza);

    public static IReadOnlyList<Riga> Taglia(IReadOnlyList<Tratto> tratti, double corpo, double larghezza) =>
        Taglia([.. tratti.Select(t => (t.Parole, t.Grassetto ? Peso.Grassetto : Peso.Normale))], corpo, larghezza);

    private static IReadOnlyList<Riga> Taglia(IReadOnlyList<(string Testo, Peso Peso)> tratti, double corpo, double larghezza)
    {
        var righe = new Righe(larghezza, corpo);
        foreach (var parola in Parole(tratti)) righe.Aggiungi(parola);
        righe.Chiudi(continua: false);
        return righe._righe;
    }

    // Una parola può cambiare aspetto a metà («lunedì» in grassetto e la virgola no): è una lista di pezzi. Nulla = a capo.
    private static IEnumerable<List<(string Testo, Peso Peso)>?> Parole(IReadOnlyList<(string Testo, Peso Peso)> tratti)
    {
        List<(string, Peso)> parola = [];
        foreach (var (grezzo, peso) in tratti)
        {
            var testo = DaNonDividere().Replace(Caratteri.Disegnabile(grezzo), m => m.Value.Replace(' ', Spazi.Unito));
            var inizio = 0;
            for (var i = 0; i <= testo.Length; i++)
            {
                if (i < testo.Length && testo[i] is not (' ' or '\n')) continue;
                if (i > inizio) parola.Add((testo[inizio..i], peso));
                inizio = i + 1;
                if (i == testo.Length) continue;
                if (parola.Count > 0) yield return parola;
                parola = [];
                if (testo[i] == '\n') yield return null;
            }
        }
        if (parola.Count > 0) yield return parola;
    }

    private void Aggiungi(List<(string Testo, Peso Peso)>? parola)
    {
        if (parola is null)
        {
            Chiudi(continua: false);
            return;
        }
        var larga = parola.Sum(p => Caratteri.Larghezza(p.Testo, p.Peso, _corpo));
        var spazio = _fine > 0 ? Caratteri.Larghezza(" ", _peso, _corpo) : 0;
        if (_fine > 0 && _fine + spazio + larga > _larghezza) Chiudi(continua: true);
        else if (_fine > 0) Scrivi(" ", _peso);
        foreach (var (testo, peso) in parola) ScriviTagliando(testo, peso);
    }

    private void ScriviTagliando(string testo, Peso peso)
    {
        while (Entrano(testo, peso) is var quanti && quanti < testo.Length)
        {
            var fine = testo.AsSpan(0, quanti).LastIndexOfAny("/-.@_?&") + 1;
            if (fine * 2 < quanti) fine = quanti; // un punto di taglio troppo vicino all'inizio lascerebbe la riga vuota
            Scrivi(testo[..fine], peso);
            Chiudi(continua: false);
            testo = testo[fine..];
        }
        Scrivi(testo, peso);
    }

    // Quanti caratteri entrano in ciò che resta della riga: almeno uno se la riga è vuota, o non si finirebbe mai.
    private int Entrano(string testo, Peso peso)
    {
        var usata = _fine;
        for (var i = 0; i < testo.Length; i++)
        {
            usata += Caratteri.Larghezza(testo.AsSpan(i, 1), peso, _corpo);
            if (usata <= _larghezza + 0.01) continue;
            return i > 0 || _fine > 0 ? i : 1;
        }
        return testo.Length;
    }

    private void Scrivi(string testo, Peso peso)
    {
        if (testo.Length == 0) return;
        if (_testo.Length > 0 && peso != _peso) ChiudiPezzo();
        _peso = peso;
        _testo.Append(testo);
        _fine += Caratteri.Larghezza(testo, peso, _corpo);
    }

    private void ChiudiPezzo()
    {
        if (_testo.Length > 0) _pezzi.Add(new(_inizio, _testo.Replace(Spazi.Unito, ' ').ToString(), _peso));
        _testo.Clear();
        _inizio = _fine;
    }

    // Una riga spezzata fra due parole finisce con uno spazio: chi legge la struttura non incolla le parole.
    private void Chiudi(bool continua)
    {
        var larghezza = _fine;
        if (continua) Scrivi(" ", _peso);
        ChiudiPezzo();
        _righe.Add(new([.. _pezzi], larghezza));
        _pezzi.Clear();
        (_inizio, _fine) = (0, 0);
    }

    // Un importo dal suo €, un articolo dal suo numero, un giorno dal suo mese: a capo si leggono male.
    [GeneratedRegex(@" €|\b(?:L|n|art|artt|c|D\.Lgs)\. (?=\d)|\b(?:DL|DM|DPR|Cass\.|ore) (?=\d)|\b\d{1,2}°? (?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)")]
    private static partial Regex DaNonDividere();
}
