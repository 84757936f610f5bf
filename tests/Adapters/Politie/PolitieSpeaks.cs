using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Politie;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Politie;

public class PolitieSpeaks
{
    [Theory]
    [InlineData("consultation")]
    [InlineData("referral")]
    public void the_words_of_its_examples(string name)
    {
        var sent = PolitieMapping.ToMelding(Example.View("Politie", name));

        Assert.Equal(Example.Sent("Politie", name).ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public void care_stays_with_care()
    {
        string[] noPlace =
        [
            "care.needs", "care.shelter", "care.provider", "enrichment.wijkteam", "partner.answer", "partner.outcome", "partner.text",
        ];

        Assert.Equal(noPlace, Example.Lost(PolitieMapping.ToMelding(Example.Everything("avim"))));
    }

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it()
    {
        await using var outside = await RunningSimulators.Start();
        var adapter = outside.Reach<IPartnerAdapter>((services, settings) => services.AddPolitieAdapter(settings), [.. PolitieAdapter.Served]);

        Assert.All(adapter.Partners, partner => Assert.NotEmpty(adapter.RecipientClass(partner)));
        foreach (var partner in adapter.Partners)
        {
            var delivery = Example.Everything(partner);
            Assert.IsType<Answer.Accepted>(await adapter.Send(delivery, CancellationToken.None));

            var got = Assert.Single(await outside.Received(partner));
            Assert.True(JsonNode.DeepEquals(PolitieMapping.ToMelding(delivery), Got.Form(got)));
            Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got!["headers"]!["Idempotency-Key"]);
        }
    }
}
