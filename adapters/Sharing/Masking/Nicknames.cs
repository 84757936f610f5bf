using System.Collections.Frozen;

namespace Keten.Sharing.Masking;

/// <summary>Given names and what people are called who have them, a group a line, folded. Whoever is known by one of a group may be called by any other.</summary>
internal static class Nicknames
{
    private const int LongestShort = 5;

    private static readonly string[] Groups =
    [
        // Dutch
        "johannes jan johan hans joop jannes han johnny john janus", "wilhelmus willem wim wil willy pim", "cornelis kees cor nelis cees corneel", "maria marie mia marieke mieke riek rieke ria marja riet rie maria mies marijke",
        "catharina katrien trijntje karin toos ina kaatje catrien trien tineke carin", "elisabeth els liesbeth lies betty bep lisa liza elly ellie bets elise", "jacobus jaap koos jacob sjaak ko jack cobus",
        "petrus piet peter pieter pierre", "antonius toon ton anton tony teun antoon tonnie", "gerardus gerard ger gerrit geert sjra", "franciscus frans frank cis sus francois", "theodorus theo dorus ted",
        "adrianus ad arie adriaan janus aad", "hendrikus henk hendrik harry rik hein henri hendricus henny", "johanna jo joke hanna hannah jopie annie hanneke janneke jannie jans", "margaretha greet greetje margriet marga grietje rita gre margreet griet",
        "alexander alex sander lex xander", "nicolaas klaas nico niek nic", "mattheus matthijs thijs mathijs matheus ties", "sebastiaan bas sebas", "bartholomeus bart mees", "christina chris tina stien christien", "wilhelmina mina willy mien wil willemien mineke",
        "jozef jos joop sjef jef jozeph joseph", "leonardus leo leen lennard", "martinus martin tinus maarten marten tiny", "albertus albert bert ab bertus appie", "lambertus bert lammert bertus", "robertus robert rob robbie bob", "thomas tom tommie", "michiel michael giel machiel",
        "daniel daan danny dani", "laurens laurentius lau rens lars", "geertruida truus trudy geertje geerte", "hubertus huub bert hub", "rudolf ruud rudi ruudje dolf", "cornelia corrie cora nel nelly lia corry", "theodora thea dora doortje", "saskia sas", "anna ans anneke annie anne anouk annet", "helena leni lena leentje hella",
        // Polish
        "aleksandra ola olka olenka", "katarzyna kasia kaska kasienka kaja", "malgorzata gosia malgosia goska", "magdalena magda madzia magdusia", "anna ania anka anulka andzia aneczka anusia", "agnieszka aga agusia agnisia", "joanna asia aska joasia joaska", "barbara basia baska",
        "krzysztof krzysiek krzys krzychu kris", "tomasz tomek tomus", "piotr piotrek piotrus", "pawel pawelek pawlo", "jan janek jas jasiek jasio", "stanislaw staszek stach stas", "andrzej jedrek andrzejek jedrus", "michal michalek misiek", "wojciech wojtek wojtus", "lukasz lukaszek luki",
        "jakub kuba kubus", "mateusz mati mateuszek", "grzegorz grzesiek grzes grzesio", "zbigniew zbyszek zbych zbysiu", "jerzy jurek", "tadeusz tadek tadzio", "elzbieta ela elka elunia", "ewa ewka ewcia ewunia", "zofia zosia zoska", "monika monia mona", "dorota dorotka dora", "natalia natka natalka nati",
        "karolina karola karolcia", "weronika wera werka", "wiktoria wika wiki", "patrycja patka pati", "kamil kamilek", "sebastian seba", "dariusz darek daro", "rafal rafalek rafi", "marcin marcinek", "ryszard rysiek rysio", "kazimierz kazik", "henryk heniek henio", "bozena bozenka", "danuta danka danusia", "beata beatka",
        "jolanta jola jolka", "urszula ula ulka", "teresa tereska renia", "halina halinka hala", "justyna justynka", "slawomir slawek", "miroslaw mirek", "jaroslaw jarek", "boguslaw bogus bogdan", "artur arturek", "adrian adi adrianek", "przemyslaw przemek", "leszek lech", "marek mareczek",
        // Romanian
        "maria marioara maricica mia mara", "ioana oana ionica ioanca", "elena lenuta lena nuta ileana leni", "mihaela miha ela mica mihaelita", "cristina cristi crina tina", "alexandra alexa sanda ale alex andra", "andreea deea andra", "gabriela gabi gaby", "daniela dana dani", "ion ionut ionel nelu nelutu", "gheorghe gigi ghita gica george",
        "constantin costel costi costica dinu titi", "alexandru alex sandu alecu alexutu", "nicolae nicu niki nicusor nae", "vasile vasilica lica vasi", "stefan fane stefanel fanica stef", "mihai misu mihaita misa", "florin florinel flo", "andrei andu andreias", "catalin cata catalinel", "cristian cristi cristinel cris", "ana anuta anca anisoara", "dumitru mitica mitu", "viorica vio viorel", "adriana adi ada", "simona simo moni", "roxana roxi", "georgiana geo georgi", "marin marinel", "bogdan bogdi bobo",
        // Hungarian
        "katalin kati kata katinka katika", "erzsebet erzsi bozsi zsoka bori", "ilona ica ili ilka ilus", "maria mari marika mariska", "zsuzsanna zsuzsa zsuzsi zsu", "judit jutka juci", "eszter eszti", "eva evi evike", "agnes agi agica", "anna panni annus anci annuska", "margit manci", "laszlo laci lacika", "istvan pista pisti isti", "jozsef joska jozsi", "janos jancsi jani", "ferenc feri ferko", "sandor sanyi sanyika", "zoltan zoli zolika",
        "gabor gabi gaborka", "tamas tomi", "attila ati atika", "peter peti petike", "andras andris bandi", "mihaly misi miska", "imre imi", "lajos lali", "gyula gyuszi", "tibor tibi", "gyorgy gyuri", "balazs bali balu", "krisztina kriszti krisz", "viktoria viki", "monika moni", "timea timi", "andrea andi", "dora dori", "veronika vera verka", "robert robi", "norbert norbi", "karoly karcsi", "david davidka dave", "bence benci", "krisztian krisz", "reka rekus", "nikolett niki", "orsolya orsi",
        // Bulgarian
        "georgi gosho goshko zhoro joro gogo", "ivan vanyo ivo vankata vanko", "dimitar mitko dimo mitaka dimitur", "nikolay niki kolyo", "stoyan stoycho stoyko", "petar pesho pepi petko petur", "hristo itso ico", "aleksandar sasho alex sando aleks aleksandur", "vasil vasko", "maria mimi mara mariyka", "elena eli lena", "ivanka vanya", "yordanka dani danche", "desislava desi", "kristina krisi", "gergana geri", "rositsa rosi", "snezhana snezhi", "todor tosho", "yordan dancho", "asen asko", "radoslav radko rado", "margarita megi margo", "tsvetelina tsveti ceci", "valentin valio", "svetoslav svetlio svetli", "ivailo ivo", "teodora tedi", "viktoria viki",
        // Nigerian
        "blessing bless", "oluwaseun seun", "oluwafemi femi", "chukwuemeka emeka", "chinonso nonso", "ngozi ngo", "adaeze ada", "ifeoma ify ifeh", "ikechukwu ike iyke", "obinna obi", "chinedu nedu edu", "oluwatobi tobi", "babatunde tunde", "temitope temi tope", "folasade sade", "olayinka yinka", "abiodun biodun abi", "precious presh", "emmanuel emma manny", "patience pat", "uchenna uche", "amarachi amara", "chiamaka amaka", "kelechi kele", "oluwakemi kemi", "olufunke funke funmi", "osagie osas", "chidiebere chidi ebere", "onyekachi kachi", "nneka neka",
        // Ukrainian
        "oleksandr sasha sashko oles alex olek aleksandr alexander", "oleksandra sasha olesia lesia aleksandra alexandra", "oksana ksenia ksiusha oksanka", "tetiana tania tetianka tatiana", "nataliia natasha nata natalka natalia", "olena lena olenka alona elena", "kateryna katia katrusia katerina", "iryna ira irka irina", "yuliia yulia julia yulka", "mariia masha marusia marichka maria",
        "anastasiia nastia asia anastasia nastka", "svitlana sveta svitlanka svetlana", "liudmyla liuda mila liudmila", "halyna halia galia galina", "viktoriia vika victoria viktoria", "daria dasha darka", "sofiia sonia sofia", "valentyna valia", "volodymyr volodia vova vlad vladimir", "andrii andriiko andriusha andrei", "serhii serhiiko seriozha sergei", "dmytro dima mitia dmitri", "mykola kolia mykolka nikolai",
        "mykhailo misha mykhas mikhail", "ivan vania ivas", "yurii yura iura", "petro petia petryk", "pavlo pasha pavlyk", "vasyl vasia vasylko", "oleh oleg olezhka", "yevhen zhenia evgeni evhen", "yevheniia zhenia evgenia", "bohdan bodia bogdan", "maksym maks max maxim", "vitalii vitalik vitia", "vladyslav vlad vladik", "stanislav stas", "artem tioma artiom", "denys den denis", "roman roma", "yaroslav yarik slava", "inna inka", "olha olia olga olka", "ihor igor", "larysa lora larisa", "liubov liuba",
        // Others who live here
        "mohammed mohamed mo muhammad mohammad mohamad moh", "mustafa moes mus", "abdelkader abdel kader", "fatima fati fatma fatiha", "youssef jousef yusuf", "ibrahim brahim ibo", "hasan hassan", "khadija khadijah dija", "rachid rash", "ahmad ahmed achmed ahmet", "aicha aisha", "william bill billy will", "elizabeth liz beth lizzy", "jose pepe", "francisco paco pancho", "guadalupe lupe", "ramon moncho",
    ];

