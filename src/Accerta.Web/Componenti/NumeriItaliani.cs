using System.Globalization;
using System.Text.RegularExpressions;

namespace Accerta.Web.Componenti;

/// <summary>I numeri come li scrive una persona in Italia: «5.771,35», «5771,35», «5771.35», con o senza «€».</summary>
public static partial class NumeriItaliani
{
    [GeneratedRegex(@"^[-−]?\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex ConLeMigliaia();

    [GeneratedRegex(@"^[-−]?\d+([.,]\d+)?$")]
    private static partial Regex Semplice();

    public static bool TryParse(string? scritto, out decimal numero)
    {
        var pulito = (scritto ?? "").Replace("€", "").Replace("%", "").Replace(" ", "").Replace("\u00a0", "").Replace('−', '-').Trim();
        // «1.234» è milleduecentotrentaquattro: il punto separa le migliaia ogni volta che può.
        if (ConLeMigliaia().IsMatch(pulito)) pulito = pulito.Replace(".", "");
        else if (!Semplice().IsMatch(pulito)) pulito = "";
        return decimal.TryParse(pulito.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numero);
    }

    /// <summary>Come rimettere il numero nel campo: virgola decimale, niente migliaia.</summary>
    public static string NelCampo(decimal numero) => numero.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',');
}
