using System.Text;
using Keten.Messages;

namespace Keten.Hosting;

/// <summary>
/// What one consumer or one HTTP call does: load, decide, save, publish. Everything it hands over is committed in one
/// transaction, together with the inbox entry of the message that caused it; nothing leaves before that.
/// One instance per attempt.
/// </summary>
public sealed partial class Work
{
    private readonly Databases _databases;
    private readonly DataKeys _keys;
    private readonly KeyRing _ring;
    private readonly Envelopes _envelopes;
    private readonly RightOfWay _way;
    private readonly TimeProvider _clock;
    private readonly Dictionary<DocumentKey, long> _versions = [];
    private readonly Dictionary<DocumentKey, Func<ValueTask<DocumentWrite>>> _saves = [];
    private readonly Dictionary<DocumentKey, object> _saved = [];
    private readonly List<OutgoingRow> _outgoing = [];
    private readonly Dictionary<Guid, byte[]> _made = [];
    private readonly List<WrappedKey> _wraps = []; // of keys made here
    private readonly List<WrappedKey> _grants = []; // of others; they may be there already
    private Cause _cause = new("", Guid.Empty, Guid.Empty, null, null, false);
    private int _published;

    internal Work(Databases databases, DataKeys keys, KeyRing ring, Envelopes envelopes, RightOfWay way, TimeProvider clock) =>
        (_databases, _keys, _ring, _envelopes, _way, _clock) = (databases, keys, ring, envelopes, way, clock);

    /// <summary>Why this work is done, and for whom. <c>Again</c>: not the first attempt.</summary>
    internal sealed record Cause(string Service, Guid Message, Guid Consumer, (string Service, Guid Row)? HandOff, TimeSpan? Patience, bool Again);

    /// <summary>The service on whose behalf this runs.</summary>
    public string Service => _cause.Service;

    /// <summary>On the acute lane: what is published from here overtakes everything. Inherited from the message; intake sets it.</summary>
    public bool Acute
    {
        get;
        set
        {
            field = value;
            if (value)
            {
                _way.Pass();
            }
        }
    }

    /// <summary>What is published here is the first of its subject, and may wait in the outbox while callers crowd (<see cref="Door"/>). Not what is acute.</summary>
    public bool MayWait { get; set; }

    /// <summary>UTC now, on the clock every timer runs on.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Starts an attempt: whatever a former one gathered is forgotten.</summary>
    internal void Begin(Cause cause, bool acute)
    {
        (_cause, Acute, MayWait, _published) = (cause, acute, false, 0);
        _versions.Clear();
        _saves.Clear();
        _saved.Clear();
        _outgoing.Clear();
        _made.Clear();
        _wraps.Clear();
        _grants.Clear();
        _collected.Clear();
    }

    /// <summary>
    /// Loads a document of this service, as this work saved it when it did; null when there is none, or when it was erased: its key is
    /// destroyed. Remembers its version for <see cref="Save{T}(string,T)"/>.
    /// </summary>
    public async Task<T?> Load<T>(string id)
        where T : class, IDocument
    {
        var key = new DocumentKey(Service, T.Kind, id);
        // What moves along with something else must not undo what was done to it before in the same work.
        if (_saved.TryGetValue(key, out var saved))
            return (T)saved;
        var stored = await _databases.Of(Service).Load(key, _cause.Patience);
        _versions[key] = stored?.Version ?? 0;
        return stored is null ? null : await OpenUnlessErased<T>(key, stored);
    }

    /// <inheritdoc cref="Load{T}(string)"/>
    public Task<T?> Load<T>(Guid id)
        where T : class, IDocument => Load<T>(id.ToString());

    /// <summary>
    /// Hands over the new state of a document. When somebody else saved it since it was loaded (or created it, when it was
    /// not loaded or did not exist) the whole work is done again from the start.
    /// </summary>
    public void Save<T>(string id, T body)
        where T : class, IDocument
    {
        var key = new DocumentKey(Service, T.Kind, id);
        _saved[key] = body;
        _saves[key] = async () => new(
            key,
            _versions.GetValueOrDefault(key),
            body.DataKey,
            body.Columns,
            Sealing.Seal(await KeyOf(body.DataKey), Context(key), body));
    }

    /// <inheritdoc cref="Save{T}(string,T)"/>
    public void Save<T>(Guid id, T body)
        where T : class, IDocument => Save(id.ToString(), body);

