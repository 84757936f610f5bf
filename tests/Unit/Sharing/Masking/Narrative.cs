using System.Text;
using static Keten.Tests.Unit.Sharing.Masking.Cast;

namespace Keten.Tests.Unit.Sharing.Masking;

/// <summary>A made-up text of which it is known for every word whether it points to somebody.</summary>
internal sealed class Narrative
{
    // {N} somebody at the start, {n} in the middle, {t} a title and somebody, {c} a number or address.
    private static readonly string[] Sentences =
    [
        "{N} werkt sinds maart in een kas bij Bemmel en slaapt boven de loods.",
        "{N} sloeg het meisje toen zij om haar geld vroeg.",
        "{N} zei dat het paspoort in een kluis ligt.",
        "{N} heeft geen eigen sleutel van de woning.",
        "{N} was gisteren bij de huisarts, samen met een collega.",
        "{N} vertelde de politie dat er nog drie mensen boven slapen.",
        "{N} woont daar met acht anderen in twee kamers.",
        "Volgens de buren kwam {n} elke avond laat thuis.",
        "Wij zagen {n} met een grote koffer bij het station.",
        "Het paspoort van {n} is ingenomen door de baas.",
        "Er is ruzie geweest tussen {n} en een onbekende man.",
        "De bewakers noemen {n} bij een andere naam.",
        "Als {n} niet genoeg verdient, krijgt niemand eten.",
        "Een vriendin van {n} belde ons op maandag.",
        "Zij is bang voor {n} en durft de deur niet uit.",
        "De huur wordt betaald aan {n}, contant en zonder bon.",
        "Het loon van {n} werd nooit overgemaakt.",
        "Ik sprak {t} voor de ingang van de club.",
        "Een collega van {t} meldde zich bij het loket.",
        "Vandaag is {n}'s telefoon afgepakt.",
        "Het geld gaat naar {n} en diens broer.",
        "{N} kreeg klappen van twee mannen in een zwarte bus.",
        "{N} mag niet bellen met familie in het buitenland.",
        "{N} en {n} delen een matras in de kelder.",
        "{N} rijdt elke nacht naar Duitsland.",
        "{N}, zo heet de man die de sleutels heeft.",
        "De baas schreeuwde: \"{N} moet werken!\" en gooide een kruk.",
        "Volgens haar is {n} de leider; {n} ontkent alles.",
        "Zij heet {n}, zegt de huisarts.",
        "Gezien met {n}, {n} en nog een vrouw.",
        "Het gaat om {n} (vermoedelijk minderjarig).",
        "- {N} : geen papieren, geen geld",
        "Wie {n} zoekt, vindt alleen een leeg bed.",
        "Zij kent {n} van het feest bij de haven.",
        "Afgelopen week heeft {n} drie keer de tandarts gebeld.",
        "Mijn zus herkende {n} op een foto van de club.",
        "Slachtoffer {n} wil aangifte doen, verdachte {n} is voortvluchtig.",
        "Geboren op {c} in een klein dorp.",
        "Zij staat ingeschreven op {c} maar slaapt daar nooit.",
        "Stuur een bericht naar {c}, dat leest zij wel.",
        "Te bereiken via {c} na zes uur.",
        "In de advertentie stond {c} als contact.",
        "Op het briefje stond {c} geschreven.",
        "Genoteerd werd {c} en verder niets.",
    ];

