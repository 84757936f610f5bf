using Keten.Sharing;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Follow;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Tests.Unit.Zorgcoordinatie;

/// <summary>A reflection period that starts is brought to the IND, for the victim whose it is and once there is a case.</summary>
public sealed class TheIndIsAsked
{
    [Fact]
    public void in_a_case_at_once_for_that_victim_and_not_again()
    {
        var step = Assert.IsType<Ruling.Go>(A.Take(InCase, "reflection_started")).Step;
        var asked = Assert.Single(step.Effects.OfType<CareEffect.Ask>());

        Assert.Equal(("ind", A.PersonId), (asked.Partner, asked.Person));
        Assert.Equal((asked.ReferralId, "asked"), (Of(step.Trajectory).ReferralId, Of(step.Trajectory).State));
        Assert.Equal(new ReflectionOf(A.PersonId, new DateOnly(2026, 11, 22), new DateOnly(2027, 2, 22)), Stays.PeriodOf(step.Trajectory, asked.ReferralId));
        Assert.Null(Stays.PeriodOf(step.Trajectory, Guid.NewGuid()));
        Assert.Empty(Tending.Settle(step.Trajectory, step.Trajectory, A.Region, A.Now).Effects);
        Assert.Equal("already_done", A.No(A.Take(step.Trajectory, "residence")));
    }

    [Fact]
    public void before_a_case_it_waits_for_that()
    {
        var started = Assert.IsType<Ruling.Go>(A.Take(A.TakenOn, "reflection_started")).Step;
        Assert.Empty(started.Effects.OfType<CareEffect.Ask>());
        Assert.Equal("wrong_state", A.No(A.Take(started.Trajectory, "residence")));

        var opened = Tending.Settle(started.Trajectory, Care.Opened(started.Trajectory, A.CaseOpened)!, A.Region, A.Now);
        Assert.Equal("ind", Assert.Single(opened.Effects.OfType<CareEffect.Ask>()).Partner);
        // What has ended meanwhile is nobody's to grant any more.
        var ended = A.Go(A.Take(started.Trajectory, new CareRequest { Step = "reflection_ended", Outcome = "left" }));
        Assert.Empty(Tending.Settle(ended, Care.Opened(ended, A.CaseOpened)!, A.Region, A.Now).Effects.OfType<CareEffect.Ask>());
    }

    [Fact]
    public void of_whom_care_did_not_know_yet_it_is_not_asked_before_somebody_says_who_it_is()
    {
        var nobody = A.Settled(InCase with { Victims = [] }, InCase);
        var started = Assert.IsType<Ruling.Go>(A.Take(nobody, "reflection_started")).Step;
        Assert.Empty(started.Effects.OfType<CareEffect.Ask>());

        var seen = Tending.Settle(started.Trajectory, Care.Known(started.Trajectory, [A.Woman])!, A.Region, A.Now);
        Assert.Empty(seen.Effects.OfType<CareEffect.Ask>());
        Assert.Contains(seen.Trajectory.Tasks, task => task is { Code: "residence_unsaid", Partner: "ind" });
        var said = Assert.IsType<Ruling.Go>(A.Take(seen.Trajectory, "residence")).Step;
        Assert.Equal(A.PersonId, Assert.Single(said.Effects.OfType<CareEffect.Ask>()).Person);
        Assert.DoesNotContain(said.Trajectory.Tasks, task => task.Code == "residence_unsaid");
        // Of two it has to be said.
        var two = A.Settled(Care.Known(started.Trajectory, [A.Woman, A.Woman with { PersonId = A.Early }])!, started.Trajectory);
        Assert.Equal("#/person required", A.Wrong(A.Take(two, "residence")));
        Assert.Equal(A.Early, A.Go(A.Take(two, new CareRequest { Step = "residence", Person = A.Early })).Reflection!.Person);
    }

    [Fact]
    public void its_yes_shows_and_its_no_is_a_task_until_it_is_asked_again_or_the_period_has_ended()
    {
        var known = A.Go(A.Take(InCase, "reflection_started"));
        var accepted = A.Settled(Asked.Responded(known, A.Response(Of(known).ReferralId, "accepted"))!, known);
        Assert.Equal("accepted", Of(accepted).State);
        Assert.Equal("completed", Of(A.Settled(Asked.Responded(accepted, A.Response(Of(known).ReferralId, "completed"))!, accepted)).State);

        var refused = A.Settled(Asked.Refused(known, Of(known).ReferralId, "nothing_may_flow", A.Now)!, known);
        Assert.Equal(("refused", "nothing_may_flow"), (Of(refused).State, Of(refused).Reason));
        Assert.Equal(("ind", A.PersonId), refused.Tasks.Where(task => task.Code == "residence_refused").Select(task => (task.Partner, task.Person!.Value)).Single());
        Assert.Contains(refused.Tasks, task => task.Code == "reflection");

        var again = Assert.IsType<Ruling.Go>(A.Take(refused, "residence")).Step;
        Assert.NotEqual(Of(known).ReferralId, Assert.Single(again.Effects.OfType<CareEffect.Ask>()).ReferralId);
        Assert.DoesNotContain(again.Trajectory.Tasks, task => task.Code == "residence_refused");
        // What came of the first says nothing of the second.
        Assert.Null(Asked.Refused(again.Trajectory, Of(known).ReferralId, "refused_by_partner", A.Now));
        var ended = A.Go(A.Take(refused, new CareRequest { Step = "reflection_ended", Outcome = "declined" }));
        Assert.DoesNotContain(ended.Tasks, task => task.Code is "residence_refused" or "reflection");
        Assert.Equal("wrong_state", A.No(A.Take(ended, "residence")));
    }

    private static Stay Of(CareTrajectory known) => known.Reflection!.Stay!;

    private static CareTrajectory InCase => A.Settled(Care.Opened(A.TakenOn, A.CaseOpened)!, A.TakenOn);
}
