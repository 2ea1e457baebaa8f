using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Verbali;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Commissione;

/// <summary>G-08: i quattro requisiti della legge 104.</summary>
public sealed class HandicapModel(ApriFascicolo porta, CompilaVerbale compila, TimeProvider clock) : PaginaDellaScheda(porta, compila, clock)
{
    [BindProperty] public bool? MinorazioneStabileOProgressiva { get; set; }
    [BindProperty] public bool? SvantaggioSociale { get; set; }
    [BindProperty] public bool? AutonomiaRidotta { get; set; }
    [BindProperty] public bool? AssistenzaPermanenteContinuativaGlobale { get; set; }
    [BindProperty] public bool DownConCariotipo { get; set; }

    protected override Accertamento Accertamento => Accertamento.Handicap;

    protected override CompilaVerbale.Richiesta ConLaScheda(CompilaVerbale.Richiesta richiesta)
    {
        // Con la sindrome di Down e il cariotipo la legge non chiede altro.
        if (!DownConCariotipo)
        {
            if (MinorazioneStabileOProgressiva is null) Manca(nameof(MinorazioneStabileOProgressiva), "Di' se c'è una minorazione stabilizzata o progressiva.");
            if (SvantaggioSociale is null) Manca(nameof(SvantaggioSociale), "Di' se c'è svantaggio sociale o emarginazione.");
            if (AutonomiaRidotta is null) Manca(nameof(AutonomiaRidotta), "Di' se l'autonomia è ridotta.");
            if (AssistenzaPermanenteContinuativaGlobale is null) Manca(nameof(AssistenzaPermanenteContinuativaGlobale), "Di' se serve assistenza permanente, continuativa e globale.");
        }
        return richiesta with
        {
            Handicap = new FattiHandicap(MinorazioneStabileOProgressiva ?? false, SvantaggioSociale ?? false, AutonomiaRidotta ?? false, AssistenzaPermanenteContinuativaGlobale ?? false, DownConCariotipo),
        };
    }
}
