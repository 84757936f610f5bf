using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;

namespace Keten.Adapters.Http;

/// <summary>
/// A partner that is away is left alone for a while, each by itself: an hour of it costs no 10 seconds a message. Trying again is the
/// bus's work, not done here. One try passes when the while is over; if that succeeds, so may the rest.
/// </summary>
/// <param name="clock">The hub's own.</param>
internal sealed class Circuits(TimeProvider clock)
{
    /// <summary>So many calls in a minute, of which half failed.</summary>
    internal const int Failures = 5;

    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, ResiliencePipeline<PartnerReply>> all = new(StringComparer.Ordinal);

    /// <exception cref="NotYetException">Nothing was tried: <c>circuit_open</c>.</exception>
    public async Task<PartnerReply> Through(string partner, Func<CancellationToken, Task<PartnerReply>> call, CancellationToken stop)
    {
        try
        {
            return await all.GetOrAdd(partner, Closed).ExecuteAsync(async token => await call(token), stop);
        }
        catch (BrokenCircuitException open)
        {
            throw new NotYetException(partner, "circuit_open", open.RetryAfter ?? Pause);
        }
    }

    private ResiliencePipeline<PartnerReply> Closed(string partner) => new ResiliencePipelineBuilder<PartnerReply> { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<PartnerReply>
        {
            FailureRatio = 0.5,
            MinimumThroughput = Failures,
            SamplingDuration = Memory,
            BreakDuration = Pause,
            ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome is { Exception: HttpRequestException } or { Result.IsAway: true }),
        })
        .Build();
}
