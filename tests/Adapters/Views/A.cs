using System.Text.Json.Nodes;
using Keten.Adapters;

namespace Keten.Tests.Adapters.Views;

/// <summary>Valid by default. A test writes only the values it is about.</summary>
public static class A
{
    public static Outgoing Delivery(string partner, params IReadOnlyList<SharedField> fields) => new()
    {
        DeliveryId = Guid.NewGuid(),
        Kind = "referral",
        Region = "nijmegen",
        DecidedAt = DateTimeOffset.UnixEpoch.AddYears(56),
        Instrument = new string('a', 64),
        View = new SharedView(Guid.NewGuid(), partner, "judge", fields.Count > 0 ? fields : [Field("signal.summary", null, "Verzonnen samenvatting.")]),
    };

    /// <summary>The same with nothing to see: only that what came before was wrong.</summary>
    public static Outgoing Notice(Outgoing delivery) => delivery with { View = new SharedView(Guid.NewGuid(), delivery.View.Partner, delivery.View.Purpose, []) };

    /// <summary>The same but for one field.</summary>
    public static Outgoing Without(Outgoing delivery, string path) => delivery with
    {
        View = new SharedView(delivery.View.DecisionId, delivery.View.Partner, delivery.View.Purpose, [.. delivery.View.Fields.Where(field => field.Path != path)]),
    };

    public static SharedField Field(string path, int? subject, JsonNode value) => new(path, subject, value, Level.Share);
}
