namespace Accerta.Norma.Validazione;

/// <summary>K-04: da quando il giudizio produce effetti.</summary>
public static class EfficaciaDelVerbale
{
    /// <summary>Il primo giorno di efficacia, compreso; nullo = non ancora. Per le patologie oncologiche l'efficacia è immediata, alla firma (L. 80/2006 art. 6 c. 3-bis).</summary>
    /// <param name="firmatoIl">Il giorno della firma.</param>
    /// <param name="definitivoDal">Il giorno in cui il verbale è diventato definitivo; nullo se non lo è.</param>
    /// <param name="oncologica">Vero per le patologie oncologiche.</param>
    public static DateOnly? Dal(DateOnly firmatoIl, DateOnly? definitivoDal, bool oncologica) => oncologica ? firmatoIl : definitivoDal;
}
