using Hl7.Fhir.Model;
using FhirTask = Hl7.Fhir.Model.Task;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>Resources are made in C# as with the Firely SDK, and what is empty is not written.</summary>
public class MessagesAreMade
{
    [Fact]
    public void with_constructors_and_plain_properties()
    {
        var bundle = new Bundle { Type = Bundle.BundleType.Message, TimestampElement = new Instant(new DateTimeOffset(2026, 11, 2, 10, 15, 30, TimeSpan.FromHours(1))) };
        bundle.AddResourceEntry(
            new MessageHeader
            {
                Event = new Coding("http://terminology.hl7.org/CodeSystem/v2-0003", "I12"),
                Source = new MessageHeader.MessageSourceComponent { Endpoint = "urn:a" },
                Destination = [new MessageHeader.MessageDestinationComponent { Endpoint = "urn:b" }],
                Focus = [new ResourceReference("urn:uuid:1", "Verzonnen")],
            },
            "urn:uuid:0");
        bundle.AddResourceEntry(
            new FhirTask
            {
                Status = FhirTask.TaskStatus.Requested,
                Intent = FhirTask.TaskIntent.Order,
                Code = new CodeableConcept("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", "Uitvoeren"),
                AuthoredOnElement = new FhirDateTime(2026, 11, 2),
                Input = [new FhirTask.ParameterComponent { Type = new CodeableConcept { Text = "bedden" }, Value = new Integer(2) }],
            },
            "urn:uuid:1");
        bundle.AddResourceEntry(
            new Patient
            {
                Name = [HumanName.ForFamily("Verzonnen").WithGiven("Anna").WithGiven("Maria")],
                BirthDateElement = new Date(1999, 4, 12),
                Deceased = new FhirBoolean(false),
                Identifier = [new Identifier("http://example.org/pseudoniem", "7f3a")],
                Extension = [new Extension("http://example.org/x", new FhirDecimal(1.10m))],
            },
            "urn:uuid:2");
        Assert.Equal(
            """
            {"resourceType":"Bundle","type":"message","timestamp":"2026-11-02T10:15:30\u002B01:00","entry":[
            {"fullUrl":"urn:uuid:0","resource":{"resourceType":"MessageHeader","eventCoding":{"system":"http://terminology.hl7.org/CodeSystem/v2-0003","code":"I12"},"destination":[{"endpoint":"urn:b"}],"source":{"endpoint":"urn:a"},"focus":[{"reference":"urn:uuid:1","display":"Verzonnen"}]}},
            {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Task","status":"requested","intent":"order","code":{"coding":[{"system":"http://hl7.org/fhir/CodeSystem/task-code","code":"fulfill"}],"text":"Uitvoeren"},"authoredOn":"2026-11-02","input":[{"type":{"text":"bedden"},"valueInteger":2}]}},
            {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Patient","extension":[{"url":"http://example.org/x","valueDecimal":1.10}],"identifier":[{"system":"http://example.org/pseudoniem","value":"7f3a"}],"name":[{"family":"Verzonnen","given":["Anna","Maria"]}],"birthDate":"1999-04-12","deceasedBoolean":false}}]}
            """.ReplaceLineEndings(""),
            Json.Write(bundle));
        Assert.True(bundle.IsExactly(Json.Read<Bundle>(Json.Write(bundle))));
    }

    [Fact]
    public void what_is_empty_is_left_out() => Assert.Equal(
        """{"resourceType":"Patient","name":[{"given":["Anna"]}]}""",
        Json.Write(new Patient { Meta = new Meta(), Active = null, Contact = [new() { Name = new() }], Name = [new(), new() { Given = ["", "Anna", null], Family = "" }] }));

    [Fact]
    public void setting_a_value_replaces_the_element()
    {
        var patient = new Patient { GenderElement = new(AdministrativeGender.Male) { Extension = [new("http://example.org/x", new FhirString("V"))] } };
        patient.Gender = AdministrativeGender.Female;
        Assert.Empty(patient.GenderElement.Extension);
        patient.Gender = null;
        Assert.Null(patient.GenderElement);
    }

    [Fact]
    public void a_choice_of_another_type_is_not_written() =>
        Assert.Throws<InvalidOperationException>(() => Json.Write(new Patient { Deceased = new FhirString("Verzonnen") }));

    [Fact]
    public void an_outcome_says_what_was_wrong() => Assert.Equal(
        """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"structure","diagnostics":"Task.status"}]}""",
        Json.Write(OperationOutcome.ForMessage("Task.status", OperationOutcome.IssueType.Structure)));

    [Fact]
    public void the_least_difference_is_a_difference()
    {
        var (one, other) = (new Patient { Active = true }, new Patient { Active = true });
        Assert.True(one.IsExactly(other));
        other.ActiveElement!.ElementId = "a";
        Assert.False(one.IsExactly(other));
        Assert.False(new FhirDecimal(1.1m).IsExactly(new FhirDecimal(1.10m)));
        Assert.False(new FhirString("a").IsExactly(new Markdown("a")));
    }

    /// <summary>A date of birth in a log line is a leak.</summary>
    [Fact]
    public void no_value_prints_itself() => Assert.Equal("date", new Date(1999, 4, 12).ToString());
}
