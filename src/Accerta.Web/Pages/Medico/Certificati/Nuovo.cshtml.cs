using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Accerta.Certificati;
using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Medico.Certificati;

/// <summary>C-01…C-04: il medico scrive il certificato, lo rilegge, lo invia.</summary>
public sealed class NuovoModel(InviaCertificato invia, SalvaBozzaCertificato bozze, NormeVigenti norme, TimeProvider clock) : PageModel
{
    public sealed class Dati
    {
        public Guid Chiave { get; set; }

        /// <summary>La bozza da cui si è ripreso; nulla se si scrive per la prima volta.</summary>
        public Guid? BozzaId { get; set; }
        [Required(ErrorMessage = "Scrivi il codice fiscale della persona.")] public string? Interessato { get; set; }
        [Required(ErrorMessage = "Scrivi il nome."), StringLength(80)] public string? Nome { get; set; }
        [Required(ErrorMessage = "Scrivi il cognome."), StringLength(80)] public string? Cognome { get; set; }
        [Required(ErrorMessage = "Scrivi la data di nascita.")] public DateOnly? Nascita { get; set; }
        [StringLength(200)] public string? Indirizzo { get; set; }
        public string? Cap { get; set; }
        [StringLength(100)] public string? Comune { get; set; }
        public string? Provincia { get; set; }

        [StringLength(30), RegularExpression(@"[0-9+ ()./-]{5,}", ErrorMessage = "Il numero di telefono è fatto di cifre, come 049 1234567.")]
        public string? Telefono { get; set; }
        [StringLength(254), EmailAddress] public string? Email { get; set; }
        public Accertamento[]? Accertamenti { get; set; }
        [Required(ErrorMessage = "Scrivi l'anamnesi.")] public string? Anamnesi { get; set; }
        [Required(ErrorMessage = "Scrivi l'obiettività.")] public string? Obiettivita { get; set; }
        public string? Diagnosi { get; set; }
        public string? Terapia { get; set; }
        public string? CodiciIcd9 { get; set; }

        /// <summary>Le parole o il codice da cercare nell'elenco.</summary>
        public string? Cerca { get; set; }

        /// <summary>I codici trovati che si vogliono aggiungere.</summary>
        public string[]? Trovati { get; set; }
        [Required(ErrorMessage = "Di' se c'è una condizione per l'accompagnamento, o nessuna.")] public CasellaAccompagnamento? Accompagnamento { get; set; }
        public int? VoceDm2007 { get; set; }
        public bool Oncologica { get; set; }
        public bool NonTrasportabile { get; set; }
        public bool PatologiaAnffas { get; set; }

        public IReadOnlyList<string> Codici =>
            CodiciIcd9?.Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

        /// <summary>Dove abita la persona; nulla se il gruppo è rimasto vuoto.</summary>
        public InviaCertificato.Residenza? ComeResidenza() =>
            ((string?[])[Indirizzo, Cap, Comune, Provincia, Telefono, Email]).All(string.IsNullOrWhiteSpace) ? null : new(Indirizzo ?? "", Cap ?? "", Comune ?? "", Provincia ?? "", Email, Telefono);

        public DatiCertificato ComeDati() => new(
            Anamnesi ?? "", Obiettivita ?? "", Diagnosi ?? "", Terapia ?? "", Codici, Accompagnamento ?? CasellaAccompagnamento.NonSegnata, Oncologica, VoceDm2007, NonTrasportabile, PatologiaAnffas);
    }

    /// <summary>C-06: ciò che è scritto fin qui, anche se manca qualcosa.</summary>
    private ContenutoDellaBozza ComeBozza() => new()
    {
        Interessato = Modulo.Interessato,
        Nome = Modulo.Nome,
        Cognome = Modulo.Cognome,
        Nascita = Modulo.Nascita,
        Residenza = Modulo.ComeResidenza(),
        Accertamenti = Modulo.Accertamenti ?? [],
        Dati = Modulo.ComeDati(),
    };

