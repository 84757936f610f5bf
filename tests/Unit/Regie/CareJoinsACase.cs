using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>A case with a victim always has care, also when the victim comes into view while it runs.</summary>
public sealed class CareJoinsACase
{
    private static readonly Guid _id = Guid.Parse("00000000-0000-0000-0000-0000000000aa");
    private static readonly SignalDossier _inCase = A.Go(A.Route.Decide(A.ToDecide, "suspicion", null, "organised_crime"));

    private static Person Victim => A.Victim with { Id = _id };

    [Fact]
    public void whoever_tells_of_a_victim_care_is_called_in_once()
    {
        var fact = A.Fact("analist", Victim);
        foreach (var step in (Step[])
        [
            Assert.IsType<Ruling<Step>.Go>(Adding.ByStaff(_inCase, fact, A.Region, A.Now)).Step,
            Adding.FromSource(_inCase, [fact], false, [], A.Region, A.Now),
            Adding.Joined(_inCase, new Effect.PassOn(_inCase.SignalId, [], [fact]), A.Region, A.Now),
            Step.Of(_inCase with { AlsoReportedBy = [new Reporter { Kind = "resident", IsSubject = true }] }),
            Step.Of(_inCase with { SpecificVictim = true }),
        ])
        {
            var looked = Joining.Look(step);
            Assert.Single(looked.Effects.OfType<Effect.VictimCame>());
            Assert.Empty(Joining.Look(Step.Of(looked.Signal)).Effects);
        }
    }

    [Fact]
    public void so_it_is_when_an_assessor_confirms_after_all_what_was_rejected_before()
    {
        var rejected = A.Go(Marking.Role(A.ToDecide with { Report = A.Report with { Persons = [Victim] } }, _id, "victim", "rejected"));
        var inCase = Joining.Look(Step.Of(A.Go(A.Route.Decide(rejected, "suspicion", null, "organised_crime"))));
        Assert.Empty(inCase.Effects);
        Assert.Single(Joining.Look(Step.Of(A.Go(Marking.Role(inCase.Signal, _id, "victim", "confirmed")))).Effects.OfType<Effect.VictimCame>());
    }

    [Fact]
    public void what_came_into_view_while_the_case_was_closed_counts_when_it_runs_again()
    {
        var closed = Marking.CaseClosed(_inCase, A.Region, A.Now).Signal;
        var told = Joining.Look(Adding.FromSource(closed, [A.Fact("kvk", Victim)], false, [], A.Region, A.Now));
        Assert.Empty(told.Effects);
        Assert.Single(Joining.Look(Marking.CaseReopened(told.Signal, A.Region, A.Now)).Effects.OfType<Effect.VictimCame>());
    }

    [Fact]
    public void a_rejected_victim_ends_no_care_and_one_in_view_before_brings_back_none_that_ended()
    {
        var known = Joining.Look(Step.Of(_inCase with { Added = [A.Fact("analist", Victim)] })).Signal;
        Assert.Empty(Joining.Look(Step.Of(known with { Summary = "made up" })).Effects);
        var rejected = Joining.Look(Step.Of(A.Go(Marking.Role(known, _id, "victim", "rejected"))));
        Assert.Empty(rejected.Effects);
        Assert.Empty(rejected.Signal.VictimsSeen!);
    }

    [Fact]
    public void its_strand_begins_and_the_provider_is_asked_also_where_it_ended_before()
    {
        var joined = Open(A.Opened("organised_crime"));
        Assert.Contains(joined.Case.Strands, strand => strand is { Code: "care", Open: true });
        Assert.Equal("moviera", Assert.Single(joined.Effects.OfType<Effect.Refer>()).Referral.Partner);
        // Who runs it knew of the others only.
        Assert.Equal("moviera", Assert.Single(Open(joined.Case).Effects.OfType<Effect.Refer>()).Referral.Partner);

        // Ended by a person, though the provider still has what it got.
        var ended = A.Go(Casework.End(A.Opened("care"), "care", A.Region, A.Now));
        var again = Open(ended);
        Assert.Equal((States.Case, "zorgcoordinator", 2), (again.Case.State, again.Case.Turn.Owner, again.Case.Referrals.Count));
        Assert.Empty(Open(A.Case with { State = States.Closed }).Effects);
    }

    [Fact]
    public void where_the_region_does_not_know_it_with_the_others_it_comes_beside_them()
    {
        var region = A.Region with { Tracks = [.. A.Region.Tracks.Where(track => track.Strands.Count == 1)] };
        var joined = Joining.Open(A.Opened("organised_crime"), false, A.Ids(), region, A.Now);
        Assert.DoesNotContain(joined.Case.Strands, strand => strand.Code == "care");
        Assert.Equal(("moviera", "care"), (joined.Case.Referrals[^1].Partner, joined.Case.Referrals[^1].Strand));
        Assert.Equal("moviera", Assert.Single(Joining.Open(joined.Case, false, A.Ids(), region, A.Now).Effects.OfType<Effect.Refer>()).Referral.Partner);
    }

    [Fact]
    public void what_the_assessor_has_to_look_at_first_stays_so()
    {
        var opened = A.Opened("organised_crime");
        var closed = A.Go(Closing.Close(opened, new Dictionary<string, string> { ["organised_crime"] = "ended" }, "made up", A.Region, A.Now));
        var again = Open(Closing.Again(closed, A.Region, A.Now).Case);
        Assert.Equal("aandachtsfunctionaris", again.Case.Turn.Owner);
        var late = Timing.Due(opened, opened.State, opened.Turn.Generation, A.Region, A.Now).Case;
        Assert.Equal(late.Turn, Open(late).Case.Turn);
    }

    [Fact]
    public void care_waits_for_nobody_and_is_asked_before_what_can_be_seen()
    {
        var groningen = A.Regions.Get("groningen");
        var waiting = Opening.Case(_inCase, "suspicion", ["organised_crime", "administrative"], A.Ids(), groningen, A.Now).Case;
        var joined = Joining.Open(waiting, false, A.Ids(), groningen, A.Now);
        Assert.Equal("zvh-groningen-zorg", Assert.Single(joined.Effects.OfType<Effect.Refer>()).Referral.Partner);
        Assert.Equal(["riec-noord", "zorgcoordinator"], joined.Case.Strands.Single(strand => strand.Code == "administrative").Waits);
        var gone = A.Go(Casework.Clear(waiting, "administrative", _ => true, true, A.Ids(), groningen, A.Now));
        Assert.Empty(Joining.Open(gone, false, A.Ids(), groningen, A.Now).Case.Strands.Single(strand => strand.Code == "administrative").Waits);
    }

    [Fact]
    public void a_case_of_before_anybody_looked_gets_no_care_again_that_ended()
    {
        Assert.True(Joining.Look(Step.Of(_inCase with { SpecificVictim = true })).Effects.OfType<Effect.VictimCame>().Single().First);
        var ended = A.Go(Casework.End(A.Opened("care", "criminal"), "care", A.Region, A.Now));
        Assert.Empty(Joining.Open(ended, true, A.Ids(), A.Region, A.Now).Effects);
        Assert.NotEmpty(Joining.Open(A.Opened("organised_crime"), true, A.Ids(), A.Region, A.Now).Effects);
    }

    private static CaseStep Open(CaseDossier found) => Joining.Open(found, false, A.Ids(), A.Region, A.Now);
}
