using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Validazione;

/// <summary>Gli atti con cui il verbale diventa definitivo, si riesamina e si corregge (K, B).</summary>
internal static class AttiDellaConvalida
{
    // Con più accertamenti il fascicolo è al punto del verbale più indietro: uno può essere in convalida mentre un altro si scrive ancora.
    private static readonly StatoFascicolo[] ConUnVerbaleChiuso = [VisitaSvolta, VerbaleDaFirmare, InVerificaSecondoGrado];

    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.VerbaleConvalidato, "il centro medico-legale convalida il verbale", [Cml], "K-01 M-04 M-05 B-01 G-03 G-11", ConUnVerbaleChiuso, [])
        {
            Chiude = [TipoObbligo.ConvalidareIlVerbale],
        },
        new(TipoAtto.VerbaleSospeso, "il centro medico-legale chiede altri esami", [Cml], "K-01", ConUnVerbaleChiuso, [])
        {
            Avviso = "quali documenti servono, sul portale",
            Chiude = [TipoObbligo.ConvalidareIlVerbale],
        },
        new(TipoAtto.NuovaVisitaDisposta, "il centro medico-legale chiama la persona a una nuova visita", [Cml], "K-01 K-02", ConUnVerbaleChiuso, [])
        {
            Avviso = "la chiamata a una nuova visita",
            Legale = true, // è una convocazione
            Chiude = [TipoObbligo.ConvalidareIlVerbale],
        },
        new(TipoAtto.VisitaSecondoGradoSvolta, "la commissione di secondo grado visita la persona", [Cml], "M-04", ConUnVerbaleChiuso, []),
        new(TipoAtto.VisitaSecondoGradoFirmata, "un componente firma la visita di secondo grado", [Cml, Commissione], "M-04 M-05", ConUnVerbaleChiuso, []),
        new(TipoAtto.SilenzioAssensoMaturato, "il termine passa senza risposta: il silenzio vale assenso", [Sistema], "K-01", ConUnVerbaleChiuso, [])
        {
            Chiude = [TipoObbligo.ConvalidareIlVerbale],
        },
        new(TipoAtto.VerbaleDefinitivo, "il verbale diventa definitivo e si notifica in due copie", [Commissione, Cml, Sistema], "B-02 B-03 K-01 K-04 L-01 E-01",
            ConUnVerbaleChiuso, [VerbaleDaFirmare, InVerificaSecondoGrado, StatoFascicolo.VerbaleDefinitivo])
        {
            Avviso = "il verbale, nelle due copie, con il termine del ricorso e, se può seguirne una somma, l'invito a dare i dati economici",
            Apre = [TipoObbligo.FareRicorso, TipoObbligo.PresentareAp70],
            Chiude = [TipoObbligo.PronunciarsiSullHandicap, TipoObbligo.ConcludereLaProcedura],
        },
        new(TipoAtto.VerbaleNotificato, "si registra la prova della consegna del verbale", [Sistema, Segreteria, Operatore, Cml], "B-02 N-01", [], []),
        new(TipoAtto.VerbaleSegnalato, "un centro medico-legale segnala il verbale alla commissione superiore", [Cml], "K-03", [], []),
        new(TipoAtto.VerbaleSorteggiato, "il verbale esce dal sorteggio della commissione superiore", [Cms], "K-03", [], []),
        new(TipoAtto.EsameSuperioreConcluso, "la commissione superiore conferma il verbale, o ne dispone il riesame", [Cms], "K-03", [], []),
        new(TipoAtto.VerbaleCorretto, "l'INPS corregge il verbale in autotutela, con un verbale nuovo; se la persona è in pagamento i conti si rifanno", [Cml, Cms], "B-02 B-03 L-01 E-01 G-12", [], [])
        {
            Avviso = "il verbale nuovo, con il termine del ricorso",
            Apre = [TipoObbligo.FareRicorso, TipoObbligo.PresentareAp70],
        },
    ];
}
