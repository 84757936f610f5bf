using Keten.Hosting;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Tests.Unit.Zorgcoordinatie;

public sealed class EveryStateIsSomebodysTask
{
    public static TheoryData<string, CareTrajectory> States => new()
    {
        { "called", A.Called },
        { "not_called", A.Settled(A.Called with { Call = new CareCall(A.CallId, "not_there") }) },
        { "requested", Of("requested") },
        { "taken_on", Of("accepted") },
        { "refused", Of("refused") },
        { "ended", Of("completed") },
        { "shelter", A.Go(A.Take(A.TakenOn, new CareRequest { Step = "shelter", Partner = "cosm" })) },
        { "no_place", A.Go(A.Take(A.Go(A.Take(A.TakenOn, new CareRequest { Step = "shelter", Partner = "cosm" })), "no_place")) },
        { "shelter_accepted", Place("accepted") },
        { "shelter_refused", Place("refused") },
        { "shelter_completed", Place("completed") },
        { "registration_refused", Registration("refused") },
        { "registration_undo", Registration("to_undo") },
        { "reflection", A.Go(A.Take(A.TakenOn, "reflection_started")) },
        { "residence_refused", A.Settled(A.TakenOn with { Reflections = [new(new DateOnly(2026, 11, 22), new DateOnly(2027, 2, 22), A.Now) { Person = A.PersonId, Stay = new(A.InCase, "refused", A.Now) }] }) },
        { "permit", A.Go(A.Take(A.TakenOn, new CareRequest { Step = "permit_started", Until = new DateOnly(2027, 11, 22) })) },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void every_state_has_an_owner_and_a_timer_that_goes_on_reminding(string code, CareTrajectory known)
    {
        Assert.Equal("zorgcoordinator", known.Columns.Owner);
        var now = A.Now;
        for (var i = 0; i < 8; i++)
        {
            var task = Assert.Single(known.Tasks, task => task.Code == code);
            Assert.True(task.NextAt > now);
            Assert.Equal(i > 0, task.Reminded);
            now = task.NextAt;
            var step = Tending.Due(known, code, task.Generation, A.Region, now);
            Assert.Equal(known.State, step.Trajectory.State);
            Assert.Equal(step.Trajectory.Tasks.Single(next => next.Code == code), Assert.Single(step.Effects.OfType<CareEffect.Wake>()).Task);
            known = step.Trajectory;
        }

        Assert.Equal("zorgcoordinator", known.Columns.Owner);
    }

    [Fact]
    public void a_timer_of_an_earlier_task_changes_nothing()
    {
        var task = A.Called.Tasks[0];
        var reminded = Tending.Due(A.Called, task.Code, task.Generation, A.Region, task.NextAt).Trajectory;
        Assert.Empty(Tending.Due(reminded, task.Code, task.Generation, A.Region, task.NextAt).Effects);
        Assert.Empty(Tending.Due(A.Called, "weather", task.Generation, A.Region, task.NextAt).Effects);
    }

    [Fact]
    public void the_end_of_the_reflection_period_is_warned_of_and_never_passes_silently()
    {
        var known = A.Go(A.Take(A.TakenOn, new CareRequest { Step = "reflection_started", From = new DateOnly(2026, 11, 22) }));
        var seen = new List<(DateOnly, string)>();
        for (var i = 0; i < 5; i++)
        {
            var task = known.Tasks.Single(task => task.Code == "reflection");
            known = Tending.Due(known, "reflection", task.Generation, A.Region, task.NextAt).Trajectory;
            seen.Add((DutchDays.Of(task.NextAt), string.Join(' ', known.Tasks.Single(next => next.Code == "reflection").Warned)));
        }

        Assert.Equal(
            [
                (new DateOnly(2027, 1, 23), "30"),
                (new DateOnly(2027, 2, 8), "30 14"),
                (new DateOnly(2027, 2, 19), "30 14 3"),
                (new DateOnly(2027, 2, 22), "30 14 3"),
                (new DateOnly(2027, 2, 24), "30 14 3"),
            ],
            seen);
        Assert.True(known.Reflection is { EndedAt: null, Outcome: null });
    }

    [Fact]
    public void a_period_that_was_recorded_late_is_warned_of_at_once()
    {
        var known = A.Go(A.Take(A.TakenOn, new CareRequest { Step = "reflection_started", From = new DateOnly(2026, 9, 1) }));
        var task = known.Tasks.Single(task => task.Code == "reflection");
        Assert.Equal((true, "30 14"), (task.Reminded, string.Join(' ', task.Warned)));
        var over = A.Go(A.Take(A.TakenOn, new CareRequest { Step = "reflection_started", From = new DateOnly(2026, 5, 1) }));
        Assert.Contains(over.Tasks, one => one is { Code: "reflection", Reminded: true });
    }

    [Fact]
    public void days_are_days_here_whatever_summer_time_does()
    {
        // From 1 January three months: over at midnight here on 1 April, which is summer time; 30 days before it is winter.
        var started = new DateTimeOffset(2027, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var task = A.Go(A.Take(A.TakenOn, new CareRequest { Step = "reflection_started" }, started)).Tasks.Single(task => task.Code == "reflection");
        Assert.Equal(new DateTimeOffset(2027, 3, 31, 22, 0, 0, TimeSpan.Zero), task.DueAt);
        Assert.Equal(new DateTimeOffset(2027, 3, 1, 23, 0, 0, TimeSpan.Zero), task.NextAt);
        // Half past eleven at night in UTC is the next day here.
        var night = A.Go(A.Take(A.TakenOn, new CareRequest { Step = "reflection_started" }, new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2027, 1, 1), night.Reflection!.From);
    }

    [Fact]
    public void others_hear_of_a_change_and_not_of_what_care_does()
    {
        var shelter = Assert.IsType<Ruling.Go>(A.Take(A.TakenOn, new CareRequest { Step = "shelter", Partner = "cosm" })).Step;
        Assert.Empty(shelter.Effects.OfType<CareEffect.Changed>());
        var closed = Tending.Settle(A.TakenOn, A.TakenOn with { ClosedAt = A.Now }, A.Region, A.Now);
        Assert.Equal(A.TakenOn.Change + 1, closed.Trajectory.Change);
        Assert.Single(closed.Effects.OfType<CareEffect.Changed>());
        Assert.Empty(Steps.First([A.SignalId], null, A.CallId, A.Region, A.Now).Effects.OfType<CareEffect.Changed>());
    }

    private static CareTrajectory Place(string state) => A.Settled(A.TakenOn with { Shelters = [new("cosm", state, A.Now)] });

    private static CareTrajectory Registration(string state) => A.Settled(A.TakenOn with
    {
        Victims = [A.Woman with { Registration = state == "refused" ? "registered" : "asked" }],
        Registrations = [new(A.InCase, A.PersonId, state, A.Now)],
    });

    private static CareTrajectory Of(string status) => A.Settled(A.Called with { Call = new CareCall(A.CallId, "called_in"), Referrals = [new(A.Early, "moviera", status)] });
}
