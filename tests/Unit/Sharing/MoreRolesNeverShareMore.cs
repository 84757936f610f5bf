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
    private static readonly string[] FollowTheVictim = ["zorgcoordinatie", "police_emergency", "nidos", "veilig_thuis", "youth_care", "shelter", "coa"];

    // Those who are for children hear of who may be one (sharing.md, must 2 and 3): an unknown age is a minor's for them too.
    private static readonly string[] ForChildren = ["nidos", "veilig_thuis", "youth_care"];

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
        Prop.ForAll(Situations, s =>
            (ForChildren.Contains(s.Request.RecipientClass) && s.Age >= 18)
            || NoMore(Levels(s.Request, s.Roles, null), Levels(s.Request, s.Roles, s.Age)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void those_who_are_for_children_hear_nothing_of_an_adult_and_of_an_unknown_age_what_they_hear_of_a_child() =>
        Prop.ForAll(Situations, s =>
            !ForChildren.Contains(s.Request.RecipientClass)
            || (s.Age >= 18 ? Levels(s.Request, s.Roles, s.Age).Count == 0 : NoMore(Levels(s.Request, s.Roles, null), Levels(s.Request, s.Roles, s.Age))))
        .QuickCheckThrowOnFailure();

    private static bool NoMore(SortedDictionary<string, Level> after, SortedDictionary<string, Level> before) =>
        after.All(field => field.Value <= before.GetValueOrDefault(field.Key, Level.Withhold));

    /// <summary>What is seen of one person, by the part of the path after the role: moving to another role is not sharing more.</summary>
    private static SortedDictionary<string, Level> Levels(Request request, string[] roles, int? age)
    {
        var person = Sample.Victim with
        {
            Roles = [.. roles.Distinct()],
            BirthDate = null,
            AgeEstimate = age,
            Unaccompanied = true,
            ResidenceStatus = request.RecipientClass == "coa" ? "asylum" : "none",
        };
        var dossier = Sample.Whole with { Summary = null, Question = null };
        dossier = dossier with { Report = dossier.Report with { Persons = [person] } };
        return new(
            (Sample.Decide(request.Person is null ? request : request with { Person = person.Id }, dossier)?.View.Fields ?? [])
                .Where(f => Catalogue.PersonRoles.Contains(f.Path.Split('.')[0]))
                .ToDictionary(f => f.Path.Split('.')[1], f => f.Level),
            StringComparer.Ordinal);
    }
}
