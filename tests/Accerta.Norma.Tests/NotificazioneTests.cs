using Accerta.Norma.Norme;
using Accerta.Norma.Notifiche;
using Shouldly;

namespace Accerta.Norma.Tests;

[Trait("regola", "N-01")]
public sealed class NotificazioneTests
{
    private static readonly NormeVigenti Norme = NormeVigenti.Incorporate();

    [Fact]
    public void Prima_la_pec_poi_il_domicilio_poi_la_residenza()
    {
        var tutti = new RecapitiDellaPersona("ada@pec.example", "via del Domicilio 9", "via della Residenza 1");
        Notificazione.InOrdine(tutti).Select(r => (r.Mezzo, r.Indirizzo)).ShouldBe(
        [
            (MezzoLegale.Pec, "ada@pec.example"), (MezzoLegale.Raccomandata, "via del Domicilio 9"), (MezzoLegale.Raccomandata, "via della Residenza 1"),
        ]);
        Notificazione.Prossimo(tutti, [])!.Perche.ShouldBe("è la PEC che la persona ha indicato");
        Notificazione.Prossimo(tutti, ["ada@pec.example"])!.Perche.ShouldBe("è il domicilio che la persona ha indicato: viene prima della residenza");
        Notificazione.Prossimo(tutti, ["ada@pec.example", "via del Domicilio 9"])!.Perche.ShouldBe("è la residenza: al domicilio non è arrivata");
        Notificazione.Prossimo(tutti, ["ada@pec.example", "via del Domicilio 9", "via della Residenza 1"]).ShouldBeNull();
    }

    [Fact]
    public void Senza_altro_vale_la_residenza_e_un_domicilio_uguale_non_si_prova_due_volte()
    {
        Notificazione.Prossimo(new(null, null, "via della Residenza 1"), [])!.Perche.ShouldBe("è la residenza: la persona non ha indicato un altro domicilio");
        Notificazione.InOrdine(new(null, "via Uguale 1", "via Uguale 1")).ShouldHaveSingleItem().Perche.ShouldContain("domicilio");
        Notificazione.InOrdine(new(null, null, null)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, true, true)]
    [InlineData(11, false, true)] // arrivata il giorno della visita
    [InlineData(12, false, false)] // arrivata il giorno dopo: non poteva saperlo
    [InlineData(12, true, true)]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    public void La_convocazione_e_provata_dalla_consegna_in_tempo_o_dall_aver_scelto_la_data(int? consegnata, bool scelta, bool provata) =>
        Notificazione.ConvocazioneProvata(consegnata is { } giorno ? new DateOnly(2025, 3, giorno) : null, scelta, new(2025, 3, 11), Norme).ShouldBe(provata);
}
