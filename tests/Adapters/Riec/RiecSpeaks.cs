using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Riec;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Riec;

public class RiecSpeaks
{
    [Theory]
    [InlineData("consultation")]
    [InlineData("referral")]
    public void the_words_of_its_examples(string name)
    {
        var sent = RiecMapping.ToInbreng(Example.View("Riec", name));

        Assert.Equal(Example.Sent("Riec", name).ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public void victims_witnesses_care_and_the_reporter_have_no_place()
    {
        string[] noPlace =
        [
            "signal.narrative", "signal.urgency", "victim.name", "victim.aliases", "victim.description", "victim.birthDate", "victim.gender",
            "victim.nationality", "victim.bsn", "victim.residenceStatus", "victim.languages", "victim.phone", "victim.email",
            "victim.address", "victim.unaccompanied", "victim.riskFactors", "victim.health", "suspect.residenceStatus", "suspect.languages",
            "suspect.unaccompanied", "suspect.riskFactors", "facilitator.residenceStatus", "facilitator.languages",
            "facilitator.unaccompanied", "facilitator.riskFactors", "witness.name", "witness.aliases", "witness.description",
            "witness.birthDate", "witness.gender", "witness.nationality", "witness.bsn", "witness.residenceStatus", "witness.languages",
            "witness.phone", "witness.email", "witness.address", "witness.unaccompanied", "witness.riskFactors", "care.needs", "care.shelter",
            "care.provider", "care.reflectionPeriod", "enrichment.brp", "enrichment.wijkteam", "assessment.motivation", "reporter.kind",
            "reporter.organisation", "reporter.name", "reporter.email", "reporter.phone",
        ];

        Assert.Equal(noPlace, Example.Lost(RiecMapping.ToInbreng(Example.Everything("riec-oost-nederland"))));
    }

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it()
    {
        await using var outside = await RunningSimulators.Start();
        var adapter = outside.Reach<IPartnerAdapter>((services, settings) => services.AddRiecAdapter(settings), [.. RiecAdapter.Served]);

        Assert.All(adapter.Partners, partner => Assert.NotEmpty(adapter.RecipientClass(partner)));
        foreach (var partner in adapter.Partners)
        {
            var delivery = Example.Everything(partner);
            Assert.IsType<Answer.Accepted>(await adapter.Send(delivery, CancellationToken.None));

            var got = Assert.Single(await outside.Received(partner));
            Assert.True(JsonNode.DeepEquals(RiecMapping.ToInbreng(delivery), Got.Form(got)));
            Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got!["headers"]!["Idempotency-Key"]);
        }
    }
}
