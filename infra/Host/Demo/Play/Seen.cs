namespace Keten.Host.Demo.Play;

/// <summary>A signal as an aandachtsfunctionaris sees it: the part of GET /signals/{id} that the demo goes by.</summary>
internal sealed record Seen
{
    public required string State { get; init; }

    public required string Region { get; init; }

    public bool Ended => State is "closed" or "merged";
    public Guid? CaseId { get; init; }
    public SeenAlarm? Alarm { get; init; }
    public SeenOffer? Offer { get; init; }

    public IReadOnlyList<SeenConsultation> Consultations { get; init; } = [];
    public SeenDecision? Decision { get; init; }
    public IReadOnlyList<SeenReferral> Referrals { get; init; } = [];

    /// <summary>Of care beside the route; the zorgcoördinator sees them all.</summary>
    public IReadOnlyList<SeenReferral> CareReferrals { get; init; } = [];
    public IReadOnlyList<SeenPerson> Persons { get; init; } = [];
    public IReadOnlyList<SeenFeedback> Feedback { get; init; } = [];
}

/// <summary>Somebody in view.</summary>
internal sealed record SeenPerson(Guid Id, IReadOnlyList<string> Roles);

/// <summary>Care as the zorgcoördinator sees it: the part of GET /care/{id} that the demo waits for.</summary>
internal sealed record SeenCare(IReadOnlyList<SeenPlace> Shelters, IReadOnlyList<SeenVictim> Victims, IReadOnlyList<SeenPeriod> Reflections)
{
    public bool Stands(string state) => (Shelters is [.., { } last] && last.State == state)
        || Victims.Any(victim => victim.Brought?.State == state)
        || Reflections.Any(period => period.Stay?.State == state);
}

/// <summary>A place asked for.</summary>
internal sealed record SeenPlace(string State);

/// <summary>Somebody in care.</summary>
internal sealed record SeenVictim(SeenPlace? Brought);

/// <summary>A reflection period, and how it stands at the IND.</summary>
internal sealed record SeenPeriod(SeenPlace? Stay);

/// <summary>raised, phone_task, acknowledged, retracted or resolved.</summary>
internal sealed record SeenAlarm(string State);

/// <summary>Offered to another municipality or region.</summary>
internal sealed record SeenOffer(Guid TransferId);

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
