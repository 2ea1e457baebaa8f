using Accerta.Certificati;
using Accerta.Dimostrazione;
using Accerta.Domande;
using Accerta.Norma.Domande;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Arredo;

public sealed partial class Dato
{
    /// <summary>Il giorno della visita, con altri accertamenti chiesti oltre all'invalidità civile.</summary>
    public async Task<Pratica> IlGiornoDellaVisita(DatiCertificato? dati = null, params IReadOnlyList<Accertamento> altri)
    {
        var pratica = await UnaVisitaFissata(null, dati);
        var domanda = await app.DbAsync(db => db.Domande.AsNoTracking().SingleAsync(d => d.FascicoloId == pratica.FascicoloId));
        await app.AggiungiAsync([.. altri.Select(tipo => new AccertamentoRichiesto
        {
            Id = PersoneDemo.Id($"prova/{pratica.FascicoloId}/{tipo}"), DomandaId = domanda.Id, InteressatoId = domanda.InteressatoId, Tipo = tipo,
        })]);
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        return pratica;
    }

    /// <summary>La visita fatta con tutta la commissione che serve: i verbali sono da scrivere.</summary>
    public async Task<Pratica> UnaVisitaSvolta(DatiCertificato? dati = null, params IReadOnlyList<Accertamento> altri)
    {
        var pratica = await IlGiornoDellaVisita(dati, altri);
        (await app.Svolgi(pratica, await app.CommissioneAllargata())).DeveAccettare();
        return pratica;
    }

    /// <summary>Il verbale di invalidità civile trasmesso al centro medico-legale, con un certificato di quel tipo.</summary>
    public async Task<Pratica> UnVerbaleTrasmesso(DatiCertificato? dati = null)
    {
        var pratica = await UnaVisitaFissata(null, dati);
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        pratica.VerbaleId = (await app.RegistraVisita(pratica)).DeveAccettare().VerbaleId;
        await app.FirmaEChiudi(pratica);
        return pratica;
    }
}