    private static readonly FrozenDictionary<string, string[]> Called = By(name => name);

    // Mariya is called what Maria is called.
    private static readonly FrozenDictionary<string, string[]> CalledByEar = By(Sound.Of);

    // Folded: -tje, -je, -ke of Dutch, -uś, -usia, -ka, -ek of Polish, -uța, -el of Romanian, -ike of Hungarian, -ko, -che of Bulgarian, -ochka of Ukrainian.
    private static readonly string[] Small = ["tje", "je", "pje", "etje", "ke", "ka", "ko", "ek", "ik", "us", "usia", "eczka", "enka", "ulka", "uta", "ica", "ita", "el", "ut", "utz", "ike", "che", "cho", "chka", "ochka", "echka", "onka", "y", "ie", "i"];

    public static IReadOnlyList<string> Of(string given) => Called.TryGetValue(given, out var names) || CalledByEar.TryGetValue(Sound.Of(given), out names) ? names : [];

    /// <summary>A name cut short, as Lot of Lotte, Stefi of Stefania and Dora of Theodora. Cut like that it is soon a word, so only where a name must stand.</summary>
    public static IEnumerable<string> Short(string given)
    {
        for (var length = 3; length < given.Length && length <= LongestShort; length++)
        {
            yield return given[..length];
            yield return given[..length] + "i";
            yield return given[..length] + "ie";
            yield return given[..length] + "ek";
            yield return given[..length] + "ka";
            yield return given[..length] + "a";
        }

        for (var length = 4; length < given.Length && length <= LongestShort + 1; length++)
            yield return given[^length..];
    }

    /// <summary>A name made small, after the whole of it and after what is left without its last vowel.</summary>
    public static IEnumerable<string> Diminutives(string given)
    {
        if (given.Length < 3)
            yield break;
        var stem = given[^1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' ? given[..^1] : given;
        foreach (var ending in Small)
        {
            if (stem.Length > 2)
                yield return stem + ending;
            if (stem.Length != given.Length)
                yield return given + ending;
        }

        // Brammetje.
        yield return given + given[^1] + "etje";
    }

    private static FrozenDictionary<string, string[]> By(Func<string, string> key) => Groups
        .Select(group => group.Split(' '))
        .SelectMany(group => group.Select(name => (name, group)))
        .GroupBy(pair => key(pair.name), StringComparer.Ordinal)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(pair => pair.group).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
