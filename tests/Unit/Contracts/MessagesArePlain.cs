using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Keten.Tests.Unit.Contracts;

/// <summary>A message is a sealed record of named values; whoever makes one must say them all.</summary>
public class MessagesArePlain
{
    [Fact]
    public void every_message_is_a_plain_sealed_record() => Assert.Empty(Contract.Records.SelectMany(Faults));

    [Fact]
    public void and_this_test_can_fail() =>
        Assert.Equal(
            ["Offender: not sealed", "Offender: has a base", "Offender.Changes: can be changed", "Offender.Forgotten: can be forgotten"],
            Faults(typeof(Offender)));

    [Fact]
    public void messages_depend_on_nothing() => Assert.Empty(Dependencies(XDocument.Parse(Repository.Read("messages/Keten.Messages.csproj"))));

    [Fact]
    public void and_a_dependency_would_show() =>
        Assert.Single(Dependencies(XDocument.Parse("<Project><ItemGroup><PackageReference Include='MassTransit' /></ItemGroup></Project>")));

    private static IEnumerable<string> Faults(Type record)
    {
        if (!record.IsSealed)
        {
            yield return $"{record.Name}: not sealed";
        }

        if (record.BaseType != typeof(object))
        {
            yield return $"{record.Name}: has a base";
        }

        if (record.GetMethod("<Clone>$") is null)
        {
            yield return $"{record.Name}: not a record";
        }

        foreach (var property in Contract.Properties(record))
        {
            if (property.SetMethod is null || !property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            {
                yield return $"{record.Name}.{property.Name}: can be changed";
            }

            if (!Contract.MayBeNull(property) && property.GetCustomAttribute<RequiredMemberAttribute>() is null)
            {
                yield return $"{record.Name}.{property.Name}: can be forgotten";
            }
        }
    }

    private static IEnumerable<string> Dependencies(XDocument project) =>
        project.Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference")
            .Select(element => element.ToString());

    private record Root;

    private record Offender : Root
    {
        public required string Changes { get; set; }

        public string Forgotten { get; init; } = "";
    }
}
