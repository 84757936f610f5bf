using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

public sealed class TheMeldcodeIsAChoice
{
    private static readonly SignalReceived Professional = A.Message with { ReporterKind = "professional", Meldcode = "undecided", SpecificVictim = true };

    private static Step Asked => Arriving.Received(null, Professional, A.Report, A.Region, A.Now);

    [Fact]
    public void a_professional_with_a_victim_in_view_is_asked_and_nobody_else()
    {
        Assert.Equal(Choosing.Meldcode, Assert.Single(Asked.Effects.OfType<Effect.Ask>()).Question.Code);
        Assert.Equal(["taken_up", "question"], Asked.Signal.Feedback.Select(given => given.Code));
        foreach (var other in (SignalReceived[])[Professional with { SpecificVictim = false }, Professional with { ReporterKind = "employee" }, Professional with { Meldcode = "reported" }])
            Assert.Empty(Arriving.Received(null, other, A.Report, A.Region, A.Now).Effects.OfType<Effect.Ask>());
    }

    [Fact]
    public void an_open_choice_is_reminded_of_and_a_timer_of_before_says_nothing()
    {
        var wake = Asked.Effects.OfType<Effect.Wake>().Single(timer => timer.Timer == Choosing.Meldcode);
        Assert.Equal(A.Now + A.Region.Meldcode.RemindEvery, wake.DueAt);
        var reminded = Timing.Due(Asked.Signal, wake.Timer, wake.Generation, A.Region, A.Now);
        Assert.Equal("question", reminded.Signal.Feedback[^1].Code);
        Assert.Single(reminded.Effects.OfType<Effect.Wake>());
        Assert.Empty(Timing.Due(reminded.Signal, wake.Timer, wake.Generation, A.Region, A.Now).Effects);
        Assert.Empty(Timing.Due(Chose(Asked.Signal, "not_reported").Signal, wake.Timer, wake.Generation, A.Region, A.Now).Effects);
    }

    [Fact]
    public void the_hub_sends_on_that_choice_alone_and_once()
    {
        Assert.Empty(Chose(Asked.Signal, "reported").Effects.OfType<Effect.Refer>());
        var sent = Chose(Asked.Signal, "hub_sends");
        Assert.Equal(("veilig-thuis", "protect", Choosing.Meldcode), Of(Assert.Single(sent.Effects.OfType<Effect.Refer>())));
        Assert.Empty(Chose(sent.Signal, "hub_sends").Effects);
        // Sent is sent.
        Assert.Equal("hub_sends", Chose(sent.Signal, "not_reported").Signal.Meldcode);
        Assert.Equal(States.Enriching, sent.Signal.State);
        Assert.Null(sent.Signal.HandedOver);
    }

    [Fact]
    public void a_choice_before_the_signal_counts_when_it_comes()
    {
        var early = Adding.ByReporter(Arriving.Expected(A.SignalId, A.Now).Signal, null, new Reply { Meldcode = "hub_sends" }, null, A.Now, A.Now).Signal;
        Assert.Empty(early.Referrals);
        var step = Arriving.Received(early, Professional, A.Report, A.Region, A.Now);
        Assert.Single(step.Effects.OfType<Effect.Refer>());
        Assert.Empty(step.Effects.OfType<Effect.Ask>());
    }

    [Fact]
    public void a_no_of_veilig_thuis_makes_it_the_professionals_again_as_often_as_it_comes()
    {
        var signal = Asked.Signal;
        for (var i = 0; i < 3; i++)
        {
            signal = Chose(signal, "hub_sends").Signal;
            // The reminder that still ran found a choice.
            signal = Timing.Due(signal, Choosing.Meldcode, signal.MeldcodeReminders, A.Region, A.Now).Signal;
            var refused = Referring.Refused(signal, signal.Referrals[^1].Id, "refused_by_partner", null, A.Region, A.Now);
            signal = refused.Signal;
            // Each time a question of its own: what was answered stays answered where the reporter reads it.
            Assert.Equal(i + 1, signal.Questions.Where(asked => asked.Code == Choosing.Yourself).DistinctBy(asked => asked.Id).Count());
            Assert.Equal(("undecided", "open"), (signal.Meldcode, signal.Questions.Last(asked => asked.Code == Choosing.Yourself).Status));
            Assert.Single(refused.Effects.OfType<Effect.Ask>());
            Assert.Equal(signal.MeldcodeReminders, Assert.Single(refused.Effects.OfType<Effect.Wake>()).Generation);
            Assert.Equal(i + 1, signal.Referrals.Count);
        }
    }

    [Fact]
    public void a_no_that_comes_twice_or_after_a_yes_takes_nothing_back()
    {
        var sent = Chose(Asked.Signal, "hub_sends").Signal;
        var refused = Referring.Refused(sent, sent.Referrals[0].Id, "refused_by_partner", null, A.Region, A.Now).Signal;
        var reported = Chose(refused, "reported").Signal;
        Assert.Equal("reported", Referring.Refused(reported, sent.Referrals[0].Id, "refused_by_partner", null, A.Region, A.Now).Signal.Meldcode);
        var accepted = Referring.Responded(sent, sent.Referrals[0].Id, "accepted", null, null, A.Region, A.Now).Signal;
        Assert.Equal("hub_sends", Referring.Refused(accepted, sent.Referrals[0].Id, "refused_by_partner", null, A.Region, A.Now).Signal.Meldcode);
    }

    private static Step Chose(SignalDossier signal, string choice) => Adding.ByReporter(signal, null, new Reply { Meldcode = choice }, A.Region, A.Now, A.Now);

    private static (string, string, string?) Of(Effect.Refer refer) => (refer.Referral.Partner, refer.Referral.Purpose, refer.Referral.Strand);
}
