using System.Security.Cryptography;
using System.Text.Json;
using Keten.Hosting;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>Free text goes to some classes only once a person read it for them (sharing.md, never 26): exactly that text, and no later one.</summary>
public static class Reviewing
{
    /// <summary>Paths of the texts that can be read for somebody. The question of a consultation was written for whom it goes to.</summary>
    public static readonly IReadOnlyList<string> Fields = ["signal.summary", "signal.narrative", "signal.online", "assessment.motivation", "partner.text"];

    /// <summary>Of a text as it stands; null when there is none.</summary>
    public static string? HashOf(Dossier dossier, string field)
    {
        var texts = Slot.Find(field)!.Field.ReadAll(new InView(dossier)).Select(found => found.Whole?.ToJsonString()).OfType<string>().ToList();
        return texts.Count == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(texts)));
    }

    /// <summary>Whether some rule gives a class of recipients of a region this text once it is reviewed.</summary>
    public static bool Opens(SharingEngine engine, string region, string recipientClass, string field, DateTimeOffset at) =>
        engine.Rules.Instruments.All
            .Where(one => one.HoldsOn(DutchDays.Of(at)) && one.HoldsIn(region) && one.Covers.Any(to => PartnerClass.Of(to.Partner) == recipientClass))
            .SelectMany(one => engine.Rules.Of(one))
            .Any(rule => (rule.To.Count == 0 || rule.To.Contains(recipientClass)) && rule.Share.Concat(rule.Reduce).Contains(field) && rule.When.Facts.GetValueOrDefault("reviewed"));

    internal static bool Was(Slot slot, Request request, Dossier dossier) => request.IfReviewed
        || (dossier.ByHand is { Reviewed.Count: > 0 } said
            && said.Reviewed.Any(one => one.Field == slot.Path && one.RecipientClass == request.RecipientClass)
            && HashOf(dossier, slot.Path) is { } now
            && said.Reviewed.Contains(new ReviewedText(slot.Path, request.RecipientClass, now)));
}
