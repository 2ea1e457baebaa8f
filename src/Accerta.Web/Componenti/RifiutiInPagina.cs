using System.Reflection;
using Accerta.Norma.Motivazione;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Accerta.Web.Componenti;

/// <summary>Un rifiuto della legge e il campo della pagina che lo ha provocato; <see cref="Chiave"/> nulla = riguarda tutta la richiesta.</summary>
public sealed record RifiutoInPagina(Rifiuto Rifiuto, string? Chiave);

/// <summary>Come un «no» torna sulla pagina da cui è partita la richiesta.</summary>
public static class RifiutiInPagina
{
    private const string Posto = "Rifiuti";

    extension(PageModel pagina)
    {
        /// <summary>La stessa pagina, con i rifiuti in cima e accanto ai campi. Stato 422: la richiesta è capita ma non accolta.</summary>
        public PageResult Mostra(IReadOnlyList<Rifiuto> rifiuti)
        {
            pagina.ViewData[Posto] = rifiuti.Select(r => new RifiutoInPagina(r, ChiaveDi(pagina.GetType(), r.Campo))).ToArray();
            return pagina.DaCorreggere();
        }

        /// <summary>La stessa pagina, con gli errori di scrittura che ModelState già conosce.</summary>
        public PageResult DaCorreggere() => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    extension(ViewDataDictionary dati)
    {
        public IReadOnlyList<RifiutoInPagina> Rifiuti => dati[Posto] as RifiutoInPagina[] ?? [];

        public bool DaCorreggere => !dati.ModelState.IsValid || dati.Rifiuti is not [];
    }

    /// <summary>
    /// Il nome con cui la pagina chiama un campo della richiesta: chi decide dice «Email», la pagina lo ha in «Modulo.Email».
    /// Si cerca tra le proprietà che la pagina riceve dal modulo, poi un livello dentro.
    /// </summary>
    public static string? ChiaveDi(Type pagina, string? campo)
    {
        if (campo is null) return null;
        var ricevute = pagina.GetProperties().Where(p => p.IsDefined(typeof(BindPropertyAttribute))).ToArray();
        var tratti = campo.Split('.');
        return Percorso(ricevute, tratti)
            ?? ricevute.Select(p => Percorso(p.PropertyType.GetProperties(), tratti) is { } resto ? $"{p.Name}.{resto}" : null).FirstOrDefault(c => c is not null);
    }

    private static string? Percorso(PropertyInfo[] proprieta, string[] tratti)
    {
        var trovata = proprieta.FirstOrDefault(p => p.Name.Equals(tratti[0], StringComparison.OrdinalIgnoreCase));
        if (trovata is null) return null;
        if (tratti is [_]) return trovata.Name;
        return Percorso(trovata.PropertyType.GetProperties(), tratti[1..]) is { } resto ? $"{trovata.Name}.{resto}" : null;
    }
}
