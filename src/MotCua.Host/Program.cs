using MotCua.Host.Verbs;

return await VerbTable.RunAsync(args);
