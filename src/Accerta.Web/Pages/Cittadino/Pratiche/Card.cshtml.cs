using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Attestazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>La Disability Card: si chiede, si segue, si sostituisce con la denuncia se è persa o rubata.</summary>
public sealed class CardModel(RichiediCard richiedi, SostituisciCard sostituisci, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        public IFormFile? Foto { get; set; }
        public MotivoDiSostituzione? Motivo { get; set; }
        public IFormFile? Denuncia { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>La persona vuole sostituire la card che ha.</summary>
    [BindProperty(SupportsGet = true)] public bool Sostituisci { get; set; }

    /// <summary>Quella che ha, o che aspetta; nulla se nessuna.</summary>
    public Accerta.Attestazioni.Card? Card { get; private set; }

    /// <summary>Quelle di prima, dalla più recente.</summary>
    public IReadOnlyList<Accerta.Attestazioni.Card> Prima { get; private set; } = [];

    /// <summary>Entro quando arriva quella chiesta; nullo se non ce n'è una per strada.</summary>
    public DateOnly? Entro { get; private set; }

    /// <summary>Perché l'ultima è stata revocata, in parole; nullo se non lo è stata.</summary>
    public string? PercheRevocata { get; private set; }

    public bool DaSostituire => Sostituisci && Card is { Stato: StatoCard.Attiva };

    public static IReadOnlyList<Voce> Motivi => Voce.Di<MotivoDiSostituzione>(
        m => m switch
        {
            MotivoDiSostituzione.Furto => T("Mi è stata rubata"),
            MotivoDiSostituzione.Smarrimento => T("L'ho persa"),
            MotivoDiSostituzione.Deterioramento => T("È rovinata"),
            MotivoDiSostituzione.VariazioneDati => T("I miei dati sono cambiati"),
        },
        m => m is MotivoDiSostituzione.Furto or MotivoDiSostituzione.Smarrimento ? T("Serve la denuncia.") : null);

    public static (string Parole, Tono Tono) InParole(StatoCard stato) => stato switch
    {
        StatoCard.Richiesta => (T("Richiesta"), Tono.Informazione),
        StatoCard.Attiva => (T("Valida"), Tono.Positivo),
        StatoCard.Sostituita => (T("Sostituita: non vale più"), Tono.Neutro),
        StatoCard.Revocata => (T("Revocata"), Tono.Negativo),
        StatoCard.Scaduta => (T("Scaduta"), Tono.Attenzione),
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Modulo = new() { Chiave = NuovaChiave() };
        await PreparaAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        var foto = await FileCaricato.LeggiAsync(Modulo.Foto, ct);
        if (DaSostituire && Modulo.Motivo is null) ModelState.AddModelError("Modulo.Motivo", T("Scegli perché la sostituisci."));
        if (!ModelState.IsValid) return this.DaCorreggere();
        var rifiuti = DaSostituire
            ? (await sostituisci.HandleAsync(new(Modulo.Chiave, Card!.Id, Modulo.Motivo!.Value, await FileCaricato.LeggiAsync(Modulo.Denuncia, ct), foto), Attore, ct)).Rifiuti
            : (await richiedi.HandleAsync(new(Modulo.Chiave, Id, foto), Attore, ct)).Rifiuti;
        return rifiuti is [] ? Redirect($"{Pratica.Indirizzo}/card") : this.Mostra(rifiuti);
    }

    private async Task PreparaAsync(CancellationToken ct)
    {
        var tutte = await Db.Card.AsNoTracking().Where(c => c.InteressatoId == Pratica.InteressatoId).OrderByDescending(c => c.RichiestaIl).ThenByDescending(c => c.Id).ToListAsync(ct);
        Card = tutte.Find(c => c.InCorso);
        Prima = [.. tutte.Where(c => !c.InCorso)];
        if (Card is { Stato: StatoCard.Richiesta } attesa)
            Entro = await Db.Obblighi.AsNoTracking().Where(o => o.FascicoloId == attesa.FascicoloId && o.Tipo == TipoObbligo.ConsegnareLaCard)
                .OrderByDescending(o => o.EntroIl).Select(o => (DateOnly?)o.EntroIl).FirstOrDefaultAsync(ct);
        if (Card is null && tutte is [{ Stato: StatoCard.Revocata } ultima, ..])
            PercheRevocata = await Db.Atti.AsNoTracking().Where(a => a.FascicoloId == ultima.FascicoloId && a.Tipo == TipoAtto.CardRevocata)
                .OrderByDescending(a => a.Numero).Select(a => a.Perche).FirstOrDefaultAsync(ct);
    }
}
