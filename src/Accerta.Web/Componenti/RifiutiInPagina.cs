using Accerta.Norma.Motivazione;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Accerta.Web.Componenti;

/// <summary>Come un «no» torna sulla pagina da cui è partita la richiesta.</summary>
public static class RifiutiInPagina
{
    private const string Posto = "Rifiuti";

    extension(PageModel pagina)
    {
        /// <summary>La stessa pagina, con i rifiuti in cima e accanto ai campi. Stato 422: la richiesta è capita ma non accolta.</summary>
        public PageResult Mostra(IReadOnlyList<Rifiuto> rifiuti)
        {
            pagina.ViewData[Posto] = rifiuti;
            return pagina.DaCorreggere();
        }

        /// <summary>La stessa pagina, con gli errori di scrittura che ModelState già conosce.</summary>
        public PageResult DaCorreggere() => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    extension(ViewDataDictionary dati)
    {
        public IReadOnlyList<Rifiuto> Rifiuti => dati[Posto] as IReadOnlyList<Rifiuto> ?? [];

        public bool DaCorreggere => !dati.ModelState.IsValid || dati.Rifiuti is not [];
    }

    extension(ViewContext vista)
    {
        /// <summary>I nomi dei campi scritti finora su questa pagina, nell'ordine in cui si leggono.</summary>
        internal List<string> CampiScritti
        {
            get
            {
                if (vista.HttpContext.Items[typeof(RifiutiInPagina)] is not List<string> campi)
                    vista.HttpContext.Items[typeof(RifiutiInPagina)] = campi = [];
                return campi;
            }
        }
    }

    /// <summary>Chi decide dice «Email», la pagina lo chiama «Modulo.Email»: il prefisso e le maiuscole non contano.</summary>
    internal static bool Riguarda(this Rifiuto rifiuto, string campo) =>
        rifiuto.Campo is { } detto
        && (campo.Equals(detto, StringComparison.OrdinalIgnoreCase) || campo.EndsWith($".{detto}", StringComparison.OrdinalIgnoreCase));
}
