using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Keten.Tests.Chain;

/// <summary>Waiting without guessing how long: looks again and again, up to a deadline.</summary>
internal static class Until
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(30);

    /// <summary>What was seen when it held; fails with what it saw last.</summary>
    public static async Task<T> Holds<T>(Func<Task<T>> look, Func<T, bool> holds)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            Assert.True(watch.Elapsed < _deadline, $"still {(seen is JsonNode json ? json.ToJsonString() : seen)} after {_deadline.TotalSeconds} s");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
