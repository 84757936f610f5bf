using FsCheck;
using FsCheck.Fluent;
using Keten.Sharing;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Correct;
using Keten.Tests.Unit.Sharing;

namespace Keten.Tests.Unit.Delivering;

/// <summary>Messages overtake each other: whichever comes first, of a value that was put right twice the last word counts.</summary>
public class CorrectionsComeInAnyOrder
{
    private static readonly string[] _streets = ["Kasweg", "Proefweg", "Verzonnenlaan"];

    private static readonly Arbitrary<(Correction[] Done, Correction[] Come)> _orders = (
        from pairs in Gen.ListOf(Gen.Two(Gen.Elements(_streets)))
        let done = pairs.Take(6).Select((pair, minute) => Street(minute, pair.Item1, pair.Item2)).ToArray()
        from come in Gen.Shuffle(done)
        select (done, come)).ToArbitrary();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void put_right_twice_it_is_what_was_said_last(bool inOrder)
    {
        Correction[] done = [Street(1, "Kasweg", "Proefweg"), Street(2, "Proefweg", "Verzonnenlaan")];
        var righted = After(inOrder ? done : [.. done.Reverse()]);

        Assert.Equal("Verzonnenlaan", righted.Dossier.Report.Locations[0].Street);
        Assert.Equal(done, righted.Dossier.Corrections);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void or_what_it_was_when_that_was_right_after_all(bool inOrder)
    {
        Correction[] done = [Street(1, "Kasweg", "Proefweg"), Street(2, "Proefweg", "Kasweg")];
        Assert.Equal("Kasweg", After(inOrder ? done : [.. done.Reverse()]).Dossier.Report.Locations[0].Street);
    }

    [Fact]
    public void who_got_it_wrong_hears_of_it_when_the_first_comes_at_last()
    {
        Delivery left = A.Referral with { Status = "accepted", DeliveredAt = A.Now, Sent = A.Referral.Decision!.Id };
        var late = Correcting.Right(left, Street(2, "Proefweg", "Verzonnenlaan"));
        Assert.IsType<Correcting.Keeps>(Heard(left, late));

        var (delivery, _) = Assert.IsType<Correcting.Sends>(Heard(late, Correcting.Right(late, Street(1, "Kasweg", "Proefweg"))));
        Assert.Equal(["location.street"], delivery.Corrects);
        Assert.Equal("Verzonnenlaan", delivery.Dossier.Report.Locations[0].Street);
    }

    [Fact]
    public void whatever_was_put_right_how_often_and_in_whatever_order_that_comes() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(_orders, orders =>
    {
        var (done, come) = (After(orders.Done).Dossier, After(orders.Come).Dossier);
        return done.Report.Locations.SequenceEqual(come.Report.Locations) && done.Corrections.SequenceEqual(come.Corrections);
    }));

    /// <summary>Of two places, the second in the street that the first might be put right to.</summary>
    private static Delivery After(Correction[] come) => come.Aggregate(
        A.Referral with
        {
            Dossier = Sample.Dossier with { Report = Sample.Report with { Locations = [.. Sample.Report.Locations, new Location { Kind = "workplace", Street = "Proefweg" }] } },
        },
        Correcting.Right);

    private static Correcting Heard(Delivery known, Delivery righted)
    {
        var request = Sample.Asks("nla", "judge");
        var (was, would) = (Sample.Decide(request, known.Dossier)!, Sample.Decide(request, righted.Dossier)!);
        return Correcting.Of(righted, Correcting.Changed(was.View, would.View), would, ended: false);
    }

    private static Correction Street(int minute, string wrong, string value) => new()
    {
        Field = "location.street",
        Wrong = wrong,
        Value = value,
        By = "aandachtsfunctionaris",
        At = A.Now.AddMinutes(minute),
    };
}
