using Accerta.Norma.Tempo;
using QRCoder;

namespace Accerta.Documenti;

/// <summary>Trasforma una carta in strisce: testo tagliato in righe, con la struttura nell'ordine di lettura.</summary>
internal sealed partial class Impaginazione
{
    private const double Corpo = 11.5;
    private const double Interlinea = 16;
    private const double FraBlocchi = 8;

    private readonly List<Striscia> _strisce = [];

    private Impaginazione()
    {
    }

    public static IReadOnlyList<Striscia> Di(Carta carta)
    {
        var impaginazione = new Impaginazione();
        impaginazione.Testata(carta);
        foreach (var blocco in carta.Blocchi) blocco.Su(impaginazione);
        return impaginazione._strisce;
    }

    public void Metti(Titolo titolo)
    {
        var (corpo, interlinea, prima) = titolo.Livello switch
        {
            2 => (15.0, 20.0, 18.0),
            3 => (12.5, 17.0, 14.0),
            _ => throw new ArgumentException($"un'intestazione ha livello 2 o 3, non {titolo.Livello}", nameof(titolo)),
        };
        Intestazione(titolo.Testo, titolo.Livello, corpo, interlinea, prima);
    }

    public void Metti(Paragrafo paragrafo)
    {
        var introduce = paragrafo.Tratti is [.., var ultimo] && ultimo.Parole.EndsWith(':');
        MettiRighe(Righe.Taglia(paragrafo.Tratti, Corpo, Foglio.Testo), 0, FraBlocchi, [new Apri("P")], [new Chiudi()], introduce);
    }

    public void Metti(Elenco elenco)
    {
        const double rientro = 20;
        const int righeDaTenereInsieme = 6;
        var voci = elenco.Voci.Select(v => Righe.Taglia(v.Tratti, Corpo, Foglio.Testo - rientro)).ToArray();
        var breve = voci.Sum(v => v.Count) <= righeDaTenereInsieme;
        for (var i = 0; i < voci.Length; i++)
        {
            var ultima = i == voci.Length - 1;
            var segno = elenco.Numerato ? $"{i + 1}." : "•";
            List<Segno> apre = i == 0 ? [new Apri("L", elenco.Numerato ? Attributo.ElencoNumerato : Attributo.ElencoPuntato)] : [];
            apre.AddRange([new Apri("LI"), new Apri("Lbl"), Parola(0, segno, elenco.Numerato ? Peso.Grassetto : Peso.Normale), new Chiudi(), new Apri("LBody")]);
            List<Segno> chiude = [new Chiudi(), new Chiudi()];
            if (ultima) chiude.Add(new Chiudi());
            MettiRighe(voci[i], rientro, i == 0 ? FraBlocchi - 3 : 4, apre, chiude, introduce: breve && !ultima);
        }
    }

    public void Metti(Dati dati)
    {
        const double nomi = 150;
        for (var i = 0; i < dati.Voci.Count; i++)
        {
            var nome = Righe.Taglia(dati.Voci[i].Nome, Peso.Normale, Corpo, nomi - 12);
            var valore = Righe.Taglia(dati.Voci[i].Valore, Peso.Grassetto, Corpo, Foglio.Testo - nomi);
            List<Segno> apre = i == 0 ? [new Apri("L")] : [];
            apre.AddRange([new Apri("LI"), new Apri("Lbl")]);
            apre.AddRange(nome.SelectMany((r, n) => Scritta(r, 0, n * Interlinea, Corpo, Interlinea, Colore.Tenue)));
            apre.AddRange([new Chiudi(), new Apri("LBody")]);
            List<Segno> chiude = [new Chiudi(), new Chiudi()];
            if (i == dati.Voci.Count - 1) chiude.Add(new Chiudi());
            MettiRighe(valore, nomi, i == 0 ? FraBlocchi : 3, apre, chiude, altezzaMinima: nome.Count * Interlinea);
        }
    }

