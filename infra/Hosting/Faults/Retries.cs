namespace Keten.Hosting;

/// <summary>How often and after how long a failed message is tried again. Pure tables.</summary>
internal static class Retries
{
    /// <summary>Waits between the long attempts: about a day in all, then a human looks.</summary>
    private static readonly TimeSpan[] Ladder =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(12),
    ];

    private static readonly TimeSpan[] Short = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(1500)];

    // More than there are steps on the ladder.
    private const int Life = 100;

    /// <summary>
    /// The attempt that an operator's retry begins with: at the foot of the ladder, in a life of its own, so that no step of it is
    /// taken for one that the message made before it was a fault.
    /// </summary>
    public static int First(int generation) => generation * Life;

    /// <summary>Within the delivery, while the message stays unacknowledged; null: enough.</summary>
    public static TimeSpan? Shortly(Exception cause, int attempt) => cause switch
    {
        // Somebody else was first, which says nothing against this message: a large budget, with jitter.
        ConflictException when attempt < 60 => TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 + (2 * attempt))),
        NotNowException { Wait: null } when attempt < Short.Length => Short[attempt],
        NonsenseException when attempt < 2 => TimeSpan.Zero,
        _ => null,
    };

    /// <summary>Afterwards, by a row in the outbox: how long to wait before attempt <paramref name="attempt"/> + 1; null: it is a fault.</summary>
    public static TimeSpan? Later(Exception cause, int attempt) => cause switch
    {
        NotNowException { Wait: var asked } when attempt % Life < Ladder.Length => asked > Ladder[attempt % Life] ? asked : Ladder[attempt % Life],
        ConflictException when attempt % Life < 3 => Ladder[0],
        _ => null,
    };
}
