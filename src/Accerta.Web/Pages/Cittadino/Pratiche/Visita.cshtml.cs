using System.ComponentModel.DataAnnotations;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>La data della visita: si conferma o si cambia fra quelle libere (A-01); fissata, si può spostare (A-04).</summary>
public sealed class VisitaModel(ScegliData scegli, AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli una data.")] public Guid? PostoId { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public Visita? Visita => Pratica.Visita;
    public string Luogo => $"{Pratica.Sede?.Nome}, {Pratica.Sede?.Indirizzo}";
    public IReadOnlyList<Voce> Date { get; private set; } = [];
    public DateOnly DecidiEntro { get; private set; }

    /// <summary>Perché la visita non si sceglie più; vuoto se si può.</summary>
    public IReadOnlyList<Rifiuto> Motivi { get; private set; } = [];

    public string VolteInParole => norme.Termini.SpostamentiVisita.Al(Oggi) is var volte && volte == 1 ? T("una volta sola") : T($"{volte} volte");

    public async Task OnGetAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        Modulo = new() { PostoId = Visita is { Stato: StatoVisita.Proposta } proposta ? proposta.PostoId : null, Chiave = NuovaChiave() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var esito = await scegli.HandleAsync(new(Modulo.Chiave, Id, Modulo.PostoId!.Value), Attore, ct);
            if (esito.Accettato) return Redirect(Pratica.Indirizzo);
            await PreparaAsync(ct);
            return this.Mostra(esito.Rifiuti);
        }
        await PreparaAsync(ct);
        return this.DaCorreggere();
    }

    private async Task PreparaAsync(CancellationToken ct)
    {
        if (Visita is not { } visita) return;
        var fissata = visita.Stato != StatoVisita.Proposta;
        Motivi = fissata ? [.. TermineVisita.ValutaSpostamento(visita.Spostamenti, visita.Giorno, Oggi, norme)] : [];
        var propostaIl = visita.PropostaIl.GiornoInItalia;
        DecidiEntro = norme.Termini.PropostaAccettataGiorni.UltimoGiorno(propostaIl);
        Date =
        [
            .. (await ProponiData.AlternativeAsync(Db, visita, Oggi, norme, ct)).Where(p => !fissata || p.Id != visita.PostoId)
                .Select(p => new Voce($"{p.Id}", p.Quando.PerEsteso, p.Giorno > visita.EntroIl ? T($"Oltre il termine {visita.EntroIl.Detto("del")}.") : null)),
        ];
    }
}
