namespace Hl7.Fhir.Model;

public partial class Coding
{
    public Coding()
    {
    }

    public Coding(string system, string code, string? display = null) => (System, Code, Display) = (system, code, display);
}

public partial class CodeableConcept
{
    public CodeableConcept()
    {
    }

    /// <summary>One code, and how it was said.</summary>
    public CodeableConcept(string system, string code, string? text = null)
    {
        Coding = [new(system, code)];
        Text = text;
    }
}

public partial class Identifier
{
    public Identifier()
    {
    }

    public Identifier(string system, string value) => (System, Value) = (system, value);
}

public partial class ResourceReference
{
    public ResourceReference()
    {
    }

    public ResourceReference(string reference, string? display = null) => (Reference, Display) = (reference, display);
}

public partial class Extension
{
    public Extension()
    {
    }

    public Extension(string url, DataType? value) => (Url, Value) = (url, value);
}

public partial class HumanName
{
    /// <summary>A name with this family name.</summary>
    public static HumanName ForFamily(string family) => new() { Family = family };

    /// <summary>The same name with this given name after those that are there.</summary>
    public HumanName WithGiven(string given)
    {
        GivenElement.Add(new(given));
        return this;
    }
}

public partial class Bundle
{
    /// <summary>Adds the resource as the last entry; where it lives is a <c>urn:uuid:</c> when it lives nowhere yet.</summary>
    public EntryComponent AddResourceEntry(Resource? resource, string? url)
    {
        var entry = new EntryComponent { FullUrl = url, Resource = resource };
        Entry.Add(entry);
        return entry;
    }
}

public partial class OperationOutcome
{
    /// <summary>An outcome of one issue.</summary>
    public static OperationOutcome ForMessage(string message, IssueType code, IssueSeverity severity = IssueSeverity.Error) =>
        new() { Issue = [new() { Severity = severity, Code = code, Diagnostics = message }] };
}
