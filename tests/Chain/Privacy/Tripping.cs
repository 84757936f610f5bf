using Keten.Hosting;
using Keten.Messages;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Chain.Privacy;

/// <summary>A service whose bugs have personal data in their texts, and which may be told to let something out.</summary>
internal static class Tripping
{
    public const string Name = "tripping";

    public static void AddTripping(this KetenApp app, Trouble trouble) => app.AddService(Name, service =>
    {
        service.Services.AddSingleton(trouble);
        service.Consume<TripOverContent, SignalAssessed>(message => message.SignalId);
        service.Consume<CallNobody, CaseOpened>(message => message.CaseId);
    });
}

/// <param name="Nonsense">Text of a bug.</param>
/// <param name="NotNow">Text of a failed call.</param>
internal sealed record Trouble(string Nonsense, string NotNow);

internal sealed class TripOverContent(Trouble trouble) : IConsumer<SignalAssessed>
{
    public Task Consume(ConsumeContext<SignalAssessed> context) =>
        throw new InvalidOperationException(trouble.Nonsense, new FormatException(trouble.Nonsense)) { Data = { ["value"] = trouble.Nonsense } };
}

internal sealed class CallNobody(Trouble trouble) : IConsumer<CaseOpened>
{
    public Task Consume(ConsumeContext<CaseOpened> context) => throw new HttpRequestException(trouble.NotNow);
}

/// <summary>What nobody should do: content in a plain column.</summary>
internal sealed record Planted(string Text) : IDocument
{
    public static string Kind => "planted";

    public Guid? DataKey => null;

    public Columns Columns => new(State: Text);
}
