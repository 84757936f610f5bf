using Keten.Messages;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Follow;
using Care = Keten.Zorgcoordinatie.Follow.Care;

namespace Keten.Tests.Unit.Zorgcoordinatie;

/// <summary>Signals that are the same have one trajectory, and nothing of either is lost.</summary>
public sealed class CareFollowsAMerger
{
    private static readonly Guid _other = new("00000000-0000-0000-0000-0000000000a2");

    // Every state, and beside it whatever runs or is to be looked at.
    private static readonly IReadOnlyList<(string Name, Func<Side, CareTrajectory> Of)> _standings =
    [
        ("called", side => side.Called),
        ("not called", side => side.Heard(Care.Answered(side.Called, side.Answer("closed"))!)),
        ("requested", side => side.Requested),
        ("refused", side => side.Refused),
        ("taken on", side => side.TakenOn),
        ("ended", side => side.Heard(Care.Responded(side.TakenOn, side.Response("completed"), "nijmegen")!)),
        ("closed", side => A.Go(A.Take(side.TakenOn, new CareRequest { Step = "close", Outcome = "housed" }))),
        ("a reflection period", side => A.Go(A.Take(side.TakenOn, "reflection_started"))),
        ("a permit", side => A.Go(A.Take(side.TakenOn, new CareRequest { Step = "permit_started", Until = new DateOnly(2027, 11, side.Day) }))),
        ("a place that is asked", side => side.Asked("omm")),
        ("a place that is refused", side => side.Heard(Asked.Refused(side.Asked("omm"), side.Asked("omm").Shelters[0].ReferralId!.Value, "refused_by_partner", A.Now)!)),
        ("no place, beside a closed case", side => A.Settled(A.Go(A.Take(side.Asked("cosm"), "no_place")) with { ClosedAt = A.Now })),
        ("a registration to undo", side => A.Settled(side.TakenOn with { Registrations = [new RegistrationReferral(side.Id(7), side.Id(5), "to_undo", A.Now)] })),
    ];

    [Fact]
    public void nothing_is_lost_whatever_each_of_the_two_held()
    {
        var (here, there) = (new Side(A.SignalId, 1), new Side(_other, 2));
        foreach (var (name, one, two) in _standings.SelectMany(one => _standings.Select(two => ($"{one.Name} + {two.Name}", one.Of(here), two.Of(there)))))
        {
            var step = Joined(one, two);
            var joined = step.Trajectory;
            void True(bool holds, string what) => Assert.True(holds, $"{what}: {name}");
            True((joined.Id, joined.SignalIds[0], joined.State) == (one.Id, A.SignalId, Standing.Of(joined)), "it goes on");
            foreach (var task in one.Tasks.Concat(two.Tasks).Where(task => !_states.Contains(task.Code)))
                True(joined.Tasks.Any(kept => (kept.Code, kept.Since, kept.DueAt, kept.ReferralId, kept.Reminded) == (task.Code, task.Since, task.DueAt, task.ReferralId, task.Reminded)), task.Code);
            foreach (var side in (CareTrajectory[])[one, two])
            {
                True(side.State is not ("requested" or "refused") || joined.Tasks.Any(task => task.Code == side.State), side.State);
                True(side.Call is not { Answer: null } || joined.Call is { Answer: null }, "the call");
                True(!side.Victims.Select(victim => victim.PersonId).Except(joined.Victims.Select(victim => victim.PersonId)).Any(), "a victim");
                True(!side.Shelters.Select(place => place.ReferralId).Except(joined.Shelters.Select(place => place.ReferralId)).Any(), "a place");
                True(!side.Permits.Except(joined.Permits).Any() && !side.Reflections.Except(joined.Reflections).Any(), "a period");
            }

            True(joined.State == "closed" || joined.Tasks.Any(task => task.Code == joined.State), "somebody's");
            True(joined.State != "closed" || (one.State, two.State) == ("closed", "closed"), "closed by a person");
            var wakes = step.Effects.OfType<CareEffect.Wake>().Select(wake => wake.Task).ToList();
            True(joined.Tasks.All(task => one.Tasks.Contains(task) || wakes.Contains(task)), "every timer runs");
            True(joined.Tasks.Select(task => task.Generation).Distinct().Count() == joined.Tasks.Count, "each its own");
        }
    }

