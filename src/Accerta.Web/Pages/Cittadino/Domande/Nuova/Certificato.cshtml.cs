using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Norma.Domande;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>Il numero del certificato. Qui se ne guarda solo la forma: dire se esiste rivelerebbe i dati di altri; lo dirà la presentazione.</summary>
public sealed class CertificatoModel(SalvaBozza bozze, AccertaDb db, TimeProvider clock) : PassoDellaDomanda(bozze, db, clock)
{
    public sealed class Dati
    {
        [NoveCifre] public string? Numero { get; set; }
        [NoveCifre] public string? AltroNumero { get; set; }

        /// <summary>D-08, D-09: la domanda parte senza certificato.</summary>
        public bool Senza { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>Che domanda vuole fare chi arriva da un'altra pagina; nullo se lo dirà dopo.</summary>
    [BindProperty(SupportsGet = true)] public TipoDomanda? Tipo { get; set; }

    public bool MostraAltro => !string.IsNullOrWhiteSpace(Modulo.AltroNumero);

    protected override string Passo => "certificato";

    public void OnGet()
    {
        var numeri = Bozza.Certificati?.Split(' ') ?? [];
        Modulo = new() { Numero = numeri.ElementAtOrDefault(0), AltroNumero = numeri.ElementAtOrDefault(1), Senza = Bozza.Certificati is "" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Modulo.Numero) && !Modulo.Senza) ModelState.AddModelError("Modulo.Numero", T("Scrivi il numero del certificato: ha 9 cifre."));
        if (!ModelState.IsValid) return this.DaCorreggere();
        if (Tipo is { } tipo) Bozza.Tipo = tipo;
        Bozza.Certificati = string.Join(' ', new[] { Modulo.Numero, Modulo.AltroNumero }.Select(NoveCifre.Pulisci).Where(n => n is not "").Distinct());
        return await AvantiAsync(ct);
    }

    /// <summary>Nove cifre, scritte anche a gruppi.</summary>
    private sealed class NoveCifre : ValidationAttribute
    {
        public static string Pulisci(string? scritto) => (scritto ?? "").Replace(" ", "").Replace("-", "");

        protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
        {
            var numero = Pulisci(value as string);
            return numero is "" || numero.Length == 9 && numero.All(char.IsAsciiDigit) ? ValidationResult.Success
                : !numero.All(char.IsAsciiDigit) ? new(T("Il numero del certificato è fatto solo di cifre."))
                : new(numero.Length == 1 ? T("Il numero del certificato ha 9 cifre; ne hai scritta 1.") : T($"Il numero del certificato ha 9 cifre; ne hai scritte {numero.Length}."));
        }
    }
}
