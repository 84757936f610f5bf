using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Events;
using Keten.Adapters.Http;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Sdk;

public class DeliveriesAreEvents
{
    private const string Canary = "Kanarie-Verzonnen";
    private static readonly Us Us = new("00000099000000001000", new Uri("https://keten.example/"));
    private static readonly PartnerWords Words = new() { ["signal.summary"] = "omschrijving" };

    private static Outgoing Delivery => A.Delivery("avim", A.Field("signal.summary", null, Canary));

    [Fact]
    public void with_the_attributes_of_the_profile_and_no_more()
    {
        var delivery = Delivery;
        var written = Of(delivery);

        Assert.Equal(["specversion", "id", "source", "type", "time", "datacontenttype", "data"], written.Select(one => one.Key));
        Assert.Equal(
            ("1.0", delivery.View.DecisionId.ToString(), "urn:nld:oin:00000099000000001000:systeem:keten", "2026-01-01T00:00:00Z", "application/json"),
            ((string?)written["specversion"], (string?)written["id"], (string?)written["source"], (string?)written["time"], (string?)written["datacontenttype"]));
        Assert.Equal(Canary, (string?)written["data"]!["fields"]!["melding"]!["omschrijving"]);
    }

    [Theory]
    [InlineData("alarm", "nl.keten.alarm.raised")]
    [InlineData("consultation", "nl.keten.consultation.requested")]
    [InlineData("referral", "nl.keten.referral.requested")]
    public void whose_type_says_what_is_asked(string kind, string type) => Assert.Equal(type, (string?)Of(Delivery with { Kind = kind })["type"]);

    [Fact]
    public void and_of_what_came_before_only_that_it_changed()
    {
        Assert.Equal("nl.keten.delivery.changed", (string?)Of(Delivery with { Corrects = ["signal.summary"] })["type"]);
        Assert.Equal("nl.keten.delivery.changed", (string?)Of(Delivery with { Recalls = ["signal.summary"] })["type"]);
        Assert.Equal("nl.keten.delivery.changed", (string?)Of(Delivery with { GroundChanged = ["signal.summary"] })["type"]);
    }

    [Fact]
    public void the_same_decision_is_the_same_event_to_the_byte()
    {
        var delivery = Delivery;

        Assert.Equal(Of(delivery).ToJsonString(), Of(delivery).ToJsonString());
    }

    [Fact]
    public void outside_the_data_nothing_is_said_of_the_case()
    {
        var delivery = Delivery with { Recalls = ["victim.health"] };
        var written = Of(delivery);
        written.Remove("data");
        var outside = written.ToJsonString();

        Assert.All(
            (string[])[Canary, "health", "recall", "judge", "avim", "nijmegen", delivery.DeliveryId.ToString()],
            word => Assert.DoesNotContain(word, outside, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task one_to_a_message_in_structured_mode()
    {
        using var content = CloudEvent.Content(Of(Delivery));

        Assert.Equal("application/cloudevents+json; charset=utf-8", content.Headers.ContentType!.ToString());
        Assert.Equal("1.0", (string?)JsonNode.Parse(await content.ReadAsStringAsync())!["specversion"]);
    }

    private static JsonObject Of(Outgoing delivery) => DeliveryEvent.Of(delivery, Envelope.Around(delivery, "melding", Words), Us);
}
