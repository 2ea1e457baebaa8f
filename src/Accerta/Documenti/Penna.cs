using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Structure;
using PdfSharp.UniversalAccessibility;

namespace Accerta.Documenti;

/// <summary>Esegue i segni su una pagina dopo l'altra, tenendo aperta la struttura attraverso i salti di pagina.</summary>
/// <remarks>
/// PDFsharp apre e chiude il contenuto marcato senza guardare se è dentro un testo (BT…ET). La regola qui: fra un segno e l'altro
/// si è sempre nel testo; un ornamento esce, si disegna e rientra. Così BDC…EMC e BT…ET sono sempre annidati.
/// </remarks>
internal sealed class Penna(PdfDocument documento, UAManager accessibilita) : IDisposable
{
    private readonly StructureBuilder _struttura = accessibilita.StructureBuilder;
    private readonly Dictionary<(Peso, double), XFont> _caratteri = [];
    private XGraphics? _grafica;
    private bool _paginaVuota;

    public void NuovaPagina()
    {
        // Prima la pagina nuova, poi si lascia la vecchia: è l'aggiunta che chiude sulla vecchia il contenuto marcato ancora aperto.
        var pagina = documento.AddPage();
        pagina.Size = PageSize.A4;
        pagina.Elements.SetName("/Tabs", "/S");
        _grafica?.Dispose();
        _grafica = XGraphics.FromPdfPage(pagina);
        _paginaVuota = true;
        accessibilita.BeginTextMode();
    }

    public void Traccia(IReadOnlyList<Segno> segni, double x, double y, bool artefatto)
    {
        foreach (var segno in segni) Traccia(segno, x, y, artefatto);
    }

    public void Dispose() => _grafica?.Dispose();

    private void Traccia(Segno segno, double x, double y, bool artefatto)
    {
        switch (segno)
        {
            case Apri or Chiudi when artefatto:
                break;
            case Apri apri:
                _struttura.BeginBlockLevelElement("/" + apri.Etichetta);
                Segna(apri.Attributo);
                break;
            case Chiudi:
                _struttura.End();
                break;
            case Parole p when artefatto:
                _struttura.BeginArtifact();
                Scrivi(p, x, y);
                _struttura.End();
                break;
            case Parole p:
                Scrivi(p, x, y);
                _paginaVuota = false;
                break;
            case Ornamento o:
                _struttura.EndMarkedContentsWithId();
                accessibilita.BeginGraphicMode();
                _struttura.BeginArtifact();
                _grafica!.DrawRectangle(Pennello(o.Colore), x + o.X, y + o.Y, o.Larghezza, o.Altezza);
                _struttura.End();
                accessibilita.BeginTextMode();
                break;
            case Moduli m:
                Disegna(m, x + m.X, y + m.Y);
                break;
            default:
                throw new NotSupportedException($"segno senza disegno: {segno.GetType().Name}");
        }
    }

    private void Scrivi(Parole p, double x, double y) =>
        _grafica!.DrawString(p.Testo, Carattere(p.Peso, p.Corpo), Pennello(p.Colore), x + p.X, y + p.Base);

    private void Disegna(Moduli moduli, double x, double y)
    {
        // Il riquadro dell'immagine è nelle coordinate del PDF, che partono dal basso.
        _struttura.BeginElement(
            PdfIllustrationElementTag.Figure, moduli.TestoAlternativo, new XRect(x, Foglio.Altezza - y - moduli.Lato, moduli.Lato, moduli.Lato));
        if (_paginaVuota) // il primo contenuto marcato di una pagina PDFsharp lo apre sempre nel testo: che sia uno spazio, non l'immagine
        {
            _grafica!.DrawString(" ", Carattere(Peso.Normale, 1), Pennello(Colore.Testo), x, y + moduli.Lato);
            _struttura.EndMarkedContentsWithId();
            accessibilita.BeginGraphicMode();
            _paginaVuota = false;
        }
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
        _struttura.End();
        accessibilita.BeginTextMode();
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
        _struttura.CurrentStructureElement.Elements.SetObject("/A", dizionario);
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
