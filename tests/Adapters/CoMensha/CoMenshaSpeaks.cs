using Keten.Adapters.CoMensha;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.CoMensha;

public class CoMenshaSpeaks
{
    private static readonly string[] HasPlace = ["case.victimCount", "victim.name", "victim.birthDate", "victim.gender", "victim.nationality"];

    [Fact]
    public void the_words_of_its_example() =>
        Assert.Equal(Example.Sent("CoMensha", "referral").ToJsonString(), CoMenshaMapping.ToRegistratie(Example.View("CoMensha", "referral")).ToJsonString());

    [Fact]
    public void what_happened_to_whom_has_no_place() =>
        Assert.Equal(Catalogue.Paths.Except(HasPlace), Example.Lost(CoMenshaMapping.ToRegistratie(Example.Everything("comensha"))));

    [Fact]
    public void a_value_that_htcds_has_no_code_of_stands_there_in_our_own_word_alone()
    {
        var message = CoMenshaMapping.ToRegistratie(A.Delivery("comensha", A.Field("victim.gender", 0, "pseudonym"), A.Field("victim.name", 0, "Niemand Verzonnen")));

        Assert.Equal("""[{"geslacht":"pseudonym","naam":"Niemand Verzonnen"}]""", message["fields"]!["registratie"]!["slachtoffers"]!.ToJsonString());
    }

    [Fact]
    public async Task to_each_of_its_partners_which_takes_it() =>
        Assert.Equal(["comensha"], await Takers.Of((services, settings) => services.AddCoMenshaAdapter(settings), CoMenshaAdapter.Served, CoMenshaMapping.ToRegistratie));
}
