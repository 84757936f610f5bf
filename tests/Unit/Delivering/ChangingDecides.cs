using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Change;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Delivering;

/// <summary>What a decision of staff about sharing does to what a partner got or is to get.</summary>
public sealed class ChangingDecides
{
    private static readonly ByHand _said = new() { Version = 2 };
    private static readonly Delivery _delivered = A.Referral with { Status = "delivered", DeliveredAt = A.Now, Sent = A.Referral.Decision!.Id };
    private static readonly Ruling _more = More(A.Ruling().Decision with { Id = Guid.NewGuid(), Shared = [.. A.Ruling().Decision.Shared, "victim.name"], PayloadHash = "more" });

    [Fact]
    public void more_follows_on_what_the_partner_has() =>
        Assert.Equal(_more.Decision, Assert.IsType<Changing.Sends>(Changing.Of(Changing.With(_delivered, _said), _more)).Decision);

    [Fact]
    public void the_same_fields_by_an_override_are_more_where_the_values_are() =>
        Assert.IsType<Changing.Sends>(Changing.Of(Changing.With(_delivered, _said), More(A.Ruling().Decision with { PayloadHash = "more", Overrides = [Guid.NewGuid()] })));

    [Fact]
    public void less_or_nothing_is_no_reason_to_send_again()
    {
        Assert.IsType<Changing.Keeps>(Changing.Of(Changing.With(_delivered, _said), null));
        Assert.IsType<Changing.Keeps>(Changing.Of(Changing.With(_delivered, _said), More(A.Ruling().Decision with { Shared = [], PayloadHash = "less" })));
    }

    public static TheoryData<string, Delivery> Waiting => new()
    {
        { "not there yet", A.Referral },
        { "refused", _delivered with { Status = "refused" } },
        { "done with it", _delivered with { Status = "completed" } },
        { "judged", _delivered with { Status = "answered" } },
    };

    [Theory]
    [MemberData(nameof(Waiting))]
    public void else_it_is_kept_for_what_still_leaves(string why, Delivery delivery)
    {
        var kept = Assert.IsType<Changing.Keeps>(Changing.Of(Changing.With(delivery, _said), _more)).Delivery;
        Assert.True(kept.Dossier.ByHand == _said, why);
    }

    [Fact]
    public void what_comes_late_takes_nothing_back()
    {
        var known = _delivered with { Dossier = _delivered.Dossier with { ByHand = new ByHand { Version = 3 } } };
        Assert.Null(Changing.With(known, _said));
        Assert.Null(Changing.With(known with { Dossier = known.Dossier with { ByHand = _said } }, _said));
        Assert.IsType<Changing.Known>(Changing.Of(null, _more));
    }

    [Fact]
    public void a_correction_after_it_keeps_it()
    {
        var changed = Changing.With(_delivered with { Uncorrected = _delivered.Dossier }, _said)!;
        Assert.Equal((_said, _said), (changed.Dossier.ByHand, changed.Uncorrected!.ByHand));
    }

    private static Ruling More(Decision decision) => A.Ruling() with { Decision = decision };
}
