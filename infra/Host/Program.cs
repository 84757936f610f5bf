using Keten.Host;

return await CommandLine.Run(args);
