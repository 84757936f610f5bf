using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Keten.Adapters.Zorg.Message;
using Keten.Hosting.Regions;
using Task = System.Threading.Tasks.Task;

namespace Keten.Tests.Chain.Demo;

/// <summary>Everything that partners and a reporter's webhook got while the sample signals went their way.</summary>
public class WhatTheDemoSends
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task is_events_of_the_profile_forms_that_were_fetched_and_fhir()
    {
        var (events, fetched, messages) = await Run();

        Assert.True(events.Count > 50, $"{events.Count} events");
        Assert.Equal([], NlGovProfile.Rules.SelectMany(rule => NlGovProfile.Breaking(rule, events).Select(sent => $"{sent}: {rule}")));
        Assert.Equal([], await NlGovProfile.Refused(events));
        Assert.All((string[])["nl.keten.alarm.raised", "nl.keten.consultation.requested", "nl.keten.referral.requested", "dataref"], word => Assert.Contains(events, sent => sent.Body.Contains(word, StringComparison.Ordinal)));
        Assert.Contains(fetched, body => body.Contains("\"signaal\":{", StringComparison.Ordinal));
        Assert.True(messages.Count > 20, $"{messages.Count} FHIR messages");
        Assert.All(messages, message => Assert.Equal(message, Encoding.UTF8.GetString(Fhir.Write(Fhir.TryRead<Bundle>(Encoding.UTF8.GetBytes(message))!))));
        var answers = (await Referee.Ask("fhir.cjs", string.Join('\n', messages))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(messages.Count, answers.Length);
        Assert.All(answers, answer => Assert.Equal("""{"medplum":[],"fhir":[],"schema":[],"hand":[]}""", answer));
        TestContext.Current.TestOutputHelper?.WriteLine($"{messages.Count} FHIR messages; {events.Count} events, the largest {events.Max(sent => sent.Body.Length)} characters; {fetched.Count} fetched");
    }

    private static async Task<(IReadOnlyList<SentEvent> Events, IReadOnlyList<string> Fetched, IReadOnlyList<string> Messages)> Run()
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(_deadline);
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Keten.Host.dll"), "demo", "--json", "--port", "0"];
        using var keten = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            _ = keten.StandardOutput.ReadToEndAsync(deadline.Token);
            var address = await Ended(keten.StandardError, deadline.Token);
            using var http = new HttpClient { BaseAddress = new Uri(address) };
            var (events, fetched, messages) = (new List<SentEvent>(), new List<string>(), new List<string>());
            foreach (var party in Vocabulary.Partners.Append("webhook"))
            {
                using var answer = await http.GetAsync($"/sim/{party}/received", deadline.Token);
                // Not every partner there can be is simulated.
                foreach (var request in answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement[]>(deadline.Token))! : [])
                {
                    var body = request.GetProperty("body").GetString()!;
                    var type = request.GetProperty("headers").EnumerateObject().FirstOrDefault(one => one.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
                    if (type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith("application/cloudevents", StringComparison.Ordinal))
                        events.Add(new($"{party} {request.GetProperty("path")}", type.GetString()!, body));
                    else if (type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith(Fhir.MediaType, StringComparison.Ordinal))
                        messages.Add(body);
                    else if (request.GetProperty("path").GetString()!.Contains("/deliveries/", StringComparison.Ordinal))
                        fetched.Add(body);
                }
            }

            return (events, fetched, messages);
        }
        finally
        {
            if (!keten.HasExited)
            {
                keten.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>When all samples are through it says where it goes on.</summary>
    private static async Task<string> Ended(StreamReader said, CancellationToken stop)
    {
        const string Stays = "Keten blijft draaien op ";
        while (await said.ReadLineAsync(stop) is { } line)
        {
            if (line.StartsWith(Stays, StringComparison.Ordinal))
                return line[Stays.Length..line.IndexOf("api/v1", StringComparison.Ordinal)];
        }

        throw new InvalidOperationException("The demo ended by itself.");
    }
}
