using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>What the police said goes along with the list that came with it; and they hear when there is nothing left to judge.</summary>
public class WhatPartnersLetGoOn
{
    private static readonly IReadOnlyList<Onward> _listed = [new Onward { Partner = "riec-oost-nederland", Purpose = "organised_crime" }];

    private static readonly SignalDossier _consulting = A.Consulting;

    private static Consultation Avim => _consulting.Consultations.Single(asked => asked.Partner == "avim");

    private static SignalDossier Answered(IReadOnlyList<Onward>? onward) => Consulting.Answered(_consulting, Avim.Id, "supports", "Verzonnen.", A.Region, A.Now, onward).Signal;

    [Fact]
    public void an_answer_goes_along_with_its_list()
    {
        var said = Assert.Single(Contents.Of(Answered(_listed)).Said);
        Assert.Equal(("avim", "police", "supports", "Verzonnen.", _listed), (said.Partner, said.Origin, said.Answer, said.Text, said.Onward));
    }

    [Fact]
    public void without_one_it_goes_along_with_nothing() => Assert.All(new[] { Answered(null), Answered([]) }, signal =>
    {
        Assert.Contains(signal.Consultations, asked => asked.Text == "Verzonnen.");
        Assert.Empty(Contents.Of(signal).Said);
    });

    [Fact]
    public void each_thing_told_of_a_referral_has_its_own_list()
    {
        var referral = new Referral { Id = Guid.NewGuid(), Partner = "avim", Purpose = "investigate", Sequence = 1, RequestedAt = A.Now, Status = "accepted" };
        var first = Referring.Further(referral, "progressed", null, "Eerst. Verzonnen.", _listed);
        var second = Referring.Further(first, "progressed", null, "Daarna. Verzonnen.");
        var third = Referring.Further(second, "completed", "arrested", null, _listed);

        Assert.Equal(["Eerst. Verzonnen.", "Daarna. Verzonnen."], third.Texts);
        Assert.Equal([(null, "Eerst. Verzonnen."), ("arrested", (string?)null)], third.Said.Select(said => (said.Outcome, said.Text)));
        Assert.Equal(third.Said, Contents.Of(A.InCase, A.Case with { Referrals = [third] }).Said);
        Assert.Empty(Referring.Further(referral, "progressed", null, null, _listed).Said);
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("no_answer", true)]
    [InlineData("answered", false)]
    [InlineData("refused", false)]
    public void police_who_may_still_answer_hear_that_it_is_closed(string status, bool heard)
    {
        var known = A.ToDecide with { Consultations = [Avim with { Status = status }] };
        var step = Assert.IsType<Ruling<Step>.Go>(A.Route.Decide(known, "none", "nothing_found")).Step;

        Assert.Equal((States.Closed, heard), (step.Signal.State, step.Effects.OfType<Effect.ChangeSharing>().Any()));
        Assert.Equal(heard ? true : null, Contents.Of(step.Signal).ByHand?.Closed);
    }

    [Fact]
    public void others_do_not() => Assert.Empty(
        Assert.IsType<Ruling<Step>.Go>(A.Route.Decide(A.ToDecide with { Consultations = [Avim with { Partner = "nla" }] }, "none", "nothing_found")).Step.Effects.OfType<Effect.ChangeSharing>());

    [Fact]
    public void of_a_case_they_hear_that_it_is_closed_and_that_it_is_open_again()
    {
        var asked = A.Case with { Referrals = [.. A.Case.Referrals, new Referral { Id = Guid.NewGuid(), Partner = "avim", Purpose = "investigate", Sequence = 1, RequestedAt = A.Now }] };
        var closed = CaseStep.Of(asked).Close(A.Region, A.Now);
        var again = Closing.Again(closed.Case, A.Region, A.Now);

        Assert.Equal((1, true), (closed.Case.SharingVersion, Contents.Of(A.InCase, closed.Case).ByHand!.Closed));
        Assert.Equal((2, false), (again.Case.SharingVersion, Contents.Of(A.InCase, again.Case).ByHand!.Closed));
        Assert.Single(again.Effects.OfType<Effect.ChangeSharing>());
        Assert.Empty(CaseStep.Of(A.Case with { Referrals = [] }).Close(A.Region, A.Now).Effects.OfType<Effect.ChangeSharing>());
    }
}
