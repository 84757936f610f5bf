using Keten.Hosting;
using Keten.Sharing;
using Keten.Tests.Unit.Sharing;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Advise;
using Keten.Zorgcoordinatie.Consents;
using Keten.Zorgcoordinatie.Follow;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Tests.Unit.Zorgcoordinatie;

/// <summary>Who is told at once that a statement would count for nothing, and what is asked again in time.</summary>
public sealed class WhoMaySpeak
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Guid Parent = new("00000000-0000-0000-0000-0000000000f2");

    private static Consent Permit => new()
    {
        Id = Guid.NewGuid(),
        PersonId = A.PersonId,
        Recipient = "shelter",
        Data = ["contact"],
        Purposes = ["care"],
        From = Today,
        Until = Today.AddYears(1),
        Giver = "representative",
        Statement = "permit",
        Evidence = "Verzonnen map.",
        GivenAt = A.Now,
        By = "made-up",
    };

    private static CareTrajectory Child => Aged(2018, 4, 3);

    [Theory]
    [InlineData("permit")]
    [InlineData("objection")]
    public void a_suspect_speaks_for_nobody(string statement)
    {
        var known = Child with { Offenders = [Parent] };
        Assert.Equal("representative_suspect", A.No(Give(known, Permit with { Representative = Parent.ToString(), Statement = statement })));
        A.Go(Give(known, Permit with { Representative = "court", Statement = statement }));
        A.Go(Give(known, Permit with { Representative = A.Early.ToString(), Statement = statement }));
    }

    [Theory]
    [InlineData("permit")]
    [InlineData("objection")]
    public void nobody_speaks_for_somebody_of_sixteen(string statement) =>
        Assert.Equal("self_needed", A.No(Give(Aged(2010, 11, 22), Permit with { Representative = "guardian", Statement = statement })));

    [Fact]
    public void a_child_cannot_permit_and_can_object()
    {
        Assert.Equal("representative_needed", A.No(Give(Child, Permit with { Giver = "self" })));
        A.Go(Give(Child, Permit with { Giver = "self", Statement = "objection" }));
    }

    [Fact]
    public void nidos_speaks_for_a_minor_who_is_alone()
    {
        var alone = Child with { Victims = [Child.Victims[0] with { Unaccompanied = true }] };
        Assert.Equal("nidos_needed", A.No(Give(alone, Permit with { Representative = Parent.ToString() })));
        Assert.Equal("nidos", A.Go(Give(alone, Permit)).Consents[0].Representative);
        Assert.Equal("court", A.Go(Give(alone, Permit with { Representative = "court" })).Consents[0].Representative);
        Assert.Null(A.Go(Give(Child, Permit)).Consents[0].Representative);
    }

    [Fact]
    public void who_is_still_missing_is_told()
    {
        var child = A.Go(Give(Child, Permit));
        Assert.Empty(Missing(child));
        // Not said who, and it may be the suspect.
        Assert.Equal(["representative"], Missing(child with { Offenders = [Parent] }));
        Assert.Equal(["self"], Missing(A.Go(Give(Aged(2012, 4, 3), Permit))));
        Assert.Equal(["self"], Missing(A.Go(Give(Aged(null), Permit))));
        var both = A.Go(Give(A.Go(Give(Aged(2012, 4, 3), Permit)), Permit with { Giver = "self" }));
        Assert.Empty(Missing(both));
        Assert.Equal(["representative"], Missing(both with { Consents = [both.Consents[0] with { WithdrawnAt = A.Now }, both.Consents[1]] }));
        Assert.Empty(Missing(A.Go(Give(Child, Permit with { Statement = "objection" }))));
    }

    [Fact]
    public void a_later_dossier_has_the_last_word_on_whom_it_knows()
    {
        var dossier = Sample.Dossier with { Report = Sample.Report with { Persons = [Sample.Suspect with { Id = Parent }] }, Facts = [] };
        Assert.Equal([Parent, A.Early], Offending.Of([A.Early], dossier).OrderByDescending(id => id == Parent));
        var rejected = dossier with { Report = dossier.Report with { Persons = [Sample.Suspect with { Id = Parent, Roles = ["witness"] }] } };
        Assert.Equal([A.Early], Offending.Of([A.Early, Parent], rejected));
        var other = A.TakenOn with { Id = A.CaseId, Offenders = [Parent], OpenedAt = A.Now };
        Assert.Equal([Parent], Merging.Of([A.TakenOn, other], A.SignalId, null, A.Region, A.Now)!.Trajectory.Offenders);
    }

    [Fact]
    public void what_runs_out_is_a_task_that_warns_and_goes_when_somebody_spoke_again()
    {
        var given = A.Go(Give(Child, Permit));
        var task = Assert.Single(given.Tasks, task => task.Code == Renewing.Expires);
        Assert.Equal((DutchDays.Start(Today.AddYears(1)), given.Consents[0].Id), (task.DueAt, task.ConsentId!.Value));
        Assert.Equal(DutchDays.Start(Today.AddYears(1).AddDays(-30)), task.NextAt);
        var due = Tending.Due(given, task.Code, task.Generation, A.Region, task.DueAt).Trajectory;
        Assert.True(Assert.Single(due.Tasks, task => task.Code == Renewing.Expires).Reminded);

        var renewed = A.Go(Stating.Give(due, Permit with { Until = Today.AddYears(2), GivenAt = task.DueAt }, A.Region, task.DueAt));
        Assert.Equal(renewed.Consents[1].Id, Assert.Single(renewed.Tasks, task => task.Code == Renewing.Expires).ConsentId);
        Assert.DoesNotContain(A.Go(Stating.Withdraw(due, due.Consents[0].Id, A.Region, task.DueAt)).Tasks, task => task.Code == Renewing.Expires);
        Assert.Contains(A.Go(Stating.Give(due, Permit with { Data = ["health"], GivenAt = task.DueAt }, A.Region, task.DueAt)).Tasks, task => task.ConsentId == due.Consents[0].Id);
        Assert.DoesNotContain(A.Settled(due with { ClosedAt = A.Now }, due).Tasks, task => task.Code == Renewing.Expires);
    }

    [Theory]
    [InlineData(2011, 1, 10, 16)]
    [InlineData(2009, 1, 10, 18)]
    public void who_comes_of_age_is_asked_again(int year, int month, int day, int age)
    {
        var birthday = DutchDays.Start(new DateOnly(year + age, month, day));
        var known = Aged(year, month, day);
        var given = A.Go(Give(known, age == 16 ? Permit : Permit with { Giver = "self" }));
        var task = Assert.Single(given.Tasks, task => task.Code == Renewing.ComesOfAge);
        Assert.Equal((birthday, A.PersonId), (task.DueAt, task.Person!.Value));

        var own = Permit with { Giver = "self", GivenAt = birthday, From = new DateOnly(year + age, month, day), Until = new DateOnly(year + age + 1, month, day) };
        Assert.DoesNotContain(A.Go(Stating.Give(given, own, A.Region, birthday)).Tasks, task => task.Code == Renewing.ComesOfAge && task.DueAt == birthday);
        Assert.DoesNotContain(A.Go(Stating.Withdraw(given, given.Consents[0].Id, A.Region, A.Now)).Tasks, task => task.Code == Renewing.ComesOfAge);
        Assert.DoesNotContain(A.Go(Give(known, Permit with { Giver = age == 16 ? "representative" : "self", Until = Today.AddDays(1) })).Tasks, task => task.Code == Renewing.ComesOfAge);
    }

    [Theory]
    [InlineData("weather", "representative", "#/representative unknown_code")]
    [InlineData("guardian", "self", "#/representative not_here")]
    [InlineData("00000000-0000-0000-0000-0000000000f1", "representative", "#/representative same_person")]
    [InlineData("00000000-0000-0000-0000-0000000000f2", "representative", null)]
    [InlineData("court", "representative", null)]
    [InlineData(null, "representative", null)]
    public void a_representative_is_a_person_or_a_known_office(string? representative, string giver, string? error)
    {
        var asked = new ConsentRequest
        {
            Person = A.PersonId,
            Recipient = "shelter",
            Data = ["contact"],
            Purposes = ["care"],
            From = Today,
            Until = Today.AddYears(1),
            Giver = giver,
            Representative = representative,
            Statement = "permit",
            Evidence = "Verzonnen map.",
        };
        Assert.Equal(error is null ? [] : [error], ConsentRules.Check(asked, Today).Select(one => $"{one.Pointer} {one.Code}"));
    }

    private static CareTrajectory Aged(int year, int month, int day) => Aged(new DateOnly(year, month, day));

    private static CareTrajectory Aged(DateOnly? born) => A.TakenOn with { Victims = [A.Woman with { BirthDate = born }] };

    private static Ruling Give(CareTrajectory known, Consent given) => Stating.Give(known, given, A.Region, A.Now);

    private static IReadOnlyList<string> Missing(CareTrajectory known) => Givers.Missing(known, known.Consents[^1], Today);
}
