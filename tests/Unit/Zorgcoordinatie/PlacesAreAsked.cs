using Keten.Messages;
using Keten.Zorgcoordinatie;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Advise;
using Keten.Zorgcoordinatie.Follow;

namespace Keten.Tests.Unit.Zorgcoordinatie;

public sealed class PlacesAreAsked
{
    [Fact]
    public void asking_a_shelter_asks_it_under_the_id_of_the_call()
    {
        var step = Assert.IsType<Ruling.Go>(Steps.Take(A.TakenOn, Ask("cosm"), A.CallId, A.Region, "made-up", A.Now)).Step;
        Assert.Equal(new CareEffect.Ask(A.CallId, "cosm", A.PersonId), Assert.Single(step.Effects.OfType<CareEffect.Ask>()));
        Assert.Equal((A.CallId, A.PersonId, "asked"), (step.Trajectory.Shelters[0].ReferralId, step.Trajectory.Shelters[0].Person, step.Trajectory.Shelters[0].State));
    }

    [Fact]
    public void its_yes_shows_and_is_a_task_until_a_person_says_placed()
    {
        var accepted = Hear(Cosm, known => Asked.Responded(known, Says(Cosm, "accepted")));
        Assert.Equal("accepted", accepted.Shelters[0].State);
        Assert.Equal(("shelter_accepted", "cosm"), Of(accepted));
        Assert.Equal("wrong_state", A.No(A.Take(accepted, new CareRequest { Step = "close", Outcome = "housed" })));

        var placed = A.Go(A.Take(accepted, "placed"));
        Assert.Equal("placed", placed.Shelters[0].State);
        Assert.Equal(["taken_on"], placed.Tasks.Select(task => task.Code));
        Assert.Equal("already_done", A.No(A.Take(placed, Ask("cosm"))));
        Assert.Equal("shelter_completed", Of(Hear(placed, known => Asked.Responded(known, Says(Cosm, "completed")))).Code);
    }

    [Theory]
    [InlineData("refused_by_partner", "overweeghuis")]
    [InlineData("nothing_may_flow", "cosm")]
    public void its_no_shows_with_the_reason_and_with_whom_to_ask_next(string reason, string next)
    {
        var refused = Hear(Cosm, known => Asked.Refused(known, A.CallId, reason, A.Now));
        Assert.Equal(("refused", reason), (refused.Shelters[0].State, refused.Shelters[0].Reason));
        var task = Assert.Single(refused.Tasks, task => task.Code == "shelter_refused");
        Assert.Equal(("cosm", reason), (task.Partner, task.Reason));
        Advice[] fitting = [new("cosm", "no_lawful_residence"), new("overweeghuis", "woman_in_sex_work")];
        Assert.Equal(next, Guidance.Next(fitting, refused.Shelters)?.Partner);

        Assert.Equal("no_place", Of(A.Go(A.Take(refused, "no_place"))).Code);
        Assert.Equal(["taken_on"], A.Go(A.Take(refused, "shelter_ended")).Tasks.Select(one => one.Code));
        var again = A.Go(A.Take(refused, Ask("cosm")));
        Assert.Equal(["refused", "asked"], again.Shelters.Select(place => place.State));
        Assert.Equal(("shelter", "cosm"), Of(again));
    }

    [Fact]
    public void nobody_is_left_to_ask_when_all_said_no() => Assert.Null(Guidance.Next(
        [new("omm", "multiple_problems"), new("cosm", "no_lawful_residence")],
        [new Shelter("omm", "no_place", A.Now), new Shelter("cosm", "refused", A.Now) { Reason = "refused_by_partner" }]));

    [Theory]
    [InlineData("closed")]
    [InlineData("not_there")]
    public void what_regie_could_not_bring_is_refused_and_what_it_brought_says_nothing_yet(string answer)
    {
        Assert.Equal(answer, Hear(Cosm, known => Asked.Answered(known, Answer(answer))).Shelters[0].Reason);
        Assert.Null(Asked.Answered(Cosm, Answer("called_in")));
        // Nor does it answer the call to the provider.
        Assert.Null(Care.Answered(Cosm, Answer(answer)));
    }

    [Fact]
    public void two_may_be_asked_and_each_says_its_own()
    {
        var other = Guid.NewGuid();
        var both = A.Go(Steps.Take(Cosm, Ask("omm"), other, A.Region, "made-up", A.Now));
        Assert.Equal(["cosm", "omm"], both.Tasks.Where(task => task.Code == "shelter").Select(task => task.Partner));

        var first = Hear(both, known => Asked.Responded(known, Says(both, "accepted")));
        Assert.Equal(["accepted", "asked"], first.Shelters.Select(place => place.State));
        Assert.Equal("wrong_state", A.No(A.Take(first, new CareRequest { Step = "placed", Partner = "coa" })));
        var placed = A.Go(A.Take(first, new CareRequest { Step = "placed", Partner = "cosm" }));
        Assert.Equal(["placed", "asked"], placed.Shelters.Select(place => place.State));
        Assert.Equal(("shelter", "omm"), Of(placed));
        var late = Hear(placed, known => Asked.Refused(known, other, "refused_by_partner", A.Now.AddHours(1)));
        Assert.Equal(("shelter_refused", "omm"), Of(late));
        Assert.Equal(["taken_on"], A.Go(A.Take(late, new CareRequest { Step = "shelter_ended", Partner = "omm" })).Tasks.Select(task => task.Code));
    }

    [Fact]
    public void what_comes_twice_late_or_for_another_changes_nothing()
    {
        var placed = A.Go(A.Take(Cosm, "placed"));
        Assert.Equal("placed", Asked.Responded(placed, Says(placed, "accepted"))!.Shelters[0].State);
        Assert.Equal("placed", Asked.Refused(placed, A.CallId, "refused_by_partner", A.Now)!.Shelters[0].State);
        Assert.Null(Asked.Responded(placed, Says(placed, "accepted") with { ReferralId = Guid.NewGuid() }));
        Assert.Null(Asked.Refused(null, A.CallId, "refused_by_partner", A.Now));
        // A person gave up, and then there is a place after all.
        var none = A.Go(A.Take(Cosm, "no_place"));
        Assert.Equal("shelter_accepted", Of(Hear(none, known => Asked.Responded(known, Says(none, "accepted")))).Code);
    }

    private static CareTrajectory Cosm => A.Go(Steps.Take(A.TakenOn, Ask("cosm"), A.CallId, A.Region, "made-up", A.Now));

    private static CareRequest Ask(string partner) => new() { Step = "shelter", Partner = partner };

    private static CareTrajectory Hear(CareTrajectory known, Func<CareTrajectory, CareTrajectory?> message) => A.Settled(message(known)!, known);

    private static PartnerResponded Says(CareTrajectory known, string status) => A.Response(known.Shelters[0].ReferralId!.Value, status) with { Partner = known.Shelters[0].Partner };

    private static CareCallAnswered Answer(string answer) => A.Answer(answer) with { CallId = A.CallId };

    private static (string Code, string? Partner) Of(CareTrajectory known) => known.Tasks.Where(task => task.Partner is not null).Select(task => (task.Code, task.Partner)).Single();
}
