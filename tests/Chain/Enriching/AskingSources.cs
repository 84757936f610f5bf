using Keten.Enrichment;
using Keten.Messages;
using Keten.Sharing;

namespace Keten.Tests.Chain.Enriching;

public class AskingSources
{
    private static readonly TimeSpan _source = TimeSpan.FromMinutes(16);

    [Fact]
    public async Task a_story_without_any_key_is_rated_at_once_and_asks_nobody()
    {
        await using var hub = await Start();

        var heard = await hub.Rated(await hub.Receives(Sample.Story));

        var rating = Assert.Single(heard.Ratings);
        Assert.Equal(("n", 1), (rating.Strength, rating.Round));
        Assert.Empty(rating.MissingSources);
        Assert.Empty(await hub.Outside.Received("brp"));
    }

    [Fact]
    public async Task what_enforcement_knows_of_the_place_strengthens()
    {
        await using var hub = await Start();

        var heard = await hub.Rated(await hub.Receives(Sample.KnownPlace));

        Assert.Equal("y", heard.Ratings[0].Strength);
        Assert.Equal(["enforcement_history"], heard.Ratings[0].Reasons);
        Assert.Contains(heard.Facts, fact => fact.Source == "bag");
    }

    [Fact]
    public async Task registers_get_the_key_and_nothing_else()
    {
        await using var hub = await Start();
        await hub.Rated(await hub.Receives(Sample.QuietPlace with { Forms = ["labour"], Narrative = "CANARY-verhaal" }));

        var asked = Assert.Single(await hub.Outside.Received("enforcement-files"));
        Assert.Contains("6511ZZ", asked, StringComparison.Ordinal);
        foreach (var secret in (string[])["CANARY", "labour", "workplace", "Proefweg"])
        {
            Assert.DoesNotContain(secret, asked, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_source_that_is_down_delays_nothing_and_its_answer_follows()
    {
        await using var hub = await Start();
        await hub.Outside.GoesDown("enforcement-files");
        var signal = await hub.Receives(Sample.KnownPlace);
        await Until.Holds(() => hub.Look<Inquiry>("enrichment", signal), inquiry => inquiry?.Missing is ["enforcement-files"]);

        hub.Clock.Advance(_source);
        var incomplete = await hub.Rated(signal);
        Assert.Equal("sources_missing", incomplete.Ratings[0].Strength);
        Assert.Equal(["enforcement-files"], incomplete.Ratings[0].MissingSources);

        await hub.Outside.ComesBack("enforcement-files");
        await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromMinutes(1));
                return hub.Look<Heard>(Listener.Name, signal);
            },
            heard => heard?.Later.Count == 1);
        var late = (await hub.Look<Heard>(Listener.Name, signal))!;
        Assert.True(late.Later[0].Strengthens);
        Assert.Equal(["enforcement_history"], late.Later[0].Reasons);
        Assert.Single(late.Ratings);
        // Two kinds of files, each told once.
        Assert.Equal(2, late.Facts.Count(fact => fact.Source == "enforcement-files"));
    }

    /// <summary>Decided afresh when it is asked again: meanwhile the BRP said that her address is to be kept secret.</summary>
    [Theory]
    [InlineData("999990020", false)]
    [InlineData("999990342", true)]
    public async Task what_may_not_be_asked_any_more_is_not(string bsn, bool isAsked)
    {
        await using var hub = await Start();
        await hub.Outside.GoesDown("wijkteam");
        var signal = await hub.Receives(Sample.Story with
        {
            Persons = [new Person { Id = Guid.NewGuid(), Roles = ["victim"], Bsn = bsn, Address = new Address { HouseNumber = "3", Postcode = "6511AF" } }],
        });
        var known = await Until.Holds(() => hub.Look<Inquiry>("enrichment", signal), inquiry => inquiry?.Missing is ["wijkteam"]);
        Assert.Equal(!isAsked, known!.Facts.Any(fact => fact.SecretAddressOf.Count > 0));

        await hub.Outside.ComesBack("wijkteam");
        var answered = await Until.Holds(
            () =>
            {
                hub.Clock.Advance(TimeSpan.FromMinutes(1));
                return hub.Look<Inquiry>("enrichment", signal);
            },
            inquiry => inquiry!.Missing.Count == 0);
        Assert.Equal(isAsked, answered!.Facts.Any(fact => fact.Source == "wijkteam"));
    }

    [Fact]
    public async Task what_people_add_counts_and_is_asked_about()
    {
        await using var hub = await Start();
        var signal = await hub.Receives(Sample.Story);
        await hub.Rated(signal);
        var added = new Fact { Source = "analist", Origin = "own", At = DateTimeOffset.UnixEpoch, Locations = Sample.KnownPlace.Locations };

        await hub.Do(Listener.Name, async work => await work.Publish(new EnrichmentRequested
        {
            SignalId = signal,
            Region = "nijmegen",
            Round = 2,
            RequestedAt = work.Now,
            Facts = await work.Seal(signal, new FactList { Facts = [added] }),
        }));

        var heard = await hub.Rated(signal, round: 2);
        Assert.Equal(["y"], heard.Ratings.Skip(1).Select(rating => rating.Strength));
        Assert.Equal(["enforcement_history", "fact_added"], heard.Ratings[1].Reasons);
    }

    private static Task<Running> Start() => Running.Start(app =>
    {
        app.AddEnrichment();
        app.AddListener();
    });
}
