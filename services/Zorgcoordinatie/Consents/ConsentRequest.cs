namespace Keten.Zorgcoordinatie.Consents;

/// <summary>A statement of consent, given (a permit) or refused (an objection).</summary>
public sealed record ConsentRequest
{
    /// <summary>The person's id within the signal, of somebody in care.</summary>
    public required Guid Person { get; init; }

    /// <summary>A partner id, a class of recipients, or any.</summary>
    public required string Recipient { get; init; }

    /// <summary>Field paths or categories.</summary>
    public required IReadOnlyList<string> Data { get; init; }
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day on which it no longer holds. Of an objection it may be absent.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>self or representative.</summary>
    public required string Giver { get; init; }

    /// <summary>Of a representative who that is, where it is known: a person's id within the signal, or guardian, court or nidos.</summary>
    public string? Representative { get; init; }

    /// <summary>permit or objection.</summary>
    public required string Statement { get; init; }

    /// <summary>Where the written statement is kept, in words. A permit is in writing.</summary>
    public string? Evidence { get; init; }

    public override string ToString() => "ConsentRequest(withheld)";
}

/// <summary>The statement as it is kept, what it means for registration with CoMensha, and whose permit it takes besides.</summary>
/// <param name="ConsentId">To withdraw it by.</param>
/// <param name="Registration">not_asked, asked, refused or registered.</param>
/// <param name="Needed">self, representative or both: whose permit it takes at this age.</param>
/// <param name="Missing">Who of these has not permitted this yet. A representative of whom it was not said who, while somebody in view is suspect or facilitator, has not.</param>
public sealed record ConsentRecorded(Guid ConsentId, string Registration, IReadOnlyList<string> Needed, IReadOnlyList<string> Missing);
