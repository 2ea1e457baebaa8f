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

    /// <summary>I giudizi definitivi della persona, da tutti i fascicoli: il solo posto in cui un verbale diventa un fatto della legge.</summary>
    public static IReadOnlyList<GiudizioNelTempo> GiudiziDellaPersona(ContoAperto conto) =>
        [.. conto.Giudizi.Select(g =>
        {
            var domanda = conto.Domande.LastOrDefault(d => d.FascicoloId == g.Verbale.FascicoloId)?.PresentataIl
                ?? conto.Domande.LastOrDefault(d => d.PresentataIl <= g.Verbale.VisitaDel)?.PresentataIl ?? g.Verbale.VisitaDel;
            return new GiudizioNelTempo(g.Verbale.Accertamento, domanda, g.Verbale.Decorrenza ?? Termine.PrimoDelMeseSuccessivo(domanda), g.Verbale.Giudizio.ComeRiconoscimento, // G-12
                g.Percentuale is { } punti ? new(punti) : null);
        })];

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
        if (conto.Domande.FirstOrDefault(d => finestra.Comprende(d.PresentataIl)) is not { } domanda) return null;
        return new(domanda.PresentataIl, maggiorenne, conto.Giudizi.FirstOrDefault(g => g.Verbale.FascicoloId == domanda.FascicoloId)?.Verbale.DefinitivoDal);
    }
}
