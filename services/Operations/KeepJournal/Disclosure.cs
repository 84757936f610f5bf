using Keten.Messages;

namespace Keten.Operations.KeepJournal;

/// <summary>A recorded sharing decision: names of fields and hashes, never content.</summary>
public sealed record Disclosure(
    Guid DecisionId,
    string Partner,
    string RecipientClass,
    string Purpose,
    string Instrument,
    IReadOnlyList<string> Shared,
    IReadOnlyList<string> Reduced,
    IReadOnlyList<Guid> Consents,
    string PayloadHash)
{
    public static Disclosure Of(Disclosed news) => new(
        news.DecisionId, news.Partner, news.RecipientClass, news.Purpose, news.Instrument, news.Shared, news.Reduced, news.Consents, news.PayloadHash);
}
