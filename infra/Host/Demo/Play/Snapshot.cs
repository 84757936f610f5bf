using Keten.Host.Demo.Samples;

namespace Keten.Host.Demo.Play;

/// <summary>Everything that is known of a sample at one moment.</summary>
internal sealed record Snapshot
{
    public Guid? SignalId { get; init; }

    /// <summary>The reporter was sent to somebody else.</summary>
    public bool Referred { get; init; }
    public Seen? Signal { get; init; }
    public SeenCase? Case { get; init; }

    /// <summary>What care asked beside the route, as only the zorgcoördinator sees it; known at the end.</summary>
    public IReadOnlyList<Guid> CareReferrals { get; init; } = [];

    /// <summary>What the reporter read with the receipt.</summary>
    public IReadOnlyList<string> Heard { get; init; } = [];

    /// <summary>Who got something, known at the end.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>What comes next, to name it when it does not come.</summary>
    public string Next { get; init; } = "sending";
    public bool Ended { get; init; }

    /// <summary>What is not as expected, a sentence each.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    public string? State => Signal?.State;

    public IEnumerable<SeenReferral> Referrals => (Signal?.Referrals ?? []).Concat(Case?.Referrals ?? []);

    /// <summary>What a partner's post can be about: the signal (as an alarm has it), its consultations and its referrals.</summary>
    public IReadOnlySet<Guid> Ids =>
        new HashSet<Guid>([
            .. SignalId is { } id ? [id] : Array.Empty<Guid>(),
            .. (Signal?.Consultations ?? []).Select(asked => asked.ConsultationId),
            .. Referrals.Select(referral => referral.ReferralId),
            .. CareReferrals,
        ]);

    /// <summary>Where it is, in codes, for who has to find out why it does not move.</summary>
    public string Standing => string.Join("; ",
    [
        $"signal {State ?? "not there"}",
        .. Case is { } found ? [$"case {found.State}"] : Array.Empty<string>(),
        .. Signal?.Alarm is { } alarm ? [$"alarm {alarm.State}"] : Array.Empty<string>(),
        .. (Signal?.Consultations ?? []).Select(asked => $"consultation of {asked.Partner} {asked.Status}"),
        .. Referrals.Select(referral => $"referral to {referral.Partner} {referral.Status}"),
        $"reporter heard {string.Join(", ", Heard)}",
    ]);

    public Ending Ending(Sample sample, TimeSpan elapsed) => new()
    {
        Sample = sample.Name,
        Region = sample.Region,
        SignalId = SignalId,
        Outcome = Referred ? "referred_away"
            : Signal is not { Ended: true } ? null
            : State == "merged" ? "merged"
            : Signal.Region != sample.Region ? "transferred"
            : Case is not null ? "case" : Signal.Decision?.WayOut,
        Strands = [.. (Case?.Strands ?? []).Select(strand => strand.Code)],
        Partners = Partners,
        Feedback = Heard,
        Milliseconds = (long)elapsed.TotalMilliseconds,
        Alarm = Signal?.Alarm?.State,
        Unanswered = [.. (Signal?.Consultations ?? []).Where(asked => asked.Status != "answered").Select(asked => asked.Partner)],
    };
}
