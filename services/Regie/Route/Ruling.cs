namespace Keten.Regie.Route;

/// <summary>Whether a person may do this to a signal or case now.</summary>
public abstract record Ruling<T>
{
    public sealed record Go(T Step) : Ruling<T>;

    /// <summary>The request itself is wrong: 400.</summary>
    public sealed record Wrong(string Pointer, string Code, string Detail) : Ruling<T>;

    /// <summary>Not in this state, or done already: 409.</summary>
    public sealed record No(string Code, string Detail) : Ruling<T>;

    /// <summary>The address names what is not there: 404.</summary>
    public sealed record Missing : Ruling<T>;

    /// <summary>What follows from it; a no stays that no.</summary>
    public Ruling<TNext> Then<TNext>(Func<T, Ruling<TNext>> next) => this switch
    {
        Go(var step) => next(step),
        Wrong(var pointer, var code, var detail) => new Ruling<TNext>.Wrong(pointer, code, detail),
        No(var code, var detail) => new Ruling<TNext>.No(code, detail),
        _ => new Ruling<TNext>.Missing(),
    };
}
