using Keten.Hosting;

namespace Keten.Regie.Dossiers;

/// <summary>Somebody of the staff lifts a bound of the law for one partner, one purpose and one person. Why stays here, sealed with its signal or case.</summary>
public sealed record Override
{
    public required Guid Id { get; init; }

    /// <summary>Id of the cap.</summary>
    public required string Cap { get; init; }

    public required string Partner { get; init; }

    /// <summary>Purpose P of sharing.md.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whose values it opens.</summary>
    public required Guid Person { get; init; }

    public required string Motivation { get; init; }

    /// <summary>Token subject.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>asked, while it waits for a second person; valid, withdrawn or ended.</summary>
    public required string Status { get; init; }

    /// <summary>What has to be done with what is given: codes of the rules.</summary>
    public IReadOnlyList<string> Obliges { get; init; } = [];

    /// <summary>Token subject of the second person; null while none agreed, or none has to.</summary>
    public string? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public override string ToString() => $"Override({Id}, {Status})";
}

/// <summary>In which signal or case an override stands.</summary>
public sealed record OverridePlace : IDocument
{
    public static string Kind => "override";

    public Guid? SignalId { get; init; }

    public Guid? CaseId { get; init; }

    public Guid? DataKey => null;

    public Columns Columns => default;
}

/// <summary>Somebody read a text for a class of recipients and found it fit, as it was then.</summary>
/// <param name="Field">Path of the text.</param>
/// <param name="RecipientClass">Class R.</param>
/// <param name="Hash">Of the text.</param>
/// <param name="By">Token subject.</param>
/// <param name="At">UTC.</param>
public sealed record Review(string Field, string RecipientClass, string Hash, string By, DateTimeOffset At);
