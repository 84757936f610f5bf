using Keten.Enrichment;
using Keten.Enrichment.Ask;
using Keten.Enrichment.Correlate;
using Keten.Sharing;

namespace Keten.Tests.Unit.Enrichment;

public class WhatIsKnownOfASignal
{
    private static readonly Guid _earlier = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid _other = Guid.Parse("00000000-0000-0000-0000-000000000002");

    private static readonly Inquiry _asking = new Inquiry { SignalId = Guid.Empty, Region = "nijmegen", ReceivedAt = DateTimeOffset.UnixEpoch }
        .Next(1, [new Question { Source = "brp", Round = 1 }, new Question { Source = "kvk", Round = 1 }]);

    [Fact]
    public void a_round_waits_for_all_its_sources()
    {
        var one = _asking.Answer("brp", 1, []);

        Assert.False(one.AllAnswered);
        Assert.Equal(["kvk"], one.Missing);
        Assert.True(one.Answer("kvk", 1, []).AllAnswered);
    }

    [Fact]
    public void an_answer_counts_once() => Assert.Null(_asking.Answer("brp", 1, []).Waiting("brp", 1));

    [Fact]
    public void a_later_round_does_not_wait_for_an_older_source_but_says_that_it_is_missing()
    {
        var second = _asking.Answer("brp", 1, []).Tell().Next(2, []);

        Assert.True(second.AllAnswered);
        Assert.Equal(["kvk"], second.Missing);
        Assert.NotNull(second.Waiting("kvk", 1));
    }

    [Fact]
    public void a_round_that_is_overtaken_is_still_waited_for()
    {
        var second = _asking.Answer("brp", 1, []).Next(2, []);

        Assert.False(second.AllAnswered);
        Assert.True(second.Answer("kvk", 1, []).AllAnswered);
    }

    [Fact]
    public void a_fact_is_told_once()
    {
        var told = _asking.Answer("brp", 1, [Related(_earlier)]).Tell();

        Assert.Empty(told.Untold);
        Assert.Equal([_other], told.Learn([Related(_other)]).Untold.SelectMany(fact => fact.Signals));
    }

    [Fact]
    public void two_signals_that_find_each_other_hear_it_once()
    {
        var knows = _asking.Learn([Related(_earlier)]);

        Assert.Equal([_earlier, _other], knows.Learn([Related(_earlier, _other)]).Facts.SelectMany(fact => fact.Signals));
        Assert.Same(knows.Facts[0], Assert.Single(knows.Learn([Related(_earlier)]).Facts));
    }

    [Fact]
    public void another_reason_for_the_same_signal_is_news() =>
        Assert.Equal(2, _asking.Learn([Related(_earlier)]).Learn([Related(_earlier) with { Reason = "earlier_signal_same_phone" }]).Facts.Count);

    [Fact]
    public void a_key_is_matched_once()
    {
        var address = new MatchKey("address", "aa");
        var phone = new MatchKey("phone", "bb");
        var inquiry = _asking.Next(2, [new Question { Source = KeysFor.EarlierSignals, Round = 2, Matches = [address] }]);

        Assert.Equal([phone], inquiry.New([address, phone]));
    }

    private static Fact Related(params Guid[] signals) => new()
    {
        Source = KeysFor.EarlierSignals,
        Origin = "own",
        At = DateTimeOffset.UnixEpoch,
        Reason = "earlier_signal_same_address",
        Signals = signals,
    };
}
