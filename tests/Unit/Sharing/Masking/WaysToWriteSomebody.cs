using Keten.Sharing;
using Keten.Sharing.Masking;

namespace Keten.Tests.Unit.Sharing.Masking;

public class WaysToWriteSomebody
{
    private static readonly Masker Masker = Masker.For(
    [
        new Somebody("slachtoffer 1")
        {
            Names = [new PersonName { Given = "Anna Maria", Family = "Kowalska-Nowak" }],
            Aliases = ["Bolle Ania", "@anna_kn", "de Rus"],
            BirthDates = [new DateOnly(1999, 4, 12)],
            Phones = ["+31612345678", "+48600123456"],
            Emails = ["anna.k@example.org"],
            Bsns = ["012345678"],
            Ibans = ["NL00TEST0417164300"],
            Plates = ["XX123X"],
            Addresses = [new Address { Street = "Oude Kasweg", HouseNumber = "12a", Postcode = "6511AB", City = "Nijmegen" }],
            Handles = ["https://www.instagram.com/ania.kn99/"],
        },
        new Somebody("verdachte 1") { Names = [new PersonName { Given = "Jan", Prefix = "de", Family = "Boer" }] },
        new Somebody("verdachte 2") { Names = [new PersonName { Given = "Emil", Family = "Rood" }] },
        new Somebody("verdachte 3") { Hidden = false, Names = [new PersonName { Given = "Piotr", Family = "Nowak" }] },
        new Somebody("persoon 1") { Names = [new PersonName { Given = "Oksana", Family = "Khmelnytska" }] },
    ]);

    [Theory]
    [InlineData("Anna kwam.", "[slachtoffer 1] kwam.")]
    [InlineData("anna kowalska kwam.", "[slachtoffer 1] kwam.")]
    [InlineData("ANNA-MARIA KOWALSKA NOWAK kwam.", "[slachtoffer 1] kwam.")]
    [InlineData("Mevr. Kowalska's jas.", "Mevr. [slachtoffer 1]'s jas.")]
    [InlineData("Kowalska-Nowak, Anna en Ania.", "[slachtoffer 1] en [slachtoffer 1].")]
    [InlineData("A.M. Kowalska, A. Kowalska en Kowalska, A.M.", "[slachtoffer 1], [slachtoffer 1] en [slachtoffer 1].")]
    [InlineData("Hier A.K. en daar Anna K.", "Hier [slachtoffer 1]. en daar [slachtoffer 1].")]
    [InlineData("Het slachtoffer AK zag het.", "Het slachtoffer [slachtoffer 1] zag het.")]
    [InlineData("Zij heet Kowalskaa of Kowalksa.", "Zij heet [slachtoffer 1] of [slachtoffer 1].")]
    [InlineData("Het Kowalskagezin en de familie Kowalski.", "Het [slachtoffer 1] en de familie [slachtoffer 1].")]
    [InlineData("K o w a l s k a", "[slachtoffer 1]")]
    [InlineData("Ko\u00ADwalska en Anna\u0301", "[slachtoffer 1] en [slachtoffer 1]")]
    [InlineData("Оксана Хмельницька en Chmelnytska.", "[persoon 1] en [persoon 1].")]
    [InlineData("Ze noemen haar Bolle Ania, of de rus.", "Ze noemen haar [slachtoffer 1], of de rus.")]
    public void names(string text, string masked) => Assert.Equal(masked, Masker.Mask(text));

    [Theory]
    [InlineData("De boer zag het, en de boer zweeg.")]
    [InlineData("Rood licht, een rode auto en het was rood.")]
    [InlineData("Jan. en feb. was het rustig.")]
    [InlineData("De boeren lopen over de weg van de kerk naar huis.")]
    [InlineData("Op 13-04-1999 en 12-04-1998, tel. 06-12345679, 6511AC, Oude Kasweg 14.")]
    [InlineData("De Oude Kasweg is lang.")]
    [InlineData("Tuinderij Verzonnen B.V. en ABN AMRO.")]
    [InlineData("Piotr Nieuwland uit Polen, en [slachtoffer 1] en [iets].")]
    public void what_names_nobody(string text) => Assert.Equal(text, Masker.Mask(text));

