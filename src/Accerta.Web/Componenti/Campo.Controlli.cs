using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Accerta.Web.Componenti;

public sealed partial class Campo
{
    private IHtmlContent Controllo(TipoCampo tipo, bool errato) => tipo switch
    {
        TipoCampo.Automatico => throw new InvalidOperationException("il tipo del campo è già stato scelto"),
        TipoCampo.Testo => Riga("text", errato),
        TipoCampo.Email => Riga("email", errato, "email"),
        TipoCampo.Telefono => Riga("tel", errato, "tel"),
        TipoCampo.Numero => Riga("text", errato, TipoDelValore == typeof(decimal) ? "decimal" : "numeric"),
        TipoCampo.Importo => Riga("text", errato, "decimal"),
        TipoCampo.Codice => Codice(errato),
        TipoCampo.Data => TreCaselle(errato),
        TipoCampo.Ora => Riga("time", errato),
        TipoCampo.Lungo => Lungo(errato),
        TipoCampo.Tendina => Tendina(errato),
        TipoCampo.Opzioni => Scelte("radio"),
        TipoCampo.Caselle => Scelte("checkbox"),
        TipoCampo.Casella => CasellaSola(errato),
        TipoCampo.File => File(errato),
    };

    private TagBuilder Base(string elemento, bool errato, string classe = "campo-riga")
    {
        var controllo = Html.Elemento(elemento, Larghezza > 0 ? $"{classe} largo-{Larghezza}" : classe);
        controllo.Attributes["id"] = Id;
        controllo.Attributes["name"] = Nome;
        if (Autocomplete is not null) controllo.Attributes["autocomplete"] = Autocomplete;
        if (errato) controllo.Attributes["aria-invalid"] = "true";
        return controllo;
    }

    private TagBuilder Riga(string tipo, bool errato, string? tastiera = null)
    {
        var riga = Base("input", errato);
        riga.TagRenderMode = TagRenderMode.SelfClosing;
        riga.Attributes["type"] = tipo;
        riga.Attributes["value"] = Valore() ?? "";
        if (tastiera is not null) riga.Attributes["inputmode"] = tastiera;
        if (tipo is "email" or "tel") riga.Attributes["spellcheck"] = "false";
        return riga;
    }

    /// <summary>Codici da copiare così come sono: il telefono non li corregga.</summary>
    private TagBuilder Codice(bool errato)
    {
        var riga = Riga("text", errato);
        riga.Attributes["spellcheck"] = "false";
        riga.Attributes["autocapitalize"] = "characters";
        riga.Attributes.TryAdd("autocomplete", "off");
        return riga;
    }

    private TagBuilder Lungo(bool errato)
    {
        var area = Base("textarea", errato);
        area.Attributes["rows"] = Righe.ToString(System.Globalization.CultureInfo.InvariantCulture);
        // Il browser toglie il primo a capo: ne va aggiunto uno, o si perderebbe quello scritto dalla persona.
        area.InnerHtml.AppendHtml("\n").Append(Valore() ?? "");
        return area;
    }

    private TagBuilder Tendina(bool errato)
    {
        var tendina = Base("select", errato);
        var scelti = Scelti();
        tendina.InnerHtml.AppendHtml(Scelta("", T("Scegli"), scelti.Count == 0 || scelti.Contains("")));
        foreach (var voce in VociDate()) tendina.InnerHtml.AppendHtml(Scelta(voce.Valore, voce.Parole, scelti.Contains(voce.Valore)));
        return tendina;

        static TagBuilder Scelta(string valore, string parole, bool scelta)
        {
            var opzione = Html.Elemento("option", null, parole);
            opzione.Attributes["value"] = valore;
            if (scelta) opzione.Attributes["selected"] = "selected";
            return opzione;
        }
    }

    private TagBuilder File(bool errato)
    {
        var file = Base("input", errato, "campo-file");
        file.TagRenderMode = TagRenderMode.SelfClosing;
        file.Attributes["type"] = "file";
        if (Accetta is not null) file.Attributes["accept"] = Accetta;
        if (typeof(System.Collections.IEnumerable).IsAssignableFrom(TipoDelValore)) file.Attributes["multiple"] = "multiple";
        return file;
    }

    private TagBuilder CasellaSola(bool errato)
    {
        var casella = Spunta("checkbox", Id, "true", Scelti().Contains("true"));
        if (errato) casella.Attributes["aria-invalid"] = "true";
        return casella;
    }

