using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Act;

namespace Keten.Tests.Unit.Zorgcoordinatie;

public sealed class StepsOfCare
{
    [Fact]
    public void a_call_is_made_once_and_again_when_it_came_to_nothing()
    {
        Assert.Equal("already_done", A.No(A.Take(A.Called, "call")));
        Assert.Equal("already_done", A.No(A.Take(A.TakenOn, "call")));
        var refused = A.Settled(A.Called with { Call = new CareCall(A.CallId, "closed") });
        var ruling = Assert.IsType<Ruling.Go>(A.Take(refused, "call"));
        Assert.Equal("called", ruling.Step.Trajectory.State);
        Assert.Single(ruling.Step.Effects.OfType<CareEffect.Call>());
    }

    [Fact]
    public void a_place_is_asked_found_not_found_and_left()
    {
        Assert.Equal("wrong_state", A.No(A.Take(A.TakenOn, "placed")));
        Assert.Equal("#/partner unknown_partner", A.Wrong(A.Take(A.TakenOn, new CareRequest { Step = "shelter", Partner = "hulp" })));

        var asked = A.Go(A.Take(A.TakenOn, new CareRequest { Step = "shelter", Partner = "cosm" }));
        Assert.Equal("already_done", A.No(A.Take(asked, new CareRequest { Step = "shelter", Partner = "cosm" })));
        var none = A.Go(A.Take(asked, "no_place"));
        Assert.Equal(("cosm", "no_place"), (none.Shelters[^1].Partner, none.Shelters[^1].State));
        Assert.Contains(none.Tasks, task => task.Code == "no_place");
        Assert.Equal("wrong_state", A.No(A.Take(none, "no_place")));

        var elsewhere = A.Go(A.Take(A.Go(A.Take(none, new CareRequest { Step = "shelter", Partner = "omm" })), "placed"));
        Assert.Equal(["no_place", "placed"], elsewhere.Shelters.Select(shelter => shelter.State));
        Assert.Equal(["taken_on"], elsewhere.Tasks.Select(task => task.Code));
        Assert.Equal("left", A.Go(A.Take(elsewhere, "shelter_ended")).Shelters[^1].State);
    }

    [Fact]
    public void a_reflection_period_is_given_once_and_for_three_months_at_most()
    {
        var start = new CareRequest { Step = "reflection_started" };
        var running = A.Go(A.Take(A.TakenOn, start)).Reflection!;
        Assert.Equal((new DateOnly(2026, 11, 22), new DateOnly(2027, 2, 22)), (running.From, running.Until));
        Assert.Equal("#/from in_future", A.Wrong(A.Take(A.TakenOn, start with { From = new DateOnly(2026, 11, 23) })));
        Assert.Equal("#/until out_of_range", A.Wrong(A.Take(A.TakenOn, start with { Until = new DateOnly(2027, 2, 23) })));
        Assert.Equal("#/until out_of_range", A.Wrong(A.Take(A.TakenOn, start with { Until = new DateOnly(2026, 11, 22) })));
        Assert.Equal("already_done", A.No(A.Take(A.Go(A.Take(A.TakenOn, start)), start)));
    }

    [Fact]
    public void the_permit_comes_after_the_reflection_period_and_both_can_be_ended_beside_a_closed_case()
    {
        var running = A.Go(A.Take(A.TakenOn, "reflection_started"));
        var permit = new CareRequest { Step = "permit_started", Until = new DateOnly(2027, 11, 22) };
        var ending = new CareRequest { Step = "reflection_ended", Outcome = "exception", Reason = "threat", Statement = "Verzonnen." };
        Assert.Equal("wrong_state", A.No(A.Take(running, permit)));
        Assert.Equal("wrong_state", A.No(A.Take(running, new CareRequest { Step = "close", Outcome = "housed" })));

        var beside = A.Settled(running with { ClosedAt = A.Now }, running);
        Assert.Equal(("closed", "zorgcoordinator"), (beside.State, beside.Columns.Owner));
        Assert.Null(A.Go(A.Take(beside, ending)).Columns.Owner);

        var permitted = A.Go(A.Take(A.Go(A.Take(running, ending)), permit));
        Assert.Equal("already_done", A.No(A.Take(permitted, permit)));
        Assert.Equal("#/until in_past", A.Wrong(A.Take(A.TakenOn, permit with { Until = new DateOnly(2026, 11, 22) })));
        Assert.Contains(permitted.Tasks, task => task.Code == "permit");
        Assert.DoesNotContain(A.Go(A.Take(permitted, "permit_ended")).Tasks, task => task.Code == "permit");
        Assert.Equal("wrong_state", A.No(A.Take(A.TakenOn, "permit_ended")));
        Assert.Equal("wrong_state", A.No(A.Take(A.TakenOn, ending)));
    }

