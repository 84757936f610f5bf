using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Keten.Adapters.Http;

/// <summary>
/// Writes the log lines of the standard Logboek Dataverwerkingen: one for each exchange with a partner or register, and of several
/// persons one more for each of them; none left out by sampling. Ids and codes only; who worked at the hub stands in the ledger, not here (docs/logboek.md).
/// </summary>
public sealed class Logboek(ILoggerFactory logs, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>The lines are the log of this category, and nothing else is.</summary>
    public const string Category = "Keten.Logboek";

    /// <summary>Of every processing activity; what follows is its code in infra/logboek/verwerkingen.yaml.</summary>
    public const string Activity = "urn:keten:verwerking:";

    // An investigation body's part in a matter is confidential by itself, and so is an activity of its own (besluiten of the standard).
    private static readonly HashSet<string> Police = new(StringComparer.Ordinal) { "meldkamer", "avim", "vreemdelingenpolitie", "pct" };

    private readonly ILogger _log = logs.CreateLogger(Category);

    private readonly string _who = configuration["Keten:Name"] ?? "keten";

    /// <summary>Now, as lines have it: UTC, milliseconds since 1970.</summary>
    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <param name="name">What was done, with whom.</param>
    /// <param name="party">Partner or register.</param>
    /// <param name="about">What it was about, as far as that is known.</param>
    /// <param name="status">Ok; Unset: refused or not reached, which is no fault of ours; Error: it is.</param>
    /// <param name="start">See <see cref="Now"/>.</param>
    /// <param name="caller">The action this one was asked by. Null: the current one, if anything is traced.</param>
    public void Write(string name, string party, Processing? about, string status, long start, ActivityContext? caller = null)
    {
        var parent = caller ?? System.Diagnostics.Activity.Current?.Context;
        var trace = caller?.TraceId ?? about?.TraceId ?? parent?.TraceId ?? ActivityTraceId.CreateRandom();
        var (span, above) = (ActivitySpanId.CreateRandom(), parent is { } by && by.TraceId == trace ? by.SpanId : (ActivitySpanId?)null);
        var subjects = about?.DataSubjects ?? [];
        Line(span, above, subjects is [var only] ? only : null);
        // Of several each has a line of their own below it, so that nobody's is found by asking for another (the standard, "actie").
        foreach (var subject in subjects.Count > 1 ? subjects : [])
            Line(ActivitySpanId.CreateRandom(), span, subject);

        void Line(ActivitySpanId id, ActivitySpanId? below, string? subject)
        {
            List<KeyValuePair<string, object?>> line =
            [
                new("trace_id", trace.ToString()),
                new("span_id", id.ToString()),
                new("status", status),
                new("name", name),
                new("start_time", start),
                new("end_time", Now),
                new("resource.service.name", _who),
                new("dpl.core.processing_activity_id", Activity + (Police.Contains(party) ? "police" : about?.Activity ?? Processing.Unsaid)),
            ];
            if (below is not null)
                line.Add(new("parent_span_id", below.Value.ToString()));
            if (subject is not null)
            {
                line.Add(new("dpl.core.data_subject_id", subject));
                line.Add(new("dpl.core.data_subject_id_type", Processing.SubjectType));
            }

            line.Add(new("{OriginalFormat}", "Logboek"));
            _log.Log(LogLevel.Information, default, line, null, static (_, _) => "Logboek");
        }
    }
}
