using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Che cosa è cambiato.</summary>
public enum CheCosaCambia
{
    Ricovero,
    Frequenza,
    Redditi,
    AltroEnte,
    Pagamento,
}

/// <summary>La persona fa sapere un fatto che cambia i conti (E-02, E-05, E-06), o dove vuole essere pagata (D-10): una cosa per volta.</summary>
public sealed class CambiamentiModel(DichiaraFatti dichiara, CambiaPagamento cambia, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        public DateOnly? Dal { get; set; }
        public DateOnly? Al { get; set; }
        public TipoRicovero? Dove { get; set; }
        public Retta? Retta { get; set; }
        public TipoFrequenza? Frequenza { get; set; }
        [Range(1990, 2100, ErrorMessage = "Scrivi l'anno con quattro cifre.")] public int? Anno { get; set; }
        public Euro? Personali { get; set; }
        public Euro? Coniuge { get; set; }
        public AltraPrestazione? Altra { get; set; }
        public Euro? AlMese { get; set; }
        public DateOnly? NotificataIl { get; set; }
        public ModalitaDiPagamento? Modalita { get; set; }
        [StringLength(42)] public string? Iban { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();
    [BindProperty(SupportsGet = true)] public CheCosaCambia? Cosa { get; set; }

    /// <summary>Ciò che la persona ha appena detto.</summary>
    [BindProperty(SupportsGet = true)] public CheCosaCambia? Fatto { get; set; }

    public string Titolo => Cosa is not { } cosa ? T("È cambiato qualcosa?") : cosa switch
    {
        CheCosaCambia.Ricovero => T("Un ricovero"),
        CheCosaCambia.Frequenza => T("La frequenza"),
        CheCosaCambia.Redditi => T("I redditi di un anno"),
        CheCosaCambia.AltroEnte => T("Una prestazione di un altro ente"),
        CheCosaCambia.Pagamento => T("Come vuoi essere pagato"),
    };

    public static IReadOnlyList<Voce> Altre => Voce.Di<AltraPrestazione>(a => Campo.Maiuscola(a.InParole.Tradotto));

    public static IReadOnlyList<Voce> Modalita => Voce.Di<ModalitaDiPagamento>(m => m switch
    {
        ModalitaDiPagamento.Contanti => T("In contanti, allo sportello"),
        ModalitaDiPagamento.AccreditoConto => T("Su un conto corrente"),
        ModalitaDiPagamento.Libretto => T("Su un libretto nominativo"),
        ModalitaDiPagamento.Carta => T("Su una carta con IBAN"),
    }, m => m == ModalitaDiPagamento.Contanti ? T("Solo se non superi il limite di legge.") : null);

    public void OnGet() => Modulo = new() { Chiave = NuovaChiave() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Cosa is not { } cosa) return Page();
        foreach (var (campo, manca) in Servono(cosa).Where(s => s.Manca)) ModelState.AddModelError($"Modulo.{campo}", T("Qui manca la risposta."));
        if (!ModelState.IsValid) return this.DaCorreggere();
        var rifiuti = await DiciAsync(cosa, ct);
        return rifiuti is [] ? Redirect($"{Pratica.Indirizzo}/cambiamenti?fatto={cosa}") : this.Mostra([.. rifiuti.Select(r => r with { Campo = r.Campo?.Split('.')[^1] })]);
    }

    private (string Campo, bool Manca)[] Servono(CheCosaCambia cosa) => cosa switch
    {
        CheCosaCambia.Ricovero => [(nameof(Dati.Dal), Modulo.Dal is null), (nameof(Dati.Dove), Modulo.Dove is null), (nameof(Dati.Retta), Modulo.Retta is null)],
        CheCosaCambia.Frequenza => [(nameof(Dati.Dal), Modulo.Dal is null), (nameof(Dati.Frequenza), Modulo.Frequenza is null)],
        CheCosaCambia.Redditi => [(nameof(Dati.Anno), Modulo.Anno is null), (nameof(Dati.Personali), Modulo.Personali is null)],
        CheCosaCambia.AltroEnte => [(nameof(Dati.Altra), Modulo.Altra is null), (nameof(Dati.Dal), Modulo.Dal is null), (nameof(Dati.NotificataIl), Modulo.NotificataIl is null)],
        CheCosaCambia.Pagamento => [(nameof(Dati.Modalita), Modulo.Modalita is null)],
    };

    private async Task<IReadOnlyList<Rifiuto>> DiciAsync(CheCosaCambia cosa, CancellationToken ct) => cosa switch
    {
        CheCosaCambia.Ricovero => (await dichiara.HandleAsync(new DichiaraFatti.Ricovero(Modulo.Chiave, Id, new(Modulo.Dal!.Value, Modulo.Al, Modulo.Retta!.Value, Modulo.Dove!.Value)), Attore, ct)).Rifiuti,
        CheCosaCambia.Frequenza => (await dichiara.HandleAsync(new DichiaraFatti.FrequenzaDelMinore(Modulo.Chiave, Id, new(Modulo.Frequenza!.Value, Modulo.Dal!.Value, Modulo.Al)), Attore, ct)).Rifiuti,
        CheCosaCambia.Redditi => (await dichiara.HandleAsync(new DichiaraFatti.Redditi(Modulo.Chiave, Id, new(Modulo.Anno!.Value, Modulo.Personali!.Value.Centesimi, Modulo.Coniuge?.Centesimi)), Attore, ct)).Rifiuti,
        CheCosaCambia.AltroEnte => (await dichiara.HandleAsync(
            new DichiaraFatti.Incompatibilita(Modulo.Chiave, Id, new(new(Modulo.Altra!.Value, Modulo.AlMese), Modulo.Dal!.Value, Modulo.Al), Modulo.NotificataIl!.Value), Attore, ct)).Rifiuti,
        CheCosaCambia.Pagamento => (await cambia.HandleAsync(new(Modulo.Chiave, Id, Modulo.Modalita!.Value, Modulo.Modalita == ModalitaDiPagamento.Contanti ? null : Modulo.Iban), Attore, ct)).Rifiuti,
    };
}
