using Keten.Hosting;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>What became of something that a partner said. Each of its languages has its own words for it.</summary>
public abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>It took effect, now or before.</summary>
    /// <param name="Refused">JSON pointers, in the event as read, to what of it the sender may not tell, and was not kept.</param>
    public sealed record Took(IReadOnlyList<string> Refused) : Heard;

    /// <summary>It is about nothing that this partner got.</summary>
    public sealed record Unknown : Heard;

    /// <summary>It is no next step of that consultation or referral.</summary>
    public sealed record MovedOn : Heard;

    /// <summary>A code that is not of its list, or what such a partner never says: nothing changed.</summary>
    public sealed record Wrong(IReadOnlyList<FieldError> Errors) : Heard;

    /// <summary>Understood and not taken: nothing changed.</summary>
    public sealed record NotTaken(IReadOnlyList<FieldError> Errors) : Heard;
}
