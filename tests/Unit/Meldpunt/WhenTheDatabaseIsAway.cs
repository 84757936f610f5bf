using Microsoft.Data.Sqlite;
using static Keten.Tests.Unit.Meldpunt.RunningMeldpunt;

namespace Keten.Tests.Unit.Meldpunt;

public sealed class WhenTheDatabaseIsAway(RunningMeldpunt meldpunt) : IClassFixture<RunningMeldpunt>
{
    [Fact]
    public async Task the_reporter_hears_that_nothing_was_received_and_to_call_112()
    {
        // Their messages are under way, and messages wait for the database as long as it takes. A reporter must not wait behind them.
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => meldpunt.Report(Signal())));
        await using (var other = new SqliteConnection($"Data Source={meldpunt.Database};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            await hold.ExecuteNonQueryAsync();

            var refused = await meldpunt.Report(Signal());

            Assert.Equal((503, "not_received"), (refused.Status, refused["code"]));
            Assert.Contains("112", refused["detail"], StringComparison.Ordinal);
        }

        // What was refused stays away also after the database is back.
        Assert.Equal(202, (await meldpunt.Report(Signal())).Status);
        Assert.Equal(101, (await meldpunt.Filed()).Count);
    }
}