    public void Metti(Riquadro riquadro)
    {
        const double bordo = 14;
        var larghezza = Foglio.Testo - 2 * bordo;
        var parola = Righe.Taglia(riquadro.Parola, Peso.Grassetto, Corpo + 1, larghezza);
        var righe = Righe.Taglia(riquadro.Tratti, Corpo, larghezza);
        var tutte = parola.Count + righe.Count;
        for (var i = 0; i < tutte; i++)
        {
            var nelTitolo = i < parola.Count;
            var sopra = i == 0 ? 10.0 : i == parola.Count ? 2 : 0;
            var sotto = i == tutte - 1 ? 11.0 : 0;
            var altezza = sopra + Interlinea + sotto;
            List<Segno> segni = [new Ornamento(0, 0, Foglio.Testo, altezza, Colore.Fondo), new Ornamento(0, 0, 4, altezza, Colore.Blu)];
            if (i == 0) segni.AddRange([new Apri("Div"), new Apri("P")]);
            if (i == parola.Count) segni.AddRange([new Chiudi(), new Apri("P")]);
            segni.AddRange(nelTitolo
                ? Scritta(parola[i], bordo, sopra, Corpo + 1, Interlinea, Colore.Titolo)
                : Scritta(righe[i - parola.Count], bordo, sopra, Corpo, Interlinea, Colore.Testo));
            if (i == tutte - 1) segni.AddRange([new Chiudi(), new Chiudi()]);
            _strisce.Add(new(i == 0 ? FraBlocchi + 4 : 0, altezza, i < tutte - 1, segni));
        }
        Spazio(5);
    }

    public void Metti(CodiceQr qr)
    {
        const double latoSenzaMargine = 48 * Foglio.Millimetro;
        using var generatore = new QRCodeGenerator();
        using var dati = generatore.CreateQrCode(qr.Indirizzo, QRCodeGenerator.ECCLevel.M);
        var matrice = dati.ModuleMatrix; // il margine bianco di quattro moduli è già dentro
        var lato = latoSenzaMargine * matrice.Count / (matrice.Count - 8);
        _strisce.Add(new(FraBlocchi, lato, ConLaSeguente: true, [new Moduli((Foglio.Testo - lato) / 2, 0, lato, matrice, qr.TestoAlternativo)]));
    }

    public void Metti(Firme firme)
    {
        MettiRighe(Righe.Taglia($"{firme.Luogo}, {firme.Data.Italiana}", Peso.Normale, Corpo, Foglio.Testo), 0, 20, [new Apri("P")], [new Chiudi()], true);
        const double colonna = Foglio.Testo / 2;
        for (var i = 0; i < firme.Firmatari.Count; i += 2)
        {
            List<Segno> segni = i == 0 ? [new Apri("L")] : [];
            var alta = 0.0;
            foreach (var (posto, firmatario) in firme.Firmatari.Skip(i).Take(2).Index())
            {
                var nome = Righe.Taglia(firmatario.Nome, Peso.Grassetto, Corpo, colonna - 20);
                var ruolo = Righe.Taglia(firmatario.Ruolo, Peso.Normale, 10.5, colonna - 20);
                var x = posto * colonna;
                segni.AddRange([new Ornamento(x, 0, colonna - 20, 0.75, Colore.Filetto), new Apri("LI"), new Apri("LBody")]);
                segni.AddRange(nome.SelectMany((r, n) => Scritta(r, x, 6 + n * Interlinea, Corpo, Interlinea, Colore.Testo, aCapo: true)));
                segni.AddRange(ruolo.SelectMany((r, n) => Scritta(r, x, 6 + nome.Count * Interlinea + n * 14, 10.5, 14, Colore.Tenue)));
                segni.AddRange([new Chiudi(), new Chiudi()]);
                alta = Math.Max(alta, 6 + nome.Count * Interlinea + ruolo.Count * 14);
            }
            var ultima = i + 2 >= firme.Firmatari.Count;
            if (ultima) segni.Add(new Chiudi());
            _strisce.Add(new(i == 0 ? 12 : 18, alta, !ultima, segni));
        }
    }

