using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Structure;
using PdfSharp.UniversalAccessibility;

namespace Accerta.Documenti;

/// <summary>Esegue i segni su una pagina dopo l'altra, tenendo aperta la struttura attraverso i salti di pagina.</summary>
internal sealed class Penna(PdfDocument documento, StructureBuilder struttura) : IDisposable
{
    private readonly Dictionary<(Peso, double), XFont> _caratteri = [];
    private XGraphics? _grafica;

    public void NuovaPagina()
    {
        // Prima la pagina nuova, poi si lascia la vecchia: è l'aggiunta che chiude sulla vecchia il contenuto marcato ancora aperto.
        var pagina = documento.AddPage();
        pagina.Size = PageSize.A4;
        pagina.Elements.SetName("/Tabs", "/S");
        _grafica?.Dispose();
        _grafica = XGraphics.FromPdfPage(pagina);
    }

    public void Traccia(IReadOnlyList<Segno> segni, double x, double y, bool artefatto)
    {
        if (artefatto) struttura.BeginArtifact();
        foreach (var segno in segni) Traccia(segno, x, y, artefatto);
        if (artefatto) struttura.End();
    }

    public void Dispose() => _grafica?.Dispose();

    private void Traccia(Segno segno, double x, double y, bool artefatto)
    {
        switch (segno)
        {
            case Apri or Chiudi when artefatto:
                break;
            case Apri apri:
                struttura.BeginBlockLevelElement("/" + apri.Etichetta);
                Segna(apri.Attributo);
                break;
            case Chiudi:
                struttura.End();
                break;
            case Parole p:
                _grafica!.DrawString(p.Testo, Carattere(p.Peso, p.Corpo), Pennello(p.Colore), x + p.X, y + p.Base);
                break;
            case Ornamento o:
                if (!artefatto) struttura.BeginArtifact();
                _grafica!.DrawRectangle(Pennello(o.Colore), x + o.X, y + o.Y, o.Larghezza, o.Altezza);
                if (!artefatto) struttura.End();
                break;
            case Moduli m:
                Disegna(m, x + m.X, y + m.Y);
                break;
            default:
                throw new NotSupportedException($"segno senza disegno: {segno.GetType().Name}");
        }
    }

    private void Disegna(Moduli moduli, double x, double y)
    {
        // Il riquadro dell'immagine è nelle coordinate del PDF, che partono dal basso.
        struttura.BeginElement(
            PdfIllustrationElementTag.Figure, moduli.TestoAlternativo, new XRect(x, Foglio.Altezza - y - moduli.Lato, moduli.Lato, moduli.Lato));
        var modulo = moduli.Lato / moduli.Matrice.Count;
        var tracciato = new XGraphicsPath { FillMode = XFillMode.Winding };
        for (var riga = 0; riga < moduli.Matrice.Count; riga++)
        {
            for (var da = 0; da < moduli.Matrice.Count; da++)
            {
                var a = da;
                while (a < moduli.Matrice.Count && moduli.Matrice[riga][a]) a++;
                if (a > da) tracciato.AddRectangle(x + da * modulo, y + riga * modulo, (a - da) * modulo, modulo);
                da = a;
            }
        }
        _grafica!.DrawRectangle(XBrushes.White, x, y, moduli.Lato, moduli.Lato);
        _grafica.DrawPath(Pennello(Colore.Nero), tracciato);
        struttura.End();
    }

    private void Segna(Attributo attributo)
    {
        var (proprietario, chiave, valore) = attributo switch
        {
            Attributo.Nessuno => default,
            Attributo.IntestazioneDiColonna => ("/Table", "/Scope", "/Column"),
            Attributo.IntestazioneDiRiga => ("/Table", "/Scope", "/Row"),
            Attributo.ElencoNumerato => ("/List", "/ListNumbering", "/Decimal"),
            Attributo.ElencoPuntato => ("/List", "/ListNumbering", "/Disc"),
        };
        if (proprietario is null) return;
        var dizionario = new PdfDictionary(documento);
        dizionario.Elements.SetName("/O", proprietario);
        dizionario.Elements.SetName(chiave, valore);
        struttura.CurrentStructureElement.Elements.SetObject("/A", dizionario);
    }

    private XFont Carattere(Peso peso, double corpo)
    {
        if (!_caratteri.TryGetValue((peso, corpo), out var carattere)) _caratteri[(peso, corpo)] = carattere = Caratteri.Di(peso, corpo);
        return carattere;
    }

    private static XSolidBrush Pennello(Colore colore) => colore switch
    {
        Colore.Testo => new(XColor.FromArgb(0x1A, 0x1A, 0x1A)),
        Colore.Titolo => new(XColor.FromArgb(0x17, 0x32, 0x4D)),
        Colore.Tenue => new(XColor.FromArgb(0x45, 0x5A, 0x64)),
        Colore.Blu => new(XColor.FromArgb(0x00, 0x66, 0xCC)),
        Colore.Fondo => new(XColor.FromArgb(0xEE, 0xF4, 0xFB)),
        Colore.Filetto => new(XColor.FromArgb(0xC5, 0xCC, 0xD3)),
        Colore.Nero => XBrushes.Black,
    };
}
