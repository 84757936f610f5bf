using Keten.Hosting.Regions;
using Keten.Regie.Cases;
using Keten.Regie.Desk;
using Keten.Regie.Meet;

namespace Keten.Regie.Prove;

/// <summary>Whether whoever has to act in a region may: each endpoint lets in certain roles, whatever a file says.</summary>
internal static class Posts
{
    public static void Check(Region region, Findings findings)
    {
        Held("assessment.assessor", region.Assessment.Assessor, Access.Assessors, "decide on a signal");
        Held("assessment.deputy", region.Assessment.Deputy, Access.Assessors, "decide on a signal");
        Held("enrichment.owner", region.Enrichment.Owner, Access.Receivers, "take up what another region hands over");
        for (var i = 0; i < region.Tables.Count; i++)
            Held($"tables[{i}].chair", region.Tables[i].Chair, Agenda.Chairs, "say what a table agreed");
        foreach (var strand in region.Strands.Values.Where(strand => Vocabulary.Roles.Contains(strand.Lead)))
            Held($"strands.{strand.Code}.lead", strand.Lead, WorkOnCase.Workers, "work on a case");

        void Held(string at, string role, string[] may, string what)
        {
            if (!may.Contains(role))
                findings.Add(at, $"{role} may not {what}; choose from: {string.Join(", ", may)}", $"{role} is asked to");
        }
    }
}
