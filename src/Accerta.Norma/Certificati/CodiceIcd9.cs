namespace Accerta.Norma.Certificati;

/// <summary>La forma dei codici ICD-9-CM delle malattie: tre cifre (o V e due, o E e tre), poi un punto e una o due cifre.</summary>
public static class CodiceIcd9
{
    /// <summary>Vero se il testo ha la forma di un codice; non dice se il codice esiste (l'elenco ufficiale si importa a parte).</summary>
    public static bool Valido(string codice)
    {
        var (radice, dettaglio) = codice.Split('.') switch
        {
            [var r] => (r, ""),
            [var r, var d] when d.Length is 1 or 2 => (r, d),
            _ => ("", ""),
        };
        var radiceGiusta = radice switch
        {
            ['V', _, _] => radice.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false,
            ['E', _, _, _] => radice.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false,
            [_, _, _] => radice.AsSpan().ContainsAnyExceptInRange('0', '9') is false,
            _ => false,
        };
        return radiceGiusta && dettaglio.AsSpan().ContainsAnyExceptInRange('0', '9') is false;
    }
}
