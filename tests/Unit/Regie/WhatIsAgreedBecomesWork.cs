using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>What a partner's table agreed, as actions of the case.</summary>
public class WhatIsAgreedBecomesWork
{
    private const string Zvh = "zvh-rijk-van-nijmegen";
    private static readonly DateOnly Day = new(2026, 12, 3);

    [Fact]
    public void once_with_who_said_it()
    {
        var first = Tell(A.Case, A.Now, Said());
        var again = Tell(first, A.Now, Said());

        Assert.Equal(new CaseAction("Bellen. Verzonnen.", "Wie", Day, false) { From = Zvh, FromId = "1", SaidAt = A.Now }, Assert.Single(first.Actions));
        Assert.Equal(first.Actions, again.Actions);
    }

    [Fact]
    public void by_its_own_name_and_else_by_what_and_who()
    {
        var known = Tell(A.Case, A.Now, Said(), Said(id: "2"), Said(id: null));
        Assert.Equal(3, known.Actions.Count);
        Assert.Equal(3, Tell(known, A.Now.AddHours(1), Said(what: "Toch schrijven. Verzonnen."), Said(id: null)).Actions.Count);
    }

    [Fact]
    public void done_stays_done_and_the_later_word_counts_in_any_order()
    {
        var later = A.Now.AddHours(1);
        var inOrder = Tell(Tell(A.Case, A.Now, Said()), later, Said(done: true, by: 9));
        var turned = Tell(Tell(A.Case, later, Said(done: true, by: 9)), A.Now, Said());

        Assert.Equal(inOrder.Actions, turned.Actions);
        Assert.True(inOrder.Actions[0].Done);
        Assert.Equal(Day.AddDays(9), inOrder.Actions[0].By);
        Assert.True(Tell(inOrder, later.AddHours(1), Said()).Actions[0].Done);
    }

    [Fact]
    public void what_staff_noted_stays_theirs()
    {
        var noted = A.Case with { Actions = [new CaseAction("Bellen. Verzonnen.", "Wie", Day, false)] };
        Assert.Equal(2, Tell(noted, A.Now, Said()).Actions.Count);
    }

    [Fact]
    public void and_staff_can_mark_what_the_table_agreed()
    {
        var known = Tell(A.Case, A.Now, Said());
        var marked = A.Go(Casework.Act(known, new CaseAction("Bellen. Verzonnen.", "Wie", Day, true), A.Region, A.Now));
        var action = Assert.Single(marked.Actions);
        Assert.Equal((Zvh, "1", true), (action.From, action.FromId, action.Done));
        Assert.IsType<Ruling<CaseStep>.No>(Casework.Act(marked, new CaseAction("Bellen. Verzonnen.", "Wie", Day, true), A.Region, A.Now));
    }

    [Fact]
    public void of_a_referral_that_is_not_there_nothing()
    {
        var told = new Reported(null, null, [Said()], A.Now);
        Assert.Empty(Casework.Responded(A.Case, Guid.NewGuid(), "progressed", null, null, A.Region, A.Now, null, told).Case.Actions);
    }

    [Theory]
    [InlineData("more_needed", "taken_up", "taken_up")]
    [InlineData("taken_up", "not_taken_up", "taken_up")]
    [InlineData("taken_up", null, "taken_up")]
    [InlineData(null, "not_taken_up", "not_taken_up")]
    public void a_judgement_that_is_final_stays(string? before, string? said, string? stands)
    {
        var referral = A.Case.Referrals[0] with { Status = "accepted", Judgement = before };
        Assert.Equal(stands, Referring.Further(referral, "progressed", null, null, null, new Reported(said, null, [], A.Now)).Judgement);
    }

    private static PartnerAction Said(string? id = "1", string what = "Bellen. Verzonnen.", bool done = false, int by = 0) => new(id, what, "Wie", Day.AddDays(by), done);

    private static CaseDossier Tell(CaseDossier known, DateTimeOffset at, params PartnerAction[] agreed) =>
        Casework.Responded(known, known.Referrals.Single(one => one.Partner == Zvh).Id, "progressed", null, null, A.Region, at, null, new Reported(null, null, agreed, at)).Case;
}
