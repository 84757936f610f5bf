using Keten.Messages;

namespace Keten.Hosting;

/// <summary>
/// What one consumer or one HTTP call does: load, decide, save, publish. Everything it hands over is committed in one
/// transaction, together with the inbox entry of the message that caused it; nothing leaves before that.
/// One instance per attempt.
/// </summary>
public sealed class Work
{
    /// <summary>The service on whose behalf this runs.</summary>
    public string Service => throw new NotSupportedException();

    /// <summary>On the acute lane: what is published from here overtakes everything. Inherited from the message; intake sets it.</summary>
    public bool Acute { get; set; }

    /// <summary>UTC now, on the clock every timer runs on.</summary>
    public DateTimeOffset Now => throw new NotSupportedException();

    /// <summary>Loads a document of this service; null when there is none. Remembers its version for <see cref="Save{T}(string,T)"/>.</summary>
    public Task<T?> Load<T>(string id) where T : class, IDocument => throw new NotSupportedException();

    /// <inheritdoc cref="Load{T}(string)"/>
    public Task<T?> Load<T>(Guid id) where T : class, IDocument => Load<T>(id.ToString());

    /// <summary>
    /// Hands over the new state of a document. When somebody else saved it since it was loaded (or created it, when it was
    /// not loaded or did not exist) the whole work is done again from the start.
    /// </summary>
    public void Save<T>(string id, T body) where T : class, IDocument => throw new NotSupportedException();

    /// <inheritdoc cref="Save{T}(string,T)"/>
    public void Save<T>(Guid id, T body) where T : class, IDocument => Save(id.ToString(), body);

    /// <summary>Lists documents of this service by their plain columns, ordered by <c>At</c> and id.</summary>
    public Task<Page<T>> List<T>(Filter filter) where T : class, IDocument => throw new NotSupportedException();

    /// <summary>Publishes when the work commits. In a consumer <c>context.Publish</c> is the same.</summary>
    public Task Publish<T>(T message) where T : class => throw new NotSupportedException();

    /// <summary>Publishes not before a moment: the timers of the route.</summary>
    public Task Schedule<T>(T message, DateTimeOffset notBefore) where T : class => throw new NotSupportedException();

    /// <summary>An id that a repeat of the same message makes again, so that a retry creates nothing twice.</summary>
    public Guid NewId(string purpose) => throw new NotSupportedException();

    /// <summary>Makes a data key for a signal or case and wraps it for this service and the named ones. Existing: only the wraps are added.</summary>
    public Task NewKey(Guid id, params IEnumerable<string> services) => throw new NotSupportedException();

    /// <summary>Entitles one more service to a data key that this service holds.</summary>
    public Task Grant(Guid id, string service) => throw new NotSupportedException();

    /// <summary>Seals a value for a message, under a data key made or held here.</summary>
    public Task<Sealed> Seal<T>(Guid dataKey, T value) where T : class => throw new NotSupportedException();

    /// <summary>Opens what a message carries. Throws <see cref="SealedAwayException"/> when this service is not entitled or the key was destroyed.</summary>
    public Task<T> Open<T>(Sealed value) where T : class => throw new NotSupportedException();
}

/// <summary>This service holds no key for it: never entitled, or erased.</summary>
public sealed class SealedAwayException(Guid key) : Exception($"no key {key} for this service");
