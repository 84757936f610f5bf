using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

public sealed class HandingOverToAnotherRegion
{
    private static readonly Region Arnhem = A.Regions.Get("arnhem");

    [Fact]
    public void the_sender_keeps_it_until_the_receiver_accepts()
    {
        var step = Assert.IsType<Ruling<Step>.Go>(A.Route.Offer(A.ToDecide, "arnhem")).Step;
        var offer = Assert.Single(step.Effects.OfType<Effect.SaveOffer>()).Offer;
        Assert.Equal(("nijmegen", "arnhem", "ketenregisseur", "offered"), (offer.From, offer.Region, offer.Receiver, offer.Status));
        Assert.Equal((States.HandingOver, "ketenregisseur", "nijmegen", offer.AnswerBy), (step.Signal.State, step.Signal.Turn.Owner, step.Signal.Region, step.Signal.Turn.DueAt));
        Assert.Empty(step.Effects.OfType<Effect.Refer>());
    }

    [Fact]
    public void accepted_it_is_the_receivers_to_assess_with_all_that_was_known()
    {
        var offered = A.Offered(A.ToDecide with { Facts = [A.Fact()] }, "arnhem", "Arnhem");
        var step = Accepted(offered);
        Assert.Equal(("arnhem", "Arnhem", States.ToAssess, "ketenregisseur"), (step.Signal.Region, step.Signal.Municipality, step.Signal.State, step.Signal.Turn.Owner));
        Assert.Equal(["nijmegen"], step.Signal.TransferredFrom);
        Assert.Equal((1, 2, null, null), (step.Signal.Facts.Count, step.Signal.Consultations.Count, step.Signal.Decision, step.Signal.Offer));
        Assert.Equal(["taken_up", "passed_on"], step.Signal.Feedback.Select(given => given.Code));
        Assert.Equal("accepted", Assert.Single(step.Effects.OfType<Effect.SaveOffer>()).Offer.Status);
        Assert.IsType<Ruling<Step>.No>(Transferring.Accept(step.Signal, offered.Offer!.TransferId, Arnhem, A.Now));
    }

    [Fact]
    public void refused_or_lapsed_it_is_the_senders_to_decide_again()
    {
        var offered = A.Offered(A.ToDecide, "arnhem");
        var refused = Assert.IsType<Ruling<Step>.Go>(Transferring.Refuse(offered, offered.Offer!.TransferId, A.Region, A.Now)).Step;
        var lapsed = Timing.Due(offered, States.HandingOver, offered.Turn.Generation, A.Region, A.Now);
        foreach (var (step, status) in ((Step, string)[])[(refused, "refused"), (lapsed, "lapsed")])
        {
            Assert.Equal((States.ToDecide, "aandachtsfunctionaris", "nijmegen", null), (step.Signal.State, step.Signal.Turn.Owner, step.Signal.Region, step.Signal.Offer));
            Assert.Equal(status, Assert.Single(step.Effects.OfType<Effect.SaveOffer>()).Offer.Status);
            Assert.IsType<Ruling<Step>.No>(Transferring.Accept(step.Signal, offered.Offer!.TransferId, Arnhem, A.Now));
        }
    }

    [Theory]
    [InlineData("utrecht", null, "other_municipality", "#/to/region")]
    [InlineData("arnhem", "Nijmegen", "other_municipality", "#/to/municipality")]
    [InlineData("nijmegen", null, "other_municipality", "#/to")]
    [InlineData("nijmegen", "Nijmegen", "other_municipality", "#/to")]
    [InlineData("arnhem", null, "nothing_found", "#/to")]
    public void a_destination_that_is_none_is_refused_with_its_place(string region, string? municipality, string wayOut, string pointer) =>
        Assert.Equal(pointer, Assert.IsType<Ruling<Step>.Wrong>(A.Route.Offer(A.ToDecide, region, municipality, wayOut)).Pointer);

    [Fact]
    public void another_municipality_of_the_same_region_takes_it_over_the_same_way()
    {
        var offered = A.Offered(A.ToDecide, "nijmegen", "Wijchen");
        Assert.Equal("analist", offered.Turn.Owner);
        var taken = A.Go(Transferring.Accept(offered, offered.Offer!.TransferId, A.Region, A.Now));
        Assert.Equal(("nijmegen", "Wijchen"), (taken.Region, taken.Municipality));
        Assert.Empty(taken.TransferredFrom);
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("refused")]
    public void a_late_word_of_an_earlier_way_out_does_not_take_the_offer_back(string word)
    {
        var late = Timing.Due(A.HandingOver, States.HandingOver, A.HandingOver.Turn.Generation, A.Region, A.Now).Signal;
        var offered = A.Offered(late, "arnhem");
        var heard = Heard(offered, word, A.Region);
        Assert.Equal((States.HandingOver, offered.Offer, word), (heard.State, heard.Offer, heard.Referrals[0].Status));
        // Nor does it end what is another region's by now, and not even when that has decided, in vain.
        var there = Accepted(offered).Signal with { State = States.ToDecide };
        Assert.Equal(States.ToDecide, Heard(there, word, Arnhem).State);
        var later = there with { Decision = offered.Decision! with { At = A.Now.AddDays(1) } };
        Assert.Equal(States.ToDecide, Heard(later, word, Arnhem).State);
    }

    [Fact]
    public void what_a_receiver_tells_of_one_that_was_opened_again_ends_nothing()
    {
        var taken = Heard(A.HandingOver, "accepted", A.Region);
        Assert.Equal(States.Closed, taken.State);
        var again = Adding.ByReporter(taken, null, new() { Text = "made up" }, A.Region, A.Now, A.Now).Signal with { State = States.ToDecide };
        Assert.Equal((States.ToDecide, "completed"), (Heard(again, "completed", A.Region).State, Heard(again, "completed", A.Region).Referrals[0].Status));
    }

    [Fact]
    public void the_receivers_care_and_veilig_thuis_are_its_own()
    {
        var here = Accepted(A.Offered(Caring.Call(A.ToDecide, Guid.NewGuid(), A.Region, A.Now)!.Value.Step.Signal, "groningen"), "groningen").Signal;
        var (step, referral) = Caring.Call(here, Guid.NewGuid(), A.Regions.Get("groningen"), A.Now)!.Value;
        Assert.Equal(("zvh-groningen-zorg", 2), (referral.Partner, step.Signal.CareReferrals.Count));
    }

    private static Step Accepted(SignalDossier offered, string to = "arnhem") =>
        Assert.IsType<Ruling<Step>.Go>(Transferring.Accept(offered, offered.Offer!.TransferId, A.Regions.Get(to), A.Now)).Step;

    private static SignalDossier Heard(SignalDossier signal, string word, Region region) => word == "refused"
        ? Referring.Refused(signal, signal.Referrals[0].Id, "refused_by_partner", null, region, A.Now).Signal
        : Referring.Responded(signal, signal.Referrals[0].Id, word, null, null, region, A.Now).Signal;
}
