using Accerta.Norma.Motivazione;

namespace Accerta.Arredo;

/// <summary>Che cosa ci si aspetta da un esito.</summary>
public static class Attese
{
    extension<T>(Esito<T> esito)
    {
        /// <summary>Rifiutato, e fra i motivi c'è questo, con la sua regola e un rimedio.</summary>
        public Rifiuto DeveRifiutare(string regola, string codice)
        {
            esito.Accettato.ShouldBeFalse($"ci si aspettava {regola} {codice}, ed è stato accettato");
            var rifiuto = esito.Rifiuti.SingleOrDefault(r => r.Regola == regola && r.Codice == codice);
            rifiuto.ShouldNotBeNull($"fra i rifiuti manca {regola} {codice}: ci sono {string.Join(", ", esito.Rifiuti.Select(r => $"{r.Regola} {r.Codice}"))}");
            rifiuto.Trovato.ShouldNotBeNullOrWhiteSpace();
            rifiuto.Rimedio.ShouldNotBeNullOrWhiteSpace();
            return rifiuto;
        }

        public T DeveAccettare()
        {
            esito.Accettato.ShouldBeTrue($"rifiutato: {string.Join("; ", esito.Rifiuti.Select(r => $"{r.Regola} {r.Codice}: {r.Trovato}"))}");
            return esito.Valore;
        }
    }
}
