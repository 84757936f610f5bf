using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Meet;
using Keten.Regie.Monitor;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>West-Friesland tells suspicion and established apart; a running case may be raised from the one to the other.</summary>
public sealed class RaisingACase
{
    private static readonly Region _west = A.Regions.Get("west-friesland");
    private static readonly SignalDossier _signal = A.InCase with { Region = _west.Id, Decision = Decided("suspicion") };

    [Fact]
    public void it_comes_to_the_informatieplein_anew_and_the_rest_goes_on()
    {
        var found = Opened("care", "organised_crime");
        var step = Go(Raise(found));
        var raised = Assert.IsType<Effect.RaiseCase>(Assert.Single(step.Effects)).Case;
        Assert.Equal(("established", "established"), (raised.Case.Level, step.Signal.Decision!.Level));
        Assert.Equal(["care", "organised_crime"], step.Signal.Decision.Strands);
        var brought = Assert.Single(raised.Effects.OfType<Effect.Refer>()).Referral;
        Assert.Equal(("riec-noord-holland", "organised_crime", 2), (brought.Partner, brought.Strand, brought.Sequence));
        Assert.Equal(["informatieplein"], _west.Tables.Where(table => table.Level is not null && Agenda.Takes(table, raised.Case)).Select(table => table.Id));
        // The reporter hears nothing, and it is no second decision of the signal.
        Assert.Equal(_signal.Feedback, step.Signal.Feedback);
        Assert.Empty(Counting.Of(step));
        Assert.Equal("established", Raising.Along(_signal, step.Signal.Decision).Signal.Decision!.Level);
    }

    [Fact]
    public void strands_that_are_named_begin_with_it()
    {
        var raised = Case(Raise(Opened("care"), "established", "organised_crime", "care"));
        Assert.Equal(["care", "organised_crime"], raised.Strands.Where(strand => strand.Open).Select(strand => strand.Code));
        Assert.Equal(1, raised.Referrals.Count(referral => referral.Partner == "riec-noord-holland"));
        Assert.Single(Case(Raise(Opened("care"))).Referrals);
        Assert.Equal("#/strands", Wrong(Raise(Opened("care"), "established", "weather")).Pointer);
        var ended = A.Go(Casework.End(Opened("care"), "care", _west, A.Now));
        Assert.Equal("#/strands", Wrong(Raise(ended)).Pointer);
        Assert.Equal(States.Case, Case(Raise(ended, "established", "care")).State);
    }

    [Fact]
    public void once_and_never_back()
    {
        var raised = Case(Raise(Opened("care")));
        Assert.Equal("already_done", No(Raise(raised)).Code);
        Assert.Equal("wrong_state", No(Raise(raised, "suspicion")).Code);
        Assert.Equal("already_done", No(Raise(Opened("care"), "suspicion")).Code);
        Assert.Equal("wrong_state", No(Raise(Opened("care") with { State = States.Closed })).Code);
        Assert.Equal("#/level", Wrong(Raise(Opened("care"), "weather")).Pointer);
        Assert.Equal("#/wayOut", Wrong(Raising.Raise(_signal, Opened("care"), Decided("established") with { WayOut = "nothing_found" }, A.Ids(), _west, A.Now)).Pointer);
        Assert.Equal("#/to", Wrong(Raising.Raise(_signal, Opened("care"), Decided("established"), A.Ids(), _west, A.Now, new Destination(_west, null))).Pointer);
        Assert.Equal("wrong_state", No(Raising.Raise(_signal, Opened("care"), Decided("none") with { WayOut = "nothing_found" }, A.Ids(), _west, A.Now)).Code);
    }

    [Fact]
    public void a_region_that_does_not_tell_them_apart_says_so()
    {
        Assert.Equal("#/level", Wrong(Raising.Raise(A.InCase, A.Case, Decided("established"), A.Ids(), A.Region, A.Now)).Pointer);
        Assert.Equal("wrong_state", No(Raising.Raise(A.InCase, A.Case, Decided("suspicion"), A.Ids(), A.Region, A.Now)).Code);
    }

    [Fact]
    public void the_strand_ends_with_what_its_partner_got_last()
    {
        var raised = Case(Raise(Opened("organised_crime")));
        var (first, last) = (raised.Referrals[0], raised.Referrals[1]);
        var earlier = Casework.Responded(raised, first.Id, "completed", null, null, _west, A.Now).Case;
        Assert.True(earlier.Strands[0].Open);
        Assert.False(Casework.Responded(earlier, last.Id, "completed", null, null, _west, A.Now).Case.Strands[0].Open);
    }

    [Fact]
    public void or_before_it_where_the_last_was_refused()
    {
        var raised = Case(Raise(Opened("organised_crime")));
        var refused = Casework.Refused(raised, raised.Referrals[1].Id, "refused_by_partner", null, _west, A.Now).Case;
        var done = Casework.Responded(refused, raised.Referrals[0].Id, "completed", "taken_up", null, _west, A.Now).Case;
        Assert.Equal((false, "taken_up"), (done.Strands.Single().Open, done.Strands.Single().Outcome));
    }

    private static Decision Decided(string level, params string[] strands) => new() { Level = level, Strands = strands, Motivation = "made up", By = "test", At = A.Now };

    private static CaseDossier Opened(params string[] strands) => Opening.Case(_signal, "suspicion", strands, A.Ids(), _west, A.Now).Case;

    private static Ruling<Step> Raise(CaseDossier found, string level = "established", params string[] strands) =>
        Raising.Raise(_signal, found, Decided(level, strands), A.Ids(), _west, A.Now);

    private static Step Go(Ruling<Step> ruling) => Assert.IsType<Ruling<Step>.Go>(ruling).Step;

    private static CaseDossier Case(Ruling<Step> ruling) => Go(ruling).Effects.OfType<Effect.RaiseCase>().Single().Case.Case;

    private static Ruling<Step>.No No(Ruling<Step> ruling) => Assert.IsType<Ruling<Step>.No>(ruling);

    private static Ruling<Step>.Wrong Wrong(Ruling<Step> ruling) => Assert.IsType<Ruling<Step>.Wrong>(ruling);
}
