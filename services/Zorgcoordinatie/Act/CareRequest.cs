namespace Keten.Zorgcoordinatie.Act;

/// <summary>
/// One step of care: the smallest set that covers domain.md, steps 7 and 8.
/// <c>call</c> {region?}: calls care in, or again · <c>shelter</c> {partner, person?}: that shelter is asked for a place for
/// one victim · <c>placed</c>, <c>no_place</c>, <c>shelter_ended</c> {partner?, person?}: of the place that was asked last, or of that one ·
/// <c>reflection_started</c> {from?, until?, person?}: and the IND is asked once there is a case · <c>residence</c> {person?}: it is
/// asked again · <c>reflection_ended</c> {outcome, reason?, statement?, from?, person?} · <c>permit_started</c> {until, person?},
/// <c>permit_ended</c> {until?, person?}: the temporary permit · <c>rights_explained</c>, <c>lawyer</c>, <c>compensation</c>, <c>aftercare</c>: done, once each ·
/// <c>registration</c>: the victims were asked; whether one refused or is registered follows from consents ·
/// <c>registration_again</c>: what CoMensha could not be brought is brought again · <c>registration_ended</c>: that is let be, or
/// what it got was undone there · <c>close</c> {outcome}.
/// </summary>
public sealed record CareRequest
{
    public required string Step { get; init; }

    /// <summary>Whose care, for who works in several regions.</summary>
    public string? Region { get; init; }

    /// <summary>A shelter the region can ask.</summary>
    public string? Partner { get; init; }

    /// <summary>The victim it is about, by the person's id within the signal. May be absent while only one is in care here.</summary>
    public Guid? Person { get; init; }

    /// <summary>First day of the reflection period; today when absent. Of one that ended: which, where that is not clear from the person.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day on which it is over; the longest it may be when absent. Of a permit that ended: which, where that is not clear from the person.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>report, other_cooperation, exception, declined or left; of closing a code.</summary>
    public string? Outcome { get; init; }

    /// <summary>Of an exception: medical, minor or threat.</summary>
    public string? Reason { get; init; }

    /// <summary>Of an exception: who states it, in words.</summary>
    public string? Statement { get; init; }

    public override string ToString() => "CareRequest(withheld)";
}
