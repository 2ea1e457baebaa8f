using System.Text;
using Accerta.Arredo;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Procedura;

[Trait("regola", "V-01")]
public sealed class Allegati
{
    private const int DueMega = 2 * 1024 * 1024;

    [Theory, OnEveryDatabase]
    public async Task Un_pdf_si_allega_e_si_rilegge_uguale(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var id = (await app.Allega(pratica, PdfDiProva.Buono, nome: "/home/io/referto.pdf")).DeveAccettare().AllegatoId;
        var (nome, contenuto) = (await app.ConAsync((ApriFascicolo porta) => porta.LeggiAllegatoAsync(pratica.FascicoloId, id, pratica.Cittadino, default))).DeveAccettare();
        nome.ShouldBe("referto.pdf");
        contenuto.ShouldBe(PdfDiProva.Buono);
    }

    [Theory, OnEveryDatabase]
    public async Task Due_mega_esatti_si_accettano_un_byte_in_piu_no(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        var (giusto, troppo) = (PdfDiProva.DiByte(DueMega), PdfDiProva.DiByte(DueMega + 1));
        (giusto.Length, troppo.Length).ShouldBe((DueMega, DueMega + 1));
        (await app.Allega(pratica, giusto)).DeveAccettare();
        var esito = await app.Allega(pratica, troppo);
        esito.DeveRifiutare("V-01", "ALLEGATO_TROPPO_GRANDE").Campo.ShouldBe("File");
        esito.Rifiuti.Count.ShouldBe(1); // è un PDF buono, solo troppo grande
    }

    [Theory, OnEveryDatabase]
    public async Task Cio_che_si_chiama_pdf_e_non_lo_e_si_rifiuta(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.Allega(pratica, "PK\u0003\u0004 un archivio"u8.ToArray())).DeveRifiutare("V-01", "ALLEGATO_NON_PDF");
        (await app.Allega(pratica, Encoding.ASCII.GetBytes("%PDF-1.7\nsembra, ma dentro non c'è niente"))).DeveRifiutare("V-01", "ALLEGATO_NON_PDF");
        (await app.Allega(pratica, PdfDiProva.Buono[..200])).DeveRifiutare("V-01", "ALLEGATO_NON_PDF");
        (await app.Allega(pratica, [])).DeveRifiutare("V-01", "ALLEGATO_NON_PDF");
    }

    [Theory, OnEveryDatabase]
    public async Task Un_pdf_annidato_all_infinito_si_rifiuta_e_il_programma_resta_in_piedi(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.Allega(pratica, PdfDiProva.Annidato(90))).DeveAccettare();
        (await app.Allega(pratica, PdfDiProva.Annidato(150_000))).DeveRifiutare("V-01", "ALLEGATO_CON_CONTENUTO_ATTIVO"); // si legge, ma nessun documento è così
        (await app.Allega(pratica, PdfDiProva.Annidato(1_000_000))).DeveRifiutare("V-01", "ALLEGATO_NON_PDF");
        (await app.Allega(pratica, PdfDiProva.AnnidatoECompresso(5_000_000))).DeveRifiutare("V-01", "ALLEGATO_NON_PDF");
    }

    [Theory, OnEveryDatabase]
    public async Task Un_pdf_con_la_password_si_rifiuta(TestApp app) =>
        (await app.Allega(await app.Dato.UnaDomanda(), PdfDiProva.Cifrato)).DeveRifiutare("V-01", "ALLEGATO_CIFRATO");

    [Theory, OnEveryDatabase]
    public async Task Un_pdf_cifrato_davvero_con_o_senza_password_di_apertura_si_rifiuta(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.Allega(pratica, await Qpdf.CifraAsync(PdfDiProva.Buono, password: "segreta"))).DeveRifiutare("V-01", "ALLEGATO_CIFRATO");
        (await app.Allega(pratica, await Qpdf.CifraAsync(PdfDiProva.Buono, password: ""))).DeveRifiutare("V-01", "ALLEGATO_CIFRATO");
    }

    [Theory, OnEveryDatabase]
    public async Task Un_pdf_con_programmi_o_file_nascosti_si_rifiuta(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.Allega(pratica, PdfDiProva.ConJavaScript)).DeveRifiutare("V-01", "ALLEGATO_CON_CONTENUTO_ATTIVO");
        (await app.Allega(pratica, PdfDiProva.ConFileDentro)).DeveRifiutare("V-01", "ALLEGATO_CON_CONTENUTO_ATTIVO");
        (await app.Allega(pratica, await Qpdf.ComprimiAsync(PdfDiProva.ConJavaScript))).DeveRifiutare("V-01", "ALLEGATO_CON_CONTENUTO_ATTIVO");
    }

    [Theory, OnEveryDatabase]
    public async Task Lo_stesso_documento_non_si_allega_due_volte(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.Allega(pratica, PdfDiProva.Buono)).DeveAccettare();
        (await app.Allega(pratica, PdfDiProva.Buono, nome: "altro-nome.pdf")).DeveRifiutare("V-01", "ALLEGATO_RIPETUTO");
        (await app.DbAsync(db => db.Allegati.CountAsync())).ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task Il_medico_che_ha_inviato_il_certificato_allega_un_altro_medico_no(TestApp app)
    {
        var pratica = await app.Dato.UnaDomanda();
        (await app.Allega(pratica, PdfDiProva.Buono, PersoneDemo.Attore(PersoneDemo.MedicoPadova))).DeveAccettare();
        (await app.Allega(pratica, PdfDiProva.DiByte(5000), PersoneDemo.Attore(PersoneDemo.MedicoModena))).DeveRifiutare("P-01", "FASCICOLO_NON_TROVATO");
        (await app.Allega(pratica, PdfDiProva.DiByte(5000), PersoneDemo.Attore(TestApp.Chi(Ruolo.Operatore, "PD")))).DeveRifiutare("P-04", "ATTORE_NON_AUTORIZZATO");
    }

    [Theory, OnEveryDatabase]
    public async Task Si_allega_finche_il_verbale_non_e_definitivo(TestApp app)
    {
        var pratica = await app.Dato.UnVerbaleChiuso();
        (await app.Allega(pratica, PdfDiProva.Buono)).DeveAccettare();
        (await app.Convalida(pratica)).DeveAccettare();
        (await app.Allega(pratica, PdfDiProva.DiByte(5000))).DeveRifiutare("V-01", "VERBALE_GIA_DEFINITO");
    }
}
