using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>What was begun before a hand-over, a merger or an end, and comes to something after it.</summary>
public sealed class WhatStaysOfBefore
{
    private static readonly Region _arnhem = RegionSet.Load(Path.Combine(AppContext.BaseDirectory, "regions")).Get("arnhem");
    private static readonly DateTimeOffset _later = A.Now.AddDays(1);

    [Fact]
    public void a_signal_that_is_taken_over_is_rated_where_it_is_now_and_care_can_be_called_in_there()
    {
        var called = Caring.Call(A.ToAssess, Guid.NewGuid(), A.Region, A.Now)!.Value.Step.Signal with { Care = new CareStanding("taken_on", 3, A.Now) };
        var offered = A.Go(Deciding.Decide(
            called, new Decision { Level = "none", WayOut = "other_municipality", Motivation = "made up", By = "test", At = A.Now }, A.Ids(), A.Region, A.Now, new Destination(_arnhem, "Arnhem")));

        var step = Assert.IsType<Ruling<Step>.Go>(Transferring.Accept(offered, offered.Offer!.TransferId, _arnhem, _later)).Step;

        Assert.Equal(offered.Round + 1, Assert.Single(step.Effects.OfType<Effect.Rate>()).Round);
        Assert.Null(step.Signal.Care);
        Assert.Single(Caring.Call(step.Signal, Guid.NewGuid(), _arnhem, _later)!.Value.Step.Effects.OfType<Effect.Refer>());
        // Where it came from, care had been called in and is not called in twice.
        Assert.Empty(Caring.Call(called, Guid.NewGuid(), A.Region, _later)!.Value.Step.Effects);
    }

    [Fact]
    public void whoever_is_to_take_it_over_sees_that_there_is_danger_after_all()
    {
        var offered = A.Go(Deciding.Decide(
            A.ToAssess, new Decision { Level = "none", WayOut = "other_municipality", Motivation = "made up", By = "test", At = A.Now }, A.Ids(), A.Region, A.Now, new Destination(_arnhem, null)));

        var step = Assert.IsType<Ruling<Step>.Go>(Marking.Acute(offered, true, _later)).Step;

        Assert.Equal("confirmed", Assert.Single(step.Effects.OfType<Effect.SaveOffer>()).Offer.Acute);
        Assert.Equal("confirmed", step.Signal.Offer!.Acute);
    }

    [Fact]
    public void a_report_that_veilig_thuis_refuses_after_the_last_word_is_somebodys_work_again()
    {
        var sent = Arriving.Received(null, A.Message with { ReporterKind = "professional", Meldcode = "hub_sends" }, A.Report, A.Region, A.Now).Signal;
        var closed = A.Go(A.Route.Decide(A.Rated(sent, "y"), "none", "nothing_found"));

        var refused = Referring.Refused(closed, closed.Referrals[0].Id, "nothing_may_flow", null, A.Region, _later).Signal;

        Assert.Equal((States.ToAssess, "aandachtsfunctionaris", "undecided"), (refused.State, refused.Turn.Owner, refused.Meldcode));
        Assert.NotNull(refused.Turn.DueAt);
    }

    [Fact]
    public void refused_twice_it_is_asked_twice_and_each_question_can_be_answered()
    {
        var signal = Arriving.Received(null, A.Message with { ReporterKind = "professional", Meldcode = "hub_sends" }, A.Report, A.Region, A.Now).Signal;
        for (var i = 0; i < 2; i++)
        {
            signal = Referring.Refused(signal, signal.Referrals[^1].Id, "refused_by_partner", null, A.Region, A.Now).Signal;
            signal = Adding.ByReporter(signal, signal.Questions[^1].Id, new Reply { Meldcode = "hub_sends" }, A.Region, A.Now, A.Now).Signal;
        }

        Assert.Equal(2, signal.Questions.Where(asked => asked.Code == Choosing.Yourself).DistinctBy(asked => asked.Id).Count());
        Assert.All(signal.Questions, asked => Assert.Equal("answered", asked.Status));
    }

    [Fact]
    public void a_role_that_was_rejected_stays_rejected_in_the_signal_it_is_merged_into()
    {
        var claimed = A.Victim with { Id = Guid.Parse("00000000-0000-0000-0000-0000000000aa"), Roles = ["victim", "suspect"] };
        var rejected = A.Go(Marking.Role(A.ToDecide with { Report = A.Report with { Persons = [claimed] }, SpecificVictim = true }, claimed.Id, "victim", "rejected"));
        var into = A.ToAssess with { SignalId = Guid.Parse("00000000-0000-0000-0000-000000000002") };

        var joined = Assert.IsType<Ruling<(Step From, Step Into)>.Go>(Linking.Merge(rejected, into, A.Region, A.Now)).Step.Into.Signal;

        Assert.False(Deciding.VictimInView(joined));
        Assert.Equal(["suspect"], Contents.Of(joined).Facts.SelectMany(fact => fact.Persons).Single().Roles);
    }

    [Fact]
    public void a_reporter_who_is_the_victim_stays_one_when_somebody_else_turns_out_to_be_none()
    {
        var claimed = A.Victim with { Id = Guid.Parse("00000000-0000-0000-0000-0000000000aa") };
        var signal = A.ToDecide with { SpecificVictim = true, Report = A.Report with { Persons = [claimed], Reporter = A.Report.Reporter with { IsSubject = true } } };

        Assert.True(Deciding.VictimInView(A.Go(Marking.Role(signal, claimed.Id, "victim", "rejected"))));
    }

    [Fact]
    public void in_a_case_who_let_a_questions_time_pass_may_be_asked_again()
    {
        var asked = A.Go(A.Route.Consult(A.InCase, "pct"));
        Assert.IsType<Ruling<Step>.No>(A.Route.Consult(asked, "pct"));

        var again = Consulting.Consult(asked, ["pct"], "made up", A.Ids(), A.Region, asked.Consultations[^1].AnswerBy);
        Assert.IsType<Ruling<Step>.Go>(again);
    }

    [Fact]
    public void care_that_answers_verifies_nothing()
    {
        var care = A.Go(A.Route.Consult(A.ToAssess, "moviera"));
        Assert.False(Preparing.Verified(A.Route.AnswerAll(care)));
        Assert.True(Preparing.Verified(A.Route.AnswerAll(A.Go(A.Route.Consult(A.ToAssess, "nla")))));
    }
}
