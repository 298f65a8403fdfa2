namespace MotCua.Journeys;
public class SmokeTests { [Fact] public void Runs() => true.ShouldBeTrue(); }
