using Keten.Adapters.VeiligThuis;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.VeiligThuis;

public class VeiligThuisSpeaks
{
    private static readonly string[] HasPlace = ["signal.summary", "victim.name", "victim.birthDate", "victim.address"];

    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("VeiligThuis", "referral").ToJsonString(), VeiligThuisMapping.ToMeldcodemelding(Example.View("VeiligThuis", "referral")).ToJsonString());

    [Fact]
    public void only_the_child_and_the_cause_have_a_place() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace), Example.Lost(VeiligThuisMapping.ToMeldcodemelding(Example.Everything("veilig-thuis"))));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["veilig-thuis"], await Takers.Of((services, settings) => services.AddVeiligThuisAdapter(settings), VeiligThuisAdapter.Served, VeiligThuisMapping.ToMeldcodemelding));
}
