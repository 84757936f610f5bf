using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.RegularHelp;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.RegularHelp;

public class RegularHelpSpeaks
{
    [Theory]
    [InlineData("consultation")]
    [InlineData("referral")]
    public void the_words_of_its_examples(string name)
    {
        var sent = RegularHelpMapping.ToHulpvraag(Example.View("RegularHelp", name));

        Assert.Equal(Example.Sent("RegularHelp", name).ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public void suspects_judgement_and_health_have_no_place()
    {
        string[] noPlace =
        [
            "signal.sectors", "signal.indicators", "signal.narrative", "signal.observedOn", "signal.online", "location.kind",
            "location.bagId", "organisation.role", "organisation.name", "organisation.kvkNumber", "vehicle.licensePlate", "account.iban",
            "victim.aliases", "victim.description", "victim.nationality", "victim.bsn", "victim.residenceStatus", "victim.unaccompanied",
            "victim.health", "suspect.name", "suspect.aliases", "suspect.description", "suspect.birthDate", "suspect.gender",
            "suspect.nationality", "suspect.bsn", "suspect.residenceStatus", "suspect.languages", "suspect.phone", "suspect.email",
            "suspect.address", "suspect.unaccompanied", "suspect.riskFactors", "facilitator.name", "facilitator.aliases",
            "facilitator.description", "facilitator.birthDate", "facilitator.gender", "facilitator.nationality", "facilitator.bsn",
            "facilitator.residenceStatus", "facilitator.languages", "facilitator.phone", "facilitator.email", "facilitator.address",
            "facilitator.unaccompanied", "facilitator.riskFactors", "witness.name", "witness.aliases", "witness.description",
            "witness.birthDate", "witness.gender", "witness.nationality", "witness.bsn", "witness.residenceStatus", "witness.languages",
            "witness.phone", "witness.email", "witness.address", "witness.unaccompanied", "witness.riskFactors", "care.shelter",
            "care.reflectionPeriod", "offence.suspicions", "offence.enforcementHistory", "enrichment.brp", "enrichment.kvk", "enrichment.bag",
            "enrichment.enforcement", "enrichment.wijkteam", "enrichment.earlierSignals", "assessment.judgement", "assessment.motivation",
            "partner.answer", "partner.outcome", "partner.text",
            "reporter.kind", "reporter.organisation", "reporter.name", "reporter.email", "reporter.phone", "case.id", "case.strands",
            "case.status", "case.outcome", "case.victimCount", "case.minorInvolved",
        ];

        Assert.Equal(noPlace, Example.Lost(RegularHelpMapping.ToHulpvraag(Example.Everything("hulp"))));
    }

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it()
    {
        await using var outside = await RunningSimulators.Start();
        var adapter = outside.Reach<IPartnerAdapter>((services, settings) => services.AddRegularHelpAdapter(settings), [.. RegularHelpAdapter.Served]);

        Assert.All(adapter.Partners, partner => Assert.NotEmpty(adapter.RecipientClass(partner)));
        foreach (var partner in adapter.Partners)
        {
            var delivery = Example.Everything(partner);
            Assert.IsType<Answer.Accepted>(await adapter.Send(delivery, CancellationToken.None));

            var got = Assert.Single(await outside.Received(partner));
            Assert.True(JsonNode.DeepEquals(RegularHelpMapping.ToHulpvraag(delivery), Got.Form(got)));
            Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got!["headers"]!["Idempotency-Key"]);
        }
    }
}