    private TagBuilder Scelte(string tipo)
    {
        var scelti = Scelti();
        var elenco = Html.Elemento("div", "opzioni");
        foreach (var (posto, voce) in VociDate().Index())
        {
            // Il primo porta l'id del campo: è lì che arriva il collegamento del riepilogo degli errori.
            var id = posto == 0 ? Id : $"{Id}_{posto}";
            elenco.InnerHtml.AppendHtml(Opzione(Spunta(tipo, id, voce.Valore, scelti.Contains(voce.Valore)), id, voce.Parole, voce.Aiuto));
        }
        return elenco;
    }

    private TagBuilder Spunta(string tipo, string id, string valore, bool scelta)
    {
        var spunta = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (spunta.Attributes["type"], spunta.Attributes["id"], spunta.Attributes["name"], spunta.Attributes["value"]) = (tipo, id, Nome, valore);
        if (scelta) spunta.Attributes["checked"] = "checked";
        return spunta;
    }

    private static TagBuilder Opzione(TagBuilder spunta, string id, string parole, string? aiuto)
    {
        var etichetta = Html.Elemento("label", null, parole);
        etichetta.Attributes["for"] = id;
        var testo = Html.Elemento("div", null, etichetta);
        if (aiuto is not null)
        {
            var spiega = Html.Elemento("p", "opzione-aiuto", aiuto);
            spiega.Attributes["id"] = $"{id}-spiega";
            spunta.Attributes["aria-describedby"] = $"{id}-spiega";
            testo.InnerHtml.AppendHtml(spiega);
        }
        return Html.Elemento("div", "opzione", spunta, testo);
    }

    private TagBuilder TreCaselle(bool errato)
    {
        var data = For.Model as DateOnly?;
        if (data == default(DateOnly)) data = null;
        return Html.Elemento("div", "data-in-tre",
            Parte("Giorno", T("Giorno"), Id, data?.Day, 2, "day"),
            Parte("Mese", T("Mese"), $"{Id}_Mese", data?.Month, 2, "month"),
            Parte("Anno", T("Anno"), $"{Id}_Anno", data?.Year, 4, "year"));

        TagBuilder Parte(string chiave, string parole, string id, int? valore, int cifre, string parteDellaData)
        {
            var etichetta = Html.Elemento("label", null, parole);
            etichetta.Attributes["for"] = id;
            var casella = Html.Elemento("input", $"campo-riga largo-{cifre}");
            casella.TagRenderMode = TagRenderMode.SelfClosing;
            (casella.Attributes["type"], casella.Attributes["id"], casella.Attributes["name"]) = ("text", id, $"{Nome}.{chiave}");
            casella.Attributes["inputmode"] = "numeric";
            casella.Attributes["value"] = Tentato($"{Nome}.{chiave}") ?? Scritto(valore) ?? "";
            // autocomplete="bday" diventa bday-day, bday-month, bday-year.
            casella.Attributes["autocomplete"] = Autocomplete is null ? "off" : $"{Autocomplete}-{parteDellaData}";
            if (errato) casella.Attributes["aria-invalid"] = "true";
            return Html.Elemento("div", null, etichetta, casella);
        }
    }

    private static TagBuilder ConEuro(TagBuilder riga)
    {
        var segno = Html.Elemento("span", "campo-unita", "€");
        segno.Attributes["aria-hidden"] = "true";
        return Html.Elemento("div", "campo-con-unita", segno, riga);
    }

    private IReadOnlyList<Voce> VociDate() => Voci ?? (TipoDelValore == typeof(bool)
        ? Voce.SiNo
        : throw new InvalidOperationException($"il campo {Nome} non ha voci tra cui scegliere"));

    private string? Tentato(string chiave) => ViewContext.ModelState.TryGetValue(chiave, out var stato) ? stato.AttemptedValue : null;

    private string? Valore() => Tentato(Nome) ?? Scritto(For.Model);

    /// <summary>I valori da mostrare scelti: quelli appena mandati, altrimenti quelli del modello.</summary>
    private HashSet<string> Scelti()
    {
        if (ViewContext.ModelState.TryGetValue(Nome, out var stato) && stato.RawValue is { } mandati)
            return mandati is IEnumerable<string> molti ? [.. molti] : [mandati.ToString()!];
        if (For.Model is System.Collections.IEnumerable elenco and not string) return [.. elenco.Cast<object?>().Select(Scritto).OfType<string>()];
        return Scritto(For.Model) is { } unico ? [unico] : [];
    }
}
