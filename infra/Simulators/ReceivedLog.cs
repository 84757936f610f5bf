namespace Keten.Simulators;

/// <summary>The last requests a party got, oldest first.</summary>
public sealed class ReceivedLog
{
    /// <summary>More than any test asks for; older ones go.</summary>
    public const int Kept = 5000;

    private readonly Lock gate = new();
    private readonly Queue<ReceivedRequest> requests = new();

    public void Add(ReceivedRequest request)
    {
        lock (gate)
        {
            requests.Enqueue(request);
            if (requests.Count > Kept)
            {
                requests.Dequeue();
            }
        }
    }

    public IReadOnlyList<ReceivedRequest> All()
    {
        lock (gate)
        {
            return [.. requests];
        }
    }
}
