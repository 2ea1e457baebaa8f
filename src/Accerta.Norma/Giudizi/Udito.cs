using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;

namespace Accerta.Norma.Giudizi;

/// <summary>Le soglie di un orecchio in dB HTL; i 4000 Hz non contano per la L. 381/1970.</summary>
/// <param name="Db500">A 500 Hz.</param>
/// <param name="Db1000">A 1000 Hz.</param>
/// <param name="Db2000">A 2000 Hz.</param>
public readonly record struct SogliaUditiva(Frazione Db500, Frazione Db1000, Frazione Db2000)
{
    /// <summary>La media delle tre frequenze, esatta.</summary>
    public Frazione Media => (Db500 + Db1000 + Db2000) / 3;
}

/// <summary>Ciò che si misura e si ricostruisce.</summary>
/// <param name="Nascita">Giorno di nascita.</param>
/// <param name="Domanda">Giorno della domanda: l'età che conta per la soglia.</param>
/// <param name="Destro">Orecchio destro.</param>
/// <param name="Sinistro">Orecchio sinistro.</param>
/// <param name="InsorgenzaMesi">Età all'insorgenza, in mesi compiuti.</param>
/// <param name="SoloPsichica">Vero se la natura è esclusivamente psichica.</param>
/// <param name="Causa">Da che cosa dipende.</param>
/// <param name="LinguaggioOstacolato">Vero se ha reso difficile imparare a parlare.</param>
public sealed record EsameUditivo(
    DateOnly Nascita, DateOnly Domanda, SogliaUditiva Destro, SogliaUditiva Sinistro,
    int InsorgenzaMesi, bool SoloPsichica, CausaMinorazione Causa, bool LinguaggioOstacolato)
{
    /// <summary>La media dell'orecchio migliore, cioè la perdita minore.</summary>
    public Frazione MediaMigliore => Destro.Media <= Sinistro.Media ? Destro.Media : Sinistro.Media;
}

/// <summary>Il giudizio sull'udito.</summary>
/// <param name="Sordo">Vero se è sordo per la L. 381/1970.</param>
/// <param name="MediaMigliore">Perdita media dell'orecchio migliore, in dB.</param>
/// <param name="SogliaApplicata">La soglia dell'età, in dB.</param>
/// <param name="ValutareComeInvalidita">Vero se il danno si valuta invece con la tabella del DM 5-2-1992.</param>
/// <param name="DecadeIl">Il giorno dei 12 anni, se con questa perdita il beneficio finirà (o è finito) lì; nullo altrimenti.</param>
/// <param name="Rifiuti">Perché non è sordo; vuoto se lo è.</param>
public sealed record GiudizioUdito(
    bool Sordo, Frazione MediaMigliore, int SogliaApplicata, bool ValutareComeInvalidita, DateOnly? DecadeIl, IReadOnlyList<Rifiuto> Rifiuti);

/// <summary>G-07: la sordità (L. 381/1970, L. 95/2006).</summary>
public static class Udito
{
    /// <summary>Giudica un esame.</summary>
    public static GiudizioUdito Giudica(EsameUditivo esame, NormeVigenti norme)
    {
        var giorno = esame.Domanda;
        var evolutiva = norme.Eta.SorditaEvolutivaAnni.Al(giorno);
        var dodici = Eta.Compleanno(esame.Nascita, evolutiva);
        var adulta = norme.Giudizi.SorditaDb.Al(giorno);
        var soglia = giorno < dodici ? norme.Giudizi.SorditaDbMinoriDi12.Al(giorno) : adulta; // C08: dal compleanno
        var media = esame.MediaMigliore;

        Rifiuto[] rifiuti = [.. Rifiuti(esame, evolutiva, soglia)];
        var sordo = rifiuti is [];
        return new(sordo, media, soglia,
            ValutareComeInvalidita: !sordo && esame.Causa == CausaMinorazione.Civile,
            DecadeIl: sordo && giorno < dodici && media < adulta ? dodici : null,
            rifiuti);
    }

    /// <summary>E-02: il requisito uditivo dell'indennità di frequenza (L. 289/1990): minore, perdita <b>superiore</b> alla soglia (C10).</summary>
    public static bool RequisitoFrequenza(DateOnly nascita, DateOnly giorno, SogliaUditiva orecchioMigliore, NormeVigenti norme) =>
        giorno < Eta.Compleanno(nascita, norme.Eta.MaggioreEtaAnni.Al(giorno)) && orecchioMigliore.Media > norme.Giudizi.FrequenzaOltreDb.Al(giorno);

    private static IEnumerable<Rifiuto> Rifiuti(EsameUditivo esame, int evolutivaAnni, int soglia)
    {
        const string Tabella = "il danno all'udito si può valutare come invalidità civile (DM 5-2-1992)";
        if (esame.Causa != CausaMinorazione.Civile)
            yield return new("G-07", "CAUSA_NON_CIVILE", $"la causa è {esame.Causa.Codice()}", "rivolgersi all'ente che risponde di quella causa");
        if (esame.SoloPsichica)
            yield return new("G-07", "NATURA_PSICHICA", "la natura è esclusivamente psichica", Tabella);
        if (esame.InsorgenzaMesi >= evolutivaAnni * 12) // C09: prima del compleanno
            yield return new("G-07", "REQUISITO_SANITARIO_MANCANTE", $"la sordità è cominciata a {esame.InsorgenzaMesi / 12} anni, non prima dei {evolutivaAnni}", Tabella);
        if (!esame.LinguaggioOstacolato)
            yield return new("G-07", "REQUISITO_SANITARIO_MANCANTE", "la sordità non ha ostacolato l'apprendimento del linguaggio", Tabella);
        if (esame.MediaMigliore < soglia)
            yield return new("G-07", "REQUISITO_SANITARIO_MANCANTE", $"la perdita media dell'orecchio migliore è {esame.MediaMigliore.Italiana} dB, la soglia è {soglia} dB", Tabella);
    }
}
