using System.CommandLine;
using System.Text.Json;
using Keten.Hosting;

namespace Keten.Host.Tokens;

/// <summary><c>keten token</c>: a development token for the embedded hub of this user.</summary>
internal static class TokenCommand
{
    public static Command Make()
    {
        var roles = new Option<string[]>("--role") { Description = string.Join(", ", Roles.All), Required = true, Arity = ArgumentArity.OneOrMore };
        roles.AcceptOnlyFromAmong([.. Roles.All]);
        var regions = new Option<string[]>("--region") { Description = "region(s) of a member of staff" };
        var partner = new Option<string?>("--partner") { Description = "partner id, with --role partner" };
        var subject = new Option<string?>("--subject") { Description = "who it is; by default dev-ROLE" };
        var command = new Command("token", "Print a development token (12 hours, this user's embedded hub only).") { roles, regions, partner, subject };
        command.Validators.Add(result =>
        {
            var isPartner = result.GetResult(roles)?.Tokens.Any(token => token.Value == Roles.Partner) == true;
            if (isPartner != (result.GetResult(partner)?.Tokens.Count > 0))
            {
                result.AddError("--role partner and --partner go together");
            }
        });
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(roles)!;
            var token = DevelopmentToken.Issue(parsed.GetValue(subject) ?? $"dev-{chosen[0]}", chosen, parsed.GetValue(regions) ?? [], parsed.GetValue(partner));
            Console.WriteLine(parsed.GetValue(Global.Json) ? JsonSerializer.Serialize(new { token }, JsonSerializerOptions.Web) : token);
            return CommandLine.Done;
        });
        return command;
    }
}
