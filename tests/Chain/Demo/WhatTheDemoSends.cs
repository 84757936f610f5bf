using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Keten.Hosting.Regions;

namespace Keten.Tests.Chain.Demo;

/// <summary>Everything that partners and a reporter's webhook got while the sample signals went their way.</summary>
public class WhatTheDemoSends
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task is_events_of_the_profile_and_forms_that_were_fetched()
    {
        var (events, fetched) = await Run();

        Assert.True(events.Count > 50, $"{events.Count} events");
        Assert.Equal([], NlGovProfile.Rules.SelectMany(rule => NlGovProfile.Breaking(rule, events).Select(sent => $"{sent}: {rule}")));
        Assert.Equal([], await NlGovProfile.Refused(events));
        Assert.All((string[])["nl.keten.alarm.raised", "nl.keten.consultation.requested", "nl.keten.referral.requested", "dataref"], word => Assert.Contains(events, sent => sent.Body.Contains(word, StringComparison.Ordinal)));
        Assert.Contains(fetched, body => body.Contains("\"signaal\":{", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine($"{events.Count} events, the largest {events.Max(sent => sent.Body.Length)} characters; {fetched.Count} fetched");
    }

    private static async Task<(IReadOnlyList<SentEvent> Events, IReadOnlyList<string> Fetched)> Run()
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
            var (events, fetched) = (new List<SentEvent>(), new List<string>());
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
                    else if (request.GetProperty("path").GetString()!.Contains("/deliveries/", StringComparison.Ordinal))
                        fetched.Add(body);
                }
            }

            return (events, fetched);
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
