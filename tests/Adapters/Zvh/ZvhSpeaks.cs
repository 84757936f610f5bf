using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Zvh;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Zvh;

public class ZvhSpeaks
{
    [Theory]
    [InlineData("consultation")]
    [InlineData("referral")]
    public void the_words_of_its_examples(string name)
    {
        var sent = ZvhMapping.ToAanmelding(Example.View("Zvh", name));

        Assert.Equal(Example.Sent("Zvh", name).ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public void where_somebody_is_sheltered_has_no_place()
    {
        string[] noPlace =
        [
            "location.bagId", "vehicle.licensePlate", "account.iban", "care.shelter", "care.reflectionPeriod", "enrichment.brp",
            "reporter.name", "reporter.email", "reporter.phone",
        ];

        Assert.Equal(noPlace, Example.Lost(ZvhMapping.ToAanmelding(Example.Everything("zvh-rijk-van-nijmegen"))));
    }

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it()
    {
        await using var outside = await RunningSimulators.Start();
        var adapter = outside.Reach<IPartnerAdapter>((services, settings) => services.AddZvhAdapter(settings), [.. ZvhAdapter.Served]);

        Assert.All(adapter.Partners, partner => Assert.NotEmpty(adapter.RecipientClass(partner)));
        foreach (var partner in adapter.Partners)
        {
            var delivery = Example.Everything(partner);
            Assert.IsType<Answer.Accepted>(await adapter.Send(delivery, CancellationToken.None));

            var got = Assert.Single(await outside.Received(partner));
            Assert.True(JsonNode.DeepEquals(ZvhMapping.ToAanmelding(delivery), Got.Form(got)));
            Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got!["headers"]!["Idempotency-Key"]);
        }
    }
}
