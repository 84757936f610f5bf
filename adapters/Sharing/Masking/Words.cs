using System.Collections.Frozen;

namespace Keten.Sharing.Masking;

/// <summary>What a word can be besides a name, which decides what it takes to be one.</summary>
internal enum Doubt : byte
{
    /// <summary>No Dutch word we know.</summary>
    None,

    /// <summary>Seldom starts a sentence without an article, as <c>Bakker</c>.</summary>
    Noun,

    /// <summary>Starts sentences before a noun, as <c>Rood</c>.</summary>
    Adjective,

    /// <summary>Starts sentences all the time, as <c>Dan</c>.</summary>
    Common,
}

/// <summary>
/// The few Dutch words it takes to tell a name from a word. Not a dictionary: what is missing here is masked where somebody
/// has it for a name, and left alone everywhere else.
/// </summary>
internal static class Words
{
    /// <summary>Stand between given and family name, and mean nothing alone.</summary>
    public static readonly WordSet Prefixes = Set(
        "van de den der het t s ter ten te op in aan bij tot uit onder over voor vd v d von zu zum zur di da dos das del della du des la les el al ul ad bin ben ibn bint abu abd st san");

    /// <summary>Prefixes that only names still have: <c>van den berg</c> is nobody's mountain.</summary>
    public static readonly WordSet Archaic = Set("den der ter ten vd el al von bin ibn abu");

    /// <summary>After these comes somebody's name.</summary>
    public static readonly WordSet Titles = Set(
        "mevrouw mevr mw mej mejuffrouw meneer mijnheer dhr heer mr mrs ms dr drs ing ir prof familie fam heet heette heten genaamd alias geheten");

    /// <summary>After these a name or initials may come.</summary>
    public static readonly WordSet Roles = Set("slachtoffer verdachte getuige melder melding betrokkene dader naam slachtoffers verdachten client cliente");

    /// <summary>A full stop after these ends no sentence.</summary>
    public static readonly WordSet Abbreviations = Set("mevr mw mej dhr mr mrs ms dr drs ing ir prof fam st nr tel geb ca bijv o a v d jr sr");

    /// <summary>Subjects: after <c>dan zei</c> they make <c>dan</c> a mere word.</summary>
    public static readonly WordSet Subjects = Set("hij zij ze ik we wij men het er de een die dat deze dit jij je u jullie iedereen niemand iemand alles niets mijn zijn hun onze");

    private static readonly WordSet Verbs = Set("""
        is was heeft had wordt werd zal zou kan kon wil wilde mag mocht moet moest gaat ging komt kwam zegt zei ziet zag geeft gaf neemt nam doet deed staat stond zit zat ligt lag loopt liep
        rijdt reed slaat sloeg houdt hield blijft bleef vindt vond krijgt kreeg laat liet belt weet wist denkt dacht brengt bracht koopt kocht zoekt zocht vraagt vroeg roept riep slaapt sliep
        drinkt dronk eet at trekt trok schrijft schreef spreekt sprak werkt woont vertelt verdient betaalt dreigt bedreigt regelt haalt heet hoort verklaart meldt reist huurt gebruikt
        ontkent verbleef verblijft vertrekt vertrok verdween verdwijnt begon begint sluit sloot schoot schiet steekt stak biedt bood verbood wijst wees leent lijkt leek draagt droeg
        helpt hielp wacht stuurt stuurde toont leeft werft huilt lacht lachte belooft droomt schold scheldt schopt schopte stapt kijkt keek hing viel valt las leest kent kende pakt
        """);

    private static readonly WordSet Nouns = Set("""
        boer boeren bakker bakkers koning koningen keizer prins prinsen hertog graaf ridder bisschop paus monnik pastoor koster visser vissers jager jagers schipper schippers smit smid timmerman
        molenaar mulder kok koks slager kuiper kuipers brouwer brouwers wever wevers snijder schilder dekker dekkers kramer koopman schutter snoek haring vink vos vossen wolf wolven beer haan
        hen kip duif uil mus leeuw leeuwen hond kat muis haas hert hertog bok bever das mol merel spreeuw zwaan kraai valk arend spin bij mug vlieg hoek berg bergen dal bos bosch bossen veld
        velden akker akkers heide hei dijk dijken dam dammen brug bruggen haven havens sluis sluizen polder meer plas beek beken bron kolk vliet water zee zand klei steen stenen rots kamp
        kampen hof hoven huis huizen kerk kerken toren poort stad dorp dorpen straat weg wegen pad laan plein markt molen molens schuur stal hal kamer kelder hoogte berk boom bomen eik eiken
        linde linden els elzen wilg peer appel kers druif roos rozen bloem bloemen lelie iris klaver gras riet hooi koren tarwe rogge haver hout ijzer staal goud zilver koper tin lood kool
        zout peper suiker kaas boter brood melk ei eieren vlees soep storm wind sneeuw ijs vorst regen mist dauw zon zonne maan ster sterren hemel engel engelen duivel heiland geest ziel hart
        hand handen voet voeten hoofd neus oog oor mond baard haar rug been teen vinger vuist kop man mannen vrouw vrouwen kind kinderen zoon zonen vader moeder broer zus oom neef neven bruid
        vriend vrienden buur gast gasten heer knecht meester meesters baas knegt soldaat ruiter generaal majoor admiraal kapitein matroos reus dwerg held dief schout drost vogel vogels nacht
        dag zomer winter herfst lente morgen avond vrede vreugde hoop geloof liefde moed trots kroon ring zwaard schild pijl boog vaandel vlag klok bel trommel hoorn fluit viool orgel mees
        rus turk pool fries deen zweed waal spanjaard noor schot fransman duits engels post pot pan kan ton vat kist doos zak tas mand lamp kaars vuur vlam as rook kolen turf veen ven
        pen inkt boek brief blad blaren tak takken wortel stam stok staf mark gulden cent penning daalder schat wal wallen gracht grachten fort burg slot schans linie horst donk eng es brink
        bas bart rob toon ster fee pater broeder zuster kluis cel bank stoel tafel bed dak muur deur raam glas spiegel kam schaar naald draad wol lint riem schoen laars hoed pet jas mantel
        """);

