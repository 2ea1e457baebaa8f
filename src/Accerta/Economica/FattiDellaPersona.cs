using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Verbali;

namespace Accerta.Economica;

/// <summary>Dai dati di tutti i fascicoli di una persona ai fatti della legge. Qui non si decide nulla.</summary>
public static class FattiDellaPersona
{
    /// <param name="conto">Il conto aperto, con almeno un verbale definitivo e i dati economici.</param>
    /// <param name="giorno">Il giorno in cui si guarda: un ricovero in corso dura fino ad allora.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static StoriaDeiFatti Di(ContoAperto conto, DateOnly giorno, NormeVigenti norme)
    {
        var persona = conto.Persona;
        var maggiorenne = Eta.Compleanno(persona.Nascita, norme.Eta.MaggioreEtaAnni.Al(giorno));
        var pensionabile = norme.Eta.PensionabileDal(persona.Nascita, giorno);
        return new StoriaDeiFatti
        {
            Persona = new(persona.Nascita, persona.Cittadinanza, ResidenteInItalia: persona.Provincia is not null, Coniugata: conto.Ap70.LastOrDefault()?.Coniugato ?? false, PermessoMesi: persona.PermessoMesi),
            Giudizi = GiudiziDellaPersona(conto),
            Redditi = RedditiDi(conto),
            Ricoveri = [.. UltimiPer(conto, c => c.Ricovero, r => r.Dal).Select(r => new Ricovero(r.Dal, r.Al, (r.Al ?? giorno).DayNumber - r.Dal.DayNumber + 1, r.Retta, r.Tipo, r.AssistenzaNonEsaustiva))],
            Frequenze = FrequenzeDi(conto),
            Altre = UltimiPer(conto, c => c.Altra, a => a.Prestazione.Codice),
            Opzioni = [.. EsercizioDellOpzione.NelTempo([.. conto.Fatti.Select(f => f.Contenuto.Opzione).OfType<OpzioneNelTempo>()], norme)],
            TitolareDaMinore = InsiemeDiPrestazioni.Di(conto.Prestazioni.Where(p => p.Decorrenza < maggiorenne).Select(p => p.Codice)),
            TitolarePrimaDellEtaPensionabile = pensionabile is { } p67
                ? InsiemeDiPrestazioni.Di(conto.Prestazioni.Where(p => p.Decorrenza < p67 && p.InCorso(new(p67.Year, p67.Month, 1))).Select(p => p.Codice))
                : default,
            PrimaDeiDiciotto = PrimaDeiDiciottoDi(conto, maggiorenne, norme),
        };
    }

    /// <summary>I giudizi definitivi della persona, da tutti i fascicoli: il solo posto in cui un verbale, o la decisione di un giudice, diventa un fatto della legge.</summary>
    public static IReadOnlyList<GiudizioNelTempo> GiudiziDellaPersona(ContoAperto conto)
    {
        var verbali = conto.Giudizi.Select(g => (g.Verbale.Id, Giudizio: DelVerbale(conto, g))).ToList();
        var decisioni = conto.Decisioni.Select(d => (d.Esito.VerbaleId, Giudizio: DelGiudice(conto, d))).ToList();
        // L-03: da quando decide il giudice il verbale contestato non vale più; prima resta.
        return [.. verbali.Where(v => !decisioni.Exists(d => d.VerbaleId == v.Id && d.Giudizio.Decorrenza <= v.Giudizio.Decorrenza)).Select(v => v.Giudizio), .. decisioni.Select(d => d.Giudizio)];
    }

    private static GiudizioNelTempo DelVerbale(ContoAperto conto, GiudizioAperto g)
    {
        var domanda = DomandaDi(conto, g.Verbale.FascicoloId, g.Verbale.VisitaDel);
        return new(g.Verbale.Accertamento, domanda, g.Verbale.Decorrenza ?? Termine.PrimoDelMeseSuccessivo(domanda), g.Verbale.Giudizio.ComeRiconoscimento, // G-12
            g.Percentuale is { } punti ? new(punti) : null, g.MediaDb);
    }

