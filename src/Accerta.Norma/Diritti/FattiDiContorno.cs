using Accerta.Norma.Giudizi;
namespace Accerta.Norma.Diritti;

/// <summary>Il rapporto di lavoro: permessi e congedi sono dei soli dipendenti.</summary>
public enum TipoDiLavoro
{
    /// <summary>Dipendente di un privato.</summary>
    DipendentePrivato,

    /// <summary>Dipendente di un ente pubblico.</summary>
    DipendentePubblico,

    /// <summary>Autonomo.</summary>
    Autonomo,

    /// <summary>Parasubordinato.</summary>
    Parasubordinato,

    /// <summary>Addetto ai servizi domestici e familiari.</summary>
    Domestico,

    /// <summary>A domicilio.</summary>
    ADomicilio,

    /// <summary>Agricolo a tempo determinato, a giornata.</summary>
    AgricoloGiornaliero,
}

/// <summary>Chi è per la persona assistita il familiare che chiede permessi o congedi.</summary>
public enum Legame
{
    /// <summary>Coniuge, unito civilmente o convivente di fatto (D.Lgs. 105/2022).</summary>
    Coniuge,

    /// <summary>Genitore, anche adottivo o affidatario.</summary>
    Genitore,

    /// <summary>Figlio.</summary>
    Figlio,

    /// <summary>Fratello o sorella.</summary>
    Fratello,

    /// <summary>Un altro parente o affine entro il secondo grado.</summary>
    AltroEntroIlSecondoGrado,

    /// <summary>Parente o affine di terzo grado.</summary>
    TerzoGrado,

    /// <summary>Oltre il terzo grado, o nessun legame.</summary>
    Nessuno,
}

/// <summary>Dove vive chi assiste rispetto alla persona assistita.</summary>
public enum Convivenza
{
    /// <summary>Altrove.</summary>
    No,

    /// <summary>Nella stessa casa.</summary>
    Si,

    /// <summary>Nello stesso stabile e numero civico, in un altro interno: vale come convivenza.</summary>
    StessoStabile,

    /// <summary>Comincerà con il congedo: vale come convivenza (Corte cost. 232/2018; D.Lgs. 105/2022).</summary>
    DaInstaurare,
}

/// <summary>Se un familiare che viene prima nell'ordine può assistere.</summary>
public enum Disponibilita
{
    /// <summary>C'è e può assistere.</summary>
    Presente,

    /// <summary>Non c'è.</summary>
    Mancante,

    /// <summary>È deceduto.</summary>
    Deceduto,

    /// <summary>Ha patologie invalidanti.</summary>
    PatologieInvalidanti,
}

/// <summary>I familiari che nel congedo straordinario vengono prima, in ordine (D.Lgs. 151/2001 art. 42 c. 5). Nullo = non si sa.</summary>
/// <param name="Coniuge">Il coniuge convivente.</param>
/// <param name="Genitori">I genitori: presenti se almeno uno può assistere.</param>
/// <param name="Figli">I figli conviventi: presenti se almeno uno può assistere.</param>
/// <param name="Fratelli">I fratelli e le sorelle conviventi: presenti se almeno uno può assistere.</param>
public sealed record ChiVienePrima(Disponibilita? Coniuge = null, Disponibilita? Genitori = null, Disponibilita? Figli = null, Disponibilita? Fratelli = null);

/// <summary>I genitori e il coniuge dell'assistito, per i permessi dei parenti di terzo grado.</summary>
/// <param name="EtaMassima">L'età del più anziano; nulla se non si sa.</param>
/// <param name="PatologieInvalidanti">Hanno patologie invalidanti.</param>
/// <param name="DecedutiOMancanti">Sono deceduti o mancanti.</param>
public sealed record GenitoriOConiuge(int? EtaMassima, bool PatologieInvalidanti, bool DecedutiOMancanti);

