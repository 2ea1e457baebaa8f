using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

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

/// <summary>G-08: il provvisorio vale finché la procedura è in corso.</summary>
internal static class FineDelProvvisorio
{
    /// <summary>Il provvisorio cessa, nello stesso commit dell'atto che lo fa cessare; se non c'è, non succede nulla.</summary>
    /// <param name="db">La base dati.</param>
    /// <param name="fascicolo">Il fascicolo.</param>
    /// <param name="definitivo">Il verbale definitivo; nullo se la domanda è decaduta: allora nessuno ha giudicato, e non si restituisce nulla.</param>
    /// <param name="adesso">L'istante.</param>
    /// <param name="ct">Annullamento.</param>
    public static async Task CessaAsync(AccertaDb db, Fascicolo fascicolo, Verbale? definitivo, DateTimeOffset adesso, CancellationToken ct)
    {
        if (definitivo is { Accertamento: not Accertamento.Handicap }
            || await db.CertificatiProvvisori.SingleOrDefaultAsync(c => c.FascicoloId == fascicolo.Id && c.CessatoIl == null, ct) is not { } provvisorio) return;
        (provvisorio.CessatoIl, provvisorio.DaRestituire) = (adesso.GiornoInItalia, definitivo is not null && Handicap.SiRestituisce(provvisorio.Esito, definitivo.Giudizio.ComeHandicap));
        var atto = fascicolo.Registra(TipoAtto.CertificatoProvvisorioCessato, Attore.Sistema, adesso, "G-08", new { provvisorio = provvisorio.Id, verbale = definitivo?.Id, provvisorio.DaRestituire });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "il certificato provvisorio non vale più",
            $"Da oggi il certificato provvisorio non vale più: {(definitivo is null ? "la domanda è decaduta" : "vale il verbale definitivo")}."
            + (provvisorio.DaRestituire ? " Il verbale riconosce meno: permessi e congedi avuti con il provvisorio vanno restituiti." : ""), ct);
    }
}
