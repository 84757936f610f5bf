using Keten.Enrichment;
using Keten.Hosting;

var app = KetenApp.Create(args);
app.AddEnrichment();
await app.Build().RunAsync();
