namespace Accerta.Norma.Domande;

/// <summary>Che cosa si chiede di accertare. Una domanda può chiederne più di uno; ciascuno ha il suo verbale (dominio, sezione 0).</summary>
public enum Accertamento
{
    /// <summary>Invalidità civile (L. 118/1971).</summary>
    InvaliditaCivile,

    /// <summary>Cecità civile (L. 382/1970, L. 138/2001).</summary>
    Cecita,

    /// <summary>Sordità (L. 381/1970, L. 95/2006).</summary>
    Sordita,

    /// <summary>Handicap (L. 104/1992).</summary>
    Handicap,

    /// <summary>Disabilità ai fini del collocamento mirato (L. 68/1999).</summary>
    CollocamentoMirato,
}

/// <summary>Come si scrivono gli accertamenti.</summary>
public static class Accertamenti
{
    extension(Accertamento accertamento)
    {
        /// <summary>Il nome in parole: «invalidità civile».</summary>
        public string InParole => accertamento switch
        {
            Accertamento.InvaliditaCivile => "invalidità civile",
            Accertamento.Cecita => "cecità civile",
            Accertamento.Sordita => "sordità",
            Accertamento.Handicap => "handicap (legge 104)",
            Accertamento.CollocamentoMirato => "collocamento mirato (legge 68)",
        };
    }
}
