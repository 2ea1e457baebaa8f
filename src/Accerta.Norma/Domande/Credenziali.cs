using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Domande;

/// <summary>Con che cosa si entra nei servizi in linea.</summary>
public enum Credenziale
{
    /// <summary>Sistema pubblico di identità digitale.</summary>
    Spid,

    /// <summary>Carta d'identità elettronica.</summary>
    Cie,

    /// <summary>Carta nazionale dei servizi.</summary>
    Cns,

    /// <summary>Il vecchio codice dell'ente.</summary>
    Pin,
}

/// <summary>Come una persona è entrata.</summary>
/// <param name="Credenziale">Con che cosa.</param>
/// <param name="Livello">Il livello di sicurezza, da 1 a 3; per la CNS e il PIN non conta.</param>
public sealed record AccessoDigitale(Credenziale Credenziale, int Livello);

/// <summary>Dominio, sezione 1: chi agisce per la persona entra con SPID, CIE o CNS (DL 76/2020 art. 24 c. 4; scelta C14).</summary>
public static class Credenziali
{
    /// <summary>Il rifiuto a chi è entrato con una credenziale che non basta; nullo se basta.</summary>
    public static Rifiuto? Valuta(AccessoDigitale accesso, DateOnly giorno, NormeVigenti norme)
    {
        var minimo = norme.Scelte.LivelloDiAccesso.Al(giorno);
        return accesso.Credenziale switch
        {
            Credenziale.Spid or Credenziale.Cie when accesso.Livello < minimo => NonAmmessa($"sei entrato con il livello {accesso.Livello}, serve il livello {minimo}"),
            Credenziale.Spid or Credenziale.Cie or Credenziale.Cns => null,
            Credenziale.Pin => norme.Scelte.AccessoColPin.Al(giorno) switch
            {
                AccessoColPin.Ammesso => null,
                AccessoColPin.Escluso => NonAmmessa("sei entrato con il PIN, che non vale più"),
            },
        };
    }

    private static Rifiuto NonAmmessa(string trovato) =>
        new("P-04", "CREDENZIALE_NON_AMMESSA", trovato, "entra con SPID, CIE o CNS; se non li hai puoi delegare una persona di fiducia o rivolgerti a un patronato");
}