    // La casella non segnata torna senza risposta: la dice il medico prima di inviare.
    private static Dati DallaBozza(SalvaBozzaCertificato.Aperta bozza) => new()
    {
        BozzaId = bozza.BozzaId,
        Interessato = bozza.Contenuto.Interessato,
        Nome = bozza.Contenuto.Nome,
        Cognome = bozza.Contenuto.Cognome,
        Nascita = bozza.Contenuto.Nascita,
        Indirizzo = bozza.Contenuto.Residenza?.Indirizzo,
        Cap = bozza.Contenuto.Residenza?.Cap,
        Comune = bozza.Contenuto.Residenza?.Comune,
        Provincia = bozza.Contenuto.Residenza?.Provincia,
        Telefono = bozza.Contenuto.Residenza?.Telefono,
        Email = bozza.Contenuto.Residenza?.Email,
        Accertamenti = [.. bozza.Contenuto.Accertamenti],
        Anamnesi = bozza.Contenuto.Dati.Anamnesi,
        Obiettivita = bozza.Contenuto.Dati.Obiettivita,
        Diagnosi = bozza.Contenuto.Dati.Diagnosi,
        Terapia = bozza.Contenuto.Dati.Terapia,
        CodiciIcd9 = string.Join("\n", bozza.Contenuto.Dati.CodiciIcd9),
        Accompagnamento = bozza.Contenuto.Dati.Accompagnamento is var casella && casella == CasellaAccompagnamento.NonSegnata ? null : casella,
        VoceDm2007 = bozza.Contenuto.Dati.VoceDm2007,
        Oncologica = bozza.Contenuto.Dati.Oncologica,
        NonTrasportabile = bozza.Contenuto.Dati.NonTrasportabile,
        PatologiaAnffas = bozza.Contenuto.Dati.PatologiaAnffas,
    };

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>Vero quando la pagina mostra il riepilogo da rileggere.</summary>
    public bool DaControllare { get; private set; }

    public static IReadOnlyList<Voce> Caselle { get; } = Voce.Di<CasellaAccompagnamento>(InParole);

    public IReadOnlyList<Voce> Accertamenti { get; } = Voce.Di<Accertamento>(a => Campo.Maiuscola(a.InParole));

    public IReadOnlyList<Voce> Province { get; } = [.. norme.Territori.Province.Select(p => new Voce(p.Sigla, p.Nome))];

    /// <summary>G-00: la provincia scritta è nella riforma, e il certificato avvia da solo la procedura; nulla se no.</summary>
    public string? AvviaInProvinciaDi => AvvioConCertificato.Avvia(Modulo.Provincia, Oggi, norme) ? norme.Territori.Trova(Modulo.Provincia)!.Nome : null;

    /// <summary>Nessuno sa ancora dove abita la persona: se è nella riforma, la procedura non comincia.</summary>
    public bool SenzaProvincia { get; private set; }

    public string DoveAbita => Modulo.ComeResidenza() is { } r ? $"{r.Indirizzo.Trim()}, {r.Cap.Trim()} {r.Comune.Trim()} ({r.Provincia})" : SenzaProvincia ? "non scritto" : "come già risulta";

    private DateOnly Oggi => clock.GetUtcNow().GiornoInItalia;

    public IReadOnlyList<Voce> VociDm2007 { get; } =
        [.. norme.PatologieEsenti.Select(p => new Voce(p.Voce.ToString(CultureInfo.InvariantCulture), $"{p.Voce}. {Breve(p.Descrizione)}"))];

    /// <summary>I codici trovati, da scegliere; nulla se non si è cercato.</summary>
    public IReadOnlyList<Voce>? Trovati { get; private set; }

    public IEnumerable<string> CodiciInParole => Modulo.Codici.Select(c => norme.Icd9.PerCodice(c) is { } voce ? $"{c} {voce.Descrizione}" : $"{c} (non è fra quelli dell'elenco: ricontrollalo)");

    public IEnumerable<string> AccertamentiInParole => Modulo.Accertamenti?.Select(a => a.InParole) ?? [];

    public string? VoceInParole => norme.PatologieEsenti.FirstOrDefault(p => p.Voce == Modulo.VoceDm2007) is { } voce ? $"{voce.Voce}. {voce.Descrizione}" : null;

    public IReadOnlyList<string> Segnalazioni =>
    [
        .. Modulo.Oncologica ? ["patologia oncologica in atto"] : Array.Empty<string>(),
        .. Modulo.NonTrasportabile ? ["non trasportabile, visita a domicilio"] : Array.Empty<string>(),
        .. Modulo.PatologiaAnffas ? ["patologia intellettiva o relazionale"] : Array.Empty<string>(),
    ];

    /// <summary>Ciò che è stato scritto, da riportare nella pagina di controllo.</summary>
    public IEnumerable<(string Nome, string Valore)> Scritti =>
        Request.Form.Where(c => c.Key.StartsWith("Modulo.", StringComparison.Ordinal)).SelectMany(c => c.Value.Select(v => (c.Key, v ?? "")));

