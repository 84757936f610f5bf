using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Consents;

namespace Keten.Tests.Unit.Zorgcoordinatie;

public sealed class WhoConsentsToWhat
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Consent Permit => new()
    {
        Id = Guid.NewGuid(),
        PersonId = A.PersonId,
        Recipient = "comensha",
        Data = ["identity"],
        Purposes = ["register"],
        From = Today,
        Until = Today.AddYears(1),
        Giver = "self",
        Statement = "permit",
        Evidence = "Verzonnen map.",
        GivenAt = A.Now,
        By = "made-up",
    };

    [Fact]
    public void a_permit_for_comensha_permits_and_registers_nobody_yet()
    {
        var step = Step(A.TakenOn, Permit);
        Assert.Equal(("asked", true), Standing(step.Trajectory));
        Assert.Single(step.Effects.OfType<CareEffect.Given>());
        Assert.Empty(step.Effects.OfType<CareEffect.Registered>());
    }

    [Fact]
    public void an_objection_refuses_and_both_can_be_withdrawn_once()
    {
        var permit = Permit;
        var permitted = Give(A.TakenOn, permit);
        var objection = Permit with { Statement = "objection" };
        var refused = Give(permitted, objection);
        Assert.Equal(("refused", false), Standing(refused));

        var withdrawn = Assert.IsType<Ruling.Go>(Stating.Withdraw(refused, objection.Id, A.Region, A.Now)).Step;
        Assert.Equal(("asked", true), Standing(withdrawn.Trajectory));
        Assert.Single(withdrawn.Effects.OfType<CareEffect.Withdrawn>());
        Assert.Equal("already_done", A.No(Stating.Withdraw(withdrawn.Trajectory, objection.Id, A.Region, A.Now)));
        Assert.Equal(("asked", false), Standing(A.Go(Stating.Withdraw(withdrawn.Trajectory, permit.Id, A.Region, A.Now))));
    }

    [Theory]
    [InlineData("any", "identity", "register")]
    [InlineData("comensha", "health", "register")]
    [InlineData("comensha", "identity", "care")]
    public void only_a_permit_for_comensha_by_name_to_register_who_somebody_is_counts(string recipient, string data, string purpose)
    {
        var step = Step(A.TakenOn, Permit with { Recipient = recipient, Data = [data], Purposes = [purpose] });
        Assert.Equal(("not_asked", false), Standing(step.Trajectory));
        Assert.Single(step.Trajectory.Consents);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(15)]
    public void a_minors_own_permit_alone_does_not_count(int? age)
    {
        var known = Aged(age);
        Assert.Equal("representative_needed", A.No(Stating.Give(known, Permit, A.Region, A.Now)));
        var both = Give(known, Permit with { Giver = "representative" });
        Assert.Equal(("asked", age < 12), Standing(both));
    }

    [Fact]
    public void from_twelve_to_fifteen_it_takes_both_in_the_same_scope()
    {
        var represented = Give(Aged(14), Permit with { Giver = "representative" });
        Assert.Equal(("asked", true), Standing(Give(represented, Permit)));
        Assert.Equal("representative_needed", A.No(Stating.Give(represented, Permit with { Data = ["identity", "health"] }, A.Region, A.Now)));
        Assert.Equal("representative_needed", A.No(Stating.Give(represented, Permit with { Recipient = "moviera" }, A.Region, A.Now)));
    }

    [Fact]
    public void under_twelve_or_of_unknown_age_ones_own_adds_nothing_but_an_objection()
    {
        var represented = Give(Aged(null), Permit with { Giver = "representative" });
        Assert.Equal(("refused", false), Standing(Give(represented, Permit with { Statement = "objection" })));
    }

    [Fact]
    public void of_unknown_age_it_takes_both_because_it_may_be_anybodys() =>
        Assert.Equal(("asked", true), Standing(Give(Give(Aged(null), Permit with { Giver = "representative" }), Permit)));

    [Fact]
    public void from_sixteen_the_permit_is_ones_own() =>
        Assert.Equal("self_needed", A.No(Stating.Give(Aged(16), Permit with { Giver = "representative" }, A.Region, A.Now)));

    [Fact]
    public void what_ran_out_no_longer_counts_and_what_is_done_stays_done()
    {
        var permitted = Give(A.TakenOn, Permit with { Until = Today.AddDays(1) });
        Assert.Equal(("asked", true), Standing(permitted));
        Assert.False(Registration.Of(permitted.Victims[0], permitted.Consents, Today.AddDays(1)).Victim.Permitted);
        Assert.Equal("registered", Registration.Of(permitted.Victims[0] with { Registration = "registered" }, permitted.Consents, Today).Victim.Registration);
    }

    [Fact]
    public void together_the_least_done_shows()
    {
        var other = A.Woman with { PersonId = Guid.NewGuid(), Registration = "registered" };
        Assert.Equal("not_asked", Registration.Together([other, A.Woman]));
        Assert.Equal("registered", Registration.Together([other]));
        Assert.Equal("not_asked", Registration.Together([]));
    }

    public static TheoryData<ConsentRequest, string> Misshapen => new()
    {
        { Asked with { Recipient = "weerbericht" }, "#/recipient unknown_code" },
        { Asked with { Data = ["identity", "victim.weather"] }, "#/data/1 unknown_code" },
        { Asked with { Data = ["signal.narrative"] }, "#/data/0 unknown_code" },
        { Asked with { Data = [] }, "#/data required" },
        { Asked with { Purposes = ["weather"] }, "#/purposes/0 unknown_code" },
        { Asked with { Purposes = [] }, "#/purposes required" },
        { Asked with { Giver = "neighbour" }, "#/giver unknown_code" },
        { Asked with { Until = Today.AddDays(-1) }, "#/until before_from" },
        { Asked with { Until = Today }, "#/until before_from" },
        { Asked with { Until = null }, "#/until required" },
        { Asked with { From = Today.AddDays(1) }, "#/from in_future" },
        { Asked with { Evidence = " " }, "#/evidence required" },
        { Asked with { Evidence = new string('x', 2_001) }, "#/evidence too_long" },
    };

    [Theory]
    [MemberData(nameof(Misshapen))]
    public void a_statement_names_only_what_exists(ConsentRequest asked, string error) =>
        Assert.Equal([error], ConsentRules.Check(asked, Today).Select(one => $"{one.Pointer} {one.Code}"));

    [Fact]
    public void partners_classes_and_any_paths_and_categories_may_be_named()
    {
        foreach (var recipient in (string[])["moviera", "police_investigation", "shelter", "any"])
            Assert.Empty(ConsentRules.Check(Asked with { Recipient = recipient, Data = ["victim.phone", "care.shelter", "health", "offence"] }, Today));
        Assert.Empty(ConsentRules.Check(Asked with { Statement = "objection", Until = null, Evidence = null }, Today));
    }

    [Fact]
    public void a_statement_prints_nothing() => Assert.DoesNotContain("map", $"{Permit} {Asked}", StringComparison.Ordinal);

    private static ConsentRequest Asked => new()
    {
        Person = A.PersonId,
        Recipient = "comensha",
        Data = ["identity"],
        Purposes = ["register"],
        From = Today,
        Until = Today.AddYears(1),
        Giver = "self",
        Statement = "permit",
        Evidence = "Verzonnen map.",
    };

    private static (string Registration, bool Permitted) Standing(CareTrajectory known) => (known.Victims[0].Registration, known.Victims[0].Permitted);

    private static CareTrajectory Aged(int? age) => A.TakenOn with { Victims = [A.Woman with { BirthDate = null, AgeEstimate = age }] };

    private static CareTrajectory Give(CareTrajectory known, Consent given) => Step(known, given).Trajectory;

    private static CareStep Step(CareTrajectory known, Consent given) => Assert.IsType<Ruling.Go>(Stating.Give(known, given, A.Region, A.Now)).Step;
}
