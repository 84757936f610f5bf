using System.Text;
using Keten.Hosting.Regions;

namespace Keten.Host.Regions;

/// <summary>A region as a mermaid flowchart, in the words of its people: who does each step, whom they ask, and every way out.</summary>
internal static class Drawing
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["care"] = "zorg",
        ["criminal"] = "strafrecht",
        ["organised_crime"] = "georganiseerde criminaliteit",
        ["administrative"] = "bestuurlijk",
        ["suspicion"] = "vermoeden",
        ["established"] = "vastgesteld",
        ["regular_help"] = "reguliere hulp",
        ["zvh"] = "Zorg- en Veiligheidshuis",
        ["serious_disadvantage"] = "ernstige benadeling",
        ["other_phenomenon"] = "ander fenomeen",
        ["nothing_found"] = "niets gevonden",
        ["other_municipality"] = "andere gemeente of regio",
        ["insufficient"] = "te weinig informatie, na een vraag aan de melder",
        ["sex_work"] = "bij prostitutie",
        ["no_local_table"] = "zonder lokale tafel",
        ["zorgcoordinator"] = "zorgcoördinator",
        ["table-chair"] = "tafelvoorzitter",
        ["duty-officer"] = "piketfunctionaris",
        ["enforcement"] = "handhaving",
        ["resident"] = "inwoners",
        ["business"] = "bedrijven",
        ["employee"] = "medewerkers",
        ["professional"] = "professionals",
        ["partner"] = "ketenpartners",
        ["anonymous"] = "anonieme melders",
    };

    public static string Of(Region region)
    {
        var drawn = new StringBuilder();
        void Line(string text) => drawn.Append("    ").Append(text).Append('\n');
        drawn.Append("flowchart TD\n");
        Line($"melding([\"Melding in {Quoted(region.Name)}\"]) --> verrijken[\"Verrijken<br/>{Word(region.Enrichment.Owner)}<br/>{string.Join(", ", region.Enrichment.Sources)}\"]");
        if (region.Intake.Refers.Count > 0)
        {
            Line($"melding -. \"{string.Join(", ", region.Intake.Refers.Select(Word))}\" .-> verwezen([\"Verwezen naar wie het opneemt\"])");
        }

        Line($"melding -. \"acuut\" .-> alarm[[\"Alarm: {region.AlarmPartner}<br/>bellen na {region.Timers.AlarmAcknowledge.TotalMinutes:0} minuten\"]]");
        Line($"melding -. \"meldcode\" .-> veiligthuis[[\"Keuze van de professional<br/>{region.Meldcode.Partner}, herinnering na {Days(region.Meldcode.RemindEvery)}\"]]");
        if (region.Enrichment.HoldUntilStrengthened)
        {
            Line($"verrijken -- \"niet versterkt\" --> aangehouden[\"Aangehouden<br/>{Word(region.Enrichment.Owner)}, na {Days(region.Timers.HeldReview)} opnieuw\"]");
            Line("aangehouden --> beoordelen");
        }

        Line($"verrijken --> beoordelen[\"Beoordelen<br/>{Word(region.Assessment.Assessor)}, {Days(region.Timers.Assess)}\"]");
        Line($"beoordelen <--> vraag[\"Vraag aan de melder<br/>{Days(region.Timers.ReporterAnswer)}\"]");
        foreach (var consult in region.Assessment.Consults)
        {
            Line($"beoordelen <-- \"{Days(consult.AnswerWithin)}{(consult.When is null ? "" : $", {Word(consult.When)}")}\" --> raad_{Id(consult.Partner)}[\"{consult.Partner}\"]");
        }

        foreach (var table in region.Tables.Where(table => table.TakesSignals))
        {
            Line($"beoordelen <-- \"elke {table.EveryDays} dagen{(table.Kind == "local" ? ", waar de gemeente die heeft" : "")}\" --> {Seats(table)}");
        }

        Line($"beoordelen --> besluit{{\"Besluit{Wanted(region)}\"}}");
        foreach (var way in region.Assessment.WaysOut)
        {
            Line($"besluit -- \"{Word(way.Code)}\" --> uit_{Id(way.Code)}([\"{(way.To is { } to ? $"{to.Partner}, dan afgesloten" : "Afgesloten")}\"])");
        }

        foreach (var level in region.Assessment.Levels)
        {
            Line($"besluit -- \"{Word(level)}\" --> casus");
        }

        Line($"casus[\"Casus<br/>elke {Days(region.Timers.CaseReview)} bekeken\"] --> sluiten([\"Afgesloten met een uitkomst per spoor\"])");
        foreach (var strand in region.Strands.Values)
        {
            Line($"casus --> spoor_{strand.Code}[\"Spoor {Word(strand.Code)}<br/>{Word(strand.Lead)}<br/>{string.Join(", ", strand.To.Select(to => to.Partner))}\"]");
        }

        foreach (var table in region.Tables)
        {
            foreach (var code in table.Takes.Where(region.Strands.ContainsKey))
            {
                Line($"spoor_{code} -. \"elke {table.EveryDays} dagen{(table.Level is null ? "" : $", {Word(table.Level)}")}\" .- {Seats(table)}");
            }
        }

        Line($"spoor_care --> opvang[\"Opvang<br/>{string.Join(", ", region.Care.Shelters)}<br/>registratie: {Word(region.Care.Registrar)}\"]");
        foreach (var municipality in region.Municipalities)
        {
            foreach (var (usual, instead) in municipality.Instead)
            {
                Line($"casus -. \"{Quoted(municipality.Name)}\" .- {Id(usual)}_{Id(instead)}[\"{instead} in plaats van {usual}\"]");
            }
        }

        return drawn.ToString();
    }

    private static string Seats(Table table) =>
        $"tafel_{Id(table.Id)}{{{{\"{Quoted(table.Name.Nl)}<br/>{Word(table.Chair)}, {string.Join(", ", table.Members.Where(member => member != table.Chair).Select(Word))}\"}}}}";

    private static string Wanted(Region region) => region.Assessment.BeforeDeciding switch
    {
        "answer" => "<br/>na verificatie",
        "table" => "<br/>na advies van de tafel",
        "table_or_answer" => "<br/>na advies van de tafel of een partner",
        _ => "",
    };

    private static string Days(WorkingDays days) => $"{days.Count} werkdagen";

    private static string Days(TimeSpan time) => $"{time.TotalDays:0} dagen";

    private static string Word(string code) => Words.GetValueOrDefault(code, code);

    // As mermaid writes a quote within quotes.
    private static string Quoted(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal);

    private static string Id(string code) => code.Replace('-', '_');
}