    public async Task<IActionResult> OnGetAsync(Guid? bozza, CancellationToken ct)
    {
        if (bozza is { } id)
        {
            if ((await bozze.ElencoAsync(User.ComeAttore(), ct)).FirstOrDefault(b => b.BozzaId == id) is not { } aperta) return NotFound();
            Modulo = DallaBozza(aperta);
        }
        Modulo.Chiave = Guid.CreateVersion7(clock.GetUtcNow());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? azione, CancellationToken ct)
    {
        if (azione == "correggi") return Page();
        if (azione == "salva")
        {
            ModelState.Clear(); // una bozza può essere incompleta
            return (await bozze.HandleAsync(new(Modulo.Chiave, Modulo.BozzaId, ComeBozza()), User.ComeAttore(), ct)).Match<IActionResult>(_ => LocalRedirect("/medico"), this.Mostra);
        }
        // «Invio» in un campo qualunque preme il primo bottone, che è la ricerca: senza parole da cercare si controlla.
        if (azione == "aggiungi" || (azione == "cerca" && !string.IsNullOrWhiteSpace(Modulo.Cerca)))
        {
            ModelState.Clear(); // si sta ancora scrivendo
            if (azione == "cerca") Trovati = [.. norme.Icd9.PerParole(Modulo.Cerca!).Select(v => new Voce(v.Codice, $"{v.Codice} {v.Descrizione}"))];
            else (Modulo.CodiciIcd9, Modulo.Cerca) = (string.Join("\n", Modulo.Codici.Union(Modulo.Trovati ?? [])), null);
            Modulo.Trovati = null;
            return Page();
        }
        if (!CodiceFiscale.TryParse(Modulo.Interessato, out var codice, out var difetto) && Modulo.Interessato is not null)
            ModelState.AddModelError("Modulo.Interessato", $"{Campo.Maiuscola(difetto!)}.");
        if (Modulo.Nascita > Oggi) ModelState.AddModelError("Modulo.Nascita", "La data di nascita è nel futuro: controlla l'anno.");
        // L'abilitazione (C-01) la guarda l'invio; qui si corregge la scheda in una volta sola.
        var persona = codice is not null && Modulo is { Nome: { } nome, Cognome: { } cognome, Nascita: { } nascita } ? new DatiDellaPersona(nome, cognome, nascita, codice) : null;
        var discorda = persona is not null && await invia.DiscordaAsync(persona.CodiceFiscale, persona.Nome, persona.Cognome, persona.Nascita, ct);
        Rifiuto[] rifiuti =
        [
            .. InvioCertificato.Valuta(
                new(true, persona, discorda, Modulo.VoceDm2007, Modulo.Codici, Modulo.Diagnosi ?? "", Modulo.Accertamenti ?? []), Oggi, norme),
            .. Modulo.ComeResidenza()?.Valuta(norme) ?? [],
        ];
        if (!ModelState.IsValid || rifiuti is not []) return this.Mostra(rifiuti);
        if (azione != "invia")
        {
            (DaControllare, SenzaProvincia) = (true, Modulo.ComeResidenza() is null && !await invia.ProvinciaNotaAsync(codice!, ct));
            return Page();
        }
        var esito = await invia.HandleAsync(
            new(Modulo.Chiave, codice!, Modulo.Nome!, Modulo.Cognome!, Modulo.Nascita!.Value, Modulo.Accertamenti!, Modulo.ComeDati()) { Residenza = Modulo.ComeResidenza() }, User.ComeAttore(), ct);
        if (esito.Accettato && Modulo.BozzaId is { } inviata) // inviato il certificato, la bozza non serve più
            await bozze.CancellaAsync(new(Guid.CreateVersion7(clock.GetUtcNow()), inviata), User.ComeAttore(), ct);
        return esito
            .Match<IActionResult>(ricevuta => LocalRedirect($"/medico/certificati/{ricevuta.Numero}"), this.Mostra);
    }

    public static string InParole(CasellaAccompagnamento casella) => casella switch
    {
        CasellaAccompagnamento.NonSegnata => "Nessuna delle due condizioni",
        CasellaAccompagnamento.NonDeambula => "Non deambula senza l'aiuto permanente di un accompagnatore",
        CasellaAccompagnamento.NonCompieAttiQuotidiani => "Non compie gli atti quotidiani della vita e ha bisogno di assistenza continua",
    };

    private static string Breve(string testo) => testo.Length <= 90 ? testo : $"{testo[..88]}…";
}
