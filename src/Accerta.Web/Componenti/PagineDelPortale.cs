using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.WebEncoders;

namespace Accerta.Web.Componenti;

/// <summary>Quel che serve alle pagine: cornice, lettori dei campi, messaggi nella lingua di chi legge.</summary>
public static class PagineDelPortale
{
    public static IMvcBuilder AddPagineDelPortale(this WebApplicationBuilder builder)
    {
        // I file compressi alla compilazione si servono anche da «dotnet run», com'è dopo la pubblicazione;
        // solo nello sviluppo si rileggono a ogni richiesta, senza compressione, per vedere subito una modifica.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
            builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        }

        builder.Services.Configure<Portale>(builder.Configuration.GetSection("Portale"));
        builder.Services.AddScoped<ContestoPagina>();
        // Le lettere accentate restano lettere: la pagina è più leggera e il suo sorgente si legge.
        builder.Services.Configure<WebEncoderOptions>(opzioni => opzioni.TextEncoderSettings = new TextEncoderSettings(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA,
            UnicodeRanges.GeneralPunctuation, UnicodeRanges.CurrencySymbols, UnicodeRanges.MathematicalOperators));
        var frasi = new FrasiDeiControlli();
        return builder.Services.AddRazorPages().AddMvcOptions(opzioni =>
        {
            // Un campo che può restare vuoto lo dice il suo tipo; uno che non può lo dice [Required] con la sua frase.
            opzioni.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            opzioni.ModelBinderProviders.Insert(0, new Lettori());
            opzioni.Filters.Add<ModuloAFineSessione>();
            opzioni.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(Euro)));
            opzioni.ModelMetadataDetailsProviders.Add(new FrasiDiRipiego());

            var messaggi = opzioni.ModelBindingMessageProvider;
            messaggi.SetAttemptedValueIsInvalidAccessor((valore, _) => T($"Questa risposta non va bene qui: hai scritto «{valore}»."));
            messaggi.SetNonPropertyAttemptedValueIsInvalidAccessor(valore => T($"Questa risposta non va bene qui: hai scritto «{valore}»."));
            messaggi.SetUnknownValueIsInvalidAccessor(_ => T("Questa risposta non va bene qui."));
            messaggi.SetNonPropertyUnknownValueIsInvalidAccessor(() => T("Questa risposta non va bene qui."));
            messaggi.SetValueIsInvalidAccessor(valore => T($"Questa risposta non va bene qui: hai scritto «{valore}»."));
            messaggi.SetValueMustBeANumberAccessor(_ => T("Scrivi un numero."));
            messaggi.SetNonPropertyValueMustBeANumberAccessor(() => T("Scrivi un numero."));
            messaggi.SetValueMustNotBeNullAccessor(_ => T("Qui manca la risposta."));
            messaggi.SetMissingBindRequiredValueAccessor(_ => T("Qui manca la risposta."));
            messaggi.SetMissingKeyOrValueAccessor(() => T("Qui manca la risposta."));
            messaggi.SetMissingRequestBodyRequiredValueAccessor(() => T("La richiesta è arrivata vuota."));
        }).AddDataAnnotationsLocalization(opzioni => opzioni.DataAnnotationLocalizerProvider = (_, _) => frasi);
    }

    /// <summary>Se una pagina dimentica la frase, chi legge ne trova comunque una.</summary>
    private sealed class FrasiDiRipiego : IValidationMetadataProvider
    {
        private static readonly string? EmailDiSerie = new EmailAddressAttribute().ErrorMessage;

        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var regola in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                // [EmailAddress] nasce con una frase inglese: conta come se non ne avesse.
                if (regola.ErrorMessage is not null && regola.ErrorMessage != EmailDiSerie) continue;
                regola.ErrorMessage = regola switch
                {
                    RequiredAttribute => "Qui manca la risposta.",
                    EmailAddressAttribute => "Scrivi un indirizzo di posta, come nome@esempio.it.",
                    StringLengthAttribute or MaxLengthAttribute => "La risposta è troppo lunga: al massimo {1} caratteri.",
                    RangeAttribute => "Il numero va da {1} a {2}.",
                    _ => "Questa risposta non va bene qui.",
                };
            }
        }
    }
}
