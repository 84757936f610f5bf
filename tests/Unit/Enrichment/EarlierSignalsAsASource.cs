using Keten.Enrichment.Correlate;

namespace Keten.Tests.Unit.Enrichment;

public class EarlierSignalsAsASource
{
    private static readonly Guid _self = Id(0);

    [Fact]
    public void a_signal_is_not_related_to_itself() => Assert.Empty(RelatedSignal.Among([Entry(0)], _self, At(0), 20));

    [Fact]
    public void everything_in_common_is_named_once()
    {
        var related = Assert.Single(RelatedSignal.Among(
            [Entry(1, reason: "earlier_signal_same_phone"), Entry(1), Entry(1)], _self, At(0), 20));

        Assert.Equal(["earlier_signal_same_address", "earlier_signal_same_phone"], related.Reasons);
    }

    [Fact]
    public void of_many_the_latest_are_taken() =>
        Assert.Equal([Id(30), Id(29), Id(28)], RelatedSignal.Among(Enumerable.Range(1, 30).Select(n => Entry(n)), _self, At(0), 3).Select(other => other.SignalId));

    [Fact]
    public void one_fact_a_reason_names_all_its_signals()
    {
        var related = RelatedSignal.Among([Entry(1), Entry(2), Entry(2, "earlier_signal_same_phone")], _self, At(0), 20);

        var facts = RelatedSignal.Facts(related, DateTimeOffset.UnixEpoch);

        Assert.Equal(["earlier_signal_same_address", "earlier_signal_same_phone"], facts.Select(fact => fact.Reason));
        Assert.Equal([2, 1], facts.Select(fact => fact.Signals.Count));
        Assert.All(facts, fact => Assert.Null(fact.Text));
    }

    /// <summary>Entered, then looked at, in any order that a crowd may come in.</summary>
    [Fact]
    public void of_a_crowd_that_comes_at_once_everybody_finds_somebody_or_is_found()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var chance = new Random(seed);
            var entered = new List<Match>();
            var heard = new HashSet<Guid>();
            List<int> moves = [.. Enumerable.Range(0, 60), .. Enumerable.Range(0, 60)];
            var all = moves.Select((n, i) => (n, when: chance.Next(i < 60 ? 100 : 300))).OrderBy(move => move.when).Select(move => move.n);
            foreach (var n in all)
            {
                if (entered.All(entry => entry.SignalId != Id(n)))
                {
                    entered.Add(Entry(n));
                    continue;
                }

                // As a store finds them: the latest, and those that came just before.
                List<Match> found = [.. entered.OrderByDescending(entry => entry.At).Take(21), .. entered.Where(entry => entry.At <= At(n)).OrderByDescending(entry => entry.At).Take(3)];
                foreach (var other in RelatedSignal.Among(found, Id(n), At(n), 20))
                {
                    heard.UnionWith([Id(n), other.SignalId]);
                }
            }

            Assert.Equal(60, heard.Count);
        }
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private static DateTimeOffset At(int n) => DateTimeOffset.UnixEpoch.AddDays(n);

    private static Match Entry(int n, string reason = "earlier_signal_same_address") => new()
    {
        Reason = reason,
        Hash = "aa",
        SignalId = Id(n),
        Region = "nijmegen",
        At = At(n),
    };
}
