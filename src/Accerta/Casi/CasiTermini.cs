using System.Text.Json.Nodes;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Norma.Visite;

namespace Accerta.Casi;

/// <summary>Area «termini»: T-01 e i termini della procedura.</summary>
internal static class CasiTermini
{
    public static Risposta Rispondi(Ingresso input, NormeVigenti norme)
    {
        var termini = norme.Termini;
        return input.Testo("termine") switch
        {
            "AGGRAVAMENTO" => DellAggravamento(input, norme),
            "AP70" => DellAp70(input, norme),
            "ATP" => Scadenza("L-01", termini.RicorsoMesi, input.Giorno("data_notifica_verbale")),
            "CERTIFICATO_ABBINAMENTO" => DellAbbinamento(input, norme),
            "CERTIFICATO_VALIDITA" => UltimoGiorno("C-05", Abbinamento.UltimoGiorno(input.Giorno("data_invio_certificato"), norme)),
            "COMUNICAZIONE_CTU" => UltimoGiorno("L-01", termini.CtuPreavvisoGiorni.UltimoGiornoPrima(input.Giorno("data_inizio_operazioni"))),
            "COMUNICAZIONE_INCOMPATIBILITA" => Scadenza("E-05", termini.ComunicazioneIncompatibilitaGiorni, input.Giorno("data_notifica")),
            "CONTRASSEGNO_SCADENZA" => Data("G-10", "scadenza", termini.ContrassegnoValiditaAnni.UltimoGiorno(input.Giorno("data_rilascio"))),
            "DECORRENZA" => DellaDecorrenza(input),
            "DIFFIDA_REGIONE" => DellaDiffida(input.Giorno("data_domanda"), norme),
            "DISABILITY_CARD_CONSEGNA" => UltimoGiorno("Q-05", DisabilityCard.ConsegnaEntro(input.Giorno("data_richiesta"), norme)),
            "DISABILITY_CARD_SCADENZA" => Data("Q-05", "scadenza_massima", DisabilityCard.ValidaFino(input.Giorno("data_rilascio"), null, norme)),
            "DL90_ART25_C5" => DellaFinestra(input, norme),
            "DOCUMENTI_REVISIONE" => Scadenza("V-03", termini.DocumentiRevisioneGiorni, input.Giorno("data_ricezione_lettera")),
            "ESENZIONE_BOLLO_ISTANZA" => Scadenza("T-01", termini.IstanzaBolloGiorni, input.Giorno("data_scadenza_pagamento")),
            "ETA" => DellEta(input),
            "HANDICAP_PRONUNCIA" => UltimoGiorno("G-08", HandicapProvvisorio.PronunciaEntro(input.Giorno("data_domanda"), input.Vero("oncologica", seManca: false), norme)),
            "HANDICAP_PROVVISORIO" => DelProvvisorio(input, norme),
            "INTERESSI_ARRETRATI" => DegliInteressi(input, norme),
            "ITER_120" => Scadenza("K-04", termini.InteraProceduraGiorni, input.Giorno("data_domanda")),
            "MANCATE_PRESENTAZIONI" => DelleAssenze(input, norme),
            "PAGAMENTO_OMOLOGA" => Scadenza("L-03", termini.PagamentoOmologaGiorni, input.Giorno("data_notifica_decreto")),
            "PRONUNCIA_PRESIDENTE" => UltimoGiorno("A-05", VisitaDomiciliare.PronunciaEntro(input.Giorno("data_ricezione"), norme)),
            "RICHIESTA_VISITA_DOMICILIARE" => DellaDomiciliare(input, norme),
            "RICORSO_DOPO_DISSENSO" => Scadenza("L-02", termini.RicorsoDopoDissensoGiorni, input.Giorno("data_dissenso")),
            "SILENZIO_ASSENSO" => DelSilenzio(input, norme),
            "VISITA" => DellaVisita(input, norme),
            var altro => throw input.Difetto("termine", $"non supportato: «{altro}»"),
        };
    }

    private static Risposta DellAggravamento(Ingresso input, NormeVigenti norme)
    {
        var visita = input.Giorno("data_visita");
        var esito = new JsonObject { ["presentabile_dal"] = Iso(Aggravamento.PresentabileDal(visita, norme)) };
        return input.GiornoONullo("data_domanda") is { } domanda
            ? Ammessa("D-07", esito, [.. Aggravamento.Valuta(visita, elementiDichiarati: true, oncologica: false, domanda, norme)])
            : Detta("D-07", esito);
    }

