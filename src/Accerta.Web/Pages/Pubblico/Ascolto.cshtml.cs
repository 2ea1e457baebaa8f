using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Guida;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Accerta.Web.Pages.Pubblico;

/// <summary>B-02: la guida ai diritti per chi la ascolta.</summary>
public sealed class AscoltoModel(NormeVigenti norme, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Parte> Parti { get; private set; } = [];

    public void OnGet() => Parti = GuidaDeiDiritti.Parti(norme, clock.GetUtcNow().GiornoInItalia);
}
