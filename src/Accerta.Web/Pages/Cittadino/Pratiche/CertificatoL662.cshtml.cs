using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Norma.Dichiarazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>X-03: il certificato che sostituisce per sempre le dichiarazioni sui ricoveri e sul lavoro.</summary>
public sealed class CertificatoL662Model(RegistraCertificatoL662 registra, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Di' se l'ha firmato un medico iscritto all'albo.")] public bool? Medico { get; set; }
        [Required(ErrorMessage = "Di' se la diagnosi è di una disabilità intellettiva o psichica.")] public bool? Disabilita { get; set; }
        [Required(ErrorMessage = "Di' se c'è scritto che la disabilità è permanente.")] public bool? Permanente { get; set; }
        [Required(ErrorMessage = "Di' se c'è un tutore, un curatore o un amministratore di sostegno.")] public Tutela? Tutela { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public static IReadOnlyList<Voce> Tutele => Voce.Di<Tutela>(t => t switch
    {
        Tutela.Nessuna => T("No, nessuno"),
        Tutela.Tutore => T("Un tutore"),
        Tutela.Curatore => T("Un curatore"),
        Tutela.AmministratoreSostegno => T("Un amministratore di sostegno"),
    });

    public void OnGet() => Modulo = new() { Chiave = NuovaChiave() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        var certificato = new CertificatoL662(Modulo.Medico!.Value, Modulo.Disabilita!.Value, Modulo.Permanente!.Value, Modulo.Tutela!.Value);
        return (await registra.HandleAsync(new(Modulo.Chiave, Id, certificato), Attore, ct)).Match<IActionResult>(
            _ => Redirect($"{Pratica.Indirizzo}/dichiarazioni"),
            rifiuti => this.Mostra(rifiuti));
    }
}
