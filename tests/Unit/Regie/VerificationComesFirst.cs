using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>Arnhem: a partner verifies every signal; nothing closes without it.</summary>
public sealed class VerificationComesFirst
{
    private static readonly Region Arnhem = A.Regions.Get("arnhem");

    private static SignalDossier Asked => A.Go(A.Route.Consult(A.In("arnhem", "Arnhem"), Arnhem, "avim"));

    private static SignalDossier Silent => Timing.Due(Asked, States.Consulting, Asked.Turn.Generation, Arnhem, A.Now).Signal;

    private static SignalDossier InCase => A.Go(A.Route.Decide(Silent, Arnhem, A.Now, "suspicion", null, "care"));

    [Fact]
    public void nothing_is_decided_before_a_partner_was_asked() =>
        Assert.Equal("consult_first", No(A.Route.Decide(A.In("arnhem"), Arnhem, A.Now, "suspicion", null, "care")).Code);

    [Fact]
    public void no_way_out_without_an_answer_whatever_time_passed()
    {
        Assert.Equal("no_answer", Silent.Consultations[0].Status);
        foreach (var way in Arnhem.Assessment.WaysOut.Where(way => !way.AskFirst))
            Assert.Equal("verify_first", No(A.Route.Decide(Silent, Arnhem, A.Now, "none", way.Code)).Code);
        Assert.Equal("verify_first", No(A.Route.Offer(Silent, "nijmegen")).Code);
        Assert.IsType<Ruling<Step>.Go>(A.Route.Decide(Answered(Silent).Signal, Arnhem, A.Now, "none", "nothing_found"));
    }

    [Fact]
    public void a_refusal_to_answer_verifies_nothing()
    {
        var asked = Asked;
        var refused = Referring.Refused(asked, asked.Consultations[0].Id, "nothing_may_flow", null, Arnhem, A.Now).Signal;
        Assert.Equal("verify_first", No(A.Route.Decide(refused, Arnhem, A.Now, "none", "nothing_found")).Code);
    }

    [Fact]
    public void help_does_not_wait_for_it_but_the_case_does_not_close_without()
    {
        var opened = Opening.Case(InCase, "suspicion", ["care"], A.Ids(), Arnhem, A.Now).Case;
        Assert.False(opened.Verified);
        Assert.Equal("verify_first", Assert.IsType<Ruling<CaseStep>.No>(Close(opened)).Code);
        Assert.IsType<Ruling<CaseStep>.Go>(Close(opened with { Verified = true }));
        Assert.True(Opening.Case(Answered(Silent).Signal, "suspicion", ["care"], A.Ids(), Arnhem, A.Now).Case.Verified);
    }

    [Fact]
    public void an_answer_in_the_case_counts_for_it_once_and_moves_nothing()
    {
        var answered = Answered(InCase);
        Assert.Single(answered.Effects.OfType<Effect.VerifyCase>());
        Assert.Equal(States.Case, answered.Signal.State);
        Assert.Empty(Answered(answered.Signal).Effects);
        var asked = A.Go(A.Route.Consult(InCase, Arnhem, "nla"));
        Assert.Equal((States.Case, 2), (asked.State, asked.Consultations.Count));
    }

    [Fact]
    public void where_suspicion_and_established_differ_the_case_says_which()
    {
        var west = A.Regions.Get("west-friesland");
        var judged = A.Go(A.Route.Consult(A.In("west-friesland", "Opmeer"), west, "avim"));
        var decide = Consulting.Answered(judged, judged.Consultations[0].Id, "supports", null, west, A.Now).Signal;
        foreach (var level in west.Assessment.Levels)
        {
            var step = Assert.IsType<Ruling<Step>.Go>(A.Route.Decide(decide, west, A.Now, level, null, "organised_crime")).Step;
            Assert.Equal(level, Assert.Single(step.Effects.OfType<Effect.OpenCase>()).Case.Case.Level);
        }

        Assert.Null(A.Case.Level);
    }

    private static Step Answered(SignalDossier signal) => Consulting.Answered(signal, signal.Consultations[0].Id, "unknown", null, Arnhem, A.Now);

    private static Ruling<CaseStep> Close(CaseDossier found) => Closing.Close(found, new Dictionary<string, string> { ["care"] = "helped" }, "made up", Arnhem, A.Now);

    private static Ruling<Step>.No No(Ruling<Step> ruling) => Assert.IsType<Ruling<Step>.No>(ruling);
}
