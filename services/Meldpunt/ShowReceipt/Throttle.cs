namespace Keten.Meldpunt.ShowReceipt;

/// <summary>
/// Slows down whoever asks too much, each key by itself. Memory is bounded by forgetting: under a flood of keys the longest
/// silent ones start afresh, so that nobody is ever locked out by what others do.
/// </summary>
internal sealed class Throttle(Allowance allowance, int capacity, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _ahead = allowance.Every * (allowance.Burst - 1);

    // Per key, when it will have its full allowance again. Two generations: when the young one is full, the old one goes.
    private Dictionary<string, DateTimeOffset> _young = [];
    private Dictionary<string, DateTimeOffset> _old = [];

    /// <summary>Null when it may go on; else how long to wait.</summary>
    public TimeSpan? Wait(string key)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var full = _young.TryGetValue(key, out var young) ? young : _old.GetValueOrDefault(key, now);
            full = full < now ? now : full;
            if (full - now > _ahead)
            {
                return full - now - _ahead;
            }

            if (_young.Count >= capacity / 2 && !_young.ContainsKey(key))
            {
                (_old, _young) = (_young, []);
            }

            _young[key] = full + allowance.Every;
            return null;
        }
    }

    internal int Remembered => _young.Count + _old.Count;
}
