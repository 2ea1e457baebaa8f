using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Dichiarazioni;

/// <summary>X-03: il certificato che sostituisce ICLAV e ICRIC per tutta la vita (L. 662/1996 art. 1 c. 254).</summary>
/// <param name="MedicoIscrittoAllAlbo">Chi firma è iscritto all'albo. Un incarico pubblico o una specializzazione non servono (messaggio INPS 18291/2011).</param>
/// <param name="DisabilitaIntellettivaOPsichica">La diagnosi riguarda una disabilità intellettiva o psichica.</param>
/// <param name="Permanente">La diagnosi dice che la disabilità è permanente.</param>
/// <param name="Tutela">Chi rappresenta la persona.</param>
public sealed record CertificatoL662(bool MedicoIscrittoAllAlbo, bool DisabilitaIntellettivaOPsichica, bool Permanente, Tutela Tutela = Tutela.Nessuna)
{
    /// <summary>Tutti i rifiuti insieme; nessuno = il certificato vale, una volta per tutte: l'anno in cui è stato dato non conta.</summary>
    public IEnumerable<Rifiuto> Valuta()
    {
        if (!MedicoIscrittoAllAlbo)
            yield return new("X-03", "MEDICO_NON_ABILITATO", "il medico non è iscritto all'albo", "chiedi il certificato a un medico iscritto all'albo: va bene qualsiasi medico");
        if (!DisabilitaIntellettivaOPsichica)
            yield return new("X-03", "DISABILITA_NON_INTELLETTIVA_O_PSICHICA", "la diagnosi non riguarda una disabilità intellettiva o psichica", "presenta le dichiarazioni ogni anno");
        if (!Permanente)
            yield return new("X-03", "DISABILITA_NON_PERMANENTE", "la diagnosi non dice che la disabilità è permanente", "chiedi al medico di scriverlo, se lo è");
        if (Tutela != Tutela.Nessuna)
            yield return new("X-03", "RAPPRESENTANTE_PRESENTE", "c'è un tutore, un curatore o un amministratore di sostegno", "la dichiarazione la presenta chi rappresenta la persona");
    }
}
