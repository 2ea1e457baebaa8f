using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Economica;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>X-01: una dichiarazione dell'anno, ciascun modello con le sue domande e nient'altro.</summary>
public sealed class DichiarazioneModel(PresentaDichiarazione presenta, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        public Euro? Personali { get; set; }
        public Euro? Coniuge { get; set; }
        public RedditiAlFisco? Fisco { get; set; }
        public bool? HaLavorato { get; set; }
        public Euro? DaLavoro { get; set; }
        public bool? Ricoverato { get; set; }
        public DateOnly? Dal { get; set; }
        public DateOnly? Al { get; set; }
        public Retta? Retta { get; set; }
        public TipoRicovero? Dove { get; set; }
        public TipoFrequenza? Frequenza { get; set; }
        public DateOnly? FrequenzaDal { get; set; }
        public DateOnly? FrequenzaAl { get; set; }
        public bool Dichiaro { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();
    [BindProperty(SupportsGet = true)] public ModelloDichiarazione Modello { get; set; }
    [BindProperty(SupportsGet = true)] public int Anno { get; set; }

    public DichiarazioneDovuta Dovuta { get; private set; } = null!;

    public bool ChiedeRicoveri => Modello is ModelloDichiarazione.Icric or ModelloDichiarazione.IcricFr or ModelloDichiarazione.AccAsPs;

    public static IReadOnlyList<Voce> Fisco => Voce.Di<RedditiAlFisco>(r => r switch
    {
        RedditiAlFisco.No => T("No, non li ho dichiarati"),
        RedditiAlFisco.Parzialmente => T("Solo in parte"),
        RedditiAlFisco.Integralmente => T("Sì, tutti"),
    });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Modulo = new() { Chiave = NuovaChiave() };
        return await TrovaAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await TrovaAsync(ct)) return NotFound();
        Controlla();
        if (!ModelState.IsValid) return this.DaCorreggere();
        return (await presenta.HandleAsync(ComeRichiesta(), Attore, ct)).Match<IActionResult>(
            _ => Redirect($"{Pratica.Indirizzo}/dichiarazioni"),
            rifiuti => this.Mostra([.. rifiuti.Select(Qui)]));
    }

    private async Task<bool> TrovaAsync(CancellationToken ct)
    {
        if (await Db.DichiarazioniDovute.AsNoTracking().SingleOrDefaultAsync(d => d.InteressatoId == Pratica.InteressatoId && d.Modello == Modello && d.Anno == Anno, ct) is not { } dovuta) return false;
        Dovuta = dovuta;
        return true;
    }

    private void Controlla()
    {
        if (Modello == ModelloDichiarazione.Iclav) Serve(Modulo.HaLavorato, nameof(Dati.HaLavorato));
        if (ChiedeRicoveri) Serve(Modulo.Ricoverato, nameof(Dati.Ricoverato));
        if (ChiedeRicoveri && Modulo.Ricoverato == true)
        {
            Serve(Modulo.Dal, nameof(Dati.Dal));
            Serve(Modulo.Retta, nameof(Dati.Retta));
            Serve(Modulo.Dove, nameof(Dati.Dove));
        }
        if (Modello == ModelloDichiarazione.IcricFr && Modulo.FrequenzaDal is not null) Serve(Modulo.Frequenza, nameof(Dati.Frequenza));
        if (!Modulo.Dichiaro) ModelState.AddModelError("Modulo.Dichiaro", T("Per presentarla conferma che le risposte sono vere."));
    }

    private void Serve<TRisposta>(TRisposta? risposta, string campo) where TRisposta : struct
    {
        if (risposta is null) ModelState.AddModelError($"Modulo.{campo}", T("Qui manca la risposta."));
    }

    private PresentaDichiarazione.Richiesta ComeRichiesta() => new(Modulo.Chiave, Id, Modello, Anno, CanaleDichiarazione.Online)
    {
        Redditi = Modello switch
        {
            ModelloDichiarazione.Red when Modulo.Personali is { } suoi => new(Anno, suoi.Centesimi, Modulo.Coniuge?.Centesimi),
            ModelloDichiarazione.Iclav when Modulo.DaLavoro is { } lavoro => new(Anno, lavoro.Centesimi),
            ModelloDichiarazione.Red or ModelloDichiarazione.Iclav or ModelloDichiarazione.Icric or ModelloDichiarazione.IcricFr or ModelloDichiarazione.AccAsPs => null,
        },
        Fisco = Modello == ModelloDichiarazione.Red && Modulo.Fisco is { } quanto ? new(Anno, quanto) : null,
        HaLavorato = Modulo.HaLavorato == true,
        Ricoveri = ChiedeRicoveri && Modulo.Ricoverato == true ? [new(Modulo.Dal!.Value, Modulo.Al, Modulo.Retta!.Value, Modulo.Dove!.Value)] : [],
        Frequenze = Modello == ModelloDichiarazione.IcricFr && Modulo is { FrequenzaDal: { } dal, Frequenza: { } tipo } ? [new(tipo, dal, Modulo.FrequenzaAl)] : [],
    };

    // I nomi dell'atto, come si chiamano su questa pagina.
    private Rifiuto Qui(Rifiuto rifiuto) => rifiuto with
    {
        Campo = rifiuto.Campo switch
        {
            "Ricoveri[0].Dal" => nameof(Dati.Dal),
            "Ricoveri[0].Al" => nameof(Dati.Al),
            "Redditi" or "Personali" or "Redditi.Anno" => Modello == ModelloDichiarazione.Iclav ? nameof(Dati.DaLavoro) : nameof(Dati.Personali),
            "Al" => nameof(Dati.FrequenzaAl),
            var altro => altro,
        },
    };
}
