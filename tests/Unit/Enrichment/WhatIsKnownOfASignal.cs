using Keten.Enrichment;
using Keten.Enrichment.Ask;
using Keten.Enrichment.Correlate;
using Keten.Enrichment.Elsewhere;
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

    [Fact]
    public void what_proved_wrong_is_not_matched_asked_or_waited_for()
    {
        var (right, wrong) = (new MatchKey("address", "aa"), new MatchKey("address", "bb"));
        var (asked, gone) = (new RegisterKey { KvkNumber = "12345678" }, new RegisterKey { KvkNumber = "87654321" });
        var inquiry = _asking.Next(2,
        [
            new Question { Source = KeysFor.EarlierSignals, Round = 2, Matches = [right, wrong] },
            new Question { Source = "kvk", Round = 2, Keys = [asked, gone] },
            new Question { Source = "bag", Round = 2, Keys = [gone] },
        ]);
        var only = inquiry.Only([right], source => source == "kvk" ? [asked] : []);

        Assert.Equal([wrong], only.New([right, wrong]));
        Assert.Equal([asked], only.Waiting("kvk", 2)!.Keys);
        Assert.Null(only.Waiting("bag", 2));
    }

    [Fact]
    public void who_was_asked_about_is_whoever_has_the_key_reported_or_added()
    {
        var reported = Sample.Victim with { Id = Guid.NewGuid() };
        var added = reported with { Id = Guid.NewGuid(), Bsn = " 9999.90.342 " };
        var inquiry = _asking with
        {
            Report = Sample.Report with { Persons = [reported, reported with { Id = Guid.NewGuid(), Bsn = "999990019" }] },
            Added = [Related() with { Persons = [added, added with { Id = Guid.Empty }] }],
        };

        Assert.Equal([reported.Id, added.Id], inquiry.PersonsOf(new RegisterKey { Bsn = "999990342" }));
        Assert.Empty(inquiry.PersonsOf(new RegisterKey { Postcode = "6511AB", HouseNumber = "12" }));
    }

    [Fact]
    public void of_another_region_only_more_than_was_known_is_news()
    {
        var knows = _asking.Learn([Elsewhere("elders", 2)]);

        Assert.Same(knows.Facts[0], Assert.Single(knows.Learn([Elsewhere("elders", 2), Elsewhere("elders", 1)]).Facts));
        Assert.Equal([2, 3], knows.Learn([Elsewhere("elders", 3)]).Facts.Select(fact => fact.OtherRegion!.Signals));
        Assert.Equal(2, knows.Learn([Elsewhere("verder", 1)]).Facts.Count);
        Assert.Equal(2, knows.Learn([Elsewhere("elders", 1) with { Reason = "other_region_same_vehicle" }]).Facts.Count);
    }

    private static Fact Elsewhere(string region, int signals) => new()
    {
        Source = OtherRegions.Source,
        Origin = "own",
        At = DateTimeOffset.UnixEpoch,
        Reason = "other_region_same_address",
        OtherRegion = new OtherRegion(region, "ketenregisseur", signals),
    };

    private static Fact Related(params Guid[] signals) => new()
    {
        Source = KeysFor.EarlierSignals,
        Origin = "own",
        At = DateTimeOffset.UnixEpoch,
        Reason = "earlier_signal_same_address",
        Signals = signals,
    };
}
