using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Model;

/// <summary>Anything that has an address of its own.</summary>
public abstract class Resource : Base
{
    [FhirElement("id", Bare = true)]
    public Id? IdElement { get; set; }

    /// <summary>Its id at the server that holds it.</summary>
    public string? Id
    {
        get => IdElement?.Value;
        set => IdElement = value is null ? null : new(value);
    }

    /// <summary>Version, profiles, labels.</summary>
    [FhirElement("meta")]
    public Meta? Meta { get; set; }

    [FhirElement("implicitRules")]
    public FhirUri? ImplicitRulesElement { get; set; }

    /// <summary>Rules under which the content was made.</summary>
    public string? ImplicitRules
    {
        get => ImplicitRulesElement?.Value;
        set => ImplicitRulesElement = value is null ? null : new(value);
    }

    [FhirElement("language")]
    public Code? LanguageElement { get; set; }

    /// <summary>The language of the content, BCP 47.</summary>
    public string? Language
    {
        get => LanguageElement?.Value;
        set => LanguageElement = value is null ? null : new(value);
    }
}

/// <summary>A resource with a text for people, resources inside it, and extensions.</summary>
public abstract class DomainResource : Resource
{
    /// <summary>A summary for people.</summary>
    [FhirElement("text")]
    public Narrative? Text { get; set; }

    /// <summary>Resources that exist only within this one.</summary>
    [FhirElement("contained")]
    public List<Resource> Contained { get => field ??= []; set; }

    /// <summary>What implementations add.</summary>
    [FhirElement("extension")]
    public List<Extension> Extension { get => field ??= []; set; }

    /// <summary>Extensions that must not be ignored.</summary>
    [FhirElement("modifierExtension")]
    public List<Extension> ModifierExtension { get => field ??= []; set; }
}
