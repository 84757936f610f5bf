using Keten.Enrichment;
using Keten.Enrichment.Correlate;
using Keten.Enrichment.Elsewhere;
using Keten.Hosting;
using Keten.Sharing;
using Microsoft.Data.Sqlite;

namespace Keten.Tests.Chain.Enriching;

/// <summary>What is kept to notice other regions lasts as long as it may, and only where an instrument lets regions tell each other.</summary>
public class KeysForOtherRegionsTakeTurns
{
    private static Report Here => Sample.QuietPlace;

    private static Report There => Sample.QuietPlace with { Region = "elders" };

    [Fact]
    public async Task what_came_in_before_a_key_was_changed_is_found_after_it()
    {
        await using var hub = await Start();
        var here = await hub.Receives(Here);
        await hub.Rated(here);

        // Nobody has to come in for it.
        hub.Clock.Advance(TimeSpan.FromDays(31));
        await Until.Holds(() => Keys(hub), keys => keys.Live.Count == 2);
        var there = await hub.Rated(await hub.Receives(There));

        Assert.Equal("nijmegen", Assert.Single(there.Facts.Select(fact => fact.OtherRegion).OfType<OtherRegion>()).Region);
        await hub.Hears(here, heard => heard.Later.Count == 1);
        // The same things under two keys have no hash in common.
        Assert.Equal([("1", 2), ("2", 2)], await Rows(hub, "select state, count(distinct lookup) from enrichment_document where kind = 'elsewhere' group by state order by state"));
        Assert.Equal(4, (await Rows(hub, "select lookup, 1 from enrichment_document where kind = 'elsewhere' group by lookup")).Count);
    }

    [Fact]
    public async Task what_has_aged_out_is_not_found_and_nothing_can_be_made_of_it_any_more()
    {
        await using var hub = await Start();
        await hub.Rated(await hub.Receives(Here));
        var first = (await Keys(hub)).Current;
        Assert.NotNull(await Hash(hub, first));

        hub.Clock.Advance(TimeSpan.FromDays(31));
        await Until.Holds(() => Keys(hub), keys => keys.Live.Count == 2);
        hub.Clock.Advance(TimeSpan.FromDays(101));
        var keys = await Until.Holds(() => Keys(hub), keys => keys.Live[0].Number > 1 && keys.Gone.Count == 0);

        Assert.DoesNotContain(first, keys.Live);
        Assert.Null(await Hash(hub, first));
        Assert.Empty(await Rows(hub, "select id, 1 from enrichment_document where kind = 'elsewhere'"));
        Assert.DoesNotContain((await hub.Rated(await hub.Receives(There))).Facts, fact => fact.OtherRegion is not null);
    }

    [Fact]
    public async Task what_is_older_than_may_be_is_not_found_while_its_key_still_lives()
    {
        await using var hub = await Start(keepDays: "20");
        await hub.Rated(await hub.Receives(Here));
        hub.Clock.Advance(TimeSpan.FromDays(21));

        var there = await hub.Rated(await hub.Receives(There));

        Assert.DoesNotContain(there.Facts, fact => fact.OtherRegion is not null);
        Assert.Single((await Keys(hub)).Live);
    }

    [Fact]
    public async Task an_erased_signal_leaves_no_entry()
    {
        await using var hub = await Start();
        var here = await hub.Receives(Here with { Persons = Sample.Phone("06-00000051").Persons });
        await hub.Rated(here);
        Assert.Equal(7, (await Rows(hub, Of(here))).Count); // three matches, three entries, and where they are

        await hub.Do("enrichment", work => work.Erase(here));

        Assert.Empty(await Rows(hub, Of(here)));
        Assert.DoesNotContain((await hub.Rated(await hub.Receives(There))).Facts, fact => fact.OtherRegion is not null);
        Assert.Empty((await hub.Rated(await hub.Receives(Here))).Facts.SelectMany(fact => fact.Signals));
    }

