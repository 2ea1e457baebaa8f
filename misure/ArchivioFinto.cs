using Npgsql;

namespace Accerta.Misure;

/// <summary>
/// Un archivio inventato di tanti fascicoli, in ogni stato: quattro anni di pratiche, cento province (la prima è la più grande, un dodicesimo), le più
/// recenti ancora aperte. Lo scrive la base dati, tabella per tabella; le colonne cifrate hanno byte qualsiasi. Lo stesso numero dà lo stesso archivio.
/// </summary>
internal static class ArchivioFinto
{
    /// <summary>La provincia più grande; lì lavorano gli uffici di cui si misurano gli elenchi.</summary>
    public const string Provincia = "X0";

    // Da dove si copia e che cosa: «colonna = espressione», una per riga. Le colonne obbligatorie non dette ricevono un valore qualsiasi del loro tipo.
    private static readonly (string Tabella, string Da, string Colonne)[] Tabelle =
    [
        ("Sedi", "generate_series(0, 99) k", "Id = u(20, k); Provincia = 'X' || k; Tipo = 'Asl'; Nome = 'Sede ' || k"),
        ("Commissioni", "generate_series(0, 499) k", "Id = u(21, k); SedeId = u(20, k / 5); Nome = 'Commissione ' || k"),
        ("SediDiAssistenza", "generate_series(0, 499) k", "Id = u(22, k); AbilitataDal = '2010-01-01'::date; Nome = 'Patronato ' || k"),
        ("Incarichi", "(VALUES (1, 'Cml', 20), (2, 'Operatore', 20), (3, 'Segreteria', 20), (4, 'Commissione', 20), (5, 'Cms', 20), (6, 'Patronato', 22)) r(k, ruolo, serie)",
            "Id = u(23, k); PersonaId = u(24, k); Ruolo = ruolo; SedeId = u(serie, 0); CommissioneId = CASE WHEN ruolo = 'Commissione' THEN u(21, 0) END; Dal = '2010-01-01'::date"),
        ("Persone", "pratiche WHERE NOT rivista", "Id = u(1, n); CodiceFiscale = lpad(n::text, 16, '0'); Nome = 'Nome' || h % 500; Cognome = 'Cognome' || h % 5000; Nascita = oggi - h % 36500; Cittadinanza = 'Italiana'; ResidenteInItalia = true; IscrittaAnagrafe = true; Provincia = prov"),
        ("Fascicoli", "pratiche", "Id = u(2, n); InteressatoId = u(1, p); Tipo = CASE WHEN rivista THEN 'Revisione' ELSE 'PrimaIstanza' END; OrigineId = CASE WHEN rivista THEN u(2, p) END; Stato = stato; Provincia = CASE WHEN passo > 1 THEN prov END; Regime = 'Integrata'; ApertoIl = giorno; UltimoAtto = 2; UltimaImpronta = byte32; ChiaveAvvolta = byte32 || byte32; Versione = 2"),
        ("Certificati", "pratiche WHERE NOT rivista", "Id = u(3, n); Numero = 'C' || n; FascicoloId = u(2, n); InteressatoId = u(1, n); MedicoId = u(30, h % 2000); InviatoIl = giorno; DatiSanitari = byte32 || byte32 || byte32 || byte32"),
        ("Domande", "pratiche WHERE NOT rivista AND passo > 1", "Id = u(4, n); Protocollo = to_char(giorno, 'YYYY-') || lpad(n::text, 8, '0'); FascicoloId = u(2, n); InteressatoId = u(1, n); PresentataAlle = giorno; PresentataIl = giorno; Tipo = 'PrimaIstanza'; Regime = 'Integrata'; Provincia = prov; Email = 'a@example.org'"),
        ("CertificatiAbbinati", "pratiche WHERE NOT rivista AND passo > 1", "CertificatoId = u(3, n); DomandaId = u(4, n)"),
        ("AccertamentiRichiesti", "pratiche WHERE NOT rivista AND passo > 1", "Id = u(19, n); DomandaId = u(4, n); InteressatoId = u(1, n); Tipo = 'InvaliditaCivile'; Aperto = passo < 7"),
        ("Visite", "pratiche WHERE passo > 2 OR passo = 2 AND h % 2 = 0", "Id = u(5, n); FascicoloId = u(2, n); Numero = 1; CommissioneId = comm; Giorno = CASE WHEN passo = 3 THEN oggi + (h / 7) % 60 - 5 ELSE giorno + 30 END; Quando = CASE WHEN passo = 3 THEN oggi + (h / 7) % 60 - 5 ELSE giorno + 30 END + make_interval(mins => 480 + h % 240); Stato = CASE passo WHEN 2 THEN 'Proposta' WHEN 3 THEN 'Fissata' ELSE 'Svolta' END; Grado = 'Primo'; Modalita = 'Ambulatoriale'; EntroIl = giorno + 30; PropostaIl = giorno"),
        ("Posti", "generate_series(0, 499) k, generate_series(1, GREATEST(20, (SELECT max(n) FROM pratiche) / 1400)) g, (SELECT max(oggi) AS oggi FROM pratiche) o", "Id = u(25, k * 100000 + g); CommissioneId = u(21, k); Giorno = oggi + (g / 12)::int; Quando = oggi + (g / 12)::int + make_interval(mins => (480 + g % 12 * 20)::int); FascicoloId = CASE WHEN g % 5 < 3 THEN u(2, g) END"),
        ("Verbali", "pratiche WHERE passo > 4", "Id = u(6, n); FascicoloId = u(2, n); InteressatoId = u(1, p); CommissioneId = comm; Accertamento = 'InvaliditaCivile'; Tipo = 'Primo'; Stato = CASE passo WHEN 5 THEN 'DaFirmare' WHEN 6 THEN CASE h % 20 WHEN 0 THEN 'Sospeso' ELSE 'Trasmesso' END ELSE 'Definitivo' END; VisitaDel = giorno + 30; Giudizio = 'Parziale'; RevisioneDal = CASE WHEN n % 10 = 8 THEN giorno + 60 WHEN h % 3 = 0 AND passo > 6 THEN oggi + h % 900 END; TrasmessoIl = CASE WHEN passo = 6 THEN oggi - h % 58 WHEN passo > 6 THEN giorno + 40 END; FermatoIl = CASE WHEN passo = 6 AND h % 20 = 0 THEN oggi - 1 END; EfficaceDal = CASE WHEN passo > 6 THEN giorno + 100 END; DefinitivoDal = CASE WHEN passo > 6 THEN giorno + 100 END; NotificatoIl = CASE WHEN passo > 6 THEN giorno + 110 END; DatiSanitari = byte32 || byte32 || byte32"),
        ("ComponenteVerbale", "pratiche, generate_series(1, 3) g WHERE passo IN (5, 6)", "VerbaleId = u(6, n); PersonaId = u(24, 3 + g); Posto = 'Medico'; FirmatoAlle = CASE WHEN passo = 6 OR g = 1 THEN giorno END"),
        ("Atti", "pratiche, generate_series(1, 2) g", "Id = u(8, n * 2 + g); FascicoloId = u(2, n); Numero = g; Tipo = CASE g WHEN 1 THEN 'CertificatoInviato' ELSE 'DomandaPresentata' END; Quando = giorno; ChiRuolo = 'Cittadino'; Regole = 'D-01'; Contenuto = '{\"numero\":1,\"giorno\":\"2025-01-01\"}'; ImprontaPrecedente = byte32; Impronta = byte32"),
        ("Obblighi", "pratiche, generate_series(0, 2) g WHERE passo > 1", "Id = u(7, n * 4 + g); FascicoloId = u(2, n); AttoId = u(8, n * 2 + 2); Tipo = (ARRAY['FareLaVisita', 'ConvalidareIlVerbale', 'PresentareAp70'])[g + 1]; Regola = 'A-02'; Proprietario = (ARRAY['Commissione', 'Cml', 'Cittadino'])[g + 1]; Provincia = prov; Dal = giorno; EntroIl = giorno + 60 + 30 * g; Stato = CASE WHEN passo BETWEEN 2 AND 6 AND (g = 0 AND passo < 4 OR g = 1 AND passo = 6 OR g = 2) THEN CASE WHEN giorno + 60 + 30 * g < oggi THEN 'Mancato' ELSE 'Aperto' END ELSE 'Adempiuto' END; ChiusoIl = CASE WHEN passo > 6 THEN giorno + 50 END"),
        ("Notifiche", "pratiche, generate_series(0, 1) g WHERE passo > 1", "Id = u(9, n * 2 + g); FascicoloId = u(2, n); AttoId = u(8, n * 2 + 2); Canale = (ARRAY['Raccomandata', 'Email'])[g + 1]; Legale = g = 0; Indirizzo = 'via Finta 1'; IndirizzoPerche = 'è la residenza'; Oggetto = 'un avviso'; Testo = repeat('testo ', 30); Stato = CASE WHEN giorno > oggi - 3 THEN 'DaInviare' ELSE 'Inviata' END; EsitoConsegna = CASE WHEN g = 1 THEN 'NonSiSegue' WHEN giorno > oggi - 40 THEN 'InAttesa' WHEN h % 50 = 0 AND passo < 7 THEN 'NonConsegnata' ELSE 'Consegnata' END; ProssimoTentativo = giorno; CreataAlle = giorno"),
        ("Ap70", "pratiche WHERE passo > 7", "Id = u(13, n); FascicoloId = u(2, n); PresentatiAlle = giorno + 120; PresentatiIl = CASE WHEN passo = 8 THEN oggi - h % 200 ELSE giorno + 120 END; Tardivi = h % 9 = 0; RedditiPersonali = '{}'; RedditiConiuge = '{}'; Frequenza = 'Scuola'"),
        ("Liquidazioni", "pratiche WHERE passo = 9", "Id = u(10, n); FascicoloId = u(2, n); InteressatoId = u(1, p); Numero = CASE WHEN rivista THEN 2 ELSE 1 END; DecisaAlle = giorno + 150; DecisaIl = giorno + 150; ImprontaNorme = 'x'; DecisioneCifrata = byte32 || byte32 || byte32 || byte32"),
        ("PrestazioniInPagamento", "pratiche WHERE passo = 9 AND NOT rivista", "Id = u(11, n); LiquidazioneId = u(10, n); FascicoloId = u(2, n); InteressatoId = u(1, n); Codice = 'AssegnoMensile'; Decorrenza = giorno; Mensilita = 13; PrimoMeseCorrente = date_trunc('month', giorno)::date"),
        ("Rate", "pratiche, generate_series(1, 6) g WHERE passo = 9 AND NOT rivista", "Id = u(12, n * 8 + g); FascicoloId = u(2, n); PrestazioneId = u(11, n); Codice = 'AssegnoMensile'; Mese = (date_trunc('month', oggi) - make_interval(months => (h % 2) * 18 + g::int))::date; Tipo = 'Mensile'; Importo = 33600; DispostaIl = oggi - (30 * g)::int"),
        ("PosizioniEconomiche", "pratiche WHERE passo = 9 AND NOT rivista", "InteressatoId = u(1, n); FascicoloId = u(2, n); Numero = 1; DaRicalcolare = CASE WHEN h % 200 = 0 THEN 'Ricovero' END; PerequataNelMese = CASE WHEN h % 100 > 0 THEN date_trunc('month', oggi)::date END"),
        ("Sospensioni", "pratiche WHERE passo = 9 AND NOT rivista AND h % 60 = 0", "Id = u(14, n); InteressatoId = u(1, n); FascicoloId = u(2, n); Codice = 'AssegnoMensile'; Dal = giorno + 300; ConsegnatoIl = giorno + 250; ChiusaIl = CASE WHEN h % 180 > 0 THEN giorno + 400 END"),
        ("Indebiti", "pratiche WHERE passo = 9 AND h % 30 = 0", "Id = u(16, n); InteressatoId = u(1, p); FascicoloId = u(2, n); LiquidazioneId = u(10, n); Causa = 'Ricovero'; AccertatoIl = giorno + 300; Importo = 100000; Stato = CASE WHEN h % 300 = 0 THEN 'Contestato' ELSE 'InRecupero' END"),
        ("DichiarazioniDovute", "pratiche, generate_series(1, 2) g WHERE passo = 9 AND NOT rivista AND h % 2 = 0", "Id = u(15, n * 2 + g); InteressatoId = u(1, n); FascicoloId = u(2, n); Modello = 'Red'; Anno = extract(year FROM oggi)::int - g::int; EntroIl = make_date(extract(year FROM oggi)::int - g::int + 1, 3, 31); Stato = CASE WHEN g = 1 AND h % 10 = 0 THEN 'Dovuta' WHEN h % 100 = 2 THEN 'Sollecitata' ELSE 'Presentata' END"),
        ("Card", "pratiche WHERE passo = 9 AND NOT rivista AND h % 5 = 0", "Id = u(17, n); InteressatoId = u(1, n); FascicoloId = u(2, n); Stato = CASE WHEN h % 15 = 0 THEN 'Scaduta' ELSE 'Attiva' END; RichiestaIl = giorno; Numero = 'N' || n; ValidaFino = oggi + h % 900 - 30"),
        ("EsamiCms", "pratiche WHERE passo > 6 AND h % 50 = 0", "Id = u(18, n); VerbaleId = u(6, n); FascicoloId = u(2, n); ApertoIl = giorno + 130; Esito = CASE WHEN h % 1000 = 0 THEN 'InCorso' ELSE 'Confermato' END"),
        ("Mandati", "pratiche WHERE NOT rivista AND h % 5 = 0", "Id = u(26, n); InteressatoId = u(1, n); SedeId = u(22, h / 5 % 500); Dal = giorno; RegistratoAlle = giorno; ChiusoIl = CASE WHEN passo = 9 THEN giorno + 200 END"),
        ("Deleghe", "pratiche WHERE NOT rivista AND h % 25 = 0", "Id = u(27, n); InteressatoId = u(1, n); DelegatoId = u(28, n); Dal = giorno; Al = giorno + 2000; ChiusaIl = CASE WHEN h % 50 = 0 THEN giorno + 100 END; Qualita = 'Genitore'"),
        ("ProgettiDiVita", "pratiche WHERE NOT rivista AND passo > 1 AND h % 40 = 0", "Id = u(29, n); FascicoloId = u(2, n); RichiestaIl = giorno; TrasmessaIl = CASE WHEN passo > 6 THEN giorno + 100 END"),
    ];

