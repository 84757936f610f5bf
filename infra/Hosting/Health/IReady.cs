namespace Keten.Hosting;

/// <summary>Something this process cannot do without: the bus, the database, the key store. Registered as a singleton, any number.</summary>
public interface IReady
{
    /// <summary>Short name in the answer: bus, database, keys.</summary>
    string Name { get; }

    /// <summary>True when it answers now. A throw means no; it is not logged with its text.</summary>
    Task<bool> Check(CancellationToken stop);
}
