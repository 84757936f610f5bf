using Keten.Hosting;
using Keten.Hosting.Regions;

namespace Keten.Tests.Chain;

/// <summary>Time passes as staff count it.</summary>
internal static class WorkingTime
{
    /// <summary>An hour past so many working days: whatever fell due in them is due, and nothing later.</summary>
    public static void PassWorkingDays(this SimulatedClock clock, int days)
    {
        var now = clock.GetUtcNow();
        clock.Advance(new WorkingDays(days).After(now) - now + TimeSpan.FromHours(1));
    }
}
