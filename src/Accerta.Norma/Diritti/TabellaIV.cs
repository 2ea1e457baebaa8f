using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Diritti;

/// <summary>La classe di disabilità (DPCM 159/2013 all. 3), dalla meno alla più grave.</summary>
public enum ClasseCard
{
    /// <summary>Disabilità media.</summary>
    Media,

    /// <summary>Disabilità grave.</summary>
    Grave,

    /// <summary>Non autosufficienza.</summary>
    NonAutosufficiente,
}

/// <summary>I titoli della tabella IV (DPCM 159/2013 all. 3; lettura C73).</summary>
public enum TitoloCard
{
    /// <summary>Invalidità civile, con percentuale: adulti e ultrasessantasettenni.</summary>
    InvaliditaCivile,

    /// <summary>Minore con difficoltà persistenti.</summary>
    MinoreDifficolta,

    /// <summary>Minore con difficoltà persistenti nelle condizioni dell'art. 8 L. 449/1997 o dell'art. 30 L. 388/2000.</summary>
    MinoreArt8OArt30,

    /// <summary>Accompagnamento, a ogni età.</summary>
    Accompagnamento,

    /// <summary>Ipovedente grave (L. 138/2001 art. 4).</summary>
    IpovedenteGrave,

    /// <summary>Cieco parziale.</summary>
    CiecoParziale,

    /// <summary>Cieco assoluto.</summary>
    CiecoAssoluto,

    /// <summary>Invalido civile con cofosi escluso dalla fornitura protesica.</summary>
    CofosiSenzaProtesi,

    /// <summary>Sordo prelinguale (L. 342/2000 art. 50).</summary>
    Sordo,

    /// <summary>Invalido INPS (L. 222/1984 artt. 1 e 6).</summary>
    InvalidoInps,

    /// <summary>Inabile INPS (L. 222/1984 artt. 2, 6 e 8).</summary>
    InabileInps,

    /// <summary>Inabile INPS con assegno per l'assistenza (L. 222/1984 art. 5).</summary>
    InabileInpsConAssistenza,

    /// <summary>Invalido sul lavoro con il DPR 1124/1965, in percento.</summary>
    InailDpr1124,

    /// <summary>Invalido sul lavoro con il D.Lgs. 38/2000, in percento.</summary>
    InailDlgs38,

    /// <summary>Assegno INAIL per l'assistenza personale e continuativa.</summary>
    InailAssistenza,

    /// <summary>Inabile alle mansioni (ex INPDAP).</summary>
    InabileAlleMansioni,

    /// <summary>Inabile (ex INPDAP).</summary>
    InabileInpdap,

    /// <summary>Trattamenti di privilegio e di guerra, per categoria.</summary>
    GuerraOServizio,

    /// <summary>Assegno di superinvalidità.</summary>
    Superinvalidita,

    /// <summary>Handicap grave (L. 104/1992 art. 3 c. 3).</summary>
    HandicapGrave,
}

/// <summary>Una riga di <c>norme/diritti/tabella-iv.yaml</c>.</summary>
/// <param name="Titolo">Il titolo.</param>
/// <param name="Categoria">Il titolo in parole.</param>
/// <param name="Da">Primo grado (o categoria) compreso; nullo se il titolo non ha grado.</param>
/// <param name="A">Ultimo grado compreso.</param>
/// <param name="Classe">La classe.</param>
/// <param name="Fonte">Da dove viene.</param>
public sealed record RigaTabellaIV(TitoloCard Titolo, string Categoria, int? Da, int? A, ClasseCard Classe, string Fonte);

/// <summary>Q-05: la classe della Disability Card. Con più titoli vale la più alta (C74).</summary>
public static class TabellaIV
{
    /// <summary>La classe di una persona; nulla se nessun titolo è previsto.</summary>
    public static ClasseCard? Classe(FattiDeiDiritti fatti, DateOnly giorno, NormeVigenti norme) =>
        Righe(new EsameDelDiritto(Catalogo.RegolaDellaCard, fatti, giorno, norme)).Select(r => (ClasseCard?)r.Classe).Max();

    internal static IEnumerable<RigaTabellaIV> Righe(EsameDelDiritto e) =>
        from titolo in Titoli(e)
        from riga in e.Norme.Diritti.TabellaIV
        where riga.Titolo == titolo.Titolo && (riga.Da is null || riga.Da <= titolo.Grado && titolo.Grado <= riga.A)
        select riga;

    private static IEnumerable<(TitoloCard Titolo, int? Grado)> Titoli(EsameDelDiritto e)
    {
        var f = e.Fatti;
        if (e.Percentuale is { } percentuale) yield return (TitoloCard.InvaliditaCivile, percentuale);
        if (e.Minore) yield return (TitoloCard.MinoreDifficolta, null);
        if (f.Art8L449OArt30L388) yield return (TitoloCard.MinoreArt8OArt30, null);
        if (e.Accompagnamento) yield return (TitoloCard.Accompagnamento, null);
        if (f.Vista == ClasseVisiva.IpovedenteGrave) yield return (TitoloCard.IpovedenteGrave, null);
        if (f.Vista == ClasseVisiva.CiecoParziale) yield return (TitoloCard.CiecoParziale, null);
        if (f.Vista == ClasseVisiva.CiecoAssoluto) yield return (TitoloCard.CiecoAssoluto, null);
        if (f.CofosiSenzaProtesi) yield return (TitoloCard.CofosiSenzaProtesi, null);
        if (f.Sordo) yield return (TitoloCard.Sordo, null);
        if (f.L222 is { } l222)
            yield return (l222 switch
            {
                TitoloL222.Invalido => TitoloCard.InvalidoInps,
                TitoloL222.Inabile => TitoloCard.InabileInps,
                TitoloL222.InabileConAssistenza => TitoloCard.InabileInpsConAssistenza,
            }, null);
        if (f.Inail is { Regime: { } regime } inail)
            yield return (regime switch { RegimeInail.Dpr1124 => TitoloCard.InailDpr1124, RegimeInail.Dlgs38 => TitoloCard.InailDlgs38 }, inail.Grado);
        if (f.AssistenzaInail) yield return (TitoloCard.InailAssistenza, null);
        if (f.Inpdap is { } inpdap)
            yield return (inpdap switch { TitoloInpdap.InabileAlleMansioni => TitoloCard.InabileAlleMansioni, TitoloInpdap.Inabile => TitoloCard.InabileInpdap }, null);
        if (f.CategoriaDiGuerra is { } categoria) yield return (TitoloCard.GuerraOServizio, categoria);
        if (f.Superinvalidita) yield return (TitoloCard.Superinvalidita, null);
        if (f.Handicap == EsitoHandicap.Comma3) yield return (TitoloCard.HandicapGrave, null);
    }

    extension(ClasseCard classe)
    {
        internal string InParole => classe switch
        {
            ClasseCard.Media => "disabilità media",
            ClasseCard.Grave => "disabilità grave",
            ClasseCard.NonAutosufficiente => "non autosufficienza",
        };
    }
}