    private static readonly WordSet Adjectives = Set("""
        rood rode wit witte zwart zwarte groen groene blauw blauwe geel gele grijs grijze bruin bruine paars oranje roze groot grote klein kleine lang lange kort korte dik dikke dun dunne hoog
        hoge laag lage breed brede smal jong jonge oud oude nieuw nieuwe goed goede kwaad kwade slecht mooi mooie schoon lelijk sterk sterke zwak snel snelle traag vlug wild wilde tam tamme
        zoet zoete zuur bitter zacht zachte hard harde warm warme koud koude heet hete koel droog droge nat natte vrij vrije rijk rijke arm arme wijs wijze dom slim braaf bang boos blij vroom
        stil stille luid grof fijn fijne scherp bot recht rechte krom kromme vast vaste los losse vol volle leeg lege diep diepe ondiep licht donker helder klaar zeker edel trouw eerlijk
        vries fransen duitse hollander haagse friese zeeuws zuid noord oost west links rechts eerste laatste enige ware
        """);

    private static readonly WordSet Usual = Set("""
        de het een en of maar want dus als dan dat die dit deze daar hier er toen nu nog al ook wel niet geen meer veel wat wie waar hoe waarom wanneer welke elke elk alle alles iets niets ieder
        iedere iedereen iemand niemand ik jij je u hij zij ze wij we jullie mij me jou hem haar ons hun hen mijn jouw zijn onze men zich zelf in op aan uit om met van voor door bij tot naar over
        onder tussen tegen zonder binnen buiten boven beneden achter naast langs rond sinds tijdens volgens omdat zodat terwijl hoewel tenzij indien mits totdat voordat nadat ben bent is was
        waren wees heb hebt heeft had hadden word wordt werd werden zal zou zouden kan kon konden wil wilt wilde mag mocht moet moest ga gaat ging kom komt kwam zie ziet zag zeg zegt zei geef gaf
        neem nam nemen doe doet deed laat liet sta staat stond zit zat lig ligt lag loop liep rij reed hou hield blijf bleef vind vond krijg kreeg weet wist denk dacht breng bracht koop kocht vraag
        vroeg roep riep slaap sliep eet at dragen dragend werken wonen maken gaan komen staan zeggen geven zitten vinden laten lopen houden krijgen vragen een twee drie vier vijf zes zeven acht
        negen tien elf twaalf dertien twintig honderd duizend jan feb mrt apr mei jun jul aug sep okt nov dec januari februari maart april juni juli augustus september oktober november december
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag uur week weken maand jaar jaren keer weer altijd nooit soms vaak steeds meteen direct later eerder vroeger gisteren vandaag
        ander andere anders anderen zelfde beide samen alleen ongeveer bijna heel erg zeer te toch even misschien waarschijnlijk politie gemeente melding signaal persoon mensen meisje meisjes
        jongen jongens auto geld werk loon baan telefoon adres naam pand woning kas fabriek winkel club hotel bar school land bv nv nr tel geb info mail app van den ten ter was bang bar bent
        thuis marine familie daarna daarom verder volgend vorige mogelijk volgende buren collega vrijwel water mede hulp plaats zo ja nee o a b c
        """);

    public static Doubt DoubtOf(ReadOnlySpan<char> folded) =>
        Usual.Contains(folded) || Prefixes.Contains(folded) ? Doubt.Common
        : Adjectives.Contains(folded) ? Doubt.Adjective
        : Nouns.Contains(folded) ? Doubt.Noun
        : Doubt.None;

    /// <summary>As far as an ending tells: most weak verbs of the past tense do.</summary>
    public static bool IsVerb(ReadOnlySpan<char> folded) =>
        Verbs.Contains(folded) || (folded.Length > 4 && (folded.EndsWith("de") || folded.EndsWith("te")));

    private static WordSet Set(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Words that can be looked up without taking them out of the text.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public WordSet(IEnumerable<string> words) => _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    public bool Contains(string word) => _words.Contains(word);
}
