namespace Keten.Regie.Route;

/// <summary>Whether a person may do this to a signal or case now.</summary>
public abstract record Ruling<T>
{
    public sealed record Go(T Step) : Ruling<T>;

    /// <summary>The request itself is wrong: 400.</summary>
    public sealed record Wrong(string Pointer, string Code, string Detail) : Ruling<T>;

    /// <summary>Not in this state, or done already: 409.</summary>
    public sealed record No(string Code, string Detail) : Ruling<T>;
}
