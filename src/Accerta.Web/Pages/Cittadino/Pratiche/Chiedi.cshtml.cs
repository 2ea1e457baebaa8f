using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Che cosa si può chiedere di una pratica con un solo gesto: la pagina spiega che cosa succede, poi si conferma.</summary>
public enum Richiesta
{
    /// <summary>V-02: la commissione decide sui documenti.</summary>
    AgliAtti,

    /// <summary>A-07: nessuno ha fissato la visita.</summary>
    Diffida,

    /// <summary>A-04: la visita si disdice senza sceglierne un'altra.</summary>
    Disdetta,

    /// <summary>G-00: dove c'è la riforma.</summary>
    ProgettoDiVita,
}

/// <summary>Una richiesta da confermare. Se non si può, la pagina dice perché e che cosa fare.</summary>
public sealed class ChiediModel(
    AccertaDb db, ChiediAgliAtti agliAtti, PresentaDiffida diffida, DisdiciVisita disdici, RichiediProgettoDiVita progetto, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    [BindProperty] public Guid Chiave { get; set; }
    [FromRoute] public string Che { get; set; } = "";

    /// <summary>Le parole della richiesta; la pagina esiste solo per quelle che ci sono.</summary>
    public (string Titolo, string[] Spiega, string Bottone) Parole => Chiesta switch
    {
        Richiesta.AgliAtti => (T("Chiedi che si decida sui documenti"),
            [T("Se i documenti bastano, la commissione decide senza vederti: la visita non serve più."), T("Prima carica tutto ciò che hai. Se i documenti non bastano ti scriviamo quando fare la visita.")], T("Chiedi di decidere sui documenti")),
        Richiesta.Diffida => (T("Diffida l'ente: nessuno ha fissato la visita"),
            [T("La diffida è un atto formale: dice all'ente che il termine per chiamarti è passato."), T("Ricevi una ricevuta con l'ultimo giorno per la visita. Se passa anche quello puoi rivolgerti al giudice.")], T("Manda la diffida")),
        Richiesta.Disdetta => (T("Disdici la visita"),
            [T("La domanda resta valida: appena c'è un posto ti proponiamo un'altra data."), T("Conta come uno spostamento. Se hai già un'altra data in mente, meglio spostarla.")], T("Disdici la visita")),
        Richiesta.ProgettoDiVita => (T("Chiedi il progetto di vita"),
            [T("È un progetto fatto con te, sui tuoi desideri: casa, scuola, lavoro, tempo libero, e gli aiuti che servono."), T("Quando il verbale è definitivo la richiesta passa al tuo comune, che ti chiama.")], T("Chiedi il progetto di vita")),
    };

    private Richiesta Chiesta => Indirizzi[Che];

    private static Dictionary<string, Richiesta> Indirizzi { get; } = new(StringComparer.Ordinal)
    {
        ["agli-atti"] = Richiesta.AgliAtti,
        ["diffida"] = Richiesta.Diffida,
        ["disdetta"] = Richiesta.Disdetta,
        ["progetto-di-vita"] = Richiesta.ProgettoDiVita,
    };

    /// <summary>L'indirizzo di una richiesta su una pratica.</summary>
    public static string Indirizzo(Pratica pratica, Richiesta che) => $"{pratica.Indirizzo}/chiedi/{Indirizzi.Single(i => i.Value == che).Key}";

    public IActionResult OnGet()
    {
        if (!Indirizzi.ContainsKey(Che)) return NotFound();
        Chiave = NuovaChiave();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Indirizzi.ContainsKey(Che)) return NotFound();
        IReadOnlyList<Rifiuto> rifiuti = Chiesta switch
        {
            Richiesta.AgliAtti => (await agliAtti.HandleAsync(new(Chiave, Id), Attore, ct)).Rifiuti,
            Richiesta.Diffida => (await diffida.HandleAsync(new(Chiave, Id), Attore, ct)).Rifiuti,
            Richiesta.Disdetta => (await disdici.HandleAsync(new(Chiave, Id), Attore, ct)).Rifiuti,
            Richiesta.ProgettoDiVita => (await progetto.HandleAsync(new(Chiave, Id), Attore, ct)).Rifiuti,
        };
        return rifiuti is [] ? Redirect(Pratica.Indirizzo) : this.Mostra(rifiuti);
    }
}