    /// <summary>Lists documents of this service by their plain columns, ordered by <c>At</c> and id. Documents without <c>At</c>, and those that were erased, are never listed.</summary>
    public async Task<Page<T>> List<T>(Filter filter)
        where T : class, IDocument
    {
        var stored = await _databases.Of(Service).List(Service, T.Kind, filter with { Limit = filter.Limit + 1 }, _cause.Patience);
        var items = new List<(string, T)>();
        foreach (var document in stored.Take(filter.Limit))
        {
            if (await OpenUnlessErased<T>(new(Service, T.Kind, document.Id), document) is { } body)
            {
                items.Add((document.Id, body));
            }
        }

        var last = stored.Count > filter.Limit ? stored[filter.Limit - 1] : null;
        return new(items, last is null ? null : Cursor.After(last.At!.Value, last.Id));
    }

    /// <summary>Publishes when the work commits. In a consumer <c>context.Publish</c> is the same.</summary>
    public Task Publish<T>(T message)
        where T : class => Hand(message, null);

    /// <summary>Publishes not before a moment: the timers of the route.</summary>
    public Task Schedule<T>(T message, DateTimeOffset notBefore)
        where T : class => Hand(message, notBefore);

    /// <summary>An id that a repeat of the same message makes again, so that a retry creates nothing twice.</summary>
    public Guid NewId(string purpose) => Ids.Derive(_cause.Message, purpose);

    /// <summary>Seals a value for a message, under a data key made or held here.</summary>
    public async Task<Sealed> Seal<T>(Guid dataKey, T value)
        where T : class => new() { Key = dataKey, Data = Sealing.Seal(await KeyOf(dataKey), dataKey.ToByteArray(), value) };

    /// <summary>Opens what a message carries. Throws <see cref="SealedAwayException"/> when this service is not entitled or the key was destroyed.</summary>
    public async Task<T> Open<T>(Sealed value)
        where T : class => Sealing.Open<T>(await KeyOf(value.Key), value.Key.ToByteArray(), value.Data);

    /// <summary>The inbox key, where it follows from what was loaded.</summary>
    internal void Named(Guid consumer) => _cause = _cause with { Consumer = consumer };

    internal void Add(OutgoingRow row) => _outgoing.Add(row);

    private Task Hand<T>(T message, DateTimeOffset? notBefore)
        where T : class
    {
        _outgoing.Add(_envelopes.Of(message, NextMessageId(), Service, Acute, notBefore, _cause.Message));
        return Task.CompletedTask;
    }

    /// <summary>Keys first when they have a store of their own, then everything else at once; or all of it at once.</summary>
    internal async Task<Outcome> Commit()
    {
        var database = _databases.Of(Service);
        using var waiting = _cause.Patience is null ? default : database.Door.Enter();
        var set = new ChangeSet
        {
            Service = Service,
            Message = _cause.Message,
            Consumer = _cause.Consumer,
            HandOff = _cause.HandOff,
            Patience = _cause.Patience,
            Acute = Acute,
            MayWait = MayWait,
        };
        foreach (var save in _saves.Values)
        {
            set.Documents.Add(await save());
        }

        set.Outgoing.AddRange(_outgoing);
        set.Collected.AddRange(_collected);
        if (database.Store.KeepsKeys)
        {
            set.Keys.AddRange(_wraps);
            set.Grants.AddRange(_grants);
        }
        else if (_wraps.Count + _grants.Count > 0 && !await _keys.Add([.. _wraps, .. _grants], _cause.Patience))
        {
            // A key that somebody else made for the same id in the meantime wins: do it again with that one.
            return Outcome.Conflict;
        }

        var outcome = await database.Commit(set);
        if (outcome == Outcome.Done)
        {
            foreach (var (id, key) in _made)
            {
                _keys.Keep(id, Service, key);
            }
        }

        return outcome;
    }

    // The consumer is part of it: one message may have several, each with its own publications.
    private Guid NextMessageId() => Ids.Derive(_cause.Message, $"{_cause.Consumer:N}|{_published++}");

    // This service sealed it, so it had the key: when that is not there any more, the document was erased.
    private async Task<T?> OpenUnlessErased<T>(DocumentKey key, StoredDocument stored)
        where T : class, IDocument => await FindKey(stored.DataKey) is { } found ? Sealing.Open<T>(found, Context(key), stored.Body) : null;

    private static byte[] Context(DocumentKey key) => Encoding.UTF8.GetBytes($"{key.Service}|{key.Kind}|{key.Id}");
}
