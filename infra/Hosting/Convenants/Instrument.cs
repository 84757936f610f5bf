using Keten.Hosting.Regions;

namespace Keten.Hosting.Convenants;

/// <summary>
/// What allows a partner to be told something: a law, a convenant or an agreement, one file of infra/convenants, named
/// NAME.YYYY-MM-DD.yaml after the day it takes effect. What flows under it, field by field, is for the sharing engine.
/// </summary>
public sealed record Instrument
{
    /// <summary>The file's name without its day; the same for all versions.</summary>
    public required string Id { get; init; }

    /// <summary>As people call it, Dutch.</summary>
    public required string Name { get; init; }

    /// <summary>First day it holds, Europe/Amsterdam.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day it holds no longer; null while no end is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Region ids; <see cref="Everywhere"/> alone: every region there is.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Partner and purpose (sharing.md, P) of everything that may be sent under it.</summary>
    public required IReadOnlyList<Recipient> Covers { get; init; }

    /// <summary>Its ground in law.</summary>
    public required string Ground { get; init; }

    /// <summary>What is not certain about it; null when its sources say it in so many words.</summary>
    public string? Doubt { get; init; }

    /// <summary>How long after it is closed the hub keeps, at most, a signal of which something was told under it that came to no case; null: it does not say.</summary>
    public TimeSpan? KeepsSignals { get; init; }

    /// <summary>The same of a case.</summary>
    public TimeSpan? KeepsCases { get; init; }

    /// <summary>The file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of that file, lower-case hex: every record of a decision names it.</summary>
    public required string Hash { get; init; }

    /// <summary>What flows under it, unread: for the sharing engine, which knows the fields. None: no field does.</summary>
    public IReadOnlyList<Section> Rules { get; init; } = [];

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && !(Until <= day);

    /// <summary>In the place of region ids, of what no region agrees upon by itself.</summary>
    public const string Everywhere = "all";

    public bool HoldsIn(string region) => Regions.Contains(region) || Regions.Contains(Everywhere);

    /// <summary>Whether both hold in some region.</summary>
    public bool MeetsInPlace(Instrument other) => Regions.Any(other.HoldsIn) || other.Regions.Any(HoldsIn);

    /// <summary>Whether both hold on some day.</summary>
    public bool MeetsInTime(Instrument other) => !(Until <= other.From) && !(other.Until <= From);
}
