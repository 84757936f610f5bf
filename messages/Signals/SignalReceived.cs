namespace Keten.Messages;

/// <summary>A report was taken in and is durable; its reporter has a receipt. The whole route starts here.</summary>
public sealed record SignalReceived
{
    /// <summary>The signal; also the id of the data key that seals <see cref="Report"/>.</summary>
    public required Guid SignalId { get; init; }

    /// <summary>Region id, as its file in infra/regions is named.</summary>
    public required string Region { get; init; }

    /// <summary>Where it plays, derived from the first location or told by the reporter; null means: ask.</summary>
    public string? Municipality { get; init; }

    /// <summary>When the report became durable, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>internal, direct, public, partner, veilig_thuis or mma (routes.md, decision attributes).</summary>
    public required string Entry { get; init; }

    /// <summary>resident, business, employee, professional, partner or anonymous.</summary>
    public required string ReporterKind { get; init; }

    /// <summary>not_applicable, undecided, reported, not_reported or hub_sends (Wet verplichte meldcode).</summary>
    public required string Meldcode { get; init; }

    /// <summary>none or claimed; a claim counts until an assessor decides.</summary>
    public required string Acute { get; init; }

    /// <summary>Somebody in particular is claimed to be a victim.</summary>
    public required bool SpecificVictim { get; init; }

    /// <summary>A claimed victim is, or may be, under 18.</summary>
    public required bool MinorVictim { get; init; }

    /// <summary>The report as given, a Keten.Sharing.Report.</summary>
    public required Sealed Report { get; init; }
}
