using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>La decisione economica com'è stata conservata: che cosa spetta, da quando, quanto, e il perché di ogni passo.</summary>
public sealed class DecisioneModel(ApriFascicolo porta, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public Decisione? Decisione { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) =>
        Decisione = (await porta.HandleAsync(Id, Attore, "lettura della decisione", ct)).Valore.Decisione;

    /// <summary>Fin quando si paga, se si sa già.</summary>
    public static string FinoA(PrestazioneDecisa p) => p switch
    {
        { MesiDovuti: [_, ..] mesi } => $", {T($"solo nei mesi frequentati: da {mesi.Min().SoloMese} a {mesi.Max().SoloMese}")}",
        { UltimoMese: { } ultimo } => $" {T($"fino a {ultimo.SoloMese} compreso")}",
        _ => "",
    };

    /// <summary>Ciò che ha escluso la prestazione, o che la lascia in sospeso.</summary>
    public static IReadOnlyList<Motivo> Contrari(MotiviDiPrestazione prestazione) =>
        [.. prestazione.Motivi.Where(m => m.Esito is EsitoMotivo.NonSpetta or EsitoMotivo.DaChiarire)];

    public static string InParole(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => T("requisito presente"),
        EsitoMotivo.NonSpetta => T("requisito assente"),
        EsitoMotivo.DaChiarire => T("da chiarire"),
        EsitoMotivo.Calcolato => T("calcolo"),
    };

    public static Tono Tono(EsitoMotivo esito) => esito switch
    {
        EsitoMotivo.Spetta => Componenti.Tono.Positivo,
        EsitoMotivo.NonSpetta => Componenti.Tono.Negativo,
        EsitoMotivo.DaChiarire => Componenti.Tono.Attenzione,
        EsitoMotivo.Calcolato => Componenti.Tono.Neutro,
    };
}
