using Keten.Hosting.Convenants;

namespace Keten.Hosting.Regions;

/// <summary>What one part of a region file says and another contradicts.</summary>
internal static class Crossings
{
    public static void Note(Section top, Region region, InstrumentSet instruments)
    {
        var assessment = region.Assessment;
        if (assessment.BeforeDeciding is "table" or "table_or_answer" && !region.Tables.Any(table => table.TakesSignals))
            top.NoteAt("tables", $"none takes signals, and assessment.before_deciding is {assessment.BeforeDeciding}; add one that does, or write nothing or answer there");
        else if (assessment.BeforeDeciding == "table" && region.TableFor(null) is null)
            top.NoteAt("assessment.before_deciding", "table, and only some municipalities have one; write table_or_answer");

        for (var i = 0; i < region.Municipalities.Count; i++)
        {
            if (region.Municipalities[i].LocalTable && region.Tables.All(table => table is not { Kind: "local", TakesSignals: true }))
                top.NoteAt($"municipalities[{i}].local_table", "true, and no local table takes signals; add it to tables, or write false");
        }

        // Who is told nothing has nothing to do at a table either. One that is named elsewhere too is noted there.
        for (var i = 0; i < region.Tables.Count; i++)
        {
            foreach (var partner in region.Tables[i].Members.Where(member => Stranger(region, member, instruments)))
                top.NoteAt($"tables[{i}].members", $"no instrument lets {region.Id} tell {partner} anything; add one to convenants, or take this out");
        }

        if (Stranger(region, region.Care.Registrar, instruments))
            top.NoteAt("care.registrar", $"no instrument lets {region.Id} tell {region.Care.Registrar} anything; add one to convenants, or choose another");
    }

    private static bool Stranger(Region region, string who, InstrumentSet instruments) =>
        Vocabulary.HostOf.ContainsKey(who) && !instruments.Knows(region.Id, who) && Recipients.Of(region).All(one => one.Recipient.Partner != who);
}
