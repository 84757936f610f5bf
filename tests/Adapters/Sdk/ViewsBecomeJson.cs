using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Sdk;

public class ViewsBecomeJson
{
    [Fact]
    public void fields_of_one_subject_stay_together_and_groups_keep_their_order()
    {
        var json = Json(
            A.Field("signal.forms", null, new JsonArray("labour")),
            A.Field("victim.name", 2, "Ben Verzonnen"),
            A.Field("victim.name", 0, "Anna Verzonnen"),
            A.Field("suspect.name", 0, "Verdachte Voorbeeld"),
            A.Field("victim.languages", 2, new JsonArray("pl")));

        Assert.Equal(
            """{"signal":{"forms":["labour"]},"victims":[{"name":"Ben Verzonnen","languages":["pl"]},{"name":"Anna Verzonnen"}],"suspects":[{"name":"Verdachte Voorbeeld"}]}""",
            json);
    }

    [Fact]
    public void a_path_that_occurs_twice_loses_nothing()
    {
        Assert.Equal(
            """{"enrichment":{"brp":["een","twee"]}}""",
            Json(A.Field("enrichment.brp", 0, "een"), A.Field("enrichment.brp", 1, "twee")));
        Assert.Equal(
            """{"signal":{"online":[["a","b"],["c"]]}}""",
            Json(A.Field("signal.online", null, new JsonArray("a", "b")), A.Field("signal.online", null, new JsonArray("c"))));
    }

    [Fact]
    public void what_is_not_in_the_view_is_not_in_the_json() =>
        Assert.Equal("""{"signal":{"summary":"x"}}""", Json(A.Field("signal.summary", null, "x")));

    [Fact]
    public void every_path_of_the_catalogue_has_its_place()
    {
        Assert.Empty(Example.Lost(ViewJson.Of(Example.Everything("avim").View)));
    }

    [Fact]
    public void a_path_without_a_word_stays_here_and_a_word_without_a_dot_is_of_the_form_itself()
    {
        var view = A.Delivery("avim", A.Field("signal.summary", null, "x"), A.Field("victim.name", 0, "Anna Verzonnen"), A.Field("victim.bsn", 0, "999990342")).View;

        var form = ViewJson.In(view, new PartnerWords { ["signal.summary"] = "omschrijving" }.Group("victim", "slachtoffers", ("name", "naam")));

        Assert.Equal("""{"omschrijving":"x","slachtoffers":[{"naam":"Anna Verzonnen"}]}""", form.ToJsonString());
    }

    [Fact]
    public void a_view_can_be_used_again()
    {
        var view = A.Delivery("avim").View;

        Assert.Equal(ViewJson.Of(view).ToJsonString(), ViewJson.Of(view).ToJsonString());
    }

    private static string Json(params SharedField[] fields) => ViewJson.Of(A.Delivery("avim", fields).View).ToJsonString();
}
