using Keten.Sharing;
using Keten.Sharing.Consents;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>sharing.md, "the same person in two signals": what is said of either counts for both once that is found, and not before.</summary>
public sealed class OnePersonInTwoSignals
{
    private static readonly Guid Other = new(77, 0, 0, new byte[8]);
    private static readonly Guid Elsewhere = new(78, 0, 0, new byte[8]);
    private static readonly Request Registers = Sample.Asks("comensha", "register", "case", "care");
    private static readonly Request Protects = Sample.Asks("zvh_safety_member", "protect", "case", "care");

    [Fact]
    public void a_permit_given_there_counts_here_and_not_before()
    {
        var permit = Said("permit");
        Assert.False(IsNamed(Sample.Dossier, permit));
        var ruling = Sample.Decide(Registers with { Person = Sample.Victim.Id, Consents = [permit] }, Found())!;
        Assert.Contains("victim.name", ruling.Decision.Shared);
        Assert.Equal([permit.Id], ruling.Decision.Consents);
    }

    [Fact]
    public void an_objection_given_there_counts_here_and_against_an_earlier_permit()
    {
        Assert.Contains("victim.name", Paths(Protects with { Consents = [Said("objection")] }, Sample.Dossier));
        Assert.DoesNotContain("victim.name", Paths(Protects with { Consents = [Said("objection")] }, Found()));
        var permit = Said("permit") with { PersonId = Sample.Victim.Id, GivenAt = Registers.At.AddDays(-3) };
        Assert.False(IsNamed(Found(), permit, Said("objection")));
        Assert.True(IsNamed(Found(), permit, Said("objection") with { GivenAt = permit.GivenAt.AddDays(-1) }));
    }

    [Fact]
    public void who_may_be_a_child_there_permits_nothing_alone()
    {
        var permit = Said("permit");
        foreach (var there in (Person[])[There() with { BirthDate = new DateOnly(2013, 1, 1) }, There() with { BirthDate = null, AgeEstimate = 14 }])
            Assert.False(IsNamed(Found(there), permit));
        // Nothing is known of the age there: what is known here counts.
        Assert.True(IsNamed(Found(There() with { BirthDate = null }), permit));
    }

    [Fact]
    public void who_is_suspected_there_represents_nobody_here()
    {
        var child = Sample.Minor;
        var parent = Sample.Suspect with { Roles = ["witness"] };
        Statement[] both = [Said("permit") with { PersonId = child.Id }, Said("permit") with { Id = Guid.NewGuid(), PersonId = child.Id, Giver = "representative", Representative = parent.Id.ToString() }];
        var dossier = Sample.Of(child, parent);
        Assert.True(IsNamed(dossier, both));
        Assert.False(IsNamed(With(dossier, new SamePerson(parent.Id, Elsewhere, Known(There() with { Roles = ["suspect"] }))), both));
        // Nor by the name that is known there.
        Statement[] named = [both[0], both[1] with { Representative = Other.ToString() }];
        Assert.False(IsNamed(With(Sample.Of(child, Sample.Suspect), new SamePerson(Sample.Suspect.Id, Elsewhere, Known(There() with { Roles = ["witness"] }))), named));
    }

    [Fact]
    public void a_suspect_here_who_is_a_victim_there_is_spoken_of_as_a_victim()
    {
        var riec = Sample.Asks("riec_member", "organised_crime", "case", "organised_crime");
        var suspect = Sample.Of(Sample.Suspect);
        Assert.Contains("suspect.name", Paths(riec, suspect));
        var found = With(suspect, new SamePerson(Sample.Suspect.Id, Elsewhere, Known(There())));
        Assert.DoesNotContain(Paths(riec, found), path => path is "suspect.name" or "victim.name");
        Assert.Contains(("case.victimCount", "\"1\""), Sample.Seen(riec, found));
    }

    [Fact]
    public void two_here_who_are_one_are_one_to_everybody()
    {
        var two = Sample.Of(Sample.Victim, Sample.AsylumSeeker);
        var one = With(two, new SamePerson(Sample.Victim.Id, Sample.SignalId, Nobody(Sample.AsylumSeeker.Id)), new SamePerson(Sample.AsylumSeeker.Id, Sample.SignalId, Nobody(Sample.Victim.Id)));
        var police = Sample.Asks("police_investigation", "judge");
        Assert.Equal((2, 1), (Pseudonyms(police, two), Pseudonyms(police, one)));
        var riec = Sample.Asks("riec_member", "organised_crime", "case", "organised_crime");
        Assert.Contains(("case.victimCount", "\"2-4\""), Sample.Seen(riec, two));
        Assert.Contains(("case.victimCount", "\"1\""), Sample.Seen(riec, one));
    }

    [Fact]
    public void a_pseudonym_tells_nothing_of_the_other_signal() =>
        Assert.Equal(
            Sample.Seen(Sample.Asks("police_investigation", "judge"), Sample.Dossier).Where(field => field.Path == "victim.name"),
            Sample.Seen(Sample.Asks("police_investigation", "judge"), Found()).Where(field => field.Path == "victim.name"));

    [Fact]
    public void nothing_known_there_is_shown_here()
    {
        var there = There() with { BirthDate = new DateOnly(1971, 2, 3), Roles = ["victim", "facilitator"] };
        var found = Found(there);
        foreach (var request in (Request[])[Sample.Asks("police_investigation", "investigate", "case", "criminal"), Sample.Asks("zorgcoordinatie", "care", "case", "care") with { Accepted = true }])
            Assert.DoesNotContain(Sample.Seen(request, found), field => field.Value.Contains("1971", StringComparison.Ordinal) || field.Value.Contains(Other.ToString(), StringComparison.Ordinal));
    }

    private static bool IsNamed(Dossier dossier, params Statement[] said) => Paths(Registers with { Person = dossier.Report.Persons[0].Id, Consents = said }, dossier).Contains("victim.name");

    private static int Pseudonyms(Request request, Dossier dossier) =>
        Sample.Seen(request, dossier).Where(field => field.Path == "victim.name").Select(field => field.Value).Distinct().Count();

    private static IEnumerable<string> Paths(Request request, Dossier dossier) => Sample.Seen(request, dossier).Select(field => field.Path);

    private static Dossier Found(Person? there = null) => With(Sample.Dossier, new SamePerson(Sample.Victim.Id, Elsewhere, Known(there ?? There())));

    private static Dossier With(Dossier dossier, params SamePerson[] same) => dossier with { ByHand = new ByHand { Version = 1, SamePersons = same } };

    private static KnownElsewhere Known(Person there) => KnownElsewhere.Of(there.Id, [there], false, false);

    private static KnownElsewhere Nobody(Guid id) => new(id, [], false, false);

    private static Person There() => Sample.Victim with { Id = Other };

    private static Statement Said(string says) => new()
    {
        Id = new("00000000-0000-0000-0000-00000000005b"),
        PersonId = Other,
        Recipient = "any",
        Data = ["identity", "status"],
        Purposes = ["any"],
        From = Registers.At.AddDays(-4),
        Until = Registers.At.AddDays(100),
        Giver = "self",
        Says = says,
        GivenAt = Registers.At.AddDays(-2),
    };
}
