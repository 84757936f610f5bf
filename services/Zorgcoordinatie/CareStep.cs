namespace Keten.Zorgcoordinatie;

/// <summary>One move of a trajectory: how it stands after it, and what has to be said. Touches nothing.</summary>
public sealed record CareStep(CareTrajectory Trajectory, IReadOnlyList<CareEffect> Effects)
{
    public static CareStep Of(CareTrajectory trajectory) => new(trajectory, []);

    public CareStep With(params IEnumerable<CareEffect> effects) => this with { Effects = [.. Effects, .. effects] };
}

/// <summary>What has to be said to others when a trajectory moves.</summary>
public abstract record CareEffect
{
    /// <summary>CareCalled.</summary>
    public sealed record Call(Guid CallId) : CareEffect;

    /// <summary>CareCalled, to another than the provider, for one victim: the call and the referral have one id.</summary>
    public sealed record Ask(Guid ReferralId, string Partner, Guid Person) : CareEffect;

    /// <summary>CareChanged.</summary>
    public sealed record Changed : CareEffect;

    /// <summary>TimerDue, to ourselves.</summary>
    public sealed record Wake(CareTask Task) : CareEffect;

    /// <summary>ConsentGiven.</summary>
    public sealed record Given(Consent Consent) : CareEffect;

    /// <summary>ConsentWithdrawn.</summary>
    public sealed record Withdrawn(Consent Consent) : CareEffect;

    /// <summary>VictimRegistered.</summary>
    public sealed record Registered(Guid PersonId, IReadOnlyList<Guid> Consents) : CareEffect;
}
