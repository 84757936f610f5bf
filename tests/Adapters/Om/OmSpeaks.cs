using Keten.Adapters.Om;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Om;

public class OmSpeaks
{
    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("Om", "referral").ToJsonString(), OmMapping.ToZaakbericht(Example.View("Om", "referral")).ToJsonString());

    [Fact]
    public void care_residence_and_who_reported_have_no_place() => Assert.Empty(Catalogue.Paths.Where(path =>
            path.Split('.')[0] is "care" or "reporter" or "witness" || path.EndsWith(".residenceStatus", StringComparison.Ordinal) || path is "victim.health" or "victim.bsn")
        .Except(Example.Lost(OmMapping.ToZaakbericht(Example.Everything("om")))));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["om"], await Takers.Of((services, settings) => services.AddOmAdapter(settings), OmAdapter.Served, OmMapping.ToZaakbericht));
}
