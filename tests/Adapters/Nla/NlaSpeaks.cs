using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Nla;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Nla;

public class NlaSpeaks
{
    [Theory]
    [InlineData("consultation")]
    [InlineData("referral")]
    public void the_words_of_its_examples(string name)
    {
        var sent = NlaMapping.ToSignaal(Example.View("Nla", name));

        Assert.Equal(Example.Sent("Nla", name).ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public void residence_care_and_health_have_no_place()
    {
        string[] noPlace =
        [
            "victim.residenceStatus", "victim.unaccompanied", "victim.riskFactors", "victim.health", "suspect.residenceStatus",
            "suspect.unaccompanied", "suspect.riskFactors", "facilitator.residenceStatus", "facilitator.unaccompanied",
            "facilitator.riskFactors", "witness.residenceStatus", "witness.unaccompanied", "witness.riskFactors", "care.needs",
            "care.shelter", "care.provider", "care.reflectionPeriod", "enrichment.brp", "enrichment.wijkteam", "assessment.motivation",
            "partner.answer", "partner.outcome", "partner.text",
            "reporter.name", "reporter.email", "reporter.phone", "case.strands", "case.status", "case.outcome",
        ];

        Assert.Equal(noPlace, Example.Lost(NlaMapping.ToSignaal(Example.Everything("nla"))));
    }

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it()
    {
        await using var outside = await RunningSimulators.Start();
        var adapter = outside.Reach<IPartnerAdapter>((services, settings) => services.AddNlaAdapter(settings), [.. NlaAdapter.Served]);

        Assert.All(adapter.Partners, partner => Assert.NotEmpty(adapter.RecipientClass(partner)));
        foreach (var partner in adapter.Partners)
        {
            var delivery = Example.Everything(partner);
            Assert.IsType<Answer.Accepted>(await adapter.Send(delivery, CancellationToken.None));

            var got = Assert.Single(await outside.Received(partner));
            Assert.True(JsonNode.DeepEquals(NlaMapping.ToSignaal(delivery), Got.Form(got)));
            Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got!["headers"]!["Idempotency-Key"]);
        }
    }
}
