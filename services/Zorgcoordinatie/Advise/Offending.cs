using Keten.Sharing;
using Keten.Sharing.Consents;

namespace Keten.Zorgcoordinatie.Advise;

/// <summary>Who is suspect or facilitator in what care was sent. A later dossier has the last word on whom it knows: the assessor may have rejected a role.</summary>
public static class Offending
{
    public static IReadOnlyList<Guid> Of(IReadOnlyList<Guid> known, Dossier dossier)
    {
        var seen = dossier.Report.Persons.Concat(dossier.Facts.SelectMany(fact => fact.Persons)).Select(person => person.Id).ToHashSet();
        return [.. known.Where(id => !seen.Contains(id)).Union(Subject.OffendersIn(dossier)).Order()];
    }
}
