namespace MotCua.Tests;
public class SmokeTests { [Fact] public void Runs() => true.ShouldBeTrue(); }
