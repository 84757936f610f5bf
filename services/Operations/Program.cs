using Keten.Hosting;
using Keten.Operations;

var app = KetenApp.Create(args);
app.AddOperations();
await app.Build().RunAsync();
