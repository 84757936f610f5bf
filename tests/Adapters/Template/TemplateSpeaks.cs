using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Template;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Template;

public class TemplateSpeaks
{
    [Theory]
    [InlineData("consultation")]
    public void the_words_of_its_examples(string name)
    {
        var sent = TemplateMapping.ToBericht(Example.View("Template", name));

        Assert.Equal(Example.Sent("Template", name).ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public void persons_have_no_place()
    {
        var lost = Example.Lost(TemplateMapping.ToBericht(Example.Everything("template-partner")));

        Assert.Equal(
            Catalogue.Paths.Where(path => path.Split('.')[0] is "victim" or "suspect" or "facilitator" or "witness" or "care" or "reporter").Order(StringComparer.Ordinal),
            lost.Where(path => path.Split('.')[0] is "victim" or "suspect" or "facilitator" or "witness" or "care" or "reporter").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it()
    {
        await using var outside = await RunningSimulators.Start("--Keten:Simulators:Forms:template-partner=bericht");
        var adapter = outside.Reach<IPartnerAdapter>((services, settings) => services.AddTemplateAdapter(settings), [.. TemplateAdapter.Served]);

        Assert.All(adapter.Partners, partner => Assert.NotEmpty(adapter.RecipientClass(partner)));
        foreach (var partner in adapter.Partners)
        {
            var delivery = Example.Everything(partner);
            Assert.IsType<Answer.Accepted>(await adapter.Send(delivery, CancellationToken.None));

            var got = Assert.Single(await outside.Received(partner));
            Assert.True(JsonNode.DeepEquals(TemplateMapping.ToBericht(delivery), Got.Form(got)));
            Assert.Equal(delivery.View.DecisionId.ToString(), (string?)got!["headers"]!["Idempotency-Key"]);
        }
    }
}
