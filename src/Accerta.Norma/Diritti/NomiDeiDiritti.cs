using Accerta.Norma.Giudizi;
namespace Accerta.Norma.Diritti;

/// <summary>Come si dicono i fatti in una frase.</summary>
internal static class NomiDeiDiritti
{
    extension(EsitoHandicap handicap)
    {
        public string InParole => handicap switch
        {
            EsitoHandicap.Nessuno => "non riconosciuto",
            EsitoHandicap.Comma1 => "riconosciuto, non grave (comma 1)",
            EsitoHandicap.Comma3 => "in situazione di gravità (comma 3)",
        };
    }

    extension(TipoDiLavoro lavoro)
    {
        public string InParole => lavoro switch
        {
            TipoDiLavoro.DipendentePrivato => "dipendente privato",
            TipoDiLavoro.DipendentePubblico => "dipendente pubblico",
            TipoDiLavoro.Autonomo => "autonomo",
            TipoDiLavoro.Parasubordinato => "parasubordinato",
            TipoDiLavoro.Domestico => "addetto ai servizi domestici",
            TipoDiLavoro.ADomicilio => "a domicilio",
            TipoDiLavoro.AgricoloGiornaliero => "agricolo a giornata",
        };
    }

    extension(Legame legame)
    {
        public string InParole => legame switch
        {
            Legame.Coniuge => "coniuge, unito civilmente o convivente di fatto",
            Legame.Genitore => "genitore",
            Legame.Figlio => "figlio",
            Legame.Fratello => "fratello o sorella",
            Legame.AltroEntroIlSecondoGrado => "parente o affine entro il secondo grado",
            Legame.TerzoGrado => "parente o affine di terzo grado",
            Legame.Nessuno => "nessuno entro il terzo grado",
        };
    }

    extension(Convivenza convivenza)
    {
        public string InParole => convivenza switch
        {
            Convivenza.No => "non convivono",
            Convivenza.Si => "convivono",
            Convivenza.StessoStabile => "stesso stabile e numero civico",
            Convivenza.DaInstaurare => "cominceranno a convivere",
        };
    }

    extension(Disponibilita disponibilita)
    {
        public string InParole => disponibilita switch
        {
            Disponibilita.Presente => "può assistere",
            Disponibilita.Mancante => "non c'è",
            Disponibilita.Deceduto => "deceduto",
            Disponibilita.PatologieInvalidanti => "patologie invalidanti",
        };
    }

    extension(FineDelBene fine)
    {
        public string InParole => fine switch
        {
            FineDelBene.Posseduto => "ancora posseduto",
            FineDelBene.Ceduto => "venduto o ceduto",
            FineDelBene.Esportato => "esportato all'estero",
            FineDelBene.Demolito => "demolito o perduto",
            FineDelBene.Rubato => "rubato e non ritrovato",
        };
    }
}