    private static Risposta DellAp70(Ingresso input, NormeVigenti norme)
    {
        var comunicato = input.Giorno("data_comunicazione_esito");
        var esito = new JsonObject { ["ultimo_giorno_utile"] = Iso(Ap70.UltimoGiorno(comunicato, norme)) };
        if (input.GiornoONullo("data_invio") is not { } inviato) return Detta("E-01", esito);
        var valutato = Ap70.Valuta(comunicato, inviato, norme);
        (esito["giorni_trascorsi"], esito["tardivo"]) = (Termine.Trascorsi(comunicato, inviato), valutato.Accettato && valutato.Valore.Tardivo);
        return Ammessa("E-01", esito, valutato.Rifiuti);
    }

    private static Risposta DellAbbinamento(Ingresso input, NormeVigenti norme)
    {
        var (inviato, domanda) = (input.Giorno("data_invio_certificato"), input.Giorno("data_domanda"));
        return Ammessa("C-05", new() { ["giorni_trascorsi"] = Termine.Trascorsi(inviato, domanda) }, [.. Abbinamento.Valuta(new("del caso", inviato, null), domanda, norme)]);
    }

    private static Risposta DellaDecorrenza(Ingresso input)
    {
        var (domanda, delVerbale, aggravamento) = (input.Giorno("data_domanda"), input.GiornoONullo("decorrenza_verbale"), input.GiornoONullo("aggravamento_accertato_dal"));
        return input.Ha("esito_giudizio")
            ? Data("L-03", "decorrenza", Decorrenza.DopoIlGiudizio(Giudizio(input), domanda, delVerbale, aggravamento))
            : Data("G-12", "decorrenza", Decorrenza.DelVerbale(domanda, delVerbale, aggravamento));
    }

    private static EsitoGiudizio Giudizio(Ingresso input) => input.Testo("esito_giudizio") switch
    {
        var t when Ingresso.Dice(t, "ACCOLT") => EsitoGiudizio.Accolto,
        var t when Ingresso.Dice(t, "RESPINT", "RIGETTAT") => EsitoGiudizio.Respinto,
        var t => throw input.Difetto("esito_giudizio", $"«{t}» sconosciuto"),
    };

    private static Risposta DellaDiffida(DateOnly domanda, NormeVigenti norme) => Detta("A-07", new()
    {
        ["diffida_dal"] = Iso(Diffida.PossibileDal(domanda, norme)),
        ["visita_entro"] = Iso(Diffida.VisitaEntro(domanda, norme)),
    });

    private static Risposta DellaFinestra(Ingresso input, NormeVigenti norme)
    {
        var nascita = input.Giorno("data_nascita");
        var domanda = input.GiornoONullo("data_domanda");
        var maggiore = PrimaDeiDiciotto.MaggioreEta(nascita, domanda ?? nascita, norme);
        var finestra = PrimaDeiDiciotto.Finestra(maggiore, norme);
        return Detta("D-08", new()
        {
            ["maggiore_eta"] = Iso(maggiore),
            ["finestra_dal"] = Iso(finestra.Inizio),
            ["finestra_al"] = Iso(finestra.Fine),
            ["nella_finestra"] = domanda is { } giorno ? finestra.Comprende(giorno) : null,
        });
    }

    private static Risposta DellEta(Ingresso input)
    {
        var (nascita, giorno) = (input.Giorno("data_nascita"), input.Giorno("alla_data"));
        if (giorno < nascita) throw input.Difetto("alla_data", "viene prima della nascita");
        return Detta("T-01", new() { ["anni"] = Eta.Anni(nascita, giorno) });
    }

    private static Risposta DelProvvisorio(Ingresso input, NormeVigenti norme)
    {
        var domanda = input.Giorno("data_domanda");
        var esito = new JsonObject { ["richiedibile_dal"] = Iso(HandicapProvvisorio.PossibileDal(domanda, norme)) };
        if (input.GiornoONullo("data_richiesta") is not { } richiesta) return Detta("G-08", esito);
        esito["giorni_trascorsi"] = Termine.Trascorsi(domanda, richiesta);
        return Ammessa("G-08", esito, [.. HandicapProvvisorio.Valuta(domanda, null, richiesta, norme)]);
    }

