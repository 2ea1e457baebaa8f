using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Revisioni;
using Accerta.Revisioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>R-02: chi non era alla visita di revisione lo giustifica con un documento; finché l'ufficio non risponde la prestazione non si revoca.</summary>
public sealed class GiustificaModel(PresentaGiustificazione presenta, CaricaAllegato carica, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli di che motivo si tratta.")] public NaturaGiustificazione? Natura { get; set; }
        public IFormFile? Documento { get; set; }
        public Guid Chiave { get; set; }
        public Guid ChiaveDelDocumento { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>L'ultimo giorno utile, compreso; nullo se il termine non è ancora cominciato.</summary>
    public DateOnly? Entro { get; private set; }

    /// <summary>Quella mandata, che aspetta la risposta, o l'ha avuta; nulla se nessuna.</summary>
    public GiustificazioneDiAssenza? Mandata { get; private set; }

    public bool SiPuo => Pratica.Stato == StatoFascicolo.SospesoPerAssenza && Mandata is not { Esito: Giustificazione.InEsame };

    public static IReadOnlyList<Voce> Nature => Voce.Di<NaturaGiustificazione>(n => n switch
    {
        NaturaGiustificazione.Sanitaria => T("Un motivo di salute"),
        NaturaGiustificazione.Amministrativa => T("Un altro motivo"),
    });

    public async Task OnGetAsync(CancellationToken ct)
    {
        Modulo = new() { Chiave = NuovaChiave(), ChiaveDelDocumento = NuovaChiave() };
        await PreparaAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        if (!ModelState.IsValid) return this.DaCorreggere();
        Guid? documento = null;
        if (await FileCaricato.LeggiAsync(Modulo.Documento, ct) is { } file)
        {
            var caricato = await carica.HandleAsync(new(Modulo.ChiaveDelDocumento, Id, Modulo.Documento!.FileName, file), Attore, ct);
            if (!caricato.Accettato) return this.Mostra([.. caricato.Rifiuti.Select(r => r with { Campo = nameof(Dati.Documento) })]);
            documento = caricato.Valore.AllegatoId;
        }
        return (await presenta.HandleAsync(new(Modulo.Chiave, Id, Modulo.Natura!.Value, documento), Attore, ct)).Match<IActionResult>(
            _ => Redirect($"{Pratica.Indirizzo}/giustifica"),
            rifiuti => this.Mostra([.. rifiuti.Select(r => r.Campo == "DocumentoId" ? r with { Campo = nameof(Dati.Documento) } : r)]));
    }

    private async Task PreparaAsync(CancellationToken ct)
    {
        Entro = await Db.Obblighi.AsNoTracking().Where(o => o.FascicoloId == Id && o.Tipo == TipoObbligo.GiustificareLAssenza && o.Stato == StatoObbligo.Aperto).Select(o => (DateOnly?)o.EntroIl).FirstOrDefaultAsync(ct);
        Mandata = await Db.GiustificazioniDiAssenza.AsNoTracking().Where(g => g.FascicoloId == Id).OrderByDescending(g => g.PresentataIl).ThenByDescending(g => g.Id).FirstOrDefaultAsync(ct);
    }
}
