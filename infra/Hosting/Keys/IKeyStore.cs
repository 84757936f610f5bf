namespace Keten.Hosting;

/// <summary>A data key wrapped for one entitled service.</summary>
internal sealed record WrappedKey(Guid Id, string Service, string From, byte[] Wrapped);

/// <summary>Wrapped data keys, kept apart from what they open and backed up apart. Destroying the rows of a key darkens all it sealed.</summary>
internal interface IKeyStore
{
    Task Migrate(CancellationToken stop);

    /// <summary>Adds what is not there yet; true for those that were added.</summary>
    Task<IReadOnlyList<bool>> Add(IReadOnlyList<WrappedKey> keys);

    Task<IReadOnlyDictionary<(Guid Id, string Service), WrappedKey>> Find(IReadOnlyCollection<(Guid Id, string Service)> wanted);

    bool IsTransient(Exception e);
}
