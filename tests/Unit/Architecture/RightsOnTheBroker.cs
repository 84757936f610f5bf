using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Keten.Tests.Unit.Architecture;

/// <summary>Each service's RabbitMQ user may do what the description of the messages says that the service does, and nothing else.</summary>
public class RightsOnTheBroker
{
    private static readonly List<(string Service, string Action, string Message)> _operations = [.. Operations(Repository.Read("messages/asyncapi.yaml"))];

    private static readonly JsonElement _definitions = JsonDocument.Parse(Repository.Read("infra/rabbitmq/definitions.json")).RootElement;

    public static TheoryData<string> Services => [.. _operations.Select(operation => operation.Service).Distinct()];

    [Theory]
    [MemberData(nameof(Services))]
    public void a_service_may_write_what_it_sends_and_read_what_it_receives(string service)
    {
        var sends = Of(service, "send");
        var receives = Of(service, "receive");
        Assert.Equal(sends, Exchanges(Right(service, "write")));
        Assert.Equal(receives, Exchanges(Right(service, "read")));
        Assert.Equal(sends.Union(receives).Order(StringComparer.Ordinal), Exchanges(Right(service, "configure")));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void and_touches_no_queue_of_another(string service)
    {
        foreach (var right in new[] { "configure", "write", "read" })
        {
            var pattern = Right(service, right);
            Assert.Matches(pattern, service);
            Assert.Matches(pattern, service + "-acute");
            Assert.All(Services.Where(other => other != service), other => Assert.DoesNotMatch(pattern, (string)other));
            Assert.DoesNotMatch(pattern, "amq.direct");
            Assert.DoesNotMatch(pattern, "Keten.Messages:Unknown");
        }
    }

    [Fact]
    public void nobody_has_a_password_in_the_repository() =>
        Assert.All(_definitions.GetProperty("users").EnumerateArray(), user =>
            Assert.Equal(user.GetProperty("name").GetString()!.ToUpperInvariant() + "_BROKER_PASSWORD", user.GetProperty("password").GetString()));

    private static List<string> Of(string service, string action) =>
        [.. _operations.Where(operation => operation.Service == service && operation.Action == action).Select(operation => operation.Message).Order(StringComparer.Ordinal)];

    private static string Right(string service, string right) =>
        _definitions.GetProperty("permissions").EnumerateArray().Single(entry => entry.GetProperty("user").GetString() == service).GetProperty(right).GetString()!;

    private static IEnumerable<string> Exchanges(string pattern)
    {
        var list = Regex.Match(pattern, @"Keten\\\.Messages:\((?<names>[^)]*)\)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["names"].Value;
        return list.Split('|', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<(string Service, string Action, string Message)> Operations(string description)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(description));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return from operation in ((YamlMappingNode)root["operations"]).Children.Values
               let channel = operation["channel"]["$ref"].ToString().Split('/')[^1]
               select (operation["tags"][0]["name"].ToString(), operation["action"].ToString(), char.ToUpperInvariant(channel[0]) + channel[1..]);
    }
}
