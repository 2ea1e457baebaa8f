using Accerta.Norma.Motivazione;

namespace Accerta.Fascicoli;

/// <summary>I rifiuti che non dipendono da una norma ma da come sta la pratica.</summary>
public static class Rifiuti
{
    /// <summary>Il fascicolo non esiste, o chi chiede non ha titolo per vederlo: la risposta è la stessa, per non rivelare quale.</summary>
    public static Rifiuto NessunFascicolo { get; } =
        new("P-01", "FASCICOLO_NON_TROVATO", "questo fascicolo non esiste, o non hai titolo per vederlo", "controlla l'indirizzo, o torna all'elenco delle tue pratiche");

    /// <summary>Il patronato non ha un mandato in corso; la risposta è la stessa per un fascicolo che non esiste.</summary>
    public static Rifiuto MandatoMancante { get; } =
        new("P-01", "MANDATO_MANCANTE", "non risulta un mandato in corso per questa pratica", "registra il mandato della persona, poi riprova");

    /// <summary>Il ruolo non permette questa azione.</summary>
    public static Rifiuto RuoloNonAmmesso(string chiPuo) =>
        new("P-04", "ATTORE_NON_AUTORIZZATO", "il ruolo con cui sei entrato non permette questa azione", $"può farla {chiPuo}");

    /// <summary>Lo stato della pratica non permette questa azione.</summary>
    public static Rifiuto StatoNonAmmesso(string trovato, string rimedio) => new("I-02", "STATO_NON_AMMESSO", trovato, rimedio);
}
