namespace Keten.Adapters.Brp;

/// <summary>The BRP's answer; only how many persons there are is read, and whether the address of one is secret.</summary>
public sealed record BrpPersonen
{
    public required IReadOnlyList<Persoon> Personen { get; init; }

    public override string ToString() => $"BrpPersonen({Personen.Count})";

    /// <summary>One person. <c>GeheimhoudingPersoonsgegevens</c>: the BRP says so by itself, whatever is asked for, and only where it is so.</summary>
    public sealed record Persoon
    {
        public bool? GeheimhoudingPersoonsgegevens { get; init; }

        public override string ToString() => "Persoon(withheld)";
    }
}
