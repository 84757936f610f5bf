using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Tests.Unit.Regie;

/// <summary>Before a visible action the leads of a case's other strands are asked: go or wait (Groningen).</summary>
public sealed class GoOrWait
{
    private static readonly Region _groningen = RegionSet.Load(Path.Combine(AppContext.BaseDirectory, "regions")).Get("groningen");
    private static readonly CaseStep _opened = Opening.Case(A.InCase, "suspicion", ["administrative", "care", "criminal"], A.Ids(), _groningen, A.Now);

    [Fact]
    public void nobody_is_called_in_for_it_before_every_other_lead_said_go()
    {
        Assert.Equal(["zorgcoordinator", "zvh-groningen"], Waiting(_opened.Case));
        Assert.DoesNotContain(_opened.Case.Referrals, referral => referral.Partner == "handhaving");

        var one = Says(_opened.Case, "zorgcoordinator", go: true);
        Assert.Equal(["zvh-groningen"], Waiting(one.Case));
        Assert.Empty(one.Effects.OfType<Effect.Refer>());

        var all = Says(one.Case, "zvh-groningen", go: true);
        Assert.Equal("handhaving", Assert.Single(all.Effects.OfType<Effect.Refer>()).Referral.Partner);
    }

    [Fact]
    public void it_cannot_be_passed_by_referring_by_hand_or_by_opening_the_case_again()
    {
        Assert.Equal("go_first", Assert.IsType<Ruling<CaseStep>.No>(ByHand(_opened.Case)).Code);

        var all = Says(Says(_opened.Case, "zorgcoordinator", go: true).Case, "zvh-groningen", go: true).Case;
        var closed = A.Go(Closing.Close(all, all.Strands.ToDictionary(strand => strand.Code, _ => "ended"), "made up", _groningen, A.Now));
        Assert.Equal("go_first", Assert.IsType<Ruling<CaseStep>.No>(ByHand(Closing.Again(closed, _groningen, A.Now).Case)).Code);

        static Ruling<CaseStep> ByHand(CaseDossier found) => Casework.Refer(found, "handhaving", "administrate", Guid.NewGuid(), _groningen, A.Now);
    }

    [Fact]
    public void while_it_waits_the_case_is_the_assessors_who_is_reminded()
    {
        Assert.Equal("ketenregisseur", _opened.Case.Turn.Owner);
        var waits = Says(_opened.Case, "zorgcoordinator", go: false);
        Assert.Equal(["zorgcoordinator", "zvh-groningen"], Waiting(waits.Case));
        Assert.Single(waits.Effects.OfType<Effect.Wake>());
    }

    [Fact]
    public void who_was_not_asked_or_said_go_has_nothing_to_say()
    {
        var one = Says(_opened.Case, "zorgcoordinator", go: true);
        Assert.Equal("already_done", Assert.IsType<Ruling<CaseStep>.No>(Clear(one.Case, "zorgcoordinator", true)).Code);
        Assert.Equal("already_done", Assert.IsType<Ruling<CaseStep>.No>(Clear(one.Case, "riec-noord", true)).Code);
    }

    [Fact]
    public void alone_it_waits_for_nobody_and_neither_does_it_where_the_region_does_not_ask()
    {
        Assert.Contains(Opening.Case(A.InCase, "suspicion", ["administrative"], A.Ids(), _groningen, A.Now).Case.Referrals, referral => referral.Partner == "handhaving");
        Assert.Contains(A.Opened("care", "administrative").Referrals, referral => referral.Partner == "handhaving");
    }

    private static IReadOnlyList<string> Waiting(CaseDossier found) => found.Strands.Single(strand => strand.Code == "administrative").Waits;

    private static Ruling<CaseStep> Clear(CaseDossier found, string lead, bool go) =>
        Casework.Clear(found, "administrative", one => one == lead, go, A.Ids(), _groningen, A.Now);

    private static CaseStep Says(CaseDossier found, string lead, bool go) => Assert.IsType<Ruling<CaseStep>.Go>(Clear(found, lead, go)).Step;
}
