using Accerta.Norma.Norme;

namespace Accerta.Norma.Notifiche;

/// <summary>I mezzi che la legge conosce per far arrivare un atto.</summary>
public enum MezzoLegale
{
    /// <summary>Posta elettronica certificata.</summary>
    Pec,

    /// <summary>Lettera raccomandata con avviso di ricevimento.</summary>
    Raccomandata,
}

/// <summary>I recapiti di una persona; nullo = non dato.</summary>
/// <param name="Pec">L'indirizzo PEC che ha indicato.</param>
/// <param name="Domicilio">L'indirizzo a cui ha chiesto di ricevere la posta.</param>
/// <param name="Residenza">L'indirizzo di residenza.</param>
public sealed record RecapitiDellaPersona(string? Pec, string? Domicilio, string? Residenza);

/// <summary>Dove si manda un atto, e perché lì.</summary>
/// <param name="Mezzo">Con che mezzo.</param>
/// <param name="Indirizzo">L'indirizzo, in una riga.</param>
/// <param name="Perche">Perché questo e non un altro, in parole.</param>
public sealed record RecapitoScelto(MezzoLegale Mezzo, string Indirizzo, string Perche);

/// <summary>N-01: come si notifica un atto (A-03, B-02: raccomandata o PEC), e quando si può dire arrivato.</summary>
public static class Notificazione
{
    /// <summary>Tutti i recapiti utili, dal primo da usare: la PEC se è data; poi la lettera, al domicilio prima che alla residenza.</summary>
    public static IReadOnlyList<RecapitoScelto> InOrdine(RecapitiDellaPersona recapiti)
    {
        List<RecapitoScelto> scelti = [];
        if (recapiti.Pec is { } pec) scelti.Add(new(MezzoLegale.Pec, pec, "è la PEC che la persona ha indicato"));
        if (recapiti.Domicilio is { } domicilio) scelti.Add(new(MezzoLegale.Raccomandata, domicilio, "è il domicilio che la persona ha indicato: viene prima della residenza"));
        if (recapiti.Residenza is { } residenza && residenza != recapiti.Domicilio)
            scelti.Add(new(MezzoLegale.Raccomandata, residenza, recapiti.Domicilio is null ? "è la residenza: la persona non ha indicato un altro domicilio" : "è la residenza: al domicilio non è arrivata"));
        return scelti;
    }

    /// <summary>Il prossimo recapito da provare dopo quelli dove l'atto non è arrivato; nullo se non ne restano.</summary>
    public static RecapitoScelto? Prossimo(RecapitiDellaPersona recapiti, IReadOnlyCollection<string> giaProvati) =>
        InOrdine(recapiti).FirstOrDefault(r => !giaProvati.Contains(r.Indirizzo));

    /// <summary>A-06: la persona sapeva della visita? Serve la consegna provata, o che abbia scelto lei quel giorno sul portale.</summary>
    /// <param name="consegnataIl">Il giorno in cui la convocazione è arrivata; nullo se non c'è prova. Arrivata dopo la visita, la persona non poteva saperlo.</param>
    /// <param name="sceltaDallaPersona">La data l'ha scelta la persona, o chi la rappresenta.</param>
    /// <param name="giorno">Il giorno della visita.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static bool ConvocazioneProvata(DateOnly? consegnataIl, bool sceltaDallaPersona, DateOnly giorno, NormeVigenti norme) =>
        consegnataIl <= giorno || sceltaDallaPersona && norme.Scelte.ConoscenzaDellaDataScelta.Al(giorno) == ConoscenzaDellaData.Basta;
}
