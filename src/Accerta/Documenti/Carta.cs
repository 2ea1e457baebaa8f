namespace Accerta.Documenti;

/// <summary>Una carta che esce dal sistema: che cosa dice e in quale ordine. Come appare lo decide <see cref="DisegnaPdf"/>.</summary>
/// <param name="Titolo">L'oggetto in una frase: è il titolo del documento e la prima intestazione.</param>
/// <param name="Intestazione">Le righe dell'ente; la prima è il suo nome.</param>
/// <param name="Data">Il giorno scritto sulla carta, e nei metadati al posto dell'orologio.</param>
/// <param name="Blocchi">Il testo, nell'ordine di lettura.</param>
public sealed record Carta(string Titolo, IReadOnlyList<string> Intestazione, DateOnly Data, IReadOnlyList<Blocco> Blocchi)
{
    /// <summary>La lingua del testo, come la leggono i lettori di schermo.</summary>
    public string Lingua { get; init; } = "it";

    /// <summary>Le righe del destinatario; vuote se la carta non si spedisce.</summary>
    public IReadOnlyList<string> Destinatario { get; init; } = [];

    /// <summary>Il numero di protocollo; nullo se la carta non ne ha uno.</summary>
    public string? Protocollo { get; init; }

    /// <summary>Falso se non vale ancora (una bozza di verbale): non si firma.</summary>
    public bool Ufficiale { get; init; } = true;
}

/// <summary>Una parte del testo. Ogni parte sa a quale disegno appartiene: una parte nuova senza disegno non compila.</summary>
public abstract record Blocco
{
    internal abstract void Su(Impaginazione impaginazione);
}

/// <summary>Parole con un solo aspetto; l'a capo è <c>\n</c>.</summary>
public readonly record struct Tratto(string Parole, bool Grassetto = false)
{
    /// <summary>Parole normali.</summary>
    public static implicit operator Tratto(string parole) => new(parole);

    /// <summary>Parole in grassetto.</summary>
    public static Tratto Forte(string parole) => new(parole, true);
}

/// <summary>Un'intestazione dentro il testo: livello 2 o 3 (il livello 1 è il titolo della carta).</summary>
public sealed record Titolo(string Testo, int Livello = 2) : Blocco
{
    internal override void Su(Impaginazione impaginazione) => impaginazione.Metti(this);
}

/// <summary>Un capoverso.</summary>
public sealed record Paragrafo(params IReadOnlyList<Tratto> Tratti) : Blocco
{
    internal override void Su(Impaginazione impaginazione) => impaginazione.Metti(this);
}

/// <summary>Una voce di elenco.</summary>
public sealed record Voce(params IReadOnlyList<Tratto> Tratti)
{
    /// <summary>Una voce di parole normali.</summary>
    public static implicit operator Voce(string parole) => new((Tratto)parole);
}

/// <summary>Un elenco puntato o numerato da 1.</summary>
public sealed record Elenco(bool Numerato, params IReadOnlyList<Voce> Voci) : Blocco
{
    internal override void Su(Impaginazione impaginazione) => impaginazione.Metti(this);
}

/// <summary>Da che parte sta il testo di una colonna.</summary>
public enum Allineamento
{
    Sinistra,
    Destra,
}

/// <summary>Una colonna: il peso è la sua parte della larghezza, rispetto alle altre.</summary>
public sealed record Colonna(string Titolo, double Peso = 1, Allineamento Allineamento = Allineamento.Sinistra);

/// <summary>Una tabella con le intestazioni di colonna, ripetute su ogni pagina.</summary>
public sealed record Tabella : Blocco
{
    /// <param name="didascalia">Che cosa mostra la tabella.</param>
    /// <param name="colonne">Almeno una.</param>
    /// <param name="righe">Ogni riga ha tante celle quante sono le colonne.</param>
    /// <param name="totale">L'ultima riga, in grassetto; nulla se non c'è.</param>
    public Tabella(
        string didascalia, IReadOnlyList<Colonna> colonne, IReadOnlyList<IReadOnlyList<string>> righe, IReadOnlyList<string>? totale = null)
    {
        if (righe.Append(totale ?? righe.FirstOrDefault() ?? []).Any(r => r.Count != colonne.Count && r.Count > 0))
            throw new ArgumentException($"la tabella «{didascalia}» ha {colonne.Count} colonne e una riga con un altro numero di celle", nameof(righe));
        (Didascalia, Colonne, Righe, Totale) = (didascalia, colonne, righe, totale);
    }

    public string Didascalia { get; }
    public IReadOnlyList<Colonna> Colonne { get; }
    public IReadOnlyList<IReadOnlyList<string>> Righe { get; }
    public IReadOnlyList<string>? Totale { get; }

    internal override void Su(Impaginazione impaginazione) => impaginazione.Metti(this);
}

/// <summary>Un dato con il suo nome.</summary>
public readonly record struct Dato(string Nome, string Valore);

/// <summary>Un elenco di nomi e valori.</summary>
public sealed record Dati(params IReadOnlyList<Dato> Voci) : Blocco
{
    internal override void Su(Impaginazione impaginazione) => impaginazione.Metti(this);
}

/// <summary>Ciò che non deve sfuggire: la parola dice perché, il colore aiuta soltanto.</summary>
public sealed record Riquadro(string Parola, params IReadOnlyList<Tratto> Tratti) : Blocco
{
    internal override void Su(Impaginazione impaginazione) => impaginazione.Metti(this);
}

/// <summary>Un codice QR, con il testo per chi non lo vede.</summary>
public sealed record CodiceQr(string Indirizzo, string TestoAlternativo) : Blocco
{
    internal override void Su(Impaginazione impaginazione) => impaginazione.Metti(this);
}

/// <summary>Chi firma.</summary>
public readonly record struct Firmatario(string Nome, string Ruolo);

/// <summary>Luogo, giorno e firmatari.</summary>
public sealed record Firme(string Luogo, DateOnly Data, params IReadOnlyList<Firmatario> Firmatari) : Blocco
{
    internal override void Su(Impaginazione impaginazione) => impaginazione.Metti(this);
}
