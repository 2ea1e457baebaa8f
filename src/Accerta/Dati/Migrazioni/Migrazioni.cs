using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Accerta.Dati.Migrazioni;

// Le migrazioni sono SQL scritto a mano, un file per base dati: 0001-inizio.sqlite.sql, 0001-inizio.postgresql.sql.
// Una nuova: si parte da «accerta db schema», si scrivono i due file, si aggiunge la classe. Una prova confronta il risultato con il modello.

/// <summary>Lo schema della prima versione.</summary>
[DbContext(typeof(AccertaDb)), Migration("0001-inizio")]
public sealed class Inizio : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0001-inizio", ActiveProvider));
}

/// <summary>I termini di legge, l'avanzamento dei lotti, il tipo di procedura.</summary>
[DbContext(typeof(AccertaDb)), Migration("0002-procedura")]
public sealed class Procedura : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0002-procedura", ActiveProvider));
}

/// <summary>Bozze dei certificati, deleghe, mandati, domande di ogni tipo.</summary>
[DbContext(typeof(AccertaDb)), Migration("0003-prima-della-visita")]
public sealed class PrimaDellaVisita : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0003-prima-della-visita", ActiveProvider));
}

/// <summary>Sale e sedute, più visite per fascicolo, recapiti, esito delle notifiche.</summary>
[DbContext(typeof(AccertaDb)), Migration("0004-agenda")]
public sealed class AgendaENotifiche : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0004-agenda", ActiveProvider));
}

/// <summary>Un verbale per accertamento, l'efficacia, la convalida con esami e nuova visita, i riesami, il certificato provvisorio.</summary>
[DbContext(typeof(AccertaDb)), Migration("0005-verbali")]
public sealed class Verbali : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0005-verbali", ActiveProvider));
}

/// <summary>Il conto di una persona: decisioni in versioni, fatti dichiarati, sospensioni, indebiti, dichiarazioni annuali.</summary>
[DbContext(typeof(AccertaDb)), Migration("0006-economia")]
public sealed class Economia : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0006-economia", ActiveProvider));
}

/// <summary>Ciò che segue al verbale: revisioni, ricorsi, secondo livello del QR, Disability Card.</summary>
[DbContext(typeof(AccertaDb)), Migration("0007-seguito")]
public sealed class Seguito : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0007-seguito", ActiveProvider));
}

/// <summary>Le firme della visita di secondo grado.</summary>
[DbContext(typeof(AccertaDb)), Migration("0008-secondo-grado")]
public sealed class SecondoGrado : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0008-secondo-grado", ActiveProvider));
}

/// <summary>Gli elenchi di accertamenti in parole, il numero delle richieste di un gestore, dove lavora un medico, i territori caricati.</summary>
[DbContext(typeof(AccertaDb)), Migration("0009-parole")]
public sealed class Parole : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0009-parole", ActiveProvider));
}

/// <summary>Gli indici degli elenchi di lavoro; ogni termine sa di che provincia è.</summary>
[DbContext(typeof(AccertaDb)), Migration("0010-elenchi")]
public sealed class ElenchiDiLavoro : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0010-elenchi", ActiveProvider));
}

/// <summary>La bozza dice che domanda è.</summary>
[DbContext(typeof(AccertaDb)), Migration("0011-bozza")]
public sealed class TipoDellaBozza : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0011-bozza", ActiveProvider));
}

/// <summary>Le storie che non tornano, all'ultima verifica dell'archivio; le scelte fra prestazioni che aspettano la persona; i verbali da scrivere.</summary>
[DbContext(typeof(AccertaDb)), Migration("0012-storie")]
public sealed class Storie : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0012-storie", ActiveProvider));
}

/// <summary>Un pagamento si ferma per un motivo solo, la dichiarazione che manca: l'assenza a revisione ha la sua tabella, e il motivo di ciascuna sospensione resta nel suo atto.</summary>
[DbContext(typeof(AccertaDb)), Migration("0013-sospensioni")]
public sealed class MotivoDelleSospensioni : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0013-sospensioni", ActiveProvider));
}

/// <summary>Una persona si ritrova dal cognome.</summary>
[DbContext(typeof(AccertaDb)), Migration("0014-cognomi")]
public sealed class Cognomi : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0014-cognomi", ActiveProvider));
}

/// <summary>La bozza della domanda tiene il domicilio, il ricovero e la PEC.</summary>
[DbContext(typeof(AccertaDb)), Migration("0015-domicilio-nella-bozza")]
public sealed class DomicilioNellaBozza : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0015-domicilio-nella-bozza", ActiveProvider));
}

/// <summary>I moduli mandati a sessione finita.</summary>
[DbContext(typeof(AccertaDb)), Migration("0016-moduli")]
public sealed class ModuliMandati : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Testo.Leggi("0016-moduli", ActiveProvider));
}

internal static class Testo
{
    public static string Leggi(string nome, string? provider)
    {
        var dialetto = provider switch
        {
            "Microsoft.EntityFrameworkCore.Sqlite" => "sqlite",
            "Npgsql.EntityFrameworkCore.PostgreSQL" => "postgresql",
            _ => throw new NotSupportedException($"nessuna migrazione per {provider}"),
        };
        // Se le due basi dati leggono lo stesso testo, il file è uno solo.
        var qui = Assembly.GetExecutingAssembly();
        using var file = qui.GetManifestResourceStream($"migrazioni/{nome}.sql") ?? qui.GetManifestResourceStream($"migrazioni/{nome}.{dialetto}.sql")!;
        using var lettore = new StreamReader(file);
        return lettore.ReadToEnd();
    }
}
