namespace Keten.Hosting;

/// <content>The data keys of signals and cases.</content>
public sealed partial class Work
{
    /// <summary>Makes a data key for a signal or case and wraps it for this service and the named ones. Existing: only the wraps are added.</summary>
    public async Task NewKey(Guid id, params IEnumerable<string> services)
    {
        // A first attempt takes it that there is none; the key store says so when there is, and the next attempt takes that one.
        var key = _cause.Again ? await _keys.Find(id, Service, _cause.Patience) : null;
        if (key is not null)
        {
            _grants.AddRange(services.Select(s => _keys.Wrap(key, id, Service, s)));
            return;
        }

        _made[id] = key = DataKeys.Make();
        _wraps.AddRange(services.Prepend(Service).Select(s => _keys.Wrap(key, id, Service, s)));
    }

    /// <summary>Entitles one more service to a data key that this service holds.</summary>
    public async Task Grant(Guid id, string service) =>
        _grants.Add(_keys.Wrap(await KeyOf(id), id, Service, service));

    private async ValueTask<byte[]> KeyOf(Guid? dataKey) => await FindKey(dataKey) ?? throw new SealedAwayException(dataKey!.Value);

    private async ValueTask<byte[]?> FindKey(Guid? dataKey)
    {
        if (dataKey is not { } id)
        {
            return _ring.For(Service, "documents");
        }

        return _made.TryGetValue(id, out var made) ? made : await _keys.Find(id, Service, _cause.Patience);
    }
}
