namespace Keten.Zorgcoordinatie;

/// <summary>Whether the zorgcoördinator may do this now.</summary>
public abstract record Ruling
{
    public sealed record Go(CareStep Step) : Ruling;

    /// <summary>The request itself is wrong: 400.</summary>
    public sealed record Wrong(string Pointer, string Code, string Detail) : Ruling;

    /// <summary>Not in this state, or done already: 409.</summary>
    public sealed record No(string Code, string Detail) : Ruling;
}