    [Fact]
    public async Task what_was_put_right_is_gone_from_every_index()
    {
        await using var hub = await Start();
        var here = await hub.Receives(Sample.Phone("06-00000052"));
        await hub.Rated(here);
        var before = (await Rows(hub, Of(here))).Select(row => row.Item1).ToList();
        hub.Clock.Advance(TimeSpan.FromDays(31));

        await hub.Corrects(here, Sample.Phone("06-00000053"));
        await hub.Rated(here, 2);

        var after = (await Rows(hub, Of(here))).Select(row => row.Item1).ToList();
        Assert.Equal((3, 3), (before.Count, after.Count));
        Assert.Equal([here.ToString()], before.Intersect(after));
    }

    [Fact]
    public async Task without_an_instrument_nothing_is_told_and_nothing_kept_to_tell_by()
    {
        await using var hub = await Start(andTell: false);
        await hub.Rated(await hub.Receives(There));
        await hub.Rated(await hub.Receives(Here));

        var third = await hub.Rated(await hub.Receives(There));

        Assert.DoesNotContain(third.Facts, fact => fact.OtherRegion is not null);
        Assert.Empty(await Rows(hub, "select id, 1 from enrichment_document where kind in ('elsewhere', 'generations')"));
    }

    [Fact]
    public async Task an_instrument_that_ends_at_midnight_ends_it_at_midnight()
    {
        await using var hub = await Start(until: DutchDays.Of(DateTimeOffset.UtcNow).AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await hub.Rated(await hub.Receives(Here));
        var midnight = DutchDays.Start(DutchDays.Of(DateTimeOffset.UtcNow).AddDays(2));

        hub.Clock.Advance(midnight - TimeSpan.FromMinutes(2) - hub.Clock.GetUtcNow());
        Assert.Contains((await hub.Rated(await hub.Receives(There))).Facts, fact => fact.OtherRegion is not null);
        hub.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain((await hub.Rated(await hub.Receives(There))).Facts, fact => fact.OtherRegion is not null);
    }

    [Fact]
    public async Task a_hash_of_one_purpose_is_found_in_no_other()
    {
        await using var hub = await Start();
        await hub.Rated(await hub.Receives(Here with { Persons = Sample.Phone("06-00000054").Persons }));

        Assert.Empty(await Rows(hub, "select a.lookup, 1 from enrichment_document a join enrichment_document b on a.lookup = b.lookup and a.kind < b.kind"));
    }

    private static string Of(Guid signal) => $"select id, 1 from enrichment_document where kind in ('match', 'elsewhere', 'traces') and (id like '%{signal:N}' or id = '{signal}') order by id";

    private static async Task<Generations> Keys(Running hub)
    {
        Generations? keys = null;
        await hub.Do("enrichment", async work => keys = await work.Load<Generations>(Generations.Id));
        return keys!;
    }

    private static async Task<string?> Hash(Running hub, Generation generation)
    {
        string? hash = null;
        await hub.Do("enrichment", async work => hash = (await work.HashesUnder(generation.Key))?.Invoke("made up"));
        return hash;
    }

    private static async Task<List<(string, int)>> Rows(Running hub, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(hub.Folder, "keten.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = new SqliteCommand(sql, database);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, int)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetString(0), reader.GetInt32(1)));
        }

        return rows;
    }

    private static Task<Running> Start(bool andTell = true, string? until = null, string keepDays = "100")
    {
        var folder = FindingEarlierSignals.WithNeighbour(andTell, until);
        return Running.Start(
            app =>
            {
                app.AddEnrichment();
                app.AddListener();
            },
            settings =>
            {
                (settings["Keten:Regions"], settings["Keten:Convenants"]) = (folder, Path.Combine(folder, "convenants"));
                (settings["Keten:Elsewhere:PeriodDays"], settings["Keten:Elsewhere:KeepDays"]) = ("30", keepDays);
            });
    }
}
