using Microsoft.AspNetCore.Http;

namespace Keten.Hosting;

/// <summary>Runs an HTTP call as a <see cref="Work"/>: commits before it answers, and does it again when the document moved on meanwhile.</summary>
public static class Acting
{
    /// <summary>
    /// Runs <paramref name="act"/> in a fresh <see cref="Work"/> of the service that owns the endpoint. A result below 400 is
    /// committed and only then returned; a problem commits nothing. May run more than once: it must only touch the work.
    /// </summary>
    public static Task<IResult> Act(this HttpContext http, Func<Work, Task<IResult>> act) => throw new NotSupportedException();
}