    [Fact]
    public void alone_it_goes_on_under_the_other_and_that_is_told_once()
    {
        var known = new Side(A.SignalId, 1).TakenOn;
        var step = Merging.Of([known], _other, A.CaseId, A.Region, A.Now)!;
        Assert.Equal([_other, A.SignalId], step.Trajectory.SignalIds);
        Assert.Equal((A.CaseId, known.Change + 1), (step.Trajectory.CaseId, step.Trajectory.Change));
        Assert.Equal(known.Tasks, step.Trajectory.Tasks);
        Assert.Single(step.Effects.OfType<CareEffect.Changed>());
        Assert.Null(Merging.Of([step.Trajectory], _other, A.CaseId, A.Region, A.Now));
        Assert.Null(Merging.Of([step.Trajectory], _other, null, A.Region, A.Now));
    }

    [Fact]
    public void what_is_left_behind_says_where_it_went_and_nothing_of_anybody()
    {
        var (one, two) = (new Side(A.SignalId, 1).TakenOn, A.Go(A.Take(new Side(_other, 2).TakenOn, "reflection_started")));
        var gone = Merging.Gone(two, one);
        Assert.Equal((two.Id, one.Id, "joined", null), (gone.Id, gone.Into, gone.State, gone.Columns.Owner));
        Assert.Empty(gone.Victims);
        Assert.Empty(gone.Reflections);
    }

    [Fact]
    public void what_one_may_have_once_two_may_have_twice_and_each_ends_by_itself()
    {
        var start = new CareRequest { Step = "reflection_started" };
        var (her, other) = (new Side(A.SignalId, 1).Id(5), new Side(_other, 2).Id(5));
        var (one, two) = (A.Go(A.Take(new Side(A.SignalId, 1).TakenOn, start)), A.Go(A.Take(new Side(_other, 2).TakenOn, start with { From = new DateOnly(2026, 11, 20) })));
        var joined = Joined(one, two).Trajectory;
        Assert.Equal([her, other], joined.Reflections.Select(period => period.Person));
        Assert.Equal("already_done", A.No(A.Take(joined, start with { Person = her })));
        var ending = new CareRequest { Step = "reflection_ended", Outcome = "report" };
        Assert.Equal("#/person required", A.Wrong(A.Take(joined, ending)));
        var ended = A.Go(A.Take(joined, ending with { From = new DateOnly(2026, 11, 20) }));
        Assert.Equal([null, "report"], ended.Reflections.Select(period => period.Outcome));
        Assert.Equal(ended.Reflections, A.Go(A.Take(joined, ending with { Person = other })).Reflections);
        Assert.Single(ended.Tasks, task => task.Code == "reflection");

        var permit = new CareRequest { Step = "permit_started", Until = new DateOnly(2027, 11, 1), Person = other };
        Assert.Equal("wrong_state", A.No(A.Take(ended, permit with { Person = her })));
        var both = A.Go(A.Take(A.Go(A.Take(A.Go(A.Take(ended, permit)), ending)), permit with { Until = new DateOnly(2027, 11, 2), Person = her }));
        Assert.Equal("already_done", A.No(A.Take(both, permit with { Until = new DateOnly(2027, 11, 3) })));
        Assert.Equal("#/person required", A.Wrong(A.Take(both, "permit_ended")));
        Assert.Equal([null, A.Now], A.Go(A.Take(both, new CareRequest { Step = "permit_ended", Until = new DateOnly(2027, 11, 2) })).Permits.Select(one => one.EndedAt));
        Assert.Equal("already_done", A.No(A.Take(A.Go(A.Take(A.Go(A.Take(joined, "lawyer")), "lawyer")), "lawyer")));
    }

    [Fact]
    public void what_somebody_said_of_registration_stays_said_whichever_of_the_two_has_it()
    {
        var said = new Side(A.SignalId, 1).TakenOn with { Victims = [A.Woman with { Registration = "registered", Permitted = true, RegisteredAt = A.Now }] };
        var unsaid = new Side(_other, 2).TakenOn with { Victims = [A.Woman] };
        foreach (var joined in (CareTrajectory[])[Joined(said, unsaid).Trajectory, Joined(unsaid, said).Trajectory])
            Assert.Equal(("registered", true, A.Now), (joined.Victims.Single().Registration, joined.Victims.Single().Permitted, joined.Victims.Single().RegisteredAt!.Value));
    }

