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

/// <summary>I dati per decidere le prestazioni (AP70, E-01): quelli già noti sono già scritti; si completano, si ricontrollano, si mandano. Nulla si salva prima dell'invio.</summary>
public sealed class DatiEconomiciModel(PresentaAp70 presenta, DatiGiaNoti noti, AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi il reddito: se non ce n'è stato, scrivi 0.")] public Euro? RedditoPrecedente { get; set; }
        public Euro? RedditoCorrente { get; set; }
        public bool? Lavora { get; set; }
        public bool? Coniugato { get; set; }
        public Euro? RedditoConiuge { get; set; }
        public TipoFrequenza? Frequenza { get; set; }
        public DateOnly? FrequenzaDal { get; set; }
        public DateOnly? FrequenzaAl { get; set; }
        public TipoRicovero? RicoveroDove { get; set; }
        public DateOnly? RicoveroDal { get; set; }
        public DateOnly? RicoveroAl { get; set; }
        public Retta? RicoveroRetta { get; set; }
        public AltraPrestazione? Altra { get; set; }
        public DateOnly? AltraDal { get; set; }
        public Euro? AltraAlMese { get; set; }
        public ModalitaDiPagamento? Modalita { get; set; }
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

    /// <summary>I ricoveri già detti, in parole: ridirli li conterebbe due volte.</summary>
    public IReadOnlyList<string> RicoveriNoti { get; private set; } = [];

    /// <summary>Le prestazioni di altri enti già dette, in parole.</summary>
    public IReadOnlyList<string> AltreNote { get; private set; } = [];

    /// <summary>Vero se qualche risposta era già nota, e sta già nei campi.</summary>
    public bool GiaScritti { get; private set; }

    /// <summary>Le risposte portate dalla pagina di controllo, così come si rileggono.</summary>
    public IEnumerable<(string Nome, string Valore)> Nascosti =>
        from campo in new (string Nome, string? Valore)[]
        {
            (nameof(Dati.RedditoPrecedente), Scritto(Modulo.RedditoPrecedente)), (nameof(Dati.RedditoCorrente), Scritto(Modulo.RedditoCorrente)),
            (nameof(Dati.Lavora), Scritto(Modulo.Lavora)), (nameof(Dati.Coniugato), Scritto(Modulo.Coniugato)),
            (nameof(Dati.RedditoConiuge), Scritto(Modulo.RedditoConiuge)), (nameof(Dati.Frequenza), Modulo.Frequenza?.ToString()),
            (nameof(Dati.FrequenzaDal), Modulo.FrequenzaDal?.ToString("o")), (nameof(Dati.FrequenzaAl), Modulo.FrequenzaAl?.ToString("o")),
            (nameof(Dati.RicoveroDove), Modulo.RicoveroDove?.ToString()), (nameof(Dati.RicoveroRetta), Modulo.RicoveroRetta?.ToString()),
            (nameof(Dati.RicoveroDal), Modulo.RicoveroDal?.ToString("o")), (nameof(Dati.RicoveroAl), Modulo.RicoveroAl?.ToString("o")),
            (nameof(Dati.Altra), Modulo.Altra?.ToString()), (nameof(Dati.AltraDal), Modulo.AltraDal?.ToString("o")), (nameof(Dati.AltraAlMese), Scritto(Modulo.AltraAlMese)),
            (nameof(Dati.Modalita), Modulo.Modalita?.ToString()), (nameof(Dati.Iban), Modulo.Iban), (nameof(Dati.Chiave), $"{Modulo.Chiave}"),
        }
        where campo.Valore is not null
        select ($"{nameof(Modulo)}.{campo.Nome}", campo.Valore);

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Modulo, SiPossonoDare) = (new() { Chiave = NuovaChiave() }, await presenta.SiPossonoDareAsync(Id, ct));
        if (!SiPossonoDare || await noti.HandleAsync(Id, Attore, ct) is not { Accettato: true, Valore: var gia }) return;
        (Modulo.RedditoPrecedente, Modulo.RedditoCorrente, Modulo.RedditoConiuge) = (Di(gia.RedditiPersonali, Anno - 1), Di(gia.RedditiPersonali, Anno), Di(gia.RedditiConiuge, Anno - 1));
        (Modulo.Lavora, Modulo.Coniugato, Modulo.Modalita, Modulo.Iban) = (gia.Lavora, gia.Coniugato, gia.Modalita, gia.Iban);
        if (gia.Frequenze is [.., var frequenza]) (Modulo.Frequenza, Modulo.FrequenzaDal, Modulo.FrequenzaAl) = (frequenza.Tipo, frequenza.Dal, frequenza.Al);
        RicoveriNoti = [.. gia.Ricoveri.Select(r => $"{ParoleDeiFatti.Ricoveri.Single(v => v.Valore == $"{r.Tipo}").Parole}, {r.Dal.Detto("dal")}{(r.Al is { } fine ? $" {fine.Detto("al")}" : "")}")];
        AltreNote = [.. gia.Altre.Select(a => $"{a.Prestazione.Codice.InParole.Tradotto}, {a.Dal.Detto("dal")}")];
        GiaScritti = Modulo is not { RedditoPrecedente: null, RedditoCorrente: null, Coniugato: null, FrequenzaDal: null, Iban: null };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        SiPossonoDare = await presenta.SiPossonoDareAsync(Id, ct);
        if (!SiPossonoDare && Passo != "invia") return Page();
        if (Passo == "cambia") return Page();
        if (!Minore && Modulo.Lavora is null) ModelState.AddModelError("Modulo.Lavora", T("Di' se adesso lavori."));
        if (!Minore && Modulo.Coniugato is null) ModelState.AddModelError("Modulo.Coniugato", T("Di' se sei coniugato o in unione civile."));
        foreach (var campo in Mancano()) ModelState.AddModelError($"{nameof(Modulo)}.{campo}", T("Qui manca la risposta."));
        if (!ModelState.IsValid) return this.DaCorreggere();
        if (Passo != "invia")
        {
            DaConfermare = true;
            return Page();
        }
        return (await presenta.HandleAsync(ComeRichiesta(), Attore, ct)).Match<IActionResult>(
            _ => Redirect($"{Pratica.Indirizzo}/dati-economici"),
            rifiuti => this.Mostra([.. rifiuti.Select(r => r with { Campo = r.Campo?.Replace("Ricoveri[0].", "Ricovero", StringComparison.Ordinal) })]));
    }

    // Un ricovero o un'altra prestazione detti a metà.
    private IEnumerable<string> Mancano()
    {
        if (Modulo is { RicoveroDove: not null } or { RicoveroDal: not null } or { RicoveroAl: not null } or { RicoveroRetta: not null })
        {
            if (Modulo.RicoveroDove is null) yield return nameof(Dati.RicoveroDove);
            if (Modulo.RicoveroDal is null) yield return nameof(Dati.RicoveroDal);
            if (Modulo.RicoveroRetta is null) yield return nameof(Dati.RicoveroRetta);
        }
        if (Modulo is { AltraDal: not null, Altra: null } or { AltraAlMese: not null, Altra: null }) yield return nameof(Dati.Altra);
        if (Modulo is { Altra: not null, AltraDal: null }) yield return nameof(Dati.AltraDal);
        if (Modulo is { FrequenzaDal: not null, Frequenza: null }) yield return nameof(Dati.Frequenza);
    }

    private PresentaAp70.Richiesta ComeRichiesta() => new(
        Modulo.Chiave, Id, PerAnno((Anno - 1, Modulo.RedditoPrecedente), (Anno, Modulo.RedditoCorrente)),
        Modulo.Lavora == true, Modulo.Coniugato == true, Modulo.Coniugato == true ? PerAnno((Anno - 1, Modulo.RedditoConiuge)) : PerAnno(),
        Modulo.FrequenzaDal, Modulo.FrequenzaAl, string.IsNullOrWhiteSpace(Modulo.Iban) ? null : Modulo.Iban)
    {
        Frequenza = Modulo.Frequenza ?? default,
        Ricoveri = Modulo is { RicoveroDal: { } dal, RicoveroDove: { } dove, RicoveroRetta: { } retta } ? [new(dal, Modulo.RicoveroAl, retta, dove)] : [],
        Altre = Modulo is { Altra: { } altra, AltraDal: { } daQuando } ? [new(new(altra, Modulo.AltraAlMese), daQuando, null)] : [],
        Modalita = Modulo.Modalita,
    };

    private static Euro? Di(IReadOnlyDictionary<int, long> redditi, int anno) => redditi.TryGetValue(anno, out var centesimi) ? new Euro(centesimi) : null;

    private static Dictionary<int, long> PerAnno(params (int Anno, Euro? Reddito)[] redditi) =>
        redditi.Where(r => r.Reddito is not null).ToDictionary(r => r.Anno, r => r.Reddito!.Value.Centesimi);

    private static string? Scritto(bool? risposta) => risposta switch { true => "true", false => "false", null => null };

    private static string? Scritto(Euro? euro) => euro is { } e ? NumeriItaliani.NelCampo(e.InEuro) : null;
}