    [Theory]
    [InlineData("rights_explained")]
    [InlineData("lawyer")]
    [InlineData("compensation")]
    [InlineData("aftercare")]
    public void what_is_done_for_the_victim_is_done_once(string step)
    {
        var done = A.Go(A.Take(A.Called, step));
        Assert.Equal((step, "made-up"), (done.Milestones[0].Code, done.Milestones[0].By));
        Assert.Equal("already_done", A.No(A.Take(done, step)));
        Assert.Equal("wrong_state", A.No(A.Take(A.Settled(A.TakenOn with { ClosedAt = A.Now }), step)));
    }

    [Fact]
    public void who_was_not_asked_to_be_registered_is_asked()
    {
        Assert.Equal("wrong_state", A.No(A.Take(A.Called, "registration")));
        var asked = A.Go(A.Take(A.TakenOn, "registration"));
        Assert.Equal("asked", asked.Victims[0].Registration);
        Assert.Equal("already_done", A.No(A.Take(asked, "registration")));
    }

    [Fact]
    public void a_person_closes_it_and_can_call_care_in_again()
    {
        var closed = A.Go(A.Take(A.TakenOn, new CareRequest { Step = "close", Outcome = "housed" }));
        Assert.Equal(("closed", "housed", null), (closed.State, closed.Outcome, closed.Columns.Owner));
        Assert.Equal("wrong_state", A.No(A.Take(closed, new CareRequest { Step = "close", Outcome = "housed" })));
        Assert.NotNull(A.Go(A.Take(closed, "call")).Columns.Owner);
    }

    public static TheoryData<CareRequest, string> Misshapen => new()
    {
        { new() { Step = "weather" }, "#/step unknown_code" },
        { new() { Step = "call", Partner = "cosm" }, "#/partner not_here" },
        { new() { Step = "shelter" }, "#/partner required" },
        { new() { Step = "permit_started" }, "#/until required" },
        { new() { Step = "reflection_ended" }, "#/outcome required" },
        { new() { Step = "reflection_ended", Outcome = "weather" }, "#/outcome unknown_code" },
        { new() { Step = "reflection_ended", Outcome = "report", Reason = "threat" }, "#/reason not_here" },
        { new() { Step = "reflection_ended", Outcome = "exception", Reason = "threat" }, "#/statement required" },
        { new() { Step = "reflection_ended", Outcome = "exception", Reason = "weather", Statement = "Verzonnen." }, "#/reason unknown_code" },
        { new() { Step = "close", Outcome = "Anna Verzonnen" }, "#/outcome code_invalid" },
    };

    [Theory]
    [MemberData(nameof(Misshapen))]
    public void a_step_says_its_own_fields_and_no_others(CareRequest asked, string error) =>
        Assert.Equal([error], CareRules.Check(asked).Select(one => $"{one.Pointer} {one.Code}"));

    [Fact]
    public void a_trajectory_prints_nothing_of_anybody()
    {
        var known = A.Go(A.Take(A.Go(A.Take(A.TakenOn, "reflection_started")), new CareRequest { Step = "reflection_ended", Outcome = "exception", Reason = "medical", Statement = "CANARY" }));
        Assert.DoesNotContain("CANARY", $"{known} {known.Reflection} {known.Victims[0]} {new CareRequest { Step = "close", Statement = "CANARY" }}", StringComparison.Ordinal);
        Assert.DoesNotContain("1999", $"{known.Victims[0]}", StringComparison.Ordinal);
    }
}
