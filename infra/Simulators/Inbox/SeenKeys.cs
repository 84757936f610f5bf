using System.Security.Cryptography;
using System.Text;

namespace Keten.Simulators.Inbox;

/// <summary>Which Idempotency-Keys a party acted on, and a hash of what came with each.</summary>
public sealed class SeenKeys
{
    private const int Kept = 200_000;

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, string> bodies = [];
    private readonly Queue<Guid> order = new();

    /// <summary>True when this key is new, false when it came before with the same body, null when with another.</summary>
    public bool? Add(Guid key, string body)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        lock (gate)
        {
            if (bodies.TryGetValue(key, out var before))
            {
                return before == hash ? false : null;
            }

            bodies[key] = hash;
            order.Enqueue(key);
            if (order.Count > Kept)
            {
                bodies.Remove(order.Dequeue());
            }

            return true;
        }
    }
}