    private static GiudizioNelTempo DelGiudice(ContoAperto conto, DecisioneAperta d) =>
        new(d.Esito.Accertamento, DomandaDi(conto, d.Esito.FascicoloId, d.Esito.NotificatoIl), d.Esito.Decorrenza!.Value, d.Esito.Giudizio!.Value.ComeRiconoscimento, // L-03
            d.Percentuale is { } punti ? new(punti) : null);

    // Una revisione non ha una domanda sua: vale l'ultima presentata prima.
    private static DateOnly DomandaDi(ContoAperto conto, Guid fascicoloId, DateOnly il) =>
        conto.Domande.LastOrDefault(d => d.FascicoloId == fascicoloId)?.PresentataIl ?? conto.Domande.LastOrDefault(d => d.PresentataIl <= il)?.PresentataIl ?? il;

    // Per ogni anno vale l'ultima parola: prima gli AP70, poi le dichiarazioni.
    private static Redditi RedditiDi(ContoAperto conto)
    {
        var (personali, coniuge) = (new Dictionary<int, Euro>(), new Dictionary<int, Euro>());
        foreach (var ap70 in conto.Ap70)
        {
            foreach (var (anno, centesimi) in ap70.RedditiPersonali) personali[anno] = new(centesimi);
            foreach (var (anno, centesimi) in ap70.RedditiConiuge) coniuge[anno] = new(centesimi);
        }
        foreach (var redditi in conto.Fatti.Select(f => f.Contenuto.Redditi).OfType<RedditiDiUnAnno>())
        {
            personali[redditi.Anno] = new(redditi.Personali);
            if (redditi.Coniuge is { } suo) coniuge[redditi.Anno] = new(suo);
        }
        return new() { Personali = personali, Coniuge = coniuge };
    }

    // La stessa frequenza detta un'altra volta (stesso primo giorno) corregge quella di prima.
    private static IReadOnlyList<Frequenza> FrequenzeDi(ContoAperto conto) =>
        [.. conto.Ap70.Where(a => a.FrequenzaDal is not null).Select(a => new Frequenza(a.Frequenza, a.FrequenzaDal!.Value, a.FrequenzaAl))
            .Concat(conto.Fatti.Select(f => f.Contenuto.Frequenza).OfType<Frequenza>())
            .GroupBy(f => f.Dal).Select(g => g.Last()).OrderBy(f => f.Dal)];

    private static IReadOnlyList<T> UltimiPer<T, TChiave>(ContoAperto conto, Func<ContenutoDelFatto, T?> voce, Func<T, TChiave> chiave) where T : class =>
        [.. conto.Fatti.Select(f => voce(f.Contenuto)).OfType<T>().GroupBy(chiave).Select(g => g.Last())];

    // D-08: la domanda presentata nella finestra da chi riceve la frequenza; dai 18 anni paga finché l'accertamento non si conclude.
    private static DomandaPrimaDeiDiciotto? PrimaDeiDiciottoDi(ContoAperto conto, DateOnly maggiorenne, NormeVigenti norme)
    {
        if (!conto.Prestazioni.Any(p => p.Codice == CodicePrestazione.IndennitaFrequenza)) return null;
        var finestra = PrimaDeiDiciotto.Finestra(maggiorenne, norme);
        if (conto.Domande.FirstOrDefault(d => d.Tipo == TipoDomanda.PrimaDeiDiciottoAnni && finestra.Comprende(d.PresentataIl)) is not { } domanda) return null;
        return new(domanda.PresentataIl, maggiorenne, conto.Giudizi.FirstOrDefault(g => g.Verbale.FascicoloId == domanda.FascicoloId)?.Verbale.DefinitivoDal);
    }
}
