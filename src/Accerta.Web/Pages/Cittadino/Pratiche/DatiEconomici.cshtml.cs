using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>I dati per decidere le prestazioni (AP70, E-01): si scrivono, si ricontrollano, si mandano. Nulla si salva prima dell'invio.</summary>
public sealed class DatiEconomiciModel(PresentaAp70 presenta, AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi il reddito: se non ce n'è stato, scrivi 0.")] public Euro? RedditoPrecedente { get; set; }
        public Euro? RedditoCorrente { get; set; }
        public bool? Lavora { get; set; }
        public bool? Coniugato { get; set; }
        public Euro? RedditoConiuge { get; set; }
        public DateOnly? FrequenzaDal { get; set; }
        public DateOnly? FrequenzaAl { get; set; }
        [StringLength(42)] public string? Iban { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>«controlla», «cambia» o «invia».</summary>
    [BindProperty] public string? Passo { get; set; }

    public int Anno => Oggi.Year;
    public bool Minore => Eta.Anni(Pratica.Nascita, Oggi) < norme.Eta.MaggioreEtaAnni.Al(Oggi);

    /// <summary>Dopo il verbale; ma anche il giorno della domanda, o appena il verbale ha effetto (D-04, K-04).</summary>
    public bool SiPossonoDare { get; private set; }

    /// <summary>L'ultimo giorno senza ritardo; nullo se il verbale non è ancora definitivo, e il termine non corre.</summary>
    public DateOnly? Entro => Pratica is { Stato: StatoFascicolo.VerbaleDefinitivo, Verbale.NotificatoIl: { } notificato } ? norme.Termini.Ap70Giorni.UltimoGiorno(notificato) : null;
    public bool DaConfermare { get; private set; }

    /// <summary>Le risposte portate dalla pagina di controllo, così come si rileggono.</summary>
    public IEnumerable<(string Nome, string Valore)> Nascosti =>
        from campo in new (string Nome, string? Valore)[]
        {
            (nameof(Dati.RedditoPrecedente), Scritto(Modulo.RedditoPrecedente)), (nameof(Dati.RedditoCorrente), Scritto(Modulo.RedditoCorrente)),
            (nameof(Dati.Lavora), Scritto(Modulo.Lavora)), (nameof(Dati.Coniugato), Scritto(Modulo.Coniugato)),
            (nameof(Dati.RedditoConiuge), Scritto(Modulo.RedditoConiuge)), (nameof(Dati.FrequenzaDal), Modulo.FrequenzaDal?.ToString("o")),
            (nameof(Dati.FrequenzaAl), Modulo.FrequenzaAl?.ToString("o")), (nameof(Dati.Iban), Modulo.Iban), (nameof(Dati.Chiave), $"{Modulo.Chiave}"),
        }
        where campo.Valore is not null
        select ($"{nameof(Modulo)}.{campo.Nome}", campo.Valore);

    public async Task OnGetAsync(CancellationToken ct) => (Modulo, SiPossonoDare) = (new() { Chiave = NuovaChiave() }, await presenta.SiPossonoDareAsync(Id, ct));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        SiPossonoDare = await presenta.SiPossonoDareAsync(Id, ct);
        if (!SiPossonoDare && Passo != "invia") return Page();
        if (Passo == "cambia") return Page();
        if (!Minore && Modulo.Lavora is null) ModelState.AddModelError("Modulo.Lavora", T("Rispondi sì o no."));
        if (!Minore && Modulo.Coniugato is null) ModelState.AddModelError("Modulo.Coniugato", T("Rispondi sì o no."));
        if (!ModelState.IsValid) return this.DaCorreggere();
        if (Passo != "invia")
        {
            DaConfermare = true;
            return Page();
        }
        return (await presenta.HandleAsync(ComeRichiesta(), Attore, ct)).Match<IActionResult>(
            _ => Redirect($"{Pratica.Indirizzo}/dati-economici"),
            rifiuti => this.Mostra(rifiuti));
    }

    private PresentaAp70.Richiesta ComeRichiesta() => new(
        Modulo.Chiave, Id, PerAnno((Anno - 1, Modulo.RedditoPrecedente), (Anno, Modulo.RedditoCorrente)),
        Modulo.Lavora == true, Modulo.Coniugato == true, Modulo.Coniugato == true ? PerAnno((Anno - 1, Modulo.RedditoConiuge)) : PerAnno(),
        Modulo.FrequenzaDal, Modulo.FrequenzaAl, string.IsNullOrWhiteSpace(Modulo.Iban) ? null : Modulo.Iban);

    private static Dictionary<int, long> PerAnno(params (int Anno, Euro? Reddito)[] redditi) =>
        redditi.Where(r => r.Reddito is not null).ToDictionary(r => r.Anno, r => r.Reddito!.Value.Centesimi);

    private static string? Scritto(bool? risposta) => risposta switch { true => "true", false => "false", null => null };

    private static string? Scritto(Euro? euro) => euro is { } e ? NumeriItaliani.NelCampo(e.InEuro) : null;
}
