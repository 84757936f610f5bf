namespace Keten.Host.Demo.Play;

/// <summary>A signal as an aandachtsfunctionaris sees it: the part of GET /signals/{id} that the demo goes by.</summary>
internal sealed record Seen
{
    public required string State { get; init; }
    public Guid? CaseId { get; init; }
    public SeenAlarm? Alarm { get; init; }
    public IReadOnlyList<SeenConsultation> Consultations { get; init; } = [];
    public SeenDecision? Decision { get; init; }
    public IReadOnlyList<SeenReferral> Referrals { get; init; } = [];
    public IReadOnlyList<SeenFeedback> Feedback { get; init; } = [];
}

/// <summary>raised, phone_task, acknowledged, retracted or resolved.</summary>
internal sealed record SeenAlarm(string State);

/// <summary>A partner that was asked.</summary>
internal sealed record SeenConsultation(Guid ConsultationId, string Partner, string Status);

/// <summary>What was decided.</summary>
internal sealed record SeenDecision(string Level, string? WayOut);

/// <summary>Something brought to a partner.</summary>
internal sealed record SeenReferral(Guid ReferralId, string Partner, string Status);

/// <summary>What the reporter is due.</summary>
internal sealed record SeenFeedback(string Code);

/// <summary>A case: the part of GET /cases/{id} that the demo goes by.</summary>
internal sealed record SeenCase
{
    public required string State { get; init; }
    public IReadOnlyList<SeenStrand> Strands { get; init; } = [];
    public IReadOnlyList<SeenReferral> Referrals { get; init; } = [];
}

/// <summary>A line of work and how it ended.</summary>
internal sealed record SeenStrand(string Code, bool Open, string? Outcome);