    private static Risposta DegliInteressi(Ingresso input, NormeVigenti norme)
    {
        var completi = Ap70.CompletiDal(input.GiornoONullo("data_domanda"), input.Vero("dati_anticipati_in_domanda", seManca: false), input.GiornoONullo("data_ap70"))
            ?? throw input.Difetto("data_ap70", "manca il giorno in cui l'ente ha avuto tutti i dati");
        var pagamento = input.GiornoONullo("data_pagamento");
        return Detta("E-04", new()
        {
            ["interessi_dal"] = Iso(Interessi.DalGiorno(completi, norme)),
            ["giorni_trascorsi"] = pagamento is { } del ? Termine.Trascorsi(completi, del) : null,
            ["interessi_dovuti"] = pagamento is { } pagato ? Ap70.ConInteressi(completi, pagato, norme) : null,
        });
    }

    private static Risposta DelleAssenze(Ingresso input, NormeVigenti norme)
    {
        var persa = Assenze.DecadutaDal(
            [.. input.Giorni("assenze").Select(g => new Convocazione(g, Presente: false)), .. input.Giorni("presenze").Select(g => new Convocazione(g, Presente: true))], norme);
        return Detta("A-06", new() { ["domanda_efficace"] = persa is null, ["persa_dal"] = Iso(persa) });
    }

    private static Risposta DellaDomiciliare(Ingresso input, NormeVigenti norme)
    {
        var visita = input.Giorno("data_visita");
        var esito = new JsonObject { ["ultimo_giorno_utile"] = Iso(VisitaDomiciliare.UltimoGiorno(visita, norme)) };
        return input.GiornoONullo("data_richiesta") is { } richiesta
            ? Ammessa("A-05", esito, [.. VisitaDomiciliare.Valuta(richiesta, visita, norme)])
            : Detta("A-05", esito);
    }

    private static Risposta DelSilenzio(Ingresso input, NormeVigenti norme)
    {
        var trasmesso = input.Giorno("data_trasmissione");
        var pronuncia = input.GiornoONullo("data_pronuncia");
        if (pronuncia < trasmesso) throw input.Difetto("data_pronuncia", "viene prima della trasmissione");
        return Detta("K-01", new()
        {
            ["ultimo_giorno_utile"] = Iso(SilenzioAssenso.UltimoGiorno(trasmesso, norme)),
            ["giorni_trascorsi"] = pronuncia is { } il ? Termine.Trascorsi(trasmesso, il) : null,
            ["silenzio_assenso"] = pronuncia is not { } giorno || SilenzioAssenso.Maturato(trasmesso, giorno, norme),
            ["verbale_definitivo_dal"] = Iso(SilenzioAssenso.DefinitivoDal(trasmesso, pronuncia, norme)),
        });
    }

    private static Risposta DellaVisita(Ingresso input, NormeVigenti norme)
    {
        var domanda = input.Giorno("data_domanda");
        var urgente = input.Vero("oncologica", seManca: false) || input.Vero("dm_2_8_2007", seManca: false);
        var esito = new JsonObject { ["ultimo_giorno_utile"] = Iso(TermineVisita.UltimoGiorno(domanda, urgente, norme)) };
        if (input.GiornoONullo("prima_data_disponibile") is not { } prima) return Detta("A-02", esito);
        return TermineVisita.Assegna(domanda, urgente, prima, norme).Match(
            data =>
            {
                (esito["data_assegnata"], esito["termine_superato"], esito["giorni_oltre"]) = (Iso(data.Giorno), data.OltreTermine, data.GiorniOltre);
                return new Risposta(esito, ["A-02"], $"{data.Motivo.Parole}: {data.Motivo.Trovato}");
            },
            rifiuti => Ammessa("A-02", esito, rifiuti));
    }

    private static Risposta Scadenza(string regola, TermineInNorma termine, DateOnly dal) => UltimoGiorno(regola, termine.UltimoGiorno(dal));

    private static Risposta UltimoGiorno(string regola, DateOnly giorno) => Data(regola, "ultimo_giorno_utile", giorno);

    private static Risposta Data(string regola, string campo, DateOnly? giorno) => Detta(regola, new() { [campo] = Iso(giorno) });

    private static Risposta Detta(string regola, JsonObject esito) => new(esito, [regola], Regole.Di(regola).Titolo);

    private static Risposta Ammessa(string regola, JsonObject esito, IReadOnlyList<Rifiuto> rifiuti)
    {
        (esito["ammessa"], esito["motivo"]) = (rifiuti is [], rifiuti.FirstOrDefault()?.Codice);
        return new(esito, [regola], rifiuti is [] ? Regole.Di(regola).Titolo : string.Join("; ", rifiuti.Select(r => r.Trovato)));
    }

    private static string? Iso(DateOnly? giorno) => giorno?.ToString("yyyy-MM-dd");
}
