namespace Keten.Messages;

/// <summary>A partner offered a signal of its own, read and durable; Meldpunt registers it like any other.</summary>
public sealed record SignalOffered
{
    /// <summary>The signal as it will be known; also the id of the data key that seals <see cref="Report"/>.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Partner id of who offers it.</summary>
    public required string Partner { get; init; }

    /// <summary>veilig_thuis or mma (routes.md, decision attributes).</summary>
    public required string Entry { get; init; }

    /// <summary>Region id.</summary>
    public required string Region { get; init; }

    /// <summary>When it became durable, UTC.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>The signal as given, a Keten.Sharing.Report.</summary>
    public required Sealed Report { get; init; }
}
