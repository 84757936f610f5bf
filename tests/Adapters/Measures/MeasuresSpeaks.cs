using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Measures;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Measures;

public class MeasuresSpeaks
{
    private static readonly string[] HasPlace =
    [
        "location.kind", "location.street", "location.houseNumber", "location.postcode", "location.city", "location.bagId",
        "organisation.role", "organisation.name", "organisation.kvkNumber",
    ];

    [Theory]
    [InlineData("referral")]
    [InlineData("place-only")]
    public void the_words_of_its_examples(string name)
    {
        var sent = MeasuresMapping.ToControleverzoek(Example.View("Measures", name));

        Assert.Equal(Example.Sent("Measures", name).ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public void only_places_and_businesses_have_a_place() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace), Example.Lost(MeasuresMapping.ToControleverzoek(Example.Everything("handhaving"))));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it()
    {
        await using var outside = await RunningSimulators.Start();
        var adapter = outside.Reach<IPartnerAdapter>((services, settings) => services.AddMeasuresAdapter(settings), [.. MeasuresAdapter.Served]);

        Assert.All(adapter.Partners, partner => Assert.NotEmpty(adapter.RecipientClass(partner)));
        foreach (var partner in adapter.Partners)
        {
            var delivery = Example.Everything(partner);
            Assert.IsType<Answer.Accepted>(await adapter.Send(delivery, CancellationToken.None));

            var got = Assert.Single(await outside.Received(partner));
            Assert.True(JsonNode.DeepEquals(MeasuresMapping.ToControleverzoek(delivery), Got.Form(got)));
            Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got!["headers"]!["Idempotency-Key"]);
        }
    }
}