/// <summary>Il familiare che lavora e assiste, e ciò che conta della persona assistita.</summary>
public sealed record ChiAssiste
{
    /// <summary>Chi è per l'assistito.</summary>
    public required Legame Legame { get; init; }

    /// <summary>Il lavoro; nullo se non si sa.</summary>
    public TipoDiLavoro? Lavoro { get; init; }

    /// <summary>Se vivono insieme; nullo se non si sa.</summary>
    public Convivenza? Convivenza { get; init; }

    /// <summary>L'handicap dell'assistito.</summary>
    public EsitoHandicap Handicap { get; init; }

    /// <summary>Il giorno di nascita dell'assistito; nullo se non si sa.</summary>
    public DateOnly? NascitaAssistito { get; init; }

    /// <summary>Il giorno d'ingresso in famiglia del minore adottato o affidato; nullo se è figlio.</summary>
    public DateOnly? IngressoInFamiglia { get; init; }

    /// <summary>L'assistito è ricoverato per tutte le ventiquattro ore.</summary>
    public bool RicoveroATempoPieno { get; init; }

    /// <summary>I sanitari della struttura chiedono la presenza di chi assiste.</summary>
    public bool PresenzaChiestaDaiSanitari { get; init; }

    /// <summary>Genitori e coniuge dell'assistito; nulli se non si sa.</summary>
    public GenitoriOConiuge? GenitoriOConiuge { get; init; }

    /// <summary>Chi viene prima nell'ordine del congedo straordinario.</summary>
    public ChiVienePrima ChiVienePrima { get; init; } = new();
}

/// <summary>Chi paga una spesa per la persona e ne chiede il beneficio fiscale.</summary>
public enum Pagante
{
    /// <summary>La persona stessa.</summary>
    Persona,

    /// <summary>Un genitore: per il figlio giovane il limite di reddito è più alto (L. 205/2017).</summary>
    Genitore,

    /// <summary>Un altro familiare.</summary>
    Familiare,

    /// <summary>Un estraneo, una società, un ente.</summary>
    Altri,
}

/// <summary>Che motore ha un veicolo: il limite di cilindrata guarda il motore termico.</summary>
public enum Alimentazione
{
    /// <summary>Benzina, o gas con motore ad accensione comandata.</summary>
    Benzina,

    /// <summary>Diesel.</summary>
    Diesel,

    /// <summary>Ibrido con motore a benzina.</summary>
    IbridoBenzina,

    /// <summary>Ibrido con motore diesel.</summary>
    IbridoDiesel,

    /// <summary>Solo elettrico.</summary>
    Elettrico,
}

/// <summary>Un veicolo.</summary>
/// <param name="Adattato">Adattato alla minorazione; nullo se non si sa.</param>
/// <param name="Alimentazione">Nulla se non si sa.</param>
/// <param name="Cilindrata">In centimetri cubici; nulla se non si sa.</param>
/// <param name="PotenzaKw">Potenza in kW del motore elettrico; nulla se non si sa.</param>
public sealed record Veicolo(bool? Adattato = null, Alimentazione? Alimentazione = null, int? Cilindrata = null, int? PotenzaKw = null);

/// <summary>Che fine ha fatto ciò che si è già acquistato con un'agevolazione.</summary>
public enum FineDelBene
{
    /// <summary>Si possiede ancora.</summary>
    Posseduto,

    /// <summary>Venduto o ceduto.</summary>
    Ceduto,

    /// <summary>Cancellato dal PRA perché esportato.</summary>
    Esportato,

    /// <summary>Cancellato dal PRA per demolizione; per il cane guida, perduto.</summary>
    Demolito,

    /// <summary>Rubato e non ritrovato.</summary>
    Rubato,
}

/// <summary>Un acquisto già agevolato.</summary>
/// <param name="Giorno">Il giorno dell'acquisto.</param>
/// <param name="Fine">Che fine ha fatto.</param>
public sealed record AcquistoPrecedente(DateOnly Giorno, FineDelBene Fine);
