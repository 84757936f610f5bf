using Hl7.Fhir.Introspection;
using Hl7.Fhir.Serialization;

namespace Hl7.Fhir.Model;

[FhirType("string")]
public class FhirString(string? value) : PrimitiveText(value)
{
    public FhirString()
        : this(null)
    {
    }

    internal override string Expected => "a text of at most 1 MB without control characters";
}

[FhirType("markdown")]
public class Markdown(string? value) : PrimitiveText(value)
{
    public Markdown()
        : this(null)
    {
    }

    internal override string Expected => "a text of at most 1 MB without control characters";
}

/// <summary>A code of a value set that is not an enum here.</summary>
[FhirType("code")]
public class Code(string? value) : PrimitiveText(value)
{
    public Code()
        : this(null)
    {
    }

    internal override string Expected => "a code (no spaces around it, single ones within)";

    private protected override bool IsSound(string text) => Patterns.Code.IsMatch(text);
}

[FhirType("id")]
public class Id(string? value) : PrimitiveText(value)
{
    public Id()
        : this(null)
    {
    }

    internal override string Expected => "an id (letters, digits, - and ., at most 64)";

    private protected override bool IsSound(string text) => Patterns.Id.IsMatch(text);
}

[FhirType("uri")]
public class FhirUri(string? value) : PrimitiveText(value)
{
    public FhirUri()
        : this((string?)null)
    {
    }

    public FhirUri(Uri? uri)
        : this(uri?.OriginalString)
    {
    }

    internal override string Expected => "a uri (no whitespace)";

    private protected override bool IsSound(string text) => Patterns.Uri.IsMatch(text);
}

[FhirType("url")]
public class FhirUrl(string? value) : PrimitiveText(value)
{
    public FhirUrl()
        : this((string?)null)
    {
    }

    public FhirUrl(Uri? uri)
        : this(uri?.OriginalString)
    {
    }

    internal override string Expected => "a url (no whitespace)";

    private protected override bool IsSound(string text) => Patterns.Uri.IsMatch(text);
}

[FhirType("canonical")]
public class Canonical(string? value) : PrimitiveText(value)
{
    public Canonical()
        : this(null)
    {
    }

    internal override string Expected => "a canonical url (no whitespace)";

    private protected override bool IsSound(string text) => Patterns.Uri.IsMatch(text);
}

[FhirType("oid")]
public class Oid(string? value) : PrimitiveText(value)
{
    public Oid()
        : this(null)
    {
    }

    internal override string Expected => "an oid (urn:oid: and numbers with dots)";

    private protected override bool IsSound(string text) => Patterns.Oid.IsMatch(text);
}

[FhirType("uuid")]
public class Uuid(string? value) : PrimitiveText(value)
{
    public Uuid()
        : this(null)
    {
    }

    internal override string Expected => "a uuid (urn:uuid: and a UUID in small letters)";

    private protected override bool IsSound(string text) => Patterns.Uuid.IsMatch(text);

    /// <summary>A new, random one, as for the fullUrl of an entry.</summary>
    public static Uuid Generate() => new("urn:uuid:" + Guid.NewGuid());
}

/// <summary>The text of a narrative: one div of XHTML.</summary>
[FhirType("xhtml")]
public class XHtml(string? value) : PrimitiveText(value)
{
    public XHtml()
        : this(null)
    {
    }

    internal override string Expected => "one well-formed div of XHTML, without a DTD";

    private protected override bool IsSound(string text) => Xhtml.IsDiv(text);
}
