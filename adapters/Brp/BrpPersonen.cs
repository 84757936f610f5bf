namespace Keten.Adapters.Brp;

/// <summary>The BRP's answer; only how many persons there are is read.</summary>
public sealed record BrpPersonen
{
    public required IReadOnlyList<object> Personen { get; init; }

    public override string ToString() => $"BrpPersonen({Personen.Count})";
}
