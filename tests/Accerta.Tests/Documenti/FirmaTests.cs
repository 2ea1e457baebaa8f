using System.Text;
using Accerta.Arredo;
using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Documenti.Carte;
using Accerta.Norma.Tempo;

namespace Accerta.Tests.Documenti;

/// <summary>La firma dell'ente, letta da pdfsig: vale finché nessuno tocca un byte.</summary>
public class FirmaTests
{
    private static readonly Carta Lettera = VerbaleOmissis.Carta(CarteDiProva.Omissis);

    [Fact]
    public void La_firma_vale_e_un_byte_cambiato_la_rompe()
    {
        var buono = DisegnaPdf.Disegna(Lettera, FirmaDiProva.Firma);
        using (var pdf = new FilePdf(buono))
        {
            pdf.Firma.ShouldContain("Signature is Valid");
            pdf.Firma.ShouldContain("DIMOSTRAZIONE senza valore legale");
            pdf.Firma.ShouldContain("Mar 04 2025", Case.Sensitive, "l'ora della firma è quella dell'orologio dato");
        }
        var primo = (byte[])buono.Clone();
        primo[buono.AsSpan().IndexOf("/Producer"u8) + 12] ^= 1; // un carattere dei metadati: il file si apre lo stesso
        using (var pdf = new FilePdf(primo)) pdf.Firma.ShouldContain("Digest Mismatch");
        var aggiunto = (byte[])[.. buono, .. "\n% in coda\n"u8];
        using (var pdf = new FilePdf(aggiunto)) pdf.Firma.ShouldNotContain("Total document signed", Case.Sensitive, "ciò che si aggiunge dopo non è firmato, e si vede");
    }

    [Fact]
    public void La_firma_non_cambia_le_parole_e_una_bozza_non_si_firma()
    {
        using var firmata = new FilePdf(Lettera);
        using var nuda = new FilePdf(DisegnaPdf.Disegna(Lettera));
        firmata.Frasi.ShouldBe(nuda.Frasi);
        firmata.Struttura.ShouldBe(nuda.Struttura);
        DisegnaPdf.Disegna(Lettera with { Ufficiale = false }, FirmaDiProva.Firma).ShouldBe(File.ReadAllBytes(nuda.Percorso));
        Encoding.Latin1.GetString(File.ReadAllBytes(nuda.Percorso)).ShouldNotContain("/Sig");
    }

    [Fact]
    public void Senza_certificato_si_firma_solo_in_dimostrazione_con_uno_che_resta()
    {
        var orologio = new TestApp.OraFerma(TestApp.PrimoGiorno.AlleOre(new(9, 0)));
        Should.Throw<InvalidOperationException>(() => FirmaDellEnte.Apri(new(), orologio)).Message.ShouldContain("manca Accerta:Firma:Certificato");
        Should.Throw<InvalidOperationException>(() => FirmaDellEnte.Apri(new() { Firma = { Certificato = BasiDati.Firma, Password = "sbagliata" } }, orologio)).Message.ShouldContain("non si apre");
        Should.Throw<InvalidOperationException>(() => FirmaDellEnte.Apri(new() { Firma = { Certificato = BasiDati.Firma } }, new TestApp.OraFerma(new(2150, 1, 1, 0, 0, 0, TimeSpan.Zero)))).Message.ShouldContain("vale dal 2000-01-01");

        var cartella = Directory.CreateTempSubdirectory("accerta-firma-");
        var demo = new OpzioniAccerta { Demo = true, Database = $"Data Source={Path.Combine(cartella.FullName, "demo.db")}" };
        using (var prima = FirmaDellEnte.Apri(demo, orologio)) prima.Nome.ShouldBe("DIMOSTRAZIONE senza valore legale");
        var file = File.ReadAllBytes(Path.Combine(cartella.FullName, "firma-dimostrazione.p12"));
        using (FirmaDellEnte.Apri(demo, orologio)) File.ReadAllBytes(Path.Combine(cartella.FullName, "firma-dimostrazione.p12")).ShouldBe(file);
        cartella.Delete(recursive: true);
    }
}
