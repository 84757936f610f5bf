namespace Keten.Hosting;

/// <summary>What becomes of a message whose short retries are used up. A pure table.</summary>
internal static class Redelivery
{
    /// <summary>Waits between the long attempts: about a day in all, then a human looks.</summary>
    private static readonly TimeSpan[] Ladder =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(12),
    ];

    /// <summary>How long to wait before attempt <paramref name="attempt"/> + 1; null: it is a fault.</summary>
    public static TimeSpan? Next(Exception cause, int attempt) => cause switch
    {
        NotNowException when attempt < Ladder.Length => Ladder[attempt],
        ConflictException when attempt < 3 => Ladder[0],
        _ => null,
    };
}
