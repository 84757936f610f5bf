using Keten.Adapters.Nidos;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Nidos;

public class NidosSpeaks
{
    private static readonly string[] HasPlace = ["signal.urgency", "victim.name", "victim.birthDate", "victim.gender", "victim.nationality", "victim.languages", "victim.unaccompanied", "location.city"];

    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("Nidos", "referral").ToJsonString(), NidosMapping.ToVoogdijverzoek(Example.View("Nidos", "referral")).ToJsonString());

    [Fact]
    public void only_which_child_and_where_have_a_place() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace), Example.Lost(NidosMapping.ToVoogdijverzoek(Example.Everything("nidos"))));

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["nidos"], await Takers.Of((services, settings) => services.AddNidosAdapter(settings), NidosAdapter.Served, NidosMapping.ToVoogdijverzoek));
}