    /// <summary>Riempie una base dati già migrata, e aggiorna le statistiche da cui la base dati sceglie come leggere.</summary>
    public static async Task ScriviAsync(NpgsqlConnection connessione, int quanti, DateOnly oggi)
    {
        await SqlAsync(connessione, $$"""
            SET synchronous_commit = off;
            CREATE FUNCTION pg_temp.u(serie int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
                $f$ SELECT (lpad(to_hex(n), 12, '0') || '7' || lpad(to_hex(serie), 3, '0') || '8000000000000000')::uuid $f$;
            CREATE TEMP TABLE pratiche AS
            SELECT a.*, CASE stato WHEN 'CertificatoDisponibile' THEN 1 WHEN 'CertificatoScaduto' THEN 1 WHEN 'DomandaPresentata' THEN 2 WHEN 'DaRiconvocare' THEN 2 WHEN 'VisitaFissata' THEN 3
                WHEN 'VisitaSvolta' THEN 4 WHEN 'DomandaDecaduta' THEN 4 WHEN 'VerbaleDaFirmare' THEN 5 WHEN 'InVerificaSecondoGrado' THEN 6 WHEN 'VerbaleDefinitivo' THEN 7 WHEN 'Concluso' THEN 7
                WHEN 'DatiEconomiciPresentati' THEN 8 ELSE 9 END AS passo,
                'X' || q AS prov, pg_temp.u(21, q * 5 + h % 5) AS comm, decode(repeat(md5(n::text), 2), 'hex') AS byte32
            FROM (
                SELECT n, h, rivista, CASE WHEN rivista THEN n - 1 ELSE n END AS p, CASE WHEN h / 1000 % 12 = 0 THEN 0 ELSE h / 1000 % 100 END AS q, oggi, oggi - (({{quanti}} - n) * 1460 / {{quanti}})::int AS giorno,
                    CASE WHEN n <= {{quanti}} * 0.75
                        THEN CASE WHEN c < 60 THEN 'DomandaDecaduta' WHEN c < 100 AND NOT rivista THEN 'CertificatoScaduto' WHEN c < 250 THEN 'VerbaleDefinitivo' WHEN c < 400 THEN 'Concluso' ELSE 'Liquidato' END
                        ELSE CASE WHEN c < 80 AND NOT rivista THEN 'CertificatoDisponibile' WHEN c < 200 THEN 'DomandaPresentata' WHEN c < 220 THEN 'DaRiconvocare' WHEN c < 420 THEN 'VisitaFissata'
                            WHEN c < 440 THEN 'VisitaSvolta' WHEN c < 500 THEN 'VerbaleDaFirmare' WHEN c < 660 THEN 'InVerificaSecondoGrado' WHEN c < 780 THEN 'DatiEconomiciPresentati' ELSE 'Liquidato' END
                    END AS stato
                FROM (SELECT n, (hashint8extended(n, 7) & 1073741823)::int AS h, (hashint8extended(n, 11) & 1073741823)::int % 1000 AS c, n % 10 = 9 AS rivista, DATE '{{oggi:yyyy-MM-dd}}' AS oggi
                      FROM generate_series(1::bigint, {{quanti}}) n) s
            ) a;
            """);
        var obbligatorie = await ObbligatorieAsync(connessione);
        var indici = await IndiciAsync(connessione); // si scrive senza indici e si rifanno dopo: è molto più svelto
        foreach (var (nome, _) in indici) await SqlAsync(connessione, $"DROP INDEX \"{nome}\"");
        foreach (var (tabella, da, colonne) in Tabelle)
        {
            var dette = colonne.Split("; ").Select(c => c.Split(" = ", 2)).ToDictionary(c => c[0], c => c[1].Replace("u(", "pg_temp.u(", StringComparison.Ordinal).Replace("pg_temp.pg_temp.", "pg_temp.", StringComparison.Ordinal));
            foreach (var (colonna, valore) in obbligatorie[tabella]) dette.TryAdd(colonna, valore);
            await SqlAsync(connessione, $"INSERT INTO \"{tabella}\" ({string.Join(", ", dette.Keys.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", dette.Values)} FROM {da}");
        }
        foreach (var (_, come) in indici) await SqlAsync(connessione, come);
        await SqlAsync(connessione, "DROP TABLE pratiche");
        await SqlAsync(connessione, "VACUUM ANALYZE");
    }

    private static async Task<IReadOnlyList<(string Nome, string Come)>> IndiciAsync(NpgsqlConnection connessione)
    {
        List<(string, string)> indici = [];
        await using var comando = new NpgsqlCommand("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE 'IX\\_%'", connessione);
        await using var lettore = await comando.ExecuteReaderAsync();
        while (await lettore.ReadAsync()) indici.Add((lettore.GetString(0), lettore.GetString(1)));
        return indici;
    }

    private static async Task<ILookup<string, (string Colonna, string Valore)>> ObbligatorieAsync(NpgsqlConnection connessione)
    {
        List<(string Tabella, string Colonna, string Tipo)> colonne = [];
        await using var comando = new NpgsqlCommand("SELECT table_name, column_name, udt_name FROM information_schema.columns WHERE table_schema = 'public' AND is_nullable = 'NO'", connessione);
        await using var lettore = await comando.ExecuteReaderAsync();
        while (await lettore.ReadAsync()) colonne.Add((lettore.GetString(0), lettore.GetString(1), lettore.GetString(2)));
        return colonne.ToLookup(c => c.Tabella, c => (c.Colonna, c.Tipo switch
        {
            "uuid" => "gen_random_uuid()",
            "int4" or "int8" => "0",
            "bool" => "false",
            "bytea" => "'\\x00'::bytea",
            "date" => "'2025-01-01'::date",
            "timestamptz" => "now()",
            ['_', ..] => "'{}'",
            _ => "''",
        }));
    }

    private static async Task SqlAsync(NpgsqlConnection connessione, string testo)
    {
        await using var comando = new NpgsqlCommand(testo, connessione) { CommandTimeout = 0 };
        await comando.ExecuteNonQueryAsync();
    }
}
