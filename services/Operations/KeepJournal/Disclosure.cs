using Keten.Messages;

namespace Keten.Operations.KeepJournal;

/// <summary>A recorded sharing decision, with its place in the ledger of the service that took it: names of fields and hashes, never content.</summary>
public sealed record Disclosure(
    Guid DecisionId,
    string Partner,
    string RecipientClass,
    string Purpose,
    string Instrument,
    IReadOnlyList<string> Shared,
    IReadOnlyList<string> Reduced,
    IReadOnlyList<Guid> Consents,
    string PayloadHash,
    IReadOnlyList<string>? Corrects = null,
    long? Sequence = null,
    string? Previous = null,
    string? Hash = null,
    IReadOnlyList<string>? Grants = null,
    IReadOnlyList<string>? Lifted = null,
    IReadOnlyList<string>? ByConsent = null,
    IReadOnlyList<string>? Recalls = null,
    IReadOnlyList<string>? GroundChanged = null,
    IReadOnlyList<Guid>? Overrides = null,
    IReadOnlyList<string>? Refused = null)
{
    public static Disclosure Of(Disclosed news) => new(
        news.DecisionId, news.Partner, news.RecipientClass, news.Purpose, news.Instrument, news.Shared, news.Reduced, news.Consents, news.PayloadHash, news.Corrects,
        news.Sequence, news.Previous, news.Hash, news.Grants, news.Lifted, news.ByConsent, news.Recalls, news.GroundChanged, news.Overrides, news.Refused);
}
