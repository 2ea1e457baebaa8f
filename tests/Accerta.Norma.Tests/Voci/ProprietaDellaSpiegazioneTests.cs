using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using FsCheck;
using FsCheck.Fluent;
using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Tests.Voci;

/// <summary>Ciò che la spiegazione dice di soglie ed esiti è ciò che il calcolo ha confrontato.</summary>
public sealed class ProprietaDellaSpiegazioneTests
{
    private static readonly DateOnly Giorno = new(2025, 4, 15);

    [Fact, Trait("regola", "E-02")]
    public void Valore_soglia_ed_esito_del_reddito_sono_quelli_confrontati() => PerOgniSpiegazione((v, una, mancanze) =>
    {
        if (una.Motivi.SingleOrDefault(m => m.Parole.StartsWith("il reddito personale", StringComparison.Ordinal)) is not { } reddito) return;
        var partenza = una.Prestazione == AssegnoSocialeSostitutivo ? Partenze : [una.Prestazione];
        partenza.Select(c => Misura.In(Dati.Norme.Prestazioni.Di(c).LimiteReddito!.Al(Giorno))).ShouldContain(reddito.MisuraSoglia!.Value);
        reddito.MisuraTrovata.ShouldBe(v.RedditoConsiderato is { } r ? Misura.In(r) : null);
        reddito.Esito.ShouldBe(reddito.MisuraTrovata is not { } trovato ? EsitoMotivo.DaChiarire
            : trovato.Quanto > reddito.MisuraSoglia.Value.Quanto ? EsitoMotivo.NonSpetta : EsitoMotivo.Spetta);
        mancanze.HasFlag(Mancanza.Reddito).ShouldBe(reddito.Esito == EsitoMotivo.NonSpetta);
        mancanze.HasFlag(Mancanza.RedditoIgnoto).ShouldBe(reddito.Esito == EsitoMotivo.DaChiarire);
    });

    [Fact, Trait("regola", "E-02")]
    public void L_eta_e_la_percentuale_dette_sono_quelle_della_persona() => PerOgniSpiegazione((v, una, mancanze) =>
    {
        foreach (var eta in una.Motivi.Where(m => m.Parole == "l'età"))
            eta.MisuraTrovata.ShouldBe(new Misura(Persone.Eta.Anni(v.Fatti.Persona.Nascita, Giorno), Unita.Anni));
        if (una.Prestazione != AssegnoMensile) return;
        var sanitario = una.Motivi.Single(m => m.Parole == "il riconoscimento sanitario");
        (sanitario.MisuraTrovata, sanitario.MisuraSoglia).ShouldBe((new Misura(v.Fatti.Percentuale!.Value, Unita.Percento), new Misura(74, Unita.Percento)));
        mancanze.HasFlag(Mancanza.Percentuale).ShouldBe(v.Fatti.Percentuale < 74);
        if (mancanze.HasFlag(Mancanza.Percentuale)) sanitario.Esito.ShouldBe(EsitoMotivo.NonSpetta);
    });

    [Fact, Trait("regola", "E-06")]
    public void Il_ricovero_detto_e_quello_che_ferma_o_non_ferma() => PerOgniSpiegazione((v, una, mancanze) =>
    {
        var ferma = mancanze.HasFlag(Mancanza.RicoveroGratuito) || mancanze.HasFlag(Mancanza.RicoveroContinuativo);
        if (una.Motivi.SingleOrDefault(m => m.Regola == "E-06") is { } ricovero)
        {
            (ricovero.MisuraTrovata, ricovero.MisuraSoglia).ShouldBe((new Misura(v.Fatti.Ricovero!.Value.Giorni, Unita.Giorni), new Misura(30, Unita.Giorni)));
            (ricovero.Esito == EsitoMotivo.NonSpetta).ShouldBe(ferma);
            if (mancanze.HasFlag(Mancanza.RicoveroGratuito)) ricovero.MisuraTrovata!.Value.Quanto.ShouldBeGreaterThanOrEqualTo(30);
        }
        else ferma.ShouldBeFalse();
    });

    [Fact]
    public void Ogni_cosa_che_manca_e_detta_e_nulla_di_piu() => PerOgniSpiegazione((_, una, mancanze) =>
        una.Motivi.Any(m => m.Esito is EsitoMotivo.NonSpetta || m.Esito is EsitoMotivo.DaChiarire && m.Regola != "E-03")
            .ShouldBe(mancanze != Mancanza.Nessuna, $"{una.Prestazione}: {mancanze}"));

    private static readonly CodicePrestazione[] Partenze = [AssegnoMensile, PensioneInabilita, PensioneSordi];

    private static void PerOgniSpiegazione(Action<ValutazioneEconomica, SpiegazioneDiPrestazione, Mancanza> prova) =>
        Prop.ForAll(ProprietaDellAnnoTests.ConDateQualsiasi, fatti =>
        {
            var valutazione = ValutazioneEconomica.Valuta(fatti, Giorno, Dati.Norme);
            foreach (var una in valutazione.Spiega())
            {
                var esclusa = valutazione.Escluse.SingleOrDefault(e => e.Codice == una.Prestazione);
                (esclusa is null).ShouldBe(una.Spetta);
                prova(valutazione, una, esclusa?.Mancanze ?? Mancanza.Nessuna);
            }
        }).Check(Dati.Volte(500));
}
