using Keten.Adapters.Raad;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Raad;

public class RaadSpeaks
{
    private static readonly string[] HasPlace = ["signal.summary", "signal.urgency", "case.id", "victim.name", "victim.birthDate", "victim.gender", "victim.nationality", "victim.languages", "victim.address", "victim.unaccompanied"];

    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("Raad", "referral").ToJsonString(), RaadMapping.ToVerzoek(Example.View("Raad", "referral")).ToJsonString());

    [Fact]
    public void only_the_child_and_the_cause_have_a_place() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace).Order(StringComparer.Ordinal), Example.Lost(RaadMapping.ToVerzoek(Example.Everything("raad"))).Order(StringComparer.Ordinal));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["raad"], await Takers.Of((services, settings) => services.AddRaadAdapter(settings), RaadAdapter.Served, RaadMapping.ToVerzoek));
}
