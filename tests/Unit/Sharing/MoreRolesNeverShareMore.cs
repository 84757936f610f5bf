using FsCheck;
using FsCheck.Fluent;
using Keten.Adapters;
using Keten.Sharing;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

public class MoreRolesNeverShareMore
{
    // Help and danger to life follow the victim role at the slightest indication; there, being called a victim opens what a
    // victim's rules give, and nothing takes it away again.
    private static readonly string[] FollowTheVictim = ["zorgcoordinatie", "police_emergency"];

    private static readonly Arbitrary<(Request Request, string[] Roles, string Added, int? Age)> Situations = (
        from request in Gen.Elements(Sample.EveryRequest)
        from roles in Gen.SubListOf<string>(Catalogue.PersonRoles).Where(r => r.Count > 0)
        from added in Gen.Elements<string>(Catalogue.PersonRoles)
        from age in Gen.Elements<int?>(null, 9, 14, 17, 18, 40)
        select (request, roles.ToArray(), added, age)).ToArbitrary();

    [Fact]
    public void adding_a_role_never_shares_more() =>
        Prop.ForAll(Situations, s =>
            (s.Added == "victim" && FollowTheVictim.Contains(s.Request.RecipientClass))
            || NoMore(Levels(s.Request, [.. s.Roles, s.Added], s.Age), Levels(s.Request, s.Roles, s.Age)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void where_the_victim_comes_first_other_roles_take_nothing_away() =>
        Prop.ForAll(Situations, s =>
            !FollowTheVictim.Contains(s.Request.RecipientClass)
            || Levels(s.Request, [.. s.Roles, "victim"], s.Age).SequenceEqual(Levels(s.Request, ["victim"], s.Age)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void not_knowing_the_age_never_shares_more() =>
        Prop.ForAll(Situations, s => NoMore(Levels(s.Request, s.Roles, null), Levels(s.Request, s.Roles, s.Age)))
        .QuickCheckThrowOnFailure();

    private static bool NoMore(SortedDictionary<string, Level> after, SortedDictionary<string, Level> before) =>
        after.All(field => field.Value <= before.GetValueOrDefault(field.Key, Level.Withhold));

    /// <summary>What is seen of one person, by the part of the path after the role: moving to another role is not sharing more.</summary>
    private static SortedDictionary<string, Level> Levels(Request request, string[] roles, int? age)
    {
        var person = Sample.Victim with { Roles = [.. roles.Distinct()], BirthDate = null, AgeEstimate = age };
        var dossier = Sample.Of(person) with { Summary = null, Question = null };
        dossier = dossier with { Report = dossier.Report with { Forms = ["sexual"] } };
        return new(
            Sample.Decide(request, dossier)!.View.Fields
                .Where(f => Catalogue.PersonRoles.Contains(f.Path.Split('.')[0]))
                .ToDictionary(f => f.Path.Split('.')[1], f => f.Level),
            StringComparer.Ordinal);
    }
}
