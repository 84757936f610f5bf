using System.Text.Json.Serialization;
using Keten.Hosting;

namespace Keten.Enrichment.Elsewhere;

/// <summary>
/// One key under which entries for other regions are made, until the next. Random, in the key store, and destroyed when its last
/// entry has aged out: then nobody can tell any more what they were of, also not from an old copy of the database.
/// </summary>
/// <param name="Number">From 1; never used again.</param>
/// <param name="From">When it came into use.</param>
public sealed record Generation(int Number, DateTimeOffset From)
{
    [JsonIgnore]
    public Guid Key => Ids.Derive(Generations.Subject, $"generation {Number}");
}
