using System.Text.Json;
using Keten.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Keten.Tests.Unit.Http;

public class LogLinesHoldNoContent
{
    private const string Canary = RunningApp.Canary;

    [Fact]
    public void an_exception_is_its_types_our_code_and_its_frames()
    {
        var line = Line("Keten.Regie", log => log.LogError(Thrown(), "signal {SignalId} failed", 5));
        Assert.DoesNotContain(Canary, line.GetRawText(), StringComparison.Ordinal);
        var exceptions = line.GetProperty("exception");
        Assert.Equal(typeof(Coded).FullName, exceptions[0].GetProperty("type").GetString());
        Assert.Equal("register_silent", exceptions[0].GetProperty("code").GetString());
        Assert.Equal("System.FormatException", exceptions[1].GetProperty("type").GetString());
        Assert.Contains(nameof(Thrown), exceptions[0].GetProperty("frames")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void our_own_values_are_printed_and_those_of_other_libraries_only_when_known()
    {
        var ours = Line("Keten.Regie", log => log.LogInformation("signal {SignalId} entered {State}", "7", "to_assess"));
        Assert.Equal("to_assess", ours.GetProperty("State").GetString());
        Assert.Equal("signal {SignalId} entered {State}", ours.GetProperty("message").GetString());

        var theirs = Line("MassTransit", log => log.LogWarning("R-FAULT {InputAddress} {Message}", "loopback://regie", Canary));
        Assert.Equal("loopback://regie", theirs.GetProperty("InputAddress").GetString());
        Assert.DoesNotContain(Canary, theirs.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void a_whole_object_is_never_printed()
    {
        var line = Line("Keten.Regie", log => log.LogInformation("got {@Body}", new { Name = Canary }));
        Assert.DoesNotContain(Canary, line.GetRawText(), StringComparison.Ordinal);
    }

    private static JsonElement Line(string source, Action<Microsoft.Extensions.Logging.ILogger> write)
    {
        var sink = new One();
        using var serilog = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        using var factory = LoggerFactory.Create(logging => logging.AddSerilog(serilog));
        write(factory.CreateLogger(source));
        using var document = JsonDocument.Parse(sink.Text);
        return document.RootElement.Clone();
    }

    private static Coded Thrown()
    {
        try
        {
            throw new Coded(new FormatException(Canary));
        }
        catch (Coded failure)
        {
            return failure;
        }
    }

    private sealed class Coded(Exception inner) : Exception(Canary, inner), ICoded
    {
        public string Code => "register_silent";
    }

    private sealed class One : ILogEventSink
    {
        public string Text { get; private set; } = "";

        public void Emit(LogEvent logEvent)
        {
            var writer = new StringWriter();
            new PlainJson().Format(logEvent, writer);
            Text = writer.ToString();
        }
    }
}
