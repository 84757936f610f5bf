using System.Text.Json;
using Keten.Hosting;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Follow;
using Keten.Zorgcoordinatie.Show;

namespace Keten.Tests.Unit.Zorgcoordinatie;

/// <summary>What is asked and answered for one victim is that victim's, also at the same shelter and in the same moment.</summary>
public sealed class AmongSeveralVictims
{

    [Fact]
    public void nor_is_the_one_whom_care_knows_taken_for_a_victim_who_reported()
    {
        var known = A.TakenOn with { VictimReported = true };
        Assert.Equal("#/person required", A.Wrong(A.Take(known, "reflection_started")));
        Assert.Equal(A.PersonId, A.Go(A.Take(known, new CareRequest { Step = "reflection_started", Person = A.PersonId })).Reflection!.Person);
    }

    [Fact]
    public void a_place_of_before_it_had_to_be_said_whose_it_is_can_still_be_ended()
    {
        var old = A.Settled(A.TakenOn with { Shelters = [new Shelter("omm", "refused", A.Now)] }, A.TakenOn);
        var again = A.Go(A.Take(old, new CareRequest { Step = "shelter", Partner = "omm" }));
        Assert.DoesNotContain(again.Tasks, task => task.Code == "shelter_refused");
        var two = A.Settled(again with { Victims = [A.Woman, A.Woman with { PersonId = A.Early }] }, again);
        var placed = A.Go(A.Take(two, new CareRequest { Step = "placed", Partner = "omm", Person = A.PersonId }));
        Assert.Equal(["refused", "placed"], placed.Shelters.Select(place => place.State));
        Assert.Equal(["left", "left"], A.Go(A.Take(A.Go(A.Take(placed, new CareRequest { Step = "shelter_ended", Person = A.PersonId })), "shelter_ended")).Shelters.Select(place => place.State));
    }

    [Fact]
    public void a_period_of_when_there_could_be_one_is_still_there()
    {
        var body = JsonSerializer.Serialize(new
        {
            id = A.SignalId,
            region = "nijmegen",
            signalIds = new[] { A.SignalId },
            openedAt = A.Now,
            reflection = new { from = new DateOnly(2026, 11, 1), until = new DateOnly(2027, 2, 1), startedAt = A.Now },
        });
        var opened = JsonSerializer.Deserialize<CareTrajectory>(body, Sealing.Json)!;
        Assert.Equal(new DateOnly(2027, 2, 1), Assert.Single(opened.Reflections).Until);
        var again = JsonSerializer.Deserialize<CareTrajectory>(JsonSerializer.Serialize(opened, Sealing.Json), Sealing.Json)!;
        Assert.Equal(opened.Reflections, again.Reflections);
        var ended = A.Go(A.Take(A.Settled(again with { Victims = [A.Woman] }), new CareRequest { Step = "reflection_ended", Outcome = "left" }));
        Assert.Equal(["left"], JsonSerializer.Deserialize<CareTrajectory>(JsonSerializer.Serialize(ended, Sealing.Json), Sealing.Json)!.Reflections.Select(period => period.Outcome));
    }

    private static readonly Guid Other = new("00000000-0000-0000-0000-0000000000f2");
    private static readonly Guid OtherCall = new("00000000-0000-0000-0000-0000000000d2");

    [Theory]
    [InlineData("shelter")]
    [InlineData("reflection_started")]
    [InlineData("permit_started")]
    public void it_has_to_be_said_whom_a_step_is_about(string step)
    {
        var asked = new CareRequest { Step = step, Partner = step == "shelter" ? "cosm" : null, Until = step == "permit_started" ? new DateOnly(2027, 11, 22) : null };

        Assert.Equal("#/person required", A.Wrong(A.Take(Both, asked)));
        A.Go(A.Take(Both, asked with { Person = Other }));
    }