    // Nobody of the dossier: words that are names elsewhere, others' numbers and dates, people nobody knows of.
    private static readonly string[] Traps =
    [
        "De boer zag niets bijzonders.", "Een boer uit de buurt bracht melk en kaas.", "Rood licht brandde boven de deur.", "Het licht bij de ingang was rood.", "Er stond een witte bus met een rode streep.",
        "De bakker op de hoek had brood bewaard.", "Zij liepen over de berg naar de grens.", "De koning te rijk voelde hij zich niet.", "Dan ging hij naar buiten.", "Dan kwam het busje weer.", "Een jong meisje huilde.",
        "Het grote huis staat leeg.", "Zwart werk is hier gewoon.", "De visser had niemand gezien.", "De smit en zijn knecht wisten van niets.", "In het veld stonden tenten.", "Op 12 maart 2024 kwam er controle.",
        "Het kenteken 12-XYZ-9 hoort bij een ander bedrijf.", "Bel anders 088-1234567 voor de regie.", "De woning ligt achter de dijk.", "Hij droeg een zwarte jas en een kleine tas.", "Agent Sjoerdsma kwam later kijken.",
        "Kleine kinderen sliepen op de grond.", "Er waren tien mensen in een kamer voor twee.", "De loods aan de Kasweg staat vol.", "Niemand wist hoe laat het was.", "Roosjes staan in de kas, rij na rij.",
        "Ben je daar ooit geweest, vroeg de agent.", "Wil zij aangifte doen, dan kan dat.", "Storm en regen hielden de bus tegen.", "Het werk is lang en zwaar.", "Groen gras, een wit hek en een hond.",
        "De schipper en de brouwer dronken koffie.", "Mei en juni zijn druk in de kas.", "Geloof, hoop en liefde stond op de muur.", "Een prins op een wit paard was het niet.", "De haan kraait om vijf uur.",
        "Zij sprak met Femmigje Oldenbroek van het wijkteam.", "Dokter Verzonnen schreef een recept.", "Het perceel ligt aan het water, bij het bos.", "Vrijdag 3 mei 2024 om 14.30 uur was de inval.",
        "Postbus 12345, 6500 XX Nepstad is het adres van de dienst.", "Rekening NL91 NEPB 0417 1643 00 is van de gemeente.", "Zij betaalde 1.200 euro voor de reis en 450 per maand.", "De Poolse en Roemeense werknemers slapen apart.",
        "Zijn paspoort is verlopen, haar visum ook.", "Nam zij de trein, dan werd zij gebeld.", "Tien dagen later was iedereen weg.", "Alle mannen droegen dezelfde jas.", "Mensen uit Hongarije, Bulgarije en Oekraïne werken er.",
        "De vos verliest zijn haren.", "Zij moesten van vijf tot elf uur werken, ook op zondag.", "Wit poeder lag op de tafel.", "De meeste mensen komen uit het oosten.", "Lange dagen, weinig loon, geen vrije tijd.",
        "Er werd nooit iets op papier gezet.", "De politie van Arnhem was er eerder.", "Het busje reed elke ochtend om half zes weg.", "De Nederlandse Arbeidsinspectie is gebeld.", "In Nijmegen staat nog zo'n pand.",
    ];

    /// <summary>Words of the sentences that are about nobody.</summary>
    public static readonly IReadOnlyList<string> Words = [.. Traps.SelectMany(sentence => sentence.Split(' '))];

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End)> _mentions = [];

    public string Text => _text.ToString();

    /// <summary>Where somebody is named, in order.</summary>
    public IReadOnlyList<(int Start, int End)> Mentions => _mentions;

    public override string ToString() => Text;

    public static Narrative Of(IReadOnlyList<Player> cast, Random chance)
    {
        var narrative = new Narrative();
        for (var sentences = 6 + chance.Next(6); sentences > 0; sentences--)
            narrative.Add(chance.Next(5) < 2 ? Pick(chance, Traps) : Pick(chance, Sentences), cast, chance);
        return narrative;
    }

    private void Add(string sentence, IReadOnlyList<Player> cast, Random chance)
    {
        if (_text.Length > 0)
            _text.Append(chance.Next(8) == 0 ? "\n" : " ");
        for (var at = 0; at < sentence.Length; at++)
        {
            if (sentence[at] != '{')
            {
                _text.Append(sentence[at]);
                continue;
            }

            var place = sentence[at + 1] switch { 'N' => Place.Start, 'c' => Place.Number, _ => Place.Middle };
            if (sentence[at + 1] == 't')
                _text.Append(Writings.Title(chance)).Append(' ');
            var writing = Writings.Of(Pick(chance, cast), place, chance);
            _mentions.Add((_text.Length, _text.Length + writing.Length));
            _text.Append(writing);
            at += 2;
        }
    }
}
