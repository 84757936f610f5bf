using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>What one class of recipients gets for one purpose. Whatever a rule does not name is withheld.</summary>
internal sealed record Rule(string RecipientClass, string Purpose)
{
    /// <summary>States in which it holds.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>Holds only in a case with this strand.</summary>
    public string? Strand { get; init; }

    /// <summary>Null: either way. Otherwise only after, or only before, the recipient accepted the referral.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Supervision of sex work sees nothing of other sectors.</summary>
    public bool SexWorkOnly { get; init; }

    /// <summary>Paths given whole.</summary>
    public required IReadOnlyList<string> Share { get; init; }

    /// <summary>Paths given reduced.</summary>
    public IReadOnlyList<string> Reduce { get; init; } = [];

    /// <summary>
    /// Who is a victim too is treated as the victim; otherwise the strictest role decides. For help and danger to life only,
    /// where a claimed suspicion must not cost the victim the help (non-punishment principle).
    /// </summary>
    public bool VictimFirst { get; init; }

    /// <summary>Identity and contact of minors and of people of unknown age go whole too; otherwise at most reduced.</summary>
    public bool MinorsWhole { get; init; }

    public Level Of(string path) =>
        Share.Contains(path) ? Level.Share : Reduce.Contains(path) ? Level.Reduce : Level.Withhold;

    public bool Holds(Request request, Dossier dossier) =>
        RecipientClass == request.RecipientClass
        && Purpose == request.Purpose
        && States.Contains(request.State)
        && (Strand is null || request.Strands.Contains(Strand))
        && (Accepted is null || Accepted == request.Accepted)
        && (!SexWorkOnly || SexWork.Concerns(dossier));
}