    [Fact]
    public void before_care_knows_of_anybody_no_place_is_asked_for_nobody()
    {
        var asked = new CareRequest { Step = "shelter", Partner = "cosm" };

        Assert.Equal("wrong_state", A.No(A.Take(A.Called, asked)));
        // Whom care does not see yet may be named: the dossier that goes out decides.
        Assert.Equal(Other, A.Go(A.Take(A.TakenOn, asked with { Person = Other })).Shelters[0].Person);
    }

    [Fact]
    public void two_at_one_shelter_are_two_referrals_each_with_its_own_answer()
    {
        var first = Ask(Both, A.PersonId, A.CallId);
        Assert.Equal("already_done", A.No(A.Take(first, new CareRequest { Step = "shelter", Partner = "cosm", Person = A.PersonId })));
        var known = Ask(first, Other, OtherCall);
        Assert.Equal([(A.CallId, A.PersonId), (OtherCall, Other)], known.Tasks.Where(task => task.Code == "shelter").Select(task => (task.ReferralId!.Value, task.Person!.Value)));

        known = A.Settled(Asked.Responded(known, A.Response(OtherCall, "accepted"))!, known);
        known = A.Settled(Asked.Refused(known, A.CallId, "refused_by_partner", A.Now.AddHours(1))!, known);
        Assert.Equal([(A.PersonId, "refused"), (Other, "accepted")], known.Shelters.Select(place => (place.Person!.Value, place.State)));
        // One's no is not the other's: only the first has to look on.
        Assert.Equal([("overweeghuis", A.PersonId), ("cosm", Other)], CareItem.Of(known, A.Region, A.Now).Victims.Select(victim => (victim.Next!, victim.Person)));
        Assert.Equal([("shelter_accepted", Other), ("shelter_refused", A.PersonId)], known.Tasks.Where(task => task.Partner is not null).Select(task => (task.Code, task.Person!.Value)).Order());

        Assert.Equal("#/person required", A.Wrong(A.Take(known, "placed")));
        known = A.Go(A.Take(known, new CareRequest { Step = "placed", Person = Other }));
        known = A.Go(A.Take(known, new CareRequest { Step = "no_place", Partner = "cosm", Person = A.PersonId }));
        Assert.Equal(["no_place", "placed"], known.Shelters.Select(place => place.State));
    }

    [Fact]
    public void each_has_a_reflection_period_and_a_permit_of_its_own()
    {
        var known = A.Go(A.Take(A.Go(A.Take(Both, Reflects(A.PersonId))), Reflects(Other)));
        Assert.Equal("already_done", A.No(A.Take(known, Reflects(Other))));
        Assert.Equal([A.PersonId, Other], known.Tasks.Where(task => task.Code == "reflection").Select(task => task.Person!.Value));
        Assert.Equal("#/person required", A.Wrong(A.Take(known, new CareRequest { Step = "reflection_ended", Outcome = "report" })));

        known = A.Go(A.Take(known, new CareRequest { Step = "reflection_ended", Outcome = "report", Person = Other }));
        Assert.Equal([null, "report"], known.Reflections.Select(period => period.Outcome));
        var permit = new CareRequest { Step = "permit_started", Until = new DateOnly(2027, 11, 22) };
        Assert.Equal("wrong_state", A.No(A.Take(known, permit with { Person = A.PersonId })));
        known = A.Go(A.Take(known, permit with { Person = Other }));
        Assert.Equal("already_done", A.No(A.Take(known, permit with { Person = Other })));
        Assert.Equal(Other, known.Tasks.Single(task => task.Code == "permit").Person);
        Assert.DoesNotContain(A.Go(A.Take(known, "permit_ended")).Tasks, task => task.Code == "permit");
    }

    private static CareTrajectory Both =>
        A.Settled(A.TakenOn with { Victims = [A.Woman with { SexWork = true }, A.Woman with { PersonId = Other, SexWork = true }] }, A.TakenOn);

    private static CareRequest Reflects(Guid person) => new() { Step = "reflection_started", Person = person };

    private static CareTrajectory Ask(CareTrajectory known, Guid person, Guid call) =>
        A.Go(Steps.Take(known, new CareRequest { Step = "shelter", Partner = "cosm", Person = person }, call, A.Region, "made-up", A.Now));
}
