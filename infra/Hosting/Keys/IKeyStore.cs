namespace Keten.Hosting;

/// <summary>A data key wrapped for one entitled service.</summary>
internal sealed record WrappedKey(Guid Id, string Service, string From, byte[] Wrapped);

/// <summary>Wrapped data keys, kept apart from what they open and backed up apart. Destroying the rows of a key darkens all it sealed.</summary>
internal interface IKeyStore
{
    Task Migrate(CancellationToken stop);

    /// <summary>
    /// Adds the wraps that each piece of work hands over and that are not there yet. False for a piece that brings a key of its
    /// own making (wrapped by a service for itself) where there is one already: then none of it is added for others.
    /// </summary>
    Task<IReadOnlyList<bool>> Add(IReadOnlyList<IReadOnlyList<WrappedKey>> works);

    Task<IReadOnlyDictionary<(Guid Id, string Service), WrappedKey>> Find(IReadOnlyCollection<(Guid Id, string Service)> wanted);

    /// <summary>All wraps of these keys, whoever they were made for: what they open is dark from then on.</summary>
    Task Destroy(IReadOnlyCollection<Guid> ids);

    bool IsTransient(Exception e);
}
