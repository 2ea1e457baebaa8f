using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;

namespace Accerta.Verbali;

/// <summary>Il certificato provvisorio di handicap (G-08): vale per i permessi di lavoro, solo fino al verbale definitivo.</summary>
public sealed class CertificatoProvvisorio
{
    public required Guid Id { get; init; }
    public required Guid FascicoloId { get; init; }
    public required Guid InteressatoId { get; init; }
    public required Guid RilasciatoDa { get; init; }
    public required DateOnly RilasciatoIl { get; init; }

    /// <summary>Comma 1 o comma 3; è il solo giudizio, la diagnosi resta al medico.</summary>
    public required EsitoHandicap Esito { get; init; }

    /// <summary>Il giorno del verbale definitivo; nullo finché il provvisorio vale.</summary>
    public DateOnly? CessatoIl { get; set; }

    /// <summary>Vero se il verbale definitivo riconosce meno: ciò che si è avuto con il provvisorio si recupera (E-10).</summary>
    public bool DaRestituire { get; set; }

    /// <summary>Perché non si può usare per questo scopo; nessun rifiuto = vale.</summary>
    public IEnumerable<Rifiuto> Valuta(ScopoProvvisorio scopo) => Handicap.ValutaProvvisorio(scopo, CessatoIl is null ? null : EsitoHandicap.Nessuno);
}
