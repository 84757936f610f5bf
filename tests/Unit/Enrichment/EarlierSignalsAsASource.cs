using Keten.Enrichment.Correlate;

namespace Keten.Tests.Unit.Enrichment;

public class EarlierSignalsAsASource
{
    private static readonly Guid _self = Id(0);

    [Fact]
    public void a_signal_is_not_related_to_itself() => Assert.Empty(RelatedSignal.Among([Entry(0)], _self, 20));

    [Fact]
    public void everything_in_common_is_named_once()
    {
        var related = Assert.Single(RelatedSignal.Among(
            [Entry(1, reason: "earlier_signal_same_phone"), Entry(1), Entry(1)], _self, 20));

        Assert.Equal(["earlier_signal_same_address", "earlier_signal_same_phone"], related.Reasons);
    }

    [Fact]
    public void of_many_the_latest_are_taken() =>
        Assert.Equal([Id(30), Id(29), Id(28)], RelatedSignal.Among(Enumerable.Range(1, 30).Select(n => Entry(n)), _self, 3).Select(other => other.SignalId));

    [Fact]
    public void one_fact_a_reason_names_all_its_signals()
    {
        var related = RelatedSignal.Among([Entry(1), Entry(2), Entry(2, "earlier_signal_same_phone")], _self, 20);

        var facts = RelatedSignal.Facts(related, DateTimeOffset.UnixEpoch);

        Assert.Equal(["earlier_signal_same_address", "earlier_signal_same_phone"], facts.Select(fact => fact.Reason));
        Assert.Equal([2, 1], facts.Select(fact => fact.Signals.Count));
        Assert.All(facts, fact => Assert.Null(fact.Text));
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static Match Entry(int n, string reason = "earlier_signal_same_address") => new()
    {
        Reason = reason,
        Hash = "aa",
        SignalId = Id(n),
        Region = "nijmegen",
        At = DateTimeOffset.UnixEpoch.AddDays(n),
    };
}