    [Theory]
    [InlineData("De Boer zag het.", "[verdachte 1] zag het.")]
    [InlineData("Ik zag De Boer, dhr. de boer en jan de boer.", "Ik zag [verdachte 1], dhr. [verdachte 1] en [verdachte 1].")]
    [InlineData("Boer, Jan de, en J. de Boer.", "[verdachte 1], en [verdachte 1].")]
    [InlineData("DE BOER KWAM", "[verdachte 1] KWAM")]
    [InlineData("Rood sloeg haar, Rood licht brandde.", "[verdachte 2] sloeg haar, [verdachte 2] licht brandde.")]
    [InlineData("Emil Rood en meneer Rood.", "[verdachte 2] en meneer [verdachte 2].")]
    public void names_that_are_words(string text, string masked) => Assert.Equal(masked, Masker.Mask(text));

    [Theory]
    [InlineData("+31 6 12345678")]
    [InlineData("0031 (0)6-1234 5678")]
    [InlineData("06.12.34.56.78")]
    [InlineData("0612345678")]
    [InlineData("+48 600-123-456")]
    [InlineData("600123456")]
    [InlineData("ANNA.K@Example.org")]
    [InlineData("anna.k (at) example punt org")]
    [InlineData("0123.45.678")]
    [InlineData("12345678")]
    [InlineData("NL00 TEST 0417 1643 00")]
    [InlineData("417164300")]
    [InlineData("xx-123-x")]
    [InlineData("12-04-1999")]
    [InlineData("12/4/99")]
    [InlineData("12 apr. '99")]
    [InlineData("12e april 1999")]
    [InlineData("April 12, 1999")]
    [InlineData("1999-04-12")]
    [InlineData("12041999")]
    [InlineData("Oude Kasweg nr. 12-a")]
    [InlineData("oudekasweg 12")]
    [InlineData("6511 ab")]
    [InlineData("@anna_kn")]
    [InlineData("ania.kn99")]
    [InlineData("https://instagram.com/Ania.KN99/?hl=nl")]
    public void numbers_and_addresses(string number) => Assert.Equal("Zie [slachtoffer 1] hier.", Masker.Mask($"Zie {number} hier."));

    [Fact]
    public void a_birthday_without_a_year_is_one_where_it_is_said() =>
        Assert.Equal("Geboren op [slachtoffer 1]; op 12 april was er controle.", Masker.Mask("Geboren op 12 april; op 12 april was er controle."));

    [Fact]
    public void who_shares_a_name_with_somebody_hidden_is_not_taken_for_them()
    {
        Assert.Equal("[verdachte 3] sloeg haar.", Masker.Mask("Piotr Nowak sloeg haar."));
        Assert.Equal("[persoon] sloeg haar.", Masker.Mask("Nowak sloeg haar."));
        Assert.Equal("Piotr sloeg haar.", Masker.Mask("Piotr sloeg haar."));
    }

    [Fact]
    public void what_may_still_name_somebody_is_not_given_at_all()
    {
        // "Wily" may be what Wil is called, or a word: in small letters neither can be ruled out.
        var masker = Masker.For([new Somebody("slachtoffer 1") { Names = [new PersonName { Given = "Wil" }] }, new Somebody("slachtoffer 2") { Names = [new PersonName { Given = "Wily" }] }]);

        Assert.Equal("Zij zag [slachtoffer 2].", masker.Mask("Zij zag Wily.")?.Replace("[persoon]", "[slachtoffer 2]", StringComparison.Ordinal));
        Assert.Null(masker.Mask("zij was wily."));
        Assert.Null(masker.Mask(null!));
    }

    [Fact]
    public void what_was_once_written_wrongly_points_to_somebody_no_less() =>
        Assert.Equal("[slachtoffer 1], [slachtoffer 1] en [slachtoffer 1].", Masker.For(
        [
            new Somebody("slachtoffer 1") { Names = [new PersonName { Family = "Popescu" }, new PersonName { Family = "Ionescu" }], Phones = ["0612345678", "0612345679"] },
        ]).Mask("Popescu, Ionescu en 06-12345679."));
}
