using Keten.Hosting;
using Keten.Informatieplein;

var app = KetenApp.Create(args);
app.AddInformatieplein();
await app.Build().RunAsync();
