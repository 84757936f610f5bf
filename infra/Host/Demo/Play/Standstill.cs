namespace Keten.Host.Demo.Play;

/// <summary>
/// Ends a sample that hangs: one in which nothing new is seen for too long. How long all of it takes is no measure: that says
/// how fast the machine is.
/// </summary>
internal sealed class Standstill : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource timer;
    private readonly CancellationTokenSource either;
    private string seen = "";

    /// <param name="time">By which it is watched.</param>
    /// <param name="stop">Ends it as well.</param>
    public Standstill(TimeProvider time, CancellationToken stop)
    {
        timer = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stop);
    }

    /// <summary>Cancelled when it hangs.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>From now on something has to happen.</summary>
    public void Watch() => timer.CancelAfter(Longest);

    /// <summary>Others are waited for, however long they take.</summary>
    public void Rest() => timer.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <param name="standing">How it stands, in codes.</param>
    public void See(string standing)
    {
        if (standing != seen)
        {
            seen = standing;
            Watch();
        }
    }

    public void Dispose()
    {
        either.Dispose();
        timer.Dispose();
    }
}
