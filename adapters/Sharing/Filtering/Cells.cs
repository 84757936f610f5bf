using Keten.Adapters;
using Keten.Sharing.Convenants;
using Keten.Sharing.Rectify;

namespace Keten.Sharing.Filtering;

/// <summary>Every value of a dossier with its level under the rules that hold.</summary>
internal static class Cells
{
    public static IReadOnlyList<Cell> Of(Plan plan, Dossier dossier, Request request)
    {
        var situation = new Situation(plan, request, dossier);
        var byRule = Catalogue.Fields.SelectMany(field => Read(field, plan, situation, dossier, request)).ToList();
        var byValue = ByValue.Lowest(byRule, dossier.Reporters());
        var outdated = dossier.Corrections.Outdated();
        return Spoken.Masked([.. byValue.Select(cell => cell.Level == Level.Withhold ? cell : Hidden(cell, plan, dossier, request, outdated))], dossier);
    }

    private static Cell Hidden(Cell cell, Plan plan, Dossier dossier, Request request, IReadOnlyList<string> outdated) => cell switch
    {
        _ when Shelters.Hide(cell, dossier) => cell.Withheld(Because.Shelter),
        _ when IsForOne(plan, cell.Verdict) && Homes.Hide(cell, request.Person, dossier) => cell.Withheld(Because.SomebodysHome),
        _ when Outdated.Hides(cell, outdated) => cell.Withheld(Because.Outdated),
        _ => cell,
    };

    private static IEnumerable<Cell> Read(Field field, Plan plan, Situation situation, Dossier dossier, Request request)
    {
        // What is reckoned from those in view is reckoned from those the rules tell of: a number tells of the others too.
        var from = field.Counts && Slot.Of(field, 0) is { } counted && IsForOne(plan, situation.Decide(counted, null)) ? Only(request.Person, dossier) : dossier;
        foreach (var found in field.Read(from))
        {
            var roles = found.Person is { } person ? situation.RolesOf(person) : 0;
            // Who has no role is nobody's to hear of, and keeps the same value from being told of others.
            if (Slot.Of(field, roles) is not { } slot)
            {
                if (roles == 0 && field.Leaf is not null)
                    yield return new Cell(Slot.Of(field, 1)!, found, Level.Withhold);
                continue;
            }

            var verdict = situation.Decide(slot, found.Person);
            yield return new Cell(slot, found, verdict.Level)
            {
                Verdict = verdict,
                Consent = situation.ConsentOn(slot, found.Person),
                // Who is left out only because another victim is asked for has, by value, the level that the rules give such a person: one who is
                // known under two ids, or has another's birthday, keeps her own name and birth date.
                ByValue = found.Person is { } subject ? situation.DecideIfAskedFor(slot, subject).Level : verdict.Level,
            };
        }
    }

    /// <summary>Whether everything that gives it gives it of one victim only.</summary>
    private static bool IsForOne(Plan plan, Verdict verdict) => verdict.Live != 0 && (verdict.Live & ~plan.ForOneOnly) == 0;

    private static Dossier Only(Guid? victim, Dossier dossier)
    {
        Person[] Hers(IReadOnlyList<Person> persons) => [.. persons.Where(person => dossier.IsVictim(person, victim))];
        return dossier with
        {
            Report = dossier.Report with { Persons = Hers(dossier.Report.Persons) },
            Facts = [.. dossier.Facts.Select(fact => fact with { Persons = Hers(fact.Persons) })],
        };
    }
}
