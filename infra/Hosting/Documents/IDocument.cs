namespace Keten.Hosting;

/// <summary>
/// A piece of state that one service owns: an id, a version, a few plain columns to find it by, and a sealed body.
/// Everything a service stores is a document, but for the ledgers of who got what; there are no other tables to learn.
/// </summary>
public interface IDocument
{
    /// <summary>Short name of this kind of document within its service, such as <c>signal</c>. Part of the key, so never rename.</summary>
    static abstract string Kind { get; }

    /// <summary>The data key that seals the body: a signal's or case's id. Null: the service's own key (for bodies without personal data).</summary>
    Guid? DataKey { get; }

    /// <summary>What may stand in clear beside the sealed body. Never personal data.</summary>
    Columns Columns { get; }
}

/// <summary>The plain columns of a document: all there is to search by.</summary>
/// <param name="Region">Region id.</param>
/// <param name="State">State of routes.md, or another code.</param>
/// <param name="Owner">Role or partner whose turn it is.</param>
/// <param name="Lookup">A keyed hash (<see cref="Hashes"/>) or an id of another document; never a value itself.</param>
/// <param name="At">Order in lists: when it arrived or is due.</param>
public readonly record struct Columns(
    string? Region = null, string? State = null, string? Owner = null, string? Lookup = null, DateTimeOffset? At = null);

/// <summary>Which documents to list, newest last unless said otherwise. Null means: do not look at it.</summary>
public sealed record Filter
{
    public string? Region { get; init; }
    public IReadOnlyList<string>? States { get; init; }
    public string? Owner { get; init; }
    public string? Lookup { get; init; }

    /// <summary>Continue after this cursor, as the previous page gave it.</summary>
    public string? Cursor { get; init; }

    /// <summary>Newest first: with a limit, the latest ones.</summary>
    public bool NewestFirst { get; init; }
    public int Limit { get; init; } = 50;
}

/// <summary>One page of documents.</summary>
/// <param name="Items">The documents with their ids.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<(string Id, T Body)> Items, string? Next);
