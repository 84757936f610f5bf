using System.Reflection;
using System.Text;
using Keten.Hosting;
using Keten.Messages;

namespace Keten.Tests.Unit.Ledger;

/// <summary>All of a disclosure is in its record, and what was recorded once comes out the same for ever.</summary>
public class WhatIsRecorded
{
    private static readonly string[] _place = [nameof(Disclosed.Sequence), nameof(Disclosed.Previous), nameof(Disclosed.Hash)];

    public static TheoryData<string> Properties => [.. typeof(Disclosed).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Except(_place)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void every_property_counts(string name)
    {
        var property = typeof(Disclosed).GetProperty(name)!;
        var (one, other) = (A.Disclosed(2), A.Disclosed(2));
        property.SetValue(other, property.GetValue(one) switch
        {
            Guid id => Ids.Derive(id, "another"),
            string text => text + "x",
            DateTimeOffset at => at.AddTicks(1),
            IReadOnlyList<string> paths => paths.Reverse().Append("victim.name").ToList(),
            IReadOnlyList<Guid> ids => ids.Append(Guid.Empty).ToList(),
            null when property.PropertyType == typeof(IReadOnlyList<Guid>) => new List<Guid> { Guid.Empty },
            null => new List<string> { "victim.name" },
            var unknown => throw new NotSupportedException(unknown.GetType().Name),
        });
        Assert.NotEqual(LedgerRecord.Of(one), LedgerRecord.Of(other));
    }

    [Fact]
    public void its_place_does_not() =>
        Assert.Equal(LedgerRecord.Of(A.Disclosed(1)), LedgerRecord.Of(A.Disclosed(1) with { Sequence = 7, Previous = "a", Hash = "b" }));

    /// <summary>Whoever must change this breaks the chain of every hub that runs.</summary>
    [Fact]
    public void it_is_written_as_it_always_was()
    {
        const string Written = """{"decisionId":"00000002-0000-0000-0000-000000000001","signalId":"00000002-0000-0000-0000-000000000002","caseId":"00000002-0000-0000-0000-000000000003","service":"partners","partner":"nla","recipientClass":"nla","purpose":"judge","instrument":"abc","shared":["signal.forms","location.city"],"reduced":["victim.birthDate"],"consents":["00000002-0000-0000-0000-000000000004"],"payloadHash":"def","disclosedAt":"1970-01-01T00:00:02Z","corrects":["victim.name"]}""";
        Assert.Equal(Written, Encoding.UTF8.GetString(LedgerRecord.Of(A.Disclosed(2) with { Corrects = ["victim.name"] })));
        Assert.Equal("512036f2020ca95d4a9ead903d378dc78dde853240305b28b181b800bf473309", Convert.ToHexStringLower(A.Own(3)[2].Hash));
    }
}
