using System.Collections;
using System.Globalization;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>Makes resources at random, of every type and with every element, from what the model knows of itself. The same seed makes the same.</summary>
internal sealed class AnyResource(int seed)
{
    private const int Deepest = 7;

    private static readonly ModelInspector _model = ModelInfo.ModelInspector;

    private readonly Random _random = new(seed);

    // Optional elements for as long as this lasts, or some resources would hold a million.
    private int _budget = 120;

    public Resource Make() => (Resource)Make(Any([.. _model.Resources]), depth: 0);

    private Base Make(Type type, int depth)
    {
        _budget--;
        var made = (Base)Activator.CreateInstance(type)!;
        if (made is PrimitiveType primitive)
        {
            var valueless = _random.Next(12) == 0 && type != typeof(XHtml);
            if (!valueless)
            {
                Assert.True(primitive.TryTake(Text(primitive)), $"{primitive.TypeName}: {primitive.Text}");
            }

            if (valueless || (_budget > 0 && _random.Next(15) == 0))
            {
                primitive.Extension.Add(new("http://example.org/verzonnen", new FhirString("V")));
                primitive.ElementId = _random.Next(2) == 0 ? "e" + _random.Next(100) : null;
            }

            return made;
        }

        var properties = _model.Of(type).Properties;
        PropertyMapping[] shuffled = [.. properties];
        _random.Shuffle(shuffled);
        foreach (var property in shuffled.Where(property => property.Required || (depth < Deepest && _budget > 0 && _random.Next(depth + 3) == 0)))
        {
            Fill(made, property, depth + 1);
        }

        // A resource may be empty, an element may not, and an id alone is nothing.
        if (made is not Resource && properties.All(property => property.Name == "id" || property.Values(made).Count == 0))
        {
            var own = properties.Where(property => property.Name is not ("id" or "extension" or "modifierExtension")).ToList();
            Fill(made, own.Find(property => property.ItemType.IsSubclassOf(typeof(PrimitiveType))) ?? own[0], depth + 1);
        }

        return made;
    }

    private void Fill(Base owner, PropertyMapping property, int depth)
    {
        if (!property.IsList)
        {
            property.Set(owner, Item(property, depth));
            return;
        }

        for (var left = _random.Next(1, 4); left > 0; left--)
        {
            ((IList)property.Get(owner)!).Add(Item(property, depth));
        }
    }

    private Base Item(PropertyMapping property, int depth)
    {
        var type = property.Choice.Count > 0 ? Any(property.Choice) : property.IsResource ? Any([.. _model.Resources]) : property.ItemType;
        if (!property.Bare)
        {
            return Make(type, depth);
        }

        // These have a value and nothing else.
        var bare = (PrimitiveType)Activator.CreateInstance(type)!;
        Assert.True(bare.TryTake(Text(bare)));
        return bare;
    }

    private string Text(PrimitiveType primitive) => primitive switch
    {
        FhirBoolean => Any(["true", "false"]),
        PositiveInt => _random.Next(1, int.MaxValue).ToString(CultureInfo.InvariantCulture),
        UnsignedInt => _random.Next(0, 3).ToString(CultureInfo.InvariantCulture),
        Integer => _random.Next(int.MinValue, int.MaxValue).ToString(CultureInfo.InvariantCulture),
        FhirDecimal => Any(["0", "-0", "1.10", "0.000", "-3.140", "1e3", "1.5E-7", "12345678901234567890.12345678", $"{_random.Next()}.{_random.Next(100):D2}0"]),
        Base64Binary => Convert.ToBase64String(Bytes()),
        Instant => Any(["2026-11-02T10:15:30Z", "2016-12-31T23:59:60.10+01:00", "0001-01-01T14:00:00.000000001+14:00", "9999-12-31T00:00:00-14:00"]),
        FhirDateTime => Any(["2026", "2026-11", "2024-02-29", "2026-11-02T10:15:30.120+01:00", "9999-12-31T23:59:60-14:00"]),
        Date => Any(["0001", "2026-11", "2024-02-29", "9999-12-31"]),
        Time => Any(["00:00:00", "23:59:60", "10:15:30.0100"]),
        Id => Any(["a", "A-1.b", new string('z', 64)]),
        Code => Any(["a", "a b", "nl-NL", "text/plain", "http://x"]),
        Oid => "urn:oid:1.2.840.0." + _random.Next(),
        Uuid => "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
        FhirUri or FhirUrl or Canonical => Any(["urn:a", "http://example.org/é?a=b#c", "a/b", "#x"]),
        XHtml => "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Verzonnen &amp; <br/>\u20ac</p></div>",
        FhirString or Markdown => Any(["V", " ", "Verzonnen\r\n\ttekst", "é\u20ac\U0001F600", "\"\\/<>&'", "null", "\u2028\u0085\uFEFF", new string('v', _random.Next(1, 300))]),
        _ => Any(EnumUtility.LiteralsOf(primitive.GetType().GetGenericArguments()[0])),
    };

    private byte[] Bytes()
    {
        var bytes = new byte[_random.Next(1, 40)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