    private void Testata(Carta carta)
    {
        List<Segno> ente = [];
        var y = 0.0;
        foreach (var (n, riga) in carta.Intestazione.Index())
        {
            var corpo = n == 0 ? 15.0 : 10.5;
            var interlinea = n == 0 ? 20.0 : 14.0;
            ente.Add(new Apri("P"));
            foreach (var tagliata in Righe.Taglia(riga, n == 0 ? Peso.Grassetto : Peso.Normale, corpo, Foglio.Testo))
            {
                ente.AddRange(Scritta(tagliata, 0, y, corpo, interlinea, n == 0 ? Colore.Titolo : Colore.Tenue));
                y += interlinea;
            }
            ente.Add(new Chiudi());
        }
        ente.Add(new Ornamento(0, y + 8, Foglio.Testo, 1.5, Colore.Blu));
        _strisce.Add(new(0, y + 10, true, ente));

        const double destra = 95 * Foglio.Millimetro;
        List<Segno> recapito = [];
        var sinistra = 0.0;
        foreach (var riga in new[] { carta.Protocollo is { } p ? $"Protocollo {p}" : null, carta.Data.Italiana }.OfType<string>())
            sinistra = Colonnina(recapito, riga, Peso.Normale, 0, sinistra, destra - 20);
        var alta = 0.0;
        foreach (var (n, riga) in carta.Destinatario.Index())
            alta = Colonnina(recapito, riga, n == 0 ? Peso.Grassetto : Peso.Normale, destra, alta, Foglio.Testo - destra);
        _strisce.Add(new(16, Math.Max(sinistra, alta), true, recapito));

        Intestazione(carta.Titolo, 1, 21, 27, carta.Destinatario.Count > 0 ? 26 : 20);
        Spazio(4);
    }

    private static double Colonnina(List<Segno> segni, string testo, Peso peso, double x, double y, double larghezza)
    {
        segni.Add(new Apri("P"));
        foreach (var riga in Righe.Taglia(testo, peso, Corpo, larghezza))
        {
            segni.AddRange(Scritta(riga, x, y, Corpo, Interlinea, x > 0 ? Colore.Testo : Colore.Tenue));
            y += Interlinea;
        }
        segni.Add(new Chiudi());
        return y;
    }

    private void Intestazione(string testo, int livello, double corpo, double interlinea, double prima)
    {
        var righe = Righe.Taglia(testo, Peso.Grassetto, corpo, Foglio.Testo);
        for (var i = 0; i < righe.Count; i++)
        {
            List<Segno> segni = i == 0 ? [new Apri($"H{livello}")] : [];
            segni.AddRange(Scritta(righe[i], 0, 0, corpo, interlinea, Colore.Titolo));
            if (i == righe.Count - 1) segni.Add(new Chiudi());
            _strisce.Add(new(i == 0 ? prima : 0, interlinea, true, segni));
        }
    }

    // Una riga per striscia; la prima e l'ultima non restano mai sole su una pagina.
    private void MettiRighe(
        IReadOnlyList<Riga> righe, double x, double prima, List<Segno> apre, List<Segno> chiude, bool introduce = false, double altezzaMinima = 0)
    {
        for (var i = 0; i < righe.Count; i++)
        {
            var ultima = i == righe.Count - 1;
            List<Segno> segni = [.. i == 0 ? apre : [], .. Scritta(righe[i], x, 0, Corpo, Interlinea, Colore.Testo), .. ultima ? chiude : []];
            var altezza = ultima ? Math.Max(Interlinea, altezzaMinima - i * Interlinea) : Interlinea;
            var conLaSeguente = ultima ? introduce : i == 0 || i == righe.Count - 2 || altezzaMinima > (i + 1) * Interlinea;
            _strisce.Add(new(i == 0 ? prima : 0, altezza, conLaSeguente, segni));
        }
    }

    private void Spazio(double altezza) => _strisce.Add(new(altezza, 0, _strisce[^1].ConLaSeguente, []));

    private static Parole Parola(double x, string testo, Peso peso) => new(x, Base(Corpo, Interlinea), testo, peso, Corpo, Colore.Blu);

    private static IEnumerable<Segno> Scritta(Riga riga, double x, double y, double corpo, double interlinea, Colore colore, bool aCapo = false) =>
        riga.Pezzi.Select(p => new Parole(x + p.X, y + Base(corpo, interlinea), aCapo ? p.Testo + " " : p.Testo, p.Peso, corpo, colore));

    private static double Base(double corpo, double interlinea) => interlinea / 2 + corpo * 0.34;
}