    [Fact]
    public void two_periods_that_nothing_tells_apart_end_one_after_the_other()
    {
        CareTrajectory Same(Side side) => A.Go(A.Take(side.TakenOn with { Victims = [] }, "reflection_started"));
        var ending = new CareRequest { Step = "reflection_ended", Outcome = "left" };
        var ended = A.Go(A.Take(A.Go(A.Take(Joined(Same(new Side(A.SignalId, 1)), Same(new Side(_other, 2))).Trajectory, ending)), ending));
        Assert.Equal(["left", "left"], ended.Reflections.Select(period => period.Outcome));
    }

    [Fact]
    public void what_was_recorded_before_care_knew_of_anybody_ends_by_its_days()
    {
        var start = new CareRequest { Step = "reflection_started" };
        CareTrajectory Unnamed(Side side, int day) => A.Go(A.Take(side.TakenOn with { Victims = [] }, start with { From = new DateOnly(2026, 11, day) }));
        var joined = Joined(Unnamed(new Side(A.SignalId, 1), 20), Unnamed(new Side(_other, 2), 21)).Trajectory;
        Assert.Equal("already_done", A.No(A.Take(joined, start)));
        var ended = A.Go(A.Take(joined, new CareRequest { Step = "reflection_ended", Outcome = "report", From = new DateOnly(2026, 11, 21) }));
        Assert.Equal([null, "report"], ended.Reflections.Select(period => period.Outcome));
    }

    [Fact]
    public void a_no_to_the_one_is_not_hidden_by_the_yes_to_the_other_until_care_is_called_in_again()
    {
        var joined = Joined(new Side(A.SignalId, 1).TakenOn, new Side(_other, 2).Refused).Trajectory;
        Assert.Equal("taken_on", joined.State);
        Assert.Contains(joined.Tasks, task => task is { Code: "refused", Partner: "moviera" });
        var again = Assert.IsType<Ruling.Go>(A.Take(joined, "call")).Step;
        Assert.Single(again.Effects.OfType<CareEffect.Call>());
        Assert.DoesNotContain(again.Trajectory.Tasks, task => task.Code == "refused");
        Assert.Equal("already_done", A.No(A.Take(again.Trajectory, "call")));
    }

    private static readonly string[] _states = ["called", "not_called", "requested", "taken_on", "refused", "ended"];

    private static CareStep Joined(CareTrajectory one, CareTrajectory two) => Merging.Of([one, two], A.SignalId, null, A.Region, A.Now.AddHours(1))!;

    /// <summary>One of two signals and its care; every id is its own.</summary>
    private sealed record Side(Guid SignalId, int Nth)
    {
        public int Day => 20 + Nth;

        public Guid Id(int which) => new(Nth, (short)which, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        public CareTrajectory Called => Steps.First([SignalId], null, Id(1), A.Region, A.Now.AddMinutes(Nth)).Trajectory;

        public CareTrajectory Requested => Heard(Care.Requested(null, A.Referral(Id(2)) with { SignalId = SignalId }, [A.Woman with { PersonId = Id(5) }])!);

        public CareTrajectory Refused => Heard(Care.Refused(Requested, new ReferralRefused { ReferralId = Id(2), SignalId = SignalId, Partner = "moviera", Reason = "refused_by_partner", RefusedAt = A.Now }, "nijmegen")!);

        public CareTrajectory TakenOn => Heard(Care.Responded(Requested, Response("accepted"), "nijmegen")!);

        public CareTrajectory Asked(string partner) => A.Go(Steps.Take(TakenOn, new CareRequest { Step = "shelter", Partner = partner }, Id(3), A.Region, "made-up", A.Now.AddMinutes(Nth)));

        public CareCallAnswered Answer(string answer) => A.Answer(answer) with { CallId = Id(1), SignalId = SignalId };

        public PartnerResponded Response(string status) => A.Response(Id(2), status) with { SignalId = SignalId };

        public CareTrajectory Heard(CareTrajectory after) => Remind(after);

        private CareTrajectory Remind(CareTrajectory after) => Keten.Zorgcoordinatie.Remind.Tending.Settle(null, after, A.Region, A.Now.AddMinutes(Nth)).Trajectory;
    }
}
