using Keten.Adapters;
using Keten.Enrichment;
using Keten.Enrichment.Ask;
using Keten.Sharing;

namespace Keten.Tests.Unit.Enrichment;

/// <summary>Registers get keys only, and only those that they may have (sharing.md, never 3, 6, 7 and 25).</summary>
public class WhichKeysLeave
{
    private static readonly Location _workplace = new() { Kind = "workplace", Street = "Waalkade", Postcode = "6511 ab", HouseNumber = "12", City = "Nijmegen" };

    [Fact]
    public void brp_is_asked_by_bsn_when_there_is_one() =>
        Assert.Equal([new RegisterQuery.ByBsn("999990342")], Asked("brp", Of(Sample.Victim)));

    [Fact]
    public void brp_is_asked_by_family_name_and_birth_date_else() =>
        Assert.Equal([new RegisterQuery.ByPerson("Voorbeeld", new DateOnly(1999, 4, 12))], Asked("brp", Of(Sample.Victim with { Bsn = null })));

    [Fact]
    public void brp_is_not_asked_by_half_a_person() =>
        Assert.Empty(Asked("brp", Of(Sample.Victim with { Bsn = null, BirthDate = null })));

    [Fact]
    public void brp_is_asked_how_many_live_in_a_dwelling()
    {
        var view = Of() with { Locations = [_workplace, _workplace with { Kind = "dwelling", HouseNumber = "14" }] };

        Assert.Equal([new RegisterQuery.ByAddress("6511AB", "14")], Asked("brp", view));
    }

    [Fact]
    public void kvk_is_asked_by_number_or_name()
    {
        var view = Of() with
        {
            Organisations =
            [
                new Organisation { Role = "employer", Name = "Proef BV", KvkNumber = "12345678" },
                new Organisation { Role = "employer", Name = " Toets BV " },
                new Organisation { Role = "employer", Name = " " },
            ],
        };

        Assert.Equal([new RegisterQuery.ByKvkNumber("12345678"), new RegisterQuery.ByOrganisation("Toets BV")], Asked("kvk", view));
    }

    [Fact]
    public void enforcement_files_are_kept_by_number_and_not_by_name()
    {
        var view = Of() with
        {
            Organisations =
            [
                new Organisation { Role = "employer", Name = "Proef BV", KvkNumber = "12345678" },
                new Organisation { Role = "employer", Name = "Toets BV" },
            ],
        };

        Assert.Equal([new RegisterQuery.ByKvkNumber("12345678")], Asked("enforcement-files", view));
    }

    [Fact]
    public void bag_and_enforcement_are_asked_about_places()
    {
        var view = Of() with { Locations = [_workplace] };

        Assert.Equal([new RegisterQuery.ByAddress("6511AB", "12")], Asked("bag", view));
        Assert.Equal([new RegisterQuery.ByAddress("6511AB", "12")], Asked("enforcement-files", view));
    }

    [Fact]
    public void where_a_victim_lives_is_not_for_bag_and_enforcement()
    {
        Assert.Empty(Asked("bag", Of(Sample.Victim)));
        Assert.Empty(Asked("bag", Of(Sample.Victim with { Roles = ["suspect", "victim"] })));
        Assert.Empty(Asked("enforcement-files", Of(Sample.Victim)));
        Assert.Single(Asked("bag", Of(Sample.Victim with { Roles = ["suspect"] })));
    }

    [Theory]
    [InlineData("bag")]
    [InlineData("enforcement-files")]
    [InlineData("wijkteam")]
    public void a_shelter_is_asked_about_nowhere(string register) =>
        Assert.Empty(Asked(register, Of() with { Locations = [_workplace with { Kind = "shelter" }] }));

    [Fact]
    public void wijkteam_is_asked_by_home_address_and_never_by_bsn() =>
        Assert.Equal([new RegisterQuery.ByAddress("6511AC", "1")], Asked("wijkteam", Of(Sample.Victim)));

    [Theory]
    [InlineData("brp")]
    [InlineData("kvk")]
    [InlineData("bag")]
    [InlineData("enforcement-files")]
    [InlineData("wijkteam")]
    [InlineData("a-register-nobody-knows")]
    public void a_story_alone_asks_nobody(string register) =>
        Assert.Empty(Asked(register, InView.Of(Sample.Report with { Narrative = "Iemand werkt hier dag en nacht." })));

    [Fact]
    public void the_same_key_leaves_once() =>
        Assert.Single(Asked("bag", Of() with { Locations = [_workplace, _workplace] }));

    [Fact]
    public void nobody_is_asked_the_same_in_a_later_rating()
    {
        var view = Of() with { Locations = [_workplace] };
        var first = Known(view);
        var asked = first.Next(1, [new Question { Source = "bag", Round = 1 }.By(Decide("bag", first, first.IsNew("bag", view))!)]);
        var organisation = new Fact { Source = "analist", Origin = "own", At = DateTimeOffset.UnixEpoch, Organisations = [new Organisation { Role = "employer", Name = "Proef BV" }] };
        var second = asked with { Added = [organisation] };

        Assert.Null(Decide("bag", second, second.IsNew("bag", InView.Of(second.Added))));
        Assert.Null(Decide("bag", second, second.IsNew("bag", view)));
        Assert.Equal([new RegisterKey { OrganisationName = "Proef BV", As = "employer" }], Decide("kvk", second, second.IsNew("kvk", InView.Of(second.Added)))!.Keys);
    }

    private static InView Of(params Person[] persons) => new() { Persons = persons };

    private static IEnumerable<RegisterQuery> Asked(string register, InView view) => A.Asked(register, Known(view));

    private static Asking? Decide(string register, Inquiry inquiry, Func<KeyFrom, bool> meant) => A.Deciding.Decide(inquiry, register, Guid.Empty, A.Now, meant);

    private static Inquiry Known(InView view) => A.Inquiry(Sample.Report with { Persons = view.Persons, Locations = view.Locations, Organisations = view.Organisations });
}
