using System.Diagnostics;

namespace Keten.Tests.Faults;

/// <summary>Waiting without guessing how long: looks again and again, up to a deadline.</summary>
internal static class Until
{
    /// <summary>What was seen when it held; fails with what it saw last.</summary>
    public static async Task<T> Holds<T>(string what, Func<Task<T>> look, Func<T, bool> holds, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            Assert.True(watch.Elapsed < within, $"{what}: not within {within.TotalSeconds:0} s, but\n{seen}");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }
}
