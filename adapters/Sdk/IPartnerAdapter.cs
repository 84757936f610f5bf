using System.Text.Json.Nodes;
using Keten.Adapters.Events;

namespace Keten.Adapters;

/// <summary>
/// Carries what a partner may see into that partner's own words and over its own line. Gets a view, never a dossier; decides
/// nothing about sharing.
/// </summary>
public interface IPartnerAdapter
{
    /// <summary>Its folder in small letters, such as <c>politie</c>.</summary>
    string Name { get; }

    /// <summary>Ids of the partners it serves, as in URLs and region files.</summary>
    IReadOnlyList<string> Partners { get; }

    /// <summary>Class R of sharing.md, such as <c>police_investigation</c>.</summary>
    string RecipientClass(string partner);

    /// <summary>
    /// What a partner cannot do without, of what it is told for a purpose: each of these. Of what waits for something (an accepted
    /// referral, a permit, a review) none is. Null: it is not told anything for that purpose.
    /// </summary>
    IReadOnlyList<Essential>? EssentialFor(string partner, string purpose);

    /// <summary>What its partners say of a referral beside where it stands and their words.</summary>
    Saying Says => Saying.Plain;

    /// <summary>A delivery in the partner's own words, as it goes and as it is fetched. Pure. Null: it speaks otherwise than in forms.</summary>
    JsonObject? Form(Outgoing outgoing);

    /// <summary>
    /// Delivers once: the decision's id goes along as Idempotency-Key. A partner's no is an answer; when it cannot be reached,
    /// or says anything else, this throws <see cref="HttpRequestException"/>, which means not now.
    /// </summary>
    Task<Answer> Send(Outgoing outgoing, CancellationToken stop);
}
