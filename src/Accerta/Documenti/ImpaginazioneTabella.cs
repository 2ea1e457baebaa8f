namespace Accerta.Documenti;

internal sealed partial class Impaginazione
{
    private const double CorpoTabella = 10.5;
    private const double InterlineaTabella = 14;
    private const double BordoCella = 6;
    private const int RighePerFetta = 24;
    private const int RigheDaTenereInsieme = 8;

    public void Metti(Tabella tabella)
    {
        var pesi = tabella.Colonne.Sum(c => c.Peso);
        double[] larghezze = [.. tabella.Colonne.Select(c => Foglio.Testo * c.Peso / pesi)];

        var didascalia = Righe.Taglia(tabella.Didascalia, Peso.Grassetto, CorpoTabella, Foglio.Testo);
        for (var i = 0; i < didascalia.Count; i++)
        {
            List<Segno> segni = i == 0 ? [new Apri("Table"), new Apri("Caption")] : [];
            segni.AddRange(Scritta(didascalia[i], 0, 0, CorpoTabella, InterlineaTabella, Colore.Titolo));
            if (i == didascalia.Count - 1) segni.Add(new Chiudi());
            _strisce.Add(new(i == 0 ? FraBlocchi + 3 : 0, InterlineaTabella, true, segni));
        }

        var titoli = tabella.Colonne.Select((c, i) => Righe.Taglia(c.Titolo, Peso.Grassetto, CorpoTabella, larghezze[i] - 2 * BordoCella)).ToArray();
        var testa = Fila(tabella, larghezze, titoli, Colore.Titolo, _ => new Apri("TH", Attributo.IntestazioneDiColonna));
        testa = testa with
        {
            Prima = 5,
            ConLaSeguente = true,
            Segni = [new Ornamento(0, 0, Foglio.Testo, testa.Altezza, Colore.Fondo), new Apri("THead"), .. testa.Segni, new Chiudi(), new Apri("TBody")],
        };
        _strisce.Add(testa);

        IReadOnlyList<IReadOnlyList<string>> righe = tabella.Righe is { Count: > 0 } piene ? piene : [["Nessuna voce", .. larghezze[1..].Select(_ => "")]];
        for (var i = 0; i < righe.Count; i++)
            FilaDiTesto(righe[i], Peso.Normale, conLaSeguente: i < righe.Count - 1 ? righe.Count <= RigheDaTenereInsieme : tabella.Totale is not null, _ => new Apri("TD"));
        if (tabella.Totale is { } totale)
            FilaDiTesto(totale, Peso.Grassetto, false, colonna => colonna == 0 ? new("TH", Attributo.IntestazioneDiRiga) : new("TD"));
        _strisce[^1] = _strisce[^1] with { Segni = [.. _strisce[^1].Segni, new Chiudi(), new Chiudi()] };
        Spazio(4);

        // Una cella più alta di mezza pagina continua in un'altra fila, o non entrerebbe in nessuna pagina.
        void FilaDiTesto(IReadOnlyList<string> celle, Peso peso, bool conLaSeguente, Func<int, Apri> apri)
        {
            var tagliate = celle.Select((c, i) => Righe.Taglia(c, peso, CorpoTabella, larghezze[i] - 2 * BordoCella)).ToArray();
            for (var da = 0; da < tagliate.Max(c => c.Count); da += RighePerFetta)
            {
                var fetta = tagliate.Select(c => (IReadOnlyList<Riga>)[.. c.Skip(da).Take(RighePerFetta)]).ToArray();
                _strisce.Add(Fila(tabella, larghezze, fetta, Colore.Testo, apri) with { ConLaSeguente = conLaSeguente, DaRipetere = testa });
            }
        }
    }

    private static Striscia Fila(Tabella tabella, double[] larghezze, IReadOnlyList<Riga>[] celle, Colore colore, Func<int, Apri> apri)
    {
        List<Segno> segni = [new Apri("TR")];
        var altezza = celle.Max(c => c.Count) * InterlineaTabella + 2 * BordoCella - 1;
        var x = 0.0;
        for (var i = 0; i < celle.Length; i++)
        {
            segni.Add(apri(i));
            foreach (var (n, riga) in celle[i].Index())
            {
                var scarto = tabella.Colonne[i].Allineamento switch
                {
                    Allineamento.Sinistra => BordoCella,
                    Allineamento.Destra => larghezze[i] - BordoCella - riga.Larghezza,
                };
                segni.AddRange(Scritta(riga, x + scarto, BordoCella - 1 + n * InterlineaTabella, CorpoTabella, InterlineaTabella, colore));
            }
            segni.Add(new Chiudi());
            x += larghezze[i];
        }
        segni.AddRange([new Chiudi(), new Ornamento(0, altezza - 0.6, Foglio.Testo, 0.6, Colore.Filetto)]);
        return new(0, altezza, false, segni);
    }
}
