using System.Diagnostics;
using Xunit;

namespace Keten.Tests;

/// <summary>
/// What others wrote and judges what the hub says, each a script in this folder on Node.js. Without Node.js or its packages the
/// test that asks says that it is skipped: a judge that is not there has not agreed.
/// </summary>
public static class Referee
{
    public const string Folder = "tests/Referees";

    /// <summary>Runs a script; what it finds, or nothing when it agrees.</summary>
    /// <param name="script">Such as <c>asyncapi.cjs</c>. Exits with 0 and prints nothing that matters when it agrees.</param>
    /// <param name="arguments">Mostly a file.</param>
    public static async Task<string> Judge(string script, params string[] arguments)
    {
        var (exit, output) = await Run(script, input: null, arguments);
        return exit == 0 ? "" : $"exit {exit}\n{output}";
    }

    /// <summary>Runs a script that says of each thing what it thinks; its output, whatever it found.</summary>
    /// <param name="script">Such as <c>fhir.cjs</c>.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="arguments">As the script asks.</param>
    public static async Task<string> Ask(string script, string input, params string[] arguments)
    {
        var (exit, output) = await Run(script, input, arguments);
        return exit == 0 ? output : throw new InvalidOperationException($"{script} ended with {exit}: {output}");
    }

    private static async Task<(int Exit, string Output)> Run(string script, string? input, string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Repository.At($"{Folder}/node_modules/.package-lock.json")), $"the referees are not installed: npm ci in {Folder}");
        using var node = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Repository.At(Folder),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        var output = string.Concat(await said);
        await node.WaitForExitAsync();
        return (node.ExitCode, output);
    }
}
