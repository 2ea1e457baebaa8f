namespace Accerta.Persone;

/// <summary>A che titolo si agisce: la regola sta qui, gli atti la chiedono.</summary>
public static class Titoli
{
    extension(Ruolo ruolo)
    {
        /// <summary>Vero per chi agisce dalla parte della persona: lei stessa, chi la rappresenta, il patronato col suo mandato.</summary>
        public bool PerLaPersona => ruolo is Ruolo.Cittadino or Ruolo.Patronato;
    }
}
