using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Zorg;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Zorg;

public class ZorgSpeaks
{
    [Theory]
    [InlineData("consultation")]
    [InlineData("referral")]
    public void the_words_of_its_examples(string name)
    {
        var sent = ZorgMapping.ToZorgvraag(Example.View("Zorg", name));

        Assert.Equal(Example.Sent("Zorg", name).ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public void suspects_and_their_business_have_no_place()
    {
        string[] noPlace =
        [
            "signal.sectors", "signal.online", "location.bagId", "organisation.role", "organisation.name", "organisation.kvkNumber",
            "vehicle.licensePlate", "account.iban", "suspect.name", "suspect.aliases", "suspect.description", "suspect.birthDate",
            "suspect.gender", "suspect.nationality", "suspect.bsn", "suspect.residenceStatus", "suspect.languages", "suspect.phone",
            "suspect.email", "suspect.address", "suspect.unaccompanied", "suspect.riskFactors", "facilitator.name", "facilitator.aliases",
            "facilitator.description", "facilitator.birthDate", "facilitator.gender", "facilitator.nationality", "facilitator.bsn",
            "facilitator.residenceStatus", "facilitator.languages", "facilitator.phone", "facilitator.email", "facilitator.address",
            "facilitator.unaccompanied", "facilitator.riskFactors", "witness.name", "witness.aliases", "witness.description",
            "witness.birthDate", "witness.gender", "witness.nationality", "witness.bsn", "witness.residenceStatus", "witness.languages",
            "witness.phone", "witness.email", "witness.address", "witness.unaccompanied", "witness.riskFactors", "offence.suspicions",
            "offence.enforcementHistory", "enrichment.brp", "enrichment.kvk", "enrichment.bag", "enrichment.enforcement",
            "enrichment.earlierSignals", "assessment.motivation", "partner.answer", "partner.outcome", "partner.text", "case.outcome", "case.victimCount",
        ];

        Assert.Equal(noPlace, Example.Lost(ZorgMapping.ToZorgvraag(Example.Everything("moviera"))));
    }

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it()
    {
        await using var outside = await RunningSimulators.Start();
        var adapter = outside.Reach<IPartnerAdapter>((services, settings) => services.AddZorgAdapter(settings), [.. ZorgAdapter.Served]);

        Assert.All(adapter.Partners, partner => Assert.NotEmpty(adapter.RecipientClass(partner)));
        foreach (var partner in adapter.Partners)
        {
            var delivery = Example.Everything(partner);
            Assert.IsType<Answer.Accepted>(await adapter.Send(delivery, CancellationToken.None));

            var got = Assert.Single(await outside.Received(partner));
            Assert.True(JsonNode.DeepEquals(ZorgMapping.ToZorgvraag(delivery), JsonNode.Parse((string)got!["body"]!)));
            Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got["headers"]!["Idempotency-Key"]);
        }
    }
}
