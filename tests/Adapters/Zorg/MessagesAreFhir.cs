using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Keten.Adapters;
using Keten.Adapters.Zorg;
using Keten.Adapters.Zorg.Message;
using Keten.Tests.Adapters.Views;
using FhirTask = Hl7.Fhir.Model.Task;

namespace Keten.Tests.Adapters.Zorg;

/// <summary>What care gets is FHIR R4, says precisely what the view holds, and names nobody where it need not.</summary>
public class MessagesAreFhir
{
    private static readonly Line _line = new("https://keten.example/fhir/$process-message", "00000099000000001000", "https://zorg.example/$process-message");

    [Fact]
    public async System.Threading.Tasks.Task as_three_others_read_it()
    {
        var messages = Views.All.Select(Write).ToList();

        var answers = (await Referee.Ask("fhir.cjs", string.Join('\n', messages))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(messages.Count, answers.Length);
        Assert.All(answers, answer => Assert.Equal("""{"medplum":[],"fhir":[],"schema":[],"hand":[]}""", answer));
        var broken = (await Referee.Ask("fhir.cjs", messages[0].Replace("\"female\"", "\"vrouw\"", StringComparison.Ordinal))).Trim();
        Assert.Contains("vrouw", broken, StringComparison.Ordinal);
    }

    [Fact]
    public void and_as_our_own_strict_reader_does()
    {
        foreach (var sent in Views.All.Select(Write))
            Assert.Equal(sent, Encoding.UTF8.GetString(Fhir.Write(Fhir.TryRead<Bundle>(Encoding.UTF8.GetBytes(sent))!)));
    }

    [Fact]
    public void the_same_decision_is_the_same_message_to_the_byte()
    {
        var outgoing = Views.Noticed();

        Assert.Equal(Write(outgoing), Write(outgoing));
        Assert.NotEqual(Write(outgoing), Write(A.Notice(outgoing)));
    }

    [Fact]
    public void what_has_no_place_in_it_is_of_suspects_and_their_business()
    {
        var text = Unescaped(Views.Everything());

        Assert.Equal(
            Catalogue.Paths.Where(path => path.StartsWith("suspect.", StringComparison.Ordinal) || path.StartsWith("facilitator.", StringComparison.Ordinal) || path.StartsWith("witness.", StringComparison.Ordinal)
                || path.StartsWith("organisation.", StringComparison.Ordinal) || path.StartsWith("offence.", StringComparison.Ordinal) || path.StartsWith("partner.", StringComparison.Ordinal)
                || path is "signal.sectors" or "signal.online" or "location.bagId" or "vehicle.licensePlate" or "account.iban" or "enrichment.brp" or "enrichment.kvk" or "enrichment.bag"
                    or "enrichment.enforcement" or "enrichment.earlierSignals" or "assessment.motivation" or "case.outcome" or "case.victimCount").Order(),
            Catalogue.Paths.Where(path => !text.Contains($"«{path}»", StringComparison.Ordinal) && !Typed(text, path)).Order());
    }

    [Fact]
    public void what_is_essential_has_its_place_and_makes_another_message()
    {
        var whole = Views.Everything();
        var text = Unescaped(whole);

        foreach (var path in new ZorgAdapter(null!).EssentialFor("moviera", "care")!.SelectMany(one => one.OneOf))
        {
            Assert.True(text.Contains($"«{path}»", StringComparison.Ordinal) || Typed(text, path), path);
            Assert.NotEqual(text, Unescaped(A.Without(whole, path)));
        }
    }

    [Fact]
    public void the_task_names_nobody()
    {
        var task = Write(Entry<FhirTask>(Views.Everything()));

        Assert.DoesNotContain("\\u00AB", task, StringComparison.Ordinal);
        Assert.DoesNotContain("1999-04-12", task, StringComparison.Ordinal);
    }

    [Fact]
    public void what_is_reduced_is_no_name_no_birth_date_and_no_street()
    {
        var patient = Entry<Patient>(Views.Reduced());

        Assert.Empty(patient.Name);
        Assert.Null(patient.BirthDate);
        Assert.Equal(("P-0123456789ab", "Verzonnenstad", null), (patient.Identifier.Single().Value, patient.Address.Single().City, patient.Address.Single().Text));
    }

    [Fact]
    public void each_victim_has_a_request_of_one_requisition()
    {
        var requests = CareMessage.Of(Views.Two(), _line).Entry.Select(entry => entry.Resource).OfType<ServiceRequest>().ToList();

        Assert.Equal(2, requests.Select(request => request.Subject!.Reference).Distinct().Count());
        Assert.Single(requests.Select(request => request.Requisition!.Value).Distinct());
    }

    [Fact]
    public void a_notice_modifies_and_names_the_fields_and_not_what_stood_in_them()
    {
        var bundle = CareMessage.Of(A.Notice(Views.Noticed()), _line);

        Assert.Equal("I13", ((Coding)((MessageHeader)bundle.Entry[0].Resource!).Event!).Code);
        Assert.Equal(
            ["corrects victim.birthDate", "recalls victim.bsn", "groundChanged victim.phone"],
            Entry<FhirTask>(bundle).Input.Select(input => $"{input.Type!.Coding[0].Code} {((Coding)input.Value!).Code}"));
    }

    private static bool Typed(string text, string path) => path switch
    {
        "victim.birthDate" => text.Contains("1999-04-12", StringComparison.Ordinal),
        "victim.gender" => text.Contains("\"female\"", StringComparison.Ordinal),
        "victim.languages" => text.Contains("\"pl\"", StringComparison.Ordinal),
        "victim.nationality" => text.Contains("\"PL\"", StringComparison.Ordinal),
        "signal.forms" => text.Contains("\"labour\"", StringComparison.Ordinal),
        "signal.urgency" => text.Contains("\"urgent\"", StringComparison.Ordinal),
        "location.kind" => text.Contains("\"workplace\"", StringComparison.Ordinal),
        "care.needs" => text.Contains("\"medical\"", StringComparison.Ordinal),
        "victim.unaccompanied" or "case.minorInvolved" => text.Contains($"urn:keten:fhir:{path}", StringComparison.Ordinal),
        _ => false,
    };

    private static T Entry<T>(Outgoing outgoing)
        where T : Resource => Entry<T>(CareMessage.Of(outgoing, _line));

    private static T Entry<T>(Bundle bundle)
        where T : Resource => bundle.Entry.Select(entry => entry.Resource).OfType<T>().First();

    private static string Unescaped(Outgoing outgoing) =>
        JsonNode.Parse(Write(outgoing))!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Write(Outgoing outgoing) => Write(CareMessage.Of(outgoing, _line));

    private static string Write<T>(T resource)
        where T : Resource => Encoding.UTF8.GetString(Fhir.Write(resource));
}
