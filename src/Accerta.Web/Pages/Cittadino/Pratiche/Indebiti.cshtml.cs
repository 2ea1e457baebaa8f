using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>E-10: ciò che è stato pagato in più: da dove viene, come si restituisce, come si contesta.</summary>
public sealed class IndebitiModel(ContestaIndebito contesta, ApriFascicolo porta, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scrivi perché non sei d'accordo."), StringLength(2000)] public string? Perche { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>La somma che si contesta; nulla se si guarda e basta.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Contesta { get; set; }

    public IReadOnlyList<IndebitoAccertato> Indebiti { get; private set; } = [];

    /// <summary>Le righe dell'ultima decisione, per la somma che viene da lì.</summary>
    public IReadOnlyList<RigaDiRicalcolo> Righe { get; private set; } = [];
    public Guid? RigheDi { get; private set; }

    public IndebitoAccertato? DaContestare => Indebiti.FirstOrDefault(i => i.Id == Contesta && i.Stato == StatoIndebito.InRecupero);

    public static (string Parole, Tono Tono) InParole(StatoIndebito stato) => stato switch
    {
        StatoIndebito.InRecupero => (T("Da restituire, a rate"), Tono.Attenzione),
        StatoIndebito.Contestato => (T("Contestata: non si trattiene nulla"), Tono.Informazione),
        StatoIndebito.Annullato => (T("Annullata: non devi nulla"), Tono.Positivo),
        StatoIndebito.Estinto => (T("Restituita tutta"), Tono.Positivo),
    };

    public static string InParole(CausaDelRicalcolo causa) => causa switch
    {
        CausaDelRicalcolo.Giudizio => T("un giudizio sanitario nuovo"),
        CausaDelRicalcolo.Reddito => T("i redditi dichiarati"),
        CausaDelRicalcolo.Ricovero => T("un ricovero"),
        CausaDelRicalcolo.Frequenza => T("la frequenza"),
        CausaDelRicalcolo.Opzione => T("la scelta fra due prestazioni"),
        CausaDelRicalcolo.ImportoDefinitivo => T("l'importo definitivo dell'anno"),
        CausaDelRicalcolo.Sospensione => T("una sospensione o una revoca"),
        CausaDelRicalcolo.MaggioreEta => T("i 18 anni"),
        CausaDelRicalcolo.EtaPensionabile => T("l'età pensionabile"),
    };

    public static Euro Resta(IndebitoAccertato i) => i.Piano.Where(t => t.TrattenutaIl is not null).Aggregate(i.Importo, (somma, t) => somma - t.Importo);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Modulo = new() { Chiave = NuovaChiave() };
        await PreparaAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        if (DaContestare is not { } indebito) return Redirect($"{Pratica.Indirizzo}/indebiti");
        if (!ModelState.IsValid) return this.DaCorreggere();
        return (await contesta.HandleAsync(new(Modulo.Chiave, indebito.Id, Modulo.Perche!), Attore, ct)).Match<IActionResult>(
            _ => Redirect($"{Pratica.Indirizzo}/indebiti"),
            rifiuti => this.Mostra(rifiuti));
    }

    private async Task PreparaAsync(CancellationToken ct)
    {
        Indebiti = await Db.Indebiti.AsNoTracking().Include(i => i.Piano).Where(i => i.InteressatoId == Pratica.InteressatoId).OrderByDescending(i => i.AccertatoIl).ToListAsync(ct);
        if (Indebiti is not [var ultimo, ..]) return;
        var aperto = await porta.HandleAsync(ultimo.FascicoloId, Attore, "lettura di una somma da restituire", ct);
        if (aperto is { Accettato: true, Valore: { Liquidazione: { } liquidazione, Decisione: { } decisione } } && liquidazione.Id == ultimo.LiquidazioneId)
            (RigheDi, Righe) = (ultimo.Id, [.. decisione.Differenze.Where(d => d.Differenza < Euro.Zero)]);
    }
}
