using System.Security.Cryptography;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Accerta.Documenti;

/// <summary>
/// Disegna una carta in PDF: struttura letta dai lettori di schermo, lingua, titolo, caratteri incorporati.
/// La stessa carta dà sempre gli stessi byte: la data viene dalla carta, non dall'orologio. Chi ha la firma dell'ente firma anche.
/// </summary>
public static class DisegnaPdf
{
    /// <summary>Una striscia al suo posto; un artefatto si vede ma non si legge (intestazione ripetuta).</summary>
    private readonly record struct Posto(Striscia Striscia, double Y, bool Artefatto = false);

    /// <param name="carta">La carta.</param>
    /// <param name="firma">La firma dell'ente; nulla per una copia senza firma. Una carta che non è ancora ufficiale non si firma mai.</param>
    public static byte[] Disegna(Carta carta, FirmaDellEnte? firma = null)
    {
        var strisce = Impaginazione.Di(carta);
        var pagine = Pagine(strisce);
        using var documento = new PdfDocument();
        var accessibilita = UAManager.ForDocument(documento);
        accessibilita.SetDocumentLanguage(carta.Lingua);
        var testo = string.Join('\n', strisce.SelectMany(s => s.Segni).OfType<Parole>().Select(p => p.Testo));
        var impronta = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(testo)).AsSpan(0, 16));
        Metadati(documento, carta, impronta);

        using (var penna = new Penna(documento, accessibilita))
        {
            for (var i = 0; i < pagine.Count; i++)
            {
                penna.NuovaPagina();
                Cornice(penna, carta, i + 1, pagine.Count);
                foreach (var (striscia, y, artefatto) in pagine[i]) penna.Traccia(striscia.Segni, Foglio.Margine, y, artefatto);
            }
        }
        var daFirmare = carta.Ufficiale ? firma : null;
        if (daFirmare is not null) PostoDellaFirma.Riserva(documento, daFirmare);
        using var flusso = new MemoryStream();
        documento.Save(flusso);
        var finito = Rifinitura.Ripassa(flusso.ToArray(), impronta);
        return daFirmare is null ? finito : PostoDellaFirma.Riempi(finito, daFirmare);
    }

    private static List<List<Posto>> Pagine(IReadOnlyList<Striscia> strisce)
    {
        List<List<Posto>> pagine = [[]];
        var y = Foglio.PrimaCima;
        for (var i = 0; i < strisce.Count;)
        {
            var fine = i + 1;
            while (fine < strisce.Count && strisce[fine - 1].ConLaSeguente) fine++;
            var alto = Enumerable.Range(i, fine - i).Sum(n => strisce[n].Prima + strisce[n].Altezza);
            if (y + alto > Foglio.Fondo && pagine[^1].Count > 0) Gira(strisce[i]);
            for (; i < fine; i++)
            {
                var striscia = strisce[i];
                var inCima = pagine[^1].Count == 0;
                if (!inCima && y + striscia.Prima + striscia.Altezza > Foglio.Fondo) // un gruppo più alto di una pagina
                {
                    Gira(striscia);
                    inCima = pagine[^1].Count == 0;
                }
                if (inCima && striscia.Altezza == 0) continue;
                if (!inCima) y += striscia.Prima;
                pagine[^1].Add(new(striscia, y));
                y += striscia.Altezza;
            }
        }
        return pagine;

        void Gira(Striscia prima)
        {
            pagine.Add([]);
            y = Foglio.Cima;
            if (prima.DaRipetere is not { } testa) return;
            pagine[^1].Add(new(testa, y, Artefatto: true));
            y += testa.Altezza;
        }
    }

    // Ciò che sta intorno al testo di ogni pagina: chi ascolta la pagina non lo risente ogni volta.
    private static void Cornice(Penna penna, Carta carta, int pagina, int pagine)
    {
        // Prima un ornamento, sempre: il primo testo di una pagina PDFsharp lo apre, lo chiude e lo riapre, e spezzerebbe l'artefatto.
        const double piede = Foglio.Altezza - 14 * Foglio.Millimetro;
        List<Segno> segni = [new Ornamento(0, piede - 15, Foglio.Testo, 0.6, Colore.Filetto)];
        if (pagina > 1)
        {
            segni.Add(new Parole(0, 15 * Foglio.Millimetro, Accorcia(carta.Intestazione[0], Foglio.Testo), Peso.Grassetto, 9.5, Colore.Titolo));
            segni.Add(new Ornamento(0, 18 * Foglio.Millimetro, Foglio.Testo, 1, Colore.Blu));
        }
        var numero = $"pagina {pagina} di {pagine}";
        var larga = Caratteri.Larghezza(numero, Peso.Normale, 9.5);
        var riferimento = carta.Protocollo is { } protocollo ? $"Protocollo {protocollo}" : carta.Titolo;
        segni.Add(new Parole(0, piede, Accorcia(riferimento, Foglio.Testo - larga - 20), Peso.Normale, 9.5, Colore.Tenue));
        segni.Add(new Parole(Foglio.Testo - larga, piede, numero, Peso.Normale, 9.5, Colore.Tenue));
        penna.Traccia(segni, Foglio.Margine, 0, artefatto: true);
    }

    private static string Accorcia(string testo, double larghezza)
    {
        var righe = Righe.Taglia(testo, Peso.Grassetto, 9.5, larghezza - 10);
        var prima = string.Concat(righe[0].Pezzi.Select(p => p.Testo)).TrimEnd();
        return righe.Count == 1 ? prima : prima + "…";
    }

    private static void Metadati(PdfDocument documento, Carta carta, Guid impronta)
    {
        documento.Info.Title = carta.Titolo;
        documento.Info.Author = carta.Intestazione[0];
        documento.Info.Creator = "Accerta";
        documento.Info.CreationDate = documento.Info.ModificationDate = carta.Data.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        documento.Internals.FirstDocumentID = documento.Internals.SecondDocumentID = Encoding.Latin1.GetString(impronta.ToByteArray());
    }
}
